"""The review loop: what each gesture does to the selected segment, and where the eye goes next."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.labels import SENTIMENT, LabelScheme
from vemo_desktop.domain.lanes import LaneKey, Lanes
from vemo_desktop.domain.library import MediaItem, Run
from vemo_desktop.domain.pace import Pace
from vemo_desktop.domain.segments import Change, Layer, Segment, author_of
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.review import walk
from vemo_desktop.ui.viewstate import ViewState
from vemo_desktop.wording import told, tr

Answer = TypeVar("Answer")
_CERTAINTY_FIRST = 0.5
_LARGE = 100
"""Segments that undo changes while the window waits; writing so many takes some 20 ms."""


class ReviewController(QObject):
    """Turns gestures into edits of the services, and keeps the segments of the open video at hand.

    Signals
    -------
    segments_changed()
        The segments of the open video are others now; `segments` has them.
    read()
        They were read beside the window, and are here now.
    edited(Change)
        A gesture, undo or redo was committed, for whichever video.
    went_to(Segment)
        The user went to a segment; views should show it.
    other_media_wanted(str, str)
        The user went to a segment of another video: its identifier, and the segment's.
    hidden_wanted(Segment)
        The user went to a proposal of a network that is not shown.
    long_way_wanted(int)
        Undo or redo would touch so many segments that the window cannot wait: the moment to go to.
    queue_wanted()
        The user wants to go on with what is most urgent in the library.
    scheme_changed()
        Digits mean other labels now; `label_scheme` has them.
    """

    segments_changed = Signal()
    read = Signal()
    edited = Signal(object)
    went_to = Signal(object)
    other_media_wanted = Signal(str, str)
    hidden_wanted = Signal(object)
    long_way_wanted = Signal(int)
    queue_wanted = Signal()
    scheme_changed = Signal()

    def __init__(
        self,
        session: ProjectSession,
        view: ViewState,
        player: PlayerController,
        pace: Pace,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._player = player
        self._background = background
        self._messages = messages
        self._segments: dict[str, Segment] = {}
        self._reading: int | None = None
        self._read_of: str | None = None
        """The video that the segments at hand are of."""
        self._own: dict[int, Change] = {}
        """Changes made here that observers have not told of yet, by identity, which is held."""
        self.is_asking = False
        """Whether a gesture is being committed: what observers hear then may be of this very gesture."""
        self._author: str | None = None
        self._guest: str | None = None
        self._run_scheme = SENTIMENT.id
        self.is_cutting = False
        """Whether new and moved segments cut the others of their lane."""
        self.is_paused = False
        """Whether many changes are being written beside the window: a gesture would wait for them."""
        self.guide: Callable[[Segment], bool] | None = None
        """Asked after each decision whether it leads on itself; otherwise the next in this video follows."""
        self.pace = pace
        view.selection_changed.connect(self._on_selection)

    # What is there -------------------------------------------------------------------------------

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments of the open video, without proposals of networks that are not shown."""
        return self.visible(self._segments.values())

    @property
    def by_id(self) -> dict[str, Segment]:
        """All segments of the open video by identifier."""
        return self._segments

    @property
    def schemes(self) -> dict[str, LabelScheme]:
        """Every scheme of the project by identifier."""
        return self._session.schemes.all()

    @property
    def scheme(self) -> LabelScheme:
        """Labels of new segments: those of the lane they go into; of the shown run unless one was chosen."""
        return self.schemes[self.lane.scheme]

    @property
    def lane(self) -> LaneKey:
        """Where new segments go."""
        return self._session.lanes.active(self._run_scheme)

    def lanes(self) -> Lanes:
        """Return the lanes of what is visible in the open video."""
        return self._session.lanes.arranged(self.segments, self._run_scheme)

    @property
    def label_scheme(self) -> LabelScheme:
        """Labels that digits mean: those of the selected segment, else those of new ones."""
        segment = self.selected
        return self.scheme if segment is None else self.schemes[segment.scheme]

    def follow_schemes(self) -> None:
        """Label schemes are others now: digits, names and colours follow."""
        self.scheme_changed.emit()
        self.segments_changed.emit()

    def visible(self, segments: Iterable[Segment]) -> tuple[Segment, ...]:
        """Return segments without proposals of networks that are not shown."""
        return tuple(one for one in segments if self._is_visible(one))

    def show_run(self, run: Run | None) -> None:
        """Show the proposals of one network only, or of all; the selected segment stays in any case."""
        author = author_of(run.network) if run is not None else None
        scheme = run.main_scheme if run is not None and run.main_scheme in self.schemes else SENTIMENT.id
        if (author, scheme) == (self._author, self._run_scheme):
            return
        self._author, self._run_scheme = author, scheme
        self._guest = self._view.selection
        self.scheme_changed.emit()
        self.segments_changed.emit()

    @property
    def selected(self) -> Segment | None:
        """The selected segment."""
        return self._segments.get(self._view.selection or "")

    @property
    def is_read(self) -> bool:
        """Whether the segments of the open video are here: a server may be far."""
        return self._reading is None

    def reload(self) -> None:
        """Read the segments of the open video again; the selection stays where its segment stays.

        Where a server must be asked, that is done beside the window; those of another video go at once.
        """
        media_id, reading = self._view.media_id, self._reading
        if reading is not None:
            self._background.forget(reading)
            self._reading = None
        if media_id is None or self._session.annotators.is_at_hand(media_id):
            self._show(() if media_id is None else self._seen(media_id))
            if reading is not None:
                self.read.emit()
            return
        if media_id != self._read_of:
            self._show(())
        self._reading = self._background.run(partial(self._seen, media_id), self._on_read, self._on_unread)

    def _seen(self, media_id: str) -> tuple[Segment, ...]:
        """Return the segments of a video; what others decided stays hidden while it is coded blind."""
        return self._session.annotators.seen(media_id, self._session.review.segments(media_id))

    def _on_read(self, segments: Sequence[Segment]) -> None:
        self._reading = None
        self._show(segments)
        self.read.emit()

    def _on_unread(self, error: VemoError) -> None:
        self._reading = None
        self._messages.error(error)

    def _show(self, segments: Sequence[Segment]) -> None:
        before, self._read_of = self.selected, self._view.media_id
        self._segments = {one.id: one for one in segments}
        if self._view.selection is not None and self._view.selection not in self._segments:
            follower = walk.follower(before, segments) if before is not None else None
            if follower is not None and len(self._view.chosen) < 2:
                self._view.select(follower.id)
            else:
                self._drop_gone()
        self.segments_changed.emit()

    def is_own(self, change: object) -> bool:
        """Tell, once, whether a change that observers hear of is one made here."""
        return self._own.pop(id(change), None) is not None

    # Deciding ------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Accept the selected proposal and go on; on a human segment only go on."""
        segment = self.selected
        if segment is None:
            return
        if segment.layer is not Layer.PROPOSAL:
            if self.guide is None or not self.guide(segment):
                self.next()
            return
        change = self._do(lambda: self._session.review.accept(segment.id))
        if change is not None:
            self._decided(segment)

    def reject(self) -> None:
        """Reject the selected proposal and go on; delete a segment of the person's own."""
        segment = self.selected
        if segment is None:
            return
        if segment.layer is Layer.PROPOSAL:
            if self._do(lambda: self._session.review.reject(segment.id)) is not None:
                self._decided(segment)
        else:
            self._do(lambda: self._session.review.delete(segment.id))

    def reopen(self) -> None:
        """Take the decision about the selected proposal back."""
        segment = self.selected
        if segment is not None:
            self._do(lambda: self._session.review.reopen(segment.id))

    def relabel(self, key: str) -> None:
        """Give the selected segment a label; a proposal counts as decided and the next one follows."""
        segment = self.selected
        if segment is None:
            return
        self._view.use_label(key)
        if segment.layer is Layer.PROPOSAL and segment.label == key:
            self.accept()
            return
        if segment.label == key:
            return
        was_waiting = walk.is_waiting(segment)
        change = self._do(lambda: self._session.review.relabel(segment.id, key))
        if change is not None and was_waiting:
            self._decided(segment)

    def adjust(self, segment_id: str, interval: Interval) -> None:
        """Give a segment another interval; a proposal becomes a human segment, which is then selected."""
        segment = self._segments.get(segment_id)
        if segment is None or segment.interval == interval:
            return
        cuts = self.is_cutting
        change = self._do(lambda: self._session.review.adjust(segment_id, interval, cuts=cuts))
        if change is None:
            return
        if walk.is_waiting(segment):
            self.pace.note(time.time())
        made = next((one for one in change.after if one.layer is Layer.HUMAN), None)
        if made is not None:
            self._view.select(made.id)

    def set_note(self, segment_id: str, note: str) -> None:
        """Write a note on a segment."""
        if segment_id in self._segments:
            self._do(lambda: self._session.review.set_note(segment_id, note))

    def set_certainty(self, certainty: float | None) -> None:
        """Say how certain the person is of the selected segment of theirs."""
        segment = self.selected
        if segment is not None and segment.layer is Layer.HUMAN and segment.confidence != certainty:
            self._do(lambda: self._session.review.set_confidence(segment.id, certainty))

    def step_certainty(self, step: int) -> None:
        """Say a tenth more or less; the first step starts at a half."""
        segment = self.selected
        if segment is None:
            return
        now = _CERTAINTY_FIRST if segment.confidence is None else segment.confidence
        self.set_certainty(min(max(round(now * 10) + step, 0), 10) / 10)

    def split(self) -> None:
        """Cut the selected segment at the playhead."""
        segment = self.selected
        if segment is not None:
            self._do(lambda: self._session.review.split(segment.id, self._player.position_us))

    def merge(self) -> None:
        """Join the selected segment with the one after it."""
        segment = self.selected
        if segment is None:
            return
        partner = walk.merge_partner(self.segments, segment)
        if partner is None:
            self._messages.note(tr("There is no segment after this one to merge with."))
            return
        change = self._do(lambda: self._session.review.merge([segment.id, partner.id]))
        if change is not None:
            made = next((one for one in change.after if one.layer is Layer.HUMAN), None)
            self._view.select(made.id if made is not None else None)

    # New segments --------------------------------------------------------------------------------

    def create(self, interval: Interval, key: str | None = None, scheme: str | None = None) -> Segment | None:
        """Draw a human segment and select it; in the scheme of the active lane unless one is named."""
        media_id = self._view.media_id
        if media_id is None:
            return None
        used, labels = self._view.label, self.scheme if scheme is None else self.schemes[scheme]
        label = key or (used if used in labels.keys else labels.keys[0])
        self._view.use_label(label)
        cuts = self.is_cutting
        change = self._do(
            lambda: self._session.review.create(media_id, interval, labels.id, label, cuts=cuts)
        )
        if change is None:
            return None
        made = change.after[0]
        self._view.select(made.id)
        return made

    def let_go(self) -> None:
        """Select nothing."""
        self._view.select(None)

    # Moving about --------------------------------------------------------------------------------

    def next(self) -> None:
        """Go to the next open proposal, or the next segment when all are decided."""
        self._walk(1)

    def previous(self) -> None:
        """Go to the one before."""
        self._walk(-1)

    def go_to(self, segment: Segment) -> None:
        """Select a segment and, unless the video plays, put the playhead at its start."""
        is_hidden = not self._is_visible(segment)
        self._view.select(segment.id)
        if not self._player.is_playing:
            self._player.seek(segment.interval.start_us)
        self.went_to.emit(segment)
        if is_hidden:
            self.hidden_wanted.emit(segment)

    # History -------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the last gesture back, in whichever video it was made."""
        history = self._session.history
        self._travel(history.undo, history.before_undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        history = self._session.history
        self._travel(history.redo, history.after_redo())

    def _travel(self, move: Callable[[], Change | None], moment: int | None) -> None:
        if moment is None:
            return
        if self._session.history.size_of(moment) > _LARGE:
            self.long_way_wanted.emit(moment)
            return
        change = self._do(move)
        if change is not None:
            self.show_travelled(change)

    def show_travelled(self, change: Change) -> None:
        """Show what undo or redo did last: select it here, or say where it was."""
        if self._view.media_id in change.media_ids:
            touched = [one.id for one in (*change.after, *change.before) if one.id in self._segments]
            if touched and self._view.selection not in touched:
                self._view.select(touched[0])
            return
        if not change.media_id:
            self._messages.note(tr("{gesture}: changed.", gesture=told(change.gesture)))
            return
        self._background.run(
            lambda: self._session.library.media_item(change.media_id), partial(self._say_where, change)
        )

    def _say_where(self, change: Change, item: MediaItem) -> None:
        segment_id = next((one.id for one in change.after), "")
        self._messages.note(
            tr("{gesture}: changed in “{title}”.", gesture=told(change.gesture), title=item.title),
            button=tr("Show it"),
            act=lambda: self.other_media_wanted.emit(change.media_id, segment_id),
        )

    # Within --------------------------------------------------------------------------------------

    def _drop_gone(self) -> None:
        """Keep of the selection what is still there."""
        left = {id_ for id_ in self._view.chosen if id_ in self._segments}
        self._view.choose(left, min(left, default=None))

    def _is_visible(self, segment: Segment) -> bool:
        is_other = segment.layer is Layer.PROPOSAL and self._author not in (None, segment.author)
        return not is_other or segment.id == self._guest

    def _on_selection(self, segment_id: str | None) -> None:
        """Send a proposal of a hidden network away once it is no longer selected."""
        self.scheme_changed.emit()
        if self._guest is not None and segment_id != self._guest:
            self._guest = None
            self.segments_changed.emit()

    def _walk(self, step: int) -> None:
        segment = walk.neighbour(self.segments, self.selected, self._player.position_us, step)
        if segment is None:
            self._messages.note(tr("There is no segment in this video yet."))
        else:
            self.go_to(segment)

    def _decided(self, segment: Segment) -> None:
        """Count the decision and go on to the next open proposal, if one is left."""
        self.pace.note(time.time())
        if self.guide is not None and self.guide(segment):
            return
        left = walk.waiting(self.segments)
        if not left:
            self._messages.note(
                tr("Every proposal of this video is decided."),
                button=tr("Next uncertain"),
                act=self.queue_wanted.emit,
            )
            return
        following = walk.neighbour(self.segments, segment, self._player.position_us, 1)
        if following is not None:
            self.go_to(following)

    def carry_out(self, edit: Callable[[], Change]) -> Change | None:
        """Commit a gesture put together elsewhere; None where it is refused, which the user is told."""
        return self._do(edit)

    def _do(self, edit: Callable[[], Change | None]) -> Change | None:
        """Commit one gesture and bring the segments up to date; tells the user where it is refused."""
        if self.is_paused:
            self._messages.note(
                tr("One moment: many changes are being written. Nothing was changed just now.")
            )
            return None
        self.is_asking = True
        try:
            change = self._ask(edit)
        finally:
            self.is_asking = False
        if change is None:
            return None
        if change.is_empty:
            return change
        self._own[id(change)] = change
        media_id = self._view.media_id
        if media_id in change.media_ids:
            here = change.part(media_id)
            for gone in here.before:
                self._segments.pop(gone.id, None)
            for there in here.after:
                self._segments[there.id] = there
            if self._view.selection is not None and self._view.selection not in self._segments:
                self._drop_gone()
            self.segments_changed.emit()
            if self._reading is not None:
                self.reload()  # what is being read may be from before
        self.edited.emit(change)
        return change

    def _ask(self, question: Callable[[], Answer]) -> Answer | None:
        try:
            with self._session.quickly():
                return question()
        except VemoError as error:
            self._messages.error(error)
            return None
