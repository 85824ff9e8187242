"""Make the pictures of the user guide and of the README again: ``python docs/make_pictures.py``.

Opens the real window on the demo library, goes where each page of the guide is, and keeps what is seen. The
library is made and analysed on first use, in a home of its own, so that nothing of the user's is shown; keep
that home with ``--home`` to make the pictures again quickly.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vemo_desktop.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "guide" / "pictures"
README = ROOT / "resources" / "readme"
README_NAMES = frozenset({"window-dark", "window-light"})
SIZE, README_SIZE = (1280, 800), (1440, 900)
_DECIDING_S = 2.0
"""The window tells the pace, and nobody decides at once."""
COLOURS, README_COLOURS = 160, 255
"""Enough for greys, label colours and small video pictures; keeps each file below 100 kB."""


def main() -> None:
    """Make all pictures, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="pictures to make; all otherwise")
    parser.add_argument("--home", type=Path, help="folder for the demo library; a passing one otherwise")
    parser.add_argument(
        "--out", type=Path, default=PICTURES, help="where the pictures go, else to their pages"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        os.environ["VEMO_HOME"] = str(options.home or passing)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        sys.path.insert(0, str(ROOT))
        options.out.mkdir(parents=True, exist_ok=True)
        _make(set(options.names), options.out)


def _make(wanted: set[str], out: Path) -> None:
    from vemo_desktop.paths import data_dir

    command = [sys.executable, "-P", "-m", "vemo_desktop", "demo", "--headless"]
    subprocess.run(
        command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    folder = data_dir() / "demo"
    # Beside the clips, which they find by relative paths.
    copy, interviews = folder / "study.vemo", folder / "interviews.vemo"
    for one in (copy, interviews):
        shutil.copy(folder / "demo.vemo", one)
    try:
        _work_together(interviews, ("ann", "ben", "cleo"))
        Stage(copy, interviews, out, wanted).play()
    finally:
        copy.unlink()
        interviews.unlink()


def _work_together(project: Path, people: tuple[str, ...]) -> None:
    """Have several people label and rate the clips, each a little differently, always in the same way."""
    import numpy as np

    from vemo_desktop.domain.annotators import CodingState
    from vemo_desktop.domain.segments import Layer
    from vemo_desktop.domain.timebase import Interval
    from vemo_desktop.domain.traces import Device
    from vemo_desktop.services.project import open_project

    luck = np.random.default_rng(5)
    hop_us = 40_000
    for late, name in enumerate(people):
        with open_project(project, author=name) as session:
            ids = [item.id for item in session.library.media()]
            session.annotators.add(name)
            session.annotators.assign(name, ids)
            for item in session.library.media():
                proposals = [one for one in session.review.segments(item.id) if one.layer is Layer.PROPOSAL]
                for one in proposals:
                    start, end = (
                        int(time_us + luck.normal(0, 300_000))
                        for time_us in (one.interval.start_us, one.interval.end_us)
                    )
                    span = Interval(max(start, 0), min(max(end, start + 500_000), item.duration_us))
                    label = one.label if luck.random() < 0.85 else "neutral"
                    session.review.create(item.id, span, one.scheme, label)
                felt = np.zeros(item.duration_us // hop_us)
                for one in proposals:
                    first, behind = (
                        time_us // hop_us for time_us in (one.interval.start_us, one.interval.end_us)
                    )
                    felt[first:behind] = 0.7 if one.label == "positive" else -0.6
                    if late == 2 and one is proposals[0]:
                        felt[first:behind] *= -0.5  # the third one sees this differently
                felt = np.convolve(felt, np.ones(50) / 50, "same") * (1 - 0.2 * late)
                recording = session.traces.start(item.id, author=name)
                for number, value in enumerate(np.roll(felt, 12 * late).tolist()):
                    recording.add(number * hop_us, (value, abs(value)), Device.MOUSE)
                recording.end(item.duration_us)
                recording.wait()
            session.annotators.set_state(ids[: 2 + late], CodingState.DONE)


class Stage:
    """The windows that are drawn, one after the other."""

    def __init__(self, project: Path, interviews: Path, out: Path, wanted: set[str]) -> None:
        from vemo_desktop.app import make_application

        self._app = make_application()
        self._project = project
        self._interviews = interviews
        self._out = out
        self._wanted = wanted

    def play(self) -> None:
        """Go through the scenes."""
        with self._window(self._project.parent / "empty.vemo", "dark") as window:
            from vemo_desktop.services.recent_projects import RecentProject

            home = Path.home()
            recent = [RecentProject(home / "study.vemo", False), RecentProject(home / "pilot.vemo", True)]
            window.set_recent(recent)
            self._settle(window)
            self._keep("welcome", window)
        with self._window(self._project, "dark") as window:
            self._review(window)
            self._dialogs(window)
        with self._window(self._project, "light") as window:
            window.desk.review.next()
            self._settle(window)
            self._keep("light", window)
            self._large(window, "window-light")
        with self._window(self._interviews, "dark") as window:
            self._numbers(window)

    def _review(self, window: MainWindow) -> None:
        """Decide on some proposals, and draw what that looks like."""
        desk, panels = window.desk, window.panels
        desk.review.next()
        self._settle(window)
        self._keep("window", window)
        self._keep("review", panels.inspector)
        self._large(window, "window-dark")
        self._turn(window, "queue")
        desk.review.accept()
        self._linger(_DECIDING_S)
        desk.review.relabel(
            next(key for key in desk.segments.scheme.keys if key != desk.segments.selected.label)
        )
        self._linger(_DECIDING_S)
        desk.review.reject()
        self._settle(window)
        self._keep("timeline", panels.timeline)
        self._turn(window, "history")
        self._lanes(window)
        window.action_set["show_traces"].trigger()
        self._settle(window)
        self._keep("traces", panels.traces)
        window.action_set["show_traces"].trigger()

    def _large(self, window: MainWindow, name: str) -> None:
        """Keep a picture for the README, and make the window as it was."""
        window.resize(*README_SIZE)
        self._settle(window)
        self._keep(name, window)
        window.resize(*SIZE)
        self._settle(window)

    def _numbers(self, window: MainWindow) -> None:
        """Show the library in numbers, and where traces differ."""
        from vemo_desktop.ui.adjudication.dialog import AdjudicationDialog

        window.action_set["dashboard"].trigger()
        page = window.acts.dashboard.page
        page.resize(1000, 700)
        self._wait(lambda: window.acts.dashboard.controller.is_settled)
        page.choose("labels-sentiment")
        self._linger(0.5)
        self._keep("dashboard", page)
        page.choose("agreement")
        self._linger(0.5)
        self._keep("agreement", page)
        page.close()
        window.action_set["adjudicate"].trigger()
        dialog = window.findChild(AdjudicationDialog)
        dialog.resize(1000, 560)
        dialog.pages.setCurrentWidget(dialog.traces)
        self._wait(lambda: dialog.traces.measures.rowCount() > 0)
        self._linger(0.5)
        self._keep("trace-agreement", dialog)
        dialog.close()

    def _lanes(self, window: MainWindow) -> None:
        """Open a lane for another label scheme, and label the first seconds in it."""
        from vemo_desktop.domain.labels import EKMAN_6
        from vemo_desktop.domain.timebase import US_PER_S, Interval

        window.desk.lanes.open(EKMAN_6.id)
        for second, label in ((0, "joy"), (3, "surprise")):
            window.desk.review.create(Interval(second * US_PER_S, (second + 3) * US_PER_S), label)
        self._settle(window)
        self._keep("lanes", window.panels.timeline)

    def _turn(self, window: MainWindow, page: str) -> None:
        window.action_set[f"show_{page}"].trigger()
        self._settle(window)
        self._keep(page, window.panels.side)
        window.action_set["show_library"].trigger()

    def _dialogs(self, window: MainWindow) -> None:
        from PySide6.QtWidgets import QDialog

        from vemo_desktop.ui.dialogs.export import ExportDialog

        people, annotators = ("ann", "ben", "cleo"), window.desk.services.session.annotators
        for name in people:
            annotators.add(name)
        annotators.share_out([item.id for item in window.desk.library.items], people, 0.4)
        for action_id in ("keys", "networks", "export", "annotators"):
            window.action_set[action_id].trigger()
            self._linger(1.0)
            dialog = window.findChildren(QDialog)[-1]
            if isinstance(dialog, ExportDialog):
                dialog.folder.setText("/home/ann/export-dataset")  # not where this machine happens to keep it
            self._keep(action_id, dialog)
            dialog.close()
            self._linger(0.2)
        self._shared(window)

    def _shared(self, window: MainWindow) -> None:
        """Ask for a project on a server, which need not be there."""
        from PySide6.QtWidgets import QDialog

        from vemo_desktop.domain.places import ServerPlace

        address = "postgresql://anna@server.example/lab?project=interviews&media=/data/videos"
        window.acts.projects.ask_for_shared(ServerPlace.of(address))
        self._linger(1.0)
        dialog = window.findChildren(QDialog)[-1]
        self._keep("shared", dialog)
        dialog.close()

    @contextmanager
    def _window(self, project: Path, look: str) -> Iterator[MainWindow]:
        from vemo_desktop.app import open_services
        from vemo_desktop.settings import Settings
        from vemo_desktop.ui.player.virtual_output import VirtualOutput
        from vemo_desktop.ui.theme import Look
        from vemo_desktop.ui.window_host import WindowHost

        host = WindowHost(self._app, open_services, Settings(), "ann", Look(look), VirtualOutput())
        try:
            host.show_only(open_services(project, "ann"), SIZE)
            window = host.window
            assert window is not None
            window.desk.video.open(window.desk.most_proposals or "")
            self._settle(window)
            window.panels.messages.clear()
            yield window
        finally:
            host.close()

    def _settle(self, window: MainWindow) -> None:
        self._wait(lambda: window.is_filled)
        self._linger(0.5)

    def _keep(self, name: str, widget: QWidget) -> None:
        """Draw a widget into a file with few colours."""
        if self._wanted and name not in self._wanted:
            return
        from PIL import Image

        colours = README_COLOURS if name in README_NAMES else COLOURS
        out = README if name in README_NAMES and self._out == PICTURES else self._out
        whole = out / f"{name}.whole.png"
        if not widget.grab().save(str(whole), "PNG"):
            sys.exit(f"“{whole}” could not be written.")
        target = out / f"{name}.png"
        with Image.open(whole) as picture:
            few = picture.convert("RGB").quantize(
                colours, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
            )  # median cut gives the colours of labels, which few points have, to the many greys
            few.save(target, optimize=True)
        whole.unlink()
        print(f"{target.name}: {target.stat().st_size // 1000} kB")

    def _wait(self, is_done: Callable[[], bool], timeout_s: float = 120.0) -> None:
        from PySide6.QtCore import QDeadlineTimer

        deadline = QDeadlineTimer(round(timeout_s * 1000))
        while not is_done():
            if deadline.hasExpired():
                sys.exit("The window was not filled in time.")
            self._linger(0.02)

    def _linger(self, seconds: float) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()


if __name__ == "__main__":
    main()
