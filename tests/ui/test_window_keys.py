"""Keys in the window: they work whatever has the focus, text fields keep their own, a sheet changes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import Bench
from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.actions.catalogue import ACTIONS
from vemo_desktop.ui.actions.spec import Menu
from vemo_desktop.ui.conditions import Conditions
from vemo_desktop.ui.dialogs.key_sheet import KeySheet
from vemo_desktop.ui.keys import KeyMap, TextFieldKeys
from vemo_desktop.ui.list_keys import ListKeys
from vemo_desktop.ui.palette import DARK
from vemo_desktop.ui.theme import style_sheet

EVERYTHING = Conditions(**dict.fromkeys(Conditions.__dataclass_fields__, True))


class Fields(QMainWindow):
    """A window with one widget of each kind that likes to swallow keys."""

    def __init__(self) -> None:
        super().__init__()
        self.actions_of = ActionSet(self, KeyMap())
        self.done: list[str] = []
        for spec in ACTIONS:
            self.actions_of[spec.id].triggered.connect(lambda _on=False, name=spec.id: self.done.append(name))
        self.actions_of.refresh(EVERYTHING)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        self.line, self.note = QLineEdit(inside), QPlainTextEdit(inside)
        self.button, self.slider = QPushButton("Press", inside), QSlider(Qt.Orientation.Horizontal, inside)
        self.list = QListWidget(inside)
        self.list.addItems(["one", "two", "three"])
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for widget in (self.line, self.note, self.button, self.slider, self.list):
            column.addWidget(widget)
        self.setCentralWidget(inside)
        self.guard = TextFieldKeys(self)
        self.guard.watch(self)
        self.list_keys = ListKeys(self)
        self.list_keys.watch(self)


@pytest.fixture
def fields(qtbot: QtBot) -> Fields:
    window = Fields()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


KEYS = [
    (Qt.Key.Key_Space, "play"),
    (Qt.Key.Key_Return, "accept"),
    (Qt.Key.Key_Backspace, "reject"),
    (Qt.Key.Key_Delete, "reject"),
    (Qt.Key.Key_Tab, "next"),
    (Qt.Key.Key_Left, "step_back"),
    (Qt.Key.Key_Home, "go_start"),
    (Qt.Key.Key_1, "label_1"),
    (Qt.Key.Key_Period, "next"),
    (Qt.Key.Key_I, "mark_in"),
]


@pytest.mark.parametrize(("key", "action_id"), KEYS)
@pytest.mark.parametrize("name", ["button", "slider"])
def test_keys_work_whatever_has_the_focus(
    qtbot: QtBot, fields: Fields, name: str, key: Qt.Key, action_id: str
) -> None:
    widget = getattr(fields, name)
    widget.setFocus()
    qtbot.keyClick(widget, key)
    assert fields.done == [action_id]


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier])
def test_shift_tab_goes_back(qtbot: QtBot, fields: Fields, modifier: Qt.KeyboardModifier) -> None:
    fields.button.setFocus()
    key = Qt.Key.Key_Backtab
    qtbot.keyClick(fields.button, key, modifier | Qt.KeyboardModifier.ShiftModifier)
    assert fields.done == ["previous"]


@pytest.mark.parametrize(("key", "action_id"), KEYS)
@pytest.mark.parametrize("name", ["line", "note"])
def test_text_fields_keep_plain_keys(
    qtbot: QtBot, fields: Fields, name: str, key: Qt.Key, action_id: str
) -> None:
    widget = getattr(fields, name)
    widget.setFocus()
    qtbot.keyClick(widget, key)
    assert fields.done == []


def test_text_fields_leave_control_keys_to_the_window(qtbot: QtBot, fields: Fields) -> None:
    fields.line.setFocus()
    qtbot.keyClick(fields.line, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert fields.done == ["export"]


def test_a_list_selects_further_rows_by_the_keys_that_do_so_in_lists(qtbot: QtBot, fields: Fields) -> None:
    rows, shift = fields.list, Qt.KeyboardModifier.ShiftModifier
    rows.setFocus()
    rows.setCurrentRow(0)
    qtbot.keyClick(rows, Qt.Key.Key_Down, shift)
    assert [rows.row(one) for one in rows.selectedItems()] == [0, 1]
    qtbot.keyClick(rows, Qt.Key.Key_End, shift)
    assert len(rows.selectedItems()) == 3
    rows.setCurrentRow(2)
    qtbot.keyClick(rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(rows.selectedItems()) == 3
    assert fields.done == []
    qtbot.keyClick(rows, Qt.Key.Key_Left, shift)
    assert fields.done == ["jump_back"], "what means nothing in a list is still the window's"


def test_escape_reaches_the_window_from_a_text_field(qtbot: QtBot, fields: Fields) -> None:
    fields.line.setFocus()
    qtbot.keyClick(fields.line, Qt.Key.Key_Escape)
    assert fields.done == ["escape"]


def test_actions_are_enabled_by_what_is_possible(fields: Fields) -> None:
    fields.actions_of.refresh(Conditions())
    assert not fields.actions_of["undo"].isEnabled()
    assert not fields.actions_of["play"].isEnabled()
    assert fields.actions_of["keys"].isEnabled()
    fields.actions_of.refresh(Conditions(is_writable=True, can_undo=True))
    assert fields.actions_of["undo"].isEnabled()


def test_every_action_is_in_the_menus(fields: Fields) -> None:
    menus = fields.actions_of.fill(fields.menuBar())
    listed = {action.objectName() for menu in menus.values() for action in menu.actions()}
    assert {spec.id for spec in ACTIONS} <= listed
    assert list(menus) == list(Menu)


def test_the_key_sheet_lists_every_action(qtbot: QtBot) -> None:
    names = {f"label_{n}": label.name for n, label in enumerate(SENTIMENT.labels, start=1)}
    sheet = KeySheet(KeyMap(), names)
    qtbot.addWidget(sheet)
    unused = {f"label_{digit}" for digit in range(4, 10)}
    assert set(sheet.listed()) == {spec.id for spec in ACTIONS} - unused


def test_the_key_sheet_looks_for_keys_that_are_claimed_twice_not_in_each_row(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With 121 actions it took the window 0.2 s to look anew for each."""
    keys, looked = KeyMap(), []
    find = keys.conflicts
    monkeypatch.setattr(keys, "conflicts", lambda: looked.append(True) or [*find(), ("F9", "play", "split")])
    sheet = KeySheet(keys, {})
    qtbot.addWidget(sheet)
    assert len(looked) <= 2
    texts = [item.text(1) for item in sheet._rows]
    assert sum("claimed twice" in one for one in texts) == 2


