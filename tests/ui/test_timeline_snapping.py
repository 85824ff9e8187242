from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.ui.timeline.snapping import Snapper, drawn, moved_body, moved_edge, stepped_edge
from vemo_desktop.ui.timeline.values import Edge


@st.composite
def videos(draw: st.DrawFn) -> FrameIndex:
    """Frames of varying length, as variable frame rate has them."""
    lengths = draw(st.lists(st.integers(1_000, 90_000), min_size=1, max_size=60))
    starts = np.concatenate(([0], np.cumsum(lengths)))
    return FrameIndex(starts[:-1].astype(np.int64), int(starts[-1]), np.array([0]))


@st.composite
def situations(draw: st.DrawFn) -> tuple[Snapper, Interval]:
    frames = draw(videos())
    borders = np.append(frames.starts_us, frames.end_us)
    first = draw(st.integers(0, len(frames) - 1))
    last = draw(st.integers(first + 1, len(frames)))
    chosen = draw(st.lists(st.integers(0, len(frames)), max_size=4))
    targets = np.sort(borders[chosen]) if chosen else np.empty(0, np.int64)
    reach = draw(st.floats(0, 200_000))
    interval = Interval(int(borders[first]), int(borders[last]))
    return Snapper(frames.end_us, frames, targets.astype(np.int64), reach), interval


def on_frames(snapper: Snapper, interval: Interval) -> bool:
    assert snapper.frames is not None
    borders = {*snapper.frames.starts_us.tolist(), snapper.frames.end_us}
    return {interval.start_us, interval.end_us} <= borders


anywhere = st.integers(-10_000_000, 10_000_000)


@given(situations(), st.sampled_from(Edge), anywhere, st.booleans())
def test_a_dragged_edge_stays_on_frames_inside_the_video(
    situation: tuple[Snapper, Interval], edge: Edge, time_us: int, is_pulled: bool
) -> None:
    snapper, interval = situation
    moved = moved_edge(snapper, interval, edge, time_us, is_pulled=is_pulled)
    assert 0 <= moved.start_us < moved.end_us <= snapper.duration_us
    assert on_frames(snapper, moved)
    assert moved.end_us == interval.end_us if edge is Edge.START else moved.start_us == interval.start_us


@given(situations(), st.sampled_from(Edge), st.integers(-70, 70))
def test_a_stepped_edge_goes_so_many_frames_as_there_is_room_for(
    situation: tuple[Snapper, Interval], edge: Edge, steps: int
) -> None:
    snapper, interval = situation
    frames = snapper.frames
    assert frames is not None
    borders = [*frames.starts_us.tolist(), frames.end_us]
    start, end = borders.index(interval.start_us), borders.index(interval.end_us)
    if edge is Edge.START:
        start = min(max(start + steps, 0), end - 1)
    else:
        end = min(max(end + steps, start + 1), len(frames))
    assert stepped_edge(snapper, interval, edge, steps) == Interval(borders[start], borders[end])


@given(situations(), anywhere, st.booleans())
def test_a_dragged_segment_stays_on_frames_inside_the_video(
    situation: tuple[Snapper, Interval], shift_us: int, is_pulled: bool
) -> None:
    snapper, interval = situation
    moved = moved_body(snapper, interval, shift_us, is_pulled=is_pulled)
    assert 0 <= moved.start_us < moved.end_us <= snapper.duration_us
    assert on_frames(snapper, moved)


@given(situations(), anywhere, anywhere, st.booleans())
def test_a_drawn_segment_has_at_least_one_frame(
    situation: tuple[Snapper, Interval], anchor_us: int, time_us: int, is_pulled: bool
) -> None:
    snapper, _ = situation
    interval = drawn(snapper, anchor_us, time_us, is_pulled=is_pulled)
    assert 0 <= interval.start_us < interval.end_us <= snapper.duration_us
    assert on_frames(snapper, interval)


@pytest.fixture
def regular() -> FrameIndex:
    return FrameIndex(np.arange(250, dtype=np.int64) * 40_000, 10_000_000, np.array([0]))


def test_a_near_border_pulls_and_a_far_one_does_not(regular: FrameIndex) -> None:
    snapper = Snapper(10_000_000, regular, np.array([4_000_000]), 100_000)
    assert snapper.snap(3_910_000) == 4_000_000
    assert snapper.snap(3_890_000) == 3_880_000
    assert snapper.snap(3_930_000, is_pulled=False) == 3_920_000


def test_the_nearer_end_of_a_segment_pulls_it(regular: FrameIndex) -> None:
    snapper = Snapper(10_000_000, regular, np.array([4_000_000]), 100_000)
    interval = Interval(0, 1_000_000)
    assert moved_body(snapper, interval, 2_960_000, is_pulled=True) == Interval(3_000_000, 4_000_000)
    assert moved_body(snapper, interval, 4_050_000, is_pulled=True) == Interval(4_000_000, 5_000_000)


def test_without_a_picture_instants_are_exact() -> None:
    snapper = Snapper(10_000_000, None, np.empty(0, np.int64), 0)
    interval = Interval(1_000_000, 2_000_000)
    assert moved_edge(snapper, interval, Edge.END, 2_345_678, is_pulled=True) == Interval(
        1_000_000, 2_345_678
    )
    assert moved_edge(snapper, interval, Edge.END, 0, is_pulled=True).duration_us == 1_000
