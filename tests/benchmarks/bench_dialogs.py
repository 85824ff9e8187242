"""Whether anything holds the window up that looks at a whole large library, and how long each takes to fill.

Opens the dashboard, judging, annotators, adjudication, accepting above a score and importing labels one after
the other on a project of 10 000 videos and 1 000 000 segments, waits until each shows what it has, and lists
every time that the window's thread did not answer for 50 ms: how long, how much of it that thread itself
computed, and where it was. What is not filled in time is said to be so, and the rest is measured anyway.
``--videos`` makes the library smaller, ``--project`` takes one that was made before, ``--only`` measures one
part. With ``--reviewed`` every proposal is decided, so that all videos are judged by. Prints JSON; the exit
status is 1 if the window's thread was computing for longer than that.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from vemo_desktop.ui.main_window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

VIDEOS = 10_000
_PARTS = ("dashboard", "judge_networks", "annotators", "adjudicate", "accept_above", "import_labels")
_LIMIT_S = 0.05
_LINGER_S = 0.5
_LONGEST_S = 120.0


def main() -> int:
    """Measure everything, or one part for the process that measures everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--videos", type=int, default=VIDEOS)
    parser.add_argument("--project", type=Path)
    parser.add_argument("--reviewed", action="store_true", help="make one in which no proposal waits")
    parser.add_argument("--longest", type=float, default=_LONGEST_S, help="seconds to wait for a part")
    parser.add_argument("--only", choices=_PARTS)
    parser.add_argument("--inside", action="store_true", help="measure in this process")
    options = parser.parse_args()
    if options.inside:
        print(json.dumps(_part(options.project, options.only, options.longest)))
        return 0
    with tempfile.TemporaryDirectory() as name:
        os.environ["VEMO_HOME"] = str(Path(name) / "home")
        project = options.project or _made(Path(name), options.videos, is_reviewed=options.reviewed)
        parts = _PARTS if options.only is None else (options.only,)
        found = {part: _apart(project, part, options.longest) for part in parts}
    print(json.dumps(found, indent=2))
    return int(any(stall["busy_ms"] > _LIMIT_S * 1000 for part in found.values() for stall in part["stalls"]))


def _made(folder: Path, videos: int, *, is_reviewed: bool) -> Path:
    from tests.large_projects import Size, make_large_project

    size = Size(videos)
    make_large_project(folder / "large.vemo", replace(size, accepted=size.proposals) if is_reviewed else size)
    return folder / "large.vemo"


def _apart(project: Path, part: str, longest: float) -> dict[str, object]:
    """Measure a part in a process of its own, so that nothing is at hand from the one before."""
    told = subprocess.run(
        [
            *(sys.executable, "-P", __file__, "--inside", "--project", str(project)),
            *("--only", part, "--longest", str(longest)),
        ],
        check=True,
        stdout=subprocess.PIPE,
    )
    found: dict[str, object] = json.loads(told.stdout.splitlines()[-1])
    return found


def _part(project: Path, part: str, longest: float) -> dict[str, object]:
    from vemo_desktop import garbage
    from vemo_desktop.app import linger, make_application, open_services
    from vemo_desktop.settings import Settings
    from vemo_desktop.ui.player.virtual_output import VirtualOutput
    from vemo_desktop.ui.theme import Look
    from vemo_desktop.ui.watchdog import WindowWatchdog
    from vemo_desktop.ui.window_host import WindowHost

    settings = Settings(author="ann", device="cpu")
    host = WindowHost(make_application(), open_services, settings, "bench", Look.DARK, output=VirtualOutput())
    host.open_first(project)
    window = host.window
    assert window is not None
    _until(lambda: window.is_filled and window.desk.background.is_idle, longest)
    garbage.settle()  # as the program does once its window is open
    watchdog = WindowWatchdog(_LIMIT_S)
    watchdog.start()
    linger(_LINGER_S)
    before = len(watchdog.stalls)
    began, busy = time.perf_counter(), time.process_time()
    window.action_set[part].trigger()
    is_filled = _until(_filled(window, part), longest)
    filled_s, busy_s = time.perf_counter() - began, time.process_time() - busy
    linger(_LINGER_S)
    watchdog.close()
    found: dict[str, object] = {
        "filled after s": round(filled_s, 2) if is_filled else f"not within {longest:g}",
        "processor time s": round(busy_s, 2),
        "memory MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "stalls": [
            {"ms": round(one.seconds * 1e3), "busy_ms": round(one.busy_s * 1e3), "where": one.where}
            for one in watchdog.stalls[before:]
        ],
    }
    if not is_filled:
        # What is still being read would hold the end up for as long again.
        print(json.dumps(found), flush=True)
        os._exit(0)
    for dialog in _dialogs():
        dialog.close()
    host.close()
    return found


def _filled(window: MainWindow, part: str) -> Callable[[], bool]:
    """Return how to tell that a part shows what it has."""
    if part == "dashboard":
        page = next(one for one in _dialogs() if type(one).__name__ == "DashboardPage")
        return lambda: page._controller.is_settled  # type: ignore[attr-defined]
    return lambda: window.desk.background.is_idle and bool(_dialogs())


def _dialogs() -> list[QDialog]:
    from PySide6.QtWidgets import QApplication, QDialog

    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def _until(is_done: Callable[[], bool], longest: float) -> bool:
    from vemo_desktop.app import linger

    deadline = time.monotonic() + longest
    while not is_done() and time.monotonic() < deadline:
        linger(0.02)
    return is_done()


if __name__ == "__main__":
    sys.exit(main())
