"""The pass that feeds an analysis: each instant's own picture, sound in its place, the same every time."""

from __future__ import annotations

import time
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.clips import Clip, find_tones, make_clip, read_number
from vemo_desktop.domain.media import AudioBlock, VideoSample
from vemo_desktop.media.forward import AudioDemand, VideoDemand, forward_pass
from vemo_desktop.media.index import MediaIndex, build_index

RATE_HZ = 16_000


def read(
    path: Path, index: MediaIndex, video: VideoDemand | None, audio: AudioDemand | None
) -> tuple[list[VideoSample], list[AudioBlock]]:
    """Run a pass and part pictures from sound."""
    pieces = list(forward_pass(path, index, video=video, audio=audio))
    return (
        [piece for piece in pieces if isinstance(piece, VideoSample)],
        [piece for piece in pieces if isinstance(piece, AudioBlock)],
    )


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
    pictures, _ = read(clip.path, index, VideoDemand(rate_hz, 54), None)
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
    few, _ = read(clip.path, index, VideoDemand(4, 54), None)
    # At the rate of the video every frame is wanted and none is left out.
    every, _ = read(clip.path, index, VideoDemand(25, 54), None)
    assert [sample.frame for sample in every] == list(range(len(clip)))
    for sample in few:
        np.testing.assert_array_equal(sample.rgb, every[sample.frame].rgb)


def test_pictures_and_sound_come_in_order_of_time(film: tuple[Clip, MediaIndex]) -> None:
    clip, index = film
    pieces = forward_pass(clip.path, index, video=VideoDemand(4, 54), audio=AudioDemand(RATE_HZ))
    times = [piece.time_us if isinstance(piece, VideoSample) else piece.start_us for piece in pieces]
    assert times == sorted(times)
    assert len(times) > 20


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start_us=st.integers(0, 5_200_000))
def test_a_later_start_gives_the_very_same_pieces(film: tuple[Clip, MediaIndex], start_us: int) -> None:
    clip, index = film
    pictures, blocks = read(clip.path, index, VideoDemand(4, 54), AudioDemand(RATE_HZ))
    later, later_blocks = read(clip.path, index, VideoDemand(4, 54, start_us), AudioDemand(RATE_HZ, start_us))
    seen_only, _ = read(clip.path, index, VideoDemand(4, 54, start_us), None)
    expected = [picture for picture in pictures if picture.time_us >= start_us]
    for found in (later, seen_only):
        assert [(picture.time_us, picture.frame) for picture in found] == [
            (picture.time_us, picture.frame) for picture in expected
        ]
        assert all(np.array_equal(a.rgb, b.rgb) for a, b in zip(found, expected, strict=True))
    first = round(start_us * RATE_HZ / 1e6)
    whole = joined(blocks)
    part = joined(later_blocks) if later_blocks else np.zeros(0, np.float32)
    np.testing.assert_array_equal(part, whole[first:])


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100, 48_000])
def test_tones_lie_on_the_seconds(film: tuple[Clip, MediaIndex], rate_hz: int) -> None:
    clip, index = film
    _, blocks = read(clip.path, index, None, AudioDemand(rate_hz))
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
    _, blocks = read(clip.path, index, None, AudioDemand(RATE_HZ))
    begins = options.get("audio_offset_us", 0)
    # The tone at 0 is cut off where the sound begins later.
    expected = [tone / 1e6 for tone in clip.tones_us if tone >= begins]  # type: ignore[operator]
    np.testing.assert_allclose(find_tones(joined(blocks), RATE_HZ), expected, atol=0.002)
    missing_s = sum(len(block.samples) for block in blocks if block.is_missing) / RATE_HZ
    assert missing_s == pytest.approx(max(0, begins) / 1e6, abs=0.1)  # type: ignore[call-overload]
    assert all(not block.samples.any() for block in blocks if block.is_missing)


def test_missing_streams_give_nothing(tmp_path: Path) -> None:
    silent = make_clip(tmp_path / "silent.mp4", seconds=1, audio=None)
    pictures, blocks = read(silent.path, build_index(silent.path), VideoDemand(4, 54), AudioDemand(RATE_HZ))
    assert (len(pictures), len(blocks)) == (4, 0)


def test_a_cut_ends_the_pass_at_once(film: tuple[Clip, MediaIndex]) -> None:
    clip, index = film
    is_cut = False
    pieces = forward_pass(
        clip.path, index, video=VideoDemand(4, 54), audio=AudioDemand(RATE_HZ), cut=lambda: is_cut
    )
    next(pieces)
    is_cut = True
    began = time.monotonic()
    assert len(list(pieces)) <= 4
    assert time.monotonic() - began < 0.3
