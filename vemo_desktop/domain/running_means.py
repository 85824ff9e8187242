"""Means of curves over any stretch of time, from running sums, with unknown steps left out."""

from __future__ import annotations

import math

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
        # One array to compute in: with steps of 32 ms, hours of one curve take megabytes.
        rows = np.array(values.T, dtype=np.float64, order="C")
        self._unknown = np.isnan(rows)
        self._has_gaps = bool(self._unknown.any())
        rows[self._unknown] = 0.0
        rows *= np.diff(edges_us) / US_PER_S
        self._sums = _running(rows)
        if self._has_gaps:
            rows[:] = np.diff(edges_us) / US_PER_S
            rows[self._unknown] = 0.0
            self._times = _running(rows)
        else:
            del rows
            self._times = (edges_us - edges_us[0])[None, :] / US_PER_S

    def between(self, starts_us: Floats, ends_us: Floats) -> tuple[Floats, Floats]:
        """Return integrals and known times, in seconds, over stretches; shapes (K, N).

        Stretches are cut off at both ends of the curves.
        """
        low, high = self._place(starts_us), self._place(ends_us)
        total = _at(self._sums, *high) - _at(self._sums, *low)
        known = _at(self._times, *high) - _at(self._times, *low)
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

    def _place(self, times_us: Floats) -> tuple[Ints, Floats]:
        """Return the step that holds at each instant and the share of it that has passed."""
        edges = self._edges
        inside = np.clip(times_us, edges[0], edges[-1])
        step = np.clip(np.searchsorted(edges, inside, side="right") - 1, 0, len(edges) - 2)
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


def _running(rows: Floats) -> Floats:
    """Return sums from the start up to each edge, shape (K, T + 1)."""
    sums = np.zeros((rows.shape[0], rows.shape[1] + 1))
    np.cumsum(rows, axis=1, out=sums[:, 1:])
    return sums


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
