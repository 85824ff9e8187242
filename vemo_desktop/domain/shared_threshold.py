"""Cutting segments where anything is felt, and only then telling what: the labels share one threshold.

A label that is seen now and then, in turn with others, stays below a threshold of its own although it is
certain that something is there. Here the sum of all labels decides where segments are; which label each gets
is told by all of it.
"""

from __future__ import annotations

import numpy as np

from vemo_desktop.domain.running_means import Floats, Ints, RunningMeans
from vemo_desktop.domain.runs import Bools, hysteresis, merged

TURN_S = 2.0
"""Labels are averaged over so many seconds before one of them leads: shorter turns are taken for doubt.
Chosen on composed timelines, see docs/learning.md; half of it splits doubtful segments, no splitting at all
takes two that touch for one."""


def shared_segments(
    felt: Floats,
    means: RunningMeans,
    edges_us: Ints,
    *,
    enter: float,
    leave: float,
    gap_us: int,
    shortest_us: int,
) -> list[tuple[Ints, Ints]]:
    """Return first and one-past-last steps of the segments of each label, which never overlap.

    Parameters
    ----------
    felt : ndarray, shape (T,)
        Sum of all labels, smoothed; NaN where unknown.
    means : RunningMeans
        Of the labels, not smoothed.
    edges_us : ndarray of int64, shape (T + 1,)
    enter, leave : float
        Thresholds of the sum.
    gap_us : int
        Gaps up to this length are closed, whatever label is beside them.
    shortest_us : int
        A label that leads for less is no segment of its own: its steps go to the one before, else the next.
    """
    starts, ends = hysteresis(felt, np.ones(len(felt), dtype=np.bool_), enter, leave)
    starts, ends = merged(starts, ends, edges_us, np.zeros(len(edges_us), dtype=np.int64), gap_us)
    lead = np.nan_to_num(means.centred(TURN_S), nan=-1.0).argmax(axis=0)
    first, last, run = _turns(starts, ends, lead)
    label = lead[first]
    is_long = edges_us[last] - edges_us[first] >= shortest_us
    whole = means.mean(edges_us[starts].astype(float), edges_us[ends].astype(float))
    label = _told(label, is_long, run, np.nan_to_num(whole, nan=-1.0).argmax(axis=0))
    return _grouped(first, last, run, label, len(whole))


def _turns(starts: Ints, ends: Ints, lead: Ints) -> tuple[Ints, Ints, Ints]:
    """Return first and one-past-last steps of what one label leads of each run, and the number of the run."""
    numbers = np.zeros(len(lead) + 1, dtype=np.int64)
    np.add.at(numbers, starts, 1)
    inside = numbers.copy()
    np.add.at(inside, ends, -1)
    is_inside = np.cumsum(inside)[:-1] > 0
    changes = np.concatenate([[True], lead[1:] != lead[:-1]])
    changes[starts] = True
    first = np.flatnonzero(changes & is_inside)
    run = np.cumsum(numbers)[first] - 1
    following = np.concatenate([first[1:], [len(lead)]]) if len(first) else first
    return first, np.minimum(following, ends[run]), run


def _told(label: Ints, is_long: Bools, run: Ints, of_run: Ints) -> Ints:
    """Return the label of each turn: its own where it is long, else that of a long one in the same run."""
    count = np.arange(len(label))
    before = np.maximum.accumulate(np.where(is_long, count, -1)) if len(label) else count
    behind = np.minimum.accumulate(np.where(is_long, count, len(label))[::-1])[::-1]
    found = of_run[run]
    for near in (behind, before):
        there = (near >= 0) & (near < len(label))
        same = there & (run[np.where(there, near, 0)] == run)
        found = np.where(same, label[np.where(same, near, 0)], found)
    return found


def _grouped(first: Ints, last: Ints, run: Ints, label: Ints, labels: int) -> list[tuple[Ints, Ints]]:
    """Join turns of one run and label that follow each other, and return them label by label."""
    if not len(first):
        return [(first, last)] * labels
    begins = np.concatenate([[True], (label[1:] != label[:-1]) | (run[1:] != run[:-1])])
    closes = np.concatenate([begins[1:], [True]])
    starts, ends, of = first[begins], last[closes], label[begins]
    return [(starts[of == one], ends[of == one]) for one in range(labels)]
