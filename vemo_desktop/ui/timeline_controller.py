"""Ties the timeline to player and review: gestures there become seeks and edits, edits show there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from vemo_desktop.domain.lanes import LaneKey
from vemo_desktop.domain.segments import Segment
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.domain.tracks import Curves, Prediction
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.media_loader import Findings, PlayableMedia
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.review.bulk import BulkController
from vemo_desktop.ui.review.controller import ReviewController
from vemo_desktop.ui.review.lane_moves import LaneMoves
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.review.segment_view import STREAM_NAMES
from vemo_desktop.ui.run_choice import run_entries
from vemo_desktop.ui.timeline.values import (
    ContextRequest,
    Edge,
    HoverInfo,
    SegmentDrawn,
    SegmentMove,
    SegmentToLane,
)
from vemo_desktop.ui.timeline.view import TimelineView
from vemo_desktop.ui.viewstate import ViewState
from vemo_desktop.wording import tr

_CONTEXT_SEGMENT = ("accept", "reject", "reopen", "split", "merge", "zoom_segment", "loop")
_CONTEXT_SELECT = ("select_lane", "select_label")
_CONTEXT_ALWAYS = ("mark_in", "mark_out", "new_segment", "fit")


class TimelineController(QObject):
    """One timeline, one player, one review.

    Signals
    -------
    hover_text_changed(str)
        What lies under the mouse, in a line.
    run_chosen(str)
        Another run should be shown.
    """

    hover_text_changed = Signal(str)
    run_chosen = Signal(str)

    def __init__(
        self,
        timeline: TimelineView,
        player: PlayerController,
        segments: OpenSegments,
        review: ReviewController,
        bulk: BulkController,
        moves: LaneMoves,
        view: ViewState,
        actions: ActionSet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self._player = player
        self._segments = segments
        self._review = review
        self._bulk = bulk
        self._moves = moves
        self._view = view
        self._actions = actions
        self.menu: QMenu | None = None
        """The menu that is open, or was opened last."""
        self._follow_timeline()
        segments.changed.connect(self.show_segments)
        review.went_to.connect(self._on_went_to)
        bulk.went_to.connect(self._on_went_to)
        view.selection_changed.connect(timeline.set_selection)
        view.chosen_changed.connect(timeline.set_chosen)
        view.marks_changed.connect(timeline.set_marks)
        player.position_changed.connect(timeline.set_playhead)
        player.playing_changed.connect(timeline.set_playing)
        player.loop_changed.connect(timeline.set_loop)

    # Showing -------------------------------------------------------------------------------------

    def clear(self) -> None:
        """Show nothing."""
        self._timeline.clear()

    def show_length(self, duration_us: int) -> None:
        """Show an empty timeline of a length, until the video itself is there."""
        self._timeline.set_media(duration_us, None)

    def show_media(self, media: PlayableMedia) -> None:
        """Show a video's length and frames; what is drawn already stays."""
        self._timeline.set_media(media.index.duration_us, media.index.frames)

    def show_findings(self, findings: Findings) -> None:
        """Show a run's curves, and the list of all runs."""
        shown = findings.shown
        entries = run_entries(tuple(findings.runs.values()), findings.names)
        self._timeline.set_runs(entries, shown.id if shown is not None else None)
        self._show({**findings.curves, **findings.extras}, findings.contributions)
        self._timeline.plots.set_beside(findings.others)

    def show_growing(self, prediction: Prediction) -> None:
        """Show the curves of a running analysis as far as they have come."""
        self._show({**prediction.curves, **prediction.extras}, prediction.contributions)

    def _show(self, curves: Mapping[str, Curves], contributions: Curves | None) -> None:
        self._timeline.plots.set_curves(curves)
        self._timeline.set_contributions(contributions)

    def show_segments(self) -> None:
        """Show the segments as they are."""
        self._timeline.set_segments(self._segments.shown, self._segments.schemes)
        self._timeline.set_selection(self._view.selection)

    def preview(self, segments: tuple[Segment, ...]) -> None:
        """Show segments that are not stored."""
        self._timeline.set_segments(segments, self._segments.schemes)

    def zoom_to(self, segment: Segment | None) -> None:
        """Fit a segment, with some room around it, into the timeline."""
        if segment is not None:
            self._timeline.viewport.show(segment.interval)

    # Edges ---------------------------------------------------------------------------------------

    @property
    def edge(self) -> Edge | None:
        """The selected edge of the selected segment; arrows move it."""
        return self._timeline.state.edge if self._view.selection is not None else None

    def select_edge(self, edge: Edge | None) -> None:
        """Select one edge of the selected segment, or none."""
        if self._view.selection is not None:
            self._timeline.choose(self._view.selection, edge)

    def show_edge(self, edge: Edge) -> None:
        """Select one edge of the selected segment and show its frame."""
        segment = self._segments.selected
        if segment is not None:
            self.select_edge(edge)
            self._seek_edge(segment, edge)

    def nudge(self, frames: int) -> bool:
        """Move the selected edge by frames, with the picture following; False if no edge is selected."""
        edge = self.edge
        if edge is None or not self._timeline.nudge_edge(frames):
            return False
        segment = self._segments.selected
        if segment is not None:
            self._seek_edge(segment, edge)
        return True

    def _seek_edge(self, segment: Segment, edge: Edge) -> None:
        """Show the first frame of a segment, or its last: the end itself is no longer inside."""
        interval = segment.interval
        self._player.seek(interval.start_us if edge is Edge.START else interval.end_us - 1)

    # Gestures ------------------------------------------------------------------------------------

    def _follow_timeline(self) -> None:
        timeline = self._timeline
        timeline.seek_requested.connect(self._on_seek)
        timeline.selection_changed.connect(self._view.select)
        timeline.chosen_changed.connect(self._view.choose)
        timeline.chosen_shifted.connect(self._bulk.shift_us)
        timeline.edge_dragged.connect(self._on_edge_dragged)
        timeline.segment_moved.connect(self._on_moved)
        timeline.segment_to_lane.connect(self._on_to_lane)
        timeline.segment_drawn.connect(self._on_drawn)
        timeline.hovered.connect(self._on_hovered)
        timeline.context_requested.connect(self._on_context)
        timeline.run_chosen.connect(self.run_chosen)

    def _on_seek(self, time_us: int) -> None:
        self._player.seek(time_us, exact=False)

    def _on_edge_dragged(self, time_us: int) -> None:
        self._player.seek(time_us, exact=False)

    def _on_moved(self, move: SegmentMove) -> None:
        """Commit a finished drag; the border that was taken hold of stays taken, also of a new segment."""
        edge = self._timeline.state.edge
        self._bulk.adjust(move.segment_id, move.interval)
        self.show_segments()
        self.select_edge(edge)

    def _on_to_lane(self, move: SegmentToLane) -> None:
        """Put what was dragged into another lane; ask for the label where none there means the same."""
        key = LaneKey.parse(move.lane)
        if not self._segments.lanes().is_own(key):
            self._moves.refuse()
            return
        self._put(key.scheme, move)

    def to_lane(self, step: int) -> None:
        """Put the selected segments into the next lane of the person's (1), or the one before (-1)."""
        scheme = self._moves.beside(step)
        if scheme is not None:
            self._put(scheme, None)

    def _put(self, scheme: str, move: SegmentToLane | None) -> None:
        put = self._moves.putting(scheme, move)
        if not put.needs_label:
            put.carry_out(None)
            return
        menu = QMenu(self._timeline)
        self._moves.label_menu(menu, put)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(QCursor.pos() if move is not None else self._beside_lanes())

    def _beside_lanes(self) -> QPoint:
        button = self._timeline.header.lanes_button
        return button.mapToGlobal(button.rect().bottomLeft())

    def _on_drawn(self, drawn: SegmentDrawn) -> None:
        self._review.create(drawn.interval, scheme=LaneKey.parse(drawn.lane).scheme)

    def _on_went_to(self, segment: Segment) -> None:
        self._timeline.viewport.reveal(segment.interval)

    def _on_hovered(self, info: HoverInfo | None) -> None:
        self.hover_text_changed.emit("" if info is None else hover_text(info))

    def choose_lane(self) -> None:
        """Open the list of lanes that the selected segments can go to, beside the lanes."""
        menu = QMenu(self._timeline)
        self._moves.lane_menu(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(self._beside_lanes())

    def _on_context(self, request: ContextRequest) -> None:
        if request.segment_id is not None and request.segment_id not in self._view.chosen:
            self._view.select(request.segment_id)
        menu = QMenu(self._timeline)
        if request.segment_id is not None:
            for number in self._segments.label_scheme.by_digit:
                menu.addAction(self._actions[f"label_{number}"])
            menu.addSeparator()
            for action_id in _CONTEXT_SEGMENT:
                menu.addAction(self._actions[action_id])
            self._moves.lane_menu(menu.addMenu(tr("Move to lane")))
            for action_id in _CONTEXT_SELECT:
                menu.addAction(self._actions[action_id])
            menu.addSeparator()
        for action_id in _CONTEXT_ALWAYS:
            menu.addAction(self._actions[action_id])
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(request.position)


def hover_text(info: HoverInfo) -> str:
    """Say in a line what lies under the mouse: time, frame, what contributed."""
    parts = [format_time(info.time_us)]
    if info.frame is not None:
        parts.append(f"f {info.frame}")
    shares = sorted(info.contributions.items(), key=lambda pair: -pair[1])
    parts += [f"{tr(STREAM_NAMES.get(name, name))} {share:.0%}" for name, share in shares if share >= 0.005]
    return " · ".join(parts)
