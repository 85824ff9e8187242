"""Work beside the window: bursts folded, answers on its thread, and what holds the window up."""

from __future__ import annotations

import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import make_prediction
from vemo_desktop.errors import ProjectError
from vemo_desktop.jobs.events import JobProgress, PartialCurves
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.job_bridge import JobBridge
from vemo_desktop.ui.watchdog import WindowWatchdog


def test_bursts_are_folded_to_the_last(qtbot: QtBot) -> None:
    bridge = JobBridge()
    progress: list[float] = []
    curves: list[int] = []
    bridge.progressed.connect(lambda _media, event: progress.append(event.fraction))
    bridge.curves_grew.connect(lambda event: curves.append(event.until_us))

    def burst() -> None:
        for number in range(1, 201):
            bridge.take_event("m", JobProgress(1, "looking", number / 200))
            bridge.take_event("m", PartialCurves(1, "m", make_prediction(), number))

    thread = threading.Thread(target=burst)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(progress) and bool(curves))
    assert progress[-1] == 1.0
    assert curves[-1] == 200
    assert len(progress) <= 3
    assert len(curves) <= 2
    bridge.close()


def test_background_work_reports_on_the_windows_thread(qtbot: QtBot) -> None:
    owner = QObject()
    background = Background(owner)
    heard: list[tuple[int, str]] = []
    background.run(lambda: 6 * 7, lambda answer: heard.append((answer, threading.current_thread().name)))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(42, "MainThread")]
    refused: list[str] = []
    background.refused.connect(lambda error: refused.append(error.message))

    def fail() -> int:
        raise ProjectError("The disk is full.")

    background.run(fail, lambda _answer: heard.append((0, "")))
    qtbot.waitUntil(lambda: refused == ["The disk is full."])
    background.close()


def test_forgotten_work_is_not_heard_of(qtbot: QtBot) -> None:
    owner = QObject()
    background = Background(owner)
    may_go = threading.Event()
    heard: list[bool] = []
    number = background.run(may_go.wait, heard.append)
    background.forget(number)
    may_go.set()
    background.close()
    qtbot.wait(20)
    assert heard == []


def test_the_watchdog_says_where_the_window_was_held_up(qtbot: QtBot) -> None:
    watchdog = WindowWatchdog(limit_s=0.05)
    watchdog.start()
    qtbot.wait(30)
    threading.Event().wait(0.2)
    qtbot.waitUntil(lambda: any(one.seconds >= 0.19 for one in watchdog.stalls))
    watchdog.close()
    stall = max(watchdog.stalls, key=lambda one: one.seconds)
    assert stall.busy_s < 0.1
    assert "test_the_watchdog_says_where" in stall.where


def test_the_watchdog_holds_nothing_of_what_it_saw(qtbot: QtBot) -> None:
    """A painter that outlived its function, and ended on another thread, ended the program."""
    watchdog = WindowWatchdog(limit_s=0.02)
    watchdog.start()

    def paint() -> weakref.ref[QObject]:
        painter = QObject()
        threading.Event().wait(0.1)
        return weakref.ref(painter)

    assert all(paint()() is None for _ in range(5))
    qtbot.waitUntil(lambda: bool(watchdog.stalls))
    watchdog.close()
