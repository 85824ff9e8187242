"""The history panel by keys and clicks, judged by what the services have stored."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.projects import note_often
from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis, span
from vemo_desktop.domain.history import Place
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.services.project import open_project
from vemo_desktop.ui.history import controller
from vemo_desktop.ui.history.model import PAGE, HistoryModel, HistoryRole
from vemo_desktop.ui.history.row_painter import when_text, who_text

OPEN, ACCEPTED, REJECTED = SegmentState.OPEN, SegmentState.ACCEPTED, SegmentState.REJECTED
CTRL = Qt.KeyboardModifier.ControlModifier


def show_history(bench: Bench) -> None:
    bench.press(Qt.Key.Key_H, CTRL)
    assert bench.window.panels.history.isVisible()


def rows(bench: Bench) -> list[tuple[str, Place]]:
    model = bench.desk.history.model
    indexes = [model.index(row) for row in range(model.rowCount())]
    return [(str(index.data()), index.data(HistoryRole.PLACE)) for index in indexes]


def index_of(bench: Bench, row: int) -> QModelIndex:
    return bench.desk.history.model.index(row)


def click(bench: Bench, row: int) -> None:
    view = bench.window.panels.history.view
    where = view.visualRect(index_of(bench, row)).center()
    bench.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    bench.qtbot.waitUntil(lambda: not bench.desk.history.is_busy, timeout=WAIT_MS)
    bench.settle()


def decide_three(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Return):
        bench.press(key)


def test_a_click_goes_back_and_another_forth(bench: Bench) -> None:
    decide_three(bench)
    show_history(bench)
    assert rows(bench) == [
        ("Accept proposal", Place.NOW),
        ("Reject proposal", Place.DONE),
        ("Accept proposal", Place.DONE),
        ("Propose", Place.ARRIVED),
        ("Propose", Place.ARRIVED),
        ("Beginning", Place.DONE),
    ]
    click(bench, 2)
    assert bench.states() == [ACCEPTED, OPEN, OPEN, OPEN]
    assert [place for _, place in rows(bench)[:3]] == [Place.AHEAD, Place.AHEAD, Place.NOW]
    click(bench, 0)
    assert bench.states() == [ACCEPTED, REJECTED, ACCEPTED, OPEN]
    click(bench, 5)
    assert bench.states() == [OPEN] * 4
    assert rows(bench)[5] == ("Beginning", Place.NOW)


def test_the_panel_follows_gestures_and_undo(bench: Bench) -> None:
    show_history(bench)
    decide_three(bench)
    assert [gesture for gesture, _ in rows(bench)[:3]] == [
        "Accept proposal",
        "Reject proposal",
        "Accept proposal",
    ]
    panel = bench.window.panels.history
    bench.qtbot.mouseClick(panel.undo, Qt.MouseButton.LeftButton)
    assert bench.states() == [ACCEPTED, REJECTED, OPEN, OPEN]
    assert rows(bench)[0] == ("Accept proposal", Place.AHEAD)
    assert panel.redo.isEnabled()
    bench.qtbot.mouseClick(panel.redo, Qt.MouseButton.LeftButton)
    assert bench.states() == [ACCEPTED, REJECTED, ACCEPTED, OPEN]
    assert not panel.redo.isEnabled()


def test_what_was_taken_back_before_something_else_is_only_told(bench: Bench) -> None:
    decide_three(bench)
    show_history(bench)
    click(bench, 2)
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    before = bench.states()
    assert [place for _, place in rows(bench)[:4]] == [Place.NOW, Place.GONE, Place.GONE, Place.DONE]
    click(bench, 1)
    click(bench, 4)
    assert bench.states() == before
    assert "before something else" in str(index_of(bench, 1).data(Qt.ItemDataRole.ToolTipRole))


def test_the_history_is_there_after_a_restart(
    bench: Bench, qtbot: QtBot, project: Path, slow: SlowAnalysis
) -> None:
    decide_three(bench)
    show_history(bench)
    click(bench, 1)
    bench.close()
    again = Bench(qtbot, project, slow).start()
    try:
        assert again.window.panels.history.isVisible()
        assert again.window.action_set["show_history"].isChecked()
        assert [place for _, place in rows(again)[:3]] == [Place.AHEAD, Place.NOW, Place.DONE]
        click(again, 0)
        assert again.states() == [ACCEPTED, REJECTED, ACCEPTED, OPEN]
    finally:
        again.close()


def test_every_kind_of_gesture_has_its_name(bench: Bench) -> None:
    session = bench.services.session
    review, media_id = session.review, bench.media_ids[0]
    first, second, third, _ = (one.id for one in bench.stored(Layer.PROPOSAL))
    review.accept(first)
    mine = bench.stored(Layer.HUMAN)[0].id
    review.adjust(mine, span(200, 840))
    review.adjust(mine, span(100, 740))
    review.relabel(mine, "neutral")
    review.set_note(mine, "smiles")
    review.set_confidence(mine, 0.7)
    review.split(mine, 400_000)
    review.merge([one.id for one in bench.stored(Layer.HUMAN)])
    review.delete(bench.stored(Layer.HUMAN)[0].id)
    review.reopen(first)
    review.reject(first)
    review.relabel(second, "neutral")
    review.adjust(third, span(2000, 2640))
    review.create(media_id, span(3700, 3900), "sentiment", "positive")
    run = session.runs.runs(media_id)[-1]
    settings = ProposalSettings(enter=0.6, leave=0.5, shortest_s=0.2, smoothing_s=0.0)
    session.runs.replace_proposals(media_id, run.id, settings)
    review.accept_open(media_id)
    session.library.remove(bench.media_ids[2])
    show_history(bench)
    bench.settle()
    names = [gesture for gesture, _ in rows(bench)]
    assert names[:17] == [
        "Remove video",
        "Accept proposal",
        "Propose again",
        "Draw segment",
        "Adjust proposal",
        "Relabel proposal",
        "Reject proposal",
        "Reopen proposal",
        "Delete segment",
        "Merge segments",
        "Split segment",
        "Set certainty",
        "Write note",
        "Relabel segment",
        "Move segment",
        "Move edge",
        "Accept proposal",
    ]
    click(bench, len(names) - 1)
    assert bench.states() == [OPEN] * 4
    assert bench.stored(Layer.HUMAN) == []
    assert len(bench.media_ids) == 3


def test_a_long_way_is_gone_beside_the_window(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(controller, "STRETCH", 7)
    session = bench.services.session
    note_often(session, bench.stored(Layer.PROPOSAL)[0], 40)
    original = session.history.go_to
    threads: list[str] = []
    seen: list[tuple[bool, bool, str]] = []

    def go_to(moment: int, *, at_most: int | None = None) -> object:
        threads.append(threading.current_thread().name)
        return original(moment, at_most=at_most)

    def look() -> None:
        at = bench.desk.conditions()
        seen.append((at.is_writable, bench.desk.history.is_busy, bench.window.panels.history.note.text()))

    monkeypatch.setattr(session.history, "go_to", go_to)
    bench.desk.history.busy_changed.connect(look)
    show_history(bench)
    bench.settle()
    bench.window.panels.history.moment_wanted.emit(0)
    bench.qtbot.waitUntil(lambda: not bench.desk.history.is_busy, timeout=WAIT_MS)
    bench.settle()
    assert len(threads) == 6
    assert "MainThread" not in threads
    assert bench.stored(Layer.PROPOSAL)[0].note == ""
    # Nothing is edited between: the first word is that nothing can be written now.
    assert seen == [(False, True, ""), (True, False, "")]
    assert session.history.position() == 0


def test_thousands_of_entries_are_read_as_the_view_asks(qtbot: QtBot, project: Path) -> None:
    with open_project(project, author="tester") as session:
        proposal = session.review.segments(session.library.media()[0].id)[0]
        note_often(session, proposal, 2 * PAGE + 20)
        model = HistoryModel(session.history)
        model.refresh()
        counts = [model.rowCount()]
        while model.canFetchMore(QModelIndex()):
            model.fetchMore(QModelIndex())
            counts.append(model.rowCount())
        # Two arrivals and the beginning come last.
        assert counts == [PAGE, 2 * PAGE, 2 * PAGE + 23]
        ModelTester(model).check(model)
        session.review.set_note(proposal.id, "one more")
        with qtbot.waitSignal(model.rowsInserted):
            model.refresh()
        assert model.rowCount() == 2 * PAGE + 24
        assert model.index(0).data(HistoryRole.PLACE) == Place.NOW


def test_tabs_and_keys_choose_the_same_page(bench: Bench) -> None:
    side, actions = bench.window.panels.side, bench.window.action_set
    tab = side.tabs.tabRect(side.pages.indexOf(bench.window.panels.history)).center()
    bench.qtbot.mouseClick(side.tabs, Qt.MouseButton.LeftButton, pos=tab)
    assert bench.window.panels.history.isVisible()
    assert actions["show_history"].isChecked()
    assert not actions["show_library"].isChecked()
    bench.press(Qt.Key.Key_H, CTRL)
    assert bench.window.panels.library.isVisible()
    bench.press(Qt.Key.Key_B, CTRL)
    assert side.isHidden()
    bench.press("/")
    assert bench.window.panels.library.search.hasFocus()


def test_instants_and_authors_are_written_as_people_read_them() -> None:
    now = datetime(2026, 3, 5, 15, 0, tzinfo=UTC).astimezone()
    assert when_text(now.replace(hour=14, minute=3, second=9), now) == "14:03:09"
    assert when_text(now.replace(day=4, hour=9, minute=5), now) == "4 Mar, 09:05"
    assert when_text(now.replace(year=2025), now) == f"5 Mar 2025, {now:%H:%M}"
    assert who_text("ann") == "ann"
    assert who_text("network:signals") == "Signals (built in)"
