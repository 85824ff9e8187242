"""The timeline by mouse and wheel: what is told, when, and with which exact times."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.pointer_kit import move, wheel
from tests.ui.timeline_kit import FRAME_US, shown_timeline
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.shots import Shots
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ui.timeline.values import ContextRequest, LaneSpec, SegmentMove
from vemo_desktop.ui.timeline.view import TimelineView

S = 1_000_000
DURATION_US = 100 * S
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def segment(name: str, start_s: float, end_s: float, layer: Layer = Layer.HUMAN) -> Segment:
    interval = Interval(round(start_s * S), round(end_s * S))
    state = SegmentState.OPEN if layer is Layer.PROPOSAL else SegmentState.ACCEPTED
    return Segment(name, "m", interval, "sentiment", "positive", layer, "me", state, 0.8)


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    widget = shown_timeline(qtbot, DURATION_US)
    widget.set_segments(
        (segment("a", 20, 30), segment("b", 40, 50), segment("p", 60, 72, Layer.PROPOSAL)), {}
    )
    return widget


@pytest.fixture
def told(view: TimelineView) -> dict[str, list[object]]:
    """Everything the view says, by signal."""
    names = ("seek_requested", "selection_changed", "edge_dragged", "segment_moved", "segment_drawn",
             "context_requested", "hovered")  # fmt: skip
    heard: dict[str, list[object]] = {name: [] for name in names}
    for name in names:
        getattr(view, name).connect(heard[name].append)
    return heard


def spot(view: TimelineView, row: str, time_us: float) -> QPoint:
    return QPoint(round(view.state.scale.x_of(time_us)), view.canvas.rect_of(row).center().y())


def drag(
    view: TimelineView,
    row: str,
    start_us: float,
    end_us: float,
    *,
    button: Qt.MouseButton = LEFT,
    modifiers: Qt.KeyboardModifier = NONE,
    before_release: Callable[[], None] | None = None,
) -> None:
    begin, end = spot(view, row, start_us), spot(view, row, end_us)
    QTest.mousePress(view.canvas, button, modifiers, begin)
    for step in range(1, 6):
        point = begin + (end - begin) * (step / 5)
        move(view.canvas, point, button, modifiers)
    if before_release:
        before_release()
    QTest.mouseRelease(view.canvas, button, modifiers, end)


def test_dragging_an_edge_asks_once_for_a_place_on_a_frame(view: TimelineView, told: dict) -> None:
    drag(view, "mine", 30 * S, 33.333 * S)
    assert len(told["segment_moved"]) == 1
    wanted = told["segment_moved"][0]
    assert isinstance(wanted, SegmentMove)
    assert wanted.segment_id == "a"
    assert wanted.interval.start_us == 20 * S
    assert wanted.interval.end_us % FRAME_US == 0
    assert wanted.interval.end_us == pytest.approx(33.333 * S, abs=view.state.scale.us_per_px + FRAME_US)
    assert told["edge_dragged"][-1] == wanted.interval.end_us
    assert len(told["edge_dragged"]) > 1
    assert told["seek_requested"] == []


def test_an_edge_is_pulled_by_a_neighbour_unless_alt_is_held(view: TimelineView, told: dict) -> None:
    near = 40 * S - 5 * view.state.scale.us_per_px
    drag(view, "mine", 30 * S, near)
    drag(view, "mine", 30 * S, near, modifiers=ALT)
    ends = [wanted.interval.end_us for wanted in told["segment_moved"]]
    assert ends[0] == 40 * S
    assert ends[1] < 40 * S
    assert ends[1] % FRAME_US == 0


def test_the_other_lane_and_the_playhead_pull_too(view: TimelineView, told: dict) -> None:
    near_px = 4 * view.state.scale.us_per_px
    drag(view, "mine", 50 * S, 60 * S - near_px)
    view.set_playhead(35 * S)
    drag(view, "mine", 30 * S, 35 * S + near_px)
    assert [wanted.interval.end_us for wanted in told["segment_moved"]] == [60 * S, 35 * S]


def test_a_cut_pulls_unless_alt_is_held(view: TimelineView, told: dict) -> None:
    near = 35 * S - 5 * view.state.scale.us_per_px
    drag(view, "mine", 30 * S, near)
    view.media.set_shots(Shots(np.array([35 * S], np.int64)))
    drag(view, "mine", 30 * S, near)
    drag(view, "mine", 30 * S, near, modifiers=ALT)
    view.media.set_shots(None)
    drag(view, "mine", 30 * S, near)
    ends = [wanted.interval.end_us for wanted in told["segment_moved"]]
    assert ends[1] == 35 * S
    assert ends[0] == ends[2] == ends[3] != 35 * S


def test_cuts_are_marked_on_the_ruler(view: TimelineView) -> None:
    ruler = view.canvas.rect_of("ruler")
    plain = view.canvas.grab(ruler).toImage()
    view.media.set_shots(Shots(np.array([33 * S], np.int64)))
    marked = view.canvas.grab(ruler).toImage()
    x = round(view.state.scale.x_of(33 * S))
    changed = {
        column
        for column in range(marked.width())
        for y in range(marked.height())
        if marked.pixel(column, y) != plain.pixel(column, y)
    }
    assert changed == set(range(x - 2, x + 3))


def test_lanes_without_room_are_counted(view: TimelineView) -> None:
    others = [
        LaneSpec(f"l{n}", f"person {n}", Layer.HUMAN, "sentiment", f"p{n}", is_compact=True)
        for n in range(14)
    ]
    mine = LaneSpec("mine", "Mine", Layer.HUMAN, "sentiment", "me", can_draw=True, is_compact=True)
    view.set_lanes((mine, *others))
    button = view.header.lanes_button
    placed = sum(row.key in view.state.lane_keys for row in view.canvas.rects)
    assert 1 <= placed < 15
    assert button.text() == f"{placed} of 15 lanes"
    assert "no room" in button.toolTip()
    assert not view.canvas.rect_of("mine").isEmpty()
    view.set_lanes((mine, *others[:1]))
    assert button.text() == "Lanes"


def test_snapping_can_be_switched_off(view: TimelineView, told: dict) -> None:
    view.set_snapping(False)
    drag(view, "mine", 30 * S, 40 * S - 5 * view.state.scale.us_per_px)
    assert told["segment_moved"][0].interval.end_us < 40 * S


def test_dragging_the_body_moves_the_whole_segment(view: TimelineView, told: dict) -> None:
    drag(view, "mine", 25 * S, 33 * S)
    (wanted,) = told["segment_moved"]
    assert wanted.segment_id == "a"
    assert wanted.interval.duration_us == 10 * S
    assert wanted.interval.start_us == pytest.approx(28 * S, abs=2 * view.state.scale.us_per_px + FRAME_US)
    assert told["selection_changed"] == ["a"]


def test_nothing_leaves_the_video(view: TimelineView, told: dict) -> None:
    drag(view, "mine", 25 * S, -50 * S)
    drag(view, "mine", 45 * S, 250 * S)
    first, second = (wanted.interval for wanted in told["segment_moved"])
    assert first == Interval(0, 10 * S)
    assert second == Interval(90 * S, DURATION_US)


def test_an_edge_cannot_pass_the_other(view: TimelineView, told: dict) -> None:
    drag(view, "mine", 30 * S, 5 * S)
    (wanted,) = told["segment_moved"]
    assert wanted.interval == Interval(20 * S, 20 * S + FRAME_US)


def test_escape_takes_a_drag_back(view: TimelineView, told: dict, qtbot: QtBot) -> None:
    def press_escape() -> None:
        assert view.state.preview is not None
        QTest.keyClick(view.window(), Qt.Key.Key_Escape)
        assert view.state.preview is None

    drag(view, "mine", 30 * S, 35 * S, before_release=press_escape)
    drag(view, "mine", 5 * S, 15 * S, before_release=press_escape)
    assert told["segment_moved"] == []
    assert told["segment_drawn"] == []


def test_escape_during_scrubbing_goes_back(view: TimelineView, told: dict) -> None:
    view.set_playhead(10 * S)
    escape = partial(QTest.keyClick, view.window(), Qt.Key.Key_Escape)
    drag(view, "ruler", 30 * S, 50 * S, before_release=escape)
    assert told["seek_requested"][-1] == 10 * S


def test_a_click_selects_and_asks_for_no_move(view: TimelineView, told: dict) -> None:
    QTest.mouseClick(view.canvas, LEFT, NONE, spot(view, "proposals", 65 * S))
    assert told["selection_changed"] == ["p"]
    QTest.mouseClick(view.canvas, LEFT, NONE, spot(view, "proposals", 65 * S))
    assert told["selection_changed"] == ["p"]
    assert told["segment_moved"] == []
    assert told["seek_requested"] == []


def test_a_click_beside_segments_deselects(view: TimelineView, told: dict) -> None:
    view.set_selection("p")
    QTest.mouseClick(view.canvas, LEFT, NONE, spot(view, "mine", 80 * S))
    assert told["selection_changed"] == [None]
    assert told["segment_drawn"] == []


def test_dragging_on_the_empty_lane_draws(view: TimelineView, told: dict) -> None:
    drag(view, "mine", 80.01 * S, 85.03 * S)
    (made,) = told["segment_drawn"]
    interval = made.interval
    assert made.lane == "mine"
    slack = view.state.scale.us_per_px + FRAME_US
    assert interval.start_us == pytest.approx(80.01 * S, abs=slack)
    assert interval.end_us == pytest.approx(85.03 * S, abs=slack)
    assert interval.start_us % FRAME_US == interval.end_us % FRAME_US == 0


def test_drawing_backwards_is_the_same(view: TimelineView, told: dict) -> None:
    drag(view, "mine", 85 * S, 80 * S)
    assert told["segment_drawn"][0].interval.start_us == pytest.approx(
        80 * S, abs=view.state.scale.us_per_px + FRAME_US
    )


@pytest.mark.parametrize("row", ["ruler", "waveform", "curves", "affect", "thumbnails"])
def test_dragging_on_a_strip_scrubs_to_frames(view: TimelineView, told: dict, row: str) -> None:
    drag(view, row, 10 * S, 20 * S)
    assert len(told["seek_requested"]) > 2
    assert all(us % FRAME_US == 0 for us in told["seek_requested"])
    assert told["seek_requested"][-1] == pytest.approx(20 * S, abs=view.state.scale.us_per_px + FRAME_US)
    assert view.state.playhead_us == told["seek_requested"][-1]


@pytest.mark.parametrize("notches", [1, 3, -1, -2])
def test_ctrl_wheel_keeps_the_time_under_the_pointer(view: TimelineView, notches: int) -> None:
    view.viewport.show(Interval(30 * S, 60 * S))
    point = QPoint(600, view.canvas.rect_of("curves").center().y())
    before, scale = view.state.scale.us_of(point.x()), view.state.scale
    wheel(view.canvas, point, notches, CTRL)
    assert view.state.scale.us_of(point.x()) == pytest.approx(before, abs=1)
    assert (view.state.scale.us_per_px < scale.us_per_px) == (notches > 0)


def test_the_wheel_scrolls_and_shift_scrolls_further(view: TimelineView) -> None:
    view.viewport.show(Interval(30 * S, 40 * S))
    point, start = QPoint(300, 100), view.state.scale.start_us
    wheel(view.canvas, point, -1)
    near = view.state.scale.start_us - start
    wheel(view.canvas, point, -1, SHIFT)
    far = view.state.scale.start_us - start - near
    assert 0 < near < far
    wheel(view.canvas, point, 1)
    wheel(view.canvas, point, 1, SHIFT)
    assert view.state.scale.start_us == pytest.approx(start)


def test_the_middle_button_pans(view: TimelineView, told: dict) -> None:
    view.viewport.show(Interval(30 * S, 60 * S))
    scale = view.state.scale
    drag(view, "curves", 40 * S, 45 * S, button=MIDDLE)
    moved_px = (scale.start_us - view.state.scale.start_us) / scale.us_per_px
    assert moved_px == pytest.approx(scale.px(5 * S), abs=1)
    assert told["seek_requested"] == []


def test_a_double_click_zooms_to_the_segment(view: TimelineView, told: dict) -> None:
    point = spot(view, "mine", 45 * S)
    QTest.mouseClick(view.canvas, LEFT, NONE, point)
    QTest.mouseDClick(view.canvas, LEFT, NONE, point)
    shown = view.viewport.visible
    assert shown.start_us < 40 * S < 50 * S < shown.end_us
    assert shown.duration_us < 20 * S
    assert told["segment_moved"] == []


def test_the_window_of_the_overview_can_be_dragged(view: TimelineView, told: dict) -> None:
    view.viewport.show(Interval(30 * S, 50 * S))
    whole, length = view.state.scale.fitted(), view.viewport.visible.duration_us
    middle = view.canvas.rect_of("overview").center().y()
    begin = QPoint(round(whole.x_of(40 * S)), middle)
    QTest.mousePress(view.canvas, LEFT, NONE, begin)
    move(view.canvas, begin + QPoint(200, 0), LEFT)
    QTest.mouseRelease(view.canvas, LEFT, NONE, begin + QPoint(200, 0))
    shown = view.viewport.visible
    assert shown.duration_us == pytest.approx(length, rel=0.01)
    assert shown.middle_us == pytest.approx(40 * S + 200 * whole.us_per_px, abs=2 * whole.us_per_px)
    assert told["seek_requested"] == []


def test_a_click_on_the_overview_goes_there(view: TimelineView, told: dict) -> None:
    view.viewport.show(Interval(30 * S, 50 * S))
    whole = view.state.scale.fitted()
    middle = view.canvas.rect_of("overview").center().y()
    QTest.mouseClick(view.canvas, LEFT, NONE, QPoint(round(whole.x_of(80 * S)), middle))
    assert told["seek_requested"][-1] == pytest.approx(80 * S, abs=whole.us_per_px + FRAME_US)
    assert view.viewport.visible.contains(told["seek_requested"][-1])


def test_the_keyboard_stays_where_it_was(view: TimelineView, qtbot: QtBot) -> None:
    field = QLineEdit(view)
    field.show()
    view.activateWindow()
    field.setFocus()
    QTest.mouseClick(view.canvas, LEFT, NONE, spot(view, "mine", 25 * S))
    drag(view, "ruler", 10 * S, 20 * S)
    assert view.focusWidget() is field


def test_a_right_click_selects_and_asks_for_a_menu(view: TimelineView, told: dict) -> None:
    point = spot(view, "proposals", 65 * S)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.canvas.mapToGlobal(point))
    QApplication.sendEvent(view.canvas, event)
    (request,) = told["context_requested"]
    assert isinstance(request, ContextRequest)
    assert (request.row, request.segment_id) == ("proposals", "p")
    assert request.time_us == pytest.approx(65 * S, abs=view.state.scale.us_per_px)
    assert told["selection_changed"] == ["p"]


@pytest.mark.parametrize(
    ("row", "time_us", "shape"),
    [
        ("mine", 30 * S, Qt.CursorShape.SizeHorCursor),
        ("mine", 25 * S, Qt.CursorShape.ArrowCursor),
        ("mine", 80 * S, Qt.CursorShape.CrossCursor),
        ("curves", 80 * S, Qt.CursorShape.ArrowCursor),
    ],
)
def test_the_pointer_shows_what_a_press_would_do(
    view: TimelineView, row: str, time_us: int, shape: Qt.CursorShape
) -> None:
    move(view.canvas, spot(view, row, time_us))
    assert view.canvas.cursor().shape() is shape


def test_a_drag_at_the_border_scrolls_on(view: TimelineView, told: dict, qtbot: QtBot) -> None:
    view.viewport.show(Interval(35 * S, 52 * S))
    start = view.state.scale.start_us
    begin = spot(view, "mine", 50 * S)
    QTest.mousePress(view.canvas, LEFT, NONE, begin)
    outside = QPoint(view.canvas.width() + 60, begin.y())
    move(view.canvas, outside, LEFT)
    qtbot.waitUntil(lambda: view.state.scale.start_us > start + 2 * S)
    QTest.mouseRelease(view.canvas, LEFT, NONE, outside)
    assert told["segment_moved"][0].interval.end_us > 55 * S


def test_a_taken_edge_can_be_nudged_by_frames(view: TimelineView, told: dict) -> None:
    assert not view.nudge_edge(1)
    QTest.mouseClick(view.canvas, LEFT, NONE, spot(view, "mine", 30 * S))
    assert view.nudge_edge(1)
    assert view.nudge_edge(-10)
    ends = [wanted.interval.end_us for wanted in told["segment_moved"]]
    assert ends == [30 * S + FRAME_US, 30 * S - 10 * FRAME_US]


def test_without_a_video_gestures_do_nothing(view: TimelineView, told: dict) -> None:
    view.clear()
    drag(view, "ruler", 0, 10)
    wheel(view.canvas, QPoint(300, 100), 1, CTRL)
    assert told["seek_requested"] == told["segment_drawn"] == []
