"""What is closed or done is let go of, also where PySide keeps a task for ever.

It never lets go of a task that ends before `QThreadPool.start` returns. That happens to one in a hundred
short ones; here every task that ran is kept, so that what it still holds shows each time.
"""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis
from vemo_desktop.domain.tracks import CurveKind, Curves, regular_edges
from vemo_desktop.ui import background
from vemo_desktop.ui.curves import builder


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[QRunnable]:
    """Return every task that has run."""
    tasks: list[QRunnable] = []

    class KeptTask(background._Task[object]):
        def run(self) -> None:
            tasks.append(self)
            super().run()

    class KeptBuilding(builder._Building):
        def run(self) -> None:
            tasks.append(self)
            super().run()

    monkeypatch.setattr(background, "_Task", KeptTask)
    monkeypatch.setattr(builder, "_Building", KeptBuilding)
    return tasks


def is_gone(*objects: weakref.ref[object]) -> bool:
    """Tell whether all of them are gone, once Qt has deleted what it was asked to."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return all(one() is None for one in objects)


def test_work_that_is_done_holds_nothing(qtbot: QtBot, kept: list[QRunnable]) -> None:
    owner = QObject()
    short_work = background.Background(owner)
    heard: list[bool] = []

    def begin() -> weakref.ref[object]:
        needed = QObject()
        short_work.run(lambda: needed is not None, heard.append)
        return weakref.ref(needed)

    needed = begin()
    qtbot.waitUntil(lambda: heard == [True])
    short_work.close()
    assert len(kept) == 1
    assert is_gone(needed)


def test_curves_that_were_built_are_let_go_of(qtbot: QtBot, kept: list[QRunnable]) -> None:
    owner = QObject()
    pyramids = builder.PyramidBuilder(owner)

    def begin() -> weakref.ref[object]:
        steps = builder._AT_ONCE
        values = np.zeros((steps, 2), np.float32)
        curves = Curves("sentiment", ("a", "b"), regular_edges(steps, 1000), values, CurveKind.FORMULA)
        pyramids.build({"sentiment": curves})
        return weakref.ref(curves.values)

    with qtbot.waitSignal(pyramids.built):
        values = begin()
    pyramids.forget()
    pyramids.wait()
    assert len(kept) == 1
    assert is_gone(values)


def test_a_closed_window_leaves_nothing_behind(qtbot: QtBot, project: Path, kept: list[QRunnable]) -> None:
    def come_and_go() -> list[weakref.ref[object]]:
        bench = Bench(qtbot, project, SlowAnalysis()).start()
        bench.desk.video.open(bench.media_ids[1])
        bench.settle()
        desk, session = bench.desk, bench.services.session
        there = [bench.window, desk, bench.window.panels, desk.view, desk.player, session, session.review]
        bench.close()
        return [weakref.ref(one) for one in there]

    left = come_and_go()
    assert kept
    qtbot.waitUntil(lambda: is_gone(*left), timeout=WAIT_MS)
