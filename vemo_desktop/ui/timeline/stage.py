"""What gestures act on: the one place where the pointer changes what is shown and what is told."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal

from vemo_desktop.domain.segments import Segment, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ui.timeline.canvas import TimelineCanvas
from vemo_desktop.ui.timeline.card import HoverCard
from vemo_desktop.ui.timeline.header import TimelineHeader
from vemo_desktop.ui.timeline.rows.base import Row, SegmentHit
from vemo_desktop.ui.timeline.rows.lanes import LaneRow
from vemo_desktop.ui.timeline.snapping import Snapper
from vemo_desktop.ui.timeline.state import Preview, TimelineState
from vemo_desktop.ui.timeline.values import (
    ContextRequest,
    Edge,
    HoverInfo,
    LaneSpec,
    SegmentDrawn,
    SegmentMove,
    SegmentToLane,
)
from vemo_desktop.ui.timeline.viewport import Viewport

_REACH_PX = 8


class TimelineStage(QObject):
    """Carries out gestures on the state, has it painted, and tells what the user wants.

    The signals are those of `TimelineView`, which passes them on; `playhead_put(int)` comes before
    `seek_requested`, for whoever shows the playhead.
    """

    playhead_put = Signal(object)
    seek_requested = Signal(object)
    selection_changed = Signal(object)
    chosen_changed = Signal(object, object)
    chosen_shifted = Signal(object)
    edge_dragged = Signal(object)
    segment_moved = Signal(object)
    segment_to_lane = Signal(object)
    segment_drawn = Signal(object)
    hovered = Signal(object)
    context_requested = Signal(object)

    def __init__(
        self,
        state: TimelineState,
        canvas: TimelineCanvas,
        header: TimelineHeader,
        viewport: Viewport,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.state = state
        self.viewport = viewport
        self.is_snapping = True
        self._canvas, self._header = canvas, header
        self._card = HoverCard(state, canvas)

    def set_preview(self, preview: Preview | None) -> None:
        """Show a drag under way."""
        if preview != self.state.preview:
            self.state.preview = preview
            self._canvas.setCursor(_drag_shape(preview))
            self._canvas.invalidate(*self.state.lane_keys)

    def snapper(self, segment: Segment | None) -> Snapper:
        """Return what pulls while a segment is dragged."""
        state = self.state
        bare = Snapper.to_frames(state.scale.duration_us, state.frames)
        if not self.is_snapping:
            return bare
        targets = {0, state.scale.duration_us, bare.to_frame(state.playhead_us)}
        targets.update(state.cuts_us.tolist())
        targets.update(mark for mark in state.marks if mark is not None)
        for other in state.segments:
            if (segment is None or other.id != segment.id) and other.state is not SegmentState.REJECTED:
                targets.update((other.interval.start_us, other.interval.end_us))
        reach = _REACH_PX * state.scale.us_per_px
        return Snapper(state.scale.duration_us, state.frames, np.array(sorted(targets), np.int64), reach)

    def choose(self, segment_id: str | None, edge: Edge | None) -> None:
        """Select a segment by hand, alone, and perhaps one of its borders."""
        chosen = frozenset() if segment_id is None else frozenset({segment_id})
        changed = (segment_id, chosen) != (self.state.selection, self.state.chosen)
        self.state.selection, self.state.edge, self.state.chosen = segment_id, edge, chosen
        self._canvas.invalidate(*self.state.lane_keys)
        if changed:
            self.selection_changed.emit(segment_id)

    def choose_many(self, segment_ids: frozenset[str], last: str | None) -> None:
        """Select several segments by hand; `last` is the one that single gestures are about."""
        self.state.selection, self.state.edge, self.state.chosen = last, None, segment_ids
        self._canvas.invalidate(*self.state.lane_keys)
        self.chosen_changed.emit(segment_ids, last)

    def toggle(self, segment_id: str) -> None:
        """Add a segment to the selection, or take it out."""
        chosen = self.state.chosen ^ {segment_id}
        if segment_id in chosen:
            last: str | None = segment_id
        else:
            last = (
                self.state.selection if self.state.selection in chosen else next(iter(sorted(chosen)), None)
            )
        self.choose_many(chosen, last)

    def choose_up_to(self, row: LaneRow, segment_id: str) -> None:
        """Select what lies in a lane from the segment selected last to this one."""
        ids = [segment.id for segment in row.lane(self.state).segments]
        if self.state.selection not in ids:
            self.choose(segment_id, None)
            return
        first, last = sorted((ids.index(self.state.selection), ids.index(segment_id)))
        # The one selected first stays the anchor, so that the stretch can be drawn longer or shorter.
        self.choose_many(frozenset(ids[first : last + 1]), self.state.selection)

    def set_band(self, band: QRect | None) -> None:
        """Show a frame being drawn around segments."""
        self.state.band = band
        self._canvas.update()

    def choose_within(self, band: QRect, before: frozenset[str]) -> None:
        """Select what lies within a frame, beside what was selected before."""
        scale = self.state.scale
        span = Interval(
            scale.us_of(band.left()), max(scale.us_of(band.right()), scale.us_of(band.left()) + 1)
        )
        found = [
            segment
            for row, rect in self._canvas.rects.items()
            if isinstance(row, LaneRow) and rect.intersects(band)
            for segment in row.within(rect, band, span, self.state)
        ]
        chosen = before | {segment.id for segment in found}
        last = self.state.selection if self.state.selection in chosen else None
        self.choose_many(chosen, last or (found[0].id if found else None))

    def tell_seek(self, time_us: int) -> None:
        """Say that the playhead should go somewhere, and put it there at once."""
        self.playhead_put.emit(time_us)
        self.seek_requested.emit(time_us)

    def tell_edge(self, time_us: int) -> None:
        """Say where a dragged border is now."""
        self.edge_dragged.emit(time_us)

    def tell_moved(self, move: SegmentMove) -> None:
        """Say where a segment should lie; those selected with it go as far, if it moved as a whole."""
        here = self.state.by_id.get(move.segment_id)
        is_whole = here is not None and self.state.edge is None
        if here is not None and is_whole and self.state.is_among_many(move.segment_id):
            self.chosen_shifted.emit(move.interval.start_us - here.interval.start_us)
        else:
            self.segment_moved.emit(move)

    def tell_to_lane(self, move: SegmentToLane) -> None:
        """Say that a segment should lie in another lane."""
        self.segment_to_lane.emit(move)

    def lane_under(self, y: float) -> LaneSpec | None:
        """Return the lane at a height."""
        row = self._canvas.row_at(y)
        return row.spec if isinstance(row, LaneRow) else None

    def scroll_lanes(self, lanes: int) -> None:
        """Scroll down by lanes, or up where negative."""
        self._canvas.scroll_lanes_to(self._canvas.placed.first_lane + lanes)

    def lane_step(self, y: float) -> int:
        """Return which way lanes lie beyond those on screen, seen from a height: -1, 1, or 0 within them."""
        placed = self._canvas.placed
        rects = [rect for row, rect in placed.rects.items() if row.is_lane]
        if not rects or placed.lanes_shown == placed.lane_count:
            return 0
        if y < rects[0].top():
            return -1
        return 1 if y > rects[-1].bottom() else 0

    def tell_drawn(self, drawn: SegmentDrawn) -> None:
        """Say that a new segment is wanted."""
        self.segment_drawn.emit(drawn)

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


def _drag_shape(preview: Preview | None) -> Qt.CursorShape:
    """Return the shape of the pointer that says what letting go would do."""
    if preview is None or preview.segment is None or not preview.lane:
        return Qt.CursorShape.ArrowCursor
    if preview.is_refused:
        return Qt.CursorShape.ForbiddenCursor
    return Qt.CursorShape.DragCopyCursor if preview.is_copy else Qt.CursorShape.ClosedHandCursor
