"""Short sounds with known stretches and their corrections: a project there is something to learn from."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

from vemo_desktop.domain.labels import Label, LabelScheme, Pattern
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.storage.repositories.settings import keep_scheme

S = 1_000_000
SECONDS = 16
STRETCHES = ((2, 5, "tone"), (7, 10, "noise"), (12, 14, "tone"))
SOUNDS = LabelScheme(
    "sounds",
    "Sounds",
    (
        Label("tone", "Tone", "#3A8FD6", Pattern.SOLID, "T"),
        Label("noise", "Noise", "#CC3311", Pattern.DIAGONAL, "N"),
    ),
)
"""A scheme of one's own, about which the built-in network knows nothing."""
_RATE_HZ = 16_000


def make_sound(path: Path, number: int) -> None:
    """Write a WAV file: tones and noise where `STRETCHES` says, something faint in between."""
    chance = np.random.default_rng(number)
    times = np.arange(SECONDS * _RATE_HZ) / _RATE_HZ
    samples = chance.normal(0, 0.002, len(times))
    for start_s, end_s, label in STRETCHES:
        inside = (times >= start_s) & (times < end_s)
        tone = 0.3 * np.sin(2 * np.pi * (300 + 40 * number) * times[inside])
        samples[inside] += tone if label == "tone" else chance.normal(0, 0.2, int(inside.sum()))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE_HZ)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def add_sounds(session: ProjectSession, folder: Path, count: int, first: int = 0) -> list[str]:
    """Put sounds into a project, uncorrected, and let it know the scheme; returns their identifiers."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"sound{first + number}.wav" for number in range(count)]
    for number, path in enumerate(paths):
        make_sound(path, first + number)
    with session.library._workspace.store.writing() as rows:
        keep_scheme(rows, SOUNDS)
    session.schemes.refresh()
    return [item.id for item in session.library.add(paths).added]


def correct(session: ProjectSession, media_id: str) -> None:
    """Label everything that is to be heard."""
    for start_s, end_s, label in STRETCHES:
        session.review.create(media_id, Interval(start_s * S, end_s * S), SOUNDS.id, label)
