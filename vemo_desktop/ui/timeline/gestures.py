"""Drags: each knows what its movement means, tells it live, and counts only when it ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QRect

from vemo_desktop.domain.segments import Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ui.timeline.snapping import Snapper, drawn, moved_body, moved_edge
from vemo_desktop.ui.timeline.state import Preview, TimelineState
from vemo_desktop.ui.timeline.values import Edge, LaneSpec, SegmentDrawn, SegmentMove, SegmentToLane
from vemo_desktop.ui.timeline.viewport import Viewport

_LANE_PX = 8
"""So far up or down a drag must go before it means another lane ..."""
_STAY_PX = 6
"""... and so far to the side before it also means another time."""


class Stage(Protocol):
    """What gestures act on; `TimelineStage` is one."""

    state: TimelineState
    viewport: Viewport

    def set_preview(self, preview: Preview | None) -> None:
        """Show a drag under way."""
        ...

    def snapper(self, segment: Segment | None) -> Snapper:
        """Return what pulls while a segment is dragged."""
        ...

    def set_band(self, band: QRect | None) -> None:
        """Show a frame being drawn around segments."""
        ...

    def choose_within(self, band: QRect, before: frozenset[str]) -> None:
        """Select what lies within a frame."""
        ...

    def choose_many(self, segment_ids: frozenset[str], last: str | None) -> None:
        """Select several segments by hand."""
        ...

    def tell_seek(self, time_us: int) -> None:
        """Say that the playhead should go somewhere."""
        ...

    def tell_edge(self, time_us: int) -> None:
        """Say where a dragged border is now."""
        ...

    def tell_moved(self, move: SegmentMove) -> None:
        """Say where a segment should lie."""
        ...

    def tell_to_lane(self, move: SegmentToLane) -> None:
        """Say that a segment should lie in another lane."""
        ...

    def lane_under(self, y: float) -> LaneSpec | None:
        """Return the lane at a height."""
        ...

    def tell_drawn(self, drawn: SegmentDrawn) -> None:
        """Say that a new segment is wanted."""
        ...


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the pointer is, in pixels, whether things may pull what it drags, and whether it copies."""

    x: float
    y: float
    is_pulled: bool = True
    is_copy: bool = False


class Drag(Protocol):
    """One press of a button until its release."""

    scrolls_at_border: bool

    def move(self, spot: Spot) -> None:
        """Follow the pointer."""
        ...

    def finish(self, spot: Spot) -> None:
        """Make it count."""
        ...

    def cancel(self) -> None:
        """Leave everything as it was."""
        ...


class Scrub:
    """The playhead follows the pointer."""

    scrolls_at_border = True

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._before_us = stage.state.playhead_us
        self._last_us: int | None = None

    def move(self, spot: Spot) -> None:
        """Seek to the frame under the pointer, once per frame."""
        state = self._stage.state
        time_us = state.scale.us_of(spot.x)
        if state.frames is not None:
            time_us = state.frames.us_of(state.frames.frame_at(time_us))
        if time_us != self._last_us:
            self._last_us = time_us
            self._stage.tell_seek(time_us)

    def finish(self, spot: Spot) -> None:
        """Stay where it is."""
        self.move(spot)

    def cancel(self) -> None:
        """Go back to where the playhead was."""
        self._stage.tell_seek(self._before_us)


class OverviewScrub(Scrub):
    """The playhead follows the pointer over the whole video."""

    scrolls_at_border = False

    def move(self, spot: Spot) -> None:
        """Seek, and bring the place on screen."""
        scale = self._stage.state.scale
        time_us = scale.fitted().us_of(spot.x)
        self._stage.viewport.set_scale(scale.revealing(time_us))
        super().move(Spot(self._stage.state.scale.x_of(time_us), spot.y, spot.is_pulled))


class Pan:
    """The rows follow the pointer, as with the middle button."""

    scrolls_at_border = False

    def __init__(self, stage: Stage, spot: Spot) -> None:
        self._stage, self._start_x, self._scale = stage, spot.x, stage.state.scale

    def move(self, spot: Spot) -> None:
        """Keep the instant that was taken hold of under the pointer."""
        self._stage.viewport.set_scale(self._scale.scrolled(self._start_x - spot.x))

    def finish(self, spot: Spot) -> None:
        """Stay."""
        self.move(spot)

    def cancel(self) -> None:
        """Go back."""
        self._stage.viewport.set_scale(self._scale)


class WindowDrag(Pan):
    """The window of the overview follows the pointer, or one border of it does."""

    def __init__(self, stage: Stage, spot: Spot, edge: Edge | None) -> None:
        super().__init__(stage, spot)
        self._edge = edge

    def move(self, spot: Spot) -> None:
        """Show what lies under the window."""
        whole = self._scale.fitted()
        if self._edge is None:
            ratio = whole.us_per_px / self._scale.us_per_px
            self._stage.viewport.set_scale(self._scale.scrolled((spot.x - self._start_x) * ratio))
            return
        shown, at_us = self._scale.visible, whole.us_of(spot.x)
        least = round(self._scale.finest_us_per_px * self._scale.width)
        if self._edge is Edge.START:
            interval = Interval(min(at_us, shown.end_us - least), shown.end_us)
        else:
            interval = Interval(shown.start_us, max(at_us, shown.start_us + least))
        self._stage.viewport.set_scale(self._scale.showing(interval, margin=0.0))


