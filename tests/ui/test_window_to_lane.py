"""Putting segments into other lanes by real mouse and keys: what moves, what is copied, which label."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.lanes_kit import (
    BOB,
    EKMAN,
    MINE,
    PROPOSED,
    add_foreign,
    click,
    drag,
    draw_three,
    hold,
    pick,
    spot,
    undo_leads_back,
)
from tests.ui.window_kit import MS, Bench, span
from vemo_desktop.domain.segments import Layer, SegmentState

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def lanes(bench: Bench) -> Bench:
    """Three segments of the person's, and an empty lane for Ekman's emotions below them."""
    draw_three(bench)
    pick(bench, "Ekman's six emotions")
    bench.window.activateWindow()
    bench.qtbot.waitUntil(bench.window.isActiveWindow)
    return bench


def own(bench: Bench, scheme: str) -> list[tuple[object, str]]:
    return [(one.interval, one.label) for one in bench.stored(Layer.HUMAN) if one.scheme == scheme]


def test_a_drag_moves_it_with_the_label_that_means_the_same(lanes: Bench) -> None:
    before = lanes.stored()
    drag(lanes, spot(lanes, MINE, 600), spot(lanes, EKMAN, 600))
    assert own(lanes, "ekman-6") == [(span(400, 800), "joy")]
    assert len(own(lanes, "sentiment")) == 2
    assert [one.scheme for one in lanes.desk.bulk.chosen] == ["ekman-6"]
    assert lanes.desk.news.undo_name == "Move segment to another lane"
    undo_leads_back(lanes, before)


def test_a_drag_may_move_it_in_time_too_in_one_step(lanes: Bench) -> None:
    before = lanes.stored()
    drag(lanes, spot(lanes, MINE, 600), spot(lanes, EKMAN, 1500))
    [(there, label)] = own(lanes, "ekman-6")
    assert label == "joy"
    assert there.start_us == pytest.approx(1300 * MS, abs=60 * MS)
    undo_leads_back(lanes, before)


def test_a_small_way_to_the_side_is_not_meant(lanes: Bench) -> None:
    here = spot(lanes, MINE, 600)
    drag(lanes, here, QPoint(here.x() + 4, spot(lanes, EKMAN, 600).y()))
    assert own(lanes, "ekman-6") == [(span(400, 800), "joy")]


def test_ctrl_while_dragging_copies(lanes: Bench) -> None:
    before = lanes.stored()
    hold(lanes, spot(lanes, MINE, 600), spot(lanes, EKMAN, 600), CTRL)
    preview = lanes.window.panels.timeline.state.preview
    assert (preview.lane, preview.is_copy, preview.is_refused) == (EKMAN, True, False)
    canvas = lanes.window.panels.timeline.canvas
    assert canvas.cursor().shape() is Qt.CursorShape.DragCopyCursor
    QTest.mouseRelease(canvas, LEFT, CTRL, spot(lanes, EKMAN, 600))
    assert own(lanes, "ekman-6") == [(span(400, 800), "joy")]
    assert len(own(lanes, "sentiment")) == 3
    undo_leads_back(lanes, before)


def test_ctrl_pressed_on_the_way_counts_and_esc_lets_go(lanes: Bench) -> None:
    before = lanes.stored()
    hold(lanes, spot(lanes, MINE, 600), spot(lanes, EKMAN, 600))
    state = lanes.window.panels.timeline.state
    assert not state.preview.is_copy
    QTest.keyPress(lanes.window, Qt.Key.Key_Control)
    assert state.preview.is_copy
    QTest.keyRelease(lanes.window, Qt.Key.Key_Control)
    assert not state.preview.is_copy
    lanes.press(Qt.Key.Key_Escape)
    assert state.preview is None
    QTest.mouseRelease(lanes.window.panels.timeline.canvas, LEFT, NONE, spot(lanes, EKMAN, 600))
    assert lanes.stored() == before


def test_a_label_without_counterpart_is_asked_for_before_anything_is_done(lanes: Bench) -> None:
    before = lanes.stored()
    drag(lanes, spot(lanes, MINE, 1400), spot(lanes, EKMAN, 1400))
    assert lanes.stored() == before
    menu = lanes.desk.timeline.menu
    texts = [entry.text() for entry in menu.actions() if not entry.isSeparator()]
    assert texts == ["Anger", "Disgust", "Fear", "Joy", "Sadness", "Surprise"]
    next(entry for entry in menu.actions() if entry.text() == "Fear").trigger()
    menu.close()
    assert own(lanes, "ekman-6") == [(span(1200, 1600), "fear")]
    undo_leads_back(lanes, before)


def test_one_of_many_takes_the_others_along(lanes: Bench) -> None:
    click(lanes, MINE, 600)
    lanes.press(Qt.Key.Key_L, CTRL)
    before = lanes.stored()
    drag(lanes, spot(lanes, MINE, 600), spot(lanes, EKMAN, 1000))
    (first, one), (second, other) = own(lanes, "ekman-6")
    assert (one, other) == ("joy", "joy")
    assert second.start_us - first.start_us == 1600 * MS
    assert first.start_us == pytest.approx(800 * MS, abs=60 * MS)
    undo_leads_back(lanes, before)


def test_what_is_not_ones_own_is_copied(lanes: Bench) -> None:
    foreign = add_foreign(lanes)
    drag(lanes, spot(lanes, BOB, 700), spot(lanes, MINE, 700))
    menu = lanes.desk.timeline.menu  # nothing in sentiment clearly means calm
    next(entry for entry in menu.actions() if entry.text() == "Neutral").trigger()
    menu.close()
    assert foreign in lanes.stored(Layer.HUMAN)
    assert (span(500, 900), "neutral") in own(lanes, "sentiment")
    assert lanes.desk.news.undo_name == "Copy segment to another lane"


def test_an_open_proposal_is_accepted_into_ones_lane_of_its_scheme(lanes: Bench) -> None:
    before = lanes.stored()
    drag(lanes, spot(lanes, PROPOSED, 3300), spot(lanes, MINE, 3300))
    assert lanes.states()[3] is SegmentState.ACCEPTED
    assert (span(3000, 3600), "negative") in own(lanes, "sentiment")
    assert lanes.desk.news.undo_name == "Accept proposal"
    undo_leads_back(lanes, before)


def test_lanes_of_others_take_nothing(lanes: Bench) -> None:
    add_foreign(lanes)
    before = lanes.stored()
    for lane in (BOB, PROPOSED):
        hold(lanes, spot(lanes, MINE, 600), spot(lanes, lane, 600))
        canvas = lanes.window.panels.timeline.canvas
        assert canvas.cursor().shape() is Qt.CursorShape.ForbiddenCursor
        QTest.mouseRelease(canvas, LEFT, NONE, spot(lanes, lane, 600))
    assert lanes.stored() == before
    message = lanes.window.panels.messages.current
    assert message is not None
    assert "lanes of yours" in message.text


def test_keys_do_the_same(lanes: Bench) -> None:
    click(lanes, MINE, 600)
    before = lanes.stored()
    lanes.press(Qt.Key.Key_Down, CTRL | SHIFT)
    assert own(lanes, "ekman-6") == [(span(400, 800), "joy")]
    lanes.press(Qt.Key.Key_Down, CTRL | SHIFT)
    assert lanes.window.panels.messages.current is not None
    lanes.press(Qt.Key.Key_Up, CTRL | SHIFT)
    assert lanes.stored() == before
    click(lanes, PROPOSED, 3300)
    lanes.press(Qt.Key.Key_Down, CTRL | SHIFT)
    assert (span(3000, 3600), "negative") in own(lanes, "sentiment")


def test_the_menu_copies_too(lanes: Bench) -> None:
    click(lanes, MINE, 600)
    lanes.press(Qt.Key.Key_T, SHIFT)
    [lane] = [entry.menu() for entry in lanes.desk.timeline.menu.actions()]
    next(entry for entry in lane.actions() if entry.text().startswith("Copy")).trigger()
    lanes.desk.timeline.menu.close()
    assert own(lanes, "ekman-6") == [(span(400, 800), "joy")]
    assert len(own(lanes, "sentiment")) == 3


def test_a_ghost_is_drawn_where_it_would_lie_and_where_it_was_fades(lanes: Bench) -> None:
    canvas = lanes.window.panels.timeline.canvas
    before = canvas.grab().toImage()
    there, here = spot(lanes, EKMAN, 500), spot(lanes, MINE, 500)
    hold(lanes, spot(lanes, MINE, 600), spot(lanes, EKMAN, 600))
    while_held = canvas.grab().toImage()
    assert while_held.pixelColor(there) != before.pixelColor(there)
    assert while_held.pixelColor(here) != before.pixelColor(here)
    lanes.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, NONE, there)
