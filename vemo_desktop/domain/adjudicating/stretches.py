"""Stretches throughout which nobody changes his mind, who says what of them, and proposals of gold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import overload

import numpy as np

from vemo_desktop.domain.adjudicating.dawid_skene import dawid_skene
from vemo_desktop.domain.agreement.continuum import NOTHING, Mark, Marks, continuum
from vemo_desktop.domain.agreement.tallies import MISSING
from vemo_desktop.domain.agreement.values import Bools, Floats, Ints
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.timebase import Interval

SAYS_NOTHING = ""
"""What a rater says who judged the video and gave no label to this stretch."""


class Method(StrEnum):
    """How gold is proposed."""

    VOTE = "vote"
    COMPETENCE = "dawid-skene"


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of one video.

    Parameters
    ----------
    interval : Interval
    said : tuple of (str or None)
        What each rater says: a label, `SAYS_NOTHING`, or None where he did not judge it or said two things.
    """

    interval: Interval
    said: tuple[str | None, ...]

    @property
    def voices(self) -> tuple[str, ...]:
        """What those say who say something of it, or that there is nothing."""
        return tuple(one for one in self.said if one is not None)

    @property
    def is_disputed(self) -> bool:
        """Whether two raters say different things."""
        return len(set(self.voices)) > 1


