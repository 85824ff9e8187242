"""One video as several raters cut it up: pieces of time in which nobody changes his mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.agreement.tallies import MISSING
from vemo_desktop.domain.agreement.values import Bools, Ints
from vemo_desktop.domain.timebase import Interval

NOTHING = 0
"""Code of time to which a rater gave no label: saying "nothing here" is a judgement too."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of a video to which a rater gave a label."""

    interval: Interval
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class Continuum:
    """The marks of all raters on one video, cut where any of them begins or ends.

    Parameters
    ----------
    labels : tuple of str
        Labels by code - 1; code 0 is `NOTHING`.
    edges_us : ndarray of int64, shape (P + 1,)
        Borders of the pieces.
    codes : ndarray of int64, shape (R, P)
        What each rater says of each piece; `MISSING` where he judged not at all or gave two labels at once.
    units : ndarray of int64, shape (R, P)
        Numbers the units of each rater: marks, and gaps between them. A unit cut by an unclear stretch stays
        one unit.
    """

    labels: tuple[str, ...]
    edges_us: Ints
    codes: Ints
    units: Ints

    @property
    def lengths_us(self) -> Ints:
        """Length of each piece, shape (P,)."""
        return np.diff(self.edges_us)

    @property
    def categories(self) -> int:
        """Number of codes, `NOTHING` included."""
        return len(self.labels) + 1

    @property
    def unclear_us(self) -> Ints:
        """Time that each rater who judged this video gave two labels at once, shape (R,)."""
        judged = (self.codes != MISSING).any(axis=1)
        unclear: Ints = ((self.codes == MISSING) * self.lengths_us).sum(axis=1) * judged
        return unclear

    def of(self, raters: Sequence[int]) -> Continuum:
        """Return the same video for some of the raters only."""
        rows = list(raters)
        return Continuum(self.labels, self.edges_us, self.codes[rows], self.units[rows])

    def steps(self, step_us: int) -> Ints:
        """Return what each rater says in the middle of equal steps, shape (R, N).

        A step left over at the end counts if its middle lies inside.
        """
        start, end = int(self.edges_us[0]), int(self.edges_us[-1])
        middles = np.arange(start + step_us // 2, end, step_us)
        pieces = np.searchsorted(self.edges_us, middles, side="right") - 1
        return self.codes[:, pieces]


def continuum(
    span: Interval,
    marks: Sequence[Sequence[Mark] | None],
    labels: Sequence[str],
    unjudged: Sequence[Sequence[Interval]] = (),
) -> Continuum:
    """Cut a video at the marks of all its raters.

    Marks of one rater with the same label that overlap are one mark. Where marks with different labels
    overlap, he said two things at once; that stretch counts as not judged.

    Parameters
    ----------
    span : Interval
        The whole video; marks are cut to it.
    marks : sequence
        The marks of each rater, None for one who did not judge this video.
    labels : sequence of str
        Labels in the order of their codes; marks may have no others.
    unjudged : sequence of sequence of Interval
        Where each rater who judged the video gave no judgement; nowhere by default.
    """
    inside = [None if row is None else _inside(span, row) for row in marks]
    borders = {span.start_us, span.end_us}
    for row in inside:
        for mark in row or ():
            borders |= {mark.interval.start_us, mark.interval.end_us}
    gaps = [[part for one in row if (part := one.intersection(span)) is not None] for row in unjudged]
    for gap in (one for row in gaps for one in row):
        borders |= {gap.start_us, gap.end_us}
    edges = np.array(sorted(borders), dtype=np.int64)
    shape = (len(marks), len(edges) - 1)
    codes, units = np.full(shape, MISSING, np.int64), np.zeros(shape, np.int64)
    code_of = {label: code for code, label in enumerate(labels, start=1)}
    for rater, row in enumerate(inside):
        if row is not None:
            codes[rater], units[rater] = _cut(edges, row, code_of)
    for rater, own in enumerate(gaps):
        for gap in own:
            first, last = np.searchsorted(edges, (gap.start_us, gap.end_us))
            codes[rater, first:last] = MISSING
    return Continuum(tuple(labels), edges, codes, units)


def _inside(span: Interval, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks as far as they lie in the video, those that say the same at once as one."""
    joined: dict[str, list[Interval]] = {}
    for mark in sorted(marks):
        part = mark.interval.intersection(span)
        if part is None:
            continue
        before = joined.setdefault(mark.label, [])
        if before and before[-1].overlaps(part):
            part = Interval(before[-1].start_us, max(before.pop().end_us, part.end_us))
        before.append(part)
    return sorted(Mark(interval, label) for label, parts in joined.items() for interval in parts)


def _cut(edges: Ints, marks: Sequence[Mark], code_of: dict[str, int]) -> tuple[Ints, Ints]:
    """Return code and unit of each piece by one rater."""
    pieces = len(edges) - 1
    codes, units = np.full(pieces, NOTHING, np.int64), np.zeros(pieces, np.int64)
    covered: Ints = np.zeros(pieces, np.int64)
    for number, mark in enumerate(marks, start=1):
        first, last = np.searchsorted(edges, (mark.interval.start_us, mark.interval.end_us))
        covered[first:last] += 1
        codes[first:last] = code_of[mark.label]
        units[first:last] = number
    empty: Bools = covered == 0
    starts = empty & ~np.concatenate([[False], empty[:-1]])
    units[empty] = len(marks) + np.cumsum(starts)[empty]
    codes[covered > 1] = MISSING
    return codes, units
