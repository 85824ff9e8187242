"""Lanes by mouse, menu and keys, judged by what is stored and by what is on screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.lanes_kit import BOB, EKMAN, MINE, PROPOSED, add_foreign, entries, pick
from tests.ui.window_kit import MS, Bench, SlowAnalysis, span
from vemo_desktop.domain.segments import Layer
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.review.inspector import WIDTH_PX
from vemo_desktop.ui.timeline.values import Growing

LEFT = Qt.MouseButton.LeftButton
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def shown(bench: Bench) -> list[str]:
    """Return the lanes on screen, top to bottom."""
    rects = bench.window.panels.timeline.canvas.rects
    return [row.key for row in rects if row.key in bench.window.panels.timeline.state.lane_keys]


def header_spot(bench: Bench, key: str) -> QPoint:
    return QPoint(40, bench.window.panels.timeline.canvas.rect_of(key).center().y())


def click_name(bench: Bench, key: str) -> None:
    QTest.mouseClick(bench.window.panels.timeline.header, LEFT, pos=header_spot(bench, key))


def test_a_lane_is_opened_from_the_list_and_takes_new_segments(bench: Bench) -> None:
    assert shown(bench) == [PROPOSED, MINE]
    pick(bench, "Ekman's six emotions")
    assert shown(bench) == [PROPOSED, MINE, EKMAN]
    bench.press(Qt.Key.Key_Home)
    bench.press(Qt.Key.Key_I)
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_O)
    bench.press(Qt.Key.Key_4)
    [human] = bench.stored(Layer.HUMAN)
    assert (human.scheme, human.label) == ("ekman-6", "joy")
    labels = bench.window.panels.inspector.form.labels
    assert [button.text() for button in labels._group.buttons()][:3] == ["Anger", "Disgust", "Fear"]
    assert bench.window.action_set["label_6"].text() == "Label: Surprise"


def test_digits_mean_the_labels_of_the_selected_segment_then_those_of_the_active_lane(bench: Bench) -> None:
    pick(bench, "Ekman's six emotions")
    bench.press(Qt.Key.Key_Tab)
    assert bench.window.action_set["label_1"].text() == "Label: Negative"
    bench.press(Qt.Key.Key_1)
    [human] = bench.stored(Layer.HUMAN)
    assert (human.scheme, human.label) == ("sentiment", "negative")
    bench.press(Qt.Key.Key_Escape)
    assert bench.window.action_set["label_1"].text() == "Label: Anger"


def test_drawing_in_a_lane_uses_its_scheme(bench: Bench) -> None:
    pick(bench, "Ekman's six emotions")
    click_name(bench, MINE)
    timeline = bench.window.panels.timeline
    start = QPoint(round(timeline.state.scale.x_of(1000 * MS)), timeline.canvas.rect_of(EKMAN).center().y())
    end = QPoint(round(timeline.state.scale.x_of(2000 * MS)), start.y())
    QTest.mousePress(timeline.canvas, LEFT, pos=start)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(timeline.canvas, start + (end - start) * part)
    QTest.mouseRelease(timeline.canvas, LEFT, pos=end)
    [human] = bench.stored(Layer.HUMAN)
    assert human.scheme == "ekman-6"
    assert human.interval == span(1000, 2000)
    assert bench.desk.lanes.lanes.active.text == MINE


def test_a_click_on_a_name_and_alt_arrows_choose_where_new_segments_go(bench: Bench) -> None:
    pick(bench, "Ekman's six emotions")
    click_name(bench, MINE)
    assert bench.desk.segments.scheme.id == "sentiment"
    bench.press(Qt.Key.Key_Down, ALT)
    assert bench.desk.segments.scheme.id == "ekman-6"
    bench.press(Qt.Key.Key_Down, ALT)
    assert bench.desk.segments.scheme.id == "sentiment"
    bench.press(Qt.Key.Key_Up, ALT)
    assert bench.desk.segments.scheme.id == "ekman-6"
    click_name(bench, PROPOSED)
    assert bench.desk.segments.scheme.id == "ekman-6"


def test_what_is_labelled_stays_in_its_lane_when_another_is_chosen_meanwhile(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    pick(bench, "Ekman's six emotions")
    player, position = bench.desk.player, {"us": 400 * MS}
    monkeypatch.setattr(type(player), "is_playing", property(lambda _self: True))
    monkeypatch.setattr(type(player), "position_us", property(lambda _self: position["us"]))
    state = bench.window.panels.timeline.state
    bench.press(Qt.Key.Key_5)
    assert state.growing == Growing(EKMAN, 400 * MS, "ekman-6", "sadness")
    bench.press(Qt.Key.Key_Up, ALT)
    position["us"] = 1200 * MS
    bench.press(Qt.Key.Key_3)
    position["us"] = 2000 * MS
    bench.press(Qt.Key.Key_Escape)
    found = [(one.scheme, one.interval, one.label) for one in bench.stored(Layer.HUMAN)]
    assert found == [
        ("ekman-6", span(400, 1200), "sadness"),
        ("sentiment", span(1200, 2000), "positive"),
    ]
    assert state.growing is None


def test_lanes_of_others_and_foreign_schemes(bench: Bench) -> None:
    segment = add_foreign(bench)
    assert shown(bench) == [PROPOSED, MINE, BOB]
    bench.desk.view.select(segment.id)
    inspector = bench.window.panels.inspector
    names = [button.text() for button in inspector.form.labels._group.buttons()]
    assert names[:2] == ["Calm && quiet", "Tense"]
    assert names[2].endswith("…")
    assert inspector.form.labels.minimumSizeHint().width() <= WIDTH_PX - 4 * GRID_PX
    bench.press(Qt.Key.Key_2)
    assert [one.label for one in bench.stored(Layer.HUMAN)] == ["tense"]


def test_lanes_are_hidden_and_shown(bench: Bench) -> None:
    bench.press(Qt.Key.Key_T)
    assert not entries(bench)["Mine"].isEnabled()
    bench.desk.lanes.menu.close()
    pick(bench, "Proposals")
    assert shown(bench) == [MINE]
    assert bench.window.panels.timeline.header.lanes_button.text() == "1 of 2 lanes"
    bench.press(Qt.Key.Key_H, SHIFT)
    assert shown(bench) == [MINE]
    message = bench.window.panels.messages.current
    assert message is not None
    assert "so it stays" in message.text
    pick(bench, "Proposals")
    assert shown(bench) == [PROPOSED, MINE]
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_H, SHIFT)
    assert shown(bench) == [MINE]
    assert bench.selected is None


def test_lanes_are_ordered_by_keys_and_by_dragging_names(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Up, ALT | SHIFT)
    assert shown(bench) == [MINE, PROPOSED]
    header = bench.window.panels.timeline.header
    QTest.mousePress(header, LEFT, pos=header_spot(bench, MINE))
    QTest.mouseMove(header, header_spot(bench, PROPOSED))
    QTest.mouseRelease(header, LEFT, pos=header_spot(bench, PROPOSED))
    assert shown(bench) == [PROPOSED, MINE]


def test_the_menu_of_a_lane(bench: Bench) -> None:
    header = bench.window.panels.timeline.header
    spot = header_spot(bench, PROPOSED)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, header.mapToGlobal(spot))
    QApplication.sendEvent(header, event)
    entries(bench)["Move down"].trigger()
    bench.desk.lanes.menu.close()
    assert shown(bench) == [MINE, PROPOSED]


def test_lanes_are_remembered(bench: Bench, qtbot: QtBot, project: Path, slow: SlowAnalysis) -> None:
    pick(bench, "Ekman's six emotions")
    pick(bench, "Proposals")
    bench.close()
    again = Bench(qtbot, project, slow).start()
    try:
        assert shown(again) == [MINE, EKMAN]
        assert again.desk.segments.scheme.id == "ekman-6"
        pick(again, "Usual order, all shown")
        assert shown(again) == [PROPOSED, MINE]
        assert again.desk.segments.scheme.id == "sentiment"
    finally:
        again.close()


@pytest.mark.parametrize("count", [2, 5])
def test_every_name_in_the_header_has_its_row(bench: Bench, count: int) -> None:
    for name in ("Ekman's six emotions", "VideoEmotion-8")[: count - 2]:
        pick(bench, name)
    if count == 5:
        add_foreign(bench)
    rects = bench.window.panels.timeline.canvas.rects
    tall = [rect.height() for row, rect in rects.items() if row.key in shown(bench)]
    assert len(tall) == count
    assert min(tall) >= 21
