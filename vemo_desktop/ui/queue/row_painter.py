"""Draws one row of the review queue: label, video and time, score, and why to look."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, LabelScheme
from vemo_desktop.domain.queue import QueueItem
from vemo_desktop.services.queue import reason
from vemo_desktop.ui.lettering import in_lines
from vemo_desktop.ui.palette import (
    DARK,
    FONT_BASE_PX,
    FONT_SMALL_PX,
    GRID_PX,
    Theme,
    mix,
    readable_on,
)
from vemo_desktop.ui.queue.model import QueueRole
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import told

_TOP, _PLACE, _REASON, _BOTTOM = 4, 24, 40, 4
"""Where the lines of a row begin, and what is left free below the last, in pixels."""
_LINE = 16
_BADGE = 16
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class QueueRowPainter(QStyledItemDelegate):
    """Paints rows of `QueueModel` in the colours of a look; what does not fit is in the tip of the row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = DARK
        self.current_id: str | None = None
        """The selected proposal: its row is marked."""
        self.schemes: Mapping[str, LabelScheme] = BUILT_IN_SCHEMES
        """Label schemes as the project has them."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = index.data(QueueRole.ITEM)
        if not isinstance(item, QueueItem):
            return
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        is_current = item.segment.id == self.current_id
        is_under_mouse = bool(option.state & QStyle.StateFlag.State_MouseOver)
        share = 0.14 if is_current else 0.06 if is_under_mouse else 0.0
        painter.fillRect(rect, QColor(mix(self.theme.panel, self.theme.text, share)))
        if is_current:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(self.theme.accent))
        self._paint_badge(painter, QRect(rect.left() + GRID_PX, rect.top() + 6, _BADGE, _BADGE), item)
        left = rect.left() + GRID_PX * 2 + _BADGE
        self._paint_lines(
            painter,
            rect.adjusted(left - rect.left(), 0, -GRID_PX, 0),
            item,
            is_current,
        )
        painter.restore()

    def _paint_badge(self, painter: QPainter, rect: QRect, item: QueueItem) -> None:
        """Paint the colour of the label with its letter, as everywhere else."""
        scheme = self.schemes.get(item.segment.scheme)
        if scheme is None or item.segment.label not in scheme.keys:
            return
        label = scheme.label(item.segment.label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(label.color))
        painter.drawRoundedRect(rect, 3, 3)
        font = number_font(FONT_SMALL_PX)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(readable_on(label.color)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label.letter)

    def _paint_lines(self, painter: QPainter, rect: QRect, item: QueueItem, is_current: bool) -> None:
        strong, small = number_font(FONT_BASE_PX), number_font(FONT_SMALL_PX)
        strong.setBold(is_current)
        line = QRect(rect.left(), rect.top() + _TOP, rect.width(), _PLACE - _TOP)
        score = f"{item.score:.2f}"
        room = self._paint_right(painter, line, score, small)
        self._paint_left(painter, room, label_name(item, self.schemes), strong, self.theme.text)
        place = QRect(rect.left(), rect.top() + _PLACE, rect.width(), _LINE)
        room = self._paint_right(painter, place, span_text(item), small)
        self._paint_left(painter, room, item.title, small, self.theme.muted)
        below = QRect(rect.left(), rect.top() + _REASON, rect.width(), _LINE)
        ink = self.theme.text if item.is_contradicted else self.theme.muted
        lines = (rect.height() - _REASON) // _LINE
        for text in in_lines(told(reason(item)), small, below.width(), lines):
            self._paint_left(painter, below, text, small, ink)
            below.translate(0, _LINE)

    def _paint_right(self, painter: QPainter, rect: QRect, text: str, font: QFont) -> QRect:
        """Write at the right end of a line; return what is left of it."""
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(rect, _RIGHT, text)
        return rect.adjusted(0, 0, -QFontMetrics(font).horizontalAdvance(text) - GRID_PX, 0)

    def _paint_left(self, painter: QPainter, rect: QRect, text: str, font: QFont, color: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(color))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, shown)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        # All rows are as high as the first. That is the most urgent one, so where several networks have
        # something to say of each other, and reasons are long, they have of it.
        item = index.data(QueueRole.ITEM)
        lines = 2 if isinstance(item, QueueItem) and item.verdicts else 1
        return QSize(160, _REASON + lines * _LINE + _BOTTOM)


def label_name(item: QueueItem, schemes: Mapping[str, LabelScheme]) -> str:
    """Name the label of an item."""
    scheme = schemes.get(item.segment.scheme)
    known = scheme is not None and item.segment.label in scheme.keys
    return told(scheme.label(item.segment.label).name) if scheme is not None and known else item.segment.label


def span_text(item: QueueItem) -> str:
    """Write from when to when an item lasts, to a tenth of a second."""
    return f"{_short(item.segment.interval.start_us)} – {_short(item.segment.interval.end_us)}"


def _short(time_us: int) -> str:
    tenths = time_us // 100_000
    minutes, tenths = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    clock = f"{minutes}:{tenths // 10:02d}.{tenths % 10}"
    return f"{hours}:{clock.zfill(7)}" if hours else clock
