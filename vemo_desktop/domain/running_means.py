"""Means of curves over any stretch of time, from running sums, with unknown steps left out."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import US_PER_S

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


class RunningMeans:
    """Integrals and means of K piecewise constant curves.

    Parameters
    ----------
    edges_us : ndarray of int64, shape (T + 1,)
    values : ndarray, shape (T, K)
        NaN where nothing is known: such steps count neither in integrals nor in known time.
    """

    def __init__(self, edges_us: Ints, values: npt.NDArray[np.floating]) -> None:
        self._edges = edges_us
        # One array to compute in and little beside it: hours of a curve with steps of 32 ms take megabytes.
        self._sums = np.zeros((values.shape[1], len(values) + 1))
        rows = self._sums[:, 1:]
        rows[:] = values.T
        self._unknown = np.isnan(rows)
        self._has_gaps = bool(self._unknown.any())
        rows[self._unknown] = 0.0
        for part in _parts(len(values)):
            rows[:, part] *= self._steps_s(part)
        _run(self._sums)
        self._times = np.zeros((0, 0))
        if self._has_gaps:
            self._times = np.zeros_like(self._sums)
            for part in _parts(len(values)):
                self._times[:, 1:][:, part] = self._steps_s(part)
            self._times[:, 1:][self._unknown] = 0.0
            _run(self._times)

    def between(self, starts_us: Floats, ends_us: Floats) -> tuple[Floats, Floats]:
        """Return integrals and known times, in seconds, over stretches; shapes (K, N).

        Stretches are cut off at both ends of the curves.
        """
        low, high = self._place(starts_us), self._place(ends_us)
        total = _at(self._sums, *high) - _at(self._sums, *low)
        known = self._known_s(*high) - self._known_s(*low)
        return total, np.broadcast_to(known, total.shape)

    def mean(self, starts_us: Floats, ends_us: Floats) -> Floats:
        """Return means over stretches, shape (K, N); NaN where nothing is known."""
        return ratio(*self.between(starts_us, ends_us))

    def centred(self, window_s: float) -> Floats:
        """Return the mean over a window centred on each step, shape (K, T); unknown steps stay NaN."""
        steps = np.diff(self._edges)
        middles = self._edges[:-1] + steps / 2
        half_us = window_s * US_PER_S / 2
        total = np.empty(self._unknown.shape)
        known = np.empty_like(total)
        first, last = self._regular_part(steps, half_us)
        for part in (slice(0, first), slice(last, len(steps))):
            total[:, part], known[:, part] = self.between(middles[part] - half_us, middles[part] + half_us)
        if last > first:
            reach = half_us / float(steps[0])
            total[:, first:last] = _sliding(self._sums, first, last, reach)
            known[:, first:last] = (
                _sliding(self._times, first, last, reach) if self._has_gaps else 2 * half_us / US_PER_S
            )
        means = ratio(total, known)
        means[self._unknown] = np.nan
        return means

    def _steps_s(self, part: slice) -> Floats:
        """Return how long some steps are."""
        seconds: Floats = np.diff(self._edges[part.start : part.stop + 1]) / US_PER_S
        return seconds

    def _known_s(self, step: Ints, share: Floats) -> Floats:
        """Return how much is known before instants, shape (K, N); (1, N) where all is."""
        if self._has_gaps:
            return _at(self._times, step, share)
        below, above = ((self._edges[edge] - self._edges[0]) / US_PER_S for edge in (step, step + 1))
        known: Floats = (below + share * (above - below))[None, :]
        return known

    def _place(self, times_us: Floats) -> tuple[Ints, Floats]:
        """Return the step that holds at each instant and the share of it that has passed."""
        edges = self._edges
        inside = np.clip(times_us, edges[0], edges[-1])
        # Only among the edges around them: a search for fractions makes fractions of all it searches.
        first = int(np.searchsorted(edges, int(inside.min(initial=edges[-1]))))
        last = int(np.searchsorted(edges, int(inside.max(initial=edges[0])) + 1))
        step = first + np.searchsorted(edges[first : last + 1], inside, side="right") - 1
        step = np.clip(step, 0, len(edges) - 2)
        return step, (inside - edges[step]) / (edges[step + 1] - edges[step])

    @staticmethod
    def _regular_part(steps: Ints, half_us: float) -> tuple[int, int]:
        """Return the steps whose whole window lies among equal steps, counted from the first step on."""
        odd = np.flatnonzero(steps != steps[0])
        equal = int(odd[0]) if len(odd) else len(steps)
        margin = math.ceil(half_us / float(steps[0])) + 1
        return (margin, equal - margin) if equal - margin > margin else (0, 0)


def ratio(total: Floats, seconds: Floats) -> Floats:
    """Divide; NaN where less than half a microsecond is known (below that only rounding is left)."""
    known = seconds > 0.5 / US_PER_S
    quotient: Floats = np.divide(total, seconds, out=np.full(total.shape, np.nan), where=known)
    return quotient


_PART = 16_384
"""Steps that are computed at a time."""


def _parts(count: int) -> Iterator[slice]:
    for first in range(0, count, _PART):
        yield slice(first, min(first + _PART, count))


def _run(rows: Floats) -> None:
    """Put sums from the start up to each edge in place of what is added, shape (K, T + 1).

    Each number is added to the sum before it, so that parts give the same bits as the whole.
    """
    for part in _parts(rows.shape[1] - 1):
        some = slice(part.start, part.stop + 1)
        rows[:, some] = np.cumsum(rows[:, some], axis=1)


def _at(sums: Floats, step: Ints, share: Floats) -> Floats:
    below: Floats = sums[:, step]
    return below + share * (sums[:, step + 1] - below)


def _sliding(sums: Floats, first: int, last: int, reach: float) -> Floats:
    """Return the integral over `reach` steps to both sides of the middle of each step, on equal steps."""

    def shifted(offset: float) -> Floats:
        whole = math.floor(offset)
        below: Floats = sums[:, first + whole : last + whole]
        above: Floats = sums[:, first + whole + 1 : last + whole + 1]
        return below + (offset - whole) * (above - below)

    return shifted(0.5 + reach) - shifted(0.5 - reach)
