"""Selecting many segments and what one gesture does to them, by real keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from tests.ui.lanes_kit import EKMAN, MINE, PROPOSED, click, drag, draw_three, pick, spot, undo_leads_back
from tests.ui.window_kit import MS, WAIT_MS, Bench, span
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.timebase import Interval

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
OPEN, ACCEPTED, REJECTED = SegmentState.OPEN, SegmentState.ACCEPTED, SegmentState.REJECTED


def chosen(bench: Bench) -> list[Interval]:
    return [one.interval for one in bench.desk.bulk.chosen]


@pytest.fixture
def three(bench: Bench) -> Bench:
    """Three segments of the person's: 0.4, 1.2 and 2.0 s, each 0.4 s long; nothing is selected."""
    draw_three(bench)
    return bench


def test_ctrl_and_a_click_add_and_take_out(three: Bench) -> None:
    click(three, MINE, 600)
    click(three, PROPOSED, 1300, CTRL)
    click(three, MINE, 2200, CTRL)
    assert chosen(three) == [span(400, 800), span(1000, 1600), span(2000, 2400)]
    click(three, MINE, 600, CTRL)
    assert chosen(three) == [span(1000, 1600), span(2000, 2400)]
    click(three, MINE, 1400)
    assert chosen(three) == [span(1200, 1600)]
    assert not three.desk.bulk.is_many


def test_shift_and_a_click_select_a_stretch(three: Bench) -> None:
    click(three, MINE, 600)
    click(three, MINE, 2200, SHIFT)
    assert chosen(three) == [span(400, 800), span(1200, 1600), span(2000, 2400)]
    click(three, MINE, 1400, SHIFT)
    assert chosen(three) == [span(400, 800), span(1200, 1600)]


def test_a_frame_selects_across_lanes(three: Bench) -> None:
    drag(three, spot(three, PROPOSED, 900), spot(three, MINE, 2100), CTRL)
    assert chosen(three) == [span(1000, 1600), span(1200, 1600), span(2000, 2400), span(2000, 2600)]
    assert three.window.panels.timeline.state.band is None
    assert len(three.stored(Layer.HUMAN)) == 3


def test_keys_select_the_lane_the_label_and_the_next_too(three: Bench) -> None:
    three.press(Qt.Key.Key_A, CTRL)
    assert len(chosen(three)) == 3
    click(three, MINE, 600)
    three.press(Qt.Key.Key_L, CTRL)
    assert chosen(three) == [span(400, 800), span(2000, 2400)]
    click(three, PROPOSED, 400)
    three.press(Qt.Key.Key_A, CTRL)
    assert len(chosen(three)) == 4
    click(three, MINE, 600)
    three.press(Qt.Key.Key_Right, CTRL)
    assert chosen(three) == [span(400, 800), span(1200, 1600)]
    three.press(Qt.Key.Key_Escape)
    assert chosen(three) == []


def test_the_inspector_counts_what_is_selected(three: Bench) -> None:
    drag(three, spot(three, PROPOSED, 900), spot(three, MINE, 2100), CTRL)
    many = three.window.panels.inspector.many
    assert many.isVisible()
    assert many.headline.text() == "4 segments"
    assert many.summary.text() == "2 proposals, 2 open · 2 decisions · 2.0 s"
    assert many.accept.text().startswith("Accept 2")
    assert not three.window.panels.inspector.empty.isVisible()
    click(three, MINE, 1400)
    assert not many.isVisible()


def test_a_digit_relabels_all_at_once(three: Bench) -> None:
    three.press(Qt.Key.Key_A, CTRL)
    before = three.stored()
    three.press(Qt.Key.Key_2)
    assert [one.label for one in three.stored(Layer.HUMAN)] == ["neutral"] * 3
    assert len(chosen(three)) == 3
    assert three.services.session.history.next_undo() == "Relabel 3 segments"
    undo_leads_back(three, before)


def test_the_buttons_of_the_inspector_relabel_all(three: Bench) -> None:
    three.press(Qt.Key.Key_A, CTRL)
    button = three.window.panels.inspector.many.labels._group.buttons()[0]
    three.qtbot.mouseClick(button, LEFT)
    assert [one.label for one in three.stored(Layer.HUMAN)] == ["negative"] * 3


def test_accepting_and_discarding_all(bench: Bench) -> None:
    click(bench, PROPOSED, 400)
    click(bench, PROPOSED, 2200, SHIFT)
    before = bench.stored()
    bench.press(Qt.Key.Key_Return)
    assert bench.states() == [ACCEPTED, ACCEPTED, ACCEPTED, OPEN]
    assert {one.layer for one in bench.desk.bulk.chosen} == {Layer.HUMAN}
    click(bench, PROPOSED, 3300, CTRL)
    bench.press(Qt.Key.Key_Delete)
    assert bench.states() == [REJECTED] * 4
    assert bench.stored(Layer.HUMAN) == []
    assert chosen(bench) == []
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.states() == [ACCEPTED, ACCEPTED, ACCEPTED, OPEN]
    undo_leads_back(bench, before)


