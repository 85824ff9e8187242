"""How long a window on a project on a server that is 5, 20 and 50 ms away, each way, does not answer.

For opening it, opening another video, what somebody else does meanwhile, and gestures: the longest time in
which the window's thread did not come back to its events, how much of that it was computing, and how long in
all it waited for answers of the server. Only the last does not depend on what else the machine does. The
window is opened once without any delay before, so that nothing is loaded for the first time. Prints JSON,
times in milliseconds.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.servers import start_server
from tests.slow_line import slow_line
from tests.ui.window_kit import PROPOSED, WAIT_MS, Waiting, fill_project, make_clips, make_prediction
from vemo_desktop.app import make_application, open_services
from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.settings import Settings
from vemo_desktop.storage.server_line import Line
from vemo_desktop.ui.player.virtual_output import VirtualOutput
from vemo_desktop.ui.theme import Look
from vemo_desktop.ui.watchdog import WindowWatchdog
from vemo_desktop.ui.window_host import WindowHost

DELAYS_MS = (5, 20, 50)
_LIMIT_S = 0.01
_NEWS_MS = 3_000
"""Longer than the window takes to look for news twice."""

Found = dict[str, dict[str, float]]


def main() -> int:
    """Measure and print."""
    folder, work = (Path(tempfile.mkdtemp(prefix=name)) for name in ("vemo-pg-", "vemo-far-"))
    os.environ["VEMO_HOME"] = str(work / "home")
    clips = make_clips(work)
    make_application()
    server = start_server(folder, durable=True)
    result = {}
    try:
        with slow_line(server) as line:
            for delay_ms in (0, *DELAYS_MS):
                near = server.place(server.new_database())
                fill_project(near, clips)
                line.delay_s = delay_ms / 1000
                result[f"{delay_ms} ms each way"] = _Measured(line.place(near), near).found
                line.delay_s = 0.0
    finally:
        server.stop()
        shutil.rmtree(folder)
        shutil.rmtree(work)
    print(json.dumps({name: found for name, found in result.items() if name[0] != "0"}, indent=2))
    return 0


class _Measured:
    """One window on one project, from the start to the end.

    Parameters
    ----------
    place, near : ServerPlace
        The project, from afar for the window, and near for somebody else.
    """

    def __init__(self, place: ServerPlace, near: ServerPlace) -> None:
        self.found: Found = {}
        self._place, self._near, self._waiting = place, near, Waiting()
        self._waited_s = 0.0
        self._window = threading.get_ident()
        self._host = WindowHost(
            make_application(), open_services, Settings(), "bench", Look.DARK, output=VirtualOutput()
        )
        wait = Line.wait
        Line.wait = self._noting(wait)  # type: ignore[method-assign]
        try:
            self._measure()
        finally:
            Line.wait = wait  # type: ignore[method-assign]
            self._host.close()

    def _measure(self) -> None:
        host = self._host
        self._stage("open the project", lambda: host.open_first(self._place), self._is_read)
        if host.window is None:
            raise RuntimeError("there is no window")
        desk, session = host.window.desk, host.window.desk.services.session
        first, second = (item.id for item in desk.library.items[:2])
        self._stage("open another video", lambda: desk.video.open(second), self._is_read)
        desk.video.open(first)
        with ThreadPoolExecutor(1) as elsewhere:
            bob = elsewhere.submit(lambda: open_project(self._near, author="bob")).result()
            for name, act in _of_others(bob, first, session.library.media_item(first).fingerprint):
                self._stage(f"somebody else {name}", lambda act=act: elsewhere.submit(act), None)
            elsewhere.submit(bob.close).result()
        desk.review.next()
        self._stage("accept", desk.review.accept, None)
        self._stage("undo", desk.undoing.undo, None)

    def _stage(self, name: str, act: Callable[[], object], is_done: Callable[[], bool] | None) -> None:
        """Do something and let the window work until it is done, or for as long as news take."""
        watchdog = WindowWatchdog(_LIMIT_S, self._host)
        watchdog.start()
        self._waited_s, began = 0.0, time.perf_counter()
        act()
        if is_done is None:
            self._waiting.wait(_NEWS_MS)
        else:
            self._waiting.waitUntil(is_done, timeout=WAIT_MS)
        took = time.perf_counter() - began
        self._waiting.wait(50)
        watchdog.close()
        longest = max(watchdog.stalls, key=lambda one: one.seconds, default=None)
        self.found[name] = {
            "longest stall": round(1000 * longest.seconds) if longest else 0,
            "of it computing": round(1000 * longest.busy_s) if longest else 0,
            "waited for the server": round(1000 * self._waited_s),
        }
        if is_done is not None:
            self.found[name]["done after"] = round(1000 * took)

    def _is_read(self) -> bool:
        """Tell whether the segments of the open video are there; its picture comes from no server."""
        segments = None if self._host.window is None else self._host.window.desk.segments
        return segments is not None and segments.is_read and bool(segments.shown)

    def _noting(self, wait: Callable[..., Any]) -> Callable[..., Any]:
        def noting(line: Line, *arguments: Any, **options: Any) -> Any:
            began = time.perf_counter()
            try:
                return wait(line, *arguments, **options)
            finally:
                if threading.get_ident() == self._window:
                    self._waited_s += time.perf_counter() - began

        return noting


def _of_others(bob: ProjectSession, video: str, fingerprint: str) -> list[tuple[str, Callable[[], object]]]:
    """Return what somebody else does to a video."""
    return [
        ("draws", lambda: bob.review.create(video, Interval(3_700_000, 3_900_000), "sentiment", "negative")),
        ("shares out", lambda: bob.annotators.add("carla")),
        (
            "analyses",
            lambda: bob.runs.store_prediction(
                video,
                make_prediction(),
                fingerprint=fingerprint,
                proposal_settings=ProposalSettings(shortest_s=0.2, smoothing_s=0.0),
                proposals=PROPOSED,
            ),
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
