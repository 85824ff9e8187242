"""Many segments at once: selecting them, and what one gesture does to all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.bulk import length_of, shifted, steps_of
from vemo_desktop.domain.lanes import LaneKey
from vemo_desktop.domain.segments import Change, Layer, Segment
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.review import walk
from vemo_desktop.ui.review.controller import ReviewController
from vemo_desktop.ui.review.edits import LARGE, Edits
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.review.undoing import UndoController
from vemo_desktop.ui.viewstate import ViewState
from vemo_desktop.wording import told, tr

_STEP_US = 10_000
"""What a step is where there are no frames."""


class BulkController(QObject):
    """Turns gestures on many segments into one edit each.

    Signals
    -------
    busy_changed()
        A large edit is being written beside the window, or no longer.
    went_to(Segment)
        The user added a segment to the selection; views should show it.
    """

    busy_changed = Signal()
    went_to = Signal(object)

    def __init__(
        self,
        session: ProjectSession,
        segments: OpenSegments,
        review: ReviewController,
        edits: Edits,
        undoing: UndoController,
        view: ViewState,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._segments = segments
        self._review = review
        self._edits = edits
        self._undoing = undoing
        self._view = view
        self._background = background
        self._messages = messages
        self._frames: FrameIndex | None = None
        self._duration_us = 0
        self.is_busy = False
        self.is_rippling = False
        """Whether what follows in the lane moves with the end of a segment, or after one that is deleted."""
        segments.changed.connect(self._on_segments)

    def set_media(self, duration_us: int, frames: FrameIndex | None) -> None:
        """Take over the open video's length and frames."""
        self._duration_us, self._frames = duration_us, frames

    @property
    def is_many(self) -> bool:
        """Whether more than one segment is selected."""
        return len(self._view.chosen) > 1

    @property
    def chosen(self) -> list[Segment]:
        """The selected segments by time."""
        by_id = self._segments.by_id
        return walk.in_order(by_id[id_] for id_ in self._view.chosen if id_ in by_id)

    # Selecting -----------------------------------------------------------------------------------

    def select_lane(self) -> None:
        """Select everything in the lane of the selected segment, else in the one for new segments."""
        self._select(self._lane(self._meant()))

    def select_label(self) -> None:
        """Select everything in the lane that has the label of the selected segment."""
        segment = self._segments.selected
        if segment is not None:
            self._select([one for one in self._lane(LaneKey.of(segment)) if one.label == segment.label])

    def extend(self, step: int) -> None:
        """Add the next segment of the lane (1), or the one before (-1), to the selection."""
        segment = self._segments.selected
        if segment is None:
            return
        lane = self._lane(LaneKey.of(segment))
        place = next((n for n, one in enumerate(lane) if one.id == segment.id), 0) + step
        if 0 <= place < len(lane):
            self._view.choose({*self._view.chosen, lane[place].id}, lane[place].id)
            self.went_to.emit(lane[place])

    def _meant(self) -> LaneKey:
        segment = self._segments.selected
        return self._segments.lanes().active if segment is None else LaneKey.of(segment)

    def _lane(self, key: LaneKey) -> list[Segment]:
        return walk.in_order(one for one in self._segments.shown if LaneKey.of(one) == key)

    def _select(self, segments: Sequence[Segment]) -> None:
        if not segments:
            self._messages.note(tr("There is no segment in this lane yet."))
            return
        ids = {one.id for one in segments}
        primary = self._view.selection if self._view.selection in ids else segments[0].id
        self._view.choose(ids, primary)

    # Acting --------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Accept the proposals among the selected segments."""
        ids = [one.id for one in self.chosen if walk.is_waiting(one)]
        if not ids:
            self._messages.note(tr("None of the selected segments is an open proposal."))
            return
        self.do(len(ids), lambda: self._session.review.accept_all(ids))

    def discard(self) -> None:
        """Reject the proposals and delete the person's segments among the selected ones."""
        ids = [one.id for one in self.chosen if one.layer is not Layer.GOLD]
        self.do(len(ids), lambda: self._session.review.discard(ids))

    def adjust(self, segment_id: str, interval: Interval) -> None:
        """Give one segment another interval; in ripple mode what follows goes as far as its end."""
        segment = self._segments.by_id.get(segment_id)
        if segment is None or not self.is_rippling or segment.layer is not Layer.HUMAN:
            self._review.adjust(segment_id, interval)
            return
        steps = length_of(interval, self._frames) - length_of(segment.interval, self._frames)
        steps += steps_of(segment.interval, interval.start_us - segment.interval.start_us, self._frames, 1)
        following = self._following(segment)
        moved = dict(zip((one.id for one in following), self._stepped(following, steps), strict=True))
        if not any(moved[one.id] != one.interval for one in following):
            self._review.adjust(segment_id, interval)
            return
        moved[segment_id] = interval
        self.do(1, lambda: self._session.review.ripple(moved))

    def ripple_delete(self) -> bool:
        """Delete the selected segments of a lane and close the gaps; False where ripple mode says nothing."""
        gone = self.chosen
        lanes = {LaneKey.of(one) for one in gone}
        if not self.is_rippling or len(lanes) != 1 or gone[0].layer is not Layer.HUMAN:
            return False
        moved: dict[str, Interval] = {}
        for one in self._lane(next(iter(lanes))):
            if one.id in self._view.chosen:
                continue
            before = [went for went in gone if went.interval.end_us <= one.interval.start_us]
            steps = -sum(length_of(went.interval, self._frames) for went in before)
            [there] = self._stepped([one], steps)
            if there != one.interval:
                moved[one.id] = there
        ids = [one.id for one in gone]
        self.do(len(ids) + len(moved), lambda: self._session.review.ripple(moved, ids))
        return True

    def _following(self, segment: Segment) -> list[Segment]:
        lane = self._lane(LaneKey.of(segment))
        return [
            one for one in lane if one.interval.start_us >= segment.interval.end_us and one.id != segment.id
        ]

    def _stepped(self, segments: Sequence[Segment], steps: int) -> list[Interval]:
        """Return where segments come to lie when they move by frames, or microseconds without a picture."""
        return shifted([one.interval for one in segments], steps, self._frames, self._duration_us, 1)

    def relabel(self, key: str) -> None:
        """Give all selected segments a label."""
        self._view.use_label(key)
        ids = [one.id for one in self.chosen]
        self.do(len(ids), lambda: self._session.review.relabel_all(ids, key))

    def shift(self, steps: int) -> None:
        """Move the selected segments, one or many, by frames."""
        self._move(shifted([one.interval for one in self.chosen], steps, *self._clock()))

    def shift_us(self, shift_us: int) -> None:
        """Move the selected segments as far as the one that was dragged."""
        first = self._segments.selected
        if first is None:
            return
        steps = steps_of(first.interval, shift_us, self._frames, _STEP_US)
        self.shift(steps)

    def moved_along(self, segments: Sequence[Segment], dragged: Segment, start_us: int) -> list[Interval]:
        """Return where segments come to lie when one of them is dragged to begin at an instant."""
        shift_us = start_us - dragged.interval.start_us
        steps = steps_of(dragged.interval, shift_us, self._frames, _STEP_US) if shift_us else 0
        return shifted([one.interval for one in segments], steps, *self._clock())

    def _clock(self) -> tuple[FrameIndex | None, int, int]:
        return self._frames, self._duration_us, _STEP_US

    def _move(self, intervals: Sequence[Interval]) -> None:
        moved = {
            one.id: there for one, there in zip(self.chosen, intervals, strict=True) if there != one.interval
        }
        if moved:
            self.do(len(moved), lambda: self._session.review.move_all(moved))

    # Within --------------------------------------------------------------------------------------

    def do(self, count: int, edit: Callable[[], Change]) -> None:
        """Carry an edit of so many segments out, beside the window if they are very many, and follow it."""
        if count == 0 or self.is_busy:
            return
        if count <= LARGE:
            before = self._view.chosen
            change = self._edits.do(edit)
            if change is not None:
                self._follow(change, before)
            return
        before = self._view.chosen
        self._set_busy(True)
        self._background.run(edit, lambda change: self._on_done(change, before), self._on_refused)

    def _on_done(self, change: Change, before: frozenset[str]) -> None:
        self._set_busy(False)
        self._segments.reload()
        self._follow(change, before)
        self._messages.note(
            tr("{gesture}: done.", gesture=told(change.gesture)), button=tr("Undo"), act=self._undoing.undo
        )

    def _on_refused(self, error: VemoError) -> None:
        self._set_busy(False)
        self._messages.error(error)

    def _follow(self, change: Change, before: frozenset[str]) -> None:
        """Keep selected what became of the selected segments."""
        by_id = self._segments.by_id
        made = {one.id for one in change.after if one.layer is Layer.HUMAN and one.id in by_id}
        if not made and not change.is_empty:
            self._view.select(None)
            return
        stayed = {id_ for id_ in before if id_ in by_id and by_id[id_].layer is Layer.HUMAN}
        ordered = walk.in_order(by_id[id_] for id_ in made | stayed)
        selection = self._view.selection
        if ordered:
            primary = selection if selection in made | stayed else ordered[0].id
            self._view.choose({one.id for one in ordered}, primary)

    def _on_segments(self) -> None:
        """Let go of segments that are no longer there."""
        left = {id_ for id_ in self._view.chosen if id_ in self._segments.by_id}
        if left != self._view.chosen:
            selection = self._view.selection
            self._view.choose(left, selection if selection in left else next(iter(left), None))

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.busy_changed.emit()
