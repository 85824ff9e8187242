"""The videos to label next as a Qt list, and how a row looks: title, expected gain, and why."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vemo_desktop.domain.choosing import NextVideo
from vemo_desktop.services.choosing import why_next
from vemo_desktop.ui.lettering import in_lines
from vemo_desktop.ui.palette import DARK, FONT_BASE_PX, FONT_SMALL_PX, GRID_PX, Theme, mix
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import told, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_WHY, _LINE, _LINES = 24, 16, 2
"""Where the reasons begin, and their lines; what does not fit is in the tip of the row."""
_HEIGHT = _WHY + _LINES * _LINE + 4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class VideoRole(IntEnum):
    """What a row can be asked for beside its text."""

    VIDEO = Qt.ItemDataRole.UserRole + 1  # NextVideo


class NextVideosModel(QAbstractListModel):
    """Rows are videos that nobody has gone through, the most instructive first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._videos: Sequence[NextVideo] = ()

    def set_videos(self, videos: Sequence[NextVideo]) -> None:
        """Show these videos, in this order."""
        self.beginResetModel()
        self._videos = videos
        self.endResetModel()

    # Qt overrides --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._videos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._videos):
            return None
        video = self._videos[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return video.candidate.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(
                "{title}\n{why}\nExpected to teach: {gain:.2f} of 1",
                title=video.candidate.title,
                why=told(why_next(video)),
                gain=video.gain,
            )
        return video if role == VideoRole.VIDEO else None


class NextVideoPainter(QStyledItemDelegate):
    """Paints rows of `NextVideosModel` in the colours of a look."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = DARK
        self.open_id: str | None = None
        """The open video: its row is marked."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        video = index.data(VideoRole.VIDEO)
        if not isinstance(video, NextVideo):
            return
        painter.save()
        rect = QRect(option.rect)
        is_open = video.candidate.media_id == self.open_id
        is_under_mouse = bool(option.state & QStyle.StateFlag.State_MouseOver)
        share = 0.14 if is_open else 0.06 if is_under_mouse else 0.0
        painter.fillRect(rect, QColor(mix(self.theme.panel, self.theme.text, share)))
        if is_open:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(self.theme.accent))
        strong, small = number_font(FONT_BASE_PX), number_font(FONT_SMALL_PX)
        strong.setBold(is_open)
        line = QRect(rect.left() + GRID_PX, rect.top() + 4, rect.width() - 2 * GRID_PX, 20)
        gain = f"{video.gain:.2f}"
        painter.setFont(small)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(line, _RIGHT, gain)
        room = line.adjusted(0, 0, -QFontMetrics(small).horizontalAdvance(gain) - GRID_PX, 0)
        self._paint_left(painter, room, video.candidate.title, strong, self.theme.text)
        below = QRect(line.left(), rect.top() + _WHY, line.width(), _LINE)
        for text in in_lines(told(why_next(video)), small, below.width(), _LINES):
            self._paint_left(painter, below, text, small, self.theme.muted)
            below.translate(0, _LINE)
        painter.restore()

    @staticmethod
    def _paint_left(painter: QPainter, rect: QRect, text: str, font: QFont, color: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(color))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, shown)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _HEIGHT)
