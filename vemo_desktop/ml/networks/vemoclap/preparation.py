"""What VEMOCLAP's classifier is fed: which rows of each feature, normalised, at which lengths.

Source: Sulun, Viana and Davies, "VEMOCLAP: A Video Emotion Classification Web Application", IEEE ISM
2024. Written from a description of the computation.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FEATURE_WIDTHS = {"asr_sentiment": 768, "beats": 768, "clip": 512, "face_emotion": 768, "ocr_sentiment": 768}
FEATURE_LENGTHS = {"asr_sentiment": 1, "beats": 16, "clip": 16, "face_emotion": 16, "ocr_sentiment": 1}
SEQUENCES = ("beats", "clip", "face_emotion")

# Smallest and largest value of each feature over the training material of the released weights.
FEATURE_RANGES = {
    "asr_sentiment": (-3.8625614643096924, 31.993480682373047),
    "beats": (-4.4677300453186035, 6.256463527679443),
    "clip": (-11.513216018676758, 5.377770900726318),
    "face_emotion": (-93.499755859375, 83.87972259521484),
    "ocr_sentiment": (-3.536414861679077, 31.442731857299805),
}


def equidistant(count: int, wanted: int) -> npt.NDArray[np.int64]:
    """Return the rows that thinning `count` rows to `wanted` keeps; all of them when there are no more."""
    if count <= wanted:
        return np.arange(count)
    return np.round(np.linspace(0, count - 1, wanted)).astype(np.int64)


def prepared(name: str, rows: npt.NDArray[np.float32] | None) -> npt.NDArray[np.float32]:
    """Normalise one feature and bring it to the length the classifier reads.

    Parameters
    ----------
    name : str
        A key of `FEATURE_WIDTHS`.
    rows : ndarray of float32, shape (N, D), or None
        None or no rows: the feature is absent, which the released weights know as zeros.

    Returns
    -------
    ndarray of float32, shape (L, D)
        Short features end in rows of zeros, which the network sees like any other: nothing is masked.
    """
    length = FEATURE_LENGTHS[name]
    fixed = np.zeros((length, FEATURE_WIDTHS[name] if rows is None else rows.shape[1]), np.float32)
    if rows is not None and len(rows):
        low, high = FEATURE_RANGES[name]
        scaled = (rows - np.float32(low)) / np.float32(high - low)
        chosen = scaled[equidistant(len(rows), length)]
        fixed[: len(chosen)] = chosen
    return fixed


SOUND_RATE_HZ = 16_000
WINDOW_SAMPLES = 3 * SOUND_RATE_HZ
HOP_SAMPLES = WINDOW_SAMPLES // 2


def sound_starts(samples: int) -> npt.NDArray[np.int64]:
    """Return where 3 s windows of sound begin, at 16 kHz: every 1.5 s, none that ends with the sound."""
    return np.arange(0, max(0, samples - WINDOW_SAMPLES), HOP_SAMPLES)


def sound_windows(samples: int, *, as_released: bool = False) -> npt.NDArray[np.int64]:
    """Return where the 3 s windows of sound begin that are looked at, at 16 kHz; at most 16.

    Parameters
    ----------
    samples : int
        Length of the sound.
    as_released : bool
        The released application takes positions in the list of windows for sample offsets, and so hears
        only the first 3 s of anything longer than 27 s. Off: windows spread over the whole sound.
    """
    starts = sound_starts(samples)
    chosen = equidistant(len(starts), FEATURE_LENGTHS["beats"])
    if as_released and len(starts) > len(chosen):
        return chosen
    return starts[chosen]
