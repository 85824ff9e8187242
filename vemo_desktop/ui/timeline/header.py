"""The column left of the rows: names, switches of the curves, values at the time looked at."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
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

from vemo_desktop.domain.kinds import KIND_NAMES
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.domain.tracks import EXTRA_SCHEMES
from vemo_desktop.ui.curves.switches import LabelSwitch
from vemo_desktop.ui.lettering import small_font, text_metrics
from vemo_desktop.ui.timeline.choice_button import LanesButton, RunButton, SchemeButton
from vemo_desktop.ui.timeline.rows.base import Row
from vemo_desktop.ui.timeline.rows.beside import BesideRow
from vemo_desktop.ui.timeline.rows.curves import AffectRow, CurvesRow, ExtraRow, PlotRow
from vemo_desktop.ui.timeline.rows.lanes import LaneRow
from vemo_desktop.ui.timeline.rows.traces import TraceRow
from vemo_desktop.ui.timeline.state import AFFECT_SCHEME, TimelineState
from vemo_desktop.wording import told, tr

HEADER_PX = 184
_AXIS_PX = 28
_PAD_PX = 10
_TITLE_PX = 20
_SWITCH_PX = 18
_LEAST_SWITCH_PX = 15
_READ_MS = 100
_NOTCH = 120
_ACTIVE_PX = 3


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
        self._scheme.setVisible(not self._state.is_empty)
        self.run_button.setVisible(bool(self._state.runs))
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
        """Show the values within a tenth of a second: while playing nobody can read them faster."""
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
        for row, rect in self._rects.items():
            if not isinstance(row, PlotRow) or isinstance(row, BesideRow):
                continue
            scheme = row.scheme(self._state)
            pyramid = self._state.curves.get(scheme or "")
            names = pyramid.names if pyramid else ()
            title = self._place_titles(rect) if isinstance(row, CurvesRow) else self._kind_px(row, rect)
            area = rect.adjusted(_PAD_PX - 4, title + 2, -2, -2)
            area.setWidth(self.width() - _PAD_PX - _AXIS_PX)
            switches = [
                self._switches[scheme or "", name] for name in names if (scheme or "", name) in self._switches
            ]
            _arrange(switches, area, starts_at_top=isinstance(row, CurvesRow))

    def _place_titles(self, rect: QRect) -> int:
        """Put the names of run and scheme on top of the curves' row; return how high they are together."""
        shown = [self.run_button, self._scheme] if self._state.runs else [self._scheme]
        for line, button in enumerate(shown):
            top = rect.top() + 2 + line * _TITLE_PX
            button.setGeometry(_PAD_PX - 4, top, self.width() - _PAD_PX - _AXIS_PX, _TITLE_PX)
        return len(shown) * _TITLE_PX

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            y = event.pos().y()
            touched = (row for row, rect in self._rects.items() if rect.top() <= y <= rect.bottom())
            row = next(touched, None)
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
            painter.fillRect(area, QColor(theme.panel))
            painter.setPen(QColor(theme.muted))
            if isinstance(row, TraceRow):
                row.paint_name(painter, area, self._read.get(row.key, {}), self._state)
            elif isinstance(row, PlotRow) and not isinstance(row, ExtraRow):
                self._paint_axis(painter, row, area)
            else:
                self._paint_title(painter, row, area)

    def _paint_axis(self, painter: QPainter, row: PlotRow, area: QRect) -> None:
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
            where = QRectF(area.right() - _AXIS_PX, y, _AXIS_PX - 5, metrics.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        if isinstance(row, AffectRow) and AFFECT_SCHEME not in self._state.curves:
            self._paint_name(painter, tr(row.title), area, None)

        self._paint_kind(painter, row, QRect(area.topLeft(), QSize(area.width(), self._kind_px(row, area))))

    def _kind_px(self, row: PlotRow, rect: QRect) -> int:
        """Return the height of the line that says what the curves are; 0 where there is no room or need."""
        if row.has_words or isinstance(row, TraceRow) or row.kind(self._state) is None:
            return 0
        line = text_metrics(small_font(self.font())).height
        lines = 1 if isinstance(row, ExtraRow) else len(self._state.curves[AFFECT_SCHEME].names)
        return line if rect.height() >= line + lines * _LEAST_SWITCH_PX + 4 else 0

    def _paint_kind(self, painter: QPainter, row: PlotRow, line: QRect) -> None:
        kind = row.kind(self._state)
        if line.isEmpty() or kind is None:
            return
        inner = line.adjusted(_PAD_PX, 2, -_AXIS_PX, 2)
        text = painter.fontMetrics().elidedText(
            told(KIND_NAMES[kind]), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.setPen(QColor(self._state.theme.muted))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_title(self, painter: QPainter, row: Row, area: QRect) -> None:
        state = self._state
        if row.key == "ruler":
            if not state.is_empty:
                painter.setPen(QColor(state.theme.text))
                self._paint_name(painter, format_time(state.read_us), area, self._frame_text())
            return
        note = self._count(row) if isinstance(row, LaneRow) else self._extra_value(row)
        if isinstance(row, LaneRow):
            self._paint_lane(painter, row, area)
        if isinstance(row, ExtraRow):
            tall = self._kind_px(row, area)
            self._paint_name(painter, tr(row.title), area.adjusted(0, 0, 0, -tall), note)
            self._paint_kind(painter, row, QRect(0, area.bottom() - tall - 2, area.width(), tall))
        else:
            self._paint_name(painter, tr(row.title), area, note)

    def _paint_lane(self, painter: QPainter, row: LaneRow, area: QRect) -> None:
        """Mark the lane where new segments go, and the one under a name that is dragged."""
        theme = self._state.theme
        if row.spec.is_active:
            painter.fillRect(area, QColor(theme.raised))
            painter.fillRect(QRect(area.left(), area.top(), _ACTIVE_PX, area.height()), QColor(theme.accent))
        if row is self._over and row is not self._grabbed:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.setPen(QColor(theme.text))

    def _lane_at(self, y: float) -> LaneRow | None:
        rows = (row for row, rect in self._rects.items() if rect.top() <= y <= rect.bottom())
        return next((row for row in rows if isinstance(row, LaneRow)), None)

    def _on_lanes_button(self) -> None:
        where = self.lanes_button.mapToGlobal(self.lanes_button.rect().bottomLeft())
        self.lane_menu_requested.emit("", where)

    def _paint_name(self, painter: QPainter, text: str, area: QRect, note: str | None) -> None:
        inner = QRectF(area).adjusted(_PAD_PX, 0, -8, 0)
        metrics = painter.fontMetrics()
        room = round(inner.width()) - (metrics.horizontalAdvance(note) + _PAD_PX if note else 0)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if note:
            painter.setPen(QColor(self._state.theme.muted))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)

    def _extra_value(self, row: Row) -> str | None:
        value = next(iter(self._read.get(row.key, {}).values()), None)
        return None if value is None else f"{value:.2f}"

    def _frame_text(self) -> str | None:
        frames = self._state.frames
        return f"f {frames.frame_at(self._state.read_us)}" if frames else None

    def _count(self, row: LaneRow) -> str:
        segments = row.lane(self._state).segments
        if row.layer is not Layer.PROPOSAL:
            return str(len(segments)) if segments else ""
        left = sum(segment.state is SegmentState.OPEN for segment in segments)
        return tr("{left} of {count} open", left=left, count=len(segments)) if segments else ""


def _arrange(switches: list[LabelSwitch], area: QRect, *, starts_at_top: bool) -> None:
    """Put switches below each other, in two columns where one is too tall."""
    if not switches:
        return
    columns = 1 if area.height() >= len(switches) * _LEAST_SWITCH_PX else 2
    lines = -(-len(switches) // columns)
    tall = min(_SWITCH_PX, max(area.height() // lines, 1))
    top = area.top() if starts_at_top else area.top() + (area.height() - lines * tall) // 2
    width = area.width() // columns
    for number, switch in enumerate(switches):
        column, line = divmod(number, lines)
        switch.setGeometry(area.left() + column * width, top + line * tall, width, tall)
        switch.setVisible(line * tall < area.height())
