"""A slow file is measured, and played from its proxy: same frames, same times, itself when paused."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.clips import make_clip, read_number
from tests.ui.player.film import Stage, film
from vemo_desktop.domain.media import VideoSample
from vemo_desktop.media import proxy as proxies
from vemo_desktop.media.index import MediaIndex, build_index
from vemo_desktop.media.probe import probe
from vemo_desktop.media.proxy import Proxy, ProxyMaker
from vemo_desktop.media.reader import VideoReader
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.decode_speed import DecodeSpeed, SpeedWatch
from vemo_desktop.ui.player.picture import Picture
from vemo_desktop.ui.player.sources import FileOpener, MediaSource
from vemo_desktop.ui.player.virtual_output import VirtualOutput

SIZE = (320, 180)


class SlowReader:
    """Reads a file, and takes its time for each picture."""

    def __init__(self, reader: VideoReader, seconds: float) -> None:
        self._reader = reader
        self._seconds = seconds
        self.close = reader.close

    def frame(self, number: int) -> VideoSample:
        time.sleep(self._seconds)
        return self._reader.frame(number)


class SlowOpener(FileOpener):
    """Opens files as a slow drive would; proxies lie on a fast one."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def open_picture(self, source: MediaSource, height: int) -> SlowReader:  # type: ignore[override]
        return SlowReader(VideoReader(source.path, source.index, height=height), self.seconds)


class Show:
    """A player on a real clip whose own file is slow."""

    def __init__(self, qtbot: QtBot, folder: Path, seconds: float = 0.1, **kind: object) -> None:
        self.qtbot = qtbot
        self.clip = make_clip(folder / "a.mp4", seconds=2.0, size=SIZE, **kind)  # type: ignore[arg-type]
        self.index = build_index(self.clip.path)
        self.output = VirtualOutput(latency_s=0.0)
        self.player = PlayerController(output=self.output, opener=SlowOpener(seconds))
        self.seen: list[Picture] = []
        self.slow: list[float] = []
        self.player.picture_shown.connect(self.seen.append)
        self.player.slow_found.connect(self.slow.append)
        self.player.load(MediaSource(self.clip.path, self.index, probe(self.clip.path)))
        qtbot.waitUntil(lambda: bool(self.seen), timeout=5000)

    def proxy(self, pieces: int | None = None) -> Proxy:
        """Make some pieces of the proxy, or all."""
        return made(self.clip.path, self.index, pieces)


def made(path: Path, index: MediaIndex, pieces: int | None) -> Proxy:
    assert index.frames is not None
    proxy = Proxy(path.parent / "proxy", index.frames)
    with ProxyMaker(path, index, proxy, SIZE[1]) as maker:
        for piece in proxy.missing()[:pieces]:
            maker.make(piece, lambda _done: None)
    return proxy


