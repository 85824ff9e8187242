"""The pass that feeds an analysis: each instant's own picture, sound in its place, the same every time."""

from __future__ import annotations

import os
import time
import tracemalloc
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest
from av.container import InputContainer
from av.video.stream import VideoStream
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.clips import Clip, find_tones, make_clip, read_number
from vemo_desktop.domain.media import AudioBlock, VideoSample
from vemo_desktop.domain.needs import AudioNeed, Need, VideoNeed
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.media import forward, picking, runs
from vemo_desktop.media.forward import Demand, forward_pass
from vemo_desktop.media.index import MediaIndex, build_index

RATE_HZ = 16_000


def read(path: Path, index: MediaIndex, *demands: Demand) -> list[list[VideoSample | AudioBlock]]:
    """Run a pass and part its pieces by demand."""
    found: list[list[VideoSample | AudioBlock]] = [[] for _ in demands]
    for piece in forward_pass(path, index, demands):
        found[piece.demand].append(piece.item)
    return found


def pictures_of(path: Path, index: MediaIndex, need: VideoNeed, first: int = 0) -> list[VideoSample]:
    """Return what a pass for one need of pictures gives."""
    return read(path, index, Demand(need, first))[0]  # type: ignore[return-value]


def sound_of(path: Path, index: MediaIndex, rate_hz: int, first: int = 0) -> list[AudioBlock]:
    """Return what a pass for sound gives."""
    return read(path, index, Demand(AudioNeed(rate_hz), first))[0]  # type: ignore[return-value]


def assert_same(ours: list[VideoSample | AudioBlock], theirs: list[VideoSample | AudioBlock]) -> None:
    """Compare two streams of pieces bit for bit."""
    assert len(ours) == len(theirs)
    for one, other in zip(ours, theirs, strict=True):
        if isinstance(one, VideoSample):
            assert (one.time_us, one.frame) == (other.time_us, other.frame)
            np.testing.assert_array_equal(one.rgb, other.rgb)
        else:
            assert (one.start_us, one.is_missing) == (other.start_us, other.is_missing)
            np.testing.assert_array_equal(one.samples, other.samples)


def joined(blocks: list[AudioBlock]) -> npt.NDArray[np.float32]:
    """Return blocks as one stretch of sound, having checked that they follow each other."""
    for block, following in pairwise(blocks):
        end_us = block.start_us + len(block.samples) * 1_000_000 / block.rate_hz
        assert abs(end_us - following.start_us) <= 1
    return np.concatenate([block.samples for block in blocks])


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> tuple[Clip, MediaIndex]:
    clip = make_clip(
        tmp_path_factory.mktemp("film") / "film.mp4",
        seconds=5,
        rate=Fraction(30_000, 1001),
        b_frames=2,
        start_offset_us=2_000_000,
    )
    return clip, build_index(clip.path)


@pytest.mark.parametrize("rate_hz", [4.0, 7.5, 60.0])
def test_each_instant_shows_its_frame(film: tuple[Clip, MediaIndex], rate_hz: float) -> None:
    clip, index = film
    assert index.frames is not None
    pictures = pictures_of(clip.path, index, VideoNeed(rate_hz, 54))
    assert [picture.time_us for picture in pictures] == [
        round(k * 1e6 / rate_hz) for k in range(int(np.ceil(index.frames.end_us * rate_hz / 1e6)))
    ]
    for picture in pictures:
        assert picture.frame == index.frames.frame_at(picture.time_us)
        assert read_number(picture.rgb) == picture.frame
        assert picture.rgb.shape == (54, 96, 3)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("b-frames.mp4", {"b_frames": 3}),
        ("references.mp4", {"b_frames": 3, "options": {"x264-params": "b-pyramid=none:ref=4"}}),
        ("interlaced.mkv", {"b_frames": 2, "options": {"x264-params": "tff=1"}}),
        ("broadcast.ts", {"codec": "mpeg2video", "b_frames": 2}),
    ],
)
def test_leaving_frames_out_changes_no_picture(tmp_path: Path, name: str, options: dict[str, object]) -> None:
    clip = make_clip(tmp_path / name, seconds=3, audio=None, **options)  # type: ignore[arg-type]
    index = build_index(clip.path)
    few = pictures_of(clip.path, index, VideoNeed(4, 54))
    # At the rate of the video every frame is wanted and none is left out.
    every = pictures_of(clip.path, index, VideoNeed(25, 54))
    assert [sample.frame for sample in every] == list(range(len(clip)))
    for sample in few:
        np.testing.assert_array_equal(sample.rgb, every[sample.frame].rgb)


