"""The ruler: marks from hours to single frames."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from vemo_desktop.ui.timeline.rows.base import Heights, Row
from vemo_desktop.ui.timeline.state import TimelineState, small_font
from vemo_desktop.ui.timeline.ticks import ruler_ticks

_FRAME_MARK_PX = 5
"""Frames are marked one by one once they are this wide."""
_LABEL_GAP_PX = 28


class RulerRow(Row):
    """Time along the top."""

    key = "ruler"
    title = "Time"
    heights = Heights(26, 26)

    def paint(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        """Draw labelled marks, small marks and, where they fit, frames."""
        painter.fillRect(rect, QColor(state.theme.panel))
        painter.setFont(small_font(painter.font()))
        metrics = QFontMetrics(painter.font())
        scale = state.scale
        label_px = metrics.horizontalAdvance("0:00:00.000" if scale.us_per_px < 10_000 else "0:00:00")
        ticks = ruler_ticks(scale, label_px + _LABEL_GAP_PX)
        bottom = rect.bottom()
        self._paint_frames(painter, rect, state)
        painter.setPen(QColor(state.theme.strong_line))
        for time_us in ticks.minor.tolist():
            x = round(scale.x_of(time_us))
            painter.drawLine(x, bottom - 3, x, bottom)
        baseline = rect.top() + metrics.ascent() + 3
        for time_us, text in ticks.major:
            x = round(scale.x_of(time_us))
            painter.setPen(QColor(state.theme.muted))
            painter.drawLine(x, bottom - 8, x, bottom)
            if x + metrics.horizontalAdvance(text) + 4 > rect.right() and time_us:
                continue  # A label cut off at the right border reads as another time.
            painter.drawText(QPoint(x + 4, baseline), text)
        painter.setPen(QColor(state.theme.line))
        painter.drawLine(rect.left(), bottom, rect.right(), bottom)

    def _paint_frames(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        frames, scale = state.frames, state.scale
        if frames is None or scale.px(frames.typical_frame_us) < _FRAME_MARK_PX:
            return
        shown = scale.visible
        first, last = np.searchsorted(frames.starts_us, (shown.start_us, shown.end_us))
        painter.setPen(QColor(state.theme.line))
        for number in range(int(first), int(last)):
            x = round(scale.x_of(frames.us_of(number)))
            painter.drawLine(x, rect.bottom() - 5, x, rect.bottom())


def center(painter: QPainter, rect: QRect, text: str) -> None:
    """Write a line in the middle of a row, for what is not there yet."""
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
