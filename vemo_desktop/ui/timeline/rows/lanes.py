"""Lanes of segments: what the network proposes and what people decided."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter

from vemo_desktop.domain.bulk import matching_label
from vemo_desktop.domain.labels import Label, Pattern
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ui.curves.raster import stretched
from vemo_desktop.ui.lettering import small_font, text_metrics
from vemo_desktop.ui.palette import translucent
from vemo_desktop.ui.timeline.hatching import hatch
from vemo_desktop.ui.timeline.rows.base import Grip, Heights, Row, SegmentHit
from vemo_desktop.ui.timeline.rows.boxes import (
    BoxStyle,
    paint_box,
    paint_chosen,
    paint_selection,
    proposal_opacity,
)
from vemo_desktop.ui.timeline.rows.lane import Lane, column_colors
from vemo_desktop.ui.timeline.state import Preview, TimelineState
from vemo_desktop.ui.timeline.values import Edge, LaneSpec

_MARGIN_PX, _COMPACT_MARGIN_PX = 4, 2
_BLOCK_PX = 18
"""Narrower segments, which have no room for a letter, are drawn as columns of colour, all in one stroke."""
_EDGE_REACH_PX = 5
_TALL, _TALL_OWN, _COMPACT = Heights(28, 34), Heights(30, 38), Heights(21, 28)
_GONE_OPACITY, _GHOST_OPACITY = 0.3, 0.8
"""Of a segment on its way to another lane: where it was, and where it would be."""


class LaneRow(Row):
    """Segments of one lane."""

    grip = Grip.SEGMENTS
    is_lane = True

    def __init__(self, spec: LaneSpec) -> None:
        self._source: tuple[Segment, ...] | None = None
        self.set_spec(spec)
        self._lane = Lane.of(())
        self._chosen: tuple[Hashable, npt.NDArray[np.bool_]] = (None, np.empty(0, np.bool_))
        self._colors: tuple[Hashable, npt.NDArray[np.uint32]] = (None, np.empty(0, np.uint32))

    def set_spec(self, spec: LaneSpec) -> None:
        """Be another lane of the same name: titled otherwise, say, or lower."""
        self.spec = spec
        self.key, self.title = spec.key, spec.title
        self._single = _COMPACT if spec.is_compact else _TALL_OWN if spec.can_draw else _TALL
        self.heights = self._single
        # What is drawn must be seen.
        self.is_pinned = spec.is_active
        self._source = None

    @property
    def layer(self) -> Layer:
        """Whose segments these are."""
        return self.spec.layer

    @property
    def can_draw(self) -> bool:
        """Whether dragging on the empty lane draws."""
        return self.spec.can_draw

    def tip(self, state: TimelineState) -> str:
        """Return what the lane holds."""
        return self.spec.tip

    def is_present(self, state: TimelineState) -> bool:
        """Tell whether the lane is shown."""
        lane = self.lane(state)
        more = lane.track_count - 1
        # Each further track gets what its names need.
        self.heights = Heights(self._single.least + more * 16, self._single.wanted + more * 18)
        return not self.spec.is_optional or len(lane.segments) > 0

    def lane(self, state: TimelineState) -> Lane:
        """Return the sorted segments of this lane."""
        if state.segments is not self._source:
            self._source = state.segments
            self._lane = Lane.of([segment for segment in state.segments if self.spec.holds(segment)])
        return self._lane

    def paint(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        """Draw narrow segments as columns of colour, the others as boxes, the selected one on top."""
        painter.fillRect(rect, QColor(state.theme.sunken))
        painter.setFont(small_font(painter.font()))
        lane = self.lane(state)
        style = BoxStyle(state.theme, text_metrics(painter.font()), painter.device().devicePixelRatioF())
        shown = lane.shown(state.scale.visible)
        moved = state.preview.segment.id if state.preview and state.preview.segment else None
        hidden = lane.position(moved) if moved else None
        shown = shown[shown != hidden] if hidden is not None else shown
        is_narrow = (lane.ends[shown] - lane.starts[shown]) < _BLOCK_PX * state.scale.us_per_px
        self._paint_narrow(painter, rect, shown[is_narrow], state, style)
        for n in shown[~is_narrow].tolist():
            self._paint_segment(painter, rect, lane.segments[n], int(lane.tracks[n]), state, style)
        self._paint_chosen(painter, rect, shown, is_narrow, state)
        selected = state.selected()
        if selected is not None and self.spec.holds(selected) and selected.id != moved:
            self._paint_selected(painter, rect, selected, state, style)
        self._paint_preview(painter, rect, state, style)

    def within(self, rect: QRect, band: QRect, span: Interval, state: TimelineState) -> list[Segment]:
        """Return the segments that a frame on screen touches."""
        lane = self.lane(state)
        found = []
        for n in lane.shown(span).tolist():
            top, bottom = self._heights_of(rect, int(lane.tracks[n]))
            if top <= band.bottom() and bottom >= band.top():
                found.append(lane.segments[n])
        return found

    def _paint_chosen(
        self,
        painter: QPainter,
        rect: QRect,
        shown: npt.NDArray[np.int64],
        is_narrow: npt.NDArray[np.bool_],
        state: TimelineState,
    ) -> None:
        """Draw a frame around each of many selected segments; bars above and below narrow ones."""
        if len(state.chosen) < 2:
            return
        mask = self._chosen_mask(state)[shown]
        scale, lane = state.scale, self._lane
        painter.setPen(Qt.PenStyle.NoPen)
        accent = QColor(state.theme.accent)
        narrow = shown[mask & is_narrow]
        if len(narrow):
            ratio = painter.device().devicePixelRatioF()
            lefts = np.rint((lane.starts[narrow] - scale.start_us) / scale.us_per_px * ratio).astype(np.int64)
            rights = np.rint((lane.ends[narrow] - scale.start_us) / scale.us_per_px * ratio).astype(np.int64)
            colors = np.full(len(narrow), accent.rgba(), np.uint32)
            shape = (lane.track_count, max(round(rect.width() * ratio), 1))
            lines = column_colors(lefts, np.maximum(rights - lefts, 1), lane.tracks[narrow], colors, shape)
            for track, line in enumerate(lines):
                top, bottom = self._heights_of(rect, track)
                for y in (top - 1, bottom - 1):
                    painter.drawImage(QPoint(rect.left(), y), stretched(line, 2, ratio))
        preview = state.preview
        moved = 0
        if preview is not None and preview.segment is not None and state.is_among_many(preview.segment.id):
            moved = preview.interval.start_us - preview.segment.interval.start_us
        for n in shown[mask & ~is_narrow].tolist():
            segment = lane.segments[n]
            interval = Interval(segment.interval.start_us + moved, segment.interval.end_us + moved)
            paint_chosen(painter, self.box(rect, interval, int(lane.tracks[n]), state), state.theme)

    def _chosen_mask(self, state: TimelineState) -> npt.NDArray[np.bool_]:
        """Tell for each segment of the lane whether it is selected."""
        key = (id(self._lane), state.chosen)
        if self._chosen[0] != key:
            chosen, segments = state.chosen, self._lane.segments
            mask = np.fromiter((one.id in chosen for one in segments), np.bool_, len(segments))
            self._chosen = (key, mask)
        return self._chosen[1]

    def _paint_segment(
        self,
        painter: QPainter,
        rect: QRect,
        segment: Segment,
        track: int,
        state: TimelineState,
        style: BoxStyle,
    ) -> QRect:
        box = self.box(rect, segment.interval, track, state)
        paint_box(painter, box, segment, state.label(segment.scheme, segment.label), style)
        return box

    def _paint_selected(
        self, painter: QPainter, rect: QRect, segment: Segment, state: TimelineState, style: BoxStyle
    ) -> None:
        if segment.interval.overlaps(state.scale.visible):
            box = self._paint_segment(painter, rect, segment, self._track(segment, state), state, style)
            paint_selection(painter, box, state.theme, state.edge)

    def _paint_preview(self, painter: QPainter, rect: QRect, state: TimelineState, style: BoxStyle) -> None:
        preview = state.preview
        if preview is None:
            return
        if preview.segment is None and preview.lane == self.key:
            box = self.box(rect, preview.interval, 0, state)
            painter.fillRect(box, translucent(state.theme.accent, 0.25))
            paint_selection(painter, box, state.theme, None)
        elif preview.segment is not None and preview.lane:
            self._paint_on_its_way(painter, rect, preview, preview.segment, state, style)
        elif preview.segment is not None and self.spec.holds(preview.segment):
            box = self.box(rect, preview.interval, self._track(preview.segment, state), state)
            label = state.label(preview.segment.scheme, preview.segment.label)
            paint_box(painter, box, preview.segment, label, style)
            paint_selection(painter, box, state.theme, state.edge)

    def _paint_on_its_way(
        self,
        painter: QPainter,
        rect: QRect,
        preview: Preview,
        segment: Segment,
        state: TimelineState,
        style: BoxStyle,
    ) -> None:
        """Draw a segment that is dragged to another lane: where it comes from, and where it would lie."""
        if self.spec.holds(segment):
            stays = preview.is_copy or preview.is_refused
            painter.setOpacity(1.0 if stays else _GONE_OPACITY)
            self._paint_segment(painter, rect, segment, self._track(segment, state), state, style)
        elif preview.lane == self.key and not preview.is_refused:
            box = self.box(rect, preview.interval, 0, state)
            painter.setOpacity(_GHOST_OPACITY)
            label = self._label_there(segment, state)
            if label is None:
                painter.fillRect(box, translucent(state.theme.accent, 0.25))
                painter.setPen(QColor(state.theme.text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
            else:
                there = replace(segment, scheme=self.spec.scheme or segment.scheme, label=label.key)
                paint_box(painter, box, there, label, style)
            painter.setOpacity(1.0)
            paint_selection(painter, box, state.theme, None)
        painter.setOpacity(1.0)

    def _label_there(self, segment: Segment, state: TimelineState) -> Label | None:
        """Return the label that a segment of another lane would get; None where somebody must choose."""
        here, there = state.schemes.get(segment.scheme), state.schemes.get(self.spec.scheme or "")
        if here is None or there is None:
            return state.label(segment.scheme, segment.label) if self.spec.scheme is None else None
        key = segment.label if here.id == there.id else matching_label(here, segment.label, there)
        return there.label(key) if key else None

    def _track(self, segment: Segment, state: TimelineState) -> int:
        lane = self.lane(state)
        position = lane.position(segment.id)
        return int(lane.tracks[position]) if position is not None else 0

    def box(self, rect: QRect, interval: Interval, track: int, state: TimelineState) -> QRect:
        """Return where an interval lies on screen."""
        top, bottom = self._heights_of(rect, track)
        # Boxes far off screen are cut: Qt's coordinates end where deep zoom begins.
        left = max(round(state.scale.x_of(interval.start_us)), rect.left() - 4)
        right = min(round(state.scale.x_of(interval.end_us)), rect.right() + 5)
        return QRect(left, top, max(right - left, 1), max(bottom - top, 1))

    def _heights_of(self, rect: QRect, track: int) -> tuple[int, int]:
        """Return where a track begins and ends; tracks keep a pixel between them."""
        count = self._lane.track_count
        margin = _COMPACT_MARGIN_PX if self.spec.is_compact else _MARGIN_PX
        room = rect.height() - 2 * margin
        top = rect.top() + margin
        gap = 1 if count > 1 else 0
        return top + round(track * room / count), top + round((track + 1) * room / count) - gap

    def _paint_narrow(
        self,
        painter: QPainter,
        rect: QRect,
        narrow: npt.NDArray[np.int64],
        state: TimelineState,
        style: BoxStyle,
    ) -> None:
        """Draw many small segments: one line of coloured pixels per track, repeated over its height."""
        if len(narrow) == 0:
            return
        lane, scale, ratio = self._lane, state.scale, style.ratio
        lefts = np.rint((lane.starts[narrow] - scale.start_us) / scale.us_per_px * ratio).astype(np.int64)
        rights = np.rint((lane.ends[narrow] - scale.start_us) / scale.us_per_px * ratio).astype(np.int64)
        # A column is left free between neighbours, as long as something remains.
        widths = np.maximum(rights - lefts - (rights - lefts > 3), 1)
        shape = (lane.track_count, max(round(rect.width() * ratio), 1))
        colors = self._argb(state)[narrow]
        picture = column_colors(lefts, widths, lane.tracks[narrow], colors, shape)
        for track, line in enumerate(picture):
            top, bottom = self._heights_of(rect, track)
            painter.drawImage(QPoint(rect.left(), top), stretched(line, bottom - top, ratio))
        if self.layer is Layer.PROPOSAL:
            # Lines in the colour of the ground hatch them all at once, and scroll with them.
            painter.setBrushOrigin(round(scale.x_of(0)) % 8, 0)
            painter.fillRect(rect, hatch(state.theme.sunken, Pattern.DIAGONAL, ratio))

    def _argb(self, state: TimelineState) -> npt.NDArray[np.uint32]:
        key = (id(self._lane), id(state.schemes), state.theme.name)
        if self._colors[0] != key:
            tones: dict[tuple[str, str], int] = {}

            def argb(segment: Segment) -> int:
                label = (segment.scheme, segment.label)
                if label not in tones:
                    tones[label] = QColor(state.theme.tone(state.label(*label).color)).rgb() & 0xFFFFFF
                opacity = proposal_opacity(segment) if self.layer is Layer.PROPOSAL else 1.0
                return tones[label] | round(255 * opacity) << 24

            self._colors = (key, self._lane.colors(argb))
        return self._colors[1]

    def segment_at(self, x: float, y: float, rect: QRect, state: TimelineState) -> SegmentHit | None:
        """Return the segment under a position; the selected one wins where borders meet."""
        lane, scale = self.lane(state), state.scale
        reach = max(round(_EDGE_REACH_PX * scale.us_per_px), 1)
        time_us = round(scale.start_us + x * scale.us_per_px)
        best: tuple[bool, float, bool, SegmentHit] | None = None
        for n in lane.shown(Interval(time_us - reach, time_us + reach)).tolist():
            segment = lane.segments[n]
            top, bottom = self._heights_of(rect, int(lane.tracks[n]))
            if lane.track_count > 1 and not top <= y <= bottom + 1:
                continue
            left, right = scale.x_of(segment.interval.start_us), scale.x_of(segment.interval.end_us)
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
