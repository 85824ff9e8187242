"""Files as files: recognised by content, probed, refused kindly; thumbnails along them."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from tests.clips import make_clip, read_number
from vemo_desktop.errors import MediaMissing, MediaUnreadable
from vemo_desktop.media.fingerprint import fingerprint
from vemo_desktop.media.index import build_index
from vemo_desktop.media.probe import probe
from vemo_desktop.media.reader import VideoReader
from vemo_desktop.media.thumbnails import Thumbnails, build_thumbnails


def test_the_fingerprint_follows_the_content(tmp_path: Path) -> None:
    first = tmp_path / "a.bin"
    first.write_bytes(np.random.default_rng(0).bytes(9_000_000))
    moved = Path(shutil.copy(first, tmp_path / "b.bin"))
    assert fingerprint(first) == fingerprint(moved)
    # A change at the very end, where cut copies differ.
    with moved.open("r+b") as file:
        file.seek(-1, 2)
        last = file.read(1)
        file.seek(-1, 2)
        file.write(bytes([last[0] ^ 1]))
    assert fingerprint(first) != fingerprint(moved)
    with pytest.raises(MediaMissing):
        fingerprint(tmp_path / "absent.bin")


def test_probe_tells_what_a_file_holds(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "film.mkv", rate=30, size=(96, 54), audio_channels=2, start_offset_us=500_000)
    info = probe(clip.path)
    assert info.video is not None
    assert (info.video.width, info.video.height, info.video.codec) == (96, 54, "h264")
    assert (info.video.rate, info.video.start_us, info.video.rotation) == (30, 500_000, 0)
    assert [(track.rate_hz, track.channels) for track in info.audio] == [(44_100, 2)]
    assert info.container.startswith("matroska")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.mp4", b"", "is empty"),
        ("letter.mp4", b"Dear diary, " * 50, "not a media file"),
        ("list.m3u8", b"#EXTM3U\n#EXTINF:10,\nfilm.mp4\n#EXT-X-ENDLIST\n", "not a media file"),
        ("list.ffconcat", b"ffconcat version 1.0\nfile film.mp4\n", "not a media file"),
    ],
)
def test_what_is_no_video_is_refused_in_one_breath(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    # A playlist must not lead to other files, even where they are there.
    make_clip(tmp_path / "film.mp4", seconds=0.2, audio=None)
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(MediaUnreadable, match=words):
        probe(file)


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(MediaMissing):
        probe(tmp_path / "absent.mp4")
    with pytest.raises(MediaUnreadable, match="not a file"):
        probe(tmp_path)


@pytest.mark.parametrize("kept", [0.35, 0.6, 0.9])
@pytest.mark.parametrize("suffix", [".mkv", ".ts"])
def test_a_cut_copy_gives_the_frames_it_has(tmp_path: Path, suffix: str, kept: float) -> None:
    whole = make_clip(tmp_path / f"whole{suffix}", seconds=4, b_frames=2)
    data = whole.path.read_bytes()
    cut = tmp_path / f"cut{suffix}"
    cut.write_bytes(data[: int(len(data) * kept)])
    index = build_index(cut)
    assert index.frames is not None
    assert 0 < len(index.frames) < len(whole)
    with VideoReader(cut, index) as reader:
        numbers = [read_number(sample.rgb) for sample in reader.frames()]
    expected = np.rint(index.frames.starts_us / 40_000).astype(int).tolist()
    # The picture that was cut through is patched up by the decoder.
    assert numbers[:-1] == expected[:-1]
    assert len(set(range(expected[-1])) - set(expected)) <= 2


def test_garbage_in_the_middle_costs_only_the_frames_around_it(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "film.ts", seconds=6, audio=None)
    data = bytearray(clip.path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 2_000] = np.random.default_rng(0).bytes(2_000)
    clip.path.write_bytes(data)
    index = build_index(clip.path)
    assert index.frames is not None
    assert len(clip) - 30 < len(index.frames) <= len(clip)
    with VideoReader(clip.path, index) as reader:
        assert read_number(reader.frame(0).rgb) == 0
        assert read_number(reader.frame(len(index.frames) - 1).rgb) == len(clip) - 1


def test_thumbnails_show_their_own_frames(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "film.mp4", seconds=8)
    index = build_index(clip.path)
    assert index.frames is not None
    done: list[float] = []
    thumbnails = build_thumbnails(clip.path, index, done.append, count=20)
    assert len(thumbnails) == 20
    assert done[-1] == 1.0
    assert thumbnails.pictures.shape == (20, 72, 128, 3)
    for time_us, picture in zip(thumbnails.times_us.tolist(), thumbnails.pictures, strict=True):
        assert read_number(picture) == index.frames.frame_at(time_us)
    nearest = thumbnails.at(3_990_000)
    assert nearest is not None
    assert read_number(nearest) == 100
    again = Thumbnails.from_arrays(thumbnails.to_arrays())
    np.testing.assert_array_equal(again.pictures, thumbnails.pictures)
