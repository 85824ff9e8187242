"""Gestures of recording a trace in a real window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.window_kit import MS, WAIT_MS, Bench

_STEP_S = 0.01


def play_until(bench: Bench, ms: int) -> None:
    """Let time pass, as a sound device would, until the playhead has come so far or playing ends."""
    player = bench.desk.player
    while player.is_playing and player.position_us < ms * MS:
        bench.qtbot.waitUntil(lambda: player.engine.is_ready or not player.is_playing, timeout=WAIT_MS)
        bench.output.advance(_STEP_S)
        player.engine.tick()  # else a busy machine shows some frames late and others never
        bench.qtbot.wait(0)


def point(bench: Bench, x: float, y: float) -> None:
    """Move the real mouse pointer to a value on the pad."""
    bench.qtbot.wait(1)  # the pad has its place only once the panel is laid out
    pad, window = bench.window.panels.traces.pad, bench.window
    there = pad.mapTo(window, pad.point_of(x, y).toPoint())
    # To the window itself, as a screen would: to a widget it only sets the cursor. By way of a point beside
    # it: Qt tells nobody of a pointer that stays where it was, and an earlier window may have left it there.
    for at in (there + QPoint(1, 1), there):
        QTest.mouseMove(window.windowHandle(), at)


def settle(bench: Bench) -> None:
    """Wait until what was recorded is on the disk and shown."""
    bench.qtbot.waitUntil(lambda: bench.desk.traces.is_settled, timeout=WAIT_MS)
    bench.settle()


def record(bench: Bench, until_ms: int, x: float = 0.5, y: float = -0.5) -> None:
    """Record from the playhead on with the pointer in one place."""
    bench.press(Qt.Key.Key_C)
    point(bench, x, y)
    play_until(bench, until_ms)
    bench.press(Qt.Key.Key_C)
    bench.desk.player.pause()
    settle(bench)
