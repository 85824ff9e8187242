"""Paints a chart that is laid out: in the window, in a picture, on paper."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette, QPen

from vemo_desktop.services.charts.drawing import Box, Drawing, Stroke, Word
from vemo_desktop.services.charts.svg import PAPER
from vemo_desktop.services.charts.values import FAINT, GROUND, MUTED, SOFT, STRONG
from vemo_desktop.ui.palette import SHAPE_CONTRAST, visible_on
from vemo_desktop.ui.theme import number_font

_PICTURE_MARGIN = 16
_PICTURE_SCALE = 2
"""Saved pictures have twice the pixels, so that they stay sharp in print."""


def inks_of(palette: QPalette) -> dict[str, str]:
    """Return the colours of the inks in the look that a widget wears."""
    role, off = QPalette.ColorRole, QPalette.ColorGroup.Disabled
    ground = palette.color(role.AlternateBase).name()
    return {
        STRONG: palette.color(role.WindowText).name(),
        MUTED: palette.color(role.PlaceholderText).name(),
        SOFT: visible_on(palette.color(off, role.WindowText).name(), ground, SHAPE_CONTRAST),
        FAINT: palette.color(role.Mid).name(),
        GROUND: ground,
    }


def paint(drawing: Drawing, painter: QPainter, inks: Mapping[str, str], ground: str = "") -> None:
    """Paint a drawing from the painter's origin.

    Parameters
    ----------
    drawing : Drawing
    painter : QPainter
    inks : mapping of str to str
        ``#RRGGBB`` of each ink.
    ground : str
        What lies under it, so that colours of labels that would drown in it are shifted; empty for none.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in drawing.shapes:
        if isinstance(shape, Box):
            color = inks.get(shape.fill, shape.fill)
            if ground and shape.fill not in inks:
                color = visible_on(color, ground, SHAPE_CONTRAST)
            rect = QRectF(shape.x, shape.y, shape.width, shape.height)
            painter.fillRect(rect, QColor(color))
            if shape.edge:
                painter.setPen(QPen(QColor(inks.get(shape.edge, shape.edge)), 1))
                painter.drawRect(rect)
        elif isinstance(shape, Stroke):
            painter.setPen(QPen(QColor(inks.get(shape.ink, shape.ink)), shape.width))
            painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
        else:
            _write(shape, painter, inks)


def picture_of(drawing: Drawing) -> QImage:
    """Return a drawing on white, with a margin, to be saved."""
    margin, scale = _PICTURE_MARGIN, _PICTURE_SCALE
    width, height = (round((side + 2 * margin) * scale) for side in (drawing.width, drawing.height))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(margin, margin)
    paint(drawing, painter, PAPER)
    painter.end()
    return image


def _write(word: Word, painter: QPainter, inks: Mapping[str, str]) -> None:
    font = number_font(word.size)
    font.setWeight(QFont.Weight.DemiBold if word.is_bold else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(inks.get(word.ink, word.ink)))
    width = painter.fontMetrics().horizontalAdvance(word.text)
    shift = {"start": 0.0, "middle": width / 2, "end": float(width)}[word.anchor]
    painter.drawText(QPointF(word.x - shift, word.y), word.text)
