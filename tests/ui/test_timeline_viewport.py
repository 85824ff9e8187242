"""Which stretch of time the timeline shows: zooming, scrolling to what is meant, turning pages."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.timeline_kit import shown_timeline
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ui.timeline.view import TimelineView

S = 1_000_000
DURATION_US = 60 * S


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    return shown_timeline(qtbot, DURATION_US)


def test_the_page_turns_with_the_playhead_unless_the_user_looks_elsewhere(view: TimelineView) -> None:
    view.viewport.show(Interval(10 * S, 15 * S))
    view.set_playhead(12 * S)
    view.set_playing(True)
    page = view.viewport.visible
    view.set_playhead(page.end_us + 100_000)
    assert view.viewport.visible.start_us > page.start_us
    assert view.viewport.visible.contains(page.end_us + 100_000)
    view.viewport.show(Interval(40 * S, 45 * S))
    elsewhere = view.viewport.visible
    view.set_playhead(page.end_us + 200_000)
    assert view.viewport.visible == elsewhere


def test_revealing_scrolls_only_when_needed(view: TimelineView) -> None:
    view.viewport.show(Interval(10 * S, 20 * S))
    before = view.viewport.visible
    view.viewport.reveal(Interval(12 * S, 14 * S))
    assert view.viewport.visible == before
    view.viewport.reveal(Interval(40 * S, 44 * S))
    shown = view.viewport.visible
    assert shown.start_us < 40 * S < 44 * S < shown.end_us
    assert shown.duration_us == pytest.approx(before.duration_us, abs=2)


def test_what_is_longer_than_the_screen_is_shown_whole(view: TimelineView) -> None:
    view.viewport.show(Interval(10 * S, 12 * S))
    view.viewport.reveal(Interval(20 * S, 50 * S))
    shown = view.viewport.visible
    assert shown.start_us < 20 * S < 50 * S < shown.end_us


def test_zooming_keeps_the_playhead_where_it_is_on_screen(view: TimelineView) -> None:
    view.set_playhead(40 * S)
    before = view.state.scale.x_of(40 * S)
    view.viewport.zoom_by(3.0)
    assert view.state.scale.x_of(40 * S) == pytest.approx(before)
    assert view.viewport.visible.duration_us == pytest.approx(DURATION_US / 3, rel=0.05)
    view.viewport.fit()
    assert view.viewport.visible == Interval(0, DURATION_US)


def test_zooming_keeps_the_middle_while_the_playhead_is_elsewhere(view: TimelineView) -> None:
    view.set_playhead(S)
    view.viewport.show(Interval(30 * S, 40 * S))
    middle = view.viewport.visible.middle_us
    view.viewport.zoom_by(0.5)
    assert view.viewport.visible.middle_us == pytest.approx(middle, abs=2)


def test_a_wider_view_shows_the_whole_video_still(view: TimelineView) -> None:
    view.resize(1600, 460)
    assert view.viewport.visible == Interval(0, DURATION_US)
    assert view.state.scale.width == view.canvas.width()
