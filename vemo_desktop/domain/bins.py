"""Time in equal bins: which label holds in each, and what curves are on average in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.spans import joined
from vemo_desktop.domain.time_means import means_between
from vemo_desktop.domain.timebase import US_PER_S, Interval
from vemo_desktop.domain.tracks import Curves

Times = npt.NDArray[np.int64]

NOTHING = ""
"""Stands in a bin to which somebody who judged the video gave no label."""

RULE = (
    "Bin k of a video covers the time from k / rate to (k + 1) / rate, its end not included; the last one"
    " ends with the video. Its label is the one that covers most of it, if that is at least half (of"
    " equals the first of the scheme), else the empty text: nothing is felt there. The value of a curve is"
    " its mean over the bin, weighted by time; it is missing where the network said nothing."
)


def bin_edges(duration_us: int, rate_hz: float) -> Times:
    """Return the edges of the bins of a video, in whole microseconds; none for one without length.

    The last bin ends with the video, since labels are counted by the share of a bin that they cover; bins of
    traces, which know no end but their own, are `trace_steps.bin_edges`.

    Raises
    ------
    ValueError
        If the rate is not positive.
    """
    if not rate_hz > 0:
        raise ValueError("the rate must be positive")
    if duration_us <= 0:
        return np.zeros(1, np.int64)
    count = int(np.ceil(duration_us * rate_hz / US_PER_S))
    edges = np.rint(np.arange(count + 1) * (US_PER_S / rate_hz)).astype(np.int64)
    edges = edges[edges < duration_us]
    return np.append(edges, duration_us)


def labels_in_bins(edges: Times, marks: Iterable[tuple[Interval, str]], order: Sequence[str]) -> list[str]:
    """Return the label of each bin, see `RULE`.

    Parameters
    ----------
    edges : ndarray of int64, shape (B + 1,)
    marks : iterable of (Interval, str)
        In any order; those of one label may overlap, which counts once.
    order : sequence of str
        The labels of the scheme; others come behind in the order of their names.
    """
    found = list(marks)
    known = [*order, *sorted({label for _, label in found} - set(order))]
    covered = np.zeros((len(known), len(edges) - 1), np.int64)
    for number, label in enumerate(known):
        for one in joined(interval for interval, own in found if own == label):
            ends, starts = np.minimum(edges[1:], one.end_us), np.maximum(edges[:-1], one.start_us)
            covered[number] += np.maximum(ends - starts, 0)
    if not known:
        return [NOTHING] * (len(edges) - 1)
    best = covered.argmax(axis=0)
    is_enough = 2 * covered.max(axis=0) >= np.diff(edges)
    return [known[number] if enough else NOTHING for number, enough in zip(best, is_enough, strict=True)]


def label_in(interval: Interval, marks: Iterable[tuple[Interval, str]], order: Sequence[str]) -> str:
    """Return the label that holds over one stretch, by the same rule; quick for few marks."""
    parts: dict[str, list[Interval]] = {}
    for own, label in marks:
        part = own.intersection(interval)
        if part is not None:
            parts.setdefault(label, []).append(part)
    covered = {label: sum(one.duration_us for one in joined(intervals)) for label, intervals in parts.items()}
    known = [*(label for label in order if label in covered), *sorted(set(covered) - set(order))]
    best = max(known, key=covered.__getitem__, default=NOTHING)  # the first of equals
    return best if 2 * covered.get(best, 0) >= interval.duration_us else NOTHING


def means_in_bins(edges: Times, curves: Curves) -> npt.NDArray[np.float32]:
    """Return the mean of each curve over each bin, weighted by time.

    Returns
    -------
    ndarray of float32, shape (B, K)
        NaN where the curves say nothing in the whole bin.
    """
    means = np.empty((len(edges) - 1, curves.values.shape[1]), np.float32)
    for column, values in enumerate(curves.values.T):
        means[:, column] = means_between(curves.edges_us, values, edges[:-1], edges[1:])
    return means
