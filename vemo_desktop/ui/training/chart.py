"""How a lesson goes, drawn: the loss by update, and how well left-out videos are met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from vemo_desktop.ui.palette import FONT_SMALL_PX, GRID_PX
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import later, tr

_LEFT, _BOTTOM, _TOP = 5 * GRID_PX, 3 * GRID_PX, 3 * GRID_PX
_LEGEND = later("Thick: how well videos left out are met, 1 is best (F1)   Thin: error while learning (loss)")
_LEGEND_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_TICKS = (0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Course:
    """What is drawn.

    Parameters
    ----------
    steps : int
        Updates along the width.
    losses : tuple of (float, float)
        Update and loss.
    f1 : tuple of (int, float)
        Update and F1 on videos that folds left out; the first is what was said before.
    kept : int or None
        Update whose weights were kept; None while nothing is decided.
    """

    steps: int = 1
    losses: tuple[tuple[float, float], ...] = ()
    f1: tuple[tuple[int, float], ...] = ()
    kept: int | None = None


class LearningChart(QWidget):
    """Draws a `Course`; F1 from 0 to 1 as a thick line, the loss, scaled to its largest, as a thin one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course = Course()
        self.setMinimumHeight(18 * GRID_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Course of learning"))

    @property
    def course(self) -> Course:
        """What is drawn now."""
        return self._course

    def show_course(self, course: Course) -> None:
        """Draw something else."""
        self._course = course
        self.setAccessibleDescription(_said(course))
        self.update()

    def _draw_frame(self, painter: QPainter, area: QRectF) -> None:
        palette = self.palette()
        line, muted = palette.color(QPalette.ColorRole.Mid), palette.color(QPalette.ColorRole.PlaceholderText)
        for tick in _TICKS:
            y = area.bottom() - tick * area.height()
            painter.setPen(QPen(line, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(muted)
            place = QRectF(0, y - GRID_PX, _LEFT - GRID_PX, 2 * GRID_PX)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{tick:.1f}"
            )
        below = QRectF(area.left(), area.bottom() + GRID_PX / 2, area.width(), 2 * GRID_PX)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "0")
        if self._course.f1:
            painter.drawText(
                below, Qt.AlignmentFlag.AlignRight, tr("{steps} updates", steps=self._course.steps)
            )
        painter.drawText(QRectF(area.left(), 0, area.width(), area.top()), _LEGEND_FLAGS, tr(_LEGEND))

    def _legend_px(self, painter: QPainter) -> float:
        """Return how high the legend is: two lines where the chart is narrow."""
        room = QRectF(0, 0, self.width() - _LEFT - GRID_PX, self.height())
        return painter.boundingRect(room, _LEGEND_FLAGS, tr(_LEGEND)).height()

    def _draw_line(
        self, painter: QPainter, area: QRectF, points: Sequence[tuple[float, float]], most: float, pen: QPen
    ) -> None:
        if not points or most <= 0:
            return
        steps = max(self._course.steps, 1)
        places = [
            QPointF(area.left() + x / steps * area.width(), area.bottom() - min(y / most, 1) * area.height())
            for x, y in points
        ]
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(places))

    def sizeHint(self) -> QSize:
        return QSize(60 * GRID_PX, 22 * GRID_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        course, painter = self._course, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(number_font(FONT_SMALL_PX))
        top = max(_TOP, self._legend_px(painter) + GRID_PX / 2)
        area = QRectF(
            _LEFT, top, max(self.width() - _LEFT - GRID_PX, 1), max(self.height() - top - _BOTTOM, 1)
        )
        self._draw_frame(painter, area)
        text = self.palette().color(QPalette.ColorRole.WindowText)
        muted = QColor(self.palette().color(QPalette.ColorRole.PlaceholderText))
        most = max((loss for _, loss in course.losses), default=0.0)
        self._draw_line(painter, area, course.losses, most, QPen(muted, 1))
        self._draw_line(painter, area, course.f1, 1.0, QPen(text, 2.5))
        if course.kept is not None:
            x = area.left() + course.kept / max(course.steps, 1) * area.width()
            painter.setPen(QPen(text, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.end()


def _said(course: Course) -> str:
    if not course.f1:
        return tr("Nothing was learnt yet.")
    first, last = course.f1[0][1], course.f1[-1][1]
    return tr(
        "F1 on videos left out: {first:.2f} before, {last:.2f} after {steps} updates.",
        first=first,
        last=last,
        steps=course.f1[-1][0],
    )
