"""Adjudication in the window: rows jump, settling makes gold, and the table follows."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.window_kit import WAIT_MS, Bench, span
from vemo_desktop.domain.segments import Layer
from vemo_desktop.ui.adjudication.dialog import AdjudicationDialog


def label_as(bench: Bench, name: str, start_ms: int, end_ms: int, label: str) -> None:
    session, media_id = bench.services.session, bench.desk.view.media_id
    assert media_id is not None
    workspace = session.library._workspace
    workspace.author = name
    session.review.create(media_id, span(start_ms, end_ms), "sentiment", label)
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
    assert cells == ["00:00:01.000", "1.00 s", "Positive", "Negative", "undecided", ""]
    dialog.table.selectRow(0)
    bench.qtbot.waitUntil(lambda: bench.desk.player.position_us == 1_000_000, timeout=WAIT_MS)
    dialog.label.setCurrentIndex(dialog.label.findData("negative"))
    dialog.why.setText("the smile is bitter")
    bench.qtbot.mouseClick(dialog.settle, Qt.MouseButton.LeftButton)
    session, media_id = bench.services.session, bench.desk.view.media_id
    assert media_id is not None
    (gold,) = [one for one in session.review.segments(media_id) if one.layer is Layer.GOLD]
    assert (gold.label, gold.author, gold.note) == ("negative", "tester", "the smile is bitter")
    bench.qtbot.waitUntil(lambda: dialog.model.data(dialog.model.index(0, 6)) == "Negative", timeout=WAIT_MS)
    assert dialog.table.currentIndex().row() == 1, "settling goes on to the next"
    dialog.disputed.setChecked(False)
    assert dialog.model.rowCount() == 3
    bench.qtbot.mouseClick(dialog.accept_video, Qt.MouseButton.LeftButton)
    found = [one for one in session.review.segments(media_id) if one.layer is Layer.GOLD]
    assert [(one.label, one.interval) for one in found] == [
        ("negative", span(1000, 2000)),
        ("neutral", span(3000, 3500)),
    ]
    bench.window.action_set["undo"].trigger()
    assert [one.label for one in session.review.segments(media_id) if one.layer is Layer.GOLD] == ["negative"]
    dialog.close()
