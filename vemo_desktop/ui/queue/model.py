"""The review queue as a Qt list: open proposals of the whole library, the most urgent first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from enum import IntEnum
from itertools import chain

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QListView

from vemo_desktop.domain.queue import QueueItem
from vemo_desktop.services.queue import reason
from vemo_desktop.services.ranked_queue import PagedItems, RankedQueue
from vemo_desktop.wording import told, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class QueueRole(IntEnum):
    """What a row can be asked for beside its text."""

    ITEM = Qt.ItemDataRole.UserRole + 1  # QueueItem


def for_view(model: QAbstractListModel, view: QListView) -> None:
    """Let a view show a long list.

    A view that lays rows out asks for the number of rows once for each row. Python answers that 300 000
    times in half a second; what stands between answers without asking it.
    """
    between = QSortFilterProxyModel(view)
    between.setSourceModel(model)
    view.setModel(between)


class QueueModel(QAbstractListModel):
    """Rows are the items that are still open; what is decided keeps its rank, so that undo puts it back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._item: Callable[[int], QueueItem | None] = lambda rank: None
        self._ids: Sequence[str] = ()
        self._ranks: Mapping[str, int] = {}
        self._open: list[int] = []

    def set_items(self, items: PagedItems) -> None:
        """Show these items, in this order, as a mere list, in which none is looked up."""
        self._set(items.item, len(items))

    def set_queue(self, queue: RankedQueue) -> None:
        """Show a queue."""
        self._set(queue.item, len(queue), queue.ids, queue.ranks)

    def _set(
        self,
        item: Callable[[int], QueueItem | None],
        count: int,
        ids: Sequence[str] = (),
        ranks: Mapping[str, int] | None = None,
    ) -> None:
        self.beginResetModel()
        self._item, self._ids, self._ranks = item, ids, ranks or {}
        self._open = list(range(count))
        self.endResetModel()

    def knows(self, segment_id: str) -> bool:
        """Tell whether a proposal has a rank, decided or not."""
        return segment_id in self._ranks

    def set_open(self, segment_id: str, is_open: bool) -> None:
        """Show a proposal in its rank, or no longer; nothing happens to one without a rank."""
        rank = self._ranks.get(segment_id)
        if rank is None:
            return
        row = bisect_left(self._open, rank)
        is_there = row < len(self._open) and self._open[row] == rank
        if is_open and not is_there:
            self.beginInsertRows(QModelIndex(), row, row)
            self._open.insert(row, rank)
            self.endInsertRows()
        elif is_there and not is_open:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._open[row]
            self.endRemoveRows()

    def following(self, segment_id: str | None, skipped: Collection[str] = ()) -> QueueItem | None:
        """Return the first open item after a proposal, going round, without skipped ones, or None."""
        here = self._ranks.get(segment_id or "", -1)
        first = bisect_left(self._open, here + 1)
        around = chain(range(first, len(self._open)), range(first))  # a copy of a long queue takes a moment
        ranks = (self._open[row] for row in around)
        wanted = (rank for rank in ranks if rank != here and self._ids[rank] not in skipped)
        return next((item for rank in wanted if (item := self._item(rank)) is not None), None)

    def item_of(self, segment_id: str) -> QueueItem | None:
        """Return the item of a proposal, None if it has no rank or is gone by now."""
        rank = self._ranks.get(segment_id)
        return None if rank is None else self._item(rank)

    def row_of(self, segment_id: str | None) -> int | None:
        """Return the row of a proposal, or None if it is not shown."""
        rank = self._ranks.get(segment_id or "")
        if rank is None:
            return None
        row = bisect_left(self._open, rank)
        return row if row < len(self._open) and self._open[row] == rank else None

    # Qt overrides --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._open)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._open):
            return None
        item = self._item(self._open[index.row()])
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("{label} in {title}", label=told(item.segment.label), title=item.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{item.title}\n{told(reason(item))}"
        return item if role == QueueRole.ITEM else None
