"""Segments from TSL-Net's activation sequence, as the released program makes them.

The released rule is made for mean average precision, not for eyes: it keeps every proposal of 24
thresholds that survives non-maximum suppression. `ProposalRule` can leave its quirks out; with its
defaults the output equals the released program's.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

FRAMES_PER_STEP = 16


def _class_thresholds() -> tuple[float, ...]:
    return tuple(np.arange(0, 0.25, 0.025).tolist())


def _foreground_thresholds() -> tuple[float, ...]:
    return tuple(np.arange(0.4, 0.75, 0.025).tolist())


@dataclass(frozen=True, slots=True)
class ProposalRule:
    """Constants of the released post-processing, and whether to keep its quirks.

    Parameters
    ----------
    faithful : bool
        True: overlap is measured in seconds with one added to every length, as for boxes of pixels, which
        makes short segments look more alike than they are, and the last 23 upsampled values are
        extrapolated. False: plain intersection over union, and the last value is held.
    """

    faithful: bool = True
    class_score: float = 0.5
    upsampling: int = 24
    class_thresholds: tuple[float, ...] = field(default_factory=_class_thresholds)
    foreground_thresholds: tuple[float, ...] = field(default_factory=_foreground_thresholds)
    outer_share: float = 0.03
    video_weight: float = 0.3
    overlap: float = 0.5


@dataclass(frozen=True, slots=True)
class TslProposal:
    """One segment: class 0 is negative, 1 positive; times in seconds from the first frame."""

    label: int
    score: float
    start_s: float
    end_s: float


def propose_segments(
    fused: npt.NDArray[np.floating],
    video_score: npt.NDArray[np.floating],
    rate_hz: float,
    rule: ProposalRule | None = None,
) -> list[TslProposal]:
    """Turn the network's output for one video into scored segments.

    Parameters
    ----------
    fused : ndarray, shape (T, 3)
        Negative, positive, background.
    video_score : ndarray, shape (2,)
    rate_hz : float
        Exact frame rate of the video.
    rule : ProposalRule, optional

    Returns
    -------
    list of TslProposal
        By class, then by falling score.

    Raises
    ------
    ValueError
        If there are fewer than two steps: the rule interpolates between them.
    """
    rule = rule or ProposalRule()
    if len(fused) < 2:
        raise ValueError("TSL-Net's segment rule needs at least two steps of 16 frames")
    predicted = np.flatnonzero(video_score >= rule.class_score)
    if len(predicted) == 0:
        predicted = np.array([int(video_score.argmax())])
    foreground = _upsampled(1 - fused[:, 2].astype(np.float64), rule)
    found = []
    for label in predicted.tolist():
        curve = _upsampled(fused[:, label].astype(np.float64), rule)
        rows = _candidates(curve, foreground, float(video_score[label]), rate_hz, rule)
        found += [TslProposal(label, *row) for row in _suppressed(rows, rule).tolist()]
    return found


def _upsampled(values: Floats, rule: ProposalRule) -> Floats:
    """Interpolate linearly onto a grid finer by `rule.upsampling`; shape (T,) to (24 T,)."""
    positions = np.arange(len(values) * rule.upsampling) / rule.upsampling
    left = np.minimum(positions.astype(int), len(values) - 2)
    weight = positions - left
    if not rule.faithful:
        weight = np.minimum(weight, 1.0)
    fine: Floats = values[left] + (values[left + 1] - values[left]) * weight
    return fine


def _candidates(
    curve: Floats, foreground: Floats, video_score: float, rate_hz: float, rule: ProposalRule
) -> Floats:
    """Return rows (score, start_s, end_s) of every run of every threshold."""
    runs: list[tuple[int, int, float]] = []
    for threshold in rule.class_thresholds:
        kept = np.where(curve < threshold, 0.0, curve)
        runs += _scored_runs(kept > 0, kept, rule)
    for threshold in rule.foreground_thresholds:
        kept = np.where(foreground < threshold, 0.0, foreground)
        runs += _scored_runs(kept > 0, curve, rule)
    if not runs:
        return np.empty((0, 3))
    table = np.array(runs)
    step_s = FRAMES_PER_STEP / (rule.upsampling * rate_hz)
    return np.column_stack(
        [table[:, 2] + rule.video_weight * video_score, table[:, 0] * step_s, (table[:, 1] + 1) * step_s]
    )


def _scored_runs(
    mask: npt.NDArray[np.bool_], curve: Floats, rule: ProposalRule
) -> list[tuple[int, int, float]]:
    """Return (first, last, outer-inner contrast) of each run of a mask; none if it holds at most index 0."""
    if not mask[1:].any():
        return []
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    sums = np.concatenate([[0.0], np.cumsum(curve)])
    scored = []
    for first, after in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        last, length = after - 1, after - first
        before = max(0, int(first - rule.outer_share * length))
        behind = min(len(curve) - 1, int(last + rule.outer_share * length))
        outside = (first - before) + (behind - last)
        outer = (sums[first] - sums[before] + sums[behind + 1] - sums[after]) / outside if outside else 0.0
        scored.append((first, last, (sums[after] - sums[first]) / length - outer))
    return scored


def _suppressed(rows: Floats, rule: ProposalRule) -> Floats:
    """Drop, by falling score, what overlaps a better row too much."""
    order = rows[:, 0].argsort()[::-1]
    start, end = rows[:, 1], rows[:, 2]
    extra = 1.0 if rule.faithful else 0.0
    length = end - start + extra
    kept = []
    while len(order):
        best, rest = order[0], order[1:]
        kept.append(best)
        shared = np.minimum(end[best], end[rest]) - np.maximum(start[best], start[rest])
        shared = np.maximum(0.0, shared + extra)
        order = rest[shared / (length[best] + length[rest] - shared) < rule.overlap]
    return rows[kept]
