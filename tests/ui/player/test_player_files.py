"""The player on real files: what can be read from the shown picture is what was asked for."""

from __future__ import annotations

import random
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.clips import Clip, make_clip, read_number
from tests.ui.player.silent_output import SilentOutput
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.media.index import build_index
from vemo_desktop.media.probe import probe
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.picture import Picture
from vemo_desktop.ui.player.sources import MediaSource


def number_in(image: QImage) -> int:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    rgb: npt.NDArray[np.uint8] = rows[:, : image.width(), 2::-1]
    return read_number(rgb)


class Cinema:
    """A player in real time, without a device, and what it showed."""

    def __init__(self, qtbot: QtBot, player: PlayerController) -> None:
        self.qtbot = qtbot
        self.player = player
        self.numbers: list[int] = []
        self.notices: list[str] = []
        player.picture_shown.connect(self._on_picture)
        player.notice.connect(self.notices.append)

    def _on_picture(self, picture: Picture) -> None:
        number = number_in(picture.image)
        assert number == picture.frame
        self.numbers.append(number)

    def load(self, path: Path) -> None:
        info = probe(path)
        self.player.load(MediaSource(path, build_index(path, info), info))

    def wait_for(self, number: int) -> None:
        self.qtbot.waitUntil(lambda: bool(self.numbers) and self.numbers[-1] == number, timeout=10_000)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Clip:
    return make_clip(tmp_path_factory.mktemp("clip") / "clip.mp4", seconds=4, gop=50, b_frames=2)


@pytest.fixture
def cinema(qtbot: QtBot) -> Iterator[Cinema]:
    player = PlayerController(output=SilentOutput())
    player.set_picture_box(QSize(320, 180))
    yield Cinema(qtbot, player)
    player.close()


def test_seeks_and_steps_show_the_very_frame(cinema: Cinema, clip: Clip) -> None:
    cinema.load(clip.path)
    chance = random.Random(3)
    for _ in range(12):
        frame = chance.randrange(len(clip))
        cinema.player.seek(clip.times_us[frame] + chance.randrange(39_000))
        cinema.wait_for(frame)
        step = chance.choice((-1, 1, -3))
        cinema.player.step(step)
        cinema.wait_for(min(max(frame + step, 0), len(clip) - 1))
    assert cinema.notices == []


def test_playing_shows_the_frames_in_order_at_their_pace(cinema: Cinema, clip: Clip) -> None:
    cinema.load(clip.path)
    cinema.wait_for(0)
    cinema.player.play()
    cinema.qtbot.waitUntil(lambda: cinema.player.position_us > 100_000)
    began, started = time.monotonic(), cinema.player.position_us
    cinema.qtbot.waitUntil(lambda: cinema.player.position_us > 1_600_000)
    passed_us = (time.monotonic() - began) * 1e6
    assert passed_us == pytest.approx(cinema.player.position_us - started, abs=100_000)
    assert cinema.numbers == sorted(cinema.numbers)


def test_a_variable_rate_and_a_late_start_are_followed(cinema: Cinema, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "vfr.mkv", seconds=2, vfr=True, start_offset_us=500_000)
    cinema.load(clip.path)
    for frame in (0, 17, 3, len(clip) - 1):
        cinema.player.seek(clip.times_us[frame])
        cinema.wait_for(frame)
        assert cinema.player.position_us == clip.times_us[frame]


def test_a_sound_file_plays_without_picture(cinema: Cinema, tmp_path: Path) -> None:
    path = tmp_path / "tone.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(bytes(32_000))
    cinema.load(path)
    cinema.player.play()
    cinema.qtbot.waitUntil(lambda: cinema.player.position_us > 200_000)
    assert cinema.player.frame is None
    cinema.qtbot.waitUntil(lambda: not cinema.player.is_playing)
    assert cinema.player.position_us == 1_000_000
    assert cinema.numbers == []


def test_a_file_that_is_gone_is_told_in_one_sentence(cinema: Cinema, clip: Clip, tmp_path: Path) -> None:
    path = tmp_path / "moved.mp4"
    path.write_bytes(clip.path.read_bytes())
    info = probe(path)
    index = build_index(path, info)
    path.unlink()
    cinema.player.load(MediaSource(path, index, info))
    cinema.qtbot.waitUntil(lambda: bool(cinema.notices))
    cinema.player.play()
    cinema.qtbot.waitUntil(lambda: cinema.player.position_us > 100_000)
    assert len(cinema.notices) == 1
    assert "moved.mp4" in cinema.notices[0]


def test_no_call_holds_up_the_window_at_1080p(cinema: Cinema, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "large.mp4", seconds=0.6, rate=30, size=(1920, 1080), gop=18)
    info = probe(clip.path)
    index = build_index(clip.path, info)
    player = cinema.player
    acts: list[Callable[[], None]] = [
        lambda: player.load(MediaSource(clip.path, index, info)),
        player.play,
        lambda: player.seek(500_000),
        lambda: player.set_rate(2.0),
        lambda: player.set_loop(Interval(300_000, 500_000)),
        lambda: player.seek(100_000),
        player.pause,
        lambda: player.step(-1),
        lambda: player.seek(550_000, exact=False),
        lambda: player.shuttle(-1),
        lambda: player.shuttle(1),
        lambda: player.volume.set_level(0.3),
        lambda: player.set_picture_box(QSize(1280, 720)),
        player.unload,
    ]
    for act in acts:
        # Time of this thread alone: other programs on the machine do not count.
        began = time.thread_time()
        act()
        assert time.thread_time() - began < 0.05
        cinema.qtbot.wait(60)
