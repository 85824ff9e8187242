"""The labels of one scheme as a table: sign, name, key, side, what they mean."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from vemo_desktop.domain.labels import Label, LabelScheme
from vemo_desktop.ui.review.label_buttons import swatch
from vemo_desktop.wording import later, told, tr

_HEADINGS = (
    "",
    later("Name"),
    later("Sign"),
    later("Key"),
    later("Side"),
    later("Used"),
    later("What it means"),
)
_COLOR, _NAME, _LETTER, _DIGIT, _SIDE, _USED, _MEANING = range(len(_HEADINGS))
_SIDES = {"−": -1, "-": -1, "-1": -1, "0": 0, "+": 1, "1": 1, "+1": 1, "": None}
_SIDE_TEXTS = {-1: "−", 0: "0", 1: "+", None: ""}
_SWATCH_PX = 18


class LabelTable(QTableWidget):
    """Shows labels and tells what a person wants of one.

    Signals
    -------
    label_edited(str, dict)
        Key of a label, and what should be different of it.
    not_understood(str)
        What was typed makes no label; a sentence that says why.
    """

    label_edited = Signal(str, object)
    not_understood = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_HEADINGS), parent)
        self._scheme: LabelScheme | None = None
        self._is_read_only = False
        self.setAccessibleName(tr("Labels"))
        self.setHorizontalHeaderLabels([tr(name) for name in _HEADINGS])
        self.verticalHeader().hide()
        self.setIconSize(QSize(_SWATCH_PX, _SWATCH_PX))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_MEANING, QHeaderView.ResizeMode.Stretch)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.itemChanged.connect(self._on_changed)
        self.cellDoubleClicked.connect(self._on_double_click)

    @property
    def chosen(self) -> str | None:
        """Key of the selected label."""
        row = self.currentRow()
        labels = self._scheme.labels if self._scheme is not None else ()
        return labels[row].key if 0 <= row < len(labels) else None

    def set_read_only(self, is_read_only: bool) -> None:
        """Let nothing be edited, or let it again."""
        self._is_read_only = is_read_only

    def show_scheme(self, scheme: LabelScheme | None, usage: dict[str, int], chosen: str | None) -> None:
        """Show the labels of a scheme, one of them selected."""
        self._scheme = scheme
        labels = scheme.labels if scheme is not None else ()
        digits = {} if scheme is None else {label.key: n for n, label in scheme.by_digit.items()}
        with QSignalBlocker(self):
            self.setRowCount(len(labels))
            for row, label in enumerate(labels):
                self._fill(row, label, digits.get(label.key), usage.get(label.key, 0))
            rows = [row for row, label in enumerate(labels) if label.key == chosen]
            if self.currentRow() != (wanted := rows[0] if rows else 0):
                self.setCurrentCell(wanted, _NAME)

    def choose_color(self) -> None:
        """Ask for the colour of the selected label."""
        label = self._label(self.currentRow())
        if label is None or self._is_read_only:
            return
        dialog = QColorDialog(QColor(label.color), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Colour of {name}", name=told(label.name)))
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.colorSelected.connect(
            lambda color, key=label.key: self.label_edited.emit(key, {"color": color.name().upper()})
        )
        dialog.open()

    def _fill(self, row: int, label: Label, digit: int | None, used: int) -> None:
        sign = self._item(row, _COLOR)
        picture = swatch(label, _SWATCH_PX)
        shown = QIcon(picture)
        shown.addPixmap(picture, QIcon.Mode.Selected)  # Qt would tint it
        sign.setIcon(shown)
        sign.setToolTip(tr("{color}. Double click for another colour.", color=label.color))
        sign.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
        texts = {
            _NAME: label.name,
            _LETTER: label.letter,
            _DIGIT: "" if digit is None else str(digit),
            _SIDE: _SIDE_TEXTS[label.polarity],
            _USED: str(used) if used else "",
            _MEANING: label.description,
        }
        for column, text in texts.items():
            item = self._item(row, column)
            item.setText(text)
            is_editable = column != _USED and not self._is_read_only
            editable = Qt.ItemFlag.ItemIsEditable
            item.setFlags(item.flags() | editable if is_editable else item.flags() & ~editable)
            if column == _USED:
                item.setToolTip(tr("How many segments of all videos have it"))

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        """Return the item of a cell. It stays the same one: a field that is being closed still holds it."""
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        return item

    def _label(self, row: int) -> Label | None:
        labels = self._scheme.labels if self._scheme is not None else ()
        return labels[row] if 0 <= row < len(labels) else None

    def _on_double_click(self, _row: int, column: int) -> None:
        if column == _COLOR:
            self.choose_color()

    def _on_changed(self, item: QTableWidgetItem) -> None:
        label = self._label(item.row())
        if label is None:
            return
        try:
            wanted = _read(item.column(), item.text().strip())
        except ValueError as error:
            self._later(partial(self.not_understood.emit, str(error)))
        else:
            self._later(lambda: self.label_edited.emit(label.key, wanted))

    def _later(self, tell: Callable[[], None]) -> None:
        """Tell it once the field is closed, which filling the table anew would disturb."""
        QTimer.singleShot(0, self, tell)


def _read(column: int, text: str) -> dict[str, Any]:
    """Return what of a label should be different by what was typed into a column.

    Raises
    ------
    ValueError
        If it makes no sense there; its text is a sentence.
    """
    plain = {_NAME: "name", _LETTER: "letter", _MEANING: "description"}
    if column in plain:
        return {plain[column]: text}
    if column == _DIGIT:
        if text and not (text.isascii() and text.isdigit()):
            raise ValueError(tr("The key of a label is a digit from 1 to 9."))
        return {"digit": int(text) if text else None}
    if text not in _SIDES:
        raise ValueError(tr("The side of a label is + (positive), − (negative), 0 or nothing."))
    return {"polarity": _SIDES[text]}
