"""Draws one row of the library: picture, title, length, state, and progress where work goes on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vemo_desktop.domain.library import MediaItem, MediaState
from vemo_desktop.ui.library.media_list_model import Role, RowWork, short_duration
from vemo_desktop.ui.palette import DARK, FONT_BASE_PX, FONT_SMALL_PX, GRID_PX, Theme, mix
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import tr

PICTURE_SIZE = QSize(80, 45)
_HEIGHT = 64


class LibraryRowPainter(QStyledItemDelegate):
    """Paints rows of `MediaListModel` in the colours of a look."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = DARK
        self.open_id: str | None = None
        """The video shown in the player: its title is bold."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = index.data(Role.ITEM)
        if not isinstance(item, MediaItem):
            return
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        rect = QRect(option.rect)
        self._paint_ground(painter, rect, option)
        picture = QRect(rect.left() + GRID_PX, rect.top() + 9, PICTURE_SIZE.width(), PICTURE_SIZE.height())
        self._paint_picture(painter, picture, index.data(Role.PICTURE), item)
        left = picture.right() + 1 + GRID_PX + 2
        text = QRect(left, rect.top() + 9, rect.right() - GRID_PX - left, PICTURE_SIZE.height())
        self._paint_text(painter, text, item, index.data(Role.WORK), index.data(Role.STATE_TEXT))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_under_mouse = bool(option.state & QStyle.StateFlag.State_MouseOver)
        share = 0.14 if is_selected else 0.06 if is_under_mouse else 0.0
        painter.fillRect(rect, QColor(mix(self.theme.panel, self.theme.text, share)))

    def _paint_picture(
        self, painter: QPainter, rect: QRect, picture: QPixmap | None, item: MediaItem
    ) -> None:
        painter.fillRect(rect, QColor(self.theme.picture))
        if isinstance(picture, QPixmap) and not picture.isNull():
            size = picture.deviceIndependentSize().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(0, 0, round(size.width()), round(size.height()))
            place.moveCenter(rect.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, picture)
        elif not item.has_video:
            painter.setFont(number_font(FONT_SMALL_PX))
            painter.setPen(QColor("#A6A6A6"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, tr("sound"))

    def _paint_text(
        self, painter: QPainter, rect: QRect, item: MediaItem, work: RowWork | None, state: str
    ) -> None:
        font = number_font(FONT_BASE_PX)
        font.setBold(item.id == self.open_id)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.text))
        line = QRect(rect.left(), rect.top(), rect.width(), 20)
        elided = QFontMetrics(font).elidedText(item.title, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.setFont(number_font(FONT_SMALL_PX))
        painter.setPen(QColor(self.theme.muted))
        below = QRect(rect.left(), rect.top() + 20, rect.width(), 16)
        text = work.text if work is not None else state
        length = short_duration(item.duration_us)
        width = painter.fontMetrics().horizontalAdvance(length)
        room = below.adjusted(0, 0, -width - GRID_PX, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        if item.state in (MediaState.FAILED, MediaState.MISSING) and work is None:
            painter.setPen(QColor(self.theme.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, length)
        fraction = work.fraction if work is not None else _reviewed(item)
        if fraction is not None:
            bar = QRect(rect.left(), rect.bottom() - 3, rect.width(), 3)
            self._paint_bar(painter, bar, fraction, is_work=work is not None)

    def _paint_bar(self, painter: QPainter, rect: QRect, fraction: float, *, is_work: bool) -> None:
        painter.fillRect(rect, QColor(self.theme.line))
        done = QRect(rect)
        done.setWidth(round(rect.width() * min(max(fraction, 0.0), 1.0)))
        painter.fillRect(done, QColor(self.theme.text if is_work else self.theme.strong_line))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, _HEIGHT)


def _reviewed(item: MediaItem) -> float | None:
    """Return the share of proposals that are decided, or None without proposals."""
    if item.proposals_total == 0:
        return None
    return 1.0 - item.proposals_open / item.proposals_total
