"""The subtitles in a list, with the one that is being said standing out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from vemo_desktop.services.words import Spoken
from vemo_desktop.ui.library.media_list_model import short_duration

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
SPOKEN = Qt.ItemDataRole.UserRole


class WordsModel(QAbstractListModel):
    """One row per subtitle."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Spoken, ...] = ()
        self._now: range = range(0)
        self._names_videos = False

    def set_rows(self, rows: Sequence[Spoken], *, names_videos: bool) -> None:
        """Show these, with the name of the video each belongs to where they are of several."""
        self.beginResetModel()
        self._rows, self._now, self._names_videos = tuple(rows), range(0), names_videos
        self.endResetModel()

    def say(self, media_id: str | None, time_us: int) -> int | None:
        """Let what is said at an instant stand out; returns its first row if it is another one now."""
        now = [
            row
            for row, one in enumerate(self._rows)
            if one.media_id == media_id and one.cue.interval.start_us <= time_us < one.cue.interval.end_us
        ]
        current = range(now[0], now[-1] + 1) if now else range(0)
        if current == self._now:
            return None
        before, self._now = self._now, current
        for rows in (before, current):
            if rows:
                self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]), [Qt.ItemDataRole.FontRole])
        return current[0] if current else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        one = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                at, said = short_duration(one.cue.interval.start_us), " ".join(one.cue.text.split())
                return f"{one.title} · {at}   {said}" if self._names_videos else f"{at}   {said}"
            case Qt.ItemDataRole.ToolTipRole:
                return f"{one.title}, {short_duration(one.cue.interval.start_us)}\n{one.cue.text}"
            case Qt.ItemDataRole.FontRole:
                font = QFont()
                font.setBold(index.row() in self._now)
                return font
            case role if role == SPOKEN:
                return one
        return None
