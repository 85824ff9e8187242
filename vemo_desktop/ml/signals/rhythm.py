"""Pace of a video: how quickly shots follow each other, and how windows smooth curves."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

FADE_S = 12.0
"""Length of shots at which the rhythm has fallen to 1/e.

Source: Hanjalic and Xu (2005), section V: the rhythm at a frame is exp((1 - length of its shot) / 300) with
lengths in frames of 25 per second, so 300 frames are 12 s.
"""
KAISER_SHAPE = 5.0
"""Source: Hanjalic and Xu (2005) smooth their curves with a Kaiser window of shape 5."""


def cut_rhythm(cuts: Floats, step_s: float) -> Floats:
    """Return the rhythm of cuts in [0, 1]: near 1 in very short shots, near 0 in very long ones.

    Parameters
    ----------
    cuts : ndarray, shape (T,)
        Number of cuts in each step; NaN where unknown. Both ends of what is known count as cuts.
    step_s : float

    Returns
    -------
    ndarray, shape (T,)
    """
    known = np.isfinite(cuts)
    if not known.any():
        return np.full(len(cuts), np.nan)
    end = int(np.flatnonzero(known)[-1]) + 1
    borders = np.unique(np.concatenate([[0], np.flatnonzero(np.nan_to_num(cuts) > 0), [end]]))
    lengths_s = np.diff(borders) * step_s
    steps = np.arange(len(cuts))
    shot = np.clip(np.searchsorted(borders, steps, side="right") - 1, 0, len(lengths_s) - 1)
    return np.where(known, np.exp(-lengths_s[shot] / FADE_S), np.nan)


def kaiser_smoothed(values: Floats, window_steps: int) -> Floats:
    """Return values averaged with a Kaiser window, shape (T, K); the window is cut off at both ends.

    Values must be known; to smooth around gaps, smooth numerator and denominator of a mean.
    """
    window = np.kaiser(window_steps, KAISER_SHAPE)
    if window_steps < 2 or len(values) == 0:
        return values.copy()
    weights = np.convolve(np.ones(len(values)), window, mode="full")
    start = (window_steps - 1) // 2
    smoothed = np.stack([np.convolve(column, window, mode="full") for column in values.T], axis=1)
    kept = slice(start, start + len(values))
    averaged: Floats = smoothed[kept] / weights[kept, None]
    return averaged
