"""What a press would take hold of, and the pointer shapes that say so."""

from __future__ import annotations

from PySide6.QtCore import Qt

from vemo_desktop.ui.timeline.canvas import TimelineCanvas
from vemo_desktop.ui.timeline.rows.base import Grip, Row, SegmentHit
from vemo_desktop.ui.timeline.rows.lanes import LaneRow
from vemo_desktop.ui.timeline.rows.overview import window_rect
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.ui.timeline.values import Edge

_WINDOW_EDGE_PX = 5


def window_part(canvas: TimelineCanvas, state: TimelineState, x: float) -> tuple[bool, Edge | None]:
    """Tell whether `x` takes hold of the window of the overview, and of which border of it."""
    window = window_rect(canvas.rect_of("overview"), state)
    reach = min(_WINDOW_EDGE_PX, window.width() / 4)
    if abs(x - window.left()) <= reach:
        return True, Edge.START
    if abs(x - window.right()) <= reach:
        return True, Edge.END
    return window.left() <= x <= window.right(), None


def cursor_shape(
    canvas: TimelineCanvas, state: TimelineState, row: Row | None, hit: SegmentHit | None, x: float
) -> Qt.CursorShape:
    """Return the shape of the pointer over a row."""
    if hit is not None:
        return Qt.CursorShape.SizeHorCursor if hit.edge else Qt.CursorShape.ArrowCursor
    if row is not None and row.grip is Grip.WINDOW and not state.scale.is_fitted:
        is_inside, edge = window_part(canvas, state, x)
        if edge:
            return Qt.CursorShape.SizeHorCursor
        return Qt.CursorShape.OpenHandCursor if is_inside else Qt.CursorShape.ArrowCursor
    if isinstance(row, LaneRow) and row.can_draw:
        return Qt.CursorShape.CrossCursor
    return Qt.CursorShape.ArrowCursor
