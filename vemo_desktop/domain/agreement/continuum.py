"""One video as several raters cut it up: pieces of time in which nobody changes his mind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self, overload

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
class Marks(Sequence[Mark]):
    """The marks of one rater on one video, in columns: a `Mark` is made when it is asked for.

    Those of a library of 10 000 videos take some megabytes this way, and are counted without being made.

    Parameters
    ----------
    starts_us, ends_us : ndarray of int64, shape (N,)
    labels : tuple of str
    """

    starts_us: Ints
    ends_us: Ints
    labels: tuple[str, ...]

    @classmethod
    def of(cls, marks: Sequence[Mark]) -> Marks:
        """Return marks in columns."""
        if isinstance(marks, Marks):
            return marks
        return cls(
            np.array([one.interval.start_us for one in marks], np.int64),
            np.array([one.interval.end_us for one in marks], np.int64),
            tuple(one.label for one in marks),
        )

    @property
    def middles_us(self) -> Ints:
        """The instant half-way through each, rounded down."""
        middles: Ints = (self.starts_us + self.ends_us) // 2
        return middles

    def where(self, chosen: Bools) -> Self:
        """Return some of the marks."""
        labels = tuple(
            label for label, is_chosen in zip(self.labels, chosen.tolist(), strict=True) if is_chosen
        )
        return type(self)(self.starts_us[chosen], self.ends_us[chosen], labels)

    def __len__(self) -> int:
        return len(self.labels)

    @overload
    def __getitem__(self, place: int) -> Mark: ...
    @overload
    def __getitem__(self, place: slice) -> Marks: ...
    def __getitem__(self, place: int | slice) -> Mark | Marks:
        if isinstance(place, slice):
            return Marks(self.starts_us[place], self.ends_us[place], self.labels[place])
        return Mark(Interval(int(self.starts_us[place]), int(self.ends_us[place])), self.labels[place])

    def __iter__(self) -> Iterator[Mark]:
        spans = zip(self.starts_us.tolist(), self.ends_us.tolist(), self.labels, strict=True)
        return (Mark(Interval(start, end), label) for start, end, label in spans)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


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

    def step_counts(self, step_us: int) -> Ints:
        """Return how many equal steps have their middle in each piece, shape (P,).

        A step left over at the end counts if its middle lies inside.
        """
        first = int(self.edges_us[0]) + step_us // 2
        before = np.maximum(-((first - self.edges_us) // step_us), 0)
        return np.diff(before)


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
    code_of = {label: code for code, label in enumerate(labels, start=1)}
    inside = [None if row is None else inside_of(span, Marks.of(row), code_of) for row in marks]
    gaps = [[part for one in row if (part := one.intersection(span)) is not None] for row in unjudged]
    borders = [np.array([span.start_us, span.end_us], np.int64)]
    borders += [part for row in inside if row is not None for part in row[:2]]
    borders += [np.array([[gap.start_us, gap.end_us] for gap in row], np.int64).ravel() for row in gaps]
    edges = np.unique(np.concatenate(borders))
    shape = (len(marks), len(edges) - 1)
    codes, units = np.full(shape, MISSING, np.int64), np.zeros(shape, np.int64)
    for rater, row in enumerate(inside):
        if row is not None:
            codes[rater], units[rater] = _cut(edges, *row)
    for rater, own in enumerate(gaps):
        for gap in own:
            first, last = np.searchsorted(edges, (gap.start_us, gap.end_us))
            codes[rater, first:last] = MISSING
    return Continuum(tuple(labels), edges, codes, units)


def inside_of(span: Interval, marks: Marks, code_of: Mapping[str, int]) -> tuple[Ints, Ints, Ints]:
    """Return the marks of a rater as far as they lie in a video, those that say the same at once as one.

    Returns
    -------
    tuple of ndarray of int64, each of shape (N,)
        Starts, ends and codes, by start and end.
    """
    starts, ends = np.maximum(marks.starts_us, span.start_us), np.minimum(marks.ends_us, span.end_us)
    codes = np.array([code_of[label] for label in marks.labels], np.int64)
    is_inside = ends > starts
    starts, ends, codes = starts[is_inside], ends[is_inside], codes[is_inside]
    if not len(starts):
        return starts, ends, codes
    order = np.lexsort((ends, starts, codes))
    starts, ends, codes = starts[order], ends[order], codes[order]
    # Labels lie behind each other on one long line: what reaches furthest is found for all at once.
    apart = codes * (span.end_us + 1)
    reached = np.maximum.accumulate(ends + apart)
    begins = np.concatenate([[True], starts[1:] + apart[1:] >= reached[:-1]])
    lasts = np.concatenate([begins[1:], [True]])
    starts, ends, codes = starts[begins], (reached - apart)[lasts], codes[begins]
    order = np.lexsort((codes, ends, starts))
    return starts[order], ends[order], codes[order]


def _cut(edges: Ints, starts: Ints, ends: Ints, marked: Ints) -> tuple[Ints, Ints]:
    """Return code and unit of each piece by one rater."""
    pieces = len(edges) - 1
    codes, units = np.full(pieces, NOTHING, np.int64), np.zeros(pieces, np.int64)
    firsts, lasts = np.searchsorted(edges, starts), np.searchsorted(edges, ends)
    lengths = lasts - firsts
    number = np.repeat(np.arange(len(starts)), lengths)
    # Every piece of the first mark, then every piece of the second: what comes later stays.
    places = np.arange(len(number)) - np.repeat(np.cumsum(lengths) - lengths, lengths) + firsts[number]
    codes[places], units[places] = marked[number], number + 1
    covered = np.bincount(places, minlength=pieces)
    empty: Bools = covered == 0
    begins = empty & ~np.concatenate([[False], empty[:-1]])
    units[empty] = len(starts) + np.cumsum(begins)[empty]
    codes[covered > 1] = MISSING
    return codes, units
