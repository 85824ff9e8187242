"""Moving about, the pace, typed times and what to do next: rules without a window."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import FrameIndex, Interval, format_time
from vemo_desktop.domain.tracks import CurveKind, Curves, regular_edges
from vemo_desktop.ui.review import walk
from vemo_desktop.ui.review.next_step import NextStep, next_step
from vemo_desktop.ui.review.segment_view import mean_over
from vemo_desktop.ui.review.time_field import parse_time
from vemo_desktop.ui.status_line import review_text, time_left

OPEN, REJECTED = SegmentState.OPEN, SegmentState.REJECTED


def proposal(start: int, end: int, state: SegmentState = OPEN, label: str = "positive") -> Segment:
    """Return a proposal."""
    id_ = f"p{start}-{end}"
    return Segment(id_, "m", Interval(start, end), "sentiment", label, Layer.PROPOSAL, "network:x", state)


def human(start: int, end: int) -> Segment:
    """Return a human segment."""
    return Segment(f"h{start}", "m", Interval(start, end), "sentiment", "positive", Layer.HUMAN, "me")


def test_the_walk_begins_at_the_playhead() -> None:
    segments = [proposal(0, 10), proposal(20, 30), proposal(40, 50)]
    assert walk.neighbour(segments, None, 25, 1) == segments[1]
    assert walk.neighbour(segments, None, 45, -1) == segments[2]
    assert walk.neighbour(segments, None, 60, 1) == segments[0]


def test_decided_proposals_are_passed_over() -> None:
    segments = [proposal(0, 10), proposal(20, 30, REJECTED), proposal(40, 50)]
    assert walk.neighbour(segments, segments[0], 0, 1) == segments[2]
    assert walk.neighbour(segments, segments[2], 0, 1) == segments[0]


def test_without_open_proposals_the_walk_goes_through_human_segments() -> None:
    segments = [proposal(0, 10, REJECTED), human(20, 30), human(40, 50)]
    assert walk.neighbour(segments, segments[1], 0, 1) == segments[2]
    assert walk.neighbour([], None, 0, 1) is None


@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), unique=True, min_size=1),
    st.sampled_from([1, -1]),
)
def test_walking_on_visits_every_proposal_once(places: list[tuple[int, int]], step: int) -> None:
    segments = [proposal(start, start + length) for start, length in places]
    at: Segment | None = None
    seen = []
    for _ in segments:
        at = walk.neighbour(segments, at, 0, step)
        assert at is not None
        seen.append(at.id)
    assert sorted(seen) == sorted(one.id for one in segments)


def test_a_new_proposal_takes_the_selection_over() -> None:
    gone = proposal(0, 100)
    assert walk.follower(gone, [proposal(10, 110), proposal(300, 400)]) == proposal(10, 110)
    assert walk.follower(gone, [proposal(80, 180)]) is None
    assert walk.follower(gone, [human(0, 100)]) is None


def test_merging_takes_the_next_of_the_same_kind() -> None:
    first, second = human(0, 10), human(30, 40)
    assert walk.merge_partner([second, proposal(15, 20), first], first) == second
    assert walk.merge_partner([first, second], second) is None
    assert walk.merge_partner([proposal(0, 10), proposal(15, 20)], proposal(0, 10)) == proposal(15, 20)


@pytest.mark.parametrize(
    ("text", "us"),
    [
        ("00:01:12.345", 72_345_000),
        ("1:12.3", 72_300_000),
        ("72,5", 72_500_000),
        ("7", 7_000_000),
        ("f2", 80_000),
        ("F 0", 0),
        ("f9999", None),
        ("soon", None),
        ("", None),
        ("-3", None),
    ],
)
def test_times_are_read_as_people_write_them(text: str, us: int | None) -> None:
    frames = FrameIndex(np.arange(100, dtype=np.int64) * 40_000, 4_000_000, np.zeros(1, np.int64))
    assert parse_time(text, frames) == us


@given(st.integers(0, 10**11))
def test_a_shown_time_is_read_back(time_us: int) -> None:
    assert parse_time(format_time(time_us)) == time_us // 1000 * 1000


def test_means_weigh_steps_by_what_lies_inside() -> None:
    values = np.array([[0.0], [1.0], [np.nan]], np.float32)
    curves = Curves("streams", ("picture",), regular_edges(3, 100), values, CurveKind.FORMULA)
    mean = mean_over(curves, Interval(50, 250))
    assert mean is not None
    assert mean[0] == pytest.approx(100 / 150)
    assert mean_over(curves, Interval(200, 300)) is None
    assert mean_over(curves, Interval(900, 950)) is None


@pytest.mark.parametrize(
    ("left", "total", "is_analysed", "is_at_work", "is_writable", "step"),
    [
        (2, 4, True, False, True, NextStep.REVIEW),
        (0, 4, True, False, True, NextStep.GO_ON),
        (0, 0, False, False, True, NextStep.ANALYSE),
        (0, 0, False, True, True, NextStep.WAIT),
        (0, 0, True, False, True, NextStep.DRAW),
        (2, 4, True, False, False, NextStep.WATCH),
    ],
)
def test_there_is_always_a_next_step(
    left: int, total: int, is_analysed: bool, is_at_work: bool, is_writable: bool, step: NextStep
) -> None:
    found = next_step(
        left,
        total,
        has_media=True,
        is_analysed=is_analysed,
        is_at_work=is_at_work,
        is_writable=is_writable,
    )
    assert found is step


def test_the_status_line_speaks_plainly() -> None:
    assert review_text(12, 31, 4.06) == "12 of 31 proposals left · 4.1 per minute"
    assert review_text(0, 31, None) == "All proposals decided"
    assert review_text(0, 0, None) == "No proposals yet"
    assert review_text(0, 0, None, is_analysed=True) == "Nothing is proposed"
    assert [time_left(s) for s in (None, 0.2, 12, 200, 9000)] == [
        "",
        "1 s left",
        "12 s left",
        "3 min left",
        "2.5 h left",
    ]
