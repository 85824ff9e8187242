"""For everybody: names for screen readers, calm, sizes, and right-to-left layouts."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QPushButton, QSlider, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessible_kit import controls, nameless_controls
from tests.ui.window_kit import Bench
from vemo_desktop.settings import change_settings

DIALOGS = (
    *("keys", "about", "guide", "scale", "export", "key_delay", "sound", "accept_above"),
    *("networks", "analyse_with", "judge_networks", "learn", "annotators", "schemes", "dashboard"),
)


def test_the_walk_finds_a_nameless_control(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    column.addWidget(QPushButton("Go"))
    assert nameless_controls(box) == []
    column.addWidget(QSlider())
    assert len(nameless_controls(box)) == 1


def test_every_control_of_the_window_has_a_name(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    for action_id in ("show_jobs", "show_queue", "show_history", "show_library", "welcome"):
        bench.window.action_set[action_id].trigger()
    assert len(controls(bench.window)) > 40
    assert "\n".join(nameless_controls(bench.window)) == ""


@pytest.mark.parametrize("action_id", DIALOGS)
def test_every_control_of_the_dialogs_has_a_name(bench: Bench, action_id: str) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.window.action_set[action_id].trigger()
    bench.qtbot.waitUntil(lambda: bool(bench.window.findChildren(QDialog)))
    for dialog in bench.window.findChildren(QDialog):
        assert "\n".join(nameless_controls(dialog)) == ""
        dialog.close()


# Calm and size -----------------------------------------------------------------------------------


@pytest.fixture
def fades(qapp: QApplication) -> Iterator[None]:
    """Let menus fade as some desktops do, for as long as the test runs."""
    effects = (Qt.UIEffect.UI_General, Qt.UIEffect.UI_FadeMenu)
    before, flash_ms = [qapp.isEffectEnabled(effect) for effect in effects], qapp.cursorFlashTime()
    for effect in effects:
        qapp.setEffectEnabled(effect, True)
    qapp.setCursorFlashTime(1000)
    yield
    qapp.setCursorFlashTime(flash_ms)
    for effect, was_on in zip(effects, before, strict=True):
        qapp.setEffectEnabled(effect, was_on)


def test_reduced_motion_keeps_everything_still(fades: None, bench: Bench, qapp: QApplication) -> None:
    action, messages = bench.window.action_set["reduced_motion"], bench.window.panels.messages
    messages.note("It goes by itself.")
    with bench.qtbot.waitSignal(bench.window.preferred) as kept:
        action.trigger()
    assert kept.args == ["reduced_motion", True]
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    assert qapp.cursorFlashTime() == 0
    assert messages.stays
    messages.dismiss()
    messages.note("It stays.")
    assert messages.stays
    action.trigger()
    assert qapp.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    assert qapp.cursorFlashTime() == 1000
    messages.dismiss()
    messages.note("It goes by itself.")
    assert not messages.stays


def test_the_size_is_chosen_in_the_window(bench: Bench) -> None:
    bench.window.action_set["scale"].trigger()
    dialog = bench.window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setIntValue(150)
    with bench.qtbot.waitSignal(bench.window.preferred) as kept:
        dialog.accept()
    assert kept.args == ["scale_percent", 150]


def test_the_name_that_decisions_are_signed_with_is_chosen_in_the_window(bench: Bench) -> None:
    told: list[tuple[str, object]] = []
    bench.window.preferred.connect(lambda name, value: told.append((name, value)))

    def name_oneself(text: str) -> None:
        bench.window.action_set["author"].trigger()
        dialog = bench.window.findChild(QInputDialog)
        assert dialog is not None
        dialog.setTextValue(text)
        dialog.accept()
        bench.qtbot.waitUntil(lambda: bench.window.findChild(QInputDialog) is None)

    name_oneself("   ")
    assert told == [], "nobody signs with nothing"
    name_oneself(" Dr. Kim ")
    assert told == [("author", "Dr. Kim")]
    said = bench.window.panels.messages.current
    assert said is not None
    assert "“Dr. Kim” from the next start" in said.text


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_size_holds_from_the_next_start(percent: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt reads it once for a process, so that each size needs one of its own."""
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    change_settings(scale_percent=percent)
    code = (
        "from vemo_desktop.app import make_application as make;"
        "print(make().primaryScreen().devicePixelRatio())"
    )
    answer = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    assert float(answer.stdout) == percent / 100


# Right to left -----------------------------------------------------------------------------------


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """Lay everything out from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_panels_are_mirrored_and_time_is_not(mirrored: None, bench: Bench) -> None:
    window, panels = bench.window, bench.window.panels

    def left_of(widget: QWidget) -> int:
        return widget.mapTo(window, QPoint(0, 0)).x()

    assert left_of(panels.side) > left_of(panels.middle) > left_of(panels.inspector)
    timeline = panels.timeline
    assert left_of(timeline.header) < left_of(timeline.canvas)
    scale = timeline.state.scale
    assert scale.x_of(1_000_000) < scale.x_of(2_000_000)
    bench.press(Qt.Key.Key_Right)
    bench.qtbot.waitUntil(lambda: bench.position_ms() > 0)
    bench.press(Qt.Key.Key_Left)
    bench.qtbot.waitUntil(lambda: bench.position_ms() == 0)


def test_a_click_finds_its_instant_in_a_mirrored_window(mirrored: None, bench: Bench) -> None:
    canvas = bench.window.panels.timeline.canvas
    ruler_y = 8
    x = round(bench.window.panels.timeline.state.scale.x_of(3_000_000))
    bench.qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, ruler_y))
    bench.qtbot.waitUntil(lambda: bench.position_ms() > 0)
    assert bench.position_ms() == pytest.approx(3000, abs=50)


def test_nothing_hangs_over_the_edge_in_a_mirrored_window(mirrored: None, bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    room = bench.window.rect().adjusted(-1, -1, 1, 1)  # Qt mirrors to whole pixels
    for one in controls(bench.window):
        if one.isVisible():
            where = QRect(one.mapTo(bench.window, QPoint(0, 0)), one.size())
            assert room.contains(where), one
