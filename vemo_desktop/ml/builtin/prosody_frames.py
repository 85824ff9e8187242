"""Pitch, loudness and timbre of a voice every 10 ms: what its prosody is told from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from vemo_desktop.ml.builtin.voices import HOP, RATE_HZ
from vemo_desktop.ml.signals import pitch, spectrum
from vemo_desktop.ml.sound_stretches import Samples

Floats = npt.NDArray[np.float64]
Marks = npt.NDArray[np.bool_]

_HALVING = 2
"""Pitch is told from every other sample, which costs half: it lies far below."""
_SMOOTHING = np.array([0.25, 0.5, 0.25], dtype=np.float32)
_A_HZ = 100.0
"""Pitch is counted in semitones above it."""
FAINTEST_DB = -55.0
"""Effective value below which nothing of a voice is told: 29 dB below its level."""
_LEAST = 1e-10
"""Added to powers: far below the faintest."""
_SHORTEST = 3
"""Frames of a voiced stretch, at least; single ones are mostly mistakes."""


@dataclass(frozen=True, slots=True, eq=False)
class VoiceFrames:
    """A voice every 10 ms; frame n lies around the samples from 160 n on.

    Parameters
    ----------
    pitch : ndarray, shape (T,)
        In semitones above 100 Hz; 0 where nothing is voiced.
    voiced : ndarray of bool, shape (T,)
    energy : ndarray, shape (T,)
        In dB of full scale, `FAINTEST_DB` at least.
    harmonicity : ndarray, shape (T,)
        In dB: how much stronger what repeats is than what does not.
    colours : ndarray, shape (T, 10)
        `voices.COLOURS`, in units of which the usual spread is about 1 to 10.
    """

    pitch: Floats
    voiced: Marks
    energy: Floats
    harmonicity: Floats
    colours: Floats


def voice_frames(samples: Samples) -> VoiceFrames:
    """Return how a voice sounds every 10 ms.

    Parameters
    ----------
    samples : ndarray, shape (N,)
        Mono sound of 16 kHz, speech at `voice_levels.LEVEL`. Before and behind it is silence.

    Notes
    -----
    Source: Eyben and others, "The Geneva minimalistic acoustic parameter set (GeMAPS) for voice research
    and affective computing", IEEE Transactions on Affective Computing 7(2), 2016, for what is measured.
    """
    count = len(samples) // HOP
    semitones, harmonicity = _pitch(samples, count)
    spectra = spectrum.magnitudes(_around(samples, spectrum.FRAME, HOP, count + 1, early=HOP), count + 1)
    padded = _around(samples, spectrum.FRAME, HOP, count)
    frames = sliding_window_view(padded, spectrum.FRAME)[::HOP][:count]
    power = np.einsum("nf,nf->n", frames, frames, optimize=False) / spectrum.FRAME
    energy = np.maximum(10 * np.log10(power + _LEAST), FAINTEST_DB)
    voiced = _lasting(np.isfinite(semitones) & (energy > FAINTEST_DB))
    semitones = np.where(voiced, semitones, 0.0)
    return VoiceFrames(semitones, voiced, energy, harmonicity, _colours(spectra, semitones))


def _around(samples: Samples, length: int, hop: int, count: int, early: int = 0) -> Floats:
    """Return sound with silence at both ends, so that `count` frames lie around their hops."""
    before = (length - hop) // 2 + early
    padded = np.zeros((count - 1) * hop + length)
    room = padded[before : before + len(samples)]
    room[:] = samples[: len(room)]
    return padded


def _pitch(samples: Samples, count: int) -> tuple[Floats, Floats]:
    """Return pitch in semitones, NaN where there is none, and harmonicity in dB."""
    rate_hz, hop = RATE_HZ // _HALVING, HOP // _HALVING
    fewer = np.convolve(samples, _SMOOTHING, "same")[::_HALVING].astype(np.float32)
    length = pitch.frame_length(rate_hz)
    frames = sliding_window_view(_around(fewer, length, hop, count), length)[::hop][:count]
    found_hz, aperiodicity = pitch.yin(frames, rate_hz)
    share = np.clip(aperiodicity, 0.003, 0.99)
    return 12 * np.log2(found_hz / _A_HZ), 10 * np.log10((1 - share) / share)


def _lasting(marks: Marks) -> Marks:
    """Return marks without runs of fewer than `_SHORTEST` frames."""
    padded = np.pad(marks, _SHORTEST - 1)
    whole = np.all(sliding_window_view(padded, _SHORTEST), axis=1)
    lasting: Marks = np.any(sliding_window_view(whole, _SHORTEST), axis=1)
    return lasting


def _colours(spectra: Floats, semitones: Floats) -> Floats:
    """Return `voices.COLOURS` of each spectrum but the first, shape (T, 10)."""
    growth = spectrum.flux(spectra)
    now = spectra[1:]
    power = np.square(now) + _LEAST
    levels = 10 * np.log10(power)
    total = 10 * np.log10(power.sum(axis=1))
    base_hz = _A_HZ * 2 ** (semitones / 12)
    first = _peak(levels, base_hz)
    return np.stack(
        [
            _band(power, 50, 1000) - _band(power, 1000, 5000),
            _highest(levels, 0, 2000) - _highest(levels, 2000, 5000),
            _slope(levels, 60, 500) / 10,
            _slope(levels, 500, 1500),
            12 * np.log2(spectrum.centroid_hz(now, RATE_HZ) / 1000 + 0.05),
            _band(power, 4000, 8001) - total,
            levels.mean(axis=1) - total,
            first - _peak(levels, 2 * base_hz),
            first - _highest(levels, 2000, 3500),
            100 * growth,
        ],
        axis=1,
    )


def _bins(low_hz: float, high_hz: float) -> slice:
    width = RATE_HZ / spectrum.FRAME
    return slice(int(np.ceil(low_hz / width)), int(np.ceil(high_hz / width)))


def _band(power: Floats, low_hz: float, high_hz: float) -> Floats:
    """Return how loud a band is, in dB, shape (T,)."""
    loudness: Floats = 10 * np.log10(power[:, _bins(low_hz, high_hz)].sum(axis=1))
    return loudness


def _highest(levels: Floats, low_hz: float, high_hz: float) -> Floats:
    highest: Floats = levels[:, _bins(low_hz, high_hz)].max(axis=1)
    return highest


def _slope(levels: Floats, low_hz: float, high_hz: float) -> Floats:
    """Return by how much a band rises with frequency, in dB per kHz, shape (T,)."""
    some = _bins(low_hz, high_hz)
    khz = np.arange(levels.shape[1])[some] * RATE_HZ / spectrum.FRAME / 1000
    away = khz - khz.mean()
    slope: Floats = np.einsum("nf,f->n", levels[:, some], away, optimize=False) / np.square(away).sum()
    return slope


def _peak(levels: Floats, hz: Floats) -> Floats:
    """Return the highest level within a bin of a frequency, shape (T,)."""
    rows, last = np.arange(len(levels)), levels.shape[1] - 2
    near = np.clip(np.rint(hz * spectrum.FRAME / RATE_HZ).astype(np.int64), 1, last)
    return np.maximum(np.maximum(levels[rows, near - 1], levels[rows, near]), levels[rows, near + 1])
