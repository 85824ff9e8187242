"""What is written left of the rows: names, counts, values, axes, and what curves are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from vemo_desktop.domain.kinds import KIND_NAMES
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.ui.lettering import text_metrics
from vemo_desktop.ui.timeline.rows.base import Row
from vemo_desktop.ui.timeline.rows.curves import AffectRow, ExtraRow, PlotRow
from vemo_desktop.ui.timeline.rows.lanes import LaneRow
from vemo_desktop.ui.timeline.rows.traces import TraceRow
from vemo_desktop.ui.timeline.state import AFFECT_SCHEME, TimelineState
from vemo_desktop.wording import told, tr

AXIS_PX = 28
PAD_PX = 10
LEAST_SWITCH_PX = 15
_ACTIVE_PX = 3
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def paint_head(
    painter: QPainter,
    row: Row,
    area: QRect,
    state: TimelineState,
    read: Mapping[str, float],
    *,
    is_target: bool,
) -> None:
    """Write what belongs to one row.

    Parameters
    ----------
    painter : QPainter
        With the font to write in.
    row : Row
    area : QRect
        The height of the row, and the width of the header.
    state : TimelineState
    read : mapping of str to float
        The values of its curves at the time looked at.
    is_target : bool
        Whether the name of another lane is dragged over it.
    """
    painter.fillRect(area, QColor(state.theme.panel))
    painter.setPen(QColor(state.theme.muted))
    match row:
        case TraceRow():
            row.paint_name(painter, area, read, state)
        case ExtraRow():
            tall = kind_px(row, area, state, painter.font())
            value = next(iter(read.values()), None)
            note = None if value is None else f"{value:.2f}"
            _write_name(painter, tr(row.title), area.adjusted(0, 0, 0, -tall), note, state)
            _write_kind(painter, row, QRect(0, area.bottom() - tall - 2, area.width(), tall), state)
        case PlotRow():
            _paint_axis(painter, row, area, state)
        case LaneRow():
            _paint_lane(painter, row, area, state, is_target=is_target)
            _write_name(painter, tr(row.title), area, _count(row, state), state)
        case _ if row.key == "ruler":
            painter.setPen(QColor(state.theme.text))
            frames = state.frames
            note = f"f {frames.frame_at(state.read_us)}" if frames else None
            _write_name(painter, format_time(state.read_us), area, note, state)
        case _:
            _write_name(painter, tr(row.title), area, None, state)


def kind_px(row: PlotRow, rect: QRect, state: TimelineState, font: QFont) -> int:
    """Return the height of the line that says what the curves are; 0 where there is no room or need."""
    if row.has_words or isinstance(row, TraceRow) or row.kind(state) is None:
        return 0
    line = text_metrics(font).height
    lines = 1 if isinstance(row, ExtraRow) else len(state.curves[AFFECT_SCHEME].names)
    return line if rect.height() >= line + lines * LEAST_SWITCH_PX + 4 else 0


def _paint_axis(painter: QPainter, row: PlotRow, area: QRect, state: TimelineState) -> None:
    metrics = painter.fontMetrics()
    is_tall = area.height() > 5 * metrics.height()
    ticks = [v for v in row.grid if v in (*row.value_span, 0.0, 0.5) and (v != 0.5 or is_tall)]
    if row.key == "affect" and area.height() < 4 * metrics.height():
        ticks = list(row.value_span)
    for value in ticks:
        text = f"{value:g}".replace("-", "−")
        if row.key == "affect" and value > 0:
            text = "+" + text
        y = row.y_of(value, area) - metrics.height() / 2
        y = min(max(y, area.top()), area.bottom() + 1 - metrics.height())
        painter.drawText(QRectF(area.right() - AXIS_PX, y, AXIS_PX - 5, metrics.height()), _RIGHT, text)
    if isinstance(row, AffectRow) and AFFECT_SCHEME not in state.curves:
        _write_name(painter, tr(row.title), area, None, state)
    tall = kind_px(row, area, state, painter.font())
    _write_kind(painter, row, QRect(area.topLeft(), QSize(area.width(), tall)), state)


def _paint_lane(
    painter: QPainter, row: LaneRow, area: QRect, state: TimelineState, *, is_target: bool
) -> None:
    """Mark the lane where new segments go, and the one under a name that is dragged."""
    theme = state.theme
    if row.spec.is_active:
        painter.fillRect(area, QColor(theme.raised))
        painter.fillRect(QRect(area.left(), area.top(), _ACTIVE_PX, area.height()), QColor(theme.accent))
    if is_target:
        painter.setPen(QColor(theme.accent))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
    painter.setPen(QColor(theme.text))


def _write_kind(painter: QPainter, row: PlotRow, line: QRect, state: TimelineState) -> None:
    kind = row.kind(state)
    if line.isEmpty() or kind is None:
        return
    inner = line.adjusted(PAD_PX, 2, -AXIS_PX, 2)
    name = told(KIND_NAMES[kind])
    text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, inner.width())
    painter.setPen(QColor(state.theme.muted))
    painter.drawText(inner, _LEFT, text)


def _write_name(painter: QPainter, text: str, area: QRect, note: str | None, state: TimelineState) -> None:
    inner = QRectF(area).adjusted(PAD_PX, 0, -8, 0)
    metrics = painter.fontMetrics()
    room = round(inner.width()) - (metrics.horizontalAdvance(note) + PAD_PX if note else 0)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(inner, _LEFT, text)
    if note:
        painter.setPen(QColor(state.theme.muted))
        painter.drawText(inner, _RIGHT, note)


def _count(row: LaneRow, state: TimelineState) -> str:
    segments = row.lane(state).segments
    if not segments:
        return ""
    if row.layer is not Layer.PROPOSAL:
        return str(len(segments))
    left = sum(segment.state is SegmentState.OPEN for segment in segments)
    return tr("{left} of {count} open", left=left, count=len(segments))
