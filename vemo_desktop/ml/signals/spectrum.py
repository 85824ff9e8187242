"""Short spectra of sound: brightness, change, onsets, and how much of each tone is in it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view
from scipy.fft import rfft

Floats = npt.NDArray[np.float64]

FRAME = 512
HOP = 160
"""Frames of 32 ms every 10 ms at 16 kHz."""
COMPRESSION = 100.0
"""Magnitudes m enter the flux as log(1 + 100 m), so that soft and loud onsets count alike. Source: Müller,
"Fundamentals of Music Processing", 2015, section 6.1.2, with this usual value."""

LOOK_BACK, LOOK_AHEAD, MEAN_BACK = 3, 3, 10
ONSET_MARGIN = 0.02
"""An onset is the largest flux within 30 ms to both sides and stands out from the mean of the 100 ms
before. Source of the rule: Böck, Krebs and Schedl, "Evaluating the online capabilities of onset detection
methods", ISMIR 2012; the margin was chosen on clicks, speech and music of the clips."""

TONES_FRAME = 8192
LOWEST_TONE, HIGHEST_TONE = 36, 96
"""Tones counted into the twelve pitch classes: C2 (65 Hz) to C7 (2093 Hz), as MIDI numbers."""


def magnitudes(samples: Floats, count: int) -> Floats:
    """Return the magnitude spectra of `count` frames, shape (count, FRAME / 2 + 1); a full tone reads 0.5."""
    window = np.hanning(FRAME + 1)[:-1]
    frames = sliding_window_view(samples, FRAME)[::HOP][:count]
    spectra: Floats = np.abs(rfft(frames * window)) / window.sum()
    return spectra


def centroid_hz(spectra: Floats, rate_hz: int) -> Floats:
    """Return the mean frequency of each spectrum, weighted by magnitude, shape (N,); 0 for silence."""
    frequencies = np.arange(spectra.shape[1]) * rate_hz / FRAME
    weight = spectra.sum(axis=1)
    # einsum without optimisation adds in one order; a matrix product may not.
    moment = np.einsum("nf,f->n", spectra, frequencies, optimize=False)
    centroids: Floats = np.divide(moment, weight, out=np.zeros(len(spectra)), where=weight > 1e-9)
    return centroids


def flux(spectra: Floats) -> Floats:
    """Return how much each spectrum but the first grew beyond the one before, shape (N - 1,)."""
    compressed = np.log1p(COMPRESSION * spectra)
    grown: Floats = np.maximum(np.diff(compressed, axis=0), 0.0).mean(axis=1)
    return grown


def onsets(values: Floats) -> npt.NDArray[np.bool_]:
    """Tell which values of the flux are onsets, shape (N - MEAN_BACK - LOOK_AHEAD,).

    The first answer is for ``values[MEAN_BACK]``, the last for ``values[-1 - LOOK_AHEAD]``.
    """
    centre = values[MEAN_BACK : len(values) - LOOK_AHEAD]
    around = sliding_window_view(values, LOOK_BACK + 1 + LOOK_AHEAD)[MEAN_BACK - LOOK_BACK :]
    before = sliding_window_view(values, MEAN_BACK)[: len(centre)]
    is_onset: npt.NDArray[np.bool_] = (centre >= around.max(axis=1)) & (
        centre >= before.mean(axis=1) + ONSET_MARGIN
    )
    return is_onset


class ToneMap:
    """Sums the power of a long spectrum into the twelve pitch classes, C first."""

    def __init__(self, rate_hz: int) -> None:
        frequencies = np.arange(1, TONES_FRAME // 2 + 1) * rate_hz / TONES_FRAME
        tones = 69 + 12 * np.log2(frequencies / 440.0)
        nearest = np.rint(tones).astype(np.int64)
        self._bins = np.flatnonzero((nearest >= LOWEST_TONE) & (nearest <= HIGHEST_TONE))
        self._classes = nearest[self._bins] % 12
        # Bins between two tones count less: a raised cosine over half a semitone to both sides.
        self._weights = np.cos(np.pi * (tones[self._bins] - nearest[self._bins])) ** 2
        self._window = np.hanning(TONES_FRAME + 1)[:-1]

    def of(self, samples: Floats) -> Floats:
        """Return the share of each pitch class, summing to 1 or 0, of TONES_FRAME samples."""
        spectrum = np.abs(rfft(samples * self._window))[1:][self._bins]
        # The square root tames the loudest partial, which would decide alone in powers.
        shares = np.bincount(self._classes, np.sqrt(spectrum) * self._weights, minlength=12)
        total = shares.sum()
        return shares / total if total > 1e-6 else np.zeros(12)
