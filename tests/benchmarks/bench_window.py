"""How long until the window is usable, and whether anything holds it up while an analysis runs.

Start: a fresh process goes the way of the command ``vemo --project P`` on a library of 20 analysed videos.
Usable is: the window is shown, the first video's picture and curves are on it, nothing is being read, and a
timer of the event loop has come round after that. Yardstick of the same run: a fresh interpreter that only
loads the libraries the window stands on. Of several starts the middle one counts; the very first, which
prepares the first video, does not.

Stalls: beside analyses that follow one another, in a window that is used all the time, with the memory of
the window's process over that time. Yardstick of the same run: an idle window beside such analyses (what the
machine itself does to a window). ``--minutes 10`` is the working time that is wanted without a stall.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import json
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from vemo_desktop.ui.main_window import MainWindow
    from vemo_desktop.ui.watchdog import Stall
    from vemo_desktop.ui.window_host import WindowHost

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_LIBRARIES = "import PySide6.QtWidgets, sqlalchemy.orm, numpy, av, pydantic, typer"
_START = """
import os, sys, time
from pathlib import Path
import vemo_desktop.cli.main
from vemo_desktop.cli import window
from PySide6.QtWidgets import QApplication

def tell():
    print(time.perf_counter() - float(sys.argv[2]), time.process_time())
    QApplication.instance().quit()

