"""Which frames, sounds and words each window of VEMOCLAP's curves is shown."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest
from av.filter import Graph
from av.video.frame import VideoFrame

from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.ml.networks.vemoclap.texts import spoken, written
from vemo_desktop.ml.networks.vemoclap.windows import all_frames, all_sound, frames_of, plan, sound_of

S = 1_000_000


def _frames(seconds: float, rate: Fraction) -> FrameIndex:
    count = round(seconds * rate)
    starts = np.array([round(k * S / rate) for k in range(count)], np.int64)
    return FrameIndex(starts, round(count * S / rate), np.zeros(1, np.int64))


def _by_ffmpeg(frames: FrameIndex, rate: Fraction) -> list[int]:
    """Return the frames that ffmpeg's own filter gives at a rate."""
    graph = Graph()
    source = graph.add_buffer(width=16, height=16, format="gray", time_base=Fraction(1, S))
    fps = graph.add("fps", f"fps={rate.numerator}/{rate.denominator}")
    sink = graph.add("buffersink")
    source.link_to(fps)
    fps.link_to(sink)
    graph.configure()
    numbers = []

    def pull() -> None:
        while True:
            try:
                got = graph.pull()
            except (av.BlockingIOError, av.EOFError):
                return
            picture = got.to_ndarray()
            numbers.append(int(picture[0, 0]) * 256 + int(picture[0, 1]))

    for number, start in enumerate(frames.starts_us.tolist()):
        picture = np.zeros((16, 16), np.uint8)
        picture[0, :2] = divmod(number, 256)
        frame = VideoFrame.from_ndarray(picture, format="gray")
        frame.pts, frame.time_base = start, Fraction(1, S)
        frame.duration = frames.interval_of(number).duration_us
        graph.push(frame)
        pull()
    graph.push(None)
    pull()
    return numbers


@pytest.mark.parametrize(
    ("seconds", "rate"), [(32.0, Fraction(25)), (20.0, Fraction(30_000, 1001)), (10.0, Fraction(1))]
)
def test_frames_are_those_that_ffmpeg_takes(seconds: float, rate: Fraction) -> None:
    frames = _frames(seconds, rate)
    whole = Interval(0, frames.end_us)
    theirs = _by_ffmpeg(frames, Fraction(16 * S, frames.end_us))
    assert frames_of(frames, whole).tolist() == theirs[:16]


def test_windows_lie_inside_and_every_instant_belongs_to_the_nearest_centre() -> None:
    layout = plan(40_500_000, 32 * S, S)
    assert [window.start_us for window in layout.windows] == [k * S for k in range(9)]
    assert layout.windows[-1].end_us <= 40_500_000
    assert layout.edges_us.tolist() == [0, *[16_500_000 + k * S for k in range(8)], 40_500_000]
    centres = np.array([window.middle_us for window in layout.windows])
    for instant in range(0, 40_500_000, 700_000):
        step = np.searchsorted(layout.edges_us, instant, side="right") - 1
        assert abs(centres[step] - instant) == np.abs(centres - instant).min()


def test_a_video_shorter_than_a_window_has_one_step() -> None:
    layout = plan(31_900_000, 32 * S, S)
    assert layout.windows == ()
    assert layout.edges_us.tolist() == [0, 31_900_000]
    assert layout.stretches == (Interval(0, 31_900_000),)
    assert len(plan(32 * S, 32 * S, S).windows) == 1


def test_windows_share_frames_and_sound() -> None:
    """Five minutes at 1 Hz: one frame a second and one start of sound every half second, and little more."""
    frames, layout = _frames(300, Fraction(25)), plan(300 * S, 32 * S, S)
    assert len(layout.windows) == 269
    distinct = all_frames(frames, layout.windows)
    assert len(distinct) <= 300
    assert len(all_frames(frames, layout.stretches)) <= 316
    starts = all_sound(layout.stretches)
    assert (starts % 8000 == 0).all()
    assert len(starts) <= 600
    alone = sum(len(np.unique(frames_of(frames, window))) for window in layout.windows)
    assert alone > 14 * len(distinct)


def test_sound_as_released_begins_in_the_first_samples() -> None:
    window = Interval(4 * S, 36 * S)
    assert sound_of(window)[:3].tolist() == [64_000, 88_000, 112_000]
    assert sound_of(window, as_released=True).max() < 64_000 + 20


def test_windows_that_share_no_samples_are_refused() -> None:
    with pytest.raises(ValueError, match="no windows"):
        plan(60 * S, 32 * S, 300_000)


def _said(texts: dict[int, str], steps: int = 20) -> FeatureTrack:
    words = tuple(texts.get(step, "") for step in range(steps))
    values = np.zeros((steps, 1), np.float32)
    return FeatureTrack("x", "1", regular_edges(steps, S // 2), values, values[:, 0] == 0, ("n",), words)


def test_words_belong_to_windows_they_are_said_in() -> None:
    track = _said({0: "one", 3: "two", 8: "three"})
    assert spoken(track, Interval(0, 2 * S)) == "one two"
    assert spoken(track, Interval(S, 5 * S)) == "two three"
    assert spoken(track, Interval(5 * S, 9 * S)) == ""


def test_texts_of_frames_count_once_in_the_order_they_appear() -> None:
    frames = _frames(16, Fraction(1))
    texts = ("", "b", "a", "b", *[""] * 10, "c", "a")
    values = np.zeros((16, 1), np.float32)
    edges = np.array([*frames.starts_us, frames.end_us])
    track = FeatureTrack("x", "1", edges, values, values[:, 0] == 0, ("n",), texts)
    assert written(track, frames, Interval(0, 16 * S)) == "b. a. c"
    assert written(track, frames, Interval(4 * S, 12 * S)) == ""
