"""Adjudication in the window: rows jump, settling makes gold, and the table follows."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget

from tests.ui.window_kit import WAIT_MS, Bench, has_room_for, span
from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.traces import Device
from vemo_desktop.ui import language
from vemo_desktop.ui.adjudication.dialog import AdjudicationDialog


def label_as(
    bench: Bench, name: str, start_ms: int, end_ms: int, label: str, scheme: str = "sentiment"
) -> None:
    session, media_id = bench.services.session, bench.desk.view.media_id
    assert media_id is not None
    workspace = session.library._workspace
    workspace.author = name
    session.review.create(media_id, span(start_ms, end_ms), scheme, label)
    workspace.author = "tester"


def test_a_dispute_is_jumped_to_and_settled(bench: Bench) -> None:
    label_as(bench, "ann", 1000, 2000, "positive")
    label_as(bench, "bob", 1000, 2000, "negative")
    label_as(bench, "ann", 3000, 3500, "neutral")
    label_as(bench, "bob", 3000, 3600, "neutral")
    bench.window.action_set["adjudicate"].trigger()
    dialog = bench.window.findChild(AdjudicationDialog)
    assert dialog is not None
    bench.qtbot.waitUntil(lambda: dialog.model.rowCount() == 2, timeout=WAIT_MS)
    heads = [
        dialog.model.headerData(column, Qt.Orientation.Horizontal)
        for column in range(dialog.model.columnCount())
    ]
    assert heads == ["Video", "From", "Length", "ann", "bob", "Proposed", "Gold"]
    cells = [dialog.model.data(dialog.model.index(0, column)) for column in range(1, 7)]
    assert cells == ["00:00:01.000", "1.00 s", "Positive", "Negative", "undecided", "not settled"]
    dialog.table.selectRow(0)
    bench.qtbot.waitUntil(lambda: bench.desk.player.position_us == 1_000_000, timeout=WAIT_MS)
    bench.qtbot.waitUntil(lambda: has_room_for(dialog.label, "nothing here"), timeout=WAIT_MS)
    dialog.label.setCurrentIndex(dialog.label.findData("negative"))
    dialog.why.setText("the smile is bitter")
    bench.qtbot.mouseClick(dialog.settle, Qt.MouseButton.LeftButton)
    session, media_id = bench.services.session, bench.desk.view.media_id
    assert media_id is not None
    (gold,) = [one for one in session.review.segments(media_id) if one.layer is Layer.GOLD]
    assert (gold.label, gold.author, gold.note) == ("negative", "tester", "the smile is bitter")
    bench.qtbot.waitUntil(lambda: dialog.model.data(dialog.model.index(0, 6)) == "Negative", timeout=WAIT_MS)
    assert dialog.table.currentIndex().row() == 1, "settling goes on to the next"
    assert dialog.model.data(dialog.model.index(1, 6)) == "not settled"
    dialog.label.setCurrentIndex(dialog.label.findData(""))
    bench.qtbot.mouseClick(dialog.settle, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(
        lambda: dialog.model.data(dialog.model.index(1, 6)) == "nothing here", timeout=WAIT_MS
    )
    bench.window.action_set["undo"].trigger()
    bench.qtbot.waitUntil(
        lambda: dialog.model.data(dialog.model.index(1, 6)) == "not settled", timeout=WAIT_MS
    )
    dialog.disputed.setChecked(False)
    assert dialog.model.rowCount() == 3
    dialog.table.selectRow(0)
    bench.qtbot.mouseClick(dialog.accept_video, Qt.MouseButton.LeftButton)
    found = [one for one in session.review.segments(media_id) if one.layer is Layer.GOLD]
    assert [(one.label, one.interval) for one in found] == [
        ("negative", span(1000, 2000)),
        ("neutral", span(3000, 3500)),
    ]
    bench.window.action_set["undo"].trigger()
    assert [one.label for one in session.review.segments(media_id) if one.layer is Layer.GOLD] == ["negative"]
    dialog.close()


def opened_on(bench: Bench, rows: int) -> AdjudicationDialog:
    bench.window.action_set["adjudicate"].trigger()
    dialog = bench.window.findChild(AdjudicationDialog)
    assert dialog is not None
    bench.qtbot.waitUntil(lambda: dialog.model.rowCount() == rows, timeout=WAIT_MS)
    return dialog


def test_gold_is_in_view_beside_long_names(bench: Bench) -> None:
    name = "Anna-Katharina Elisabeth von und zu Hohenfels-Sternberg"
    label_as(bench, name, 1000, 2000, "positive")
    for other in ("bob", "cleo"):
        label_as(bench, other, 1000, 2000, "negative")
    dialog = opened_on(bench, 1)
    dialog.table.selectRow(0)
    dialog.label.setCurrentIndex(dialog.label.findData(""))
    bench.qtbot.mouseClick(dialog.settle, Qt.MouseButton.LeftButton)
    gold, table = dialog.model.index(0, 7), dialog.table
    bench.qtbot.waitUntil(lambda: gold.data() == "nothing here", timeout=WAIT_MS)
    bench.qtbot.waitUntil(
        lambda: table.visualRect(gold).width() >= table.sizeHintForColumn(7) > 0, timeout=WAIT_MS
    )
    assert 0 < table.visualRect(gold).right() < table.viewport().width()
    shown, whole = (
        dialog.model.headerData(3, Qt.Orientation.Horizontal, role)
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    )
    assert (shown, whole) == (name, name)
    dialog.close()


def test_a_row_leads_to_a_segment_of_its_own_scheme(bench: Bench) -> None:
    label_as(bench, "ann", 900, 2100, "joy", "ekman-6")
    label_as(bench, "ann", 1000, 2000, "positive")
    label_as(bench, "bob", 1000, 2000, "negative")
    bench.desk.video.open(bench.media_ids[1])
    bench.settle()
    dialog = opened_on(bench, 1)
    dialog.table.selectRow(0)
    bench.qtbot.waitUntil(lambda: bench.selected is not None, timeout=WAIT_MS)
    assert bench.selected is not None
    assert (bench.selected.scheme, bench.selected.interval) == ("sentiment", span(1000, 2000))
    dialog.close()


def test_who_gave_two_labels_to_a_stretch_is_said_to_have_done_so(bench: Bench) -> None:
    label_as(bench, "ann", 1000, 2000, "positive")
    label_as(bench, "ann", 1500, 2000, "neutral")
    label_as(bench, "bob", 1000, 2000, "negative")
    label_as(bench, "cleo", 1000, 2000, "neutral")
    dialog = opened_on(bench, 2)
    found = [[dialog.model.data(dialog.model.index(row, column)) for column in (3, 4, 5)] for row in (0, 1)]
    assert found == [["Positive", "Negative", "Neutral"], ["several labels", "Negative", "Neutral"]]
    dialog.close()


def test_what_was_settled_is_undone_by_key_in_the_dialog(bench: Bench) -> None:
    label_as(bench, "ann", 1000, 2000, "positive")
    label_as(bench, "bob", 1000, 2000, "negative")
    dialog = opened_on(bench, 1)
    dialog.table.selectRow(0)
    bench.qtbot.mouseClick(dialog.settle, Qt.MouseButton.LeftButton)
    assert len(bench.stored(Layer.GOLD)) == 1
    dialog.activateWindow()
    bench.qtbot.waitUntil(dialog.isActiveWindow, timeout=WAIT_MS)
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, into=dialog.table)
    assert bench.stored(Layer.GOLD) == []
    bench.press(
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        into=dialog.table,
    )
    assert len(bench.stored(Layer.GOLD)) == 1
    dialog.close()


def rate_as(bench: Bench, name: str, values: list[float], media: int = 0) -> None:
    recording = bench.services.session.traces.start(bench.media_ids[media], author=name)
    for number, value in enumerate(values):
        recording.add(number * 40_000, (value, 0.0), Device.MOUSE)
    recording.end(len(values) * 40_000)
    recording.wait()


def opened_on_traces(bench: Bench) -> AdjudicationDialog:
    bench.window.action_set["adjudicate"].trigger()
    dialog = bench.window.findChild(AdjudicationDialog)
    assert dialog is not None
    dialog.pages.setCurrentWidget(dialog.traces)
    return dialog


def cells(table: QTableWidget, row: int) -> list[str]:
    return [table.item(row, column).text() for column in range(table.columnCount())]


def test_a_dispute_in_another_video_is_jumped_to_where_it_begins(bench: Bench) -> None:
    disputed = bench.media_ids[0]
    label_as(bench, "ann", 1000, 3000, "positive")
    label_as(bench, "bob", 1000, 2000, "positive")
    bench.desk.video.open(bench.media_ids[1])
    bench.settle()
    bench.window.action_set["adjudicate"].trigger()
    dialog = bench.window.findChild(AdjudicationDialog)
    assert dialog is not None
    bench.qtbot.waitUntil(lambda: dialog.model.rowCount() == 1, timeout=WAIT_MS)
    dialog.table.selectRow(0)
    bench.qtbot.waitUntil(lambda: bench.desk.view.media_id == disputed, timeout=WAIT_MS)
    bench.qtbot.waitUntil(lambda: bench.desk.player.position_us == 2_000_000, timeout=WAIT_MS)
    assert bench.selected is not None
    assert bench.selected.interval == span(1000, 3000)


def test_the_window_does_not_read_the_library_itself(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    label_as(bench, "ann", 1000, 2000, "positive")
    label_as(bench, "bob", 1000, 2000, "negative")
    library, threads = bench.services.session.library, []
    read = library.media

    def media() -> object:
        threads.append(threading.current_thread())
        return read()

    monkeypatch.setattr(library, "media", media)
    bench.window.action_set["adjudicate"].trigger()
    dialog = bench.window.findChild(AdjudicationDialog)
    assert dialog is not None
    bench.qtbot.waitUntil(lambda: dialog.model.rowCount() == 1, timeout=WAIT_MS)
    assert dialog.model.data(dialog.model.index(0, 0)) == bench.desk.video.item.title
    assert threads
    assert threading.main_thread() not in threads


def test_where_traces_differ_is_jumped_to(bench: Bench) -> None:
    rate_as(bench, "ann", [0.1] * 50 + [0.9] * 50, media=1)
    rate_as(bench, "bob", [0.1] * 50 + [-0.9] * 50, media=1)
    dialog = opened_on_traces(bench)
    found = dialog.traces
    bench.qtbot.waitUntil(lambda: found.differences.rowCount() == 1, timeout=WAIT_MS)
    title, dimension, _start, length, apart, means = cells(found.differences, 0)
    assert (dimension, means) == ("valence", "ann +0.90, bob -0.90")
    assert (float(length.split()[0]), float(apart)) == (
        pytest.approx(2, abs=0.1),
        pytest.approx(1.8, abs=0.05),
    )
    assert found.differences.item(0, 5).toolTip() == "ann +0.90\nbob -0.90"
    valence = next(row for row in range(2) if found.measures.item(row, 0).text() == "valence")
    assert cells(found.measures, valence)[1:3] == ["ann, bob", "-0.328"], (
        "covariance -0.2 of variances 0.16 and 0.25, means 0.9 apart"
    )
    assert "poor (McBride 2005)" in found.measures.item(valence, 2).toolTip()
    assert bench.desk.view.media_id == bench.media_ids[0]
    found.differences.setCurrentCell(0, 0)
    bench.qtbot.waitUntil(lambda: bench.desk.view.media_id == bench.media_ids[1], timeout=WAIT_MS)
    bench.qtbot.waitUntil(lambda: 1_900 <= bench.position_ms() <= 2_100, timeout=WAIT_MS)
    assert title == bench.desk.video.item.title
    found.least.setValue(2.0)
    bench.qtbot.waitUntil(lambda: found.differences.rowCount() == 0, timeout=WAIT_MS)
    assert "smaller distances" in found.summary.text()
    dialog.close()


def test_intervals_of_traces_are_told_in_the_language_of_the_window(
    bench: Bench, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: language.speak("en"))
    language.speak("pt_BR")
    for media in (0, 1):
        rate_as(bench, "ann", [0.1] * 50 + [0.9] * 50, media=media)
        rate_as(bench, "bob", [0.2] * 50 + [0.7] * 50, media=media)
    dialog = opened_on_traces(bench)
    table = dialog.traces.measures
    bench.qtbot.waitUntil(lambda: table.rowCount() == 2, timeout=WAIT_MS)
    valence = 1  # behind arousal, on which nobody moved
    interval = table.item(valence, 2).toolTip().splitlines()[0]
    assert " a " in interval
    assert " to " not in interval
    assert interval in table.item(valence, table.columnCount() - 2).text()
    dialog.close()


def test_without_two_who_rated_it_says_so_also_while_one_codes_blind(bench: Bench) -> None:
    for name, value in (("ann", 0.9), ("bob", -0.9)):
        rate_as(bench, name, [value] * 100)
    bench.services.session.annotators.set_blind(True)
    dialog = opened_on_traces(bench)
    bench.qtbot.waitUntil(lambda: "No two people" in dialog.traces.summary.text(), timeout=WAIT_MS)
    assert dialog.traces.differences.rowCount() == 0
    bench.services.session.annotators.set_state([bench.media_ids[0]], CodingState.DONE)
    dialog.traces.refresh()
    bench.qtbot.waitUntil(lambda: dialog.traces.differences.rowCount() == 1, timeout=WAIT_MS)
    dialog.close()
