"""Twenty lanes: scrolled by wheel, bar, keys and drags, with the one for new segments always in sight."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.lanes_kit import MINE
from tests.ui.pointer_kit import move, wheel
from tests.ui.window_kit import Bench, span
from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.lanes import LaneKey
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState, new_id
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.ui.timeline.layout import GAP_PX, place_rows
from vemo_desktop.ui.timeline.rows.base import Heights, Row
from vemo_desktop.ui.timeline.values import LaneSpec
from vemo_desktop.ui.timeline.view import TimelineView

S = 1_000_000
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
COUNT = 20


def specs(active: int = 1) -> tuple[LaneSpec, ...]:
    return tuple(
        LaneSpec(
            f"lane{number}",
            f"Lane {number}",
            Layer.HUMAN,
            SENTIMENT.id,
            f"person{number}",
            can_draw=True,
            is_active=number == active,
            is_compact=True,
        )
        for number in range(COUNT)
    )


def segment(number: int) -> Segment:
    interval = Interval(number * S, (number + 1) * S)
    return Segment(
        f"s{number}",
        "m",
        interval,
        SENTIMENT.id,
        "positive",
        Layer.HUMAN,
        f"person{number}",
        SegmentState.ACCEPTED,
    )


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    widget = TimelineView()
    qtbot.addWidget(widget)
    widget.resize(1184, 420)
    widget.show()
    qtbot.waitExposed(widget)
    widget.set_media(30 * S, None)
    widget.set_segments(tuple(segment(number) for number in range(COUNT)), {})
    widget.set_lanes(specs())
    return widget


def on_screen(view: TimelineView) -> list[str]:
    return [row.key for row in view.canvas.rects if row.is_lane]


def test_what_fits_is_shown_whole_and_the_header_counts_the_rest(view: TimelineView) -> None:
    shown = on_screen(view)
    assert 5 <= len(shown) < COUNT
    assert shown == [f"lane{number}" for number in range(len(shown))]
    assert view.header.lanes_button.text() == f"{len(shown)} of {COUNT} lanes"
    assert view.canvas.rect_of("curves").height() > 100, "the curves keep their place"
    bottoms = [rect.bottom() for rect in view.canvas.rects.values()]
    assert max(bottoms) < view.canvas.height()


def test_pictures_and_sound_stay_however_many_lanes_there_are(view: TimelineView) -> None:
    view.resize(1184, 370)
    view.set_media(30 * S, FrameIndex(np.arange(750) * 40_000, 30 * S, np.array([0])))
    for count in (1, 2, 3, 5, COUNT):
        view.set_lanes(specs(0)[:count])
        for key in ("overview", "thumbnails", "waveform"):
            assert view.canvas.rect_of(key).height() >= 20, (count, key)
        assert len(on_screen(view)) >= min(count, 3)


def test_the_wheel_over_the_names_scrolls_by_lanes(view: TimelineView) -> None:
    count, names = len(on_screen(view)), QPoint(60, view.canvas.rect_of("lane2").center().y())
    wheel(view.header, names, -3)
    assert on_screen(view) == ["lane1", *[f"lane{number}" for number in range(3, 2 + count)]]
    wheel(view.header, names, -40)
    assert on_screen(view)[-1] == "lane19"
    assert on_screen(view)[0] == "lane1", "the lane for new segments stays in sight"
    assert len(on_screen(view)) == count
    before = view.viewport.visible
    wheel(view.header, names, 40)
    assert on_screen(view) == [f"lane{number}" for number in range(count)]
    assert view.viewport.visible == before


def test_alt_and_the_wheel_scroll_over_the_time_line_and_the_wheel_alone_through_time(
    view: TimelineView,
) -> None:
    view.viewport.zoom_by(4)
    where = QPoint(500, view.canvas.rect_of("lane2").center().y())
    first, before = on_screen(view), view.viewport.visible
    wheel(view.canvas, where, -1)
    assert on_screen(view) == first
    assert view.viewport.visible != before
    before = view.viewport.visible
    wheel(view.canvas, where, -1, ALT)
    assert on_screen(view) != first
    assert view.viewport.visible == before


def test_the_bar_shows_where_one_is_and_goes_there(view: TimelineView, qtbot: QtBot) -> None:
    bar = view.lane_scroll.bar
    count = len(on_screen(view))
    assert bar.isVisible()
    assert (bar.minimum(), bar.maximum(), bar.value()) == (0, COUNT - count + 1, 0)
    lanes = [view.canvas.rect_of(key) for key in on_screen(view)]
    assert bar.geometry().top() == lanes[0].top()
    assert bar.geometry().bottom() == lanes[-1].bottom()
    bar.setValue(bar.maximum())
    assert on_screen(view)[-1] == "lane19"
    view.set_lanes(specs()[:4])
    assert not bar.isVisible()
    assert on_screen(view) == ["lane0", "lane1", "lane2", "lane3"]


def test_the_lane_of_what_is_selected_comes_into_sight(view: TimelineView) -> None:
    assert "lane15" not in on_screen(view)
    view.set_selection("s15")
    assert "lane15" in on_screen(view)
    view.set_selection("s0")
    assert "lane0" in on_screen(view)


def test_the_lane_for_new_segments_stays_wherever_it_is(view: TimelineView) -> None:
    for active in (0, 7, 19):
        view.set_lanes(specs(active))
        for first in range(COUNT):
            view.canvas.scroll_lanes_to(first)
            assert f"lane{active}" in on_screen(view)
            order = [int(key.removeprefix("lane")) for key in on_screen(view)]
            assert order == sorted(order)


def test_every_lane_can_be_reached(view: TimelineView) -> None:
    seen = set()
    for first in range(COUNT):
        view.canvas.scroll_lanes_to(first)
        seen |= {*on_screen(view)}
    assert seen == {f"lane{number}" for number in range(COUNT)}


def test_a_drag_beyond_the_lanes_scrolls_until_the_one_meant_is_there(
    view: TimelineView, qtbot: QtBot
) -> None:
    asked: list[object] = []
    view.segment_to_lane.connect(asked.append)
    canvas = view.canvas
    rect = canvas.rect_of("lane2")
    start = QPoint(round(view.state.scale.x_of(2 * S + S // 2)), rect.center().y())
    QTest.mousePress(canvas, LEFT, NONE, start)
    move(canvas, QPoint(start.x(), start.y() + 20), LEFT)
    move(canvas, QPoint(start.x(), canvas.height() + 10), LEFT)
    qtbot.waitUntil(lambda: "lane19" in on_screen(view), timeout=15_000)
    there = QPoint(start.x(), canvas.rect_of("lane19").center().y())
    move(canvas, there, LEFT)
    QTest.mouseRelease(canvas, LEFT, NONE, there)
    [wanted] = asked
    assert (wanted.segment_id, wanted.lane, wanted.interval) == ("s2", "lane19", segment(2).interval)


class Plain(Row):
    """A row of a fixed height."""

    def __init__(self, key: str, tall: int, importance: int, *, is_lane: bool, is_pinned: bool) -> None:
        self.key, self.heights, self.importance = key, Heights(tall, tall + 6), importance
        self.is_lane, self.is_pinned = is_lane, is_pinned


@given(
    talls=st.lists(st.integers(15, 60), min_size=1, max_size=30),
    pinned=st.integers(0, 29),
    first=st.integers(-5, 40),
    height=st.integers(60, 900),
)
def test_rows_never_overlap_nor_leave_the_time_line(
    talls: list[int], pinned: int, first: int, height: int
) -> None:
    upper = [
        Plain("ruler", 24, 9, is_lane=False, is_pinned=False),
        Plain("curves", 120, 8, is_lane=False, is_pinned=False),
        Plain("thumbnails", 40, 1, is_lane=False, is_pinned=False),
    ]
    lanes = [Plain(f"lane{n}", tall, 9, is_lane=True, is_pinned=n == pinned) for n, tall in enumerate(talls)]
    placed = place_rows([*upper, *lanes], 800, height, first)
    assert placed.lane_count == len(lanes)
    assert placed.lanes_shown >= 1
    if pinned < len(lanes):
        assert lanes[pinned] in placed.rects
    order = [row for row in (*upper, *lanes) if row in placed.rects]
    assert list(placed.rects) == order
    for above, below in zip(placed.rects.values(), list(placed.rects.values())[1:], strict=False):
        assert below.top() == above.bottom() + 1 + GAP_PX
    if placed.lanes_shown > 1:
        assert max(rect.bottom() for rect in placed.rects.values()) < height
    again = place_rows([*upper, *lanes], 800, height, placed.first_lane)
    assert again == placed, "what was scrolled to stays"


def test_keys_scroll_through_lanes_in_the_window(bench: Bench) -> None:
    session, media_id = bench.services.session, bench.media_ids[0]
    workspace = session.review._workspace
    made = tuple(
        Segment(
            new_id(), media_id, span(500, 900), "sentiment", "positive", Layer.HUMAN, f"rater{number:02}",
            SegmentState.ACCEPTED,
        )
        for number in range(18)
    )  # fmt: skip
    change = Change("Import", media_id, after=made)
    workspace.commit(change)
    workspace.announce(change)
    bench.qtbot.waitUntil(lambda: made[-1].id in bench.desk.segments.by_id)
    timeline = bench.window.panels.timeline
    first = on_screen(timeline)
    last = LaneKey(Layer.HUMAN, "sentiment", "rater17").text
    assert last not in first
    for _ in range(20):
        bench.press(Qt.Key.Key_PageDown, ALT)
    assert on_screen(timeline)[-1] == last
    assert MINE in on_screen(timeline)
    for _ in range(20):
        bench.press(Qt.Key.Key_PageUp, ALT)
    assert on_screen(timeline) == first
