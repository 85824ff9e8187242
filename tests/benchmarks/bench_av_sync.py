"""Do picture and sound belong together? Ten simulated minutes, 50 seeks, speeds, and real time at 1080p.

The clip carries frame numbers in its pictures and a tone at each full second. What is compared is the
number that can be read from each picture the player shows, and the tones that can be found in the samples
the device was given, at the time it plays them; none of the player's own clocks is believed.

Error of a frame: media time heard when it is shown, minus the time at which the frame begins. It lies
between 0 and a tick of the player (15 ms) when all is well; 40 ms is the limit.

- *simulated*: the device runs as fast as decoding allows, so a late picture is the player's fault only.
- *real time*: the device runs by the wall clock, so decoding, the event loop and thread switches count;
  the yardstick beside it is how long this machine takes to decode the same frames.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.clips import TONE_S, Clip, find_tones, make_clip, read_number
from vemo_desktop.media.index import build_index
from vemo_desktop.media.probe import probe
from vemo_desktop.media.reader import VideoReader
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.outputs import Samples
from vemo_desktop.ui.player.picture import Picture
from vemo_desktop.ui.player.sources import MediaSource
from vemo_desktop.ui.player.virtual_output import VirtualOutput

LIMIT_MS = 40.0
_STEP_S = 0.01


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the result; errors in milliseconds of media time, positive where the picture is late."""

    what: str
    frames: int
    tones: int
    median_ms: float
    p95_ms: float
    max_ms: float
    skipped_percent: float

    @property
    def holds(self) -> bool:
        """Whether no frame was further from its sound than the limit."""
        return self.max_ms <= LIMIT_MS


