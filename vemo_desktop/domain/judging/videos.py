"""What is judged: held-out videos as a person sees them, and what a network, or somebody, says of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.agreement.continuum import Mark, Marks
from vemo_desktop.domain.judging.steps import CalibrationTally
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import Curves

Ints = npt.NDArray[np.int64]
UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class HeldOutVideo:
    """One video that no network learnt from, with what counts as true of it.

    Parameters
    ----------
    id, title : str
    span : Interval
        What was looked at; where nothing is marked, nothing is to be found.
    truth : sequence of Mark
    unknown : tuple of Interval
        Where nobody looked, or it is not settled what is true; nothing is right or wrong there.
    """

    id: str
    title: str
    span: Interval
    truth: Sequence[Mark]
    unknown: tuple[Interval, ...] = ()

    def is_known(self, interval: Interval) -> bool:
        """Tell whether it is known what is true in the middle of a stretch."""
        middle_us = interval.middle_us
        return self.span.contains(middle_us) and not any(one.contains(middle_us) for one in self.unknown)


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a network says of one video.

    Parameters
    ----------
    proposed : tuple of Proposed
    curves : Curves or None
        Probabilities of labels over time, to judge their calibration.
    calibration : CalibrationTally or None
        The same counted already, in place of the curves; see `figures.without_curves`.
    """

    proposed: tuple[Proposed, ...]
    curves: Curves | None = None
    calibration: CalibrationTally | None = None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is proposed, without scores."""
        return tuple(Mark(one.interval, one.label) for one in self.proposed)


def answer_on(video: HeldOutVideo, proposed: Iterable[Proposed], curves: Curves | None = None) -> Answer:
    """Return what is said of a video where it is known what is true; the rest is neither right nor wrong."""
    return Answer(tuple(one for one in proposed if video.is_known(one.interval)), curves)


def labels_in(videos: Sequence[HeldOutVideo]) -> tuple[str, ...]:
    """Return the labels that are true somewhere, by name."""
    return tuple(sorted({label for video in videos for label in Marks.of(video.truth).labels}))


def true_steps(video: HeldOutVideo, curves: Curves, nothing: str | None) -> Ints:
    """Return the number of the curve that is true in the middle of each step, shape (T,); -1 where unknown.

    Parameters
    ----------
    video : HeldOutVideo
    curves : Curves
    nothing : str or None
        Curve of time without a mark ("neutral"); None leaves such time unknown.

    Notes
    -----
    Time with two different labels at once is unknown, as are labels that the curves do not have and what is
    not settled.
    """
    middles = (curves.edges_us[:-1] + curves.edges_us[1:]) // 2
    said: Ints = np.zeros((len(middles), len(curves.names)), dtype=np.int64)
    strange = np.zeros(len(middles), dtype=np.bool_)
    for mark in video.truth:
        first, last = np.searchsorted(middles, (mark.interval.start_us, mark.interval.end_us))
        if mark.label in curves.names:
            said[first:last, curves.names.index(mark.label)] = 1
        else:
            strange[first:last] = True
    labels = said.sum(axis=1)
    empty = curves.names.index(nothing) if nothing in curves.names else UNKNOWN
    truth: Ints = np.where(labels == 1, said.argmax(axis=1), np.where(labels == 0, empty, UNKNOWN))
    for one in video.unknown:
        first, last = np.searchsorted(middles, (one.start_us, one.end_us))
        strange[first:last] = True
    is_inside = (middles >= video.span.start_us) & (middles < video.span.end_us)
    return np.where(strange | ~is_inside, UNKNOWN, truth)
