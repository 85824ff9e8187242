"""The sound, as the span between its lowest and highest samples."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter

from vemo_desktop.ui.curves.raster import paint_spans, spans, topmost_table
from vemo_desktop.ui.palette import mix
from vemo_desktop.ui.timeline.rows.base import Heights, Row
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.wording import later


class WaveformRow(Row):
    """Loudness at a glance."""

    key = "waveform"
    title = later("Sound")
    heights = Heights(20, 44)
    importance = 2

    def paint(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        """Draw the peaks of each device pixel around a middle line."""
        theme, scale = state.theme, state.scale
        painter.fillRect(rect, QColor(theme.panel))
        middle = rect.center().y()
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.left(), middle, rect.right(), middle)
        if state.waveform is None:
            return
        ratio = painter.device().devicePixelRatioF()
        count, height = round(rect.width() * ratio), round((rect.height() - 4) * ratio)
        # Peaks are asked for inside the video only; the padding at both ends stays empty.
        left, right = max(scale.x_of(0), 0.0), min(scale.x_of(scale.duration_us), float(rect.width()))
        first, last = round(left * ratio), min(round(right * ratio), count)
        start_us, end_us = scale.us_of(left), scale.us_of(right)
        if last <= first or end_us <= start_us:
            return
        peaks = state.waveform.peaks(start_us, end_us, last - first)
        low = np.clip(peaks[:, 0], -1, 1)[None, :]
        high = np.clip(peaks[:, 1], -1, 1)[None, :]
        drawn = spans(low, high, height, (-1.0, 1.0), 1)
        table = topmost_table([mix(theme.muted, theme.panel, 0.25)])
        where = QPointF(rect.left() + first / ratio, rect.top() + 2)
        paint_spans(painter, where, drawn, height, table, ratio)
