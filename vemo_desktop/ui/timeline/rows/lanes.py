"""Lanes of segments: what the network proposes and what people decided."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ui.timeline.rows.base import Grip, Heights, Row, SegmentHit
from vemo_desktop.ui.timeline.rows.boxes import BoxStyle, paint_box, paint_selection, proposal_opacity
from vemo_desktop.ui.timeline.state import TimelineState, small_font, translucent
from vemo_desktop.ui.timeline.values import Edge

_MARGIN_PX = 4
_BLOCK_PX = 6
"""Narrower segments are drawn as plain columns of colour, all in one stroke."""
_EDGE_REACH_PX = 5
_MOST_TRACKS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """The segments of one layer, sorted by start, each on a track where none overlap."""

    segments: tuple[Segment, ...]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]
    tracks: npt.NDArray[np.int64]
    track_count: int

    @classmethod
    def of(cls, segments: Sequence[Segment]) -> Lane:
        """Sort segments and spread overlapping ones over tracks."""
        ordered = sorted(segments, key=lambda s: (s.interval.start_us, s.interval.end_us))
        tracks = _tracks(ordered)
        return cls(
            tuple(ordered),
            np.fromiter((s.interval.start_us for s in ordered), np.int64, len(ordered)),
            np.fromiter((s.interval.end_us for s in ordered), np.int64, len(ordered)),
            np.array(tracks, np.int64),
            max(tracks, default=0) + 1,
        )

    def shown(self, interval: Interval) -> list[int]:
        """Return the positions of the segments that overlap an interval."""
        touching = (self.starts < interval.end_us) & (self.ends > interval.start_us)
        return np.flatnonzero(touching).tolist()


def _tracks(ordered: Sequence[Segment]) -> list[int]:
    free: list[int] = []
    busy: list[tuple[int, int]] = []
    found: list[int] = []
    count = 0
    for segment in ordered:
        while busy and busy[0][0] <= segment.interval.start_us:
            heapq.heappush(free, heapq.heappop(busy)[1])
        if free:
            track = heapq.heappop(free)
        else:
            track, count = count, count + 1
        heapq.heappush(busy, (segment.interval.end_us, track))
        found.append(min(track, _MOST_TRACKS - 1))
    return found


class LaneRow(Row):
    """Segments of one layer."""

    grip = Grip.SEGMENTS

    def __init__(self, key: str, title: str, layer: Layer, heights: Heights, *, can_draw: bool) -> None:
        self.key, self.title, self.layer, self.heights = key, title, layer, heights
        self.can_draw = can_draw
        self._source: tuple[Segment, ...] | None = None
        self._lane = Lane.of(())

    def is_present(self, state: TimelineState) -> bool:
        """Tell whether the lane is shown: gold only where there is some."""
        return self.layer is not Layer.GOLD or len(self.lane(state).segments) > 0

    def lane(self, state: TimelineState) -> Lane:
        """Return the sorted segments of this layer."""
        if state.segments is not self._source:
            self._source = state.segments
            self._lane = Lane.of([s for s in state.segments if s.layer is self.layer])
        return self._lane

    def paint(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        """Draw narrow segments as columns of colour, the others as boxes, the selected one on top."""
        painter.fillRect(rect, QColor(state.theme.sunken))
        painter.setFont(small_font(painter.font()))
        lane = self.lane(state)
        moved = state.preview.segment.id if state.preview and state.preview.segment else None
        shown = [n for n in lane.shown(state.scale.visible) if lane.segments[n].id != moved]
        narrow = [n for n in shown if state.scale.px(lane.ends[n] - lane.starts[n]) < _BLOCK_PX]
        self._paint_narrow(painter, rect, lane, narrow, state)
        style = BoxStyle(state.theme, QFontMetrics(painter.font()), painter.device().devicePixelRatioF())
        selected = None
        small = set(narrow)
        for n in shown:
            segment = lane.segments[n]
            box = self._box(rect, segment.interval, int(lane.tracks[n]), lane, state)
            if n not in small:
                paint_box(painter, box, segment, state.label(segment.scheme, segment.label), style)
            if segment.id == state.selection:
                selected = (box, segment)
        self._paint_preview(painter, rect, lane, state, style)
        if selected:
            box, segment = selected
            if box.width() < _BLOCK_PX:
                paint_box(painter, box, segment, state.label(segment.scheme, segment.label), style)
            paint_selection(painter, box, state.theme, state.edge)

    def _box(self, rect: QRect, interval: Interval, track: int, lane: Lane, state: TimelineState) -> QRect:
        room = rect.height() - 2 * _MARGIN_PX
        top = rect.top() + _MARGIN_PX + round(track * room / lane.track_count)
        bottom = rect.top() + _MARGIN_PX + round((track + 1) * room / lane.track_count)
        # Boxes far off screen are cut: Qt's coordinates end where deep zoom begins.
        left = max(round(state.scale.x_of(interval.start_us)), rect.left() - 4)
        right = min(round(state.scale.x_of(interval.end_us)), rect.right() + 5)
        gap = 1 if lane.track_count > 1 else 0
        return QRect(left, top, max(right - left, 1), max(bottom - top - gap, 1))

    def _paint_narrow(
        self, painter: QPainter, rect: QRect, lane: Lane, narrow: list[int], state: TimelineState
    ) -> None:
        """Draw many small segments: one row of coloured pixels per track, stretched to its height."""
        if not narrow:
            return
        columns = np.zeros((lane.track_count, max(rect.width(), 1)), np.uint32)
        lefts = np.rint((lane.starts[narrow] - state.scale.start_us) / state.scale.us_per_px)
        rights = np.rint((lane.ends[narrow] - state.scale.start_us) / state.scale.us_per_px)
        lefts, rights = lefts.astype(np.int64), np.maximum(rights, lefts + 1).astype(np.int64)
        colors: dict[tuple[str, str], QColor] = {}
        for n, left, right in zip(narrow, lefts.tolist(), rights.tolist(), strict=True):
            segment = lane.segments[n]
            key = (segment.scheme, segment.label)
            if key not in colors:
                colors[key] = QColor(state.theme.tone(state.label(*key).color))
            alpha = round(255 * proposal_opacity(segment)) if self.layer is Layer.PROPOSAL else 255
            argb = (colors[key].rgb() & 0xFFFFFF) | alpha << 24
            columns[int(lane.tracks[n]), max(left, 0) : max(right, 0)] = argb
        for track in range(lane.track_count):
            box = self._box(rect, state.scale.visible, track, lane, state)
            row = columns[track]
            image = QImage(row.data, len(row), 1, len(row) * 4, QImage.Format.Format_ARGB32)
            painter.drawImage(QRectF(rect.left(), box.top(), rect.width(), box.height()), image)

    def _paint_preview(
        self, painter: QPainter, rect: QRect, lane: Lane, state: TimelineState, style: BoxStyle
    ) -> None:
        preview = state.preview
        if preview is None:
            return
        if preview.segment is None:
            if self.can_draw:
                box = self._box(rect, preview.interval, 0, Lane.of(()), state)
                painter.fillRect(box, translucent(state.theme.accent, 0.25))
                paint_selection(painter, box, state.theme, None)
        elif preview.segment.layer is self.layer:
            track = next(
                (int(lane.tracks[n]) for n, s in enumerate(lane.segments) if s.id == preview.segment.id), 0
            )
            box = self._box(rect, preview.interval, track, lane, state)
            label = state.label(preview.segment.scheme, preview.segment.label)
            paint_box(painter, box, preview.segment, label, style)
            paint_selection(painter, box, state.theme, state.edge)

    def segment_at(self, x: float, y: float, rect: QRect, state: TimelineState) -> SegmentHit | None:
        """Return the segment under a position; the selected one wins where borders meet."""
        lane = self.lane(state)
        reach = round(_EDGE_REACH_PX * state.scale.us_per_px)
        time_us = round(state.scale.start_us + x * state.scale.us_per_px)
        near = lane.shown(Interval(time_us - reach, time_us + reach + 1))
        best: tuple[bool, float, bool, SegmentHit] | None = None
        for n in near:
            segment = lane.segments[n]
            box = self._box(rect, segment.interval, int(lane.tracks[n]), lane, state)
            if lane.track_count > 1 and not box.top() - 2 <= y <= box.bottom() + 2:
                continue
            left, right = state.scale.x_of(int(lane.starts[n])), state.scale.x_of(int(lane.ends[n]))
            edge = _edge(x, left, right)
            is_other = segment.id != state.selection
            # The handles of the selected segment first, then what the pointer is in, then what is near.
            rank = (is_other or edge is None, max(left - x, x - right, 0.0), is_other)
            if best is None or rank < best[:3]:
                best = (*rank, SegmentHit(segment, edge))
        return best[3] if best else None


def _edge(x: float, left: float, right: float) -> Edge | None:
    """Return the border meant at `x`; a third of a narrow segment stays for taking it whole."""
    inner = min(_EDGE_REACH_PX, (right - left) / 3)
    if left - _EDGE_REACH_PX <= x <= left + inner:
        return Edge.START
    return Edge.END if right - inner <= x <= right + _EDGE_REACH_PX else None
