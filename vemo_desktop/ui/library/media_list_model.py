"""The videos of a project as a Qt list: items, small pictures and what is being done to them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QPixmap

from vemo_desktop.domain.library import MediaItem, MediaState
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.wording import counted, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
MOST_PICTURES = 400
"""Small pictures kept: some twenty screens full, and not the hundreds of megabytes of a large library."""


class Role(IntEnum):
    """What a row can be asked for beside its text."""

    ITEM = Qt.ItemDataRole.UserRole + 1  # MediaItem
    WORK = Qt.ItemDataRole.UserRole + 2  # RowWork or None
    PICTURE = Qt.ItemDataRole.UserRole + 3  # QPixmap or None
    STATE_TEXT = Qt.ItemDataRole.UserRole + 4  # str


@dataclass(frozen=True, slots=True)
class RowWork:
    """What is being done to a video now: in words, and how much of it is done, in [0, 1]."""

    text: str
    fraction: float | None = None


def short_duration(duration_us: int) -> str:
    """Write a length as ``3:12`` or ``1:02:05``."""
    seconds = round(duration_us / 1_000_000)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def state_text(item: MediaItem) -> str:
    """Say in a few words where a video stands."""
    if item.state is MediaState.NEW:
        return (
            counted("{count} segment", "{count} segments", item.segments_human)
            if item.segments_human
            else tr("new")
        )
    if item.state is MediaState.ANALYSED:
        if item.proposals_open:
            return tr(
                "{left} of {total} left",
                left=item.proposals_open,
                total=item.proposals_total,
            )
        return tr("no proposals")
    return {
        MediaState.REVIEWED: tr("reviewed"),
        MediaState.FAILED: tr("problem"),
        MediaState.MISSING: tr("file missing"),
    }[item.state]


def _tooltip(item: MediaItem) -> str:
    size = f"{item.width} × {item.height}" if item.has_video else tr("no picture")
    sound = tr("with sound") if item.has_audio else tr("no sound")
    lines = [str(item.path), f"{format_time(item.duration_us)} · {size} · {sound}"]
    if item.segments_human:
        lines.append(counted("{count} segment of yours", "{count} segments of yours", item.segments_human))
    if item.problem:
        lines.append(item.problem)
    return "\n".join(lines)


class MediaListModel(QAbstractListModel):
    """Rows are media items in the order of the project.

    Signals
    -------
    picture_wanted(str)
        A row is being shown whose small picture is not at hand.
    """

    picture_wanted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[MediaItem] = []
        self._rows: dict[str, int] = {}
        self._texts: dict[str, str] = {}
        self._work: dict[str, RowWork] = {}
        self._pictures: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()

    @property
    def items(self) -> tuple[MediaItem, ...]:
        """All items, in order."""
        return tuple(self._items)

    def item(self, media_id: str) -> MediaItem | None:
        """Return one item, or None if the list has none with this identifier."""
        row = self._rows.get(media_id)
        return None if row is None else self._items[row]

    def set_items(self, items: Iterable[MediaItem]) -> None:
        """Show these items; rows are only rebuilt where the list of videos itself has changed."""
        fresh = list(items)
        if [item.id for item in fresh] == [item.id for item in self._items]:
            self.update_items(fresh)
            return
        self._texts.clear()
        self.beginResetModel()
        self._items = fresh
        self._rows = {item.id: row for row, item in enumerate(fresh)}
        self.endResetModel()

    def update_items(self, items: Iterable[MediaItem]) -> None:
        """Show anew those items that are listed and differ."""
        for item in items:
            row = self._rows.get(item.id)
            if row is not None and self._items[row] != item:
                self._items[row] = item
                self._texts.pop(item.id, None)
                self._touch(row)

    def matches(self, row: int, words: Collection[str], state: MediaState | None) -> bool:
        """Tell whether a row contains every word, given in small letters, and is of a state (None: any)."""
        item = self._items[row]
        if state not in (None, item.state):
            return False
        if not words:
            return True
        text = self._texts.get(item.id)
        if text is None:
            text = f"{item.title} {item.path.name} {item.path.parent.name}".casefold()
            self._texts[item.id] = text
        return all(word in text for word in words)

    def set_work(self, media_id: str, work: RowWork | None) -> None:
        """Show what is being done to a video, or that nothing is."""
        if self._work.get(media_id) == work:
            return
        if work is None:
            self._work.pop(media_id, None)
        else:
            self._work[media_id] = work
        if media_id in self._rows:
            self._touch(self._rows[media_id])

    def work(self, media_id: str) -> RowWork | None:
        """Return what is being done to a video."""
        return self._work.get(media_id)

    def set_picture(self, media_id: str, picture: QPixmap) -> None:
        """Show a small picture of a video."""
        self._pictures[media_id] = picture
        while len(self._pictures) > MOST_PICTURES:
            gone, _ = self._pictures.popitem(last=False)
            self._asked.discard(gone)
        if media_id in self._rows:
            self._touch(self._rows[media_id])

    def has_picture(self, media_id: str) -> bool:
        """Tell whether a picture was set."""
        return media_id in self._pictures

    def row_of(self, media_id: str) -> int | None:
        """Return the row of a video."""
        return self._rows.get(media_id)

    def _picture(self, item: MediaItem) -> QPixmap | None:
        """Return the picture of a row that is shown; asked for once, since most videos are never shown."""
        picture = self._pictures.get(item.id)
        if picture is not None:
            self._pictures.move_to_end(item.id)
        elif item.has_video and item.id not in self._asked:
            self._asked.add(item.id)
            self.picture_wanted.emit(item.id)
        return picture

    def _touch(self, row: int) -> None:
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._items):
            return None
        item = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.title
            case Qt.ItemDataRole.ToolTipRole:
                return _tooltip(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{item.title}, {short_duration(item.duration_us)}, {state_text(item)}"
            case Role.ITEM:
                return item
            case Role.WORK:
                return self._work.get(item.id)
            case Role.PICTURE:
                return self._picture(item)
            case Role.STATE_TEXT:
                return state_text(item)
        return None


class LibraryFilter(QSortFilterProxyModel):
    """Rows whose title or path contains every word searched for, and whose state is wanted."""

    def __init__(self, source: MediaListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._words: tuple[str, ...] = ()
        self._state: MediaState | None = None
        self.setSourceModel(source)

    def search(self, text: str) -> None:
        """Keep rows that contain every word of the text."""
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self.endFilterChange()

    def keep_state(self, state: MediaState | None) -> None:
        """Keep rows of one state, or of all."""
        self.beginFilterChange()
        self._state = state
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        # Not by roles: asking the model for an item through Qt took ten times as long as the search itself.
        return self._source.matches(row, self._words, self._state)
