"""Frame i of a proxy is frame i of the original, at the very same time, whatever the file is like."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from tests.clips import make_clip, read_number
from vemo_desktop.errors import CacheUnwritable, MediaError
from vemo_desktop.jobs.context import Cancelled
from vemo_desktop.media import proxy as proxies
from vemo_desktop.media.index import MediaIndex, build_index
from vemo_desktop.media.proxy import Proxy, ProxyMaker, ProxyReader, proxy_height, proxy_name
from vemo_desktop.media.reader import VideoReader

KINDS = {
    "constant": {},
    "variable": {"vfr": True},
    "b-frames, long groups, offset": {"b_frames": 3, "gop": 60, "start_offset_us": 1_400_000},
    "ntsc": {"rate": Fraction(30000, 1001)},
}


@pytest.fixture(autouse=True)
def _short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proxies, "_PIECE_FRAMES", 20)


def no_check(_done: int) -> None:
    """Never stop."""


def make(path: Path, index: MediaIndex, folder: Path, height: int = 108) -> Proxy:
    """Make a whole proxy."""
    assert index.frames is not None
    proxy = Proxy(folder / proxy_name(index.frames), index.frames)
    with ProxyMaker(path, index, proxy, height) as maker:
        for piece in proxy.missing():
            assert maker.make(piece, no_check) == proxy.path(piece).stat().st_size
    return proxy


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("container", ["mp4", "mkv"])
def test_every_frame_has_its_number_and_time(kind: str, container: str, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / f"a.{container}", seconds=2.0, **KINDS[kind])  # type: ignore[arg-type]
    index = build_index(clip.path)
    assert index.frames is not None
    proxy = make(clip.path, index, tmp_path)
    assert proxy.is_whole
    numbers = range(len(index.frames))
    reader = ProxyReader(proxy, 108)
    found = [(sample.frame, sample.time_us, read_number(sample.rgb)) for sample in map(reader.frame, numbers)]
    reader.close()
    assert found == [(number, index.frames.us_of(number), number) for number in numbers]
    shuffled = np.random.default_rng(1).permutation(len(index.frames)).tolist()
    reader = ProxyReader(proxy, 54)
    assert [read_number(reader.frame(number).rgb) for number in shuffled] == shuffled
    reader.close()


@pytest.mark.parametrize("kind", ["constant", "variable", "b-frames, long groups, offset"])
def test_a_piece_tells_the_same_times_to_who_reads_it_afresh(kind: str, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mkv", seconds=2.0, **KINDS[kind])  # type: ignore[arg-type]
    index = build_index(clip.path)
    assert index.frames is not None
    proxy = make(clip.path, index, tmp_path)
    told: list[int] = []
    for piece in range(proxy.piece_count):
        afresh = build_index(proxy.path(piece)).frames
        assert afresh is not None
        assert len(afresh.keyframes) == len(afresh) == len(proxy.span(piece))
        told += (afresh.starts_us + clip.times_us[proxy.span(piece).start]).tolist()
        assert afresh.end_us == index.frames.interval_of(proxy.span(piece)[-1]).end_us - told[-len(afresh)]
    assert tuple(told) == clip.times_us


def test_pictures_are_alike_and_never_larger(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=1.0, size=(1280, 720))
    index = build_index(clip.path)
    proxy = make(clip.path, index, tmp_path, 720)
    reader = ProxyReader(proxy, 2160)
    with VideoReader(clip.path, index, height=540) as original:
        for number in (0, 7, 24):
            small = reader.frame(number).rgb
            assert small.shape == (540, 960, 3)
            assert np.abs(small.astype(int) - original.frame(number).rgb.astype(int)).mean() < 6
    reader.close()
    assert [proxy_height(shown) for shown in (2160, 1921, 540, 181, 1)] == [540, 540, 540, 180, 2]


def test_a_picture_of_an_odd_width_gets_a_proxy(tmp_path: Path) -> None:
    """A wide DVD is 720 x 480 pixels as stored and 853 x 480 as shown."""
    clip = make_clip(tmp_path / "a.mkv", seconds=0.4, size=(321, 180), codec="ffv1")
    proxy = make(clip.path, build_index(clip.path), tmp_path, 180)
    reader = ProxyReader(proxy, 180)
    pictures = [reader.frame(number).rgb for number in range(len(clip.times_us))]
    reader.close()
    assert [read_number(picture) for picture in pictures] == list(range(len(clip.times_us)))
    assert pictures[0].shape == (180, 322, 3)


def test_a_stop_leaves_whole_pieces_and_going_on_makes_the_rest(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=2.0)
    index = build_index(clip.path)
    assert index.frames is not None
    proxy = Proxy(tmp_path / "p", index.frames)

    def stop(done: int) -> None:
        if done == 30:
            raise Cancelled

    with ProxyMaker(clip.path, index, proxy, 108) as maker:
        maker.make(0, stop)
        with pytest.raises(Cancelled):
            maker.make(1, stop)
    assert [path.name for path in proxy.folder.iterdir()] == ["00000.mp4"]
    assert proxy.is_begun
    assert not proxy.is_whole
    assert proxy.missing() == [1, 2]
    assert proxy.has(19)
    assert not proxy.has(20)
    reader = ProxyReader(proxy, 108)
    assert read_number(reader.frame(19).rgb) == 19
    with pytest.raises(MediaError):
        reader.frame(20)
    reader.close()
    with ProxyMaker(clip.path, index, proxy, 108) as maker:
        for piece in proxy.missing():
            maker.make(piece, no_check)
    reader = ProxyReader(proxy, 108)
    assert [read_number(reader.frame(number).rgb) for number in range(50)] == list(range(50))
    reader.close()


def test_other_frames_have_another_name(tmp_path: Path) -> None:
    index = build_index(make_clip(tmp_path / "a.mp4", seconds=1.0).path).frames
    other = build_index(make_clip(tmp_path / "b.mp4", seconds=1.0, vfr=True).path).frames
    assert index is not None
    assert other is not None
    assert proxy_name(index) == proxy_name(index)
    assert proxy_name(index) != proxy_name(other)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=1.0)
    index = build_index(clip.path)
    assert index.frames is not None
    (tmp_path / "full").write_text("a file where a folder should be")
    proxy = Proxy(tmp_path / "full" / "p", index.frames)
    with ProxyMaker(clip.path, index, proxy, 108) as maker, pytest.raises(CacheUnwritable, match="own file"):
        maker.make(0, no_check)
