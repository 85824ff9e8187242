"""The curves a network drew: every label in one plot, at its true steps."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from vemo_desktop.domain.kinds import KIND_NAMES, KIND_SENTENCES
from vemo_desktop.domain.tracks import ATTENTION_SCHEME, FOREGROUND_SCHEME, CurveKind
from vemo_desktop.ui.curves.pyramid import Columns, CurvePyramid
from vemo_desktop.ui.curves.raster import line, mixed_table, paint_spans, spans, topmost_table
from vemo_desktop.ui.lettering import small_font, text_metrics
from vemo_desktop.ui.palette import mix
from vemo_desktop.ui.timeline.rows.base import Heights, Row
from vemo_desktop.ui.timeline.state import AFFECT_SCHEME, TimelineState
from vemo_desktop.wording import later, told, tr

MARGIN_PX = 5
"""Room above the highest and below the lowest value."""
_HEAD_PX = 18
"""The same where the plot says in words what its curves are, which then lie above every curve."""
_BAND_ALPHA = 0.22
_DIMMED = 0.72

_topmost = lru_cache(maxsize=64)(topmost_table)
_mixed = lru_cache(maxsize=64)(mixed_table)


class PlotRow(Row):
    """A plot of one scheme between two values.

    Where a pixel holds many steps, the band from their lowest to their highest value lies under the
    line of their mean; where a step is wider than a pixel, the line is the curve itself.
    """

    value_span: tuple[float, float]
    grid: tuple[float, ...]
    strong_grid: float
    empty_text = ""
    head_px = MARGIN_PX
    has_words = False
    """Whether the plot says itself what its curves are. In a low one words would lie on curves, so there
    the header says it."""

    def scheme(self, state: TimelineState) -> str | None:
        """Return the identifier of the scheme that is plotted."""
        raise NotImplementedError

    def y_of(self, value: float, rect: QRect) -> float:
        """Return the height of a value in the row."""
        low, high = self.value_span
        room = rect.height() - self.head_px - MARGIN_PX - 1
        return rect.top() + self.head_px + (high - value) / (high - low) * room

    def pyramid(self, state: TimelineState) -> CurvePyramid | None:
        """Return the curves that are plotted, or None where there are none."""
        pyramid = state.curves.get(self.scheme(state) or "")
        return None if pyramid is None or len(pyramid.curves) == 0 else pyramid

    def kind(self, state: TimelineState) -> CurveKind | None:
        """Return what the numbers are, or None where there are none."""
        pyramid = self.pyramid(state)
        return None if pyramid is None else pyramid.curves.kind

    def tip(self, state: TimelineState) -> str:
        """Say what the numbers are and what follows from it."""
        kind = self.kind(state)
        if kind is None:
            return ""
        return f"{told(KIND_NAMES[kind]).capitalize()}\n{told(KIND_SENTENCES[kind])}"

    def paint(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        """Draw the grid, then the curves that are switched on."""
        painter.fillRect(rect, QColor(state.theme.panel))
        self._paint_grid(painter, rect, state)
        scheme = self.scheme(state)
        pyramid = self.pyramid(state)
        if pyramid is None or scheme is None:
            painter.setFont(small_font(painter.font()))
            painter.setPen(QColor(state.theme.muted))
            if not state.is_empty:
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, tr(self.empty_text))
            return
        order = self._order(scheme, pyramid, state)
        if not order:
            return
        ratio = painter.device().devicePixelRatioF()
        count = round(rect.width() * ratio)
        columns = pyramid.columns(state.scale.columns(count, 0.0, count / ratio))
        columns = Columns(columns.low[order], columns.high[order], columns.mean[order], columns.is_exact)
        colors = tuple(self._color(scheme, pyramid.names[k], pyramid.names, state) for k in order)
        note = self.note_rect(rect, state, painter.font())
        spread = self._spread(columns, [pyramid.names[k] for k in order], state, ratio)
        if spread is not None:
            self._paint_band(painter, rect, spread, colors, ratio)
        self._paint_columns(painter, rect, columns, colors, ratio)
        if not note.isEmpty():
            _write_kind(painter, note, pyramid.curves.kind, state)

    def note_rect(self, rect: QRect, state: TimelineState, font: QFont) -> QRect:
        """Return where the kind of the curves is written: in the upper right corner, above them."""
        kind = self.kind(state)
        if kind is None or not self.has_words:
            return QRect()
        metrics = text_metrics(small_font(font))
        width = metrics.width(told(KIND_NAMES[kind])) + 8
        return QRect(rect.right() - width - 2, rect.top() + 1, width, metrics.height)

    def _paint_grid(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        for value in self.grid:
            y = round(self.y_of(value, rect))
            strong = value == self.strong_grid
            color = mix(state.theme.line, state.theme.strong_line, 0.35) if strong else state.theme.line
            painter.setPen(QPen(QColor(color), 1, Qt.PenStyle.SolidLine))
            painter.drawLine(rect.left(), y, rect.right(), y)

    def _order(self, scheme: str, pyramid: CurvePyramid, state: TimelineState) -> list[int]:
        """Return the columns to draw, the emphasised one last and so on top."""
        shown = [k for k, name in enumerate(pyramid.names) if state.is_shown(scheme, name)]
        return sorted(shown, key=lambda k: pyramid.names[k] == state.emphasised)

    def _color(self, scheme: str, name: str, names: tuple[str, ...], state: TimelineState) -> str:
        color = state.theme.tone(state.label(scheme, name).color)
        has_rival = state.emphasised in names and state.emphasised != name
        return mix(color, state.theme.panel, _DIMMED) if has_rival else color

    def _paint_columns(
        self, painter: QPainter, rect: QRect, columns: Columns, colors: tuple[str, ...], ratio: float
    ) -> None:
        height, where, thickness = self._measures(rect, ratio)
        if not columns.is_exact:
            self._paint_band(painter, rect, columns, colors, ratio)
        low, high = line(columns, joint_width=max(round(0.8 * ratio), 1))
        drawn = spans(low, high, height, self.value_span, thickness)
        paint_spans(painter, where, drawn, height, _topmost(colors), ratio)

    def _paint_band(
        self, painter: QPainter, rect: QRect, columns: Columns, colors: tuple[str, ...], ratio: float
    ) -> None:
        height, where, thickness = self._measures(rect, ratio)
        band = spans(columns.low, columns.high, height, self.value_span, thickness)
        paint_spans(painter, where, band, height, _mixed(colors, _BAND_ALPHA), ratio)

    def _measures(self, rect: QRect, ratio: float) -> tuple[int, QPointF, int]:
        """Return height and place of the plot, and how thick its lines are; in pixels of the screen."""
        height = round((rect.height() - self.head_px - MARGIN_PX + 1) * ratio)
        return height, QPointF(rect.left(), rect.top() + self.head_px - 1), max(round(1.6 * ratio), 1)

    def _spread(
        self, columns: Columns, names: Sequence[str], state: TimelineState, ratio: float
    ) -> Columns | None:
        """Return from where to where several networks lie, or None where one speaks alone."""
        return None


class CurvesRow(PlotRow):
    """Probabilities of the labels of the scheme chosen in the header."""

    empty_text = later("No curves yet. They appear here while the video is analysed.")
    has_words = True
    head_px = _HEAD_PX

    key = "curves"
    title = later("Curves")
    heights = Heights(120, 164, stretch=3)
    importance = 8
    value_span = (0.0, 1.0)
    grid = (0.0, 0.25, 0.5, 0.75, 1.0)
    strong_grid = 0.0

    def scheme(self, state: TimelineState) -> str | None:
        """Return the chosen scheme."""
        return state.shown_scheme

    def _spread(
        self, columns: Columns, names: Sequence[str], state: TimelineState, ratio: float
    ) -> Columns | None:
        others = [found for (_run, scheme), found in state.beside.items() if scheme == state.shown_scheme]
        if not others:
            return None
        low, high = columns.low.copy(), columns.high.copy()
        count = columns.low.shape[1]
        for found in others:
            theirs = found.columns(state.scale.columns(count, 0.0, count / ratio))
            for row, name in enumerate(names):
                if name in found.names:
                    at = found.names.index(name)
                    low[row] = np.fmin(low[row], theirs.low[at])
                    high[row] = np.fmax(high[row], theirs.high[at])
        return Columns(low, high, columns.mean, is_exact=False)


class AffectRow(PlotRow):
    """Valence and arousal around a zero line."""

    key = "affect"
    title = later("Valence, arousal")
    heights = Heights(48, 72, stretch=1)
    importance = 3
    value_span = (-1.0, 1.0)
    grid = (-1.0, 0.0, 1.0)
    strong_grid = 0.0

    def is_present(self, state: TimelineState) -> bool:
        """Tell whether the shown run has traces; while nothing is known their place is kept."""
        return not state.curves or AFFECT_SCHEME in state.curves

    def scheme(self, state: TimelineState) -> str | None:
        """Return the scheme of traces."""
        return AFFECT_SCHEME


class ExtraRow(PlotRow):
    """One further curve of a network, which is about time and not about a label."""

    importance = 2
    heights = Heights(24, 34)
    value_span = (0.0, 1.0)
    grid: tuple[float, ...] = (0.0,)
    strong_grid = 0.0

    def __init__(self, scheme: str, title: str, sentence: str) -> None:
        self.key = self._scheme = scheme
        self.title = title
        self._sentence = sentence

    def is_present(self, state: TimelineState) -> bool:
        """Tell whether the shown run has this curve."""
        return self.pyramid(state) is not None

    def scheme(self, state: TimelineState) -> str | None:
        """Return the name of the curve among the extras."""
        return self._scheme

    def tip(self, state: TimelineState) -> str:
        """Say what the curve is about."""
        kind = self.kind(state)
        what = "" if kind is None else f", {told(KIND_NAMES[kind])}"
        return f"{tr(self.title)}{what}\n{told(self._sentence)}"


def extra_rows() -> list[ExtraRow]:
    """Return fresh rows of all extra curves."""
    return [
        ExtraRow(ATTENTION_SCHEME, later("Attention"), KIND_SENTENCES[CurveKind.ATTENTION]),
        ExtraRow(
            FOREGROUND_SCHEME,
            later("Foreground"),
            later("How likely it is that anything worth a segment lies here, whatever its label."),
        ),
    ]


def _write_kind(painter: QPainter, note: QRect, kind: CurveKind, state: TimelineState) -> None:
    """Say what the numbers are."""
    painter.setFont(small_font(painter.font()))
    place = QPointF(note.left() + 4, note.top() + text_metrics(painter.font()).ascent)
    painter.setPen(QColor(state.theme.muted))
    painter.drawText(place, told(KIND_NAMES[kind]))


def paint_dots(painter: QPainter, row: PlotRow, rect: QRect, state: TimelineState, time_us: int) -> None:
    """Mark the value of each curve at an instant, so that eye and figures agree."""
    scheme = row.scheme(state)
    values = state.values_at(time_us).get(scheme or "", {})
    x = state.scale.x_of(time_us)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(state.theme.panel), 1.5))
    for key, value in values.items():
        if scheme and state.is_shown(scheme, key) and np.isfinite(value):
            painter.setBrush(QColor(state.theme.tone(state.label(scheme, key).color)))
            y = row.y_of(min(max(value, row.value_span[0]), row.value_span[1]), rect)
            painter.drawEllipse(QRectF(x - 3.5, y - 3.5, 7, 7))
