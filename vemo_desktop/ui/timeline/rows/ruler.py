"""The ruler: marks from hours to single frames."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter

from vemo_desktop.ui.lettering import small_font, text_metrics
from vemo_desktop.ui.timeline.rows.base import Heights, Row
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.ui.timeline.ticks import ruler_ticks
from vemo_desktop.wording import later

_FRAME_MARK_PX = 5
"""Frames are marked one by one once they are this wide."""
_LABEL_GAP_PX = 28
_CUT_PX = 6


class RulerRow(Row):
    """Time along the top."""

    key = "ruler"
    title = later("Time")
    heights = Heights(26, 26)

    def paint(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        """Draw labelled marks, small marks and, where they fit, frames."""
        painter.fillRect(rect, QColor(state.theme.panel))
        painter.setFont(small_font(painter.font()))
        metrics = text_metrics(painter.font())
        scale, theme, bottom = state.scale, state.theme, rect.bottom()
        widest = "0:00:00.000" if scale.us_per_px < 10_000 else "0:00:00"
        ticks = ruler_ticks(scale, metrics.width(widest) + _LABEL_GAP_PX)
        if not self._paint_frames(painter, rect, state):
            painter.setPen(QColor(theme.strong_line))
            for time_us in ticks.minor.tolist():
                x = round(scale.x_of(time_us))
                painter.drawLine(x, bottom - 3, x, bottom)
        painter.setPen(QColor(theme.muted))
        baseline = rect.top() + metrics.ascent + 3
        for time_us, text in ticks.major:
            x = round(scale.x_of(time_us))
            painter.drawLine(x, bottom - 8, x, bottom)
            # A label cut off at the right border would read as another time.
            if x + metrics.width(text) + 8 <= rect.right():
                painter.drawText(QPoint(x + 4, baseline), text)
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.left(), bottom, rect.right(), bottom)
        self._paint_cuts(painter, rect, state)

    def _paint_cuts(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        """Hang a small wedge from the top where each shot begins; one per pixel is enough."""
        shown = state.scale.visible
        first, last = np.searchsorted(state.cuts_us, (shown.start_us, shown.end_us))
        columns = {round(state.scale.x_of(cut_us)) for cut_us in state.cuts_us[first:last].tolist()}
        painter.setPen(QColor(state.theme.text))
        for x in columns:
            painter.drawLine(x - 2, rect.top(), x + 2, rect.top())
            painter.drawLine(x - 1, rect.top() + 1, x + 1, rect.top() + 1)
            painter.drawLine(x, rect.top(), x, rect.top() + _CUT_PX)

    def _paint_frames(self, painter: QPainter, rect: QRect, state: TimelineState) -> bool:
        """Mark the frames on screen one by one, where there is room; tell whether it was done."""
        frames, scale = state.frames, state.scale
        if frames is None or scale.px(state.frame_us) < _FRAME_MARK_PX:
            return False
        shown = scale.visible
        first, last = np.searchsorted(frames.starts_us, (shown.start_us, shown.end_us))
        painter.setPen(QColor(state.theme.strong_line))
        for start_us in frames.starts_us[first:last].tolist():
            x = round(scale.x_of(start_us))
            painter.drawLine(x, rect.bottom() - 4, x, rect.bottom())
        return True
