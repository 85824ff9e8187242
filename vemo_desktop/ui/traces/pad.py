"""The plane of valence and arousal: where the hand is put, and the path of the last seconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from vemo_desktop.ui.lettering import small_font, text_metrics
from vemo_desktop.ui.palette import DARK, Theme, recording_color, translucent
from vemo_desktop.wording import later, told, tr

_MARGIN_PX = 20
_HEAD_PX = 5.0
_WORDS = {0: (later("unpleasant"), later("pleasant")), 1: (later("calm"), later("excited"))}
_NAMES = ("valence", "arousal")
_DISTANCES = 4
"""Steps in which a path fades, so that painting stays a handful of lines."""


@dataclass(frozen=True, slots=True, eq=False)
class PlanePath:
    """Where somebody was over the last seconds.

    Parameters
    ----------
    name : str
    points : ndarray, shape (N, 2)
        Valence and arousal, the latest last; NaN where nothing is known.
    is_network : bool
        Networks are drawn thin with a hollow head, people solid: they are never confused.
    """

    name: str
    points: npt.NDArray[np.float64]
    is_network: bool = False


class AffectPad(QWidget):
    """Two axes, or one of them, from -1 to 1.

    While a recording runs the hand follows the pointer over the pad; otherwise it is put by pressing.

    Signals
    -------
    pointed(float, float)
        The pointer put the hand there.
    """

    pointed = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._axes: tuple[int, ...] = (0, 1)
        self._x = self._y = 0.0
        self._is_recording = False
        self._paths: tuple[PlanePath, ...] = ()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Valence and arousal pad"))
        self._describe()

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        self._theme = theme
        self.update()

    def set_axes(self, axes: tuple[int, ...]) -> None:
        """Use both axes (0, 1), or one of them."""
        self._axes = axes
        self._describe()
        self.update()

    def set_value(self, x: float, y: float) -> None:
        """Show where the hand is."""
        if (x, y) != (self._x, self._y):
            self._x, self._y = x, y
            self._describe()
            self.update()

    def set_recording(self, is_recording: bool) -> None:
        """Show whether the hand is being recorded."""
        self._is_recording = is_recording
        self.update()

    def set_paths(self, paths: Sequence[PlanePath]) -> None:
        """Show where others were over the last seconds."""
        if paths or self._paths:
            self._paths = tuple(paths)
            self.update()

    @property
    def paths(self) -> tuple[PlanePath, ...]:
        """What is drawn."""
        return self._paths

    def point_of(self, x: float, y: float) -> QPointF:
        """Return where a value lies on the pad."""
        plane = self._plane()
        return QPointF(
            plane.left() + (x + 1) / 2 * plane.width(), plane.bottom() - (y + 1) / 2 * plane.height()
        )

    def value_at(self, point: QPointF) -> tuple[float, float]:
        """Return the value at a place; outside the plane that of its edge."""
        plane = self._plane()
        x = (point.x() - plane.left()) / plane.width() * 2 - 1
        y = (plane.bottom() - point.y()) / plane.height() * 2 - 1
        x, y = min(max(x, -1.0), 1.0), min(max(y, -1.0), 1.0)
        return (x if 0 in self._axes else self._x), (y if 1 in self._axes else self._y)

    def _plane(self) -> QRectF:
        side = max(min(self.width() - 2 * _MARGIN_PX, self.height() - 2 * _MARGIN_PX), 10)
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _describe(self) -> None:
        values = (self._x, self._y)
        text = ", ".join(f"{told(_NAMES[axis])} {values[axis]:+z.2f}" for axis in self._axes)
        self.setAccessibleDescription(text)

    def _paint_ground(self, painter: QPainter, plane: QRectF) -> None:
        theme = self._theme
        painter.fillRect(plane, QColor(theme.sunken))
        painter.setPen(QPen(QColor(theme.line), 1))
        for share in (0.25, 0.75):
            x, y = plane.left() + share * plane.width(), plane.top() + share * plane.height()
            painter.drawLine(QPointF(x, plane.top()), QPointF(x, plane.bottom()))
            painter.drawLine(QPointF(plane.left(), y), QPointF(plane.right(), y))
        painter.setPen(QPen(QColor(theme.strong_line), 1))
        center = plane.center()
        if 0 in self._axes:
            painter.drawLine(QPointF(plane.left(), center.y()), QPointF(plane.right(), center.y()))
        if 1 in self._axes:
            painter.drawLine(QPointF(center.x(), plane.top()), QPointF(center.x(), plane.bottom()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._is_recording:
            painter.setPen(QPen(QColor(recording_color(theme)), 3))
        painter.drawRect(plane)

    def _paint_words(self, painter: QPainter, plane: QRectF) -> None:
        painter.setFont(small_font(self.font()))
        painter.setPen(QColor(self._theme.muted))
        tall = text_metrics(painter.font()).height
        middle = Qt.AlignmentFlag.AlignCenter
        if 1 in self._axes:
            low, high = map(tr, _WORDS[1])
            painter.drawText(QRectF(plane.left(), plane.top() - tall - 3, plane.width(), tall), middle, high)
            painter.drawText(QRectF(plane.left(), plane.bottom() + 3, plane.width(), tall), middle, low)
        if 0 in self._axes:
            low, high = map(tr, _WORDS[0])
            for word, x, turn in ((low, plane.left() - tall - 3, -90), (high, plane.right() + tall + 3, 90)):
                painter.save()
                painter.translate(x, plane.center().y())
                painter.rotate(turn)
                painter.drawText(QRectF(-plane.width() / 2, 0, plane.width(), tall), middle, word)
                painter.restore()

    def _paint_path(self, painter: QPainter, path: PlanePath, *, is_named_below: bool) -> None:
        theme = self._theme
        color = theme.muted if path.is_network else theme.text
        points = path.points[~np.isnan(path.points).any(axis=1)]
        if not len(points):
            return
        places = [self.point_of(float(x), float(y)) for x, y in points]
        parts = [places[start : start + -(-len(places) // _DISTANCES) + 1] for start in _starts(len(places))]
        for number, part in enumerate(parts, start=1):
            pen = QPen(translucent(color, number / len(parts)), 1.2 if path.is_network else 2.2)
            painter.setPen(pen)
            painter.drawPolyline(part)
        head = places[-1]
        if np.isnan(path.points[-1]).any():
            return  # it was somewhere a moment ago, and now nobody says
        painter.setPen(QPen(QColor(color), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush if path.is_network else QColor(color))
        painter.drawEllipse(head, _HEAD_PX, _HEAD_PX)
        painter.setFont(small_font(self.font()))
        metrics = text_metrics(painter.font())
        wide = metrics.width(path.name)
        # Names stay off the words beside the plane.
        is_right = head.x() + _HEAD_PX + 4 + wide < self._plane().right()
        x = head.x() + _HEAD_PX + 4 if is_right else head.x() - _HEAD_PX - 4 - wide
        y = head.y() + (2 if is_named_below else -3 - metrics.height)
        place = QRectF(x, y, wide, metrics.height)
        painter.fillRect(place, QColor(theme.sunken))  # the axes would cross the name
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, path.name)

    def _paint_hand(self, painter: QPainter, plane: QRectF) -> None:
        theme = self._theme
        color = recording_color(theme) if self._is_recording else theme.accent
        place = self.point_of(self._x if 0 in self._axes else 0.0, self._y if 1 in self._axes else 0.0)
        painter.setPen(QPen(QColor(color), 1))
        if 0 in self._axes:
            painter.drawLine(QPointF(place.x(), plane.top()), QPointF(place.x(), plane.bottom()))
        if 1 in self._axes:
            painter.drawLine(QPointF(plane.left(), place.y()), QPointF(plane.right(), place.y()))
        painter.setPen(QPen(QColor(theme.sunken), 1.5))
        painter.setBrush(QColor(color))
        painter.drawEllipse(place, _HEAD_PX + 2, _HEAD_PX + 2)

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(260, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 140)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pointed.emit(*self.value_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_recording or event.buttons() & Qt.MouseButton.LeftButton:
            self.pointed.emit(*self.value_at(event.position()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.panel))
        plane = self._plane()
        self._paint_ground(painter, plane)
        self._paint_words(painter, plane)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._axes) == 2:
            for number, path in enumerate(self._paths):
                self._paint_path(painter, path, is_named_below=number % 2 == 1)
        self._paint_hand(painter, plane)


def _starts(count: int) -> range:
    return range(0, max(count - 1, 1), -(-count // _DISTANCES))
