"""How close a network was to saying something else: the order in which a person should look."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.segments import Segment
from vemo_desktop.domain.tracks import Curves


def uncertainty_of(segment: Segment, curves: Curves | None) -> float:
    """Return how uncertain a proposal is, from 0 (sure) to 1 (could as well be another label).

    One minus the margin: the mean, over the time of the segment, of the probability of its label minus
    that of the strongest other label. A negative margin (another label was stronger) counts as none.
    Without curves that say something there, one minus the confidence of the proposal.

    Notes
    -----
    Margin sampling: Scheffer, Decomain and Wrobel 2001, "Active hidden Markov models for information
    extraction", IDA; here averaged over time, because a proposal covers many steps.
    """
    margin = None if curves is None else _mean_margin(segment, curves)
    if margin is None:
        return 1.0 - min(max(segment.confidence or 0.0, 0.0), 1.0)
    return float(1.0 - min(max(margin, 0.0), 1.0))


def _mean_margin(segment: Segment, curves: Curves) -> float | None:
    """Return the margin averaged over the steps in the segment, weighted by the time each covers."""
    if segment.label not in curves.names or len(curves.names) < 2:
        return None
    start, end = segment.interval.start_us, segment.interval.end_us
    first = max(int(np.searchsorted(curves.edges_us, start, side="right")) - 1, 0)
    last = min(int(np.searchsorted(curves.edges_us, end, side="left")), len(curves))
    values = curves.values[first:last].astype(np.float64)
    edges = np.clip(curves.edges_us[first : last + 1], start, end)
    weights: npt.NDArray[np.int64] = np.diff(edges)
    spoken = ~np.isnan(values).any(axis=1) if len(values) else np.zeros(0, dtype=bool)
    if not weights[spoken].sum():
        return None
    own = curves.names.index(segment.label)
    margins = values[spoken, own] - np.delete(values[spoken], own, axis=1).max(axis=1)
    return float(np.average(margins, weights=weights[spoken]))
