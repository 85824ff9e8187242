"""What dialogs are built of alike: rows of widgets, and tables that are read line by line."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QTableView, QWidget

from vemo_desktop.ui.palette import GRID_PX


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Return widgets side by side; a field to type in takes the room that is left over."""
    row = QHBoxLayout()
    row.setSpacing(GRID_PX)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return row


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
    if widest is None:
        header.setStretchLastSection(True)
    else:
        header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
