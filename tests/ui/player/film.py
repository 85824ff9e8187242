"""A made-up film whose every frame and sample tells its own time, and a player on a simulated device."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
from pytestqt.qtbot import QtBot

from vemo_desktop.domain.media import AudioStream, MediaInfo, VideoSample, VideoStream
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.proxy import Proxy, ProxyReader
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.picture import Picture
from vemo_desktop.ui.player.sources import MediaSource
from vemo_desktop.ui.player.virtual_output import VirtualOutput

WIDTH, HEIGHT = 64, 36


def film(
    tmp_path: Path, frames: int = 250, rate: int = 25, *, sound: bool = True, picture: bool = True
) -> MediaSource:
    """Return a film that only `FilmOpener` can read."""
    starts = (np.arange(frames) * 1_000_000 // rate).astype(np.int64)
    end_us = frames * 1_000_000 // rate
    index = FrameIndex(starts, end_us, np.arange(0, frames, 50, dtype=np.int64)) if picture else None
    video = VideoStream(0, "h264", WIDTH, HEIGHT, 0, None, 0) if picture else None
    tracks = (AudioStream(1, "aac", 48_000, 2, "stereo", 0),) if sound else ()
    nothing = np.zeros(0, np.int64)
    media_index = MediaIndex(index, nothing, nothing, False, 0, end_us)
    path = tmp_path / "film.mp4"
    return MediaSource(path, media_index, MediaInfo(path, "mp4", 1, end_us, video, tracks, ()))


class FilmPictures:
    """Frame n is painted in a colour that says n."""

    def __init__(self, source: MediaSource, height: int, opener: FilmOpener) -> None:
        assert source.frames is not None
        self._frames = source.frames
        self._opener = opener
        self._height = height

    def frame(self, number: int) -> VideoSample:
        self._opener.decoded.append(number)
        time.sleep(self._opener.seconds_per_frame)
        if number in self._opener.broken_frames:
            raise OSError("broken frame")
        rgb = np.empty((self._height, self._height * WIDTH // HEIGHT, 3), np.uint8)
        rgb[:] = (number >> 8, number & 255, 99)
        return VideoSample(number, self._frames.us_of(number), rgb)

    def close(self) -> None:
        self._opener.closed += 1


class FilmSound:
    """The sample at time t is t / 1000 s: what is heard tells when it belongs."""

    def __init__(self, rate_hz: int, opener: FilmOpener) -> None:
        self._rate_hz = rate_hz
        self._opener = opener

    def read(self, start_us: int, frame_count: int) -> npt.NDArray[np.float32]:
        if start_us >= self._opener.sound_breaks_at_us:
            raise OSError("broken sound")
        times_s = start_us / 1e6 + np.arange(frame_count) / self._rate_hz
        return np.repeat((times_s / 1000.0).astype(np.float32)[:, None], 2, axis=1)

    def close(self) -> None:
        self._opener.closed += 1


class FilmOpener:
    """Opens the made-up film, as slowly and as brokenly as a test wants."""

    def __init__(self) -> None:
        self.seconds_per_frame = 0.0
        self.broken_frames: set[int] = set()
        self.sound_breaks_at_us = 1 << 60
        self.decoded: list[int] = []
        self.opened = 0
        self.closed = 0
        self.opened_proxies = 0

    def open_picture(self, source: MediaSource, height: int) -> FilmPictures:
        self.opened += 1
        return FilmPictures(source, height, self)

    def open_proxy(self, proxy: Proxy, height: int) -> ProxyReader:
        self.opened_proxies += 1
        return ProxyReader(proxy, height)

    def open_sound(self, source: MediaSource, rate_hz: int) -> FilmSound:
        self.opened += 1
        return FilmSound(rate_hz, self)


class Stage:
    """A controller on a virtual device, and everything that was seen and heard."""

    def __init__(self, qtbot: QtBot, tmp_path: Path) -> None:
        self.qtbot = qtbot
        self.folder = tmp_path
        self.opener = FilmOpener()
        self.heard: list[tuple[float, npt.NDArray[np.float32]]] = []
        self.seen: list[tuple[float, Picture]] = []
        self.notices: list[str] = []
        self.output = VirtualOutput(latency_s=0.04, on_block=self._on_block)
        self.player = PlayerController(output=self.output, opener=self.opener)
        self.player.picture_shown.connect(self._on_picture)
        self.player.notice.connect(self.notices.append)

    def _on_block(self, samples: npt.NDArray[np.float32], heard_s: float) -> None:
        self.heard.append((heard_s, samples.copy()))

    def _on_picture(self, picture: Picture) -> None:
        self.seen.append((self.output.now_s(), picture))

    def load(self, **kind: object) -> None:
        """Load a film and wait for its first picture."""
        source = film(self.folder, **kind)  # type: ignore[arg-type]
        self.player.load(source)
        if source.frames is not None:
            self.wait(lambda: bool(self.seen))

    def wait(self, is_so: Callable[[], bool], seconds: float = 5.0) -> None:
        """Let threads and events run, without simulated time passing."""
        self.qtbot.waitUntil(is_so, timeout=round(seconds * 1000))

    def wait_ready(self) -> None:
        """Wait until playback could go on without the decoders."""
        engine = self.player.engine
        self.qtbot.waitUntil(lambda: engine.is_ready, timeout=5000)

    def play_on(self, seconds: float, step_s: float = 0.01) -> None:
        """Let simulated time pass, with the decoders keeping up."""
        for _ in range(round(seconds / step_s)):
            self.output.advance(step_s)
            self.player.engine.tick()
            self.qtbot.waitUntil(lambda: self.player.engine.is_ready or not self.player.is_playing)

    def shown_frames(self) -> list[int]:
        """The numbers of the pictures that were shown, in order, as painted."""
        return [number_in(picture) for _, picture in self.seen]


def number_in(picture: Picture) -> int:
    """Read the frame number from the colour of a picture of the film."""
    color = picture.image.pixelColor(picture.image.width() // 2, picture.image.height() // 2)
    assert color.blue() == 99
    return (color.red() << 8) | color.green()
