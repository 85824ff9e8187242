"""What lies over the rows and moves often: playhead, pointer, marks, loop, selection, drags."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF, QRegion

from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import Interval, format_time
from vemo_desktop.ui.lettering import small_font, text_metrics
from vemo_desktop.ui.palette import Theme, translucent
from vemo_desktop.ui.timeline.rows.base import Row
from vemo_desktop.ui.timeline.rows.boxes import BoxStyle, paint_box
from vemo_desktop.ui.timeline.rows.curves import PlotRow, paint_dots
from vemo_desktop.ui.timeline.rows.lanes import LaneRow
from vemo_desktop.ui.timeline.rows.overview import whole
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.wording import tr

_HEAD_PX = 7
_BUBBLE_PAD_PX = 5

Rects = Mapping[Row, QRect]


class Overlay:
    """Draws over the rows; knows which part of the screen an instant touches.

    Parameters
    ----------
    state : TimelineState
    """

    def __init__(self, state: TimelineState) -> None:
        self._state = state

    def playhead_region(self, time_us: int, rects: Rects, height: int) -> QRegion:
        """Return what must be redrawn when the playhead comes or goes."""
        x = round(self._state.scale.x_of(time_us))
        region = QRegion(x - _HEAD_PX - 1, 0, 2 * _HEAD_PX + 3, height)
        overview = _rect(rects, "overview")
        if overview:
            x = round(whole(self._state).x_of(time_us))
            region += QRect(x - 3, overview.top(), 7, overview.height())
        return region

    def hover_region(self, time_us: int, rects: Rects, height: int, metrics: QFontMetrics) -> QRegion:
        """Return what must be redrawn when the pointer comes or goes."""
        x = round(self._state.scale.x_of(time_us))
        region = QRegion(x - 5, 0, 11, height)
        ruler = _rect(rects, "ruler")
        if ruler:
            half = metrics.horizontalAdvance("00:00:00.000") + 2 * _BUBBLE_PAD_PX + 4
            region += QRect(x - half, ruler.top(), 2 * half, ruler.height())
        return region

    def growing_rect(self, until_us: int, rects: Rects) -> QRect:
        """Return where the segment that grows lies, if it lasts until an instant; empty where none does."""
        growing = self._state.growing
        if growing is None or until_us <= growing.start_us:
            return QRect()
        span = Interval(growing.start_us, until_us)
        lanes = ((row, rect) for row, rect in rects.items() if isinstance(row, LaneRow))
        boxes = (lane.box(rect, span, 0, self._state) for lane, rect in lanes if lane.key == growing.lane)
        return next(boxes, QRect())

    def paint(self, painter: QPainter, rects: Rects, width: int, height: int) -> None:
        """Draw everything; the painter is clipped to what changed."""
        if self._state.is_empty:
            painter.setFont(small_font(painter.font()))
            painter.setPen(QColor(self._state.theme.muted))
            text = tr("Open a video from the library to see it over time.")
            painter.drawText(QRect(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, text)
            return
        ruler = _rect(rects, "ruler")
        top = ruler.top() if ruler else 0
        painter.setFont(small_font(painter.font()))
        body = QRect(0, ruler.bottom() + 1 if ruler else 0, width, height)
        self._paint_marks(painter, ruler, body)
        self._paint_selection(painter, body)
        self._paint_growing(painter, rects)
        self._paint_hover(painter, rects, body, ruler)
        self._paint_drag(painter, body, ruler)
        self._paint_playhead(painter, rects, top, height)
        if self._state.band is not None:
            painter.fillRect(self._state.band, translucent(self._state.theme.accent, 0.15))
            painter.setPen(QPen(QColor(self._state.theme.accent), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._state.band)

    def _paint_marks(self, painter: QPainter, ruler: QRect | None, body: QRect) -> None:
        theme, scale = self._state.theme, self._state.scale
        first, last = self._state.marks
        if first is not None and last is not None and last > first:
            left, right = scale.x_of(first), scale.x_of(last)
            painter.fillRect(
                QRectF(left, body.top(), right - left, body.height()),
                _veil(theme),
            )
        if ruler is None:
            return
        if self._state.loop is not None:
            left, right = scale.x_of(self._state.loop.start_us), scale.x_of(self._state.loop.end_us)
            painter.fillRect(QRectF(left, ruler.top() + 1, right - left, 3), QColor(theme.muted))
        painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DashLine))
        for mark, side in ((first, 1), (last, -1)):
            if mark is None:
                continue
            x = round(scale.x_of(mark))
            painter.drawLine(x, body.top(), x, body.bottom())
            flag = QPolygonF(
                [
                    QPointF(x, ruler.bottom() - 10),
                    QPointF(x + side * 8, ruler.bottom() - 5),
                    QPointF(x, ruler.bottom()),
                ]
            )
            painter.setBrush(QColor(theme.text))
            painter.drawPolygon(flag)

    def _paint_selection(self, painter: QPainter, body: QRect) -> None:
        segment = self._state.selected()
        if segment is None or (self._state.preview and self._state.preview.segment):
            return
        self._paint_span(painter, segment.interval, body)

    def _paint_growing(self, painter: QPainter, rects: Rects) -> None:
        """Draw what is being labelled as the segment that it becomes."""
        state, growing = self._state, self._state.growing
        box = self.growing_rect(state.playhead_us, rects)
        if growing is None or box.isEmpty():
            return
        span = Interval(growing.start_us, state.playhead_us)
        segment = Segment("", "", span, growing.scheme, growing.label, Layer.HUMAN, "")
        style = BoxStyle(state.theme, text_metrics(painter.font()), painter.device().devicePixelRatioF())
        paint_box(painter, box, segment, state.label(segment.scheme, segment.label), style)

    def _paint_span(self, painter: QPainter, interval: Interval, body: QRect) -> None:
        theme, scale = self._state.theme, self._state.scale
        left, right = scale.x_of(interval.start_us), scale.x_of(interval.end_us)
        painter.fillRect(
            QRectF(left, body.top(), right - left, body.height()),
            _veil(theme),
        )
        painter.setPen(QPen(translucent(theme.accent, 0.45), 1))
        for x in (round(left), round(right)):
            if -1 <= x <= body.right() + 1:
                painter.drawLine(x, body.top(), x, body.bottom())

    def _paint_hover(self, painter: QPainter, rects: Rects, body: QRect, ruler: QRect | None) -> None:
        state = self._state
        if state.hover_us is None or state.preview is not None:
            return
        x = round(state.scale.x_of(state.hover_us))
        if not 0 <= x <= body.right():
            return
        painter.setPen(QPen(translucent(state.theme.text, 0.4), 1))
        painter.drawLine(x, body.top(), x, body.bottom())
        for row, rect in rects.items():
            if isinstance(row, PlotRow):
                painter.save()
                paint_dots(painter, row, rect, state, state.hover_us)
                painter.restore()
        if ruler:
            self._paint_bubble(painter, ruler, x, format_time(state.hover_us))

    def _paint_drag(self, painter: QPainter, body: QRect, ruler: QRect | None) -> None:
        preview = self._state.preview
        if preview is None:
            return
        self._paint_span(painter, preview.interval, body)
        if ruler:
            scale = self._state.scale
            start, end = preview.interval.start_us, preview.interval.end_us
            first, last = format_time(start), format_time(end)
            width = painter.fontMetrics().horizontalAdvance(first) + 2 * _BUBBLE_PAD_PX
            # Two bubbles hang outwards, so that even a short segment keeps both readable.
            self._paint_bubble(painter, ruler, round(scale.x_of(start) - width / 2), first)
            self._paint_bubble(painter, ruler, round(scale.x_of(end) + width / 2), last)

    def _paint_bubble(self, painter: QPainter, ruler: QRect, x: int, text: str) -> None:
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(text) + 2 * _BUBBLE_PAD_PX
        left = min(max(x - width // 2, 1), ruler.right() - width)
        box = QRectF(left, ruler.top() + 2, width, metrics.height() + 2)
        painter.fillRect(box, QColor(self._state.theme.text))
        painter.setPen(QColor(self._state.theme.panel))
        painter.drawText(QPointF(left + _BUBBLE_PAD_PX, box.top() + 1 + metrics.ascent()), text)

    def _paint_playhead(self, painter: QPainter, rects: Rects, top: int, height: int) -> None:
        state, theme = self._state, self._state.theme
        x = round(state.scale.x_of(state.playhead_us))
        painter.fillRect(QRect(x - 1, top, 3, height - top), translucent(theme.on_accent, 0.55))
        painter.fillRect(QRect(x, top, 1, height - top), QColor(theme.accent))
        ruler = _rect(rects, "ruler")
        if ruler:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.on_accent), 1))
            painter.setBrush(QColor(theme.accent))
            y, center = ruler.bottom() + 1, x + 0.5
            head = [
                QPointF(center - _HEAD_PX + 1, y - 12),
                QPointF(center + _HEAD_PX - 1, y - 12),
                QPointF(center + _HEAD_PX - 1, y - 6),
                QPointF(center, y),
                QPointF(center - _HEAD_PX + 1, y - 6),
            ]
            painter.drawPolygon(QPolygonF(head))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        overview = _rect(rects, "overview")
        if overview:
            x = round(whole(state).x_of(state.playhead_us))
            painter.fillRect(QRect(x - 1, overview.top(), 3, overview.height()), QColor(theme.on_accent))
            painter.fillRect(QRect(x, overview.top(), 1, overview.height()), QColor(theme.accent))


def _veil(theme: Theme) -> QColor:
    """Return what lies over a chosen stretch: black on white weighs more than white on black."""
    return translucent(theme.accent, 0.075 if theme.is_dark else 0.045)


def _rect(rects: Rects, key: str) -> QRect | None:
    return next((rect for row, rect in rects.items() if row.key == key), None)
