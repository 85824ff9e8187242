"""The drawing area: rows painted into one kept picture, what moves often painted over it.

Moving the playhead copies a strip of the kept picture and draws a line; rows are painted again only
when what they show has changed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from vemo_desktop.ui.lettering import small_font
from vemo_desktop.ui.timeline.layout import GAP_PX, Placed, least_height, place_rows, wanted_height
from vemo_desktop.ui.timeline.overlay import Overlay
from vemo_desktop.ui.timeline.rows.base import Row, SegmentHit
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.wording import tr

_INDISPENSABLE = 4
"""Rows more important than this have room in the lowest timeline."""
_LEAST_LANES, _WANTED_LANES = 2, 8
"""So many lanes the timeline asks room for; more are scrolled through."""


class TimelineCanvas(QWidget):
    """All rows, one above the other, on one time scale.

    Signals
    -------
    laid_out
        Rows have other places now.
    resized(int)
        The width has changed.
    pointer_event(QEvent)
        Anything the pointer did, for whoever makes gestures of it.
    """

    laid_out = Signal()
    resized = Signal(int)
    pointer_event = Signal(object)

    def __init__(self, state: TimelineState, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._rows = tuple(rows)
        self._placed = Placed({})
        self._stale: set[Row] = set()
        self._kept = QPixmap()
        self._overlay = Overlay(state)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Time line"))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, top to bottom."""
        self._rows = tuple(rows)
        self.updateGeometry()

    @property
    def rects(self) -> dict[Row, QRect]:
        """Where each row lies, top to bottom; left-out rows are missing."""
        return self._placed.rects

    @property
    def placed(self) -> Placed:
        """Where rows lie, and which lanes are scrolled to."""
        return self._placed

    def scroll_lanes_to(self, first: int) -> None:
        """Show the lanes from one of them on, as far as there are too many to show all."""
        self._lay_out(first)

    def reveal_lane(self, key: str) -> None:
        """Scroll until a lane is on screen, if it is among those that are shown at all."""
        lanes = [row.key for row in self._present() if row.is_lane]
        if key not in lanes or not self.rect_of(key).isEmpty():
            return
        place, first = lanes.index(key), self._placed.first_lane
        while self.rect_of(key).isEmpty() and first != place:
            first += 1 if place > first else -1
            self._lay_out(first)

    def row_at(self, y: float) -> Row | None:
        """Return the row at a height."""
        tall = ((row, rect.top(), rect.bottom() + GAP_PX) for row, rect in self._placed.rects.items())
        return next((row for row, top, bottom in tall if top <= y <= bottom), None)

    def rect_of(self, key: str) -> QRect:
        """Return where a row lies; an empty rectangle where it is left out."""
        return next((rect for row, rect in self._placed.rects.items() if row.key == key), QRect())

    def segment_at(self, x: float, y: float) -> SegmentHit | None:
        """Return the segment at a position."""
        row = self.row_at(y)
        return row.segment_at(x, y, self._placed.rects[row], self._state) if row else None

    def invalidate(self, *keys: str) -> None:
        """Have rows painted again; without keys everything, the gaps between them too."""
        if not keys:
            self._kept = QPixmap()
        self._stale.update(row for row in self._placed.rects if not keys or row.key in keys)
        self.update()

    def invalidate_rows(self) -> None:
        """Have all rows painted again where they are."""
        self._stale.update(self._placed.rects)
        self.update()

    def playhead_region(self) -> QRegion:
        """Return where the playhead is drawn."""
        return self._overlay.playhead_region(self._state.playhead_us, self._placed.rects, self.height())

    def move_playhead(self, time_us: int) -> None:
        """Put the playhead elsewhere; repaints two narrow strips."""
        before, self._state.playhead_us = self._state.playhead_us, time_us
        if before != time_us:
            for us in (before, time_us):
                self.update(self._overlay.playhead_region(us, self._placed.rects, self.height()))
            self.update(self._overlay.growing_rect(max(before, time_us), self._placed.rects))

    def move_hover(self, time_us: int | None) -> None:
        """Put the line under the pointer elsewhere."""
        before, self._state.hover_us = self._state.hover_us, time_us
        metrics = QFontMetrics(small_font(self.font()))
        for us in (before, time_us):
            if us is not None and before != time_us:
                self.update(self._overlay.hover_region(us, self._placed.rects, self.height(), metrics))

    def lay_out(self) -> None:
        """Give each row its place."""
        self._lay_out(self._placed.first_lane)

    def _lay_out(self, first_lane: int) -> None:
        placed = place_rows(self._present(), self.width(), self.height(), first_lane)
        if placed != self._placed:
            self._placed = placed
            self.invalidate()
            self.laid_out.emit()

    def _present(self) -> list[Row]:
        return [row for row in self._rows if row.is_present(self._state)]

    def _paint_stale(self) -> None:
        ratio = self.devicePixelRatioF()
        size = QSize(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio))
        if self._kept.size() != size or self._kept.devicePixelRatio() != ratio:
            self._kept = QPixmap(size)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(QColor(self._state.theme.window))
            self._stale = set(self._placed.rects)
        if not self._stale:
            return
        if self._state.is_empty:
            self._kept.fill(QColor(self._state.theme.panel))
            self._stale.clear()
            return
        painter = QPainter(self._kept)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(self.font())
        for row, rect in self._placed.rects.items():
            if row in self._stale:
                painter.save()
                painter.setClipRect(rect)
                row.paint(painter, rect, self._state)
                painter.restore()
        painter.end()
        self._stale.clear()

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tips = (
                row.tip(self._state)
                for row, rect in self._placed.rects.items()
                if row.note_rect(rect, self._state, self.font()).contains(event.pos())
            )
            QToolTip.showText(event.globalPos(), next(tips, ""), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_stale()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawPixmap(0, 0, self._kept)
        self._overlay.paint(painter, self._placed.rects, self.width(), self.height())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized.emit(self.width())
        self.lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer_event.emit(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer_event.emit(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer_event.emit(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer_event.emit(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pointer_event.emit(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.pointer_event.emit(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointer_event.emit(event)

    def minimumSizeHint(self) -> QSize:
        rows = self._present()
        important = [row for row in rows if row.importance > _INDISPENSABLE and not row.is_lane]
        lanes = [row for row in rows if row.is_lane]
        return QSize(320, least_height([*important, *lanes[:_LEAST_LANES]]))

    def sizeHint(self) -> QSize:
        rows = self._present()
        lanes = [row for row in rows if row.is_lane]
        others = [row for row in rows if not row.is_lane]
        return QSize(1200, wanted_height([*others, *lanes[:_WANTED_LANES]]))