def number_in(image: QImage) -> int:
    """Read the number that is drawn into a shown picture."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return read_number(rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3))


@pytest.fixture
def make_show(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[type]:
    """Yield what makes a player, and close it."""
    monkeypatch.setattr(proxies, "_PIECE_FRAMES", 20)
    shows: list[Show] = []

    def make(**kind: object) -> Show:
        shows.append(Show(qtbot, tmp_path, **kind))  # type: ignore[arg-type]
        return shows[-1]

    yield make  # type: ignore[misc]
    for show in shows:
        show.player.close()


def play(show: Show, seconds: float) -> None:
    """Let simulated time pass, as fast as the pictures come."""
    player = show.player
    player.play()
    show.qtbot.waitUntil(lambda: player.engine.is_ready, timeout=5000)
    for _ in range(round(seconds / 0.02)):
        show.output.advance(0.02)
        player.engine.tick()
        show.qtbot.waitUntil(lambda: player.engine.is_ready or not player.is_playing, timeout=5000)


@pytest.mark.parametrize("kind", [{}, {"vfr": True}, {"b_frames": 3, "gop": 50}])
def test_playing_shows_every_frame_of_the_proxy_under_its_number(make_show, kind) -> None:  # type: ignore[no-untyped-def]
    show = make_show(seconds=0.05, **kind)
    show.player.use_proxy(show.proxy())
    show.seen.clear()
    play(show, 1.0)
    shown = [picture for picture in show.seen if picture.is_proxy]
    assert len(shown) >= 20
    assert [number_in(picture.image) for picture in shown] == [picture.frame for picture in shown]
    assert [picture.due.us for picture in shown] == [show.clip.times_us[one.frame] for one in shown]
    assert [one.frame for one in shown] == list(range(shown[0].frame, shown[-1].frame + 1))


def test_pausing_shows_the_frame_of_the_file_itself(make_show) -> None:  # type: ignore[no-untyped-def]
    show = make_show()
    show.player.use_proxy(show.proxy())
    play(show, 0.6)
    show.player.pause()
    frame = show.player.frame
    show.qtbot.waitUntil(lambda: show.seen[-1].frame == frame and not show.seen[-1].is_proxy, timeout=5000)
    assert number_in(show.seen[-1].image) == frame
    show.seen.clear()
    show.player.step(1)
    show.qtbot.waitUntil(lambda: len(show.seen) == 2, timeout=5000)
    assert [(one.frame, one.is_proxy) for one in show.seen] == [(frame + 1, True), (frame + 1, False)]
    assert show.player.position_us == show.clip.times_us[frame + 1]


def test_scrubbing_asks_the_slow_file_only_where_it_rests(make_show) -> None:  # type: ignore[no-untyped-def]
    show = make_show(seconds=0.3)
    show.player.use_proxy(show.proxy())
    show.qtbot.waitUntil(lambda: not show.seen[-1].is_proxy)
    show.seen.clear()
    for frame in (40, 10, 30, 5):
        began = time.monotonic()
        show.player.seek(show.clip.times_us[frame], exact=False)
        show.qtbot.waitUntil(lambda frame=frame: bool(show.seen) and show.seen[-1].frame == frame)
        assert show.seen[-1].is_proxy
        assert time.monotonic() - began < 0.3
    show.qtbot.waitUntil(lambda: not show.seen[-1].is_proxy, timeout=5000)
    assert [(one.frame, one.is_proxy) for one in show.seen] == [
        (40, True), (10, True), (30, True), (5, True), (5, False)
    ]  # fmt: skip


def test_what_the_proxy_lacks_comes_from_the_file(make_show) -> None:  # type: ignore[no-untyped-def]
    show = make_show(seconds=0.0)
    show.player.use_proxy(show.proxy(pieces=1))
    show.seen.clear()
    play(show, 1.6)
    kinds = {one.frame: one.is_proxy for one in show.seen if one.frame > 0}
    assert {kinds[frame] for frame in range(1, 20) if frame in kinds} == {True}
    assert {kinds[frame] for frame in range(20, 38) if frame in kinds} == {False}
    assert [number_in(one.image) for one in show.seen] == [one.frame for one in show.seen]


def test_a_proxy_that_goes_away_or_is_broken_is_not_missed(make_show) -> None:  # type: ignore[no-untyped-def]
    show = make_show(seconds=0.0)
    proxy = show.proxy()
    proxy.path(0).write_bytes(b"no video")
    show.player.use_proxy(proxy)
    show.seen.clear()
    show.player.seek(show.clip.times_us[7])
    show.qtbot.waitUntil(lambda: [(one.frame, one.is_proxy) for one in show.seen] == [(7, False)])
    show.player.seek(show.clip.times_us[27])
    show.qtbot.waitUntil(lambda: (show.seen[-1].frame, show.seen[-1].is_proxy) == (27, False))
    proxy.path(1).unlink()
    show.seen.clear()
    show.player.seek(show.clip.times_us[47])
    show.qtbot.waitUntil(lambda: len(show.seen) == 2)
    show.player.seek(show.clip.times_us[28])
    show.qtbot.waitUntil(lambda: (show.seen[-1].frame, show.seen[-1].is_proxy) == (28, False))
    assert len(show.seen) == 3


def test_loading_drops_the_proxy_and_another_sound_keeps_it(make_show) -> None:  # type: ignore[no-untyped-def]
    show = make_show(seconds=0.0)
    proxy = show.proxy()
    show.player.use_proxy(proxy)
    from vemo_desktop.domain.media import SoundChoice

    show.player.choose_sound(SoundChoice(None, 100_000))
    assert show.player.proxy is proxy
    show.player.load(MediaSource(show.clip.path, show.index, probe(show.clip.path)))
    assert show.player.proxy is None
    show.seen.clear()
    show.player.seek(show.clip.times_us[12])
    show.qtbot.waitUntil(lambda: bool(show.seen) and show.seen[-1].frame == 12)
    assert not any(one.is_proxy for one in show.seen)


@pytest.mark.parametrize(("seconds", "is_slow"), [(0.1, True), (0.001, False)])
def test_a_trial_after_opening_tells_slow_files_from_others(
    stage: Stage, seconds: float, is_slow: bool
) -> None:
    told: list[float] = []
    stage.player.slow_found.connect(told.append)
    stage.opener.seconds_per_frame = seconds
    stage.load(rate=25)
    decoded = len(stage.opener.decoded)
    stage.player.measure_speed()
    stage.wait(lambda: len(stage.opener.decoded) > decoded + 18)
    if is_slow:
        stage.wait(lambda: bool(told), seconds=10)
        assert 0.2 < told[0] < 0.5
    else:
        time.sleep(0.3)
        stage.qtbot.wait(20)
        assert told == []
        assert len(stage.opener.decoded) - decoded < 40  # a second of media is enough


def test_a_trial_makes_way(stage: Stage) -> None:
    stage.opener.seconds_per_frame = 0.05
    stage.load(rate=25)
    stage.player.measure_speed()
    stage.player.seek(9_000_000)
    stage.wait(lambda: stage.seen[-1][1].frame == 225, seconds=2)
    # The trial, a second of media from the beginning on, waits until the picture that was asked for is there.
    assert sum(number < 100 for number in stage.opener.decoded) < 10


def test_playing_tells_once_that_the_file_is_slow(stage: Stage) -> None:
    told: list[float] = []
    stage.player.slow_found.connect(told.append)
    stage.opener.seconds_per_frame = 0.08
    stage.player.load(film(stage.folder, frames=250, rate=25))
    stage.wait(lambda: bool(stage.seen))
    stage.player.play()
    began = time.monotonic()
    while not told and time.monotonic() - began < 8:
        stage.output.advance(0.02)
        stage.player.engine.tick()
        stage.qtbot.wait(20)
    assert len(told) == 1
    assert told[0] < 1


def test_speed_needs_evidence_and_forgets_slowly() -> None:
    speed = DecodeSpeed()
    assert speed.speed is None
    speed.note(400_000, 1.0)
    assert not speed.is_slow
    assert not speed.is_clear
    speed.note(400_000, 1.0)
    assert speed.is_slow
    assert speed.speed == pytest.approx(0.4)
    speed.note(-1_000_000, 5.0)
    assert speed.speed == pytest.approx(0.4)
    for _ in range(40):
        speed.note(1_000_000, 0.5)
    assert not speed.is_slow
    assert speed.is_clear


def test_frames_that_a_jump_to_a_key_frame_left_out_are_not_credited(tmp_path: Path) -> None:
    source = film(tmp_path, frames=250, rate=25)
    watch = SpeedWatch()
    # From frame 3 to 210 over the key frame 200: 11 frames were decoded, not 207.
    assert watch.note(source, 3, 210, 2.5) == pytest.approx(0.44 / 2.5)
    assert watch.note(source, 210, 212, 2.5) is None  # told already
