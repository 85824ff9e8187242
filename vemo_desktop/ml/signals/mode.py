"""Major or minor: how happy or sad the keys of music sound."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.signals.rhythm import kaiser_smoothed

Floats = npt.NDArray[np.float64]

MAJOR = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
MINOR = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)
"""How well each tone fits a key on C. Source: Krumhansl and Kessler 1982, in Krumhansl, "Cognitive
Foundations of Musical Pitch", 1990, table 2.1."""

WINDOW_STEPS = 33
"""Eight seconds: shorter stretches often hold only one chord. Chosen."""
_BLOCK = 2048
"""Steps that are worked on at a time: hours at once would need many times the memory of their features."""


def key_clarity(tones: Sequence[Floats]) -> tuple[Floats, Floats]:
    """Return how major and how clear the key is around each step.

    Parameters
    ----------
    tones : sequence of twelve ndarray, shape (T,)
        Share of each pitch class, C first; 0 or NaN where there is no sound.

    Returns
    -------
    majorness : ndarray, shape (T,)
        Best correlation with a major key less the best with a minor key, in [-2, 2].
    clarity : ndarray, shape (T,)
        The better of both, at least 0.

    Notes
    -----
    The key finding is that of Krumhansl and Schmuckler (Krumhansl 1990, chapter 4). That majorness goes
    with valence: Eerola, Lartillot and Toiviainen, "Prediction of multidimensional emotional ratings in
    music from audio using multivariate regression models", ISMIR 2009.
    """
    parts = [_key_clarity(tones, start) for start in range(0, len(tones[0]), _BLOCK)]
    if not parts:
        return np.zeros(0), np.zeros(0)
    majorness, clarity = (np.concatenate(part) for part in zip(*parts, strict=True))
    return majorness, clarity


def _key_clarity(tones: Sequence[Floats], start: int) -> tuple[Floats, Floats]:
    """Return majorness and clarity of the `_BLOCK` steps from `start` on."""
    first = max(0, start - WINDOW_STEPS)
    rows = np.stack([tone[first : start + _BLOCK + WINDOW_STEPS] for tone in tones], axis=1)
    around = kaiser_smoothed(np.nan_to_num(rows, copy=False), WINDOW_STEPS)
    smooth = around[start - first : start - first + _BLOCK]
    centred = smooth - smooth.mean(axis=1, keepdims=True)
    length = np.sqrt((centred**2).sum(axis=1, keepdims=True))
    unit = np.divide(centred, length, out=np.zeros_like(centred), where=length > 1e-6)
    best = [
        np.einsum("tp,kp->tk", unit, _keys(profile), optimize=False).max(axis=1, initial=-1)
        for profile in (MAJOR, MINOR)
    ]
    return best[0] - best[1], np.maximum(np.maximum(*best), 0.0)


def _keys(profile: tuple[float, ...]) -> Floats:
    """Return the profile on all twelve tones, centred and of length 1, shape (12, 12)."""
    centred = np.array(profile) - np.mean(profile)
    unit = centred / np.sqrt((centred**2).sum())
    return np.stack([np.roll(unit, tone) for tone in range(12)])
