"""Exact time: intervals and the frame index."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.timebase import FrameIndex, Interval, format_time, s_from_us, us_from_s

times = st.integers(-(10**12), 10**12)
intervals = st.tuples(times, st.integers(1, 10**10)).map(lambda pair: Interval(pair[0], pair[0] + pair[1]))


@st.composite
def frame_indexes(draw: st.DrawFn) -> FrameIndex:
    steps = draw(st.lists(st.integers(1, 200_000), min_size=1, max_size=60))
    edges = np.concatenate([[0], np.cumsum(steps)])
    keyframes = draw(st.sets(st.integers(0, len(steps) - 1))) | {0}
    return FrameIndex(edges[:-1], int(edges[-1]), np.array(sorted(keyframes)))


@given(frame_indexes())
def test_number_and_time_map_both_ways(frames: FrameIndex) -> None:
    for number in range(len(frames)):
        shown = frames.interval_of(number)
        assert frames.frame_at(shown.start_us) == number
        assert frames.frame_at(shown.end_us - 1) == number


@given(frame_indexes(), times)
def test_snap_finds_the_nearest_border(frames: FrameIndex, time_us: int) -> None:
    borders = [*frames.starts_us.tolist(), frames.end_us]
    assert abs(frames.snap(time_us) - time_us) == min(abs(border - time_us) for border in borders)


def test_half_way_between_two_borders_the_earlier_one_is_taken() -> None:
    frames = FrameIndex(np.array([0, 40_000]), 80_000, np.array([0]))
    assert [frames.snap(time_us) for time_us in (20_000, 20_001, 60_000, 60_001)] == [
        0,
        40_000,
        40_000,
        80_000,
    ]


@given(frame_indexes())
def test_decoding_starts_at_a_keyframe_not_after(frames: FrameIndex) -> None:
    for number in range(len(frames)):
        assert frames.keyframe_before(number) == max(one for one in frames.keyframes if one <= number)


@pytest.mark.parametrize(
    ("starts", "end"), [([], 10), ([5, 10], 20), ([0, 10, 10], 20), ([0, 10], 10), ([0, 20, 10], 30)]
)
def test_times_that_do_not_increase_are_refused(starts: list[int], end: int) -> None:
    with pytest.raises(ValueError, match="increase"):
        FrameIndex(np.array(starts, dtype=np.int64), end, np.array([0]))


def test_a_frame_that_is_not_there_is_an_index_error() -> None:
    frames = FrameIndex(np.array([0, 40_000]), 80_000, np.array([0]))
    with pytest.raises(IndexError):
        frames.us_of(2)
    with pytest.raises(IndexError):
        frames.us_of(-1)


@given(intervals, intervals)
def test_overlap_and_intersection_agree(a: Interval, b: Interval) -> None:
    shared = a.intersection(b)
    assert a.overlaps(b) == (shared is not None)
    assert a.iou(b) == b.iou(a)
    assert 0.0 <= a.iou(b) <= 1.0
    if shared is not None:
        assert a.contains(shared.start_us)
        assert b.contains(shared.end_us - 1)


@given(intervals)
def test_an_interval_equals_itself_and_nothing_outside(a: Interval) -> None:
    assert a.iou(a) == 1.0
    assert not a.contains(a.end_us)
    assert not a.overlaps(Interval(a.end_us, a.end_us + 1))


def test_an_empty_interval_is_refused() -> None:
    with pytest.raises(ValueError, match="after it starts"):
        Interval(5, 5)


@pytest.mark.parametrize(
    ("time_us", "text"),
    [
        (0, "00:00:00.000"),
        (72_345_678, "00:01:12.345"),
        (-1_500_000, "-00:00:01.500"),
        (36_000_000_000, "10:00:00.000"),
    ],
)
def test_times_are_written_for_people(time_us: int, text: str) -> None:
    assert format_time(time_us) == text


def test_seconds_round_to_the_nearest_microsecond() -> None:
    assert [us_from_s(seconds) for seconds in (1 / 3, 2 / 3, -2 / 3)] == [333_333, 666_667, -666_667]


@given(times)
def test_microseconds_survive_as_seconds(time_us: int) -> None:
    assert us_from_s(s_from_us(time_us)) == time_us
