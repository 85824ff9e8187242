"""A table of the dashboard: words are put into the reader's language when they are seen."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableView, QWidget

from vemo_desktop.services.sections import Table
from vemo_desktop.ui.dialogs.parts import dress_table
from vemo_desktop.wording import told

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MOST_ROWS = 12
"""Longer tables scroll within themselves, so that what comes behind them is found."""
_ROWS_MEASURED = 40
"""Columns are as wide as these rows need; measuring hundreds would hold the window up."""


class TableModel(QAbstractTableModel):
    """Shows a `Table`; the whole text of a cell is also its tool tip."""

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._table.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._table.rows[index.row()][index.column()]
        return text if self._table.is_of_names and index.column() == 0 else told(text)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return told(self._table.heads[section])


def table_view(table: Table, parent: QWidget) -> QTableView:
    """Return a view as high as the rows, or as the first of many."""
    view = QTableView(parent)
    view.setModel(TableModel(table, view))
    view.setAccessibleName(told(table.title or table.heads[0]))
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setTabKeyNavigation(False)
    view.horizontalHeader().setResizeContentsPrecision(_ROWS_MEASURED)
    dress_table(view)
    shown = min(len(table.rows), _MOST_ROWS)
    height = view.horizontalHeader().sizeHint().height() + 2 * view.frameWidth()
    height += shown * view.verticalHeader().defaultSectionSize()
    if len(table.rows) <= _MOST_ROWS:
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # Many columns, or large text, need to be moved sideways: the bar for that must hide no row.
    view.setFixedHeight(height + view.horizontalScrollBar().sizeHint().height())
    view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return view