@pytest.mark.parametrize("width", [700, 1000])
def test_the_key_sheet_cuts_no_sentence(qtbot: QtBot, width: int) -> None:
    sheet = KeySheet(KeyMap(), {})
    qtbot.addWidget(sheet)
    sheet.setStyleSheet(style_sheet(DARK))
    sheet.resize(width, 720)
    sheet.show()
    qtbot.waitExposed(sheet)
    tree = sheet.tree
    margin = 2 * (tree.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, tree) + 1)
    margin += 2 * 4  # the padding of the style sheet

    def cut() -> list[str]:
        found = []
        for item in tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive, 2):
            if item.parent() is None:
                continue  # titles go over all columns
            for column in range(3):
                cell = tree.visualRect(tree.indexFromItem(item, column))
                room = QRect(0, 0, cell.width() - margin, 1000)
                needed = tree.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, item.text(column))
                if needed.width() > room.width() or needed.height() > cell.height():
                    found.append(item.text(column))
        return found

    qtbot.waitUntil(lambda: not cut())
    qtbot.wait(50)
    assert cut() == [], "nor once everything is laid out"


def test_tooltips_under_the_picture_name_the_keys_as_they_are(bench: Bench) -> None:
    bar, window = bench.window.panels.player_view.bar, bench.window
    tips = {child.accessibleName(): child.toolTip for child in bar.findChildren(QToolButton)}
    assert tips["Play"]() == "Play  (Space)"
    assert tips["Mute"]() == "Mute  (Ctrl+M)"
    assert tips["Show subtitles"]() == "Show subtitles"
    window.action_set.keys.change("play", ("F8",))
    window.action_set.keys.change("mute", ())
    window.acts.help.keys_changed.emit()
    assert tips["Play"]() == "Play  (F8)"
    assert tips["Mute"]() == "Mute"
    bar.set_playing(True)
    assert tips["Play"]() == "Pause  (F8)"


def test_a_key_is_changed_in_the_sheet(qtbot: QtBot) -> None:
    keys = KeyMap()
    sheet = KeySheet(keys, {})
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.choose("split")
    sheet.field.setFocus()
    with qtbot.waitSignal(sheet.keys_changed):
        qtbot.keyClick(sheet.field, Qt.Key.Key_X)
    assert keys.keys("split") == ("X",)
    sheet.choose("split")
    qtbot.mouseClick(sheet.default, Qt.MouseButton.LeftButton)
    assert keys.keys("split") == ("S",)


def test_the_sheet_refuses_a_key_in_use(qtbot: QtBot) -> None:
    keys = KeyMap()
    sheet = KeySheet(keys, {})
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.choose("split")
    sheet.field.setFocus()
    qtbot.keyClick(sheet.field, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: "Merge with next" in sheet.answer.text())
    assert keys.keys("split") == ("S",)


def test_the_sheet_takes_a_key_over(qtbot: QtBot) -> None:
    keys = KeyMap()
    sheet = KeySheet(keys, {})
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.choose("split")
    sheet.beside.setChecked(True)
    sheet.field.setFocus()
    qtbot.keyClick(sheet.field, Qt.Key.Key_M)
    qtbot.waitUntil(sheet.take.isVisible)
    assert sheet.take.text() == "Take M"
    qtbot.mouseClick(sheet.take, Qt.MouseButton.LeftButton)
    assert keys.keys("split") == ("S", "M")
    assert keys.keys("merge") == ()
    assert sheet.take.isHidden()
    sheet.choose("split")
    qtbot.mouseClick(sheet.none, Qt.MouseButton.LeftButton)
    assert keys.keys("split") == ()
    qtbot.mouseClick(sheet.all_default, Qt.MouseButton.LeftButton)
    assert (keys.keys("split"), keys.keys("merge")) == (("S",), ("M",))


def test_the_sheet_shows_a_key_that_is_claimed_twice(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text(json.dumps({"split": ["X"], "merge": ["X"]}))
    keys = KeyMap(path)
    sheet = KeySheet(keys, {})
    qtbot.addWidget(sheet)
    sheet.show()
    assert "Split at playhead" in sheet.answer.text()
    assert "Merge with next" in sheet.answer.text()
    sheet.choose("merge")
    assert "claimed twice" in sheet.tree.currentItem().text(1)
    qtbot.mouseClick(sheet.default, Qt.MouseButton.LeftButton)
    assert keys.conflicts() == []
    assert sheet.answer.text() == "Join the selected segment with the one after it."
