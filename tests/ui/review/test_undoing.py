"""Undo and redo by key, in whichever video the gesture was made."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis, span
from vemo_desktop.domain.segments import SegmentState

OPEN, ACCEPTED = SegmentState.OPEN, SegmentState.ACCEPTED
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_undo_and_redo_name_the_gesture(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: bench.window.action_set["undo"].text() == "Undo: Accept proposal")
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.states()[0] is OPEN
    assert bench.selected is not None
    assert bench.selected.interval == span(200, 800)
    bench.qtbot.waitUntil(lambda: bench.window.action_set["redo"].text() == "Redo: Accept proposal")
    bench.press(Qt.Key.Key_Y, CTRL)
    assert bench.states()[0] is ACCEPTED


def test_undo_works_after_reopening(bench: Bench, qtbot: QtBot, project: Path, slow: SlowAnalysis) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    bench.close()
    again = Bench(qtbot, project, slow).start()
    try:
        assert again.states()[0] is ACCEPTED
        again.press(Qt.Key.Key_Z, CTRL)
        assert again.states()[0] is OPEN
        again.press(Qt.Key.Key_Z, CTRL | SHIFT)
        assert again.states()[0] is ACCEPTED
    finally:
        again.close()


def test_undo_in_another_video_says_where(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    bench.desk.video.open(bench.media_ids[1])
    bench.settle()
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.states()[0] is OPEN
    bench.settle()  # where that was is read beside the window
    message = bench.window.panels.messages.current
    assert message is not None
    assert message.text == "Taken back in “beach”: Accept proposal."
    bench.press(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    bench.settle()
    bench.window.panels.messages.dismiss()
    message = bench.window.panels.messages.current
    assert message is not None
    assert message.text == "Done again in “beach”: Accept proposal."
    assert message.act is not None
    message.act()
    bench.settle()
    assert bench.desk.view.media_id == bench.media_ids[0]


def test_undo_of_a_large_gesture_is_not_waited_for(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vemo_desktop.ui.review.undoing.LARGE", 3)
    bench.services.session.review.accept_open(bench.media_ids[0])
    bench.settle()
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.desk.history.is_busy
    bench.press(Qt.Key.Key_Z, CTRL)
    # A gesture of the mouse does not ask whether an action is possible; it may not wait for the lock either.
    assert bench.desk.review.create(span(3700, 3900)) is None
    message = bench.window.panels.messages.current
    assert message is not None
    assert "One moment" in message.text
    bench.qtbot.waitUntil(lambda: not bench.desk.history.is_busy, timeout=WAIT_MS)
    bench.settle()
    assert bench.states() == [OPEN] * 4
    bench.press(Qt.Key.Key_Y, CTRL)
    bench.qtbot.waitUntil(lambda: not bench.desk.history.is_busy, timeout=WAIT_MS)
    bench.settle()
    assert bench.states() == [ACCEPTED] * 4
