"""Curves at many resolutions, so that drawing costs what the pixels cost, not what the video is long."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.tracks import Curves

_BINS_PER_COLUMN = 2
"""Least bins in a column: an extreme is then drawn at most half a column from where it is."""
_SMALLEST_LEVEL = 512

Floats = npt.NDArray[np.float32]
Steps = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Curves on equal columns of a plot: `low`, `high` and `mean` have shape (K, C), NaN in gaps.

    `is_exact` tells that no column holds more than two steps: `low` and `high` differ only where one
    ends inside the column, and together they are the curve itself.
    """

    low: Floats
    high: Floats
    mean: Floats
    is_exact: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Level:
    """Bins of `size` steps, shape (K, N + 1): the last column is spare, for searches that end there."""

    size: int
    steps: int
    low: Floats  # +inf in gaps
    high: Floats  # -inf in gaps
    total: Floats  # 0 in gaps
    known: Floats | None  # steps with a value; None where all have one


class CurvePyramid:
    """One prediction's curves, halved again and again.

    Parameters
    ----------
    curves : Curves
        Kept as it is; 8 curves of 360 000 steps need about 70 MB more, with gaps 90 MB.
    """

    def __init__(self, curves: Curves) -> None:
        self.curves = curves
        self._hop_us = _regular_hop(curves.edges_us)
        self._levels = [_base(curves.values)]
        while self._levels[-1].low.shape[1] > _SMALLEST_LEVEL:
            self._levels.append(_halved(self._levels[-1]))

    @property
    def names(self) -> tuple[str, ...]:
        """Label keys, one per curve."""
        return self.curves.names

    def columns(self, borders_us: npt.NDArray[np.float64]) -> Columns:
        """Return extremes and mean of each curve on the columns between borders.

        Parameters
        ----------
        borders_us : ndarray, shape (C + 1,)
            Increasing; columns outside the curves are gaps.
        """
        count = len(self.curves)
        left, right = self._steps_of(borders_us)
        outside = (right <= 0) | (left >= count)
        first, last = np.clip(left, 0, count), np.clip(right, 0, count)
        if len(first) == 0 or outside.all():
            empty = np.full((len(self.names), len(first)), np.nan, np.float32)
            return Columns(empty, empty, empty, is_exact=True)
        if int((last - first).max()) <= 2:
            return self._exact(first, last, outside)
        steps = float(np.mean((last - first)[~outside]))
        fitting = [level for level in self._levels if level.size * _BINS_PER_COLUMN <= steps]
        return _reduced(fitting[-1] if fitting else self._levels[0], first, last, outside)

    def _steps_of(self, borders_us: npt.NDArray[np.float64]) -> tuple[Steps, Steps]:
        """Return the first step of each column and the one after its last; outside they leave the range."""
        edges = self.curves.edges_us
        if self._hop_us:
            # Searching 360 000 edges for 1 700 columns takes as long as joining their steps.
            places = (borders_us - edges[0]) / self._hop_us
            return np.floor(places[:-1]).astype(np.int64), np.ceil(places[1:]).astype(np.int64)
        left = np.searchsorted(edges, borders_us[:-1], side="right") - 1
        return left, np.searchsorted(edges, borders_us[1:], side="left")

    def _exact(self, first: Steps, last: Steps, outside: npt.NDArray[np.bool_]) -> Columns:
        """Take the one or two steps of each column as they are."""
        values = self.curves.values
        one = values[np.minimum(first, len(values) - 1)].T
        other = values[np.maximum(last - 1, 0)].T
        low, high = np.fmin(one, other), np.fmax(one, other)
        low[:, outside] = high[:, outside] = np.nan
        return Columns(low, high, low, is_exact=True)


def _regular_hop(edges_us: Steps) -> int:
    """Return the length of the steps if all are equally long, else 0."""
    hops = np.diff(edges_us)
    return int(hops[0]) if len(hops) and (hops == hops[0]).all() else 0


def _base(values: Floats) -> _Level:
    rows = np.zeros((values.shape[1], values.shape[0] + 1), np.float32)
    rows[:, :-1] = values.T
    gaps = np.isnan(rows)
    low, high = rows.copy(), rows.copy()
    known = None
    if gaps.any():
        low[gaps], high[gaps], rows[gaps] = np.inf, -np.inf, 0
        known = (~gaps).astype(np.float32)
    return _Level(1, len(values), low, high, rows, known)


def _halved(level: _Level) -> _Level:
    def pairs(values: Floats, join: np.ufunc) -> Floats:
        inner = values[:, :-1]
        half = inner.shape[1] // 2
        out = np.zeros((len(values), -(-inner.shape[1] // 2) + 1), np.float32)
        join(inner[:, : 2 * half : 2], inner[:, 1 : 2 * half : 2], out=out[:, :half])
        out[:, half:-1] = inner[:, 2 * half :]
        return out

    return _Level(
        level.size * 2,
        level.steps,
        pairs(level.low, np.minimum),
        pairs(level.high, np.maximum),
        pairs(level.total, np.add),
        None if level.known is None else pairs(level.known, np.add),
    )


def _reduced(level: _Level, first: Steps, last: Steps, outside: npt.NDArray[np.bool_]) -> Columns:
    """Join the bins of each column; a bin across two columns counts for the right one."""
    borders = np.append(first // level.size, -(-last[-1] // level.size))
    begin, end = int(borders[0]), int(borders[-1]) + 1
    starts = borders[:-1] - begin

    def joined(values: Floats, join: np.ufunc) -> Floats:
        return join.reduceat(values[:, begin : max(end - 1, begin + int(starts[-1]) + 1)], starts, axis=1)

    low, high, total = (
        joined(level.low, np.minimum),
        joined(level.high, np.maximum),
        joined(level.total, np.add),
    )
    if level.known is None:
        known = np.minimum(np.maximum(borders[1:], borders[:-1] + 1) * level.size, level.steps)
        known = np.maximum(known - borders[:-1] * level.size, 1)[None, :].astype(np.float32)
        gaps = np.broadcast_to(outside, low.shape)
    else:
        known = joined(level.known, np.add)
        gaps = (known == 0) | outside
        known = np.maximum(known, 1)
    mean = total / known
    for values in (low, high, mean):
        values[gaps] = np.nan
    return Columns(low, high, mean, is_exact=False)
