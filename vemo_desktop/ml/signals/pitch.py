"""Pitch of voices and instruments with the YIN method."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.fft import irfft, next_fast_len, rfft

Floats = npt.NDArray[np.float64]

LOWEST_HZ, HIGHEST_HZ = 62.5, 500.0
"""Range of speaking voices with room for shouting. Chosen from Baken and Orlikoff, "Clinical measurement
of speech and voice", 2000: means of 80 to 300 Hz."""
WINDOW_S = 0.032
THRESHOLD = 0.15
"""How aperiodic a dip may be and still count. Source: de Cheveigné and Kawahara (2002) use 0.1 for clean
speech; a little more lets voices over music through."""


def yin(frames: Floats, rate_hz: int) -> tuple[Floats, Floats]:
    """Return pitch and aperiodicity of each frame.

    Parameters
    ----------
    frames : ndarray, shape (N, L)
        Sound; L must be at least `frame_length`.
    rate_hz : int

    Returns
    -------
    pitch_hz : ndarray, shape (N,)
        NaN where a frame has no pitch.
    aperiodicity : ndarray, shape (N,)
        The normalised difference at the chosen lag: 0 for a perfectly periodic sound, about 1 for noise.

    Notes
    -----
    Source: de Cheveigné and Kawahara, "YIN, a fundamental frequency estimator for speech and music",
    Journal of the Acoustical Society of America 111(4), 2002, steps 2 to 5.
    """
    window, longest = round(WINDOW_S * rate_hz), round(rate_hz / LOWEST_HZ)
    shortest = round(rate_hz / HIGHEST_HZ)
    difference = _difference(frames[:, : window + longest + 1], window, longest + 1)
    lags = np.arange(1, longest + 2)
    running = np.cumsum(difference[:, 1:], axis=1)
    normalised = np.ones_like(difference)
    np.divide(difference[:, 1:] * lags, running, out=normalised[:, 1:], where=running > 1e-12)
    lag = _first_dip(normalised, shortest, longest)
    rows = np.arange(len(frames))
    dip = normalised[rows, lag]
    pitch = rate_hz / (lag + _vertex(normalised[rows, lag - 1], dip, normalised[rows, lag + 1]))
    return np.where(dip < THRESHOLD, pitch, np.nan), dip


def frame_length(rate_hz: int) -> int:
    """Return how many samples a frame needs."""
    return round(WINDOW_S * rate_hz) + round(rate_hz / LOWEST_HZ) + 1


def _difference(frames: Floats, window: int, longest: int) -> Floats:
    """Return the squared difference between a window and itself `lag` later, shape (N, longest + 1)."""
    size = next_fast_len(frames.shape[1] + window, real=True)
    spectrum = rfft(frames, size)
    head = rfft(frames[:, :window], size)
    products = irfft(spectrum * np.conj(head), size)[:, : longest + 1]
    squares = np.concatenate([np.zeros((len(frames), 1)), np.cumsum(frames**2, axis=1)], axis=1)
    energies = squares[:, window : window + longest + 1] - squares[:, : longest + 1]
    # Rounding may leave a difference of nothing slightly below zero.
    difference: Floats = np.maximum(energies[:, :1] + energies - 2 * products, 0.0)
    return difference


def _first_dip(normalised: Floats, shortest: int, longest: int) -> npt.NDArray[np.int64]:
    """Return the first lag below the threshold that is a local minimum; the deepest where there is none."""
    inner = normalised[:, shortest : longest + 1]
    is_minimum = (inner <= normalised[:, shortest - 1 : longest]) & (
        inner < normalised[:, shortest + 1 : longest + 2]
    )
    is_dip = is_minimum & (inner < THRESHOLD)
    lags: npt.NDArray[np.int64] = shortest + np.where(
        is_dip.any(axis=1), is_dip.argmax(axis=1), inner.argmin(axis=1)
    )
    return lags


def _vertex(before: Floats, at: Floats, after: Floats) -> Floats:
    """Return where between -0.5 and 0.5 the parabola through three neighbours is lowest."""
    bend = before - 2 * at + after
    offset = np.divide(before - after, 2 * bend, out=np.zeros_like(at), where=bend > 1e-12)
    clipped: Floats = np.clip(offset, -0.5, 0.5)
    return clipped
