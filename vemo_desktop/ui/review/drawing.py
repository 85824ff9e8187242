"""New segments by keys: marks and a label, or labels while the video plays."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.review import walk
from vemo_desktop.ui.review.bulk import BulkController
from vemo_desktop.ui.review.controller import ReviewController
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.timeline.values import Growing
from vemo_desktop.ui.viewstate import ViewState
from vemo_desktop.wording import told, tr


class Drawing(QObject):
    """What I, O, N, Enter and the digits do.

    Signals
    -------
    growing_changed(Growing or None)
        A segment begins to grow with the playhead, takes another label, or has ended.
    """

    growing_changed = Signal(object)

    def __init__(
        self,
        segments: OpenSegments,
        review: ReviewController,
        bulk: BulkController,
        view: ViewState,
        player: PlayerController,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._segments = segments
        self._review = review
        self._bulk = bulk
        self._view = view
        self._player = player
        self._messages = messages
        self._frames: FrameIndex | None = None
        self._duration_us = 0
        self._growing: Growing | None = None
        self._is_painting = False
        self.key_delay_ms = 0
        """How much later than what was seen a key is pressed; counts only while the video plays."""

    @property
    def growing(self) -> Growing | None:
        """The segment that grows while the video plays or is stepped through, if one does."""
        return self._growing

    def set_media(self, duration_us: int, frames: FrameIndex | None) -> None:
        """Take over the open video's length and frames."""
        self._duration_us, self._frames = duration_us, frames

    def enter(self) -> None:
        """Do what Enter means here: accept the selected proposal, or else take the marks."""
        segment = self._segments.selected
        if self._view.marked is not None and (segment is None or not walk.is_waiting(segment)):
            self.new_segment()
        elif self._bulk.is_many:
            self._bulk.accept()
        else:
            self._review.accept()

    def discard(self) -> None:
        """Do what Backspace means here: reject or delete what is selected."""
        if self._bulk.ripple_delete():
            return
        if self._bulk.is_many:
            self._bulk.discard()
        else:
            self._review.reject()

    def mark_in(self) -> None:
        """Set the in mark at the start of the shown frame."""
        self._view.mark_in(self._here().start_us)

    def mark_out(self) -> None:
        """Set the out mark at the end of the shown frame, so that what is seen lies inside."""
        self._view.mark_out(self._here().end_us)

    def new_segment(self, key: str | None = None) -> None:
        """Make a segment between the marks."""
        marked = self._view.marked
        if marked is None:
            self._messages.note(tr("Set both marks first: I at the start, O at the end."))
            return
        if self._review.create(marked, key) is not None:
            self._view.clear_marks()

    def digit(self, number: int) -> None:
        """Do what a digit means here: label while playing, relabel the selection, or label the marks."""
        if self._is_painting and self._growing is not None:
            self._paint_with(self._growing, number)
            return
        is_running = self._player.is_playing or self._growing is not None
        is_new = is_running or self._view.marked is not None
        label = (self._segments.scheme if is_new else self._segments.label_scheme).by_digit.get(number)
        if label is None:
            return
        key = label.key
        if is_running:
            self._label_from_here(key)
        elif is_new:
            self.new_segment(key)
        elif self._bulk.is_many:
            self._bulk.relabel(key)
        elif self._segments.selected is not None:
            self._review.relabel(key)
        else:
            self._view.use_label(key)
            self._messages.note(
                tr(
                    "The next segment will be “{label}”. To label something now, select a segment, set marks"
                    " with I and O, or press the digit while the video plays.",
                    label=told(label.name),
                )
            )

    def paint_down(self) -> None:
        """Begin to paint with the label used last, until the key goes up; while playing or stepping."""
        labels = self._segments.scheme
        used = self._view.label
        self._end_growing()
        self._is_painting = True
        self._begin(used if used in labels.keys else labels.keys[0])

    def paint_up(self) -> None:
        """Make what was painted a segment; at rest the frame that is shown lies inside."""
        if self._is_painting and self._growing is not None:
            self._end_growing(takes_shown=not self._player.is_playing)
        self._is_painting = False

    def stop_labelling(self) -> bool:
        """End the segment that grows while the video plays, without starting another."""
        if self._growing is None:
            return False
        self._end_growing()
        return True

    def _paint_with(self, painted: Growing, number: int) -> None:
        """Take another label for what is being painted."""
        label = self._segments.schemes[painted.scheme].by_digit.get(number)
        if label is not None:
            self._grow(replace(painted, label=label.key))
            self._view.use_label(label.key)

    def _label_from_here(self, key: str) -> None:
        """End the growing segment here; start another unless the same digit was pressed again."""
        before, lane = self._growing, self._segments.lane.text
        self._end_growing()
        if before is None or (before.lane, before.label) != (lane, key):
            self._view.use_label(key)
            self._begin(key)

    def _begin(self, key: str) -> None:
        """Let a segment grow from the shown frame on, in the lane that new segments go to now."""
        start_us = self._here().start_us
        lane = self._segments.lane
        self._grow(Growing(lane.text, start_us, lane.scheme, key))
        self._view.clear_marks()
        self._view.mark_in(start_us)

    def _grow(self, growing: Growing | None) -> None:
        self._growing = growing
        self.growing_changed.emit(growing)

    def _end_growing(self, *, takes_shown: bool = False) -> None:
        growing = self._growing
        if growing is None:
            return
        self._grow(None)
        self._view.clear_marks()
        end_us = self._here().end_us if takes_shown else self._here().start_us
        if end_us > growing.start_us:
            # Another lane may have been chosen meanwhile, whose labels are others.
            self._review.create(Interval(growing.start_us, end_us), growing.label, growing.scheme)

    def _here(self) -> Interval:
        """Return the span of the shown frame, or a hundredth of a second of sound."""
        position = self._seen_us()
        if self._frames is not None:
            return self._frames.interval_of(self._frames.frame_at(position))
        start = min(max(position, 0), max(self._duration_us - 10_000, 0))
        return Interval(start, start + 10_000)

    def _seen_us(self) -> int:
        """Return the instant that was shown when the person decided to press the key."""
        position = self._player.position_us
        if not self._player.is_playing:
            return position
        moved_us = round(self.key_delay_ms * 1000 * self._player.rate)
        return min(max(position - moved_us, 0), max(self._duration_us - 1, 0))
