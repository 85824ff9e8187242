"""The gestures of a project as a Qt list, newest first, read in pages as the view asks for them."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vemo_desktop.domain.history import HistoryEntry, Place, Reach
from vemo_desktop.services.history import HistoryService
from vemo_desktop.wording import later, told, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
PAGE = 100
"""Entries read at once: some screens full, in a few milliseconds."""


class HistoryRole(IntEnum):
    """What a row can be asked for beside its text."""

    ENTRY = Qt.ItemDataRole.UserRole + 1  # HistoryEntry, or None for the beginning
    PLACE = Qt.ItemDataRole.UserRole + 2  # Place
    MOMENT = Qt.ItemDataRole.UserRole + 3  # int: number for `HistoryService.go_to`


class HistoryModel(QAbstractListModel):
    """Rows are entries of the history; the last one, once all are read, is the beginning."""

    def __init__(self, history: HistoryService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._entries: list[HistoryEntry] = []
        self._reach = Reach()
        self._is_whole = False

    def refresh(self) -> None:
        """Read what is new, and show where every entry stands now."""
        first = self._entries[0].number if self._entries else 0
        self._reach = self._history.reach()
        newer = self._history.entries(PAGE, after=first) if first else []
        if not first or len(newer) == PAGE:
            self._read_anew()
            return
        if newer:
            self.beginInsertRows(QModelIndex(), 0, len(newer) - 1)
            self._entries[:0] = newer
            self.endInsertRows()
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def _read_anew(self) -> None:
        self.beginResetModel()
        self._entries = self._history.entries(PAGE)
        self._is_whole = len(self._entries) < PAGE
        self.endResetModel()

    def _place(self, row: int) -> Place:
        if row == len(self._entries):
            return Place.NOW if self._reach.position == 0 else Place.DONE
        entry = self._entries[row]
        return self._reach.place(entry.number, entry.kind)

    # Qt overrides --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries) + self._is_whole

    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        return not parent.isValid() and bool(self._entries) and not self._is_whole

    def fetchMore(self, parent: Index = _ROOT) -> None:
        if not self.canFetchMore(parent):
            return
        page = self._history.entries(PAGE, before=self._entries[-1].number)
        is_last = len(page) < PAGE
        first = len(self._entries)
        self.beginInsertRows(QModelIndex(), first, first + len(page) + is_last - 1)
        self._entries += page
        self._is_whole = is_last
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        row = index.row()
        entry = self._entries[row] if row < len(self._entries) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("Beginning") if entry is None else told(entry.gesture)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(_HINTS[self._place(row)])
        if role == HistoryRole.ENTRY:
            return entry
        if role == HistoryRole.PLACE:
            return self._place(row)
        if role == HistoryRole.MOMENT:
            return 0 if entry is None else entry.number
        return None


_HINTS = {
    Place.NOW: later("Here you are. Everything above was taken back."),
    Place.DONE: later("Click to take back everything above."),
    Place.AHEAD: later("Taken back. Click to do everything up to here again."),
    Place.GONE: later("Taken back before something else was done, so redo does not lead here."),
    Place.FIXED: later("In effect, but undo passes over it: the proposals it was about were replaced."),
    Place.ARRIVED: later("A network's proposals arrived. Undo passes over this."),
}