def test_pictures_and_sound_come_in_order_of_time(film: tuple[Clip, MediaIndex]) -> None:
    clip, index = film
    demands = [
        Demand(VideoNeed(4, 54)),
        Demand(AudioNeed(RATE_HZ)),
        Demand(VideoNeed(None, 54, frames=(80,))),
    ]
    pieces = list(forward_pass(clip.path, index, demands))
    times = [piece.time_us for piece in pieces]
    assert times == sorted(times)
    assert len(times) > 20
    assert {piece.demand for piece in pieces} == {0, 1, 2}


NEEDS: tuple[Need, ...] = (
    VideoNeed(4.0, 54),
    AudioNeed(RATE_HZ),
    VideoNeed(None, 40),
    VideoNeed(None, 54, frames=(3, 4, 77, 148)),
    VideoNeed(7.5, 48, side="shorter", scaling="bicubic"),
    AudioNeed(22_050),
    VideoNeed(60.0, 54),
)
"""At a rate, every frame, chosen frames, other sizes, two rates of sound."""


@pytest.fixture(scope="module")
def alone(film: tuple[Clip, MediaIndex]) -> list[list[VideoSample | AudioBlock]]:
    """Return what a pass for each need alone gives."""
    clip, index = film
    return [read(clip.path, index, Demand(need))[0] for need in NEEDS]


def test_all_needs_in_one_pass_get_what_they_would_get_alone(
    film: tuple[Clip, MediaIndex], alone: list[list[VideoSample | AudioBlock]]
) -> None:
    clip, index = film
    together = read(clip.path, index, *(Demand(need) for need in NEEDS))
    for ours, theirs in zip(together, alone, strict=True):
        assert_same(ours, theirs)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whoever_has_something_already_gets_the_very_rest(
    film: tuple[Clip, MediaIndex], alone: list[list[VideoSample | AudioBlock]], data: st.DataObject
) -> None:
    clip, index = film
    chosen = data.draw(st.lists(st.integers(0, len(NEEDS) - 1), min_size=1, unique=True))
    firsts = []
    for number in chosen:
        total = sum(_size(piece) for piece in alone[number])
        firsts.append(data.draw(st.integers(0, total + 2)))
    demands = [Demand(NEEDS[number], first) for number, first in zip(chosen, firsts, strict=True)]
    for number, first, pieces in zip(chosen, firsts, read(clip.path, index, *demands), strict=True):
        if isinstance(NEEDS[number], VideoNeed):
            assert_same(pieces, alone[number][first:])
        elif pieces:
            np.testing.assert_array_equal(joined(pieces), joined(alone[number])[first:])
        else:
            assert first >= sum(_size(piece) for piece in alone[number])


def _size(piece: VideoSample | AudioBlock) -> int:
    return 1 if isinstance(piece, VideoSample) else len(piece.samples)


def test_chosen_frames_and_every_frame_carry_their_own_times(film: tuple[Clip, MediaIndex]) -> None:
    clip, index = film
    assert index.frames is not None
    every = pictures_of(clip.path, index, VideoNeed(None, 54))
    assert [sample.frame for sample in every] == list(range(len(index.frames)))
    assert [sample.time_us for sample in every] == index.frames.starts_us.tolist()
    chosen = pictures_of(clip.path, index, VideoNeed(None, 54, frames=(0, 31, 149)))
    assert [(sample.frame, read_number(sample.rgb)) for sample in chosen] == [(0, 0), (31, 31), (149, 149)]
    assert pictures_of(clip.path, index, VideoNeed(None, 54, frames=())) == []
    with pytest.raises(IndexError):
        pictures_of(clip.path, index, VideoNeed(None, 54, frames=(150,)))


@pytest.mark.parametrize(
    ("size", "need", "shape"),
    [
        ((192, 108), VideoNeed(None, 41, frames=(0,), scaling="bicubic"), (41, 73)),  # 72.9 as ffmpeg rounds
        ((192, 108), VideoNeed(None, 41, frames=(0,)), (41, 72)),
        ((108, 192), VideoNeed(None, 54, frames=(0,), side="shorter"), (96, 54)),
        ((108, 192), VideoNeed(None, 54, frames=(0,)), (54, 30)),
    ],
)
def test_pictures_have_the_wanted_size(
    tmp_path: Path, size: tuple[int, int], need: VideoNeed, shape: tuple[int, int]
) -> None:
    clip = make_clip(tmp_path / "clip.mp4", seconds=0.2, size=size, audio=None)
    (sample,) = pictures_of(clip.path, build_index(clip.path), need)
    assert sample.rgb.shape == (*shape, 3)


