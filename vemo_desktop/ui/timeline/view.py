"""The timeline: a widget that shows values and tells gestures, and knows no services."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, LabelScheme
from vemo_desktop.domain.segments import Segment
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.ui.palette import Theme
from vemo_desktop.ui.run_choice import RunEntry
from vemo_desktop.ui.timeline.canvas import TimelineCanvas
from vemo_desktop.ui.timeline.header import TimelineHeader
from vemo_desktop.ui.timeline.lane_scroll import LaneScroll
from vemo_desktop.ui.timeline.media_rows import MediaRows
from vemo_desktop.ui.timeline.plots import Plots
from vemo_desktop.ui.timeline.pointer import Pointer
from vemo_desktop.ui.timeline.row_list import RowList
from vemo_desktop.ui.timeline.snapping import Snapper, stepped_edge
from vemo_desktop.ui.timeline.stage import TimelineStage
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.ui.timeline.timescale import TimeScale
from vemo_desktop.ui.timeline.values import (
    Edge,
    Growing,
    LaneSpec,
    SegmentMove,
)
from vemo_desktop.ui.timeline.viewport import Viewport


class TimelineView(QWidget):
    """Everything over time, on one scale.

    Signals
    -------
    seek_requested(int)
        The user put the playhead on an instant, in microseconds; live while scrubbing.
    selection_changed(str or None)
        The user selected another segment. Not sent after `set_selection`.
    chosen_changed(frozenset of str, str or None)
        The user selected several segments; the second is the one that single gestures are about.
    chosen_shifted(int)
        All selected segments should lie so many microseconds later.
    edge_dragged(int)
        Where a dragged border is, live, for showing its frame.
    segment_moved(SegmentMove)
        A drag ended: the segment should lie there.
    segment_to_lane(SegmentToLane)
        A drag ended in another lane: the segment should lie there, or also there.
    segment_drawn(SegmentDrawn)
        A new segment was drawn in a lane.
    hovered(HoverInfo or None)
    context_requested(ContextRequest)
    run_chosen(str)
        The user chose another run from the list.
    lane_chosen(str)
        The name of a lane was clicked.
    lane_dropped(str, str)
        The name of a lane was dragged to that of another.
    lane_menu_requested(str, QPoint)
        A menu of a lane is wanted; without a name, of all lanes. The place is on screen.
    """

    # All carry objects: Qt's int is 32 bits, and microseconds overflow it after 35 minutes.
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
    run_chosen = Signal(str)
    lane_chosen = Signal(str)
    lane_dropped = Signal(str, str)
    lane_menu_requested = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = TimelineState(TimeScale.whole(0, 1))
        self._is_playing = False
        self._rows = RowList(self.state.lanes)
        self.canvas = TimelineCanvas(self.state, self._rows.all, self)
        self.header = TimelineHeader(self.state, self)
        self.viewport = Viewport(self.state, self.canvas)
        self.plots = Plots(self.state, self._rows, self.canvas, self)
        self.media = MediaRows(self.state, self.canvas, self)
        self._stage = TimelineStage(self.state, self.canvas, self.header, self.viewport, self)
        self._pointer = Pointer(self.canvas, self._stage)
        self.lane_scroll = LaneScroll(self.canvas, self.header, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.canvas, 1)
        self._pass_on()
        self.plots.replaced.connect(self._on_replaced)
        self.media.rows_changed.connect(self._refresh_rows)
        self.canvas.laid_out.connect(self._on_laid_out)
        self.canvas.resized.connect(self.viewport.resize)
        self.header.label_switched.connect(self.set_label_visible)
        self.header.label_pointed.connect(self._on_label_pointed)
        self.header.scheme_chosen.connect(self.plots.set_shown_scheme)
        self.header.run_chosen.connect(self.run_chosen)
        self.header.lane_chosen.connect(self.lane_chosen)
        self.header.lane_dropped.connect(self.lane_dropped)
        self.header.lane_menu_requested.connect(self.lane_menu_requested)

    # What is shown

    def set_media(self, duration_us: int, frames: FrameIndex | None) -> None:
        """Show another video, whole, with nothing on it yet.

        Parameters
        ----------
        duration_us : int
        frames : FrameIndex or None
            None for files without a picture.
        """
        self._pointer.cancel()
        self._stage.tell_hover(None, None, None, QPoint())
        self.plots.clear()
        self.state.begin(duration_us, self.canvas.width(), frames)
        self._refresh_rows()

    def clear(self) -> None:
        """Show no video."""
        self.set_media(0, None)

    def set_runs(self, runs: tuple[RunEntry, ...], shown_id: str | None) -> None:
        """List the runs on this video, the latest first, and say which one the curves are of."""
        self.state.runs, self.state.shown_run = runs, shown_id
        self.header.rebuild()

    def set_contributions(self, contributions: Curves | None) -> None:
        """Take over how much each input stream contributed, for hovering."""
        self.state.contributions = contributions

    def set_segments(self, segments: tuple[Segment, ...], schemes: Mapping[str, LabelScheme]) -> None:
        """Show segments of all layers; the selection stays as long as its segment exists."""
        self.state.set_segments(segments)
        known = {**BUILT_IN_SCHEMES, **schemes}
        is_same = known == self.state.schemes
        self.state.schemes = known
        if not is_same:
            self.header.forget_labels()
            self.canvas.invalidate()
        dragged = self.state.preview.segment if self.state.preview else None
        if dragged is not None and dragged.id not in self.state.by_id:
            self._pointer.cancel()
        self._refresh_rows("overview", *self.state.lane_keys)

    def set_lanes(self, lanes: tuple[LaneSpec, ...], hidden: int = 0) -> None:
        """Show segments in these lanes, top to bottom; `hidden` more are there but not shown."""
        if (lanes, hidden) == (self.state.lanes, self.state.lanes_hidden):
            return
        if self.state.preview is not None:
            self._pointer.cancel()
        self.state.lanes, self.state.lanes_hidden = lanes, hidden
        self._rows.set_lanes(lanes)
        self.canvas.set_rows(self._rows.all)
        self._refresh_rows()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a look."""
        self.state.theme = theme
        self.header.rebuild()
        self.canvas.invalidate()

    def set_label_visible(self, scheme: str, key: str, is_visible: bool) -> None:
        """Show or hide one curve."""
        (self.state.hidden.discard if is_visible else self.state.hidden.add)((scheme, key))
        self.header.rebuild()
        self.canvas.invalidate("curves", "affect", *self._rows.traces, *self._rows.beside)

    # Where one is

    def set_playhead(self, time_us: int) -> None:
        """Put the playhead on an instant; turns the page while playing."""
        scale = self.state.scale
        was_visible = 0 <= scale.x_of(self.state.playhead_us) < scale.width
        self.canvas.move_playhead(time_us)
        if self._is_playing and was_visible and not self._pointer.is_dragging:
            self.viewport.turn_page(time_us)
        if self.state.hover_us is not None:
            return
        if self._is_playing:
            self.header.refresh_values_soon()
        else:
            self.header.refresh_values()

    def set_playing(self, is_playing: bool) -> None:
        """Say whether the playhead moves by itself; brings it on screen when it starts to."""
        self._is_playing = is_playing
        if is_playing:
            self.viewport.turn_page(self.state.playhead_us)

    def set_selection(self, segment_id: str | None) -> None:
        """Select a segment, or none."""
        if segment_id != self.state.selection:
            self.state.selection, self.state.edge = segment_id, None
            self.state.chosen = frozenset() if segment_id is None else frozenset({segment_id})
            self.canvas.invalidate(*self.state.lane_keys)
            self._reveal_lane()

    def _reveal_lane(self) -> None:
        """Scroll to the lane of the selected segment."""
        segment = self.state.selected()
        if segment is not None:
            lane = next((lane for lane in self.state.lanes if lane.holds(segment)), None)
            if lane is not None:
                self.canvas.reveal_lane(lane.key)

    def set_chosen(self, segment_ids: frozenset[str]) -> None:
        """Select several segments, the selected one among them."""
        if segment_ids != self.state.chosen:
            self.state.chosen = segment_ids
            self.canvas.invalidate(*self.state.lane_keys)

    def set_marks(self, in_us: int | None, out_us: int | None) -> None:
        """Show the in and out marks."""
        self.state.marks = (in_us, out_us)
        self.canvas.update()

    def set_growing(self, growing: Growing | None) -> None:
        """Show a segment that grows with the playhead, or none."""
        self.state.growing = growing
        self.canvas.update()

    def set_loop(self, interval: Interval | None) -> None:
        """Show what is played in a loop."""
        self.state.loop = interval
        self.canvas.update()

    def set_snapping(self, is_snapping: bool) -> None:
        """Choose whether dragged borders are pulled to frames, playhead and other borders."""
        self._stage.is_snapping = is_snapping

    def nudge_edge(self, frames: int) -> bool:
        """Ask for the taken border of the selected segment to move by frames; False where none is taken."""
        segment, edge = self.state.selected(), self.state.edge
        if segment is None or edge is None:
            return False
        snapper = Snapper.to_frames(self.state.scale.duration_us, self.state.frames)
        moved = stepped_edge(snapper, segment.interval, edge, frames)
        if moved != segment.interval:
            self.segment_moved.emit(SegmentMove(segment.id, moved))
        return True

    # Selecting from outside as a gesture would

    def choose(self, segment_id: str | None, edge: Edge | None) -> None:
        """Select a segment and perhaps one of its borders, and say so."""
        self._stage.choose(segment_id, edge)

    def _pass_on(self) -> None:
        stage = self._stage
        stage.playhead_put.connect(self.set_playhead)
        stage.seek_requested.connect(self.seek_requested)
        stage.selection_changed.connect(self.selection_changed)
        stage.chosen_changed.connect(self.chosen_changed)
        stage.chosen_shifted.connect(self.chosen_shifted)
        stage.edge_dragged.connect(self.edge_dragged)
        stage.segment_moved.connect(self.segment_moved)
        stage.segment_to_lane.connect(self.segment_to_lane)
        stage.segment_drawn.connect(self.segment_drawn)
        stage.hovered.connect(self.hovered)
        stage.context_requested.connect(self.context_requested)

    def _refresh_rows(self, *keys: str) -> None:
        self.canvas.lay_out()
        self.canvas.invalidate(*keys)
        self.header.rebuild()

    def _on_replaced(self, keys: tuple[str, ...]) -> None:
        self._refresh_rows(*keys)

    def _on_laid_out(self) -> None:
        self.header.place(self.canvas.rects)

    def _on_label_pointed(self, key: str | None) -> None:
        self.state.emphasised = key
        self.canvas.invalidate("curves", "affect")
