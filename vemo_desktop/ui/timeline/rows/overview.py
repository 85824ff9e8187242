"""The whole video as one strip: dominant emotion, what is reviewed, which part is on screen."""

from __future__ import annotations

from collections.abc import Hashable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.ui.curves.raster import stretched
from vemo_desktop.ui.palette import translucent
from vemo_desktop.ui.timeline.rows.base import Grip, Heights, Row
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.ui.timeline.timescale import TimeScale
from vemo_desktop.wording import later

_REVIEWED_PX = 4
_SHADE = 0.62
_OPACITY = 0.7
"""Power of the strongest value: a weak emotion can still be seen, and none leaves the strip empty, or a calm
video would look angry all along."""

Line = npt.NDArray[np.uint32]


class OverviewRow(Row):
    """Where one is in the video, and what is left to do."""

    key = "overview"
    title = later("Whole video")
    heights = Heights(20, 24)
    grip = Grip.WINDOW

    def __init__(self) -> None:
        self._strip: tuple[Hashable, Line | None] = (None, None)
        self._reviewed: tuple[Hashable, Line | None] = (None, None)

    def paint(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        """Draw the strip, the reviewed parts under it, and the window."""
        theme = state.theme
        painter.fillRect(rect, QColor(theme.panel))
        scale = whole(state)
        left, right = scale.x_of(0), scale.x_of(scale.duration_us)
        body = QRect(round(left), rect.top() + 3, round(right - left), rect.height() - 6 - _REVIEWED_PX)
        painter.fillRect(body, QColor(theme.line))
        below = QRect(body.left(), body.bottom() + 2, body.width(), _REVIEWED_PX - 1)
        painter.fillRect(below, QColor(theme.line))
        ratio = painter.device().devicePixelRatioF()
        count = max(round(body.width() * ratio), 1)
        for area, line in ((body, self._dominant(state, count)), (below, self._reviewed_line(state, count))):
            if line is not None:
                painter.drawImage(area.topLeft(), stretched(line, area.height(), ratio))
        self._paint_window(painter, rect, state, scale)

    def _paint_window(self, painter: QPainter, rect: QRect, state: TimelineState, scale: TimeScale) -> None:
        if state.scale.is_fitted:
            return
        window = window_rect(rect, state)
        shade = translucent(state.theme.panel, _SHADE)
        painter.fillRect(QRectF(rect.left(), rect.top(), window.left() - rect.left(), rect.height()), shade)
        painter.fillRect(
            QRectF(window.right(), rect.top(), rect.right() - window.right() + 1, rect.height()), shade
        )
        painter.setPen(QColor(state.theme.accent))
        painter.drawRect(window.toAlignedRect().adjusted(0, 0, -1, -1))
        painter.drawRect(window.toAlignedRect().adjusted(1, 1, -2, -2))

    def _dominant(self, state: TimelineState, count: int) -> Line | None:
        """Return one row of pixels: the strongest label's colour, the more opaque the stronger."""
        pyramid = state.curves.get(state.shown_scheme or "")
        if pyramid is None or len(pyramid.curves) == 0:
            return None
        key = (id(pyramid), count, state.theme.name, state.scale.duration_us)
        if self._strip[0] != key:
            borders = np.linspace(0, state.scale.duration_us, count + 1)
            mean = pyramid.columns(borders).mean
            known = ~np.isnan(mean).all(axis=0)
            values = np.where(np.isnan(mean), -1, mean)
            best = values.argmax(axis=0)
            alpha = np.clip(values.max(axis=0), 0, 1) ** _OPACITY * 255 * known
            scheme = pyramid.curves.scheme
            colors = (QColor(state.label(scheme, name).color).rgb() & 0xFFFFFF for name in pyramid.names)
            palette = np.array(list(colors), np.uint32)
            self._strip = (key, palette[best] | alpha.astype(np.uint32) << 24)
        return self._strip[1]

    def _reviewed_line(self, state: TimelineState, count: int) -> Line | None:
        key = (id(state.segments), len(state.segments), count, state.theme.name, state.scale.duration_us)
        if self._reviewed[0] != key:
            mask = reviewed_columns(state.segments, state.scale.duration_us, count)
            color = QColor(state.theme.text).rgb()
            self._reviewed = (key, np.where(mask, color, 0).astype(np.uint32))
        return self._reviewed[1]


def whole(state: TimelineState) -> TimeScale:
    """Return the scale of the overview."""
    return state.scale.fitted()


def window_rect(rect: QRect, state: TimelineState) -> QRectF:
    """Return where the visible part lies on the overview; never too narrow to take hold of."""
    scale, shown = whole(state), state.scale.visible
    left, right = scale.x_of(shown.start_us), scale.x_of(shown.end_us)
    missing = max(8 - (right - left), 0) / 2
    return QRectF(left - missing, rect.top(), right - left + 2 * missing, rect.height())


def reviewed_columns(segments: tuple[Segment, ...], duration_us: int, count: int) -> npt.NDArray[np.bool_]:
    """Return which of `count` columns hold a decision: a person's segment or a decided proposal."""
    decided = [
        s.interval for s in segments if s.layer is not Layer.PROPOSAL or s.state is not SegmentState.OPEN
    ]
    change = np.zeros(count + 1, np.int64)
    if decided and duration_us > 0:
        starts = np.array([interval.start_us for interval in decided]) * count // duration_us
        ends = -(-np.array([interval.end_us for interval in decided]) * count // duration_us)
        np.add.at(change, np.clip(starts, 0, count), 1)
        np.add.at(change, np.clip(ends, 0, count), -1)
    return np.cumsum(change[:count]) > 0
