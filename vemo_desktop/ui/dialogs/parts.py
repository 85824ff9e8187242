"""What dialogs are built of alike: rows of widgets, and tables that are read line by line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.sizes import room_for


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Return widgets side by side; a field to type in takes the room that is left over."""
    row = QHBoxLayout()
    row.setSpacing(GRID_PX)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return row


def fit_height(dialog: QDialog) -> None:
    """Make a dialog as high as what it shows now, or as the screen: Qt squeezes its fields otherwise."""
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        wanted = layout.totalHeightForWidth(dialog.width())
        dialog.resize(dialog.width(), min(wanted, room_for(dialog).height()))


def is_brought_up(window: QWidget, kind: type[QDialog]) -> bool:
    """Bring a dialog of a window to the front if it is open already: a second one would tell the same."""
    for dialog in window.findChildren(kind):
        if dialog.isVisible():
            dialog.raise_()
            dialog.activateWindow()
            return True
    return False


def dress_table(table: QTableView, *, widest: int | None = None) -> None:
    """Take grid and row numbers off, and let one column take the room that the others leave.

    Parameters
    ----------
    table : QTableView
        Has its columns already.
    widest : int, optional
        The column that takes what is left over; the last if not given.
    """
    table.setShowGrid(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setHighlightSections(False)  # bold heads made columns wider as soon as a row was chosen
    # As the words below them, or a wide column has its name far from what it names.
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    if widest is None:
        header.setStretchLastSection(True)
    else:
        header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)


def make_readable(table: QTableView) -> None:
    """Let a table of words only be read, and one row at a time be chosen."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)  # Tab leads on to what comes behind the table
    dress_table(table)


def text_table(parent: QWidget, heads: Sequence[str]) -> QTableWidget:
    """Return such a table for few rows."""
    table = QTableWidget(0, len(heads), parent)
    table.setHorizontalHeaderLabels(list(heads))
    make_readable(table)
    return table


def fill_table(table: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
    """Show these rows and no others."""
    table.setRowCount(len(rows))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.setItem(number, column, QTableWidgetItem(text))
