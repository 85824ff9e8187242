"""The few of TSL-Net's segments that a person is shown."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import US_PER_S, FrameIndex, Interval
from vemo_desktop.ml.networks.tsl.proposals import FRAMES_PER_STEP, ProposalRule, TslProposal

LABELS = ("negative", "positive")
SHORTEST_US = US_PER_S
"""Shorter ones are peaks of a curve: with little around to compare with, the rule overrates them."""


def shown_segments(
    proposals: Sequence[TslProposal],
    video_score: npt.NDArray[np.floating],
    edges_us: npt.NDArray[np.int64],
    frames: FrameIndex,
    rate_hz: float,
    rule: ProposalRule,
) -> tuple[Proposed, ...]:
    """Thin what the released rule proposes, hundreds of segments over one another, for eyes.

    By falling score, a segment is kept unless it overlaps a kept one, does not stand out from its
    surroundings, or is shorter than a second. A score of the rule is the mean of the curve inside less that
    around, plus 0.3 times that of the whole video, so at most 1.3: divided by that, it lies in [0, 1].

    Parameters
    ----------
    proposals : sequence of TslProposal
        Their seconds count steps of 16 frames at `rate_hz`; edges are laid on real frames.
    video_score : ndarray, shape (2,)
    edges_us : ndarray of int64, shape (T + 1,)
        Edges of the steps the proposals were made from.
    frames : FrameIndex
    rate_hz : float
    rule : ProposalRule

    Returns
    -------
    tuple of Proposed
        In order of time; no two overlap.
    """
    kept: list[Proposed] = []
    for proposal in sorted(proposals, key=lambda one: (-one.score, one.start_s, one.label)):
        if proposal.score <= rule.video_weight * float(video_score[proposal.label]):
            continue
        start, end = (
            _on_frames(time_s * rate_hz / FRAMES_PER_STEP, edges_us, frames)
            for time_s in (proposal.start_s, proposal.end_s)
        )
        if end - start < SHORTEST_US:
            continue
        interval = Interval(start, end)
        if not any(interval.overlaps(other.interval) for other in kept):
            score = min(1.0, proposal.score / (1 + rule.video_weight))
            kept.append(Proposed(interval, LABELS[proposal.label], score))
    return tuple(sorted(kept, key=lambda one: one.interval))


def _on_frames(step: float, edges_us: npt.NDArray[np.int64], frames: FrameIndex) -> int:
    """Return the border of a frame nearest to a place between the edges of steps."""
    return frames.snap(round(float(np.interp(step, np.arange(len(edges_us)), edges_us))))
