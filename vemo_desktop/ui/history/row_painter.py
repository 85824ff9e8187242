"""Draws one row of the history: a mark for where it stands, what was done, and when, who and where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vemo_desktop.domain.history import HistoryEntry, Place
from vemo_desktop.domain.segments import network_of
from vemo_desktop.ml.cards import name_of
from vemo_desktop.ui.history.model import HistoryRole
from vemo_desktop.ui.language import moment
from vemo_desktop.ui.palette import DARK, FONT_BASE_PX, FONT_SMALL_PX, GRID_PX, Theme, mix
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import told, tr

_HEIGHT = 44
_GUTTER = 24
_FAINT = (Place.AHEAD, Place.GONE, Place.ARRIVED)


class HistoryRowPainter(QStyledItemDelegate):
    """Paints rows of `HistoryModel` in the colours of a look."""

    def __init__(self, title_of: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = DARK
        self._title_of = title_of

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place = Place(index.data(HistoryRole.PLACE))  # Qt hands the value back as plain text
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        is_under_mouse = bool(option.state & QStyle.StateFlag.State_MouseOver) and place.is_reachable
        share = 0.14 if place is Place.NOW else 0.06 if is_under_mouse else 0.0
        painter.fillRect(rect, QColor(mix(self.theme.panel, self.theme.text, share)))
        self._paint_mark(painter, QPointF(rect.left() + GRID_PX * 2, rect.top() + _HEIGHT / 2), place)
        text = rect.adjusted(GRID_PX + _GUTTER, 4, -GRID_PX, -4)
        self._paint_text(painter, text, str(index.data()), index.data(HistoryRole.ENTRY), place)
        painter.restore()

    def _paint_mark(self, painter: QPainter, middle: QPointF, place: Place) -> None:
        """Paint the second cue beside the shade of the text: a shape for each place."""
        ink = QColor(self.theme.muted if place in _FAINT else self.theme.text)
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(ink if place in (Place.NOW, Place.DONE) else Qt.BrushStyle.NoBrush)
        x, y = middle.x(), middle.y()
        if place is Place.NOW:
            painter.drawPolygon(QPolygonF([QPointF(x - 4, y - 6), QPointF(x + 5, y), QPointF(x - 4, y + 6)]))
        elif place in (Place.DONE, Place.AHEAD):
            painter.drawEllipse(middle, 3.0, 3.0)
        elif place is Place.GONE:
            painter.drawLine(QPointF(x - 3, y - 3), QPointF(x + 3, y + 3))
            painter.drawLine(QPointF(x - 3, y + 3), QPointF(x + 3, y - 3))
        elif place is Place.FIXED:
            painter.drawRect(QRectF(x - 3, y - 3, 6, 6))
        else:
            painter.drawLine(QPointF(x - 4, y), QPointF(x + 4, y))

    def _paint_text(
        self, painter: QPainter, rect: QRect, gesture: str, entry: HistoryEntry | None, place: Place
    ) -> None:
        font = number_font(FONT_BASE_PX)
        font.setBold(place is Place.NOW)
        font.setStrikeOut(place is Place.GONE)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted if place in _FAINT else self.theme.text))
        line = rect if entry is None else QRect(rect.left(), rect.top(), rect.width(), 20)
        shown = QFontMetrics(font).elidedText(gesture, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if entry is None:
            return
        painter.setFont(number_font(FONT_SMALL_PX))
        painter.setPen(QColor(self.theme.muted))
        below = QRect(rect.left(), rect.top() + 20, rect.width(), 16)
        parts = (when_text(entry.when), who_text(entry.author), self._title_of(entry.media_id))
        facts = " · ".join(part for part in parts if part)  # nobody is named where coding is blind
        shown = painter.fontMetrics().elidedText(facts, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, _HEIGHT)


def when_text(when: datetime, now: datetime | None = None) -> str:
    """Write an instant in local time: the clock for today, with the day otherwise."""
    local, today = when.astimezone(), (now or datetime.now().astimezone()).date()
    if local.date() == today:
        return f"{local:%H:%M:%S}"
    if local.year == today.year:
        return moment(when, tr("d MMM, HH:mm"))
    return moment(when, tr("d MMM yyyy, HH:mm"))


def who_text(author: str) -> str:
    """Name a person, or a network by the name on its card."""
    network = network_of(author)
    return author if network is None else told(name_of(network))
