"""Random changes to speech: what rooms, microphones, other sounds and codecs do to it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.signal import fftconvolve

from vemo_desktop.ml.builtin.voices import RATE_HZ

Samples = npt.NDArray[np.float32]

_GAIN_DB = 4.0
_SPEED = 0.1
_TILT_DB = 4.0
"""Per octave around 1 kHz, either way."""


def changed(samples: Samples, others: Sequence[Samples], chance: np.random.Generator) -> Samples:
    """Return a changed copy of the same length.

    Parameters
    ----------
    samples : ndarray, shape (N,)
    others : sequence of ndarray
        Other voices, to speak in the background.
    """
    length = len(samples)
    if chance.random() < 0.6:
        samples = _faster(samples, np.exp(chance.uniform(-_SPEED, _SPEED)))
    if chance.random() < 0.3:
        samples = _in_a_room(samples, chance)
    if chance.random() < 0.6:
        samples = _filtered(samples, chance)
    if chance.random() < 0.6:
        samples = _with_noise(samples, others, chance)
    if chance.random() < 0.15:
        samples = _companded(samples)
    gain = 10 ** (chance.normal(0, _GAIN_DB) / 20)
    out = np.zeros(length, dtype=np.float32)
    count = min(length, len(samples))
    out[:count] = gain * samples[:count]
    return out


def _faster(samples: Samples, factor: float) -> Samples:
    """Play faster or slower: pitch and tempo change together, as between smaller and larger speakers."""
    places = np.arange(0, len(samples) - 1, factor)
    resampled: Samples = np.interp(places, np.arange(len(samples)), samples).astype(np.float32)
    return resampled


def _in_a_room(samples: Samples, chance: np.random.Generator) -> Samples:
    """Add echoes that fade exponentially, after 0.1 to 0.7 s by 60 dB."""
    fade_s = chance.uniform(0.1, 0.7)
    times = np.arange(round(fade_s * RATE_HZ)) / RATE_HZ
    echo = chance.standard_normal(len(times)) * 10 ** (-3 * times / fade_s)
    echo *= chance.uniform(0.05, 0.5) / np.sqrt(np.square(echo).sum())
    echo[0] = 1.0
    return fftconvolve(samples, echo)[: len(samples)].astype(np.float32)


def _filtered(samples: Samples, chance: np.random.Generator) -> Samples:
    """Tilt the spectrum; sometimes cut its ends as telephones and codecs do."""
    spectrum = np.fft.rfft(samples)
    hz = np.fft.rfftfreq(len(samples), 1 / RATE_HZ)
    octaves = np.log2(np.maximum(hz, 60) / 1000)
    gain = 10 ** (chance.uniform(-_TILT_DB, _TILT_DB) * octaves / 20)
    if chance.random() < 0.4:
        gain *= 1 / (1 + (hz / chance.uniform(2800, 7000)) ** 8)
    if chance.random() < 0.3:
        gain *= 1 / (1 + (chance.uniform(80, 350) / np.maximum(hz, 1)) ** 4)
    return np.fft.irfft(spectrum * gain, len(samples)).astype(np.float32)


def _with_noise(samples: Samples, others: Sequence[Samples], chance: np.random.Generator) -> Samples:
    """Add noise between white and brown, a hum of tones, or other people, 3 to 30 dB below the voice."""
    kind = chance.integers(3)
    if kind == 0:
        noise = coloured_noise(len(samples), chance)
    elif kind == 1:
        noise = chords(len(samples), chance)
    else:
        noise = np.zeros(len(samples))
        for place in chance.integers(0, len(others), chance.integers(1, 5)):
            noise += np.resize(np.roll(others[place], chance.integers(RATE_HZ)), len(samples))
    power = np.square(noise).mean()
    if power == 0:
        return samples
    below = 10 ** (-chance.uniform(3, 30) / 10)
    mixed: Samples = (samples + noise * np.sqrt(np.square(samples).mean() * below / power)).astype(np.float32)
    return mixed


def coloured_noise(length: int, chance: np.random.Generator) -> npt.NDArray[np.float64]:
    """Return noise between white and brown, shape (N,)."""
    spectrum = np.fft.rfft(chance.standard_normal(length))
    slope = chance.uniform(0, 1)
    return np.fft.irfft(spectrum / np.maximum(np.arange(len(spectrum)), 1) ** slope, length)


def chords(length: int, chance: np.random.Generator) -> npt.NDArray[np.float64]:
    """Return chords that change twice a second, as a stand-in for music."""
    times = np.arange(length) / RATE_HZ
    chords = chance.uniform(80, 800, (2 * length // RATE_HZ + 1, 4))
    at = (2 * times).astype(np.int64)
    phases = 2 * np.pi * chords[at] * times[:, None]
    waves = np.sin(phases) + 0.4 * np.sin(2 * phases) + 0.2 * np.sin(3 * phases)
    chord: npt.NDArray[np.float64] = waves.sum(axis=1)
    return chord


def _companded(samples: Samples) -> Samples:
    """Keep 8 bits with the mu-law of telephones (ITU-T G.711)."""
    peak = float(np.abs(samples).max()) or 1.0
    squeezed = np.sign(samples) * np.log1p(255 * np.abs(samples) / peak) / np.log(256)
    rough = np.round(squeezed * 127) / 127
    spread: Samples = (np.sign(rough) * np.expm1(np.abs(rough) * np.log(256)) / 255 * peak).astype(np.float32)
    return spread
