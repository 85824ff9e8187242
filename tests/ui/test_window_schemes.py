"""Label schemes edited in the window, by keys, mouse and typing; judged by what is stored."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog, QInputDialog, QLineEdit

from tests.ui.window_kit import WAIT_MS, Bench, span
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.segments import Layer
from vemo_desktop.ui.schemes.dialog import SchemesDialog

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NAME, LETTER, DIGIT, SIDE, MEANING = 1, 2, 3, 4, 6


@pytest.fixture
def dialog(bench: Bench) -> SchemesDialog:
    """The window of label schemes, opened by its key."""
    bench.press(Qt.Key.Key_L, CTRL | SHIFT)
    found = bench.window.acts.editing.schemes
    assert found is not None
    assert found.isVisible()
    return found


def stored(bench: Bench, scheme: str = "sentiment") -> LabelScheme:
    return bench.services.session.schemes.get(scheme)


def test_long_names_in_the_list_are_told_whole(bench: Bench) -> None:
    bench.services.session.schemes.make(
        "Categories of emotions, as in our pilot study of 2026", ["calm", "glad"]
    )
    bench.window.action_set["schemes"].trigger()
    dialog = bench.window.findChild(SchemesDialog)
    assert dialog is not None
    bench.qtbot.waitUntil(lambda: dialog.list.count() == 4, timeout=WAIT_MS)
    bench.qtbot.wait(100)
    row, line = dialog.list.visualItemRect(dialog.list.item(3)), dialog.list.fontMetrics().lineSpacing()
    assert row.height() >= 2 * line
    assert not dialog.list.horizontalScrollBar().isVisible()
    dialog.close()


def type_into(dialog: SchemesDialog, row: int, column: int, text: str) -> None:
    """Type into a cell as a person would."""
    table = dialog.table
    table.setCurrentCell(row, column)
    table.setFocus()
    table.editItem(table.item(row, column))
    [editor] = [one for one in table.viewport().findChildren(QLineEdit) if one.isVisible()]
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    told: list[object] = []
    table.label_edited.connect(lambda *_: told.append(0))
    table.not_understood.connect(lambda *_: told.append(0))
    deadline = QDeadlineTimer(WAIT_MS)
    while not told and not deadline.hasExpired():  # it is told once the field is closed
        QTest.qWait(5)
    assert told


def answer(dialog: SchemesDialog, button: object, text: str) -> None:
    QTest.mouseClick(button, LEFT)
    [asked] = [one for one in dialog.findChildren(QInputDialog) if one.isVisible()]
    asked.setTextValue(text)
    asked.accept()


def test_names_signs_keys_and_meanings_are_typed(bench: Bench, dialog: SchemesDialog) -> None:
    assert dialog.name.text() == "Sentiment"
    type_into(dialog, 1, NAME, "Calm")
    type_into(dialog, 1, LETTER, "C")
    type_into(dialog, 1, DIGIT, "7")
    type_into(dialog, 1, SIDE, "")
    type_into(dialog, 1, MEANING, "Nothing is felt")
    label = stored(bench).label("neutral")
    assert (label.name, label.letter, label.digit, label.description) == ("Calm", "C", 7, "Nothing is felt")
    assert label.polarity is None
    assert stored(bench).version == 6
    assert dialog.version.text() == "version 6"
    assert bench.window.action_set["label_7"].text() == "Label: Calm"
    assert bench.window.panels.timeline.header.switch("sentiment", "neutral").label.name == "Calm"


def test_undo_takes_edits_back_on_screen_too(bench: Bench, dialog: SchemesDialog) -> None:
    type_into(dialog, 0, NAME, "Worse")
    type_into(dialog, 0, NAME, "Bad")
    bench.press(Qt.Key.Key_Z, CTRL, into=dialog)
    assert dialog.table.item(0, NAME).text() == "Worse"
    bench.press(Qt.Key.Key_Z, CTRL | SHIFT, into=dialog)
    bench.press(Qt.Key.Key_Z, CTRL, into=dialog)
    dialog.close()
    bench.window.activateWindow()
    bench.qtbot.waitUntil(bench.window.isActiveWindow)
    assert bench.services.session.history.next_undo() == 'Edit label scheme "Sentiment"'
    bench.qtbot.waitUntil(lambda: bench.window.action_set["undo"].isEnabled())
    bench.press(Qt.Key.Key_Z, CTRL)
    assert stored(bench).label("negative").name == "Negative"
    assert bench.window.action_set["label_1"].text() == "Label: Negative"
    bench.press(Qt.Key.Key_Y, CTRL)
    assert bench.window.action_set["label_1"].text() == "Label: Worse"


def test_nonsense_is_refused_in_a_sentence(bench: Bench, dialog: SchemesDialog) -> None:
    for column, text, why in ((DIGIT, "x", "1 to 9"), (SIDE, "up", "side"), (NAME, "Positive", "same name")):
        type_into(dialog, 0, column, text)
        assert why in dialog.answer.text()
    assert stored(bench).version == 1
    assert dialog.table.item(0, NAME).text() == "Negative"


def test_a_new_scheme_gets_a_lane_and_its_digits(bench: Bench, dialog: SchemesDialog) -> None:
    answer(dialog, dialog.new, "Moods: calm, tense")
    assert stored(bench, "moods").keys == ("calm", "tense")
    assert dialog.list.currentItem().text() == "Moods"
    answer(dialog, dialog.add_label, "bored")
    dialog.table.setCurrentCell(2, NAME)
    QTest.mouseClick(dialog.up, LEFT)
    assert stored(bench, "moods").keys == ("calm", "bored", "tense")
    QTest.mouseClick(dialog.remove_label, LEFT)
    assert stored(bench, "moods").keys == ("calm", "tense")
    dialog.close()
    bench.window.activateWindow()
    bench.qtbot.waitUntil(bench.window.isActiveWindow)
    bench.desk.lanes.open("moods")
    bench.desk.review.create(span(100, 300))
    bench.press(Qt.Key.Key_2)
    assert [(one.scheme, one.label) for one in bench.stored(Layer.HUMAN)] == [("moods", "tense")]


def test_a_colour_is_chosen(bench: Bench, dialog: SchemesDialog) -> None:
    dialog.table.setCurrentCell(2, NAME)
    QTest.mouseClick(dialog.color, LEFT)
    [chooser] = dialog.findChildren(QColorDialog)
    chooser.setCurrentColor("#123456")
    chooser.accept()
    assert stored(bench).label("positive").color == "#123456"
    assert bench.window.panels.timeline.state.label("sentiment", "positive").color == "#123456"


def test_name_and_description_of_the_scheme(bench: Bench, dialog: SchemesDialog) -> None:
    dialog.meaning.setFocus()
    QTest.keyClicks(dialog.meaning, "How it feels")
    QTest.keyClick(dialog.meaning, Qt.Key.Key_Return)
    assert stored(bench).description == "How it feels"
    assert stored(bench).version == 2


def test_schemes_are_written_and_taken(bench: Bench, dialog: SchemesDialog, tmp_path: Path) -> None:
    answer(dialog, dialog.new, "Moods: calm, tense")
    dialog.write(tmp_path / "moods.json")
    assert dialog.answer.text() == "Written to moods.json."
    QTest.mouseClick(dialog.remove, LEFT)
    assert "moods" not in bench.services.session.schemes.all()
    dialog.take(tmp_path / "moods.json")
    assert stored(bench, "moods").keys == ("calm", "tense")
    dialog.take(tmp_path / "moods.json")
    assert "here already" in dialog.answer.text()
    dialog.take(tmp_path / "nothing.json")
    assert "cannot be read" in dialog.answer.text()


def test_the_history_names_edits_of_schemes(bench: Bench, dialog: SchemesDialog) -> None:
    answer(dialog, dialog.new, "Moods: calm, tense")
    dialog.close()
    bench.window.activateWindow()
    bench.qtbot.waitUntil(bench.window.isActiveWindow)
    bench.press(Qt.Key.Key_H, CTRL)
    model = bench.desk.history.model
    bench.qtbot.waitUntil(lambda: model.rowCount() > 0)
    assert model.index(0).data() == 'New label scheme "Moods"'
    assert bench.desk.history._title("") == "label schemes"