@pytest.mark.parametrize("name", ["clip.mp4", "clip.mkv", "clip.ts", "clip.avi"])
@pytest.mark.parametrize("with_sound", [False, True])
def test_chosen_frames_far_apart_are_reached_by_leaps(
    tmp_path: Path, name: str, with_sound: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    b_frames = 0 if name.endswith("avi") else 2
    codec = "mpeg4" if name.endswith("avi") else "libx264"
    clip = make_clip(tmp_path / name, seconds=24, b_frames=b_frames, codec=codec, gop=25)
    index = build_index(clip.path)
    chosen = (7, 8, 200, 333, 599)
    decoded = []
    original = runs.decode_packet
    monkeypatch.setattr(runs, "decode_packet", lambda *args: decoded.append(1) or original(*args))
    demands = [Demand(VideoNeed(None, 54, frames=chosen))]
    demands += [Demand(AudioNeed(RATE_HZ))] * with_sound
    pictures = read(clip.path, index, *demands)[0]
    assert [(sample.frame, read_number(sample.rgb)) for sample in pictures] == [(n, n) for n in chosen]
    assert len(decoded) < len(clip) / 2
    every = pictures_of(clip.path, index, VideoNeed(None, 54))
    assert_same(pictures, [every[number] for number in chosen])


@pytest.mark.parametrize("with_sound", [False, True])
def test_a_decoder_that_holds_more_than_lies_between_leaps_loses_nothing(
    tmp_path: Path, with_sound: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = make_clip(tmp_path / "clip.mp4", seconds=12, b_frames=3, gop=25)
    index = build_index(clip.path)
    chosen = (7, 32, 57, 82, 107)
    original = forward.video_stream

    def many_threads(container: InputContainer) -> VideoStream | None:
        stream = original(container)
        assert stream is not None
        stream.codec_context.thread_count = 32
        return stream

    monkeypatch.setattr(forward, "video_stream", many_threads)
    monkeypatch.setattr(runs, "_SHORTEST_LEAP", 17)
    assert len(runs.plan_runs(index, np.array(chosen))) == len(chosen)
    demands = [Demand(VideoNeed(None, 54, frames=chosen))]
    demands += [Demand(AudioNeed(RATE_HZ))] * with_sound
    pictures = read(clip.path, index, *demands)[0]
    assert [(sample.frame, read_number(sample.rgb)) for sample in pictures] == [(n, n) for n in chosen]


def test_a_damaged_frame_shows_the_one_this_need_had_before_it(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "clip.mkv", seconds=4, b_frames=2, audio=None, gop=25)
    index = build_index(clip.path)
    assert index.frames is not None
    contents = bytearray(clip.path.read_bytes())
    middle = len(contents) // 2
    contents[middle : middle + 4000] = b"\xff" * 4000
    clip.path.write_bytes(bytes(contents))
    needs = [VideoNeed(8.0, 54), VideoNeed(None, 54), VideoNeed(None, 54, frames=(40, 52, 60))]
    together = read(clip.path, index, *map(Demand, needs))
    for need, ours in zip(needs, together, strict=True):
        assert_same(ours, read(clip.path, index, Demand(need))[0])
        assert [sample.frame for sample in ours] == _numbers(need, index)
    every = together[1]
    assert any(read_number(sample.rgb) != sample.frame for sample in every), "some frame is damaged"


def _numbers(need: VideoNeed, index: MediaIndex) -> list[int]:
    assert index.frames is not None
    return picking.pictures_of(need, index.frames)[0].tolist()


def test_frames_that_no_demand_wants_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clip = make_clip(tmp_path / "clip.mp4", seconds=4, b_frames=3, options={"x264-params": "b-pyramid=none"})
    index = build_index(clip.path)
    decoded: list[int] = []
    original = runs.decode_packet

    def count(*args: object) -> list[object]:
        frames = original(*args)  # type: ignore[arg-type]
        decoded[-1] += len(frames)
        return frames

    monkeypatch.setattr(runs, "decode_packet", count)
    few = [Demand(VideoNeed(2.0, 54)), Demand(VideoNeed(None, 54, frames=(1, 2, 3))), Demand(AudioNeed(8000))]
    for demands in (few, [*few, Demand(VideoNeed(None, 54))]):
        decoded.append(0)
        read(clip.path, index, *demands)
    assert decoded[0] < 0.5 * len(clip)
    assert decoded[1] == len(clip)


def test_hours_without_sound_do_not_fill_the_memory(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "clip.mp4", seconds=2)
    index = replace(build_index(clip.path), duration_us=2 * 3600 * 1_000_000)
    tracemalloc.start()
    total = sum(
        len(piece.item.samples) for piece in forward_pass(clip.path, index, [Demand(AudioNeed(8000))])
    )
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert total == 2 * 3600 * 8000
    assert peak < 8e6


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100, 48_000])
def test_tones_lie_on_the_seconds(film: tuple[Clip, MediaIndex], rate_hz: int) -> None:
    clip, index = film
    blocks = sound_of(clip.path, index, rate_hz)
    sound = joined(blocks)
    assert len(sound) == round(index.duration_us * rate_hz / 1e6)
    np.testing.assert_allclose(find_tones(sound, rate_hz), np.array(clip.tones_us) / 1e6, atol=0.002)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("late.mp4", {"audio_offset_us": 430_000}),
        ("early.mp4", {"audio_offset_us": -300_000, "start_offset_us": 500_000}),
        ("late.mkv", {"audio_offset_us": 430_000, "audio_channels": 2}),
        ("surround.mkv", {"audio_channels": 6}),
        ("opus.webm", {"codec": "libvpx", "audio_channels": 2}),
        ("broadcast.ts", {"start_offset_us": 1_400_000, "audio_offset_us": 200_000}),
    ],
)
def test_sound_stays_with_the_picture(tmp_path: Path, name: str, options: dict[str, object]) -> None:
    clip = make_clip(tmp_path / name, seconds=3.5, **options)  # type: ignore[arg-type]
    index = build_index(clip.path)
    blocks = sound_of(clip.path, index, RATE_HZ)
    begins = options.get("audio_offset_us", 0)
    # The tone at 0 is cut off where the sound begins later.
    expected = [tone / 1e6 for tone in clip.tones_us if tone >= begins]  # type: ignore[operator]
    np.testing.assert_allclose(find_tones(joined(blocks), RATE_HZ), expected, atol=0.002)
    missing_s = sum(len(block.samples) for block in blocks if block.is_missing) / RATE_HZ
    assert missing_s == pytest.approx(max(0, begins) / 1e6, abs=0.1)  # type: ignore[call-overload]
    assert all(not block.samples.any() for block in blocks if block.is_missing)


