"""What gestures act on: the one place where the pointer changes what is shown and what is told."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QPoint, Signal

from vemo_desktop.domain.segments import Segment, SegmentState
from vemo_desktop.ui.timeline.canvas import TimelineCanvas
from vemo_desktop.ui.timeline.card import HoverCard
from vemo_desktop.ui.timeline.header import TimelineHeader
from vemo_desktop.ui.timeline.rows.base import Row, SegmentHit
from vemo_desktop.ui.timeline.rows.lanes import LaneRow
from vemo_desktop.ui.timeline.snapping import Snapper
from vemo_desktop.ui.timeline.state import Preview, TimelineState
from vemo_desktop.ui.timeline.timescale import TimeScale
from vemo_desktop.ui.timeline.values import ContextRequest, Edge, HoverInfo, SegmentDrawn, SegmentMove

_REACH_PX = 8


class TimelineStage(QObject):
    """Carries out gestures on the state, has it painted, and tells what the user wants.

    The signals are those of `TimelineView`, which passes them on; `playhead_put(int)` comes before
    `seek_requested`, for whoever shows the playhead.
    """

    playhead_put = Signal(object)
    seek_requested = Signal(object)
    selection_changed = Signal(object)
    edge_dragged = Signal(object)
    segment_moved = Signal(object)
    segment_drawn = Signal(object)
    segment_activated = Signal(object)
    hovered = Signal(object)
    visible_changed = Signal(object)
    context_requested = Signal(object)

    def __init__(
        self, state: TimelineState, canvas: TimelineCanvas, header: TimelineHeader, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.state = state
        self.is_snapping = True
        self._canvas, self._header = canvas, header
        self._card = HoverCard(state, canvas)

    def set_scale(self, scale: TimeScale) -> None:
        """Show another stretch of time."""
        if scale == self.state.scale:
            return
        self.state.scale = scale
        self._canvas.invalidate_rows()
        self.visible_changed.emit(scale.visible)

    def set_preview(self, preview: Preview | None) -> None:
        """Show a drag under way."""
        if preview != self.state.preview:
            self.state.preview = preview
            self._canvas.invalidate(*self.state.lane_keys)

    def snapper(self, segment: Segment | None) -> Snapper:
        """Return what pulls while a segment is dragged."""
        state = self.state
        if not self.is_snapping:
            return Snapper(state.scale.duration_us, state.frames, np.empty(0, np.int64), 0)
        bare = Snapper(state.scale.duration_us, state.frames, np.empty(0, np.int64), 0)
        targets = {0, state.scale.duration_us, bare.to_frame(state.playhead_us)}
        targets.update(mark for mark in state.marks if mark is not None)
        for other in state.segments:
            if (segment is None or other.id != segment.id) and other.state is not SegmentState.REJECTED:
                targets.update((other.interval.start_us, other.interval.end_us))
        reach = _REACH_PX * state.scale.us_per_px
        return Snapper(state.scale.duration_us, state.frames, np.array(sorted(targets), np.int64), reach)

    def choose(self, segment_id: str | None, edge: Edge | None) -> None:
        """Select a segment by hand, and perhaps one of its borders."""
        changed = segment_id != self.state.selection
        self.state.selection, self.state.edge = segment_id, edge
        self._canvas.invalidate(*self.state.lane_keys)
        if changed:
            self.selection_changed.emit(segment_id)

    def tell_seek(self, time_us: int) -> None:
        """Say that the playhead should go somewhere, and put it there at once."""
        self.playhead_put.emit(time_us)
        self.seek_requested.emit(time_us)

    def tell_edge(self, time_us: int) -> None:
        """Say where a dragged border is now."""
        self.edge_dragged.emit(time_us)

    def tell_moved(self, move: SegmentMove) -> None:
        """Say where a segment should lie."""
        self.segment_moved.emit(move)

    def tell_drawn(self, drawn: SegmentDrawn) -> None:
        """Say that a new segment is wanted."""
        self.segment_drawn.emit(drawn)

    def tell_activated(self, segment: Segment) -> None:
        """Zoom to a double-clicked segment and say so."""
        self.set_scale(self.state.scale.showing(segment.interval))
        self.segment_activated.emit(segment.id)

    def tell_context(self, x: float, row: Row, hit: SegmentHit | None, where: QPoint) -> None:
        """Say that a menu is wanted."""
        segment_id = hit.segment.id if hit else None
        self.context_requested.emit(ContextRequest(self.state.scale.us_of(x), row.key, segment_id, where))

    def tell_hover(self, x: float | None, row: Row | None, hit: SegmentHit | None, where: QPoint) -> None:
        """Show the values under the pointer and say what lies there."""
        state = self.state
        if x is None or row is None:
            self._card.dismiss()
            if state.hover_us is not None:
                self._canvas.move_hover(None)
                self._header.refresh_values()
                self.hovered.emit(None)
            return
        scale = state.scale.fitted() if row.key == "overview" else state.scale
        time_us = scale.us_of(x)
        self._canvas.move_hover(time_us)
        self._header.refresh_values()
        if isinstance(row, LaneRow):
            self._card.dismiss()
        else:
            self._card.point(time_us, QPoint(round(x), self._canvas.rect_of("ruler").bottom() + 4))
        self.hovered.emit(
            HoverInfo(
                time_us,
                state.frames.frame_at(time_us) if state.frames else None,
                state.values_at(time_us),
                state.contributions_at(time_us),
                hit.segment.id if hit else None,
                row.key,
                where,
            )
        )
