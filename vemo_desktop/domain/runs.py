"""Runs of steps: where a curve is above a threshold, and gaps between runs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.running_means import Floats, Ints

Bools = npt.NDArray[np.bool_]


def runs_of(active: Bools) -> tuple[Ints, Ints]:
    """Return first and one-past-last index of each run of True."""
    padded = np.zeros(len(active) + 2, dtype=np.int8)
    padded[1:-1] = active
    turns = np.diff(padded)
    return np.flatnonzero(turns == 1), np.flatnonzero(turns == -1)


def hysteresis(values: Floats, allowed: Bools, enter: float, leave: float) -> tuple[Ints, Ints]:
    """Return the runs at or above `leave` that reach `enter` somewhere; NaN is below everything."""
    with np.errstate(invalid="ignore"):
        starts, ends = runs_of((values >= leave) & allowed)
        reached = np.concatenate([[0], np.cumsum((values >= enter) & allowed)])
    kept = reached[ends] > reached[starts]
    return starts[kept], ends[kept]


def merged(starts: Ints, ends: Ints, edges_us: Ints, taken: Ints, gap_us: int) -> tuple[Ints, Ints]:
    """Close gaps of at most `gap_us` unless another label lies in them (`taken` counts such steps)."""
    if len(starts) < 2:
        return starts, ends
    gaps = edges_us[starts[1:]] - edges_us[ends[:-1]]
    is_border = (gaps > gap_us) | (taken[starts[1:]] > taken[ends[:-1]])
    return starts[np.concatenate([[True], is_border])], ends[np.concatenate([is_border, [True]])]


def strongest(values: Floats) -> Bools:
    """Tell for each step and label whether no other label is stronger; the first one wins a tie."""
    if values.shape[1] < 2:
        return np.ones(values.shape, dtype=np.bool_)
    filled = np.where(np.isnan(values), -np.inf, values)
    is_strongest: Bools = filled.argmax(axis=1)[:, None] == np.arange(values.shape[1])
    return is_strongest
