"""How something is said: melody, stress, pace and colour of a voice in stretches of speech."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from vemo_desktop.ml.builtin.prosody_frames import FAINTEST_DB, voice_frames
from vemo_desktop.ml.builtin.voices import COLOURS, HOP, RATE_HZ, STEPS_PER_ROW, STRIDE, WINDOW_STEPS
from vemo_desktop.ml.sound_stretches import Samples

Floats = npt.NDArray[np.float64]
Marks = npt.NDArray[np.bool_]
Kind = TypeVar("Kind", bound=np.generic)

_FRAMES = WINDOW_STEPS * STRIDE
_FRAME_S = HOP / RATE_HZ
_LEAST_VOICED = 10
"""Frames with a pitch that a melody needs."""
_OCTAVE = 13.0
"""Semitones: whoever is read so far from the middle of a stretch is mostly read an octave wrong."""
_TENTH, _HALF, _NINE_TENTHS = 0.1, 0.5, 0.9
_STRESS_DB = FAINTEST_DB + 20
"""Louder peaks count as syllables."""
_MODULATIONS_HZ = ((0.7, 3.0), (3.0, 6.5), (6.5, 14.0))
"""Stresses, syllables and sounds per second."""
_FFT = 256


def prosody(samples: Samples, speech: Marks) -> npt.NDArray[np.float32]:
    """Return how something is said in all windows of a stretch of sound that hold speech.

    Parameters
    ----------
    samples : ndarray, shape (2560 S,)
        Sound of 16 kHz, speech at `voice_levels.LEVEL`.
    speech : ndarray of bool, shape (S,)
        Which steps hold speech.

    Returns
    -------
    ndarray of float32, shape (N, 55)
        Rows are the windows of 13 steps, three steps apart, that hold speech; one window if there are fewer
        steps. Columns are `PROSODY`, NaN where too little is voiced to have a melody.
    """
    frames = voice_frames(samples)
    steps = np.pad(speech, (0, max(0, WINDOW_STEPS - len(speech))))
    spoken = np.repeat(steps, STRIDE)
    wanted: Marks = np.any(sliding_window_view(steps, WINDOW_STEPS)[::STEPS_PER_ROW], axis=1)
    pitch, voiced = _windows(frames.pitch, wanted), _windows(frames.voiced, wanted)
    energy, harmonicity = _windows(frames.energy, wanted), _windows(frames.harmonicity, wanted)
    peaks, heard = _windows(_peaks(frames.energy), wanted), _windows(spoken, wanted)
    colours = [_windows(one, wanted) for one in frames.colours.T]
    loud = heard & (energy > FAINTEST_DB)
    voiced = _near_the_middle(pitch, voiced & loud)
    columns = [
        *_melody(pitch, voiced),
        *_pace(voiced, loud, peaks & loud),
        *_stress(energy, loud, heard),
        *_colour(pitch, energy, harmonicity, colours, voiced, loud),
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def _windows(values: npt.NDArray[Kind], wanted: Marks) -> npt.NDArray[Kind]:
    """Return the frames of the windows that are wanted, shape (N, 208), of those of all windows."""
    needed = _FRAMES + (len(wanted) - 1) * STEPS_PER_ROW * STRIDE
    padded = np.pad(values, (0, max(0, needed - len(values))))
    return sliding_window_view(padded, _FRAMES)[:: STEPS_PER_ROW * STRIDE][: len(wanted)][wanted]


def _peaks(energy: Floats) -> Marks:
    """Return where the smoothed energy is highest: about once per syllable."""
    smooth = np.convolve(energy, np.full(5, 0.2), "same")
    inner = (smooth[1:-1] > smooth[:-2]) & (smooth[1:-1] >= smooth[2:]) & (smooth[1:-1] > _STRESS_DB)
    return np.pad(inner, 1)


def _near_the_middle(pitch: Floats, voiced: Marks) -> Marks:
    """Return voiced frames whose pitch is believed."""
    return voiced & (np.abs(pitch - _quantile(pitch, voiced, _HALF)[:, None]) < _OCTAVE)


def _melody(pitch: Floats, voiced: Marks) -> list[Floats]:
    """Return how high a voice is, how far it moves, and where to."""
    low, middle, high = (_quantile(pitch, voiced, share) for share in (_TENTH, _HALF, _NINE_TENTHS))
    mean, spread = _mean(pitch, voiced), _spread(pitch, voiced)
    slope, bend, rest = _line(pitch, voiced)
    together = voiced[:, 1:] & voiced[:, :-1]
    steps = np.diff(pitch, axis=1)
    rank = np.cumsum(voiced, axis=1) / np.maximum(voiced.sum(axis=1), 1)[:, None]
    early, late = voiced & (rank <= 1 / 3), voiced & (rank > 2 / 3)
    found = [
        mean,
        spread,
        low,
        middle,
        high,
        high - low,
        high + low - 2 * middle,
        slope,
        bend,
        rest,
        np.log(_quantile(np.abs(steps), together, _HALF) + 0.02),
        _mean(np.clip(steps, 0, 2), together) * 10,
        _mean(np.clip(steps, -2, 0), together) * 10,
        _mean(pitch, late) - _mean(pitch, early),
    ]
    enough = voiced.sum(axis=1) >= _LEAST_VOICED
    return [np.where(enough, one, np.nan) for one in found]


def _pace(voiced: Marks, loud: Marks, peaks: Marks) -> list[Floats]:
    """Return how much is voiced, in how many pieces, how long, with what gaps, and syllables per second."""
    seconds = _FRAME_S * np.maximum(loud.sum(axis=1), 1)
    begins = np.diff(voiced.astype(np.int8), axis=1, prepend=0) == 1
    pieces, frames = begins.sum(axis=1), voiced.sum(axis=1)
    first, last = voiced.argmax(axis=1), _FRAMES - voiced[:, ::-1].argmax(axis=1)
    gaps = np.where(frames > 0, last - first - frames, 0)
    return [
        _FRAME_S * frames / seconds,
        pieces / seconds,
        np.log(frames / np.maximum(pieces, 1) + 3),
        np.log(gaps / np.maximum(pieces - 1, 1) + 3),
        peaks.sum(axis=1) / seconds,
    ]


def _stress(energy: Floats, loud: Marks, heard: Marks) -> list[Floats]:
    """Return how far and how quickly loudness moves; how loud all is depends on the recording."""
    low, middle, high = (_quantile(energy, loud, share) for share in (_TENTH, _HALF, _NINE_TENTHS))
    slope, bend, _ = _line(energy, loud)
    together = loud[:, 1:] & loud[:, :-1]
    away = np.where(heard, energy - _mean(energy, heard)[:, None], 0.0) * np.hanning(_FRAMES)
    power = np.square(np.abs(np.fft.rfft(away, _FFT, axis=1)))
    hz = np.fft.rfftfreq(_FFT, _FRAME_S)
    moved = power[:, (hz > _MODULATIONS_HZ[0][0]) & (hz < 20)].sum(axis=1) + 1
    shares = [power[:, (hz >= since) & (hz < until)].sum(axis=1) / moved for since, until in _MODULATIONS_HZ]
    return [
        _spread(energy, loud),
        high - middle,
        middle - low,
        slope,
        bend,
        np.log(_mean(np.abs(np.diff(energy, axis=1)), together) + 0.1),
        *(np.log(share + 0.01) for share in shares),
    ]


def _colour(
    pitch: Floats, energy: Floats, harmonicity: Floats, colours: list[Floats], voiced: Marks, loud: Marks
) -> list[Floats]:
    """Return what a voice is made of where it is voiced, and how it differs where it is not."""
    other = loud & ~voiced
    away = (pitch - _mean(pitch, voiced)[:, None]) * (energy - _mean(energy, voiced)[:, None])
    spreads = (_spread(pitch, voiced) + 0.5) * (_spread(energy, voiced) + 1)
    found = [
        _mean(away, voiced) / spreads,
        _mean(harmonicity, voiced),
        _spread(harmonicity, voiced),
        *(_mean(one, voiced) for one in colours),
        *(_spread(one, voiced) for one in colours),
    ]
    unvoiced = [
        _mean(energy, voiced) - _mean(energy, other),
        *(_mean(colours[COLOURS.index(name)], other) for name in ("brightness", "hiss", "flatness")),
    ]
    enough, both = voiced.sum(axis=1) >= _LEAST_VOICED, (other.sum(axis=1) >= 5) & voiced.any(axis=1)
    return [
        *(np.where(enough, one, np.nan) for one in found),
        *(np.where(both, one, np.nan) for one in unvoiced),
    ]


def _mean(values: Floats, marks: Marks) -> Floats:
    """Return the mean of what is marked in each row, shape (N,); 0 where nothing is."""
    total = np.where(marks, values, 0.0).sum(axis=1)
    mean: Floats = total / np.maximum(marks.sum(axis=1), 1)
    return mean


def _spread(values: Floats, marks: Marks) -> Floats:
    """Return the standard deviation of what is marked in each row, shape (N,)."""
    spread: Floats = np.sqrt(_mean(np.square(values - _mean(values, marks)[:, None]), marks))
    return spread


def _quantile(values: Floats, marks: Marks, share: float) -> Floats:
    """Return the value below which a share of what is marked in each row lies, shape (N,); 0 of nothing."""
    ordered = np.sort(np.where(marks, values, np.inf), axis=1)
    counts = marks.sum(axis=1)
    places = np.rint(share * np.maximum(counts - 1, 0)).astype(np.int64)
    return np.where(counts > 0, ordered[np.arange(len(values)), places], 0.0)


def _line(values: Floats, marks: Marks) -> tuple[Floats, Floats, Floats]:
    """Return slope per second, bend per second squared, and the spread around the slope, each (N,).

    A little is added below, so that few frames have no steep lines.
    """
    times = _FRAME_S * np.arange(values.shape[1])
    away = times - _mean(np.broadcast_to(times, values.shape), marks)[:, None]
    square = np.square(away) - _mean(np.square(away), marks)[:, None]
    level = values - _mean(values, marks)[:, None]
    slope = _mean(away * level, marks) / (_mean(np.square(away), marks) + 0.01)
    rest = level - slope[:, None] * away
    bend = _mean(square * rest, marks) / (_mean(np.square(square), marks) + 0.003)
    return slope, bend, _spread(rest, marks)
