"""What the demo clips sound like: chords, plucked notes, drones and noise, written as sums of sines."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from scipy.signal import lfilter

RATE_HZ = 48_000

Sound = npt.NDArray[np.float32]
Player = Callable[[float], Sound]
"""Gives mono samples of shape (N,) in [-1, 1] for a length in seconds."""

_NOTE_NAMES = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")


def frequency(note: str) -> float:
    """Return the pitch of a note such as ``A4`` (440 Hz), tempered equally."""
    number = _NOTE_NAMES.index(note[:-1]) + 12 * (int(note[-1]) + 1)
    return float(440.0 * 2 ** ((number - 69) / 12))


def _time(seconds: float) -> npt.NDArray[np.float64]:
    return np.arange(round(seconds * RATE_HZ)) / RATE_HZ


def _add(into: npt.NDArray[np.float64], sound: npt.NDArray[np.float64], start_s: float) -> None:
    start = round(start_s * RATE_HZ)
    room = max(len(into) - start, 0)
    into[start : start + len(sound)] += sound[:room]


def chords(progression: tuple[tuple[str, ...], ...], *, each_s: float, level: float = 0.25) -> Player:
    """Return soft held chords that swell and fade into each other."""

    def play(seconds: float) -> Sound:
        out = np.zeros(len(_time(seconds)))
        for n in range(int(seconds / each_s) + 1):
            t = _time(each_s * 1.25)
            swell = np.sin(np.pi * t / t[-1]) ** 1.5
            chord = sum(
                np.sin(2 * np.pi * frequency(note) * detune * t)
                + 0.25 * np.sin(4 * np.pi * frequency(note) * t)
                for note in progression[n % len(progression)]
                for detune in (0.9985, 1.0015)
            )
            _add(out, level / 4 * swell * chord, n * each_s)
        return out.astype(np.float32)

    return play


def arpeggio(notes: tuple[str, ...], *, each_s: float, level: float = 0.4) -> Player:
    """Return bright plucked notes, one after the other, over a light beat."""

    def play(seconds: float) -> Sound:
        out = np.zeros(len(_time(seconds)))
        random = np.random.default_rng(2)
        for n in range(int(seconds / each_s)):
            t = _time(0.9)
            pitch = frequency(notes[n % len(notes)])
            overtones = sum(
                np.sin(2 * np.pi * pitch * k * t) / k**1.4 * np.exp(-t * (3 + 2 * k)) for k in range(1, 6)
            )
            _add(out, level * overtones, n * each_s)
            if n % 2 == 0:
                _add(out, 0.05 * random.standard_normal(2400) * np.exp(-np.arange(2400) / 500), n * each_s)
        return out.astype(np.float32)

    return play


def danger(*, seed: int = 1, level: float = 0.5) -> Player:
    """Return bursts of noise, a siren and a pounding low tone."""

    def play(seconds: float) -> Sound:
        random = np.random.default_rng(seed)
        t = _time(seconds)
        siren = np.sin(2 * np.pi * np.cumsum(700 + 380 * np.sign(np.sin(2 * np.pi * 1.6 * t))) / RATE_HZ)
        clash = sum(np.sin(2 * np.pi * f * t) for f in (233.1, 246.9, 261.6, 349.2)) / 4
        out = level * (0.30 * siren + 0.25 * clash)
        for start in np.arange(0, seconds, 0.4):
            length = int(0.25 * RATE_HZ)
            burst = random.standard_normal(length) * np.exp(-np.arange(length) / (0.06 * RATE_HZ))
            _add(out, level * 0.55 * burst, start)
            pound = np.sin(2 * np.pi * 55 * _time(0.3)) * np.exp(-_time(0.3) * 12)
            _add(out, level * 0.9 * pound, start)
        return np.tanh(out * 1.6).astype(np.float32)

    return play


def rain(*, seed: int = 4, level: float = 0.06) -> Player:
    """Return the hiss of rain over a low, sad drone in minor."""

    def play(seconds: float) -> Sound:
        random = np.random.default_rng(seed)
        t = _time(seconds)
        hiss = lfilter([0.12], [1, -0.88], random.standard_normal(len(t)))
        slow = 0.6 + 0.4 * np.sin(2 * np.pi * 0.11 * t)
        drone = sum(np.sin(2 * np.pi * frequency(note) * t) for note in ("A2", "C3", "E3")) / 3
        return (level * hiss + 0.07 * slow * drone).astype(np.float32)

    return play


def silence(seconds: float) -> Sound:
    """Return no sound."""
    return np.zeros(round(seconds * RATE_HZ), dtype=np.float32)


def joined(parts: list[tuple[Player, float]], *, fade_s: float = 0.05) -> Sound:
    """Play parts one after the other, each with its length in seconds and short fades against clicks."""
    pieces = []
    for player, seconds in parts:
        piece = player(seconds)
        ramp = np.linspace(0, 1, min(round(fade_s * RATE_HZ), len(piece) // 2), dtype=np.float32)
        piece[: len(ramp)] *= ramp
        piece[len(piece) - len(ramp) :] *= ramp[::-1]
        pieces.append(piece)
    return np.clip(np.concatenate(pieces), -1, 1)