class EdgeDrag:
    """One border of a segment follows the pointer."""

    scrolls_at_border = True

    def __init__(self, stage: Stage, spot: Spot, segment: Segment, edge: Edge) -> None:
        self._stage, self._segment, self._edge = stage, segment, edge
        self._snapper = stage.snapper(segment)
        border = segment.interval.start_us if edge is Edge.START else segment.interval.end_us
        # The border keeps its distance to the pointer, so that taking hold of it does not move it.
        self._offset_px = spot.x - stage.state.scale.x_of(border)
        self._interval = segment.interval

    def move(self, spot: Spot) -> None:
        """Put the border where it comes to rest, and tell it."""
        time_us = self._stage.state.scale.us_of(spot.x - self._offset_px)
        interval = moved_edge(
            self._snapper, self._segment.interval, self._edge, time_us, is_pulled=spot.is_pulled
        )
        if interval != self._interval:
            self._interval = interval
            self._stage.tell_edge(interval.start_us if self._edge is Edge.START else interval.end_us)
        self._stage.set_preview(Preview(interval, self._segment))

    def finish(self, spot: Spot) -> None:
        """Ask for the new border, if it is one."""
        self.move(spot)
        if self._interval != self._segment.interval:
            self._stage.tell_moved(SegmentMove(self._segment.id, self._interval))
        self._stage.set_preview(None)

    def cancel(self) -> None:
        """Forget it."""
        self._stage.set_preview(None)


class BodyDrag:
    """A whole segment follows the pointer, along its lane or into another one."""

    scrolls_at_border = True

    def __init__(self, stage: Stage, spot: Spot, segment: Segment) -> None:
        self._stage, self._segment = stage, segment
        self._snapper = stage.snapper(segment)
        self._offset_px = spot.x - stage.state.scale.x_of(segment.interval.start_us)
        self._start_y = spot.y
        self._interval = segment.interval
        self._lane: LaneSpec | None = None

    def move(self, spot: Spot) -> None:
        """Put the segment where it comes to rest."""
        scale, interval = self._stage.state.scale, self._segment.interval
        start_us = round(scale.start_us + (spot.x - self._offset_px) * scale.us_per_px)
        shift_us = start_us - interval.start_us
        self._lane = self._other_lane(spot)
        # Whoever drags to another lane means the same time, unless the way to the side is clear.
        if abs(scale.px(shift_us)) < (0.5 if self._lane is None else _STAY_PX):
            moved = interval
        else:
            moved = moved_body(self._snapper, interval, shift_us, is_pulled=spot.is_pulled)
        if moved != self._interval:
            self._interval = moved
            self._stage.tell_edge(moved.start_us)
        lane = self._lane
        self._stage.set_preview(
            Preview(
                moved,
                self._segment,
                "" if lane is None else lane.key,
                is_copy=spot.is_copy,
                is_refused=lane is not None and not lane.can_draw,
            )
        )

    def _other_lane(self, spot: Spot) -> LaneSpec | None:
        """Return the lane under the pointer if it is another one than the segment's."""
        if abs(spot.y - self._start_y) < _LANE_PX:
            return None
        lane = self._stage.lane_under(spot.y)
        return None if lane is None or lane.holds(self._segment) else lane

    def finish(self, spot: Spot) -> None:
        """Ask for the new place, if it is one."""
        self.move(spot)
        id_, lane = self._segment.id, self._lane
        if lane is not None:
            self._stage.tell_to_lane(SegmentToLane(id_, self._interval, lane.key, spot.is_copy))
        elif self._interval != self._segment.interval:
            self._stage.tell_moved(SegmentMove(id_, self._interval))
        self._stage.set_preview(None)

    def cancel(self) -> None:
        """Forget it."""
        self._stage.set_preview(None)


class Band:
    """A frame is drawn around segments, which are selected beside those that were."""

    scrolls_at_border = False

    def __init__(self, stage: Stage, spot: Spot) -> None:
        self._stage = stage
        self._corner = QPoint(round(spot.x), round(spot.y))
        self._before = stage.state.chosen, stage.state.selection

    def move(self, spot: Spot) -> None:
        """Stretch the frame to the pointer; what lies in it is selected at once."""
        band = QRect(self._corner, QPoint(round(spot.x), round(spot.y))).normalized()
        self._stage.set_band(band)
        self._stage.choose_within(band, self._before[0])

    def finish(self, spot: Spot) -> None:
        """Keep the selection."""
        self.move(spot)
        self._stage.set_band(None)

    def cancel(self) -> None:
        """Select what was selected before."""
        self._stage.set_band(None)
        self._stage.choose_many(*self._before)


class Draw:
    """A new segment opens between where the button went down and the pointer."""

    scrolls_at_border = True

    def __init__(self, stage: Stage, spot: Spot, lane: str) -> None:
        self._stage, self._lane = stage, lane
        self._snapper = stage.snapper(None)
        self._anchor_us = stage.state.scale.us_of(spot.x)
        self._interval: Interval | None = None

    def move(self, spot: Spot) -> None:
        """Stretch the segment to the pointer."""
        time_us = self._stage.state.scale.us_of(spot.x)
        interval = drawn(self._snapper, self._anchor_us, time_us, is_pulled=spot.is_pulled)
        if interval != self._interval:
            self._interval = interval
            self._stage.tell_edge(interval.start_us if time_us < self._anchor_us else interval.end_us)
        self._stage.set_preview(Preview(interval, None, self._lane))

    def finish(self, spot: Spot) -> None:
        """Ask for the new segment."""
        self.move(spot)
        if self._interval is not None:
            self._stage.tell_drawn(SegmentDrawn(self._lane, self._interval))
        self._stage.set_preview(None)

    def cancel(self) -> None:
        """Forget it."""
        self._stage.set_preview(None)
