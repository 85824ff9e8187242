"""What one person said of valence and arousal along the video, and what is being recorded right now."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from vemo_desktop.domain.kinds import KIND_SENTENCES
from vemo_desktop.domain.tracks import CurveKind
from vemo_desktop.ui.curves.pyramid import Columns, CurvePyramid
from vemo_desktop.ui.palette import recording_color
from vemo_desktop.ui.timeline.rows.base import Heights
from vemo_desktop.ui.timeline.rows.curves import PlotRow
from vemo_desktop.ui.timeline.state import AFFECT_SCHEME, TRACE_PREFIX, TimelineState
from vemo_desktop.wording import told, tr

_LIVE_PX = 3
_DOT = "●"


class TraceRow(PlotRow):
    """The traces of one person; what is recorded now lies over what was there before."""

    heights = Heights(30, 46, stretch=1)
    importance = 4
    value_span = (-1.0, 1.0)
    grid = (-1.0, 0.0, 1.0)
    strong_grid = 0.0

    def __init__(self, author: str) -> None:
        self.author = author
        self.key = f"{TRACE_PREFIX}{author}"
        self.title = author

    def scheme(self, state: TimelineState) -> str | None:
        """Return the name of the curves among those of traces."""
        return self.key

    def pyramid(self, state: TimelineState) -> CurvePyramid | None:
        """Return what stands, or, at a first recording, what comes in."""
        return state.traces.get(self.key) or self.live(state)

    def live(self, state: TimelineState) -> CurvePyramid | None:
        """Return what is being recorded in this row."""
        return state.live_trace if state.live_key == self.key else None

    def is_recording(self, state: TimelineState) -> bool:
        """Tell whether a recording into this row runs."""
        return state.live_key == self.key

    def tip(self, state: TimelineState) -> str:
        """Say whose trace it is and what it is."""
        return f"{self.author}\n{told(KIND_SENTENCES[CurveKind.PERSON])}"

    def paint(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        """Draw the grid, what stands, and over it what comes in."""
        painter.fillRect(rect, QColor(state.theme.panel))
        self._paint_grid(painter, rect, state)
        live = self.live(state)
        for pyramid in (state.traces.get(self.key), live):
            if pyramid is None or not len(pyramid.curves):
                continue
            ratio = painter.device().devicePixelRatioF()
            count = round(rect.width() * ratio)
            columns = pyramid.columns(state.scale.columns(count, 0.0, count / ratio))
            if pyramid is not live and live is not None:
                columns = _without(columns, live, state.scale.columns(count, 0.0, count / ratio))
            shown = [k for k, name in enumerate(pyramid.names) if state.is_shown(AFFECT_SCHEME, name)]
            if shown:
                columns = Columns(
                    columns.low[shown], columns.high[shown], columns.mean[shown], columns.is_exact
                )
                colors = tuple(self._color(self.key, pyramid.names[k], pyramid.names, state) for k in shown)
                self._paint_columns(painter, rect, columns, colors, ratio)
        if live is not None and len(live.curves):
            left = state.scale.x_of(int(live.curves.edges_us[0]))
            right = state.scale.x_of(int(live.curves.edges_us[-1]))
            bar = QRectF(left, rect.bottom() + 1 - _LIVE_PX, right - left, _LIVE_PX)
            painter.fillRect(bar, QColor(recording_color(state.theme)))

    def paint_name(
        self, painter: QPainter, area: QRect, values: Mapping[str, float], state: TimelineState
    ) -> None:
        """Write in the header whose trace it is, the values at the time looked at, and that it runs."""
        is_recording = self.is_recording(state)
        figures = "  ".join(
            f"{name[:1].upper()} {value:+z.2f}".replace("-", "−") for name, value in values.items()
        )
        metrics = painter.fontMetrics()
        inner = QRectF(area).adjusted(10, 0, -8, 0)
        centered = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(state.theme.muted))
        painter.drawText(inner, centered | Qt.AlignmentFlag.AlignRight, figures)
        room = round(inner.width()) - metrics.horizontalAdvance(figures) - 8
        painter.setPen(QColor(recording_color(state.theme) if is_recording else state.theme.text))
        name = recording_name(metrics, room) if is_recording else self.title
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 0))
        painter.drawText(inner, centered | Qt.AlignmentFlag.AlignLeft, name)


def recording_name(metrics: QFontMetrics, room: int) -> str:
    """Return what says in so many pixels that a recording runs: the sign alone says more than half a word."""
    text = tr("● Recording")
    return text if metrics.horizontalAdvance(text) <= room else _DOT


def _without(columns: Columns, live: CurvePyramid, borders_us: npt.NDArray[np.float64]) -> Columns:
    """Return columns with nothing where something else comes in."""
    start, end = live.curves.edges_us[0], live.curves.edges_us[-1]
    covered = (borders_us[1:] > start) & (borders_us[:-1] < end)
    low, high, mean = columns.low.copy(), columns.high.copy(), columns.mean.copy()
    for values in (low, high, mean):
        values[:, covered] = np.nan
    return Columns(low, high, mean, columns.is_exact)