def test_missing_streams_give_nothing(tmp_path: Path) -> None:
    silent = make_clip(tmp_path / "silent.mp4", seconds=1, audio=None)
    demands = (Demand(VideoNeed(4, 54)), Demand(AudioNeed(RATE_HZ)))
    pictures, blocks = read(silent.path, build_index(silent.path), *demands)
    assert (len(pictures), len(blocks)) == (4, 0)


def test_a_cut_ends_the_pass_at_once(film: tuple[Clip, MediaIndex]) -> None:
    clip, index = film
    is_cut = False
    demands = [Demand(VideoNeed(4, 54)), Demand(AudioNeed(RATE_HZ))]
    pieces = forward_pass(clip.path, index, demands, cut=lambda: is_cut)
    next(pieces)
    is_cut = True
    began = time.monotonic()
    assert len(list(pieces)) <= 4
    assert time.monotonic() - began < 0.3


@pytest.mark.parametrize("name", ["film.mkv", "film.mp4", "film.ts"])
@pytest.mark.parametrize("with_sound", [True, False])
def test_a_file_that_ends_before_its_index_shows_no_still_picture(
    tmp_path: Path, name: str, with_sound: bool
) -> None:
    clip = make_clip(tmp_path / name, seconds=20, b_frames=2, size=(192, 108))
    index = build_index(clip.path)
    contents = clip.path.read_bytes()
    demands = [Demand(VideoNeed(4.0, 54)), *[Demand(AudioNeed(RATE_HZ))] * with_sound]
    whole = read(clip.path, index, *demands)
    coming = forward_pass(clip.path, index, demands)
    pieces = [next(coming)]
    os.truncate(clip.path, len(contents) // 2)
    with pytest.raises(MediaUnreadable, match="check the drive"):
        pieces.extend(coming)
    assert len(pieces) > 1
    for number, one in enumerate(whole):
        ours = [piece.item for piece in pieces if piece.demand == number]
        assert_same(ours, one[: len(ours)])
    assert pieces[-1].time_us < 15 * US_PER_S


def test_sound_alone_that_ends_before_its_index_is_no_silence(tmp_path: Path) -> None:
    path = tmp_path / "talk.mka"
    with_picture = make_clip(tmp_path / "clip.mkv", seconds=20)
    _copy_sound(with_picture.path, path)
    index = build_index(path)
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(MediaUnreadable, match="check the drive"):
        read(path, index, Demand(AudioNeed(RATE_HZ)))


def _copy_sound(source: Path, target: Path) -> None:
    with av.open(str(source)) as reading, av.open(str(target), "w", format="matroska") as writing:
        stream = writing.add_stream_from_template(reading.streams.audio[0])
        for packet in reading.demux(reading.streams.audio[0]):
            if packet.size:
                packet.stream = stream
                writing.mux(packet)
