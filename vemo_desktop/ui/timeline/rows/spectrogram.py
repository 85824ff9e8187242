"""The sound by pitch: low tones at the bottom, loud ones bright."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from vemo_desktop.ui.palette import Theme, mix
from vemo_desktop.ui.timeline.rows.base import Heights, Row
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.wording import later, tr

_QUIET = 0.25
"""Share of the scale, from below, that stays the colour of the ground: noise of the room."""


class SpectrogramRow(Row):
    """What a sound is made of."""

    key = "spectrogram"
    title = later("Pitch")
    heights = Heights(36, 64)
    importance = 3

    def __init__(self) -> None:
        self._tables: dict[str, list[int]] = {}

    def is_present(self, state: TimelineState) -> bool:
        """Tell whether it was asked for."""
        return state.is_spectrogram_shown

    def paint(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        """Draw a column for each device pixel, stretched to the height of the row."""
        theme, scale = state.theme, state.scale
        painter.fillRect(rect, QColor(theme.sunken))
        if state.spectrogram is None:
            return
        ratio = painter.device().devicePixelRatioF()
        left, right = max(scale.x_of(0), 0.0), min(scale.x_of(scale.duration_us), float(rect.width()))
        count = round((right - left) * ratio)
        start_us, end_us = scale.us_of(left), scale.us_of(right)
        if count <= 0 or end_us <= start_us:
            return
        levels = state.spectrogram.columns(start_us, end_us, count)
        # Qt wants the top row first, and reads rows of their own width only from a copy.
        rows = np.ascontiguousarray(levels.T[::-1])
        image = QImage(rows.data, count, len(rows), count, QImage.Format.Format_Indexed8)
        image.setColorTable(self._table(theme))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(rect.left() + left, rect.top(), right - left, rect.height()), image)
        painter.restore()

    def tip(self, state: TimelineState) -> str:
        """Say how it is read."""
        return tr("Pitch from 60 Hz below to 8 kHz above; the louder, the brighter.")

    def _table(self, theme: Theme) -> list[int]:
        if theme.name not in self._tables:
            shares = [max(level / 255 - _QUIET, 0) / (1 - _QUIET) for level in range(256)]
            self._tables[theme.name] = [QColor(mix(theme.sunken, theme.text, one)).rgb() for one in shares]
        return self._tables[theme.name]