@dataclass(frozen=True, slots=True, eq=False)
class Stretches(Sequence[Stretch]):
    """The stretches of one video in columns: a `Stretch` is made when it is asked for.

    Parameters
    ----------
    labels : tuple of str
        By code - 1; code 0 is `NOTHING`.
    edges_us : ndarray of int64, shape (P + 1,)
    codes : ndarray of int64, shape (R, P)
        What each rater says; `MISSING` where he did not judge it or said two things.
    """

    labels: tuple[str, ...]
    edges_us: Ints
    codes: Ints

    @property
    def labelled(self) -> Bools:
        """To which somebody gave a label, shape (P,)."""
        return np.asarray((self.codes > NOTHING).any(axis=0), np.bool_)

    @property
    def disputed(self) -> Bools:
        """Of which two raters say different things, shape (P,)."""
        highest = self.codes.max(axis=0)
        lowest = np.where(self.codes == MISSING, highest, self.codes).min(axis=0)
        apart: Bools = lowest != highest
        return apart

    @property
    def judges(self) -> list[int]:
        """The raters who say anything of any stretch, by their row."""
        rows: list[int] = np.flatnonzero((self.codes != MISSING).any(axis=1)).tolist()
        return rows

    def of(self, rows: Sequence[int]) -> Stretches:
        """Return the same stretches with what some raters say of them."""
        return Stretches(self.labels, self.edges_us, self.codes[list(rows)])

    def __len__(self) -> int:
        return len(self.edges_us) - 1

    @overload
    def __getitem__(self, place: int) -> Stretch: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Stretch]: ...
    def __getitem__(self, place: int | slice) -> Stretch | Sequence[Stretch]:
        if isinstance(place, slice):
            return tuple(self)[place]
        start, end = self.edges_us[:-1][place], self.edges_us[1:][place]
        said = tuple(_said(code, self.labels) for code in self.codes[:, place].tolist())
        return Stretch(Interval(int(start), int(end)), said)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is proposed for a stretch; `label` is None where nothing can be told, as in a tied vote."""

    label: str | None
    confidence: float


@dataclass(frozen=True, slots=True, eq=False)
class Answers(Sequence[Answer]):
    """What is proposed for the stretches of one video, in columns as `Stretches` has them.

    Parameters
    ----------
    labels : tuple of str
    codes : ndarray of int64, shape (P,)
        `MISSING` where nothing can be told.
    confidences : ndarray, shape (P,)
    """

    labels: tuple[str, ...]
    codes: Ints
    confidences: Floats

    def __len__(self) -> int:
        return len(self.codes)

    @overload
    def __getitem__(self, place: int) -> Answer: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Answer]: ...
    def __getitem__(self, place: int | slice) -> Answer | Sequence[Answer]:
        if isinstance(place, slice):
            return tuple(self)[place]
        return Answer(_said(int(self.codes[place]), self.labels), float(self.confidences[place]))


@dataclass(frozen=True, slots=True)
class Competence:
    """How reliable a rater is by the estimate: how often he is right."""

    rater: str
    share_right: float


def stretches(span: Interval, marks: Sequence[Sequence[Mark] | None], labels: Sequence[str]) -> Stretches:
    """Cut a video where any rater begins or ends, and join neighbours of which all say the same.

    Parameters
    ----------
    span : Interval
        The whole video.
    marks : sequence
        Of each rater, None for one who did not judge this video.
    labels : sequence of str
        All labels that occur.
    """
    cut = continuum(span, marks, labels)
    changes = (cut.codes[:, 1:] != cut.codes[:, :-1]).any(axis=0)
    first = np.concatenate([[0], np.flatnonzero(changes) + 1])
    edges = np.append(cut.edges_us[first], cut.edges_us[-1])
    return Stretches(tuple(labels), edges, cut.codes[:, first])


def by_vote(video: Stretches) -> Answers:
    """Return what more than half of those who judged a stretch say; confidence is their share."""
    counts = np.zeros((len(video), len(video.labels) + 1), np.int64)
    places = np.arange(len(video))
    for row in video.codes:
        given = row != MISSING
        counts[places[given], row[given]] += 1
    voices, most = counts.sum(axis=1), counts.max(axis=1)
    shares = np.divide(most, voices, out=np.zeros(len(video)), where=voices > 0)
    is_told = 2 * most > voices
    return Answers(video.labels, np.where(is_told, counts.argmax(axis=1), MISSING), shares)


def by_competence(
    videos: Sequence[Stretches], raters: Sequence[str], labels: Sequence[str]
) -> tuple[list[Answers], tuple[Competence, ...]]:
    """Return what is most likely of each stretch, weighing raters by how reliable they turn out to be.

    All videos are estimated together, and long stretches count more. See `dawid_skene`. Of stretches of which
    all say the same the same is true, so they are estimated as one that is as long as all of them: there are
    hundreds of thousands in a library, and a few dozen things that can be said of one.
    """
    numbers: dict[bytes, int] = {}
    lengths: list[float] = []
    which: list[Ints] = []
    for video in videos:
        kinds, places = np.unique(video.codes, axis=1, return_inverse=True)
        own = [numbers.setdefault(kind.tobytes(), len(numbers)) for kind in kinds.T]
        lengths += [0.0] * (len(numbers) - len(lengths))
        which.append(np.array(own, np.int64)[places.ravel()])
        for number, length in zip(own, np.bincount(places.ravel(), np.diff(video.edges_us)), strict=True):
            lengths[number] += length
    said = np.array([np.frombuffer(kind, np.int64) for kind in numbers]).reshape(len(numbers), len(raters))
    judged = (said != MISSING).any(axis=1)
    codes, confidences = np.full(len(said), MISSING, np.int64), np.zeros(len(said))
    if not judged.any():
        return [Answers(tuple(labels), codes[own], confidences[own]) for own in which], ()
    counts = (said[judged, :, None] == np.arange(len(labels) + 1)).astype(np.float64)
    weights = np.array(lengths)[judged]
    estimate = dawid_skene(counts, weights / weights.mean())
    codes[judged], confidences[judged] = estimate.truth.argmax(axis=1), estimate.truth.max(axis=1)
    competences = tuple(
        Competence(rater, float(share)) for rater, share in zip(raters, estimate.competence, strict=True)
    )
    return [Answers(tuple(labels), codes[own], confidences[own]) for own in which], competences


def runs_of_labels(
    parts: Iterable[tuple[Interval, Answer]], is_wanted: Callable[[Answer], bool]
) -> list[tuple[Interval, str, float]]:
    """Join neighbouring stretches of the same proposed label, or of nothing; the least confidence counts.

    Stretches for which nothing is proposed, or which are not wanted, end a run.
    """
    runs: list[tuple[Interval, str, float]] = []
    for interval, answer in parts:
        if answer.label is None or not is_wanted(answer):
            continue
        if runs and runs[-1][1] == answer.label and runs[-1][0].end_us == interval.start_us:
            before, label, confidence = runs.pop()
            joined = Interval(before.start_us, interval.end_us)
            runs.append((joined, label, min(confidence, answer.confidence)))
        else:
            runs.append((interval, answer.label, answer.confidence))
    return runs


def labels_in(marks: Iterable[Sequence[Mark] | None], order: Sequence[str]) -> list[str]:
    """Return the labels of a scheme, and behind them others that stand on old segments."""
    used = {label for row in marks for label in Marks.of(row or ()).labels}
    return list(dict.fromkeys([*order, *sorted(used, key=by_name)]))


def _said(code: int, labels: Sequence[str]) -> str | None:
    if code == MISSING:
        return None
    return SAYS_NOTHING if code == NOTHING else labels[code - 1]
