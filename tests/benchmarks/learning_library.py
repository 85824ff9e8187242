"""A made-up library for the study of learning: composed timelines of people whom no network has met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from vemo_desktop.domain.timebase import US_PER_S, Interval
from vemo_desktop.media.whole_sound import whole_sound
from vemo_desktop.ml.builtin.encoders import FACES_FILE, TEXT_FILE, voice_encoder
from vemo_desktop.ml.builtin.face_reader import load_reader
from vemo_desktop.ml.builtin.folder import digest_of_shipped, shipped_file
from vemo_desktop.ml.builtin.learnt import FILE, PEOPLE_FILE, SPEECH_FILE, read_learnt
from vemo_desktop.ml.builtin.text_emotions import TextEmotionsEncoder
from vemo_desktop.ml.heads.decisions import Stretch
from vemo_desktop.ml.heads.descriptions import DESCRIBED
from vemo_desktop.ml.heads.inputs import HeadInputs, inputs_of
from vemo_desktop.ml.recipes import face_stage
from vemo_desktop.ml.recipes.casting import cast_of
from vemo_desktop.ml.recipes.ferplus import read_faces
from vemo_desktop.ml.recipes.speech_corpora import CORPORA, Clip, read_corpus
from vemo_desktop.ml.recipes.text_corpora import GO_EMOTIONS, read_go_emotions
from vemo_desktop.ml.recipes.timelines import USUAL_SHARES, Cast, composed

STRETCHES = 11
"""Of each timeline: it lasts 60 to 90 s."""
SEED = 2028


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
class Manner:
    """What a library is like.

    Parameters
    ----------
    name : str
    faces : float or None
        How often a stretch shows a face, as usual if None.
    is_uneven : bool
        Whether videos differ as those of a collection do: some people are in many and others in few, faces
        are seen often or hardly ever, half of the videos hold little, and each has emotions of its own.
    """

    name: str
    faces: float | None = None
    is_uneven: bool = False

    def speaker_of(self, number: int, speakers: int) -> int:
        """Return who speaks in a timeline."""
        chance = np.random.default_rng((SEED, number))
        if not self.is_uneven:
            return int(chance.integers(speakers))
        # The second most frequent speaks half as often as the first, the third a third (Zipf 1949).
        shares = 1 / np.arange(1, speakers + 1)
        ranked = np.random.default_rng(SEED).permutation(speakers)
        return int(ranked[chance.choice(speakers, p=shares / shares.sum())])

    def composing(self, number: int) -> dict[str, Any]:
        """Return how a timeline is composed, as `composed` takes it."""
        if not self.is_uneven:
            return {} if self.faces is None else {"faces": self.faces}
        chance = np.random.default_rng((SEED, number, 1))
        shares = chance.dirichlet(_OWN_MIX * np.array(USUAL_SHARES))
        if chance.random() < _QUIET:
            felt = shares[1:].sum()
            shares = np.array([1 - _FELT_IN_QUIET, *(_FELT_IN_QUIET * shares[1:] / felt)])
        return {"faces": chance.uniform(*_FACES), "shares": tuple(shares)}


USUAL, CALLS, COLLECTION = Manner("usual"), Manner("faces-0.15", 0.15), Manner("uneven", is_uneven=True)
"""As the built-in network was fused on; calls, where a face is seen in one stretch of seven; a collection."""
_QUIET, _FELT_IN_QUIET = 0.5, 0.2
"""How many videos of a collection are quiet, and in how many of their stretches something is felt."""
_OWN_MIX, _FACES = 5.0, (0.1, 0.9)
"""How near the emotions of each video are to the usual mix (of a Dirichlet distribution), and how often a
stretch shows a face. All fixed before anything was measured."""


@dataclass(frozen=True, slots=True)
class Library:
    """How timelines are made up.

    Parameters
    ----------
    learnt_from, judging : int
        How many of each kind; the judging ones come last.
    manner : Manner
    again : bool
        Whether the same sentences, pictures and comments appear in both kinds. By default each kind has half
        of them to itself, by the same people: in a real library people come again, but recordings do not.
    """

    learnt_from: int
    judging: int
    manner: Manner = USUAL
    again: bool = False

    def name(self, number: int) -> str:
        """Return what a timeline is called, by everything that decides what is in it but networks."""
        half = self._half(number)
        kind = "all" if half is None else f"half-{half}"
        return f"timeline-{SEED}-{STRETCHES}-{self.manner.name}-{kind}-{sum(DESCRIBED.values())}-{number:03d}"

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
    kept /= "-".join(
        digest_of_shipped(file)[:8] for file in (FACES_FILE, SPEECH_FILE, PEOPLE_FILE, TEXT_FILE, FILE)
    )
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
    for number, place in places.items():
        reader = TextEmotionsEncoder(shipped_file(TEXT_FILE), digest_of_shipped(TEXT_FILE))
        speaker = speakers[wanted.manner.speaker_of(number, len(speakers))]
        cast = wanted.cast(cast_of(faces, read, speaker, texts), number)
        how = wanted.manner.composing(number)
        timeline = composed(cast, voice_encoder(), reader, (SEED, number), STRETCHES, **how)
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
