"""How long the window takes to open, and whether anything holds it up while an analysis runs.

Yardsticks of the same run: a fresh interpreter that only loads the libraries the window stands on, and an
idle event loop beside the same analysis (what the machine itself does to a window).
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_LIBRARIES = "import PySide6.QtWidgets, sqlalchemy.orm, numpy, av, pydantic"
_START = (
    "from vemo_desktop.app import run_window; "
    "run_window(None, author='bench', look='dark', quit_after_start=True)"
)
_LIMIT_S = 0.05
_GESTURE_MS = 120
_STARTS = 3
_SECONDS = 40


def _seconds(code: str) -> float:
    """Return the middle of some runs of a fresh interpreter."""
    times = []
    for _ in range(_STARTS):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def _stalls(opened: Path, analysed: Path, *, is_used: bool) -> dict[str, object]:
    """Analyse one clip while another is open in the window: used all the time, or hidden and idle."""
    from vemo_desktop.app import _linger, make_application, open_services
    from vemo_desktop.settings import Settings
    from vemo_desktop.ui.player.virtual_output import VirtualOutput
    from vemo_desktop.ui.theme import Look
    from vemo_desktop.ui.watchdog import WindowWatchdog
    from vemo_desktop.ui.window_host import WindowHost

    host = WindowHost(
        make_application(),
        open_services,
        Settings(author="bench", device="cpu"),
        "bench",
        Look.DARK,
        output=VirtualOutput(),
    )
    host.open_first(None)
    window = host.window
    assert window is not None
    desk = window.desk
    if not desk.library.items:
        desk.library.add([opened])
        _until(lambda: bool(desk.library.items), _linger)
    _until(lambda: window.is_filled and desk.findings.latest is not None, _linger)
    if not is_used:
        window.hide()
    watchdog = WindowWatchdog(_LIMIT_S)
    gestures: list[Callable[[], object]] = [
        desk.review.next,
        desk.review.accept,
        lambda: window.panels.timeline.zoom_by(1.5),
        desk.review.undo,
        lambda: desk.player.seek(desk.player.duration_us // 3),
        window.panels.timeline.fit,
        desk.review.redo,
        desk.review.reject,
    ]
    watchdog.start()
    desk.library.add([analysed])
    _until(lambda: bool(desk.services.analysis.jobs()), _linger)
    number = 0
    while desk.services.analysis.jobs():
        if is_used:
            gestures[number % len(gestures)]()
            number += 1
        _linger(_GESTURE_MS / 1000)
    _linger(0.5)
    watchdog.close()
    stalls = watchdog.stalls
    host.close()
    return {
        "gestures": number,
        "stalls over 50 ms": len(stalls),
        "longest ms": round(max((one.seconds for one in stalls), default=0) * 1000),
        "longest of it computing ms": round(max((one.busy_s for one in stalls), default=0) * 1000),
        "where": [one.where for one in stalls if one.busy_s > _LIMIT_S],
    }


def _until(is_done: Callable[[], bool], linger: Callable[[float], None]) -> None:
    deadline = time.monotonic() + 300
    while not is_done():
        if time.monotonic() > deadline:
            raise TimeoutError("the window was not filled")
        linger(0.05)


def main() -> None:
    """Print the measurements as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VEMO_HOME"] = folder
        from tests.clips import make_clip

        clips = [Path(folder) / f"clip{number}.mp4" for number in range(3)]
        for number, clip in enumerate(clips):
            make_clip(clip, seconds=_SECONDS + number, rate=25, size=(1280, 720))
        idle = _stalls(clips[0], clips[1], is_used=False)
        used = _stalls(clips[0], clips[2], is_used=True)
        print(
            json.dumps(
                {
                    "start until filled s": round(_seconds(_START), 2),
                    "yardstick: libraries alone s": round(_seconds(_LIBRARIES), 2),
                    "while analysing, used": used,
                    "yardstick: while analysing, window idle": idle,
                },
                indent=2,
            )
        )


if __name__ == "__main__":
    main()
