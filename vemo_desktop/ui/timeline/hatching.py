"""Patterns of labels as brushes: the second cue beside colour."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTransform

from vemo_desktop.domain.labels import Pattern

_TILE_PX = 8


@lru_cache(maxsize=256)
def hatch(color: str, pattern: Pattern, ratio: float) -> QBrush:
    """Return a brush that repeats a pattern every 8 logical pixels, sharp at `ratio` device pixels each."""
    size = round(_TILE_PX * ratio)
    tile = QPixmap(size, size)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.scale(size / _TILE_PX, size / _TILE_PX)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    _DRAW[pattern](painter, color)
    painter.end()
    brush = QBrush(tile)
    # The painter enlarges textures with everything else; undone here, a tile stays one to one on screen.
    brush.setTransform(QTransform.fromScale(_TILE_PX / size, _TILE_PX / size))
    return brush


def _falling(painter: QPainter, _color: str) -> None:
    for shift in (-_TILE_PX, 0, _TILE_PX):
        painter.drawLine(QPointF(shift - 1, -1), QPointF(shift + _TILE_PX + 1, _TILE_PX + 1))


def _rising(painter: QPainter, _color: str) -> None:
    for shift in (-_TILE_PX, 0, _TILE_PX):
        painter.drawLine(QPointF(shift - 1, _TILE_PX + 1), QPointF(shift + _TILE_PX + 1, -1))


def _horizontal(painter: QPainter, _color: str) -> None:
    for y in (2.0, 6.0):
        painter.drawLine(QPointF(0, y), QPointF(_TILE_PX, y))


def _vertical(painter: QPainter, _color: str) -> None:
    for x in (2.0, 6.0):
        painter.drawLine(QPointF(x, 0), QPointF(x, _TILE_PX))


def _cross(painter: QPainter, color: str) -> None:
    _falling(painter, color)
    _rising(painter, color)


def _dots(painter: QPainter, color: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    for x, y in ((2, 2), (6, 6)):
        painter.drawEllipse(QPointF(x, y), 1.3, 1.3)


def _dense(painter: QPainter, _color: str) -> None:
    painter.setPen(QPen(painter.pen().color(), 1.2))
    half = _TILE_PX / 2
    for shift in (-_TILE_PX, -half, 0, half, _TILE_PX):
        painter.drawLine(QPointF(shift - 1, _TILE_PX + 1), QPointF(shift + _TILE_PX + 1, -1))


def _solid(painter: QPainter, color: str) -> None:
    even = QColor(color)
    even.setAlphaF(0.45)
    painter.fillRect(QRectF(0, 0, _TILE_PX, _TILE_PX), even)


_DRAW = {
    Pattern.SOLID: _solid,
    Pattern.DIAGONAL: _falling,
    Pattern.BACK_DIAGONAL: _rising,
    Pattern.HORIZONTAL: _horizontal,
    Pattern.VERTICAL: _vertical,
    Pattern.CROSS: _cross,
    Pattern.DOTS: _dots,
    Pattern.DENSE: _dense,
}
