"""Looking at traces: putting stretches of takes together, taking a lag off, smoothing, and means of bins.

Nothing here changes a sample. All values are on the common scale from -1 to 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.time_means import Floats, means_between
from vemo_desktop.domain.traces import Samples, Take, Times, Trace

BIN_RULE = (
    "A row is a bin [time, time + step), time being its START; the value is the mean over time of what is"
    " known in it, a sample holding until the next; a bin of which nothing is known is empty."
)
"""What every export in bins states: taking starts for ends moves a trace by a whole bin."""


@dataclass(frozen=True, slots=True, eq=False)
class TraceSteps:
    """A trace as it stands: value i holds on ``[edges_us[i], edges_us[i + 1])``.

    Parameters
    ----------
    edges_us : ndarray of int64, shape (T + 1,)
        Strictly increasing.
    values : ndarray of float64, shape (T,)
        From -1 to 1; NaN where nothing is known.
    """

    edges_us: Times
    values: Floats

    def __len__(self) -> int:
        return len(self.values)

    def at(self, time_us: int) -> float:
        """Return the value at an instant; NaN where nothing is known."""
        step = int(np.searchsorted(self.edges_us, time_us, side="right")) - 1
        return float(self.values[step]) if 0 <= step < len(self.values) else np.nan


def on_scale(values: npt.NDArray[np.float32] | Floats, take: Take) -> Floats:
    """Return values of a take on the common scale from -1 to 1."""
    return (np.asarray(values, np.float64) - take.low) / (take.high - take.low) * 2 - 1


def put_together(trace: Trace, takes: Mapping[str, tuple[Take, Samples]]) -> TraceSteps:
    """Return a trace as it stands, with nothing taken off.

    Within a stretch the last sample before it holds on from its start, so that what follows a stretch
    recorded anew begins with what was felt there before, not with a gap.

    Parameters
    ----------
    trace : Trace
    takes : mapping of str to (Take, Samples)
        At least those of its stretches.
    """
    edges, values = [], []
    end: int | None = None
    for stretch in trace.stretches:
        take, samples = takes[stretch.take_id]
        column = on_scale(samples.values[:, take.dimensions.index(trace.dimension)], take)
        start_us, end_us = stretch.interval.start_us, stretch.interval.end_us
        first = max(int(np.searchsorted(samples.times_us, start_us, side="right")) - 1, 0)
        last = int(np.searchsorted(samples.times_us, end_us, side="left"))
        times = np.maximum(samples.times_us[first:last], start_us)
        if not len(times):
            continue
        if end is not None and end < times[0]:
            edges.append(np.array([end], np.int64))
            values.append(np.array([np.nan]))
        edges.append(times)
        values.append(column[first:last])
        end = end_us
    if end is None:
        return TraceSteps(np.zeros(1, np.int64), np.empty(0))
    return TraceSteps(np.concatenate([*edges, np.array([end], np.int64)]), np.concatenate(values))


def earlier(steps: TraceSteps, lag_us: int) -> TraceSteps:
    """Return a trace as if its person had reacted so much sooner; what falls before the video is cut off."""
    edges = steps.edges_us - lag_us
    if not len(steps) or edges[-1] <= 0:
        return TraceSteps(np.zeros(1, np.int64), np.empty(0))
    kept = edges[1:] > 0
    return TraceSteps(np.append(np.maximum(edges[:-1][kept], 0), edges[-1]), steps.values[kept])


def smooth(steps: TraceSteps, window_us: int) -> TraceSteps:
    """Return the mean over a window of time around each step's middle; gaps stay gaps.

    Parameters
    ----------
    steps : TraceSteps
    window_us : int
        Length of the window; 0 leaves the trace as it is.
    """
    if window_us <= 0 or not len(steps):
        return steps
    middles = (steps.edges_us[:-1] + steps.edges_us[1:]) / 2
    means = means_between(steps.edges_us, steps.values, middles - window_us / 2, middles + window_us / 2)
    return TraceSteps(steps.edges_us, np.where(np.isnan(steps.values), np.nan, means))


def binned(steps: TraceSteps, edges_us: Floats) -> Floats:
    """Return the mean over time in each bin, NaN where nothing is known; see `BIN_RULE`.

    Parameters
    ----------
    steps : TraceSteps
    edges_us : ndarray, shape (B + 1,)
        Increasing.

    Returns
    -------
    ndarray of float64, shape (B,)
    """
    return means_between(steps.edges_us, steps.values, edges_us[:-1], edges_us[1:])


def bin_edges(rate_hz: float, end_us: int) -> Floats:
    """Return the edges of bins from 0 to an instant; the last bin may reach beyond it.

    All are equally long and none is rounded, so that a table of means can be told by its rate; bins of labels
    are `bins.bin_edges`.
    """
    count = max(int(np.ceil(end_us * rate_hz / 1e6 - 1e-9)), 0)
    return np.arange(count + 1, dtype=np.float64) * np.float64(1e6 / rate_hz)
