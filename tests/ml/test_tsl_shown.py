"""The few segments that are shown of the many that the released rule makes."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest

from tests.ml.golden import vectors
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.ml.networks.tsl.inputs import step_edges_us
from vemo_desktop.ml.networks.tsl.proposals import ProposalRule, TslProposal, propose_segments
from vemo_desktop.ml.networks.tsl.shown import SHORTEST_US, shown_segments

_SCORES = np.array([0.5, 0.8])


def _index(count: int = 400) -> FrameIndex:
    starts = np.arange(count, dtype=np.int64) * 40_000
    return FrameIndex(starts, count * 40_000, starts[:1])


def _shown(*proposals: TslProposal, frames: FrameIndex | None = None) -> tuple[Proposed, ...]:
    frames = frames or _index()
    return shown_segments(proposals, _SCORES, step_edges_us(frames), frames, 25.0, ProposalRule())


def test_the_better_of_two_that_overlap_is_shown() -> None:
    better, worse, beside = (
        TslProposal(1, 0.9, 2.0, 6.0),
        TslProposal(0, 0.6, 5.0, 8.0),
        TslProposal(0, 0.5, 6.0, 8.0),
    )
    got = _shown(beside, worse, better)
    assert [segment.label for segment in got] == ["positive", "negative"]
    assert [segment.interval for segment in got] == [
        Interval(2_000_000, 6_000_000),
        Interval(6_000_000, 8_000_000),
    ]


def test_scores_lie_between_nought_and_one() -> None:
    best, fair = _shown(TslProposal(1, 1.3, 0.0, 2.0), TslProposal(1, 0.65, 3.0, 5.0))
    assert best.score == pytest.approx(1.0)
    assert fair.score == pytest.approx(0.5)


def test_what_does_not_stand_out_or_is_too_short_is_left_out() -> None:
    assert _shown(TslProposal(1, 0.24, 0.0, 5.0), TslProposal(0, 0.15, 0.0, 5.0)) == ()
    assert _shown(TslProposal(1, 0.9, 1.0, 1.96)) == ()
    assert len(_shown(TslProposal(1, 0.9, 1.0, 2.0))) == 1


def test_edges_lie_on_real_frames() -> None:
    rng = np.random.default_rng(2)
    starts = np.concatenate([[0], np.cumsum(rng.integers(20_000, 60_000, 399))]).astype(np.int64)
    frames = FrameIndex(starts, int(starts[-1]) + 40_000, starts[:1])
    (got,) = _shown(TslProposal(1, 0.9, 16 * 5 / 25, 16 * 10 / 25 + 0.01), frames=frames)
    assert got.interval == Interval(int(starts[80]), int(starts[160]))


def test_reference_proposals_become_few(shared: Path) -> None:
    stored = vectors(shared, "tsl_proposals")
    for video in sorted({key.rsplit("/", 1)[0] for key in stored}):
        fused, scores = stored[f"{video}/cas_sigmoid_fuse"], stored[f"{video}/vid_score"]
        rate_hz = float(stored[f"{video}/fps_f64"])
        starts = np.rint(np.arange(len(fused) * 16) * 1e6 / rate_hz).astype(np.int64)
        frames = FrameIndex(starts, round(len(starts) * 1e6 / rate_hz), starts[:1])
        every = propose_segments(fused, scores, rate_hz)
        rule = ProposalRule()
        got = shown_segments(every, scores, step_edges_us(frames), frames, rate_hz, rule)
        assert 0 < len(got) < len(every) / 2
        assert all(a.interval.end_us <= b.interval.start_us for a, b in itertools.pairwise(got))
        assert all(segment.interval.duration_us >= SHORTEST_US for segment in got)
        assert all(0 < segment.score <= 1 for segment in got)
        best = max((one for one in every if one.end_s - one.start_s > 1.1), key=lambda one: one.score)
        assert max(segment.score for segment in got) == pytest.approx(best.score / 1.3)
