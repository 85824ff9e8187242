"""From decisions to what a head is to say at each step, and how much each step counts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import US_PER_S, Interval
from vemo_desktop.ml.heads.classes import HeadClasses
from vemo_desktop.ml.heads.decisions import REACH_US, Decisions

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.float32]
Edges = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Targets:
    """What one video teaches.

    Parameters
    ----------
    shares : ndarray of float32, shape (T, C)
        Soft classes; rows sum to 1 where `weights` is above 0.
    weights : ndarray of float32, shape (T,)
        In [0, 1]; 0 where nobody judged.
    refused : ndarray of float32, shape (T, C)
        In [0, 1]: how far a person said that a class is not there.
    """

    shares: Rows
    weights: Rows
    refused: Rows


def targets_of(decisions: Decisions, classes: HeadClasses, edges: Edges, border_s: float) -> Targets:
    """Return what a video teaches.

    People hit borders within half a second or so: there classes change over in a ramp, and the steps count
    half. Around a moment that was marked, only its own step is known.

    Parameters
    ----------
    border_s : float
        How far from a border steps are uncertain, on each side, in seconds.

    Raises
    ------
    ValueError
        If a stretch has a label that is none of the classes.
    """
    count = len(edges) - 1
    shares, refused = np.zeros((count, classes.count)), np.zeros((count, classes.count))
    weights = np.zeros(count)
    for interval in decisions.looked_at:
        weights = np.maximum(weights, _covered(edges, interval) >= 0.5)
    uncertain = np.zeros(count, np.bool_)
    for one in decisions.stretches:
        column = classes.labels.index(one.label)
        if one.is_point:
            near = Interval(max(one.interval.start_us - REACH_US, 0), one.interval.end_us + REACH_US)
            weights = np.where(_covered(edges, near) > 0, 0.0, weights)
        else:
            ramp = _ramp(edges, one.interval, border_s)
            shares[:, column] = np.maximum(shares[:, column], ramp)
            uncertain |= (ramp > 0) & (ramp < 1)
            weights = np.where(ramp > 0, 1.0, weights)
    weights = np.where(uncertain, 0.5 * weights, weights)
    for one in decisions.stretches:
        if one.is_point:
            step = int(np.clip(np.searchsorted(edges, one.interval.middle_us, "right") - 1, 0, count - 1))
            shares[step] = 0.0
            shares[step, classes.labels.index(one.label)], weights[step] = 1.0, 1.0
    for one in decisions.refused:
        column = classes.labels.index(one.label)
        refused[:, column] = np.maximum(refused[:, column], _covered(edges, one.interval) >= 0.5)
    refused *= shares == 0
    total = shares.sum(axis=1, keepdims=True)
    shares /= np.maximum(total, 1.0)
    # The rest may be a label of its own, which people also draw.
    shares[:, classes.rest] += 1 - shares.sum(axis=1)
    return Targets(shares.astype(np.float32), weights.astype(np.float32), refused.astype(np.float32))


def _covered(edges: Edges, interval: Interval) -> Floats:
    """Return the share of each step that lies inside."""
    starts, ends = edges[:-1], edges[1:]
    inside = np.minimum(ends, interval.end_us) - np.maximum(starts, interval.start_us)
    shares: Floats = np.clip(inside, 0, None) / (ends - starts)
    return shares


def _ramp(edges: Edges, interval: Interval, border_s: float) -> Floats:
    """Return how far each step lies inside: 1/2 at the borders, 0 and 1 from `border_s` beside them.

    In segments shorter than twice that, the middle still reaches 1: somebody said that it is there.
    """
    middles = (edges[:-1] + edges[1:]) / 2
    half_us = max(min(border_s * US_PER_S, interval.duration_us / 2), 1.0)
    before = (middles - interval.start_us) / half_us
    after = (interval.end_us - middles) / half_us
    ramp: Floats = np.clip(0.5 + np.minimum(before, after) / 2, 0, 1)
    if not (ramp >= 1).any() and len(ramp):
        step = int(np.clip(np.searchsorted(edges, interval.middle_us, "right") - 1, 0, len(ramp) - 1))
        ramp[step] = 1.0
    return ramp
