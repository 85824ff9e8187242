"""Pointer events of the canvas made into gestures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from vemo_desktop.ui.timeline.canvas import TimelineCanvas
from vemo_desktop.ui.timeline.gestures import (
    Band,
    BodyDrag,
    Drag,
    Draw,
    EdgeDrag,
    OverviewScrub,
    Pan,
    Scrub,
    Spot,
    Stage,
    WindowDrag,
)
from vemo_desktop.ui.timeline.grips import cursor_shape, window_part
from vemo_desktop.ui.timeline.rows.base import Grip, Row, SegmentHit
from vemo_desktop.ui.timeline.rows.lanes import LaneRow
from vemo_desktop.ui.timeline.values import Edge

_CLICK_PX = 4
_ZOOM_PER_NOTCH = 1.25
_SCROLL_SHARE = 0.1
_PAN_SHARE = 0.5
_NOTCH = 120
_SCROLL_MS = 30
_TICKS_PER_LANE = 6
"""Lanes go by slower than time while something is dragged beyond them: one has to aim at them."""
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class PointerStage(Stage, Protocol):
    """What the pointer acts on beyond drags."""

    def tell_hover(self, x: float | None, row: Row | None, hit: SegmentHit | None, where: QPoint) -> None:
        """Say what lies under the pointer; None when it has left."""
        ...

    def tell_context(self, x: float, row: Row, hit: SegmentHit | None, where: QPoint) -> None:
        """Say that a menu is wanted."""
        ...

    def choose(self, segment_id: str | None, edge: Edge | None) -> None:
        """Select a segment by hand, and perhaps one of its borders."""
        ...

    def toggle(self, segment_id: str) -> None:
        """Add a segment to the selection, or take it out."""
        ...

    def scroll_lanes(self, lanes: int) -> None:
        """Scroll down by lanes, or up where negative."""
        ...

    def lane_step(self, y: float) -> int:
        """Return which way lanes lie beyond those on screen."""
        ...

    def choose_up_to(self, row: LaneRow, segment_id: str) -> None:
        """Select what lies in a lane from the segment selected last to this one."""
        ...


class Pointer(QObject):
    """Turns presses, moves and turns of the wheel into gestures on a stage.

    Parameters
    ----------
    canvas : TimelineCanvas
    stage : PointerStage
    """

    def __init__(self, canvas: TimelineCanvas, stage: PointerStage) -> None:
        super().__init__(canvas)
        self._canvas, self._stage = canvas, stage
        self._drag: Drag | None = None
        self._waiting: Callable[[], Drag] | None = None
        self._on_click: Callable[[], None] | None = None
        self._pressed = QPointF()
        self._spot = Spot(0, 0)
        self._scroll = QTimer(self, interval=_SCROLL_MS)
        self._scroll.timeout.connect(self._on_scroll)
        self._ticks = 0
        self._handlers: dict[QEvent.Type, Callable[..., None]] = {
            QEvent.Type.MouseButtonPress: self._on_press,
            QEvent.Type.MouseMove: self._on_move,
            QEvent.Type.MouseButtonRelease: self._on_release,
            QEvent.Type.MouseButtonDblClick: self._on_double_click,
            QEvent.Type.Wheel: self._on_wheel,
            QEvent.Type.ContextMenu: self._on_context_menu,
            QEvent.Type.Leave: self._on_leave,
        }
        canvas.pointer_event.connect(self._on_event)

    @property
    def is_dragging(self) -> bool:
        """Whether a drag is under way."""
        return self._drag is not None

    def cancel(self) -> None:
        """End the drag under way without effect."""
        drag, self._drag = self._drag, None
        self._end()
        if drag is not None:
            drag.cancel()

    def _on_event(self, event: QEvent) -> None:
        if not self._stage.state.is_empty:
            self._handlers[event.type()](event)

    def _on_press(self, event: QMouseEvent) -> None:
        spot, row = _spot(event), self._canvas.row_at(event.position().y())
        if self._drag is not None or self._waiting is not None:
            return  # A second button during a drag changes nothing.
        self._pressed, self._spot = event.position(), spot
        if event.button() is Qt.MouseButton.MiddleButton:
            self._begin(Pan(self._stage, spot))
        elif event.button() is Qt.MouseButton.LeftButton and row is not None:
            wants_more = event.modifiers() & (_CTRL | _SHIFT)
            if isinstance(row, LaneRow) and wants_more:
                self._press_for_more(row, spot, is_range=bool(wants_more & _SHIFT))
            else:
                self._press_row(row, spot)

    def _press_for_more(self, row: LaneRow, spot: Spot, *, is_range: bool) -> None:
        """Ctrl or Shift: a click selects further segments, a drag draws a frame around them."""
        stage, hit = self._stage, self._canvas.segment_at(spot.x, spot.y)

        def click() -> None:
            if hit is not None and is_range:
                stage.choose_up_to(row, hit.segment.id)
            elif hit is not None:
                stage.toggle(hit.segment.id)

        self._wait(lambda: Band(stage, spot), click)

    def _press_row(self, row: Row, spot: Spot) -> None:
        stage = self._stage
        if row.grip is Grip.WINDOW:
            self._press_overview(spot)
            return
        hit = self._canvas.segment_at(spot.x, spot.y) if row.grip is Grip.SEGMENTS else None
        if hit is not None:
            segment, edge = hit.segment, hit.edge
            if edge is None and stage.state.is_among_many(segment.id):
                # A drag moves them all; only a click means this one.
                self._wait(lambda: BodyDrag(stage, spot, segment), lambda: stage.choose(segment.id, None))
                return
            stage.choose(segment.id, edge)
            self._wait(
                lambda: EdgeDrag(stage, spot, segment, edge) if edge else BodyDrag(stage, spot, segment)
            )
        elif row.grip is Grip.SEGMENTS:
            stage.choose(None, None)
            if isinstance(row, LaneRow) and row.can_draw:
                self._wait(lambda: Draw(stage, spot, row.key), lambda: Scrub(stage).finish(spot))
            else:
                self._begin(Scrub(stage))
        else:
            self._begin(Scrub(stage))

    def _press_overview(self, spot: Spot) -> None:
        stage = self._stage
        is_inside, edge = window_part(self._canvas, stage.state, spot.x)
        if is_inside and not stage.state.scale.is_fitted:
            self._wait(lambda: WindowDrag(stage, spot, edge), lambda: OverviewScrub(stage).finish(spot))
        else:
            self._begin(OverviewScrub(stage))

    def _wait(self, make: Callable[[], Drag], on_click: Callable[[], None] | None = None) -> None:
        """Keep a press open: it becomes a drag once the pointer has moved, else a click."""
        self._waiting, self._on_click = make, on_click
        self._watch_keys(True)

    def _begin(self, drag: Drag) -> None:
        self._drag = drag
        self._waiting = self._on_click = None
        self._watch_keys(True)
        self._stage.tell_hover(None, None, None, QPoint())
        drag.move(self._spot)

    def _on_move(self, event: QMouseEvent) -> None:
        self._spot = _spot(event)
        far = (event.position() - self._pressed).manhattanLength() >= _CLICK_PX
        if self._waiting is not None and far:
            self._begin(self._waiting())
            self._scroll_at_border()
        elif self._drag is not None:
            self._drag.move(self._spot)
            self._scroll_at_border()
        elif self._waiting is None:
            self._hover(event.position(), event.globalPosition().toPoint())

    def _on_release(self, event: QMouseEvent) -> None:
        if event.buttons() & (Qt.MouseButton.LeftButton | Qt.MouseButton.MiddleButton):
            return
        drag, click = self._drag, self._on_click
        self._drag = None
        self._end()
        if drag is not None:
            drag.finish(_spot(event))
        elif click is not None:
            click()
        self._hover(event.position(), event.globalPosition().toPoint())

    def _end(self) -> None:
        self._waiting = self._on_click = None
        self._scroll.stop()
        self._watch_keys(False)

    def _on_double_click(self, event: QMouseEvent) -> None:
        hit = self._canvas.segment_at(event.position().x(), event.position().y())
        if hit is not None and event.button() is Qt.MouseButton.LeftButton:
            self._stage.viewport.show(hit.segment.interval)

    def _on_wheel(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        notches = (turn.y() or turn.x()) / _NOTCH
        scale, modifiers = self._stage.state.scale, event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            self._stage.scroll_lanes(-1 if notches > 0 else 1)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            x = event.position().x()
            self._stage.viewport.set_scale(scale.zoomed(_ZOOM_PER_NOTCH**notches, x))
        else:
            fast = modifiers & Qt.KeyboardModifier.ShiftModifier
            share = _PAN_SHARE if fast else _SCROLL_SHARE
            self._stage.viewport.set_scale(scale.scrolled(-notches * share * scale.width))
        event.accept()
        if self._drag is not None:
            self._drag.move(self._spot)
        else:
            self._hover(event.position(), event.globalPosition().toPoint())

    def _on_context_menu(self, event: QContextMenuEvent) -> None:
        row = self._canvas.row_at(event.pos().y())
        if row is None or self._drag is not None:
            return
        hit = self._canvas.segment_at(event.pos().x(), event.pos().y())
        if hit is not None and not self._stage.state.is_among_many(hit.segment.id):
            self._stage.choose(hit.segment.id, None)
        self._stage.tell_context(event.pos().x(), row, hit, event.globalPos())

    def _on_leave(self, _event: QEvent) -> None:
        if self._drag is None:
            self._stage.tell_hover(None, None, None, QPoint())

    def _hover(self, where: QPointF, on_screen: QPoint) -> None:
        row = self._canvas.row_at(where.y()) if self._canvas.rect().contains(where.toPoint()) else None
        hit = self._canvas.segment_at(where.x(), where.y()) if row and row.grip is Grip.SEGMENTS else None
        self._canvas.setCursor(cursor_shape(self._canvas, self._stage.state, row, hit, where.x()))
        if row is None:
            self._stage.tell_hover(None, None, None, on_screen)
        else:
            self._stage.tell_hover(where.x(), row, hit, on_screen)

    def _scroll_at_border(self) -> None:
        outside = not 0 <= self._spot.x < self._canvas.width()
        beyond = isinstance(self._drag, BodyDrag) and self._stage.lane_step(self._spot.y) != 0
        if self._drag is not None and self._drag.scrolls_at_border and (outside or beyond):
            if not self._scroll.isActive():
                self._scroll.start()
        else:
            self._scroll.stop()

    def _on_scroll(self) -> None:
        if self._drag is None:
            self._scroll.stop()
            return
        over = self._spot.x if self._spot.x < 0 else max(self._spot.x - self._canvas.width(), 0)
        scale = self._stage.state.scale
        self._stage.viewport.set_scale(scale.scrolled(max(min(over / 3, 40), -40)))
        self._ticks += 1
        if isinstance(self._drag, BodyDrag) and self._ticks % _TICKS_PER_LANE == 0:
            self._stage.scroll_lanes(self._stage.lane_step(self._spot.y))
        self._drag.move(self._spot)

    def _watch_keys(self, is_on: bool) -> None:
        """Listen for Esc, Alt and Ctrl during a drag, whatever has the keyboard."""
        app = QApplication.instance()
        assert app is not None
        if is_on:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.KeyRelease):
            return False
        assert isinstance(event, QKeyEvent)
        if event.key() == Qt.Key.Key_Escape:
            if kind is QEvent.Type.ShortcutOverride:
                event.accept()
            elif kind is QEvent.Type.KeyPress:
                self.cancel()
            return True
        if event.key() == Qt.Key.Key_Alt and self._drag is not None:
            self._spot = replace(self._spot, is_pulled=kind is QEvent.Type.KeyRelease)
            self._drag.move(self._spot)
            return True
        if event.key() == Qt.Key.Key_Control and self._drag is not None:
            self._spot = replace(self._spot, is_copy=kind is not QEvent.Type.KeyRelease)
            self._drag.move(self._spot)
        return False


def _spot(event: QMouseEvent) -> Spot:
    is_pulled = not event.modifiers() & Qt.KeyboardModifier.AltModifier
    is_copy = bool(event.modifiers() & _CTRL)
    return Spot(event.position().x(), event.position().y(), is_pulled, is_copy)
