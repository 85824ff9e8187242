"""A chart in the window: as wide as there is room, with what lies under the pointer, to be saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QToolTip, QWidget

from vemo_desktop.services.charts.drawing import Box, Drawing, draw
from vemo_desktop.services.charts.values import Chart
from vemo_desktop.ui.charts.painting import inks_of, paint
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import tr

_NARROWEST_PX = 220
_REACH_PX = 3
"""Marks and thin bars are hit from so far away."""


class ChartView(QWidget):
    """Paints a chart from the layout that pages and prints have too, so that all three are the same picture.

    pyqtgraph, which draws the curves of the timeline, would be a second one: nothing here needs to be zoomed.

    Signals
    -------
    save_wanted(Chart)
        The user wants it as a file.
    """

    save_wanted = Signal(object)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self._drawing = draw(chart, _NARROWEST_PX)
        self.save = QToolButton(self)
        self.save.setText(tr("Save…"))
        self.save.setProperty("role", "flat")
        self.save.setToolTip(tr("Save this chart as PNG or SVG"))
        self.save.setAccessibleName(tr("Save chart “{title}”", title=chart.title))
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.chart))
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(self._drawing.said)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def drawing(self) -> Drawing:
        """What is painted now."""
        return self._drawing

    def tip_at(self, x: float, y: float) -> str:
        """Return what the bar or mark at a place stands for; empty where there is none."""
        for shape in reversed(self._drawing.shapes):
            if isinstance(shape, Box) and shape.tip:
                is_across = shape.x - _REACH_PX <= x <= shape.x + shape.width + _REACH_PX
                if is_across and shape.y - _REACH_PX <= y <= shape.y + shape.height + _REACH_PX:
                    return shape.tip
        return ""

    def _fit(self, width: int) -> Drawing:
        if self._drawing.width != width:
            self._drawing = draw(self.chart, max(width, 1), kept_free=self.save.sizeHint().width())
        return self._drawing

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(draw(self.chart, max(width, 1)).height)

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST_PX, 8 * GRID_PX)

    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST_PX, self.heightForWidth(_NARROWEST_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit(event.size().width())
        hint = self.save.sizeHint()
        # At the right also where the window is mirrored: charts are not, so their titles begin at the left.
        self.save.setGeometry(self.width() - hint.width(), 0, hint.width(), hint.height())
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tip = self.tip_at(event.pos().x(), event.pos().y())
            is_title = event.pos().y() < self.save.height()
            QToolTip.showText(event.globalPos(), tip or (self.chart.title if is_title else ""), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        paint(self._fit(self.width()), painter, inks_of(palette), palette.window().color().name())
        painter.end()
