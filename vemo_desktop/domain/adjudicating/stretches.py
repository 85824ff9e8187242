"""Stretches throughout which nobody changes his mind, who says what of them, and proposals of gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from vemo_desktop.domain.adjudicating.dawid_skene import dawid_skene
from vemo_desktop.domain.agreement.continuum import NOTHING, Mark, Marks, continuum
from vemo_desktop.domain.agreement.tallies import MISSING
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


@dataclass(frozen=True, slots=True)
class Answer:
    """What is proposed for a stretch; `label` is None where nothing can be told, as in a tied vote."""

    label: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Competence:
    """How reliable a rater is by the estimate: how often he is right."""

    rater: str
    share_right: float


def stretches(
    span: Interval, marks: Sequence[Sequence[Mark] | None], labels: Sequence[str]
) -> tuple[Stretch, ...]:
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
    found: list[Stretch] = []
    edges = cut.edges_us.tolist()
    for piece, column in enumerate(cut.codes.T.tolist()):
        said = tuple(_said(code, labels) for code in column)
        start = edges[piece]
        if found and found[-1].said == said:
            start = found.pop().interval.start_us
        found.append(Stretch(Interval(start, edges[piece + 1]), said))
    return tuple(found)


def by_vote(stretch: Stretch) -> Answer:
    """Return what more than half of those who judged a stretch say; confidence is their share."""
    if not stretch.voices:
        return Answer(None, 0.0)
    label, count = Counter(stretch.voices).most_common(1)[0]
    share = count / len(stretch.voices)
    return Answer(label if 2 * count > len(stretch.voices) else None, share)


def by_competence(
    videos: Sequence[Sequence[Stretch]], raters: Sequence[str], labels: Sequence[str]
) -> tuple[list[list[Answer]], tuple[Competence, ...]]:
    """Return what is most likely of each stretch, weighing raters by how reliable they turn out to be.

    All videos are estimated together, and long stretches count more. See `dawid_skene`.
    """
    classes = [SAYS_NOTHING, *labels]
    judged = [one for video in videos for one in video if one.voices]
    if not judged:
        return [[Answer(None, 0.0)] * len(video) for video in videos], ()
    counts = np.zeros((len(judged), len(raters), len(classes)))
    for row, one in enumerate(judged):
        for rater, said in enumerate(one.said):
            if said is not None:
                counts[row, rater, classes.index(said)] = 1
    weights = np.array([one.interval.duration_us for one in judged], np.float64)
    estimate = dawid_skene(counts, weights / weights.mean())
    answers = iter([Answer(classes[int(row.argmax())], float(row.max())) for row in estimate.truth])
    found = [[next(answers) if one.voices else Answer(None, 0.0) for one in video] for video in videos]
    competences = tuple(
        Competence(rater, float(share)) for rater, share in zip(raters, estimate.competence, strict=True)
    )
    return found, competences


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
