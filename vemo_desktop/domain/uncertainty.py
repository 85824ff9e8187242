"""How close a network was to saying something else: the order in which a person should look."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.segments import Segment
from vemo_desktop.domain.tracks import Curves

_Floats = npt.NDArray[np.float64]


def uncertainties(segments: Sequence[Segment], curves: Curves | None) -> list[float]:
    """Return how uncertain proposals are, from 0 (sure) to 1 (could as well be another label).

    One minus the margin: the mean, over the time of the segment, of the probability of its label minus
    that of the strongest other label. A negative margin (another label was stronger) counts as none.
    Where the curves say nothing, one minus the confidence of the proposal.

    Parameters
    ----------
    segments : sequence of Segment
        Proposals made from the curves.
    curves : Curves or None
        Of the scheme of the segments.

    Notes
    -----
    Margin sampling: Scheffer, Decomain and Wrobel 2001, "Active hidden Markov models for information
    extraction", IDA; here averaged over time, because a proposal covers many steps.
    """
    result = np.array([1.0 - (segment.confidence or 0.0) for segment in segments])
    if curves is not None and len(curves.names) > 1:
        for label in {segment.label for segment in segments} & set(curves.names):
            which = [number for number, segment in enumerate(segments) if segment.label == label]
            margins = _mean_margins([segments[number] for number in which], curves, label)
            result[which] = np.where(np.isnan(margins), result[which], 1.0 - margins)
    return [float(value) for value in np.clip(result, 0.0, 1.0)]


def _mean_margins(segments: Sequence[Segment], curves: Curves, label: str) -> _Floats:
    """Return the margin of a label averaged over each segment; NaN where the curves say nothing."""
    own = curves.names.index(label)
    values = curves.values.astype(np.float64)
    margins = values[:, own] - np.delete(values, own, axis=1).max(axis=1)
    spoken = ~np.isnan(margins)
    weights = np.diff(curves.edges_us) * spoken
    # Integrals up to each edge; between edges they are straight lines, so interpolating them is exact.
    sums = np.concatenate([[0.0], np.cumsum(np.where(spoken, margins, 0.0) * weights)])
    times = np.concatenate([[0.0], np.cumsum(weights)])
    starts = np.array([segment.interval.start_us for segment in segments], dtype=np.float64)
    ends = np.array([segment.interval.end_us for segment in segments], dtype=np.float64)
    covered = np.interp(ends, curves.edges_us, times) - np.interp(starts, curves.edges_us, times)
    total = np.interp(ends, curves.edges_us, sums) - np.interp(starts, curves.edges_us, sums)
    means: _Floats = np.where(covered > 0, total / np.where(covered > 0, covered, 1.0), np.nan)
    return means
