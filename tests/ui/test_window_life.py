"""The window as a whole: actions, dialogs, looks, places, and two windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.ui.actions.catalogue import ACTIONS
from vemo_desktop.ui.palette import DARK, LIGHT


def test_every_action_does_something(bench: Bench) -> None:
    assert bench.window.action_set.bound == {spec.id for spec in ACTIONS}


@pytest.mark.parametrize("name", ["adjudicate", "annotators", "keys", "guide", "about"])
def test_a_dialog_is_there_once_however_often_it_is_asked_for(bench: Bench, name: str) -> None:
    def shown() -> list[QDialog]:
        return [one for one in bench.window.findChildren(QDialog) if one.isVisible()]

    for _ in range(2):
        bench.window.action_set[name].trigger()
        bench.settle()
    [dialog] = shown()
    dialog.close()
    bench.window.action_set[name].trigger()
    assert len(shown()) == 1, "once closed it opens again"
    shown()[0].close()


@pytest.mark.parametrize(
    "name",
    [
        "export",
        "import_labels",
        "annotators",
        "adjudicate",
        "judge_networks",
        "networks",
        "learn",
        "schemes",
        "dashboard",
        "keys",
        "guide",
        "about",
        "gamepad_settings",
    ],
)
def test_dialogs_fit_a_small_screen(bench: Bench, name: str) -> None:
    """200 % of 1440 x 900, where buttons below the edge could not be reached."""
    bench.window.action_set[name].trigger()
    [dialog] = [one for one in bench.window.findChildren(QDialog) if one.isVisible()]
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    assert (least.width() <= 720, least.height() <= 450) == (True, True), least
    dialog.resize(720, 450)
    dialog.close()
    bench.settle()


def test_looks_change_everywhere(bench: Bench) -> None:
    bench.window.action_set["theme_light"].trigger()
    assert bench.window.panels.timeline.state.theme is LIGHT
    assert QApplication.palette().window().color().name().upper() == LIGHT.window
    assert bench.window.action_set["theme_light"].isChecked()
    bench.window.action_set["theme_dark"].trigger()
    assert bench.window.panels.timeline.state.theme is DARK


def test_a_second_window_is_for_reading_only(bench: Bench, qtbot: QtBot, project: Path) -> None:
    second = Bench(qtbot, project, SlowAnalysis()).start()
    try:
        assert "(read only)" in second.window.windowTitle()
        message = second.window.panels.messages.current
        assert message is not None
        assert "another window" in message.text
        second.press(Qt.Key.Key_Tab)
        second.press(Qt.Key.Key_Return)
        second.press(Qt.Key.Key_1)
        assert second.states() == [SegmentState.OPEN] * 4
        assert second.stored(Layer.HUMAN) == []
        assert not second.window.panels.inspector.form.accept.isEnabled()
    finally:
        second.close()
    bench.window.activateWindow()
    qtbot.waitUntil(bench.window.isActiveWindow)
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    assert bench.states()[0] is SegmentState.ACCEPTED


def test_coming_back_to_a_video_goes_on_where_it_was_left(
    bench: Bench, qtbot: QtBot, project: Path, slow: SlowAnalysis
) -> None:
    def is_at(bench: Bench, ms: int) -> None:
        qtbot.waitUntil(lambda: bench.position_ms() == ms, timeout=WAIT_MS)
        bench.settle()

    bench.desk.player.seek(1_200_000)
    is_at(bench, 1200)
    bench.press(Qt.Key.Key_PageDown)
    is_at(bench, 0)
    bench.desk.player.seek(2_000_000)
    is_at(bench, 2000)
    bench.press(Qt.Key.Key_PageUp)
    is_at(bench, 1200)
    proposal = bench.stored(Layer.PROPOSAL, 1)[0]
    bench.desk.video.open(bench.media_ids[1], proposal.id)
    is_at(bench, proposal.interval.start_us // 1000)
    bench.desk.player.seek(2_400_000)
    is_at(bench, 2400)
    bench.close()
    again = Bench(qtbot, project, slow).start()
    try:
        assert again.desk.view.media_id == again.media_ids[1]
        is_at(again, 2400)
    finally:
        again.close()


def test_places_are_remembered(bench: Bench, qtbot: QtBot, project: Path, slow: SlowAnalysis) -> None:
    bench.window.resize(bench.window.minimumSizeHint().width(), 720)
    bench.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    bench.desk.video.open(bench.media_ids[1])
    bench.settle()
    bench.close()
    again = Bench(qtbot, project, slow).start()
    try:
        assert again.window.height() == 720
        assert not again.window.panels.inspector.isVisible()
        assert again.desk.view.media_id == again.media_ids[1]
    finally:
        again.close()


def test_where_the_screen_is_too_narrow_for_both_sides_one_gives_way(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, panels = bench.window, bench.window.panels
    inspector, library = window.action_set["show_inspector"], window.action_set["show_library"]
    jobs = window.action_set["show_jobs"]
    jobs.trigger()
    assert inspector.isChecked(), "this screen has room for all"
    assert jobs.isChecked()
    # 200 % of 1440 x 900.
    monkeypatch.setattr("vemo_desktop.ui.panels.room_for", lambda _window: QSize(720, 450))
    inspector.trigger()
    inspector.trigger()
    assert panels.right.isVisible()
    assert not panels.left.isVisible()
    assert not library.isChecked()
    assert not jobs.isChecked()
    bench.qtbot.waitUntil(lambda: window.minimumSizeHint().width() <= 720, timeout=WAIT_MS)
    for action in (library, jobs):
        action.trigger()
        assert panels.left.isVisible()
        assert not inspector.isChecked()
        bench.qtbot.waitUntil(lambda: window.minimumSizeHint().width() <= 720, timeout=WAIT_MS)
        inspector.trigger()
    assert panels.right.width() >= panels.inspector.minimumWidth(), "nothing of it is cut off"


def test_what_gave_way_on_a_narrow_screen_is_back_on_a_wide_one(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panels = bench.window.panels
    kept = QSettings(str(tmp_path / "places.ini"), QSettings.Format.IniFormat)
    with monkeypatch.context() as narrow:
        narrow.setattr("vemo_desktop.ui.panels.room_for", lambda _window: QSize(720, 450))
        panels.restore(kept)
        assert (panels.side.isHidden(), panels.right.isHidden()) == (False, True)
        panels.save(kept)
    panels.restore(kept)
    assert (panels.side.isHidden(), panels.right.isHidden()) == (False, False)
    panels.right.turn(panels.inspector, False)
    panels.save(kept)
    panels.restore(kept)
    assert panels.right.isHidden(), "this was asked for"


def test_escape_lets_go_of_the_innermost_first(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press("[")
    bench.press(Qt.Key.Key_I)
    bench.press(Qt.Key.Key_Escape)
    assert bench.desk.view.marks == (None, None)
    assert bench.desk.timeline.edge is not None
    bench.press(Qt.Key.Key_Escape)
    assert bench.desk.timeline.edge is None
    assert bench.selected is not None
    bench.press(Qt.Key.Key_Escape)
    assert bench.selected is None
