"""Windows of CTEN lie on one row of snippets, exactly where a pass over each window would look."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.ml.networks.cten.grid import (
    WholePass,
    Windows,
    in_order,
    lay_windows,
    times_of,
)
from vemo_desktop.ml.networks.cten.sampling import snippets


def index_of(count: int, rate: float = 30.0) -> FrameIndex:
    """Return the index of a video with a steady rate."""
    starts = np.round(np.arange(count + 1) * 1e6 / rate).astype(np.int64)
    return FrameIndex(starts[:-1], int(starts[-1]), np.zeros(1, np.int64))


LAYOUTS = st.tuples(
    st.integers(1, 12_000), st.sampled_from([(32, 10), (10, 16), (4, 10)]), st.sampled_from([6.0, 30.0, 60.0])
)


@given(LAYOUTS)
def test_a_window_sees_what_a_pass_over_its_frames_alone_would_see(layout: tuple) -> None:
    count, (segments, length), rate = layout
    windows = lay_windows(index_of(count, rate), segments, length, 32.0)
    if windows is None:
        return
    table = windows.snippets
    for window in range(windows.count):
        alone = snippets(np.array(windows.frames_of(window)), segments, length)
        assert np.array_equal(table[list(windows.parts_of(window))], alone)
    assert windows.frames_of(windows.count - 1).stop == windows.covered <= count


@given(LAYOUTS)
def test_windows_last_what_was_wished_and_leave_little_uncovered(layout: tuple) -> None:
    count, (segments, length), rate = layout
    windows = lay_windows(index_of(count, rate), segments, length, 32.0)
    if windows is None:
        return
    lasts_s = windows.segments * windows.part / rate
    assert lasts_s == pytest.approx(32.0, rel=0.101) or windows.part == length
    assert windows.count >= 2
    assert count - windows.covered < windows.hop * windows.part


def test_five_minutes_are_cut_as_documented() -> None:
    windows = lay_windows(index_of(9000), 32, 10, 32.0)
    assert windows == Windows(9000, 32, 10, part=windows.part, hop=8)  # type: ignore[union-attr]
    assert windows.covered >= 8970  # type: ignore[union-attr]
    edges, values = windows.spread(np.arange(windows.count)[:, None])  # type: ignore[union-attr]
    for window in range(1, windows.count - 1):  # type: ignore[union-attr]
        frames = windows.frames_of(window)  # type: ignore[union-attr]
        assert edges[window] + edges[window + 1] == frames.start + frames.stop
    assert values[:-1, 0].tolist() == list(range(windows.count))  # type: ignore[union-attr]
    assert np.isnan(values[-1, 0])
    assert edges[-1] == 9000


@pytest.mark.parametrize("count", [1, 31, 319, 320, 1079])
def test_short_videos_have_the_whole_pass_only(count: int) -> None:
    assert lay_windows(index_of(count), 32, 10, 32.0) is None
    assert WholePass(count, 32, 10).snippets.shape == (32, 10)


def test_a_segment_of_the_whole_pass_stands_for_its_part_and_the_rest_for_nothing() -> None:
    edges, values = WholePass(1000, 32, 10).spread(np.arange(32.0)[:, None])
    assert edges.tolist() == [*range(0, 1000, 31), 1000]
    assert values[:-1, 0].tolist() == list(range(32))
    assert np.isnan(values[-1, 0])
    edges, values = WholePass(320, 32, 10).spread(np.arange(32.0)[:, None])
    assert edges.tolist() == list(range(0, 321, 10))
    assert np.isfinite(values).all()


@given(st.integers(1, 319))
def test_frames_of_a_repeated_video_get_the_mean_of_the_segments_that_showed_them(count: int) -> None:
    whole, values = WholePass(count, 32, 10), np.random.default_rng(count).random((32, 2))
    edges, got = whole.spread(values)
    assert (edges[0], edges[-1]) == (0, count)
    assert (np.diff(edges) > 0).all()
    shown = whole.snippets
    for frame in range(count):
        times = (shown == frame).sum(axis=1)
        want = (values * times[:, None]).sum(axis=0) / times.sum()
        step = np.searchsorted(edges, frame, side="right") - 1
        np.testing.assert_allclose(got[step], want, rtol=1e-5)


def test_each_distinct_snippet_is_wanted_once_and_in_the_order_it_is_complete() -> None:
    whole = WholePass(9000, 32, 10).snippets
    chosen = in_order(whole, whole[3:7], np.array([[7, 8, 0, 1]]))
    assert len(chosen) == 33
    assert chosen[0] == (7, 8, 0, 1)
    assert [max(snippet) for snippet in chosen] == sorted(max(snippet) for snippet in chosen)


def test_edges_are_those_of_real_frames() -> None:
    frames = FrameIndex(np.array([0, 10, 55, 60]), 90, np.zeros(1, np.int64))
    assert times_of(np.array([0, 2, 4]), frames).tolist() == [0, 55, 90]
