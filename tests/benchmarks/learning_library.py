"""A made-up library for the study of learning: composed timelines of people whom no network has met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from vemo_desktop.domain.timebase import US_PER_S, Interval
from vemo_desktop.media.whole_sound import whole_sound
from vemo_desktop.ml.builtin.encoders import FACES_FILE, TEXT_FILE, voice_encoder
from vemo_desktop.ml.builtin.face_reader import load_reader
from vemo_desktop.ml.builtin.folder import digest_of_shipped, shipped_file
from vemo_desktop.ml.builtin.learnt import FILE, SPEECH_FILE, read_learnt
from vemo_desktop.ml.builtin.text_emotions import TextEmotionsEncoder
from vemo_desktop.ml.heads.decisions import Stretch
from vemo_desktop.ml.heads.descriptions import DESCRIBED
from vemo_desktop.ml.heads.inputs import HeadInputs, inputs_of
from vemo_desktop.ml.recipes import face_stage
from vemo_desktop.ml.recipes.casting import cast_of
from vemo_desktop.ml.recipes.ferplus import read_faces
from vemo_desktop.ml.recipes.speech_corpora import CORPORA, Clip, read_corpus
from vemo_desktop.ml.recipes.text_corpora import GO_EMOTIONS, read_go_emotions
from vemo_desktop.ml.recipes.timelines import Cast, composed

STRETCHES = 11
"""Of each timeline: it lasts 60 to 90 s."""
SEED = 2028
CALLS = 0.15
"""How often a face is seen in the library of calls."""


@dataclass(frozen=True, slots=True, eq=False)
class Video:
    """One timeline: what heads read of it, and its true stretches, labelled with emotions."""

    name: str
    inputs: HeadInputs
    truth: tuple[Stretch, ...]

    @property
    def duration_us(self) -> int:
        """Its length."""
        return int(self.inputs.edges[-1])


@dataclass(frozen=True, slots=True)
class Library:
    """How timelines are made up.

    Parameters
    ----------
    learnt_from, judging : int
        How many of each kind; the judging ones come last.
    faces : float or None
        How often a stretch shows a face, as usual if None.
    again : bool
        Whether the same sentences, pictures and comments appear in both kinds. By default each kind has half
        of them to itself, by the same people: in a real library people come again, but recordings do not.
    """

    learnt_from: int
    judging: int
    faces: float | None = None
    again: bool = False

    def name(self, number: int) -> str:
        """Return what a timeline is called, by everything that decides what is in it but networks."""
        faces = "usual" if self.faces is None else f"faces-{self.faces:g}"
        half = self._half(number)
        kind = "all" if half is None else f"half-{half}"
        return f"timeline-{SEED}-{STRETCHES}-{faces}-{kind}-{sum(DESCRIBED.values())}-{number:03d}"

    def cast(self, whole: Cast, number: int) -> Cast:
        """Return who and what may appear in a timeline."""
        half = self._half(number)
        if half is None:
            return whole
        faces = {name: faces[half::2] for name, faces in whole.faces.items()}
        voices, words = (
            {name: part for name, every in kind.items() if (part := every[half::2])}
            for kind in (whole.voices, whole.words)
        )
        return Cast(faces, voices, words)

    def _half(self, number: int) -> int | None:
        return None if self.again else int(number >= self.learnt_from)


def library(shared: Path, kept: Path, wanted: Library) -> list[Video]:
    """Return timelines; those composed before by the same networks are read from the folder `kept`."""
    kept /= "-".join(digest_of_shipped(file)[:8] for file in (FACES_FILE, SPEECH_FILE, TEXT_FILE, FILE))
    kept.mkdir(parents=True, exist_ok=True)
    numbers = range(wanted.learnt_from + wanted.judging)
    places = [kept / f"{wanted.name(number)}.npz" for number in numbers]
    missing = {number: place for number, place in zip(numbers, places, strict=True) if not place.exists()}
    if missing:
        _compose(shared, wanted, missing)
    return [_read(place) for place in places]


def _compose(shared: Path, wanted: Library, places: Mapping[int, Path]) -> None:
    faces = read_faces(shared / face_stage.JUDGED.place)
    texts = read_go_emotions(shared / GO_EMOTIONS.place, "test")
    read = load_reader(shipped_file(FACES_FILE))(faces.crops)
    speakers = _speakers(shared)
    learnt = read_learnt(shipped_file(FILE))
    how = {} if wanted.faces is None else {"faces": wanted.faces}
    for number, place in places.items():
        reader = TextEmotionsEncoder(shipped_file(TEXT_FILE), digest_of_shipped(TEXT_FILE))
        speaker = np.random.default_rng((SEED, number)).integers(len(speakers))
        cast = cast_of(faces, read, speakers[speaker], texts)
        timeline = composed(
            wanted.cast(cast, number), voice_encoder(), reader, (SEED, number), STRETCHES, **how
        )
        inputs = inputs_of(timeline.tracks, timeline.edges, learnt)
        felt = [one for one in timeline.stretches if one[2] != "neutral"]
        np.savez(
            place,
            edges=inputs.edges,
            features=inputs.features,
            emotions=inputs.emotions,
            descriptions=inputs.descriptions,
            times=np.array([[round(start * US_PER_S), round(end * US_PER_S)] for start, end, _ in felt]),
            labels=np.array([label for _, _, label in felt]),
        )


def _speakers(shared: Path) -> list[list[Clip]]:
    """Return what each of the speakers says who are kept for final figures, of whom nothing was learnt.

    One of them speaks in each timeline: the built-in network hears a voice beside the rest of the recording.
    """
    found: dict[tuple[str, str], list[Clip]] = {}
    for corpus in CORPORA:
        for clip in read_corpus(corpus, shared / "labels", whole_sound, corpus.validation):
            if clip.speech.any():
                found.setdefault((clip.corpus, clip.speaker), []).append(clip)
    return [found[who] for who in sorted(found)]


def _read(place: Path) -> Video:
    with np.load(place) as found:
        inputs = HeadInputs(found["edges"], found["features"], found["emotions"], found["descriptions"])
        truth = tuple(
            Stretch(Interval(int(start), int(end)), str(label))
            for (start, end), label in zip(found["times"], found["labels"], strict=True)
        )
    return Video(place.stem, inputs, truth)
