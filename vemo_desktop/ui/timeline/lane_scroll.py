"""Scrolling through lanes where there are too many: wheel over their names, a bar at their side, keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSignalBlocker, Qt
from PySide6.QtWidgets import QScrollBar

from vemo_desktop.ui.timeline.canvas import TimelineCanvas
from vemo_desktop.ui.timeline.header import TimelineHeader
from vemo_desktop.wording import tr


class LaneScroll(QObject):
    """Keeps a bar in step with the lanes on screen, and scrolls by whole lanes.

    The lane where new segments go always stays on screen.

    Parameters
    ----------
    canvas : TimelineCanvas
        Gets the bar at its right border.
    header : TimelineHeader
    """

    def __init__(self, canvas: TimelineCanvas, header: TimelineHeader, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._turned = 0.0
        self.bar = QScrollBar(Qt.Orientation.Vertical, canvas)
        self.bar.setAccessibleName(tr("Scroll through lanes"))
        self.bar.setCursor(Qt.CursorShape.ArrowCursor)
        self.bar.setSingleStep(1)
        self.bar.hide()
        self.bar.valueChanged.connect(canvas.scroll_lanes_to)
        canvas.laid_out.connect(self._on_laid_out)
        header.lanes_turned.connect(self.turn)

    def turn(self, notches: float) -> None:
        """Scroll by a lane for each notch of a wheel; a touchpad turns by parts of one."""
        self._turned += notches
        whole = int(self._turned)
        self._turned -= whole
        if whole:
            self.by(whole)

    def by(self, lanes: int) -> None:
        """Scroll down by lanes, or up where negative."""
        self._canvas.scroll_lanes_to(self._canvas.placed.first_lane + lanes)

    def page(self, direction: int) -> None:
        """Scroll down (1) or up (-1) by as many lanes as are on screen, but one."""
        self.by(direction * max(self._canvas.placed.lanes_shown - 1, 1))

    def _on_laid_out(self) -> None:
        placed, bar = self._canvas.placed, self.bar
        area = QRect()
        for row, rect in placed.rects.items():
            if row.is_lane:
                area = area.united(rect)
        bar.setVisible(placed.lanes_shown < placed.lane_count)
        wide = bar.sizeHint().width()
        bar.setGeometry(area.right() + 1 - wide, area.top(), wide, area.height())
        with QSignalBlocker(bar):
            bar.setRange(0, placed.furthest_lane)
            bar.setPageStep(max(placed.lanes_shown, 1))
            bar.setValue(placed.first_lane)
