"""How one segment looks: hatched for a network, solid for a person, double edge for gold."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from vemo_desktop.domain.labels import Label
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.ui.lettering import TextMetrics
from vemo_desktop.ui.palette import Theme, mix, readable_on, translucent
from vemo_desktop.ui.timeline.hatching import hatch
from vemo_desktop.ui.timeline.values import Edge
from vemo_desktop.wording import told

_TEXT_PAD_PX = 6
_TEXT_HEIGHT_PX = 13
_MARK_PX = 10
_DECIDED = (SegmentState.ACCEPTED, SegmentState.ADJUSTED)


def proposal_opacity(segment: Segment) -> float:
    """Return how strongly a proposal is drawn: by confidence while open, faint once it is decided."""
    if segment.state is SegmentState.REJECTED:
        return 0.22
    if segment.state in _DECIDED:
        return 0.5
    return 0.4 + 0.6 * (1.0 if segment.confidence is None else segment.confidence)


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """What all boxes of one lane share while it is painted."""

    theme: Theme
    metrics: TextMetrics
    ratio: float


def paint_box(painter: QPainter, box: QRect, segment: Segment, label: Label, style: BoxStyle) -> None:
    """Draw one segment without its selection."""
    if segment.layer is Layer.PROPOSAL:
        _paint_proposal(painter, box, segment, label, style)
    else:
        _paint_decision(painter, box, segment, label, style)


def _paint_proposal(painter: QPainter, box: QRect, segment: Segment, label: Label, style: BoxStyle) -> None:
    theme = style.theme
    tone = theme.tone(label.color)
    opacity = proposal_opacity(segment)
    is_rejected = segment.state is SegmentState.REJECTED
    painter.setOpacity(opacity)
    painter.fillRect(box, translucent(tone, 0.2))
    painter.setBrushOrigin(QPointF(box.left(), box.top()))
    painter.fillRect(box, hatch(tone, label.pattern, style.ratio))
    painter.setPen(QPen(QColor(tone), 1, Qt.PenStyle.DashLine if is_rejected else Qt.PenStyle.SolidLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0, 0, -1, -1))
    painter.setOpacity(1.0)
    mark = _MARK_PX + 4 if segment.state is not SegmentState.OPEN else 0
    percent = f" {segment.confidence:.0%}".replace("%", " %") if segment.confidence is not None else ""
    name = told(label.name)
    texts = (name + percent, name, label.letter)
    ink = theme.muted if mark else theme.text
    _paint_text(painter, box, texts, ink, style, plate=theme.panel, mark=segment.state if mark else None)


def _paint_decision(painter: QPainter, box: QRect, segment: Segment, label: Label, style: BoxStyle) -> None:
    painter.fillRect(box, QColor(label.color))
    rim = mix(label.color, readable_on(label.color), 0.35)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if segment.layer is Layer.GOLD:
        painter.setPen(QColor(readable_on(label.color)))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        if box.width() > 8:
            painter.drawRect(box.adjusted(3, 3, -4, -4))
    elif box.width() > 3:
        painter.setPen(QColor(rim))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
    texts = (told(label.name), label.letter)
    _paint_text(painter, box, texts, readable_on(label.color), style, plate=None, mark=None)


def _paint_text(
    painter: QPainter,
    box: QRect,
    texts: tuple[str, ...],
    ink: str,
    style: BoxStyle,
    *,
    plate: str | None,
    mark: SegmentState | None,
) -> None:
    """Write the longest text that fits, on a plate where a pattern would disturb it."""
    extra = _MARK_PX + 3 if mark else 0
    room = box.right() - max(box.left(), 0) - 2 * _TEXT_PAD_PX - extra
    if box.height() < _TEXT_HEIGHT_PX or box.width() < _MARK_PX + 4:
        return
    fitting = (text for text in texts if style.metrics.width(text) <= room)
    text = next(fitting, None)
    if text is None:
        if mark:
            _paint_mark(painter, QPointF(box.center().x() + 0.5, box.center().y() + 0.5), mark, ink)
        return
    width = style.metrics.width(text) + extra
    # A long segment is named at its visible start, so that the name stays on screen while scrolling.
    left = max(box.left(), 0) + _TEXT_PAD_PX if len(text) > 1 else round(box.center().x() - width / 2 + 0.5)
    top = box.center().y() - style.metrics.height / 2 + 0.5
    if plate:
        painter.fillRect(
            QRectF(left - 3, round(top), width + 6, style.metrics.height), translucent(plate, 0.86)
        )
    if mark:
        _paint_mark(painter, QPointF(left + _MARK_PX / 2, box.center().y() + 0.5), mark, ink)
    painter.setPen(QColor(ink))
    painter.drawText(QPointF(left + extra, round(top) + style.metrics.ascent), text)


def _paint_mark(painter: QPainter, center: QPointF, state: SegmentState, ink: str) -> None:
    """Draw a tick for accepted, a tick with a bar for adjusted, a cross for rejected."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.translate(center)
    if state is SegmentState.REJECTED:
        painter.drawLine(QPointF(-3, -3), QPointF(3, 3))
        painter.drawLine(QPointF(-3, 3), QPointF(3, -3))
    else:
        painter.drawPolyline([QPointF(-4, 0), QPointF(-1.2, 3), QPointF(4, -3.4)])
        if state is SegmentState.ADJUSTED:
            painter.drawLine(QPointF(0.5, 4.6), QPointF(4.2, 4.6))
    painter.restore()


def paint_chosen(painter: QPainter, box: QRect, theme: Theme) -> None:
    """Draw the frame of one of many selected segments."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.on_accent), 1))
    painter.drawRect(box.adjusted(1, 1, -2, -2))
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.drawRect(box.adjusted(0, 0, -1, -1))


def paint_selection(painter: QPainter, box: QRect, theme: Theme, edge: Edge | None) -> None:
    """Draw the outline and the two handles of the selected segment; the taken edge is thicker."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.on_accent), 1))
    painter.drawRect(box.adjusted(1, 1, -2, -2))
    painter.setPen(QPen(QColor(theme.accent), 1))
    painter.drawRect(box.adjusted(0, 0, -1, -1))
    painter.drawRect(box.adjusted(-1, -1, 0, 0))
    for side, x in ((Edge.START, box.left()), (Edge.END, box.right() + 1)):
        width = 7 if side is edge else 5
        handle = QRectF(x - width / 2, box.top() - 2, width, box.height() + 4)
        painter.fillRect(handle.adjusted(-1, -1, 1, 1), QColor(theme.on_accent))
        painter.fillRect(handle, QColor(theme.accent))
