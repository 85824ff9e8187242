"""New segments: painting, cutting neighbours, ripple; by real keys, judged by what is stored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.lanes_kit import MINE, drag, spot
from tests.ui.window_kit import MS, WAIT_MS, Bench, span
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def mine(bench: Bench) -> list[tuple[Interval, str]]:
    return [(one.interval, one.label) for one in bench.stored(Layer.HUMAN)]


def test_painting_lasts_as_long_as_the_key_is_held(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    player, position = bench.desk.player, {"us": 400 * MS}
    monkeypatch.setattr(type(player), "is_playing", property(lambda _self: True))
    monkeypatch.setattr(type(player), "position_us", property(lambda _self: position["us"]))
    QTest.keyPress(bench.window, Qt.Key.Key_Y)
    assert bench.desk.view.marks == (400 * MS, None)
    position["us"] = 1000 * MS
    bench.press(Qt.Key.Key_3)
    position["us"] = 1200 * MS
    QTest.keyRelease(bench.window, Qt.Key.Key_Y)
    assert mine(bench) == [(span(400, 1200), "positive")]
    assert bench.desk.view.marks == (None, None)
    position["us"] = 2000 * MS
    QTest.keyRelease(bench.window, Qt.Key.Key_Y)
    assert len(mine(bench)) == 1


def test_painting_by_stepping_takes_the_shown_frames(bench: Bench) -> None:
    bench.desk.view.use_label("neutral")
    bench.press(Qt.Key.Key_Home)
    QTest.keyPress(bench.window, Qt.Key.Key_Y)
    for _ in range(4):
        bench.press(Qt.Key.Key_Right)
    QTest.keyRelease(bench.window, Qt.Key.Key_Y)
    assert mine(bench) == [(span(0, 200), "neutral")]


def test_escape_ends_painting(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Home)
    QTest.keyPress(bench.window, Qt.Key.Key_Y)
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_Escape)
    QTest.keyRelease(bench.window, Qt.Key.Key_Y)
    assert mine(bench) == [(span(0, 40), "negative")]


def test_new_segments_cut_their_neighbours_where_wanted(bench: Bench) -> None:
    kept: list[tuple[str, object]] = []
    bench.window.preferred.connect(lambda name, value: kept.append((name, value)))
    bench.desk.review.create(span(400, 1600), "positive")
    bench.desk.review.create(span(800, 1200), "negative")
    assert len(mine(bench)) == 2
    bench.press(Qt.Key.Key_Z, CTRL)
    bench.press(Qt.Key.Key_B)
    assert kept == [("cut_neighbours", True)]
    bench.desk.review.create(span(800, 1200), "negative")
    assert mine(bench) == [
        (span(400, 800), "positive"),
        (span(800, 1200), "negative"),
        (span(1200, 1600), "positive"),
    ]
    assert bench.selected is not None
    assert bench.selected.label == "negative"
    bench.press(Qt.Key.Key_Z, CTRL)
    assert mine(bench) == [(span(400, 1600), "positive")]


def test_a_dragged_edge_cuts_too(bench: Bench) -> None:
    bench.desk.review.create(span(400, 800), "positive")
    bench.desk.review.create(span(1200, 1600), "negative")
    bench.press(Qt.Key.Key_B)
    drag(bench, spot(bench, MINE, 800), spot(bench, MINE, 1400))
    (first, _), (second, _) = mine(bench)
    assert first.end_us == second.start_us == 1400 * MS


def test_ripple_is_off_at_first_and_moves_what_follows(bench: Bench) -> None:
    for start in (400, 1200, 2000):
        bench.desk.review.create(span(start, start + 400), "positive")
    assert not bench.window.action_set["ripple"].isChecked()
    before = mine(bench)
    bench.desk.view.select(bench.stored(Layer.HUMAN)[0].id)
    bench.press("]")
    bench.press(Qt.Key.Key_Right)
    assert mine(bench)[1:] == before[1:]
    bench.press(Qt.Key.Key_Z, CTRL)
    bench.press(Qt.Key.Key_R, CTRL | SHIFT)
    bench.press("]")
    bench.press(Qt.Key.Key_Right)
    assert [one for one, _ in mine(bench)] == [span(400, 840), span(1240, 1640), span(2040, 2440)]
    bench.press(Qt.Key.Key_Right, SHIFT)
    assert [one for one, _ in mine(bench)] == [span(400, 1240), span(1640, 2040), span(2440, 2840)]
    bench.press(Qt.Key.Key_Z, CTRL)
    bench.press(Qt.Key.Key_Z, CTRL)
    assert mine(bench) == before


def test_ripple_closes_the_gap_of_what_is_deleted(bench: Bench) -> None:
    for start in (400, 1200, 2000):
        bench.desk.review.create(span(start, start + 400), "positive")
    before = mine(bench)
    bench.press(Qt.Key.Key_R, CTRL | SHIFT)
    bench.desk.view.select(bench.stored(Layer.HUMAN)[1].id)
    bench.press(Qt.Key.Key_Delete)
    assert [one for one, _ in mine(bench)] == [span(400, 800), span(1600, 2000)]
    assert bench.services.session.history.next_undo() == "Delete segment and move what follows"
    bench.press(Qt.Key.Key_Z, CTRL)
    assert mine(bench) == before


def test_a_start_edge_moves_nothing_else(bench: Bench) -> None:
    for start in (400, 1200):
        bench.desk.review.create(span(start, start + 400), "positive")
    bench.press(Qt.Key.Key_R, CTRL | SHIFT)
    bench.desk.view.select(bench.stored(Layer.HUMAN)[0].id)
    bench.press("[")
    bench.press(Qt.Key.Key_Left)
    assert [one for one, _ in mine(bench)] == [span(360, 800), span(1200, 1600)]


def test_cuts_are_found_when_they_are_asked_for(bench: Bench) -> None:
    analysis, media_id = bench.services.analysis, bench.media_ids[0]
    assert analysis.shots(media_id) is None
    with bench.qtbot.waitSignal(bench.window.preferred) as kept:
        bench.press(Qt.Key.Key_S, SHIFT)
    assert kept.args == ["snap_to_shots", True]
    bench.qtbot.waitUntil(lambda: bench.desk.video.shots is not None, timeout=WAIT_MS)
    found = analysis.shots(media_id)
    assert found is not None
    assert bench.window.panels.timeline.state.cuts_us.tolist() == found.cuts_us.tolist()
    bench.press(Qt.Key.Key_S, SHIFT)
    assert bench.window.panels.timeline.state.cuts_us.tolist() == []
