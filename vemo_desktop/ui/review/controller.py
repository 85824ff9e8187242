"""The review loop: what each gesture does to the selected segment, and where the eye goes next."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.pace import Pace
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.review import ReviewService
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.review import walk
from vemo_desktop.ui.review.edits import Edits
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.viewstate import ViewState
from vemo_desktop.wording import tr

_CERTAINTY_FIRST = 0.5


class ReviewController(QObject):
    """Turns gestures on the selected segment into edits of the services, and goes on to the next.

    Signals
    -------
    went_to(Segment)
        The user went to a segment; views should show it.
    hidden_wanted(Segment)
        The user went to a proposal of a network that is not shown.
    queue_wanted()
        The user wants to go on with what is most urgent in the library.
    """

    went_to = Signal(object)
    hidden_wanted = Signal(object)
    queue_wanted = Signal()

    def __init__(
        self,
        service: ReviewService,
        segments: OpenSegments,
        edits: Edits,
        view: ViewState,
        player: PlayerController,
        pace: Pace,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._segments = segments
        self._edits = edits
        self._view = view
        self._player = player
        self._messages = messages
        self.pace = pace
        self.is_cutting = False
        """Whether new and moved segments cut the others of their lane."""
        self.guide: Callable[[Segment], bool] | None = None
        """Asked after each decision whether it leads on itself; otherwise the next in this video follows."""

    # Deciding ------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Accept the selected proposal and go on; on a human segment only go on."""
        segment = self._segments.selected
        if segment is None:
            return
        if segment.layer is not Layer.PROPOSAL:
            if self.guide is None or not self.guide(segment):
                self.next()
            return
        change = self._edits.do(lambda: self._service.accept(segment.id))
        if change is not None:
            self._decided(segment)

    def reject(self) -> None:
        """Reject the selected proposal and go on; delete a segment of the person's own."""
        segment = self._segments.selected
        if segment is None:
            return
        if segment.layer is Layer.PROPOSAL:
            if self._edits.do(lambda: self._service.reject(segment.id)) is not None:
                self._decided(segment)
        else:
            self._edits.do(lambda: self._service.delete(segment.id))

    def reopen(self) -> None:
        """Take the decision about the selected proposal back."""
        segment = self._segments.selected
        if segment is not None:
            self._edits.do(lambda: self._service.reopen(segment.id))

    def relabel(self, key: str) -> None:
        """Give the selected segment a label; a proposal counts as decided and the next one follows."""
        segment = self._segments.selected
        if segment is None:
            return
        self._view.use_label(key)
        if segment.layer is Layer.PROPOSAL and segment.label == key:
            self.accept()
            return
        if segment.label == key:
            return
        was_waiting = walk.is_waiting(segment)
        change = self._edits.do(lambda: self._service.relabel(segment.id, key))
        if change is not None and was_waiting:
            self._decided(segment)

    def adjust(self, segment_id: str, interval: Interval) -> None:
        """Give a segment another interval; a proposal becomes a human segment, which is then selected."""
        segment = self._segments.by_id.get(segment_id)
        if segment is None or segment.interval == interval:
            return
        cuts = self.is_cutting
        change = self._edits.do(lambda: self._service.adjust(segment_id, interval, cuts=cuts))
        if change is None:
            return
        if walk.is_waiting(segment):
            self.pace.note(time.time())
        made = next((one for one in change.after if one.layer is Layer.HUMAN), None)
        if made is not None:
            self._view.select(made.id)

    def set_note(self, segment_id: str, note: str) -> None:
        """Write a note on a segment."""
        if segment_id in self._segments.by_id:
            self._edits.do(lambda: self._service.set_note(segment_id, note))

    def set_certainty(self, certainty: float | None) -> None:
        """Say how certain the person is of the selected segment of theirs."""
        segment = self._segments.selected
        if segment is not None and segment.layer is Layer.HUMAN and segment.confidence != certainty:
            self._edits.do(lambda: self._service.set_confidence(segment.id, certainty))

    def step_certainty(self, step: int) -> None:
        """Say a tenth more or less; the first step starts at a half."""
        segment = self._segments.selected
        if segment is None:
            return
        now = _CERTAINTY_FIRST if segment.confidence is None else segment.confidence
        self.set_certainty(min(max(round(now * 10) + step, 0), 10) / 10)

    def split(self) -> None:
        """Cut the selected segment at the playhead."""
        segment = self._segments.selected
        if segment is not None:
            self._edits.do(lambda: self._service.split(segment.id, self._player.position_us))

    def merge(self) -> None:
        """Join the selected segment with the one after it."""
        segment = self._segments.selected
        if segment is None:
            return
        partner = walk.merge_partner(self._segments.shown, segment)
        if partner is None:
            self._messages.note(tr("There is no segment after this one to merge with."))
            return
        change = self._edits.do(lambda: self._service.merge([segment.id, partner.id]))
        if change is not None:
            made = next((one for one in change.after if one.layer is Layer.HUMAN), None)
            self._view.select(made.id if made is not None else None)

    # New segments --------------------------------------------------------------------------------

    def create(self, interval: Interval, key: str | None = None, scheme: str | None = None) -> Segment | None:
        """Draw a human segment and select it; in the scheme of the active lane unless one is named."""
        media_id = self._view.media_id
        if media_id is None:
            return None
        labels = self._segments.scheme if scheme is None else self._segments.schemes[scheme]
        used = self._view.label
        label = key or (used if used in labels.keys else labels.keys[0])
        self._view.use_label(label)
        cuts = self.is_cutting
        change = self._edits.do(lambda: self._service.create(media_id, interval, labels.id, label, cuts=cuts))
        if change is None:
            return None
        made = change.after[0]
        self._view.select(made.id)
        return made

    # Moving about --------------------------------------------------------------------------------

    def next(self) -> None:
        """Go to the next open proposal, or the next segment when all are decided."""
        self._walk(1)

    def previous(self) -> None:
        """Go to the one before."""
        self._walk(-1)

    def go_to(self, segment: Segment) -> None:
        """Select a segment and, unless the video plays, put the playhead at its start."""
        is_hidden = not self._segments.is_seen(segment)
        self._view.select(segment.id)
        if not self._player.is_playing:
            self._player.seek(segment.interval.start_us)
        self.went_to.emit(segment)
        if is_hidden:
            self.hidden_wanted.emit(segment)

    # Within --------------------------------------------------------------------------------------

    def _walk(self, step: int) -> None:
        here = self._segments.selected
        segment = walk.neighbour(self._segments.shown, here, self._player.position_us, step)
        if segment is None:
            self._messages.note(tr("There is no segment in this video yet."))
        else:
            self.go_to(segment)

    def _decided(self, segment: Segment) -> None:
        """Count the decision and go on to the next open proposal, if one is left."""
        self.pace.note(time.time())
        if self.guide is not None and self.guide(segment):
            return
        left = walk.waiting(self._segments.shown)
        if not left:
            self._messages.note(
                tr("Every proposal of this video is decided."),
                button=tr("Next uncertain"),
                act=self.queue_wanted.emit,
            )
            return
        following = walk.neighbour(self._segments.shown, segment, self._player.position_us, 1)
        if following is not None:
            self.go_to(following)
