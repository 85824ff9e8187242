"""Where two raters differ: the stretches a discussion should look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np

from vemo_desktop.domain.agreement.continuum import NOTHING, Continuum
from vemo_desktop.domain.agreement.tallies import MISSING
from vemo_desktop.domain.agreement.values import Ints
from vemo_desktop.domain.timebase import Interval


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch throughout which two raters say different things; None where one says nothing."""

    interval: Interval
    first: str | None
    second: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Differences(Sequence[Difference]):
    """Where two raters of one video differ, in columns: a `Difference` is made when it is asked for.

    Parameters
    ----------
    labels : tuple of str
        By code - 1; code 0 is `NOTHING`.
    columns : ndarray of int64, shape (4, N)
        Starts, ends, and what the first and the second of the two say.
    """

    labels: tuple[str, ...]
    columns: Ints

    def __len__(self) -> int:
        return int(self.columns.shape[1])

    @overload
    def __getitem__(self, place: int) -> Difference: ...
    @overload
    def __getitem__(self, place: slice) -> Differences: ...
    def __getitem__(self, place: int | slice) -> Difference | Differences:
        if isinstance(place, slice):
            return Differences(self.labels, self.columns[:, place])
        return self._made(*self.columns[:, place].tolist())

    def __iter__(self) -> Iterator[Difference]:
        return (self._made(*row) for row in self.columns.T.tolist())

    def _made(self, start_us: int, end_us: int, first: int, second: int) -> Difference:
        return Difference(Interval(start_us, end_us), self._name(first), self._name(second))

    def _name(self, code: int) -> str | None:
        return None if code == NOTHING else self.labels[code - 1]


def differences(video: Continuum, first: int = 0, second: int = 1) -> Differences:
    """Return the stretches at which two raters differ, longest first.

    Time that either of them did not judge, or gave two labels at once, is no difference.

    Parameters
    ----------
    video : Continuum
    first, second : int
        Rows of the two raters.
    """
    ours, theirs = video.codes[first], video.codes[second]
    differ = (ours != theirs) & (ours != MISSING) & (theirs != MISSING)
    goes_on = differ[1:] & differ[:-1] & (ours[1:] == ours[:-1]) & (theirs[1:] == theirs[:-1])
    firsts = np.flatnonzero(differ & ~np.concatenate([[False], goes_on]))
    lasts = np.flatnonzero(differ & ~np.concatenate([goes_on, [False]]))
    starts, ends = video.edges_us[firsts], video.edges_us[lasts + 1]
    order = np.lexsort((ends, starts, starts - ends))
    return Differences(video.labels, np.stack([starts, ends, ours[firsts], theirs[firsts]])[:, order])