@dataclass
class Stage:
    """A player on a virtual device, and the record of what it showed and played."""

    app: QApplication
    clip: Clip
    box: QSize
    shown: list[tuple[float, int]] = field(default_factory=list)
    heard: list[tuple[float, npt.NDArray[np.float32]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.output = VirtualOutput(latency_s=0.06, on_block=self._on_block)
        self.player = PlayerController(output=self.output)
        self.player.picture_shown.connect(self._on_picture)
        self.player.notice.connect(print)
        info = probe(self.clip.path)
        self.index = build_index(self.clip.path, info)
        self.player.set_picture_box(self.box)
        self.player.load(MediaSource(self.clip.path, self.index, info))
        self.wait(lambda: bool(self.shown))

    def _on_block(self, samples: Samples, heard_s: float) -> None:
        self.heard.append((heard_s, samples[:, 0].copy()))

    def _on_picture(self, picture: Picture) -> None:
        self.shown.append((self.output.now_s(), read_number(rgb_of(picture.image))))

    def forget(self) -> None:
        """Begin a new record."""
        self.shown.clear()
        self.heard.clear()

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Let events and threads run while simulated time stands still."""
        deadline = time.monotonic() + 20
        while not is_so():
            self.app.processEvents()
            time.sleep(0.0002)
            if time.monotonic() > deadline:
                raise TimeoutError("the player did not become ready within 20 s")

    def play_simulated(self, seconds: float) -> None:
        """Let simulated time pass, as fast as decoding allows."""
        engine = self.player.engine
        for _ in range(round(seconds / _STEP_S)):
            self.output.advance(_STEP_S)
            engine.tick()
            self.wait(lambda: engine.is_ready or not engine.is_running)

    def play_real(self, seconds: float) -> None:
        """Let the device ask for sound by the wall clock, from a thread of its own as real ones do."""
        stop = threading.Event()
        device = threading.Thread(target=self._run_device, args=(stop,))
        device.start()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.app.processEvents()
            time.sleep(0.001)
        stop.set()
        device.join()

    def _run_device(self, stop: threading.Event) -> None:
        began, count = time.monotonic(), 0
        while not stop.is_set():
            count += 1
            stop.wait(max(0.0, began + count * _STEP_S - time.monotonic()))
            self.output.advance(_STEP_S)

    def errors_ms(self) -> tuple[npt.NDArray[np.float64], int, float]:
        """Return the error of each shown frame, the number of tones, and the share of frames skipped."""
        began = self.heard[0][0]
        samples = np.concatenate([block for _, block in self.heard])
        tones_at = began + whole_tones(samples, self.output.rate_hz)
        frames = self.index.frames
        assert frames is not None
        times = np.array([at for at, _ in self.shown])
        starts = np.array([frames.us_of(number) / 1e6 for _, number in self.shown])
        # Each tone belongs to the full second nearest to the picture of that moment.
        near = np.interp(tones_at, times, starts)
        seconds = np.round(near)
        inside = (times >= tones_at[0]) & (times <= tones_at[-1])
        heard_at = np.interp(times[inside], tones_at, seconds)
        numbers = np.array([number for _, number in self.shown])[inside]
        missing = 1.0 - len(numbers) / max(1, numbers[-1] - numbers[0] + 1)
        return (heard_at - starts[inside]) * 1000.0, len(tones_at), 100.0 * float(missing)


def whole_tones(samples: npt.NDArray[np.float32], rate_hz: int) -> npt.NDArray[np.float64]:
    """Return where tones begin, without the short fades at a seek and the seams inside stretched tones."""
    found = find_tones(samples, rate_hz)
    length = round(0.02 * rate_hz)
    powers = np.array([np.mean(samples[max(0, round(at * rate_hz)) :][:length] ** 2) for at in found])
    found = found[powers > powers.max() / 3]
    return found[np.concatenate([[True], np.diff(found) > 2.5 * TONE_S])]


def rgb_of(image: QImage) -> npt.NDArray[np.uint8]:
    """Return the pixels of a 32-bit image, shape (H, W, 3)."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[:, : image.width(), 2::-1]


def row(what: str, errors: npt.NDArray[np.float64], tones: int, skipped: float) -> Row:
    """Sum up the errors of one measurement."""
    size = np.abs(errors)
    return Row(
        what,
        len(errors),
        tones,
        float(np.median(errors)),
        float(np.percentile(size, 95)),
        float(size.max()),
        skipped,
    )


def through(stage: Stage, seconds: float) -> Row:
    """Play on from the beginning."""
    stage.player.seek(0)
    stage.forget()
    stage.player.play()
    stage.wait(lambda: stage.player.engine.is_ready)
    stage.play_simulated(seconds)
    return row(f"simulated, {seconds:.0f} s", *stage.errors_ms())


def after_seeks(stage: Stage, count: int) -> Row:
    """Seek while playing, and look at the two seconds after each."""
    chance = random.Random(7)
    errors, tones = [], 0
    for _ in range(count):
        # Between the tones: a tone that is entered half-way does not say where it began.
        second = chance.randrange(round(stage.clip.end_us / 1e6) - 5)
        stage.player.seek(second * 1_000_000 + chance.randrange(150_000, 990_000))
        stage.forget()
        stage.wait(lambda: stage.player.engine.is_ready)
        stage.play_simulated(3.3)
        found, number, _ = stage.errors_ms()
        errors.append(found)
        tones += number
    return row(f"after {count} random seeks", np.concatenate(errors), tones, 0.0)


def at_speed(stage: Stage, rate: float) -> Row:
    """Play at another speed, sound stretched at its own pitch."""
    stage.player.seek(500_000)
    stage.player.set_rate(rate)
    stage.forget()
    stage.wait(lambda: stage.player.engine.is_ready)
    stage.play_simulated(min(20.0, stage.clip.end_us / 1e6 - 1.0) / rate)
    errors, tones, skipped = stage.errors_ms()
    stage.player.set_rate(1.0)
    return row(f"simulated, {rate}×", errors / rate, tones, skipped)


def real_time(app: QApplication, clip: Clip, seconds: float) -> Row:
    """Play at the pace of the wall clock, with everything a window's thread and decoders cost."""
    stage = Stage(app, clip, QSize(1280, 720))
    stage.player.play()
    stage.wait(lambda: stage.player.engine.is_ready)
    stage.forget()
    stage.play_real(seconds)
    result = row(f"real time 1080p30, {seconds:.0f} s", *stage.errors_ms())
    stage.player.close()
    return result


def decode_fps(clip: Clip, count: int = 150) -> float:
    """The yardstick: frames per second of plain decoding and scaling on this machine, now."""
    with VideoReader(clip.path, build_index(clip.path), height=720) as reader:
        began = time.perf_counter()
        for sample, _ in zip(reader.frames(), range(count), strict=False):
            assert sample.rgb.size
        return count / (time.perf_counter() - began)


def main() -> None:
    """Measure, print a table and, with ``--json``, the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--real-seconds", type=float, default=20.0)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        small = make_clip(
            Path(folder) / "small.mp4", seconds=wanted.seconds + 2.0, gop=60, b_frames=2, audio_rate_hz=48_000
        )
        large = make_clip(
            Path(folder) / "large.mp4", seconds=wanted.real_seconds + 2.0, rate=30, size=(1920, 1080), gop=60
        )
        stage = Stage(app, small, QSize(192, 108))
        rows = [through(stage, wanted.seconds), after_seeks(stage, 50)]
        rows += [at_speed(stage, rate) for rate in (0.5, 2.0, 4.0)]
        stage.player.close()
        fps = decode_fps(large)
        rows.append(real_time(app, large, wanted.real_seconds))
    report(rows, fps, as_json=wanted.json)


def report(rows: list[Row], fps: float, *, as_json: bool) -> None:
    """Print the result."""
    if as_json:
        print(json.dumps({"rows": [asdict(line) for line in rows], "decode_1080p_fps": fps}))
        return
    print(f"{'':32}{'frames':>8}{'tones':>7}{'median':>9}{'p95':>8}{'max':>8}  skipped")
    for line in rows:
        print(
            f"{line.what:32}{line.frames:8d}{line.tones:7d}{line.median_ms:8.1f} {line.p95_ms:7.1f} "
            f"{line.max_ms:7.1f}  {line.skipped_percent:5.1f} %  {'' if line.holds else 'ABOVE 40 ms'}"
        )
    print(f"milliseconds; 1080p decoding alone runs at {fps:.0f} frames per second here")


if __name__ == "__main__":
    main()