def test_alt_arrows_move_all_by_frames_and_stop_at_the_border(three: Bench) -> None:
    three.press(Qt.Key.Key_A, CTRL)
    before = three.stored()
    three.press(Qt.Key.Key_Right, ALT)
    assert chosen(three) == [span(440, 840), span(1240, 1640), span(2040, 2440)]
    undo_leads_back(three, before)
    three.press(Qt.Key.Key_A, CTRL)
    three.press(Qt.Key.Key_Left, ALT | SHIFT)
    three.press(Qt.Key.Key_Left, ALT | SHIFT)
    assert chosen(three) == [span(0, 400), span(800, 1200), span(1600, 2000)]


def test_dragging_one_of_many_moves_them_all(three: Bench) -> None:
    three.press(Qt.Key.Key_A, CTRL)
    before = three.stored()
    drag(three, spot(three, MINE, 1400), spot(three, MINE, 1700), ALT)
    first, second, third = chosen(three)
    assert second.start_us - first.start_us == third.start_us - second.start_us == 800 * MS
    assert 200 * MS < first.start_us - 400 * MS < 400 * MS
    undo_leads_back(three, before)


def test_a_click_on_one_of_many_selects_it_alone(three: Bench) -> None:
    three.press(Qt.Key.Key_A, CTRL)
    click(three, MINE, 1400)
    assert chosen(three) == [span(1200, 1600)]


def test_segments_move_to_another_lane_with_a_label(three: Bench) -> None:
    pick(three, "Ekman's six emotions")
    click(three, MINE, 600)
    three.press(Qt.Key.Key_L, CTRL)
    before = three.stored()
    three.press(Qt.Key.Key_T, SHIFT)
    [lane] = [entry.menu() for entry in three.desk.timeline.menu.actions()]
    assert lane.title() == "Ekman's six emotions"
    texts = [entry.text() for entry in lane.actions() if entry.text()]
    assert texts[:3] == ["Label that means the same", "Anger", "Disgust"]
    next(entry for entry in lane.actions() if entry.text() == "Label that means the same").trigger()
    three.desk.timeline.menu.close()
    moved = [one for one in three.stored(Layer.HUMAN) if one.scheme == "ekman-6"]
    assert [one.label for one in moved] == ["joy", "joy"]
    assert three.window.panels.timeline.canvas.segment_at(
        spot(three, EKMAN, 600).x(), spot(three, EKMAN, 600).y()
    )
    undo_leads_back(three, before)


def test_a_label_without_counterpart_is_asked_for(three: Bench) -> None:
    pick(three, "Ekman's six emotions")
    click(three, MINE, 1400)
    three.desk.lane_moves.move_to("ekman-6", None)
    message = three.window.panels.messages.current
    assert message is not None
    assert "no label that clearly means" in message.text
    three.desk.lane_moves.move_to("ekman-6", "fear")
    assert [one.label for one in three.stored(Layer.HUMAN) if one.scheme == "ekman-6"] == ["fear"]


def test_a_right_click_on_one_of_many_keeps_them(three: Bench) -> None:
    three.press(Qt.Key.Key_A, CTRL)
    canvas, where = three.window.panels.timeline.canvas, spot(three, MINE, 1400)
    QApplication.sendEvent(
        canvas, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, canvas.mapToGlobal(where))
    )
    assert len(chosen(three)) == 3
    three.desk.timeline.menu.close()


def test_very_many_are_written_beside_the_window(bench: Bench) -> None:
    review = bench.services.session.review
    for number in range(120):
        review.create(
            bench.media_ids[0],
            Interval(number * 30 * MS, number * 30 * MS + 20 * MS),
            "sentiment",
            "positive",
        )
    bench.qtbot.waitUntil(lambda: len(bench.desk.segments.by_id) == 124, timeout=WAIT_MS)
    bench.press(Qt.Key.Key_A, CTRL)
    assert len(chosen(bench)) == 120
    bench.press(Qt.Key.Key_1)
    assert bench.desk.bulk.is_busy
    bench.qtbot.waitUntil(lambda: not bench.desk.bulk.is_busy, timeout=WAIT_MS)
    assert {one.label for one in bench.stored(Layer.HUMAN)} == {"negative"}
    assert len(chosen(bench)) == 120
    message = bench.window.panels.messages.current
    assert message is not None
    assert message.text == "Relabel 120 segments: done."


def test_what_is_deleted_elsewhere_leaves_the_selection(three: Bench) -> None:
    three.press(Qt.Key.Key_A, CTRL)
    gone = three.desk.bulk.chosen[0]
    three.services.session.review.delete(gone.id)
    three.qtbot.waitUntil(lambda: len(chosen(three)) == 2, timeout=WAIT_MS)
    assert gone.id not in three.desk.view.chosen


def test_changes_made_elsewhere_are_always_told_from_gestures_made_here(bench: Bench) -> None:
    """Also where the record of a change lies where that of an earlier one lay."""
    for number in range(12):
        start = 150 * number
        bench.desk.review.create(span(start, start + 140), "positive")
        bench.qtbot.wait(10)
        made = bench.services.session.review.create(
            bench.media_ids[0], span(start, start + 100), "sentiment", "negative"
        )
        there = made.after[0].id
        bench.qtbot.waitUntil(lambda one=there: one in bench.desk.segments.by_id, timeout=WAIT_MS)
    assert len(bench.stored(Layer.HUMAN)) == 24
    assert bench.desk.segments.by_id == {one.id: one for one in bench.stored()}
