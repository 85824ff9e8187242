"""From descriptions of voices to emotions, by what the whole recording sounds like; without torch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors import safe_open

from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.builtin.voices import ROW_S, VOICES

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.float32]

ENOUGH_S = 10.0
"""Seconds of speech after which mean and spread of a recording are believed by half. Chosen: longer than a
sentence, shorter than the one-sided minute that would teach the wrong mean."""
LEAST_VARIANCE = 1e-3
"""Added to variances, of which the usual ones are about 1."""
_BLOCK = 512
"""Rows that are judged at a time: layers inside are twice as wide as what is read, and twice as precise."""
TENSORS = ("usual", "spread", "hidden.weight", "hidden.bias", "out.weight", "out.bias")
"""Names of what `VoiceHead` is made of, in its order, in the network that learns it."""
JUDGED = (*VOICES, "quality")
"""Columns of the track of `VoiceHead.judged`."""


@dataclass(frozen=True, slots=True, eq=False)
class VoiceHead:
    """Tells the emotion of a voice from how it differs from the rest of the recording.

    A high voice means joy or fear in one speaker and nothing in another. So each number of the descriptions
    is taken relative to its mean and spread in the whole recording, the more so the more speech there is.
    This is what makes voices of people who were never heard before comparable at all; with several speakers
    in one recording it is their common mean that is taken off.

    Parameters
    ----------
    usual, spread : ndarray, shape (128,)
        Mean and variance of descriptions over many speakers, for recordings with little speech.
    hidden, hidden_bias, out, out_bias : ndarray, shape (256, 128), (256,), (9, 256), (9,)
        Two layers.
    """

    usual: Floats
    spread: Floats
    hidden: Floats
    hidden_bias: Floats
    out: Floats
    out_bias: Floats

    def logits(self, descriptions: npt.NDArray[np.float32], quality: Floats) -> Floats:
        """Return logits of `VOICES` for the rows of one recording.

        Parameters
        ----------
        descriptions : ndarray, shape (T, 128)
        quality : ndarray, shape (T,)
            In [0, 1]: how much of each row is speech.

        Returns
        -------
        ndarray, shape (T, 9)
        """
        share = believed(quality)
        mean, variance = self.usual, self.spread
        if share > 0:
            parts = (quality / quality.sum()).astype(np.float32)
            own_mean = _weighed(parts, descriptions, lambda rows: rows)
            own_variance = _weighed(parts, descriptions, lambda rows: np.square(rows - own_mean))
            mean = share * own_mean + (1 - share) * mean
            variance = share * own_variance + (1 - share) * variance
        scale = np.sqrt(variance + LEAST_VARIANCE)
        found = np.empty((len(descriptions), len(VOICES)))
        for first in range(0, len(found), _BLOCK):
            relative = (descriptions[first : first + _BLOCK] - mean) / scale
            hidden = np.maximum(relative @ self.hidden.T + self.hidden_bias, 0)
            found[first : first + _BLOCK] = hidden @ self.out.T + self.out_bias
        return found

    def judged(self, track: FeatureTrack, speech: Floats) -> FeatureTrack:
        """Return logits and how well somebody is heard, on the rows of what the encoder described.

        Parameters
        ----------
        track : FeatureTrack
            Of `VoiceEncoder`.
        speech : ndarray, shape (T,)
            Probability that anybody speaks, on the rows of the track; NaN where unknown.
        """
        quality = heard_quality(track, speech)
        logits = self.logits(track.values[:, :-1], quality)
        values = np.column_stack([logits, quality]).astype(np.float32)
        return FeatureTrack(track.encoder, track.version, track.edges_us, values, track.valid, JUDGED)


def _weighed(shares: Rows, descriptions: Rows, of: Callable[[Rows], Rows]) -> Rows:
    """Return the sum over all rows of their share, shape (T,), of what `of` makes of them, shape (128,)."""
    starts = range(0, len(shares), _BLOCK)
    parts = (slice(start, start + _BLOCK) for start in starts)
    total: Rows = np.sum([shares[some] @ of(descriptions[some]) for some in parts], axis=0)
    return total


def heard_quality(track: FeatureTrack, speech: Floats) -> Floats:
    """Return how much of each row of what `VoiceEncoder` described is speech, shape (T,), in [0, 1].

    `speech`, shape (T,), is the probability that anybody speaks; NaN where unknown.
    """
    return np.where(track.valid, np.nan_to_num(speech) * track.column("speech"), 0.0)


def believed(quality: Floats) -> float:
    """Return how far a recording is believed, in [0, 1), by the speech in its rows, shape (T,)."""
    seconds = float(quality.sum()) * ROW_S
    return seconds / (seconds + ENOUGH_S)


def read_head(path: Path) -> VoiceHead:
    """Read the head from the weights of the speech network.

    Raises
    ------
    OSError, SafetensorError
        If the file is missing, or holds something else.
    """
    with safe_open(path, "np") as file:
        return VoiceHead(*(file.get_tensor(f"head.{name}").astype(np.float64) for name in TENSORS))
