"""Annotators in the window: the line in the inspector, the dialog, and labels hidden until done."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.window_kit import WAIT_MS, Bench
from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.project import open_project
from vemo_desktop.ui import language
from vemo_desktop.ui.dialogs.annotators import AnnotatorsDialog
from vemo_desktop.wording import tr


def click(bench: Bench, button: object) -> None:
    bench.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown_layers(bench: Bench) -> set[str]:
    return {str(one.layer) for one in bench.desk.segments.shown}


def test_people_are_added_and_given_the_open_video_in_the_dialog(bench: Bench) -> None:
    bar = bench.window.panels.inspector.coding
    assert not bar.isVisible()
    bench.window.action_set["annotators"].trigger()
    dialog = bench.window.findChild(AnnotatorsDialog)
    assert dialog is not None
    for name in ("tester", "second"):
        bench.qtbot.keyClicks(dialog.name, name)
        click(bench, dialog.add)
    assert dialog.table.rowCount() == 2
    dialog.table.selectRow(1)
    click(bench, dialog.give)
    session, media_id = bench.services.session, bench.desk.view.media_id
    assert media_id is not None
    assert session.annotators.state(media_id, "second") is CodingState.OPEN
    dialog.overlap.setValue(100)
    click(bench, dialog.share)
    assert not dialog.share.isEnabled(), "the list of a large library is written beside the window"
    bench.qtbot.waitUntil(dialog.share.isEnabled, timeout=WAIT_MS)
    assert session.annotators.state(media_id, "tester") is CodingState.OPEN
    assert dialog.table.item(0, 1).text() == dialog.table.item(1, 1).text() == str(len(bench.media_ids))
    dialog.state.setCurrentIndex(dialog.state.findData("locked"))
    click(bench, dialog.set_state)
    assert session.annotators.state(media_id, "second") is CodingState.LOCKED
    dialog.close()
    bench.qtbot.waitUntil(bar.isVisible)
    assert "tester: open" in bar.text.text()


def test_how_far_people_are_is_told_in_the_language_of_the_window(
    bench: Bench, request: pytest.FixtureRequest
) -> None:
    annotators, media_id = bench.services.session.annotators, bench.media_ids[0]
    annotators.add("ana")
    annotators.assign("ana", [media_id])
    annotators.set_state([media_id], CodingState.DONE, "ana")
    request.addfinalizer(lambda: language.speak("en"))
    language.speak("zh_CN")
    bench.window.action_set["annotators"].trigger()
    dialog = bench.window.findChild(AnnotatorsDialog)
    assert dialog is not None
    bench.qtbot.waitUntil(lambda: dialog.table.rowCount() == 1, timeout=WAIT_MS)
    assert dialog.table.item(0, dialog.table.columnCount() - 1).text() == tr("done") != "done"
    dialog.close()


def test_labels_of_others_appear_when_one_says_done(bench: Bench) -> None:
    session, media_id = bench.services.session, bench.desk.view.media_id
    assert media_id is not None
    workspace = session.library._workspace
    workspace.author = "somebody"
    session.review.create(media_id, Interval(0, 100_000), "sentiment", "neutral")
    workspace.author = "tester"
    bench.qtbot.waitUntil(lambda: str(Layer.HUMAN) in shown_layers(bench))
    session.annotators.set_blind(True)
    bar = bench.window.panels.inspector.coding
    bench.qtbot.waitUntil(bar.isVisible)
    assert str(Layer.HUMAN) not in shown_layers(bench)
    assert "1 other hidden until done" in bar.text.text()
    click(bench, bar.button)
    bench.qtbot.waitUntil(lambda: str(Layer.HUMAN) in shown_layers(bench))
    assert bar.button.text() == "Open again"


def test_another_project_is_merged_and_its_conflicts_are_told(bench: Bench, tmp_path: Path) -> None:
    session, media_id = bench.services.session, bench.desk.view.media_id
    assert media_id is not None
    session.settle()
    other = tmp_path / "other.vemo"
    back_up_to(session.path, other)
    with open_project(other, author="second") as copied:
        copied.review.create(media_id, Interval(0, 100_000), "sentiment", "neutral")
        copied.settle()
    bench.desk.merge(other)
    bench.qtbot.waitUntil(lambda: "second" in {one.author for one in bench.desk.segments.shown})
    messages = bench.window.panels.messages
    bench.qtbot.waitUntil(lambda: messages.current is not None and "Merged" in messages.current.text)
    bench.window.action_set["undo"].trigger()
    bench.qtbot.waitUntil(lambda: "second" not in {one.author for one in bench.desk.segments.shown})


def back_up_to(project: Path, copy: Path) -> None:
    """Copy an open project as a person with a backup tool would: the database, log and all."""
    with closing(sqlite3.connect(project)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
