"""Curves at many resolutions, so that drawing costs what the pixels cost, not what the video is long."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.tracks import Curves

_BINS_PER_COLUMN = 2
"""Coarsest level allowed for a column: its borders are then at most half a column wrong."""
_SMALLEST_LEVEL = 512

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Curves on equal columns of a plot: `low`, `high` and `mean` have shape (K, C), NaN in gaps.

    `is_exact` tells that a column holds at most about one step, so that `low` and `high` differ only
    where a step ends inside the column.
    """

    low: Floats
    high: Floats
    mean: Floats
    is_exact: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Level:
    """Bins of `size` steps, shape (K, N + 1): the last column is an empty bin that ends every search."""

    size: int
    low: Floats  # +inf in gaps
    high: Floats  # -inf in gaps
    total: Floats  # 0 in gaps
    known: Floats  # steps with a value


class CurvePyramid:
    """One prediction's curves, halved again and again.

    Parameters
    ----------
    curves : Curves
        Kept as it is; 8 curves of 360 000 steps need about 100 MB more.
    """

    def __init__(self, curves: Curves) -> None:
        self.curves = curves
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
        edges = self.curves.edges_us
        count = len(self.curves)
        first = np.searchsorted(edges, borders_us[:-1], side="right") - 1
        last = np.searchsorted(edges, borders_us[1:], side="left")
        first, last = np.clip(first, 0, count), np.clip(last, 0, count)
        steps = float(np.mean(last - first)) if len(first) else 0.0
        level = self._level_for(steps)
        outside = (borders_us[:-1] >= edges[-1]) | (borders_us[1:] <= edges[0]) | (last <= first)
        return _reduced(level, first // level.size, -(-last // level.size), outside, is_exact=steps <= 2)

    def _level_for(self, steps_per_column: float) -> _Level:
        fitting = [level for level in self._levels if level.size * _BINS_PER_COLUMN <= steps_per_column]
        return fitting[-1] if fitting else self._levels[0]


def _base(values: Floats) -> _Level:
    rows = np.full((values.shape[1], values.shape[0] + 1), np.nan, np.float32)
    rows[:, :-1] = values.T
    gaps = np.isnan(rows)
    if not gaps[:, :-1].any():
        low, high, total = rows.copy(), rows.copy(), rows
    else:
        low, high, total = np.where(gaps, np.inf, rows), np.where(gaps, -np.inf, rows), rows
        total[gaps] = 0
    low[:, -1], high[:, -1], total[:, -1] = np.inf, -np.inf, 0
    return _Level(1, low, high, total, (~gaps).astype(np.float32))


def _halved(level: _Level) -> _Level:
    def pairs(values: Floats, join: np.ufunc, nothing: float) -> Floats:
        inner = values[:, :-1]
        half = inner.shape[1] // 2
        out = np.full((len(values), -(-inner.shape[1] // 2) + 1), nothing, np.float32)
        join(inner[:, : 2 * half : 2], inner[:, 1 : 2 * half : 2], out=out[:, :half])
        out[:, half:-1] = inner[:, 2 * half :]
        return out

    return _Level(
        level.size * 2,
        pairs(level.low, np.minimum, np.inf),
        pairs(level.high, np.maximum, -np.inf),
        pairs(level.total, np.add, 0.0),
        pairs(level.known, np.add, 0.0),
    )


def _reduced(
    level: _Level,
    first: npt.NDArray[np.int64],
    last: npt.NDArray[np.int64],
    outside: npt.NDArray[np.bool_],
    *,
    is_exact: bool,
) -> Columns:
    """Join the bins ``[first, last)`` of each column."""
    if len(first) == 0 or outside.all():
        empty = np.full((len(level.low), len(first)), np.nan, np.float32)
        return Columns(empty, empty, empty, is_exact)
    begin, end = int(first.min()), int(last.max()) + 1
    borders = np.column_stack((first, np.maximum(last, first))).ravel() - begin

    def joined(values: Floats, join: np.ufunc) -> Floats:
        return join.reduceat(values[:, begin:end], borders, axis=1)[:, ::2]

    low, high = joined(level.low, np.minimum), joined(level.high, np.maximum)
    known = joined(level.known, np.add)
    gaps = (known == 0) | outside
    mean = (joined(level.total, np.add) / np.where(gaps, 1, known)).astype(np.float32)
    for values in (low, high, mean):
        values[gaps] = np.nan
    return Columns(low, high, mean, is_exact)
