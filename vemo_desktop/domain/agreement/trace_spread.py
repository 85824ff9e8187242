"""Where several traces of the same video lie far apart: what is worth looking at together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.agreement.values import Floats

LEAST_SPREAD = 0.5
"""From here on raters differ: a quarter of the scale from -1 to 1. Chosen."""
WINDOW_S = 2.0
"""Spread is looked at in the mean of so many seconds, so that a hand that is late for a moment is no
difference. Chosen: about the spread of reaction lags (Mariooryad and Busso 2015)."""
SHORTEST_S = 1.0


@dataclass(frozen=True, slots=True)
class WideStretch:
    """A stretch over which raters lie far apart.

    Parameters
    ----------
    first, behind : int
        Samples, half-open.
    spread : float
        Mean distance between the highest and the lowest of them, in the unit of the traces.
    means : tuple of float
        What each rater says on average; NaN for one who says nothing there.
    """

    first: int
    behind: int
    spread: float
    means: tuple[float, ...]

    @property
    def weight(self) -> float:
        """By what it is ranked: distance times length."""
        return self.spread * (self.behind - self.first)


def wide_stretches(
    values: Floats,
    rate_hz: float,
    *,
    least: float = LEAST_SPREAD,
    window_s: float = WINDOW_S,
    shortest_s: float = SHORTEST_S,
) -> list[WideStretch]:
    """Return where traces lie at least so far apart, in order of time.

    Parameters
    ----------
    values : ndarray, shape (R, N)
        Traces at the same instants, `rate_hz` apart; NaN where one says nothing. Instants with fewer than
        two values are nowhere wide.
    rate_hz : float
    least : float
        Distance between the highest and the lowest, averaged over `window_s`.
    shortest_s : float
        Shorter stretches are left out.
    """
    known = (~np.isnan(values)).sum(axis=0) >= 2
    if not known.any():
        return []
    lowest, highest = np.full(known.shape, np.nan), np.full(known.shape, np.nan)
    lowest[known] = np.nanmin(values[:, known], axis=0)
    highest[known] = np.nanmax(values[:, known], axis=0)
    spread = highest - lowest
    is_wide = known & (_averaged(spread, max(round(window_s * rate_hz), 1)) >= least)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], is_wide, [False]]).astype(np.int8)))
    found = []
    for start, end in edges.reshape(-1, 2).tolist():
        # The mean reaches beyond both ends of a difference, by half the window.
        wide = np.flatnonzero(spread[start:end] >= least)
        first, behind = (start + int(wide[0]), start + int(wide[-1]) + 1) if len(wide) else (start, end)
        if behind - first >= shortest_s * rate_hz:
            means = tuple(_mean(row[first:behind]) for row in values)
            found.append(WideStretch(first, behind, float(spread[first:behind].mean()), means))
    return found


def _averaged(values: Floats, window: int) -> Floats:
    """Return means of what is known in a centred window; 0 where nothing is."""
    known = ~np.isnan(values)
    ones = np.ones(min(window, len(values)))
    sums = np.convolve(np.where(known, values, 0.0), ones, "same")
    counts = np.convolve(known.astype(np.float64), ones, "same")
    averaged: Floats = np.divide(sums, counts, out=np.zeros_like(sums), where=counts > 0)
    return averaged


def _mean(row: Floats) -> float:
    known = row[~np.isnan(row)]
    return float(known.mean()) if len(known) else float("nan")
