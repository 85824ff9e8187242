"""The column left of the rows: names, switches of the curves, values at the time looked at."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from vemo_desktop.domain.tracks import EXTRA_SCHEMES
from vemo_desktop.ui.curves.switches import LabelSwitch
from vemo_desktop.ui.lettering import small_font
from vemo_desktop.ui.timeline.choice_button import LanesButton, RunButton, SchemeButton
from vemo_desktop.ui.timeline.header_painting import AXIS_PX, LEAST_SWITCH_PX, PAD_PX, kind_px, paint_head
from vemo_desktop.ui.timeline.rows.base import Row
from vemo_desktop.ui.timeline.rows.beside import BesideRow
from vemo_desktop.ui.timeline.rows.curves import CurvesRow, PlotRow
from vemo_desktop.ui.timeline.rows.lanes import LaneRow
from vemo_desktop.ui.timeline.rows.traces import TraceRow
from vemo_desktop.ui.timeline.state import AFFECT_SCHEME, TimelineState
from vemo_desktop.wording import tr

HEADER_PX = 184
_TITLE_PX = 20
_SWITCH_PX = 18
_READ_MS = 100
_NOTCH = 120


class TimelineHeader(QWidget):
    """Row names and what belongs to them.

    Signals
    -------
    label_switched(str, str, bool)
        Scheme, label key, whether its curve is to be seen.
    label_pointed(object)
        Label key whose curve should stand out, or None.
    scheme_chosen(str)
    run_chosen(str)
    lane_chosen(str)
        The name of a lane was clicked.
    lane_dropped(str, str)
        The name of a lane was dragged to that of another.
    lane_menu_requested(str, QPoint)
        A menu of a lane is wanted; without a name, of all lanes.
    lanes_turned(float)
        The wheel was turned over the names, by so many notches; down is positive.
    """

    label_switched = Signal(str, str, bool)
    label_pointed = Signal(object)
    scheme_chosen = Signal(str)
    run_chosen = Signal(str)
    lane_chosen = Signal(str)
    lane_dropped = Signal(str, str)
    lane_menu_requested = Signal(str, QPoint)
    lanes_turned = Signal(float)

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._rects: Mapping[Row, QRect] = {}
        self._switches: dict[tuple[str, str], LabelSwitch] = {}
        self.run_button = RunButton(state, self)
        self.run_button.chosen.connect(self.run_chosen)
        self._scheme = SchemeButton(state, self)
        self._scheme.chosen.connect(self.scheme_chosen)
        self.lanes_button = LanesButton(state, self)
        self.lanes_button.clicked.connect(self._on_lanes_button)
        self._grabbed: LaneRow | None = None
        self._over: LaneRow | None = None
        self._read: dict[str, dict[str, float]] = {}
        self._pause = QTimer(self, singleShot=True, interval=_READ_MS)
        self._pause.timeout.connect(self.refresh_values)
        self.setFixedWidth(HEADER_PX)
        self.setAccessibleName(tr("Time line rows"))

    def place(self, rects: Mapping[Row, QRect]) -> None:
        """Follow the places of the rows."""
        self._rects = rects
        self.lanes_button.set_placed(sum(isinstance(row, LaneRow) for row in rects))
        strip = self._rect("overview")
        if strip is not None:
            wide = self.lanes_button.sizeHint().width()
            self.lanes_button.setGeometry(self.width() - wide - 4, strip.top() + 2, wide, strip.height() - 4)
        self._place_switches()
        self.update()

    def rebuild(self) -> None:
        """Take over schemes, labels and theme; switches that still fit are kept."""
        wanted = {(scheme, key) for scheme in self._plotted() for key in self._state.curves[scheme].names}
        for pair in [pair for pair in self._switches if pair not in wanted]:
            switch = self._switches.pop(pair)
            switch.hide()
            switch.deleteLater()
        for scheme, key in sorted(wanted - self._switches.keys()):
            self._switches[scheme, key] = self._new_switch(scheme, key)
        for (scheme, key), switch in self._switches.items():
            switch.set_theme(self._state.theme)
            switch.setChecked(self._state.is_shown(scheme, key))
        for button in (self.run_button, self._scheme):
            button.refresh()
        self.lanes_button.refresh()
        self._place_switches()
        self.refresh_values()
        self.update()

    def forget_labels(self) -> None:
        """Make the switches anew: labels have other names or colours."""
        for switch in self._switches.values():
            switch.hide()
            switch.deleteLater()
        self._switches.clear()

    def refresh_values(self) -> None:
        """Show the values at the time looked at."""
        self._read = self._state.values_at(self._state.read_us)
        for (scheme, key), switch in self._switches.items():
            switch.set_value(self._read.get(scheme, {}).get(key))
        traces = [row.key for row in self._rects if isinstance(row, TraceRow)]
        for key in ("ruler", *EXTRA_SCHEMES, *traces):
            rect = self._rect(key)
            if rect:
                self.update(QRect(0, rect.top(), self.width(), rect.height()))

    def refresh_values_soon(self) -> None:
        """Show the values within a tenth of a second: while playing nobody can read them faster.

        The time is written at once: it stands under the picture too, and two clocks that differ by some
        frames look like a mistake.
        """
        clock = self._rect("ruler")
        if clock:
            self.update(QRect(0, clock.top(), self.width(), clock.height()))
        if not self._pause.isActive():
            self._pause.start()

    def switch(self, scheme: str, key: str) -> LabelSwitch:
        """Return the switch of a curve that is plotted.

        Raises
        ------
        KeyError
            If it is not plotted.
        """
        return self._switches[scheme, key]

    def _plotted(self) -> list[str]:
        schemes = (self._state.shown_scheme, AFFECT_SCHEME)
        return [scheme for scheme in schemes if scheme and scheme in self._state.curves]

    def _new_switch(self, scheme: str, key: str) -> LabelSwitch:
        label = self._state.label(scheme, key)
        switch = LabelSwitch(label, self._state.theme, is_signed=scheme == AFFECT_SCHEME, parent=self)
        switch.clicked.connect(lambda on, s=scheme, k=key: self.label_switched.emit(s, k, on))
        switch.pointed.connect(lambda on, k=key: self.label_pointed.emit(k if on else None))
        switch.show()
        return switch

    def _rect(self, key: str) -> QRect | None:
        return next((rect for row, rect in self._rects.items() if row.key == key), None)

    def _place_switches(self) -> None:
        placed: set[QWidget] = set()
        for row, rect in self._rects.items():
            if not isinstance(row, PlotRow) or isinstance(row, BesideRow):
                continue
            scheme = row.scheme(self._state)
            pyramid = self._state.curves.get(scheme or "")
            names = pyramid.names if pyramid else ()
            if isinstance(row, CurvesRow):
                title = self._place_titles(rect)
                placed.update((self.run_button, self._scheme))
            else:
                title = kind_px(row, rect, self._state, small_font(self.font()))
            area = rect.adjusted(PAD_PX - 4, title + 2, -2, -2)
            area.setWidth(self.width() - PAD_PX - AXIS_PX)
            switches = [
                self._switches[scheme or "", name] for name in names if (scheme or "", name) in self._switches
            ]
            _arrange(switches, area, starts_at_top=isinstance(row, CurvesRow))
            placed.update(switches)
        for child in (self.run_button, self._scheme, *self._switches.values()):
            if child not in placed:
                child.hide()  # its row found no room: it would lie on what is there now

    def _place_titles(self, rect: QRect) -> int:
        """Put the names of run and scheme on top of the curves' row; return how high they are together."""
        self._scheme.setVisible(not self._state.is_empty)
        self.run_button.setVisible(bool(self._state.runs))
        shown = [self.run_button, self._scheme] if self._state.runs else [self._scheme]
        for line, button in enumerate(shown):
            top = rect.top() + 2 + line * _TITLE_PX
            button.setGeometry(PAD_PX - 4, top, self.width() - PAD_PX - AXIS_PX, _TITLE_PX)
        return len(shown) * _TITLE_PX

    def _row_at(self, y: float) -> Row | None:
        return next((row for row, rect in self._rects.items() if rect.top() <= y <= rect.bottom()), None)

    def _lane_at(self, y: float) -> LaneRow | None:
        row = self._row_at(y)
        return row if isinstance(row, LaneRow) else None

    def _on_lanes_button(self) -> None:
        where = self.lanes_button.mapToGlobal(self.lanes_button.rect().bottomLeft())
        self.lane_menu_requested.emit("", where)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._row_at(event.pos().y())
            QToolTip.showText(event.globalPos(), row.tip(self._state) if row else "", self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(HEADER_PX, 400)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grabbed = self._lane_at(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self._over = self._lane_at(event.position().y())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grabbed, target = self._grabbed, self._lane_at(event.position().y())
        self._grabbed = self._over = None
        self.update()
        if event.button() is not Qt.MouseButton.LeftButton or grabbed is None or target is None:
            return
        if grabbed is target:
            self.lane_chosen.emit(grabbed.key)
        else:
            self.lane_dropped.emit(grabbed.key, target.key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.lanes_turned.emit(-event.angleDelta().y() / _NOTCH)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self._lane_at(event.pos().y())
        if row is not None:
            self.lane_menu_requested.emit(row.key, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        theme = self._state.theme
        painter.fillRect(self.rect(), QColor(theme.panel if self._state.is_empty else theme.window))
        if self._state.is_empty:
            return
        painter.setFont(small_font(self.font()))
        for row, rect in self._rects.items():
            area = QRect(0, rect.top(), self.width() - 1, rect.height())
            if not area.intersects(event.rect()):
                continue  # While playing only the time changes.
            is_target = row is self._over and row is not self._grabbed
            read = self._read.get(row.key, {})
            paint_head(painter, row, area, self._state, read, is_target=is_target)


def _arrange(switches: list[LabelSwitch], area: QRect, *, starts_at_top: bool) -> None:
    """Put switches below each other, in two columns where one is too tall."""
    if not switches:
        return
    columns = 1 if area.height() >= len(switches) * LEAST_SWITCH_PX else 2
    lines = -(-len(switches) // columns)
    tall = min(_SWITCH_PX, max(area.height() // lines, 1))
    top = area.top() if starts_at_top else area.top() + (area.height() - lines * tall) // 2
    width = area.width() // columns
    for number, switch in enumerate(switches):
        column, line = divmod(number, lines)
        switch.setGeometry(area.left() + column * width, top + line * tall, width, tall)
        switch.setVisible(line * tall < area.height())