window.run(Path(sys.argv[1]), on_filled=tell)
"""
_MOVIES = Path(__file__).resolve().parents[3] / "shared" / "media" / "open_movies"
_LIMIT_S = 0.05
_GESTURE_MS = 120
_STARTS = 5
_SECONDS = 24
_VIDEOS = 20


def _starts(project: Path) -> dict[str, object]:
    """Start the window several times and tell when it was usable and when it was gone again."""
    usable, cpu, closed = [], [], []
    for _ in range(_STARTS + 1):
        began = time.perf_counter()  # counts from the same instant in every process, on Linux
        command = [sys.executable, "-P", "-c", _START, str(project), str(began)]
        told = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        closed.append(time.perf_counter() - began)
        wall_s, cpu_s = map(float, told.stdout.split())
        usable.append(wall_s)
        cpu.append(cpu_s)
    return {
        "usable after s": round(statistics.median(usable[1:]), 2),
        "usable after s, wanted": 2.0,
        "longest s": round(max(usable[1:]), 2),
        "processor time s": round(statistics.median(cpu[1:]), 2),
        "first time s": round(usable[0], 2),
        "with closing s": round(statistics.median(closed[1:]), 2),
        "yardstick: libraries alone s": round(_seconds(_LIBRARIES), 2),
    }


def _seconds(code: str) -> float:
    """Return the middle of some runs of a fresh interpreter."""
    times = []
    for _ in range(_STARTS):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-P", "-c", code], check=True, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def _make_library(folder: Path) -> Path:
    """Make a project of many analysed videos, with the program's own command."""
    from tests.clips import make_clip

    clips = folder / "clips"
    clips.mkdir()
    for number in range(_VIDEOS):
        make_clip(clips / f"clip{number:02}.mp4", seconds=2 + number / 10, rate=25, size=(640, 360))
    project = folder / "library.vemo"
    command = [
        *(sys.executable, "-P", "-m", "vemo_desktop"),
        "analyze",
        str(clips),
        "--project",
        str(project),
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return project


def _stalls(opened: Path, analysed: Iterator[Path], seconds: float, *, is_used: bool) -> dict[str, object]:
    """Analyse clips while another is open in the window: used all the time, or hidden and idle."""
    from vemo_desktop import garbage
    from vemo_desktop.app import linger
    from vemo_desktop.ui.watchdog import WindowWatchdog

    host = _host()
    window = host.window
    assert window is not None
    desk = window.desk
    if not desk.library.items:
        desk.library.add([opened])
        _until(lambda: bool(desk.library.items), linger)
    _until(lambda: window.is_filled and bool(desk.runs.findings.runs), linger)
    if not is_used:
        window.hide()
    garbage.settle()  # as the program does once its window is open
    watchdog = WindowWatchdog(_LIMIT_S)
    gestures = _gestures(window)
    watchdog.start()
    collections = _Collections()
    number, begins = 0, time.monotonic()
    memory: list[int] = []
    while True:
        if not desk.services.analysis.jobs():
            if memory and time.monotonic() - begins > seconds:
                break
            desk.library.add([next(analysed)])
            _until(lambda: bool(desk.services.analysis.jobs()), linger)
        if is_used:
            gestures[number % len(gestures)]()
            number += 1
        linger(_GESTURE_MS / 1000)
        memory.append(psutil.Process().memory_info().rss)
    linger(0.5)
    watchdog.close()
    collected = collections.close()
    host.close()
    return {
        "seconds": round(time.monotonic() - begins),
        "analysed": len(desk.library.items) - 1,
        "gestures": number,
        "memory MB, first, middle and last fifth": [
            round(statistics.median(part) / 1e6) for part in _fifths(memory)
        ],
        **collected,
        **_stood_still(watchdog.stalls),
    }


def _host() -> WindowHost:
    """Return a window on the library, as the program opens it."""
    from vemo_desktop.app import make_application, open_services
    from vemo_desktop.settings import Settings
    from vemo_desktop.ui.player.virtual_output import VirtualOutput
    from vemo_desktop.ui.theme import Look
    from vemo_desktop.ui.window_host import WindowHost

    settings = Settings(author="bench", device="cpu")
    host = WindowHost(make_application(), open_services, settings, "bench", Look.DARK, output=VirtualOutput())
    host.open_first(None)
    return host


def _gestures(window: MainWindow) -> list[Callable[[], object]]:
    """Return what a reviewer does over and over."""
    desk, timeline = window.desk, window.panels.timeline
    return [
        desk.review.next,
        desk.review.accept,
        lambda: timeline.viewport.zoom_by(1.5),
        desk.undoing.undo,
        lambda: desk.player.seek(desk.player.duration_us // 3),
        timeline.viewport.fit,
        desk.undoing.redo,
        desk.review.reject,
    ]


def _stood_still(stalls: Sequence[Stall]) -> dict[str, object]:
    """Sum up when the window did not answer, and whether it was computing or waiting then."""
    return {
        "stalls over 50 ms": len(stalls),
        "longest ms": round(max((one.seconds for one in stalls), default=0) * 1000),
        "longest of it computing ms": round(max((one.busy_s for one in stalls), default=0) * 1000),
        "computing": [one.where for one in stalls if one.busy_s > _LIMIT_S],
        "waiting": Counter(_innermost(one.where) for one in stalls if one.busy_s <= _LIMIT_S),
    }


class _Collections:
    """Times every search for garbage: each holds up the window, on whatever thread it happens."""

    def __init__(self) -> None:
        self._began = 0.0
        self._longest = [0.0, 0.0, 0.0]
        gc.callbacks.append(self._on_collection)

    def close(self) -> dict[str, object]:
        """Return the longest searches, and what one through everything takes now."""
        longest = {f"generation {number}": round(one * 1000, 1) for number, one in enumerate(self._longest)}
        self._longest = [0.0, 0.0, 0.0]
        gc.collect()
        gc.callbacks.remove(self._on_collection)
        now_ms = round(self._longest[2] * 1000, 1)
        return {"longest search for garbage ms": longest, "a full one in the end ms": now_ms}

    def _on_collection(self, phase: str, told: dict[str, int]) -> None:
        if phase == "start":
            self._began = time.perf_counter()
            return
        took = time.perf_counter() - self._began
        self._longest[told["generation"]] = max(self._longest[told["generation"]], took)


def _fifths(values: list[int]) -> tuple[list[int], ...]:
    """Return the first, the middle and the last fifth; each has at least one value."""
    size = max(len(values) // 5, 1)
    middle = (len(values) - size) // 2
    return values[:size], values[middle : middle + size], values[-size:]


def _innermost(where: str) -> str:
    """Return the line of this program that a stack stood in last, and the library's line below it."""
    lines = where.splitlines()[::2]
    ours = [place for place, line in enumerate(lines) if "vemo_desktop" in line]
    return (
        " | ".join(line.strip() for line in lines[ours[-1] :][:3])
        if ours
        else (lines or ["nowhere"])[-1].strip()
    )


def _until(is_done: Callable[[], bool], linger: Callable[[float], None]) -> None:
    deadline = time.monotonic() + 300
    while not is_done():
        if time.monotonic() > deadline:
            raise TimeoutError("the window was not filled")
        linger(0.05)


def main() -> None:
    """Print the measurements as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", type=Path, help="start on this project instead of a made one")
    parser.add_argument("--only", choices=("start", "stalls"), help="half of the measurements")
    parser.add_argument("--minutes", type=float, default=0.5, help="working time of the window that is used")
    options = parser.parse_args()
    only = options.only
    found: dict[str, object] = {"load before": os.getloadavg()[0]}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["VEMO_HOME"] = str(folder / "home")
        if only != "stalls":
            found["start"] = _starts(options.project or _make_library(folder))
        if only != "start":
            found |= _all_stalls(folder, options.minutes * 60)
    print(json.dumps(found, indent=2))


def _all_stalls(folder: Path, seconds: float) -> dict[str, object]:
    opened, film = _films(folder)
    different = _endless(film, folder / "films")
    idle = _stalls(opened, different, min(seconds, 60), is_used=False)
    used = _stalls(opened, different, seconds, is_used=True)
    return {"while analysing, used": used, "yardstick: while analysing, window idle": idle}


def _films(folder: Path) -> list[Path]:
    """Return a film to open and one to analyse: shared ones, or made where those are missing."""
    from tests.clips import make_clip

    names = ("sintel_excerpt_848x480_26s.mp4", "big_buck_bunny_360p_60s.mp4")
    films = [_MOVIES / name for name in names]
    if not all(film.exists() for film in films):
        films = [folder / f"clip{number}.mp4" for number in range(2)]
        for number, film in enumerate(films):
            make_clip(film, seconds=_SECONDS + number, rate=25, size=(1280, 720))
    return films


def _endless(film: Path, folder: Path) -> Iterator[Path]:
    """Yield copies of an MP4 file that differ only in a box at their end which readers leave out.

    The next one is made on another thread: the window's own is what is watched.
    """
    folder.mkdir()
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(_different, film, folder, 0)
        for number in itertools.count(1):
            ready = coming.result()
            coming = pool.submit(_different, film, folder, number)
            yield ready


def _different(film: Path, folder: Path, number: int) -> Path:
    copy = folder / f"film{number:03}.mp4"
    shutil.copy(film, copy)
    copy.chmod(0o644)
    with copy.open("ab") as end:
        end.write(struct.pack(">I4sQ", 16, b"free", number))
    return copy


if __name__ == "__main__":
    main()
