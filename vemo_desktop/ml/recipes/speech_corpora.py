"""Acted speech in three languages, by speaker, as sound in memory."""

from __future__ import annotations

import csv
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.builtin.voice_levels import LEVEL, is_speech_loud, step_power
from vemo_desktop.ml.builtin.voices import RATE_HZ, STEP, VOICES
from vemo_desktop.ml.recipes.material import ReadSound

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Where a corpus lies, who is kept out of training, and how long its clips may be."""

    name: str
    folder: str
    speaker_column: str
    validation: frozenset[str]
    calibration: frozenset[str]
    longest_s: float | None = None


CORPORA = (
    Corpus("RAVDESS", "ravdess", "actor", frozenset({"17", "18", "19", "20"}), frozenset({"15", "16"})),
    # Its clips of some classes are cut or filled up to 2 s: uncut, length would give the class away.
    Corpus("EMO-DB", "emodb", "speaker", frozenset({"13", "14"}), frozenset({"12"}), longest_s=2.0),
    Corpus("nEMO", "nemo", "speaker", frozenset({"SM0"}), frozenset({"MP0"})),
)
"""Validation speakers serve the final figures only; speakers for calibration are not trained on either."""

_ALIASES = {"surprised": "surprise"}


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """One acted sentence: samples at `LEVEL` without the silence around them, and steps with speech in it."""

    corpus: str
    speaker: str
    voice: int
    samples: Samples
    speech: npt.NDArray[np.bool_]


def read_corpus(
    corpus: Corpus, labels: Path, read_sound: ReadSound, speakers: Container[str] | None = None
) -> Iterator[Clip]:
    """Yield the clips of a corpus, or of some of its speakers, under the folder `labels`, in its order."""
    folder = labels / corpus.folder
    with (folder / "labels.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if speakers is not None and row[corpus.speaker_column] not in speakers:
            continue
        samples = read_sound(folder / row["file"], RATE_HZ)
        if corpus.longest_s is not None:
            samples = samples[: round(corpus.longest_s * RATE_HZ)]
        voice = VOICES.index(_ALIASES.get(row["emotion"], row["emotion"]))
        yield Clip(corpus.name, row[corpus.speaker_column], voice, *trimmed(samples))


def read_clips(labels: Path, read_sound: ReadSound) -> list[Clip]:
    """Return the clips of all corpora under the folder `labels` that hold any sound."""
    found = (clip for corpus in CORPORA for clip in read_corpus(corpus, labels, read_sound))
    return [clip for clip in found if clip.speech.any()]


def parted(clips: Sequence[Clip]) -> tuple[list[Clip], list[Clip], list[Clip]]:
    """Return the clips to learn from, those for calibration, and those for the final figures, by speaker."""
    calibration = {(corpus.name, speaker) for corpus in CORPORA for speaker in corpus.calibration}
    validation = {(corpus.name, speaker) for corpus in CORPORA for speaker in corpus.validation}
    apart = calibration | validation
    return (
        [clip for clip in clips if (clip.corpus, clip.speaker) not in apart],
        [clip for clip in clips if (clip.corpus, clip.speaker) in calibration],
        [clip for clip in clips if (clip.corpus, clip.speaker) in validation],
    )


def trimmed(samples: Samples) -> tuple[Samples, npt.NDArray[np.bool_]]:
    """Return sound at `LEVEL`, cut to its speech, and which of its steps of 160 ms hold speech.

    Pauses at both ends are cut away.
    """
    whole = np.pad(samples, (0, -len(samples) % STEP))
    power = step_power(whole)
    speech, level = is_speech_loud(power, power)
    places = np.flatnonzero(speech)
    if len(places) == 0:
        return whole[:0], speech[:0]
    first, last = places[0], places[-1] + 1
    return (whole[first * STEP : last * STEP] * (LEVEL / level)).astype(np.float32), speech[first:last]


def classes_of(clips: Sequence[Clip]) -> dict[str, npt.NDArray[np.bool_]]:
    """Return which of the `VOICES` each corpus has, by its name."""
    there = {clip.corpus: np.zeros(len(VOICES), dtype=np.bool_) for clip in clips}
    for clip in clips:
        there[clip.corpus][clip.voice] = True
    return there
