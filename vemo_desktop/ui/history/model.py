"""The gestures of a project as a Qt list, newest first, read in pages as the view asks for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vemo_desktop.domain.history import HistoryEntry, Place, Reach
from vemo_desktop.services.history import HistoryService
from vemo_desktop.wording import later, told, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
PAGE = 100
"""Entries read at once: some screens full, in a few milliseconds."""


Answer = TypeVar("Answer")


class Ask(Protocol):
    """Has something read, at once or beside the window, and hands it on; or tells that it failed."""

    def __call__(
        self, read: Callable[[], Answer], done: Callable[[Answer], None], failed: Callable[[], None]
    ) -> None:
        """Read."""


def ask_at_once(
    read: Callable[[], Answer], done: Callable[[Answer], None], failed: Callable[[], None]
) -> None:
    """Read on this very thread; what goes wrong reaches whoever asked."""
    try:
        found = read()
    except BaseException:
        failed()
        raise
    done(found)


@dataclass(frozen=True, slots=True)
class _News:
    """What is to be shown now: entries that came, or all of the first page where `is_anew`."""

    reach: Reach
    entries: list[HistoryEntry]
    is_anew: bool


class HistoryRole(IntEnum):
    """What a row can be asked for beside its text."""

    ENTRY = Qt.ItemDataRole.UserRole + 1  # HistoryEntry, or None for the beginning
    PLACE = Qt.ItemDataRole.UserRole + 2  # Place
    MOMENT = Qt.ItemDataRole.UserRole + 3  # int: number for `HistoryService.go_to`


class HistoryModel(QAbstractListModel):
    """Rows are entries of the history; the last one, once all are read, is the beginning.

    Parameters
    ----------
    history : HistoryService
    ask : Ask
        Reads from the project.
    parent : QObject, optional
    """

    def __init__(
        self, history: HistoryService, ask: Ask = ask_at_once, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._ask = ask
        self._is_reading = self._is_fetching = self._is_stale = False
        self._entries: list[HistoryEntry] = []
        self._reach = Reach()
        self._is_whole = False

    def refresh(self) -> None:
        """Read what is new, and show where every entry stands now."""
        if self._is_reading:
            self._is_stale = True  # one after the other, so that an older answer never comes last
            return
        self._is_reading, self._is_stale = True, False
        first = self._entries[0].number if self._entries else 0
        self._ask(partial(_news, self._history, first), self._on_news, self._on_unread)

    def _on_news(self, news: _News) -> None:
        self._is_reading = False
        self._reach = news.reach
        if news.is_anew:
            self.beginResetModel()
            self._entries = news.entries
            self._is_whole = len(self._entries) < PAGE
            self.endResetModel()
        else:
            if news.entries:
                self.beginInsertRows(QModelIndex(), 0, len(news.entries) - 1)
                self._entries[:0] = news.entries
                self.endInsertRows()
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        if self._is_stale:
            self.refresh()

    def _on_unread(self) -> None:
        self._is_reading = False

    def _on_page(self, after: int, page: list[HistoryEntry]) -> None:
        """Append older entries, unless everything was read anew meanwhile."""
        self._is_fetching = False
        if not self._entries or self._entries[-1].number != after:
            return
        is_last = len(page) < PAGE
        first = len(self._entries)
        self.beginInsertRows(QModelIndex(), first, first + len(page) + is_last - 1)
        self._entries += page
        self._is_whole = is_last
        self.endInsertRows()

    def _on_no_page(self) -> None:
        self._is_fetching = False

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
        if self._is_fetching or not self.canFetchMore(parent):
            return
        self._is_fetching = True
        last = self._entries[-1].number
        read = partial(self._history.entries, PAGE, before=last)
        self._ask(read, partial(self._on_page, last), self._on_no_page)

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


def _news(history: HistoryService, first: int) -> _News:
    """Read what came after an entry (0: there is none), or all anew where that is much."""
    reach = history.reach()
    newer = history.entries(PAGE, after=first) if first else []
    if not first or len(newer) == PAGE:
        return _News(reach, history.entries(PAGE), is_anew=True)
    return _News(reach, newer, is_anew=False)


_HINTS = {
    Place.NOW: later("Here you are. Everything above was taken back."),
    Place.DONE: later("Click to take back everything above."),
    Place.AHEAD: later("Taken back. Click to do everything up to here again."),
    Place.GONE: later("Taken back before something else was done, so redo does not lead here."),
    Place.FIXED: later("In effect, but undo passes over it: the proposals it was about were replaced."),
    Place.ARRIVED: later("A network's proposals arrived. Undo passes over this."),
}
