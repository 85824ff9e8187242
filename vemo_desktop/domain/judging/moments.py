"""How much time two sets of marks share, label by label: the F1 of frames, with frames of a microsecond."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.spans import joined
from vemo_desktop.domain.timebase import Interval

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class SharedTime:
    """Microseconds of each label in each video, shape (V, L): in both, in the truth, in what was said."""

    both: Floats
    truth: Floats
    said: Floats

    def f1(self, times: Floats) -> Floats:
        """Return the mean over labels of the F1 of time; NaN where no label is true anywhere.

        Parameters
        ----------
        times : ndarray, shape (R, V)
            How often each video counts.

        Returns
        -------
        ndarray, shape (R,)
            Each label that is true somewhere counts the same.
        """
        both, truth, said = times @ self.both, times @ self.truth, times @ self.said
        each = np.divide(2 * both, truth + said, out=np.zeros_like(both), where=truth + said > 0)
        there = truth > 0
        count = there.sum(axis=1)
        total = (each * there).sum(axis=1)
        result: Floats = np.divide(total, count, out=np.full(len(times), np.nan), where=count > 0)
        return result


def shared_time(
    spans: Sequence[Interval],
    truth: Sequence[Sequence[Mark]],
    said: Sequence[Sequence[Mark]],
    labels: Sequence[str],
) -> SharedTime:
    """Measure how much time both have, video by video."""
    rows = [
        [
            _lengths(
                _inside(span, ours, label),
                _inside(span, theirs, label),
            )
            for label in labels
        ]
        for span, ours, theirs in zip(spans, truth, said, strict=True)
    ]
    table = np.array(rows, dtype=np.float64).reshape(len(spans), len(labels), 3)
    return SharedTime(table[:, :, 0], table[:, :, 1], table[:, :, 2])


def _lengths(ours: list[Interval], theirs: list[Interval]) -> tuple[int, int, int]:
    both, place = 0, 0
    for one in ours:
        while place < len(theirs) and theirs[place].end_us <= one.start_us:
            place += 1
        for other in theirs[place:]:
            if other.start_us >= one.end_us:
                break
            shared = one.intersection(other)
            both += shared.duration_us if shared is not None else 0
    return both, sum(one.duration_us for one in ours), sum(one.duration_us for one in theirs)


def _inside(span: Interval, marks: Sequence[Mark], label: str) -> list[Interval]:
    """Return the parts of a span that have a label, in order of time; those that overlap are one."""
    parts = (mark.interval.intersection(span) for mark in marks if mark.label == label)
    return joined(part for part in parts if part is not None)
