"""Frame n by number is frame n of the film: in order, at random, in every container and codec we can make."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.clips import Clip, make_clip, read_number
from vemo_desktop.media.frame_times import FrameTimes
from vemo_desktop.media.index import MediaIndex, _with_picture, build_index
from vemo_desktop.media.reader import VideoReader


@dataclass(frozen=True)
class Case:
    """A clip to make; times may differ by `within_us` where the container stores them that coarsely."""

    name: str
    within_us: int = 1
    options: dict[str, Any] = field(default_factory=dict)


CASES = (
    Case("plain.mp4"),
    Case("b-frames.mp4", options={"b_frames": 3}),
    Case("offset.mp4", options={"b_frames": 2, "start_offset_us": 10_000_000}),
    Case(
        "open-gop.mp4",
        options={"b_frames": 2, "options": {"x264-params": "open-gop=1:keyint=12:min-keyint=12"}},
    ),
    Case("intra-refresh.mkv", within_us=500, options={"options": {"x264-params": "intra-refresh=1"}}),
    Case("variable.mp4", within_us=6, options={"vfr": True}),
    Case("variable.mkv", within_us=500, options={"vfr": True, "b_frames": 2}),
    Case("ntsc.mkv", within_us=500, options={"rate": Fraction(30_000, 1001)}),
    Case("broadcast.ts", options={"b_frames": 2, "start_offset_us": 1_400_000}),
    Case("mpeg2.ts", options={"codec": "mpeg2video", "b_frames": 2, "audio_codec": "mp2"}),
    Case("divx.avi", options={"codec": "mpeg4", "b_frames": 2, "audio": None}),
    Case("untimed.avi", options={"b_frames": 2, "audio": None}),
    Case("flash.flv", within_us=500, options={"b_frames": 2}),
    Case("vp8.webm", within_us=500, options={"codec": "libvpx"}),
    Case(
        "hidden.webm",
        within_us=500,
        options={"codec": "libvpx", "options": {"auto-alt-ref": "1", "lag-in-frames": "16", "b": "200k"}},
    ),
    Case(
        "vp9.webm",
        within_us=500,
        options={"codec": "libvpx-vp9", "options": {"cpu-used": "8", "deadline": "realtime"}},
    ),
)


@pytest.fixture(params=CASES, ids=lambda case: case.name, scope="module")
def made(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Case, Clip, MediaIndex]:
    case: Case = request.param
    clip = make_clip(tmp_path_factory.mktemp("frames") / case.name, **case.options)
    return case, clip, build_index(clip.path)


def test_index_holds_every_frame_at_its_time(made: tuple[Case, Clip, MediaIndex]) -> None:
    case, clip, index = made
    assert index.frames is not None
    assert len(index.frames) == len(clip)
    assert np.abs(index.frames.starts_us - np.array(clip.times_us)).max() <= case.within_us


def test_frames_read_in_order_and_at_random_are_the_ones_asked_for(
    made: tuple[Case, Clip, MediaIndex],
) -> None:
    _, clip, index = made
    with VideoReader(clip.path, index) as reader:
        assert [read_number(sample.rgb) for sample in reader.frames()] == list(range(len(clip)))
    # No cache to speak of, so that each frame is decoded anew after a seek.
    with VideoReader(clip.path, index, cache_bytes=1) as reader:
        order = np.random.default_rng(3).permutation(len(clip)).tolist()
        assert [read_number(reader.frame(number).rgb) for number in order] == order


def test_an_index_survives_the_cache(made: tuple[Case, Clip, MediaIndex]) -> None:
    _, _, index = made
    again = MediaIndex.from_arrays(index.to_arrays())
    assert again.frames is not None
    assert index.frames is not None
    np.testing.assert_array_equal(again.frames.starts_us, index.frames.starts_us)
    np.testing.assert_array_equal(again.frames.keyframes, index.frames.keyframes)
    np.testing.assert_array_equal(again.entries, index.entries)
    assert (again.frames.end_us, again.origin_us, again.duration_us, again.is_counted, again.notices) == (
        index.frames.end_us,
        index.origin_us,
        index.duration_us,
        index.is_counted,
        index.notices,
    )


def test_start_offset_lies_in_the_origin(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "late.mp4", start_offset_us=10_000_000, b_frames=2)
    assert build_index(clip.path).origin_us == 10_000_000


def test_ticks_finer_than_a_microsecond_never_meet() -> None:
    ticks = np.array([0, 3, 6, 9, 40], np.int64)  # tenths of a microsecond
    one = np.zeros(1, np.int64)
    times = FrameTimes(Fraction(1, 10_000_000), ticks, ticks, 10, one, one, False)
    index = _with_picture(times, None)
    assert index.frames is not None
    assert index.frames.starts_us.tolist() == [0, 1, 2, 3, 4]
