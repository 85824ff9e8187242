"""Reviewing by the queue: which proposal of the whole library comes next, and accepting many at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from vemo_desktop.domain.queue import BulkChoice, BulkPool, QueueProgress
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState
from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.queue import QueueService
from vemo_desktop.services.ranked_queue import RankedQueue
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.queue.model import QueueModel
from vemo_desktop.ui.queue.panel import QueuePanel
from vemo_desktop.ui.review.controller import ReviewController
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.review.undoing import UndoController
from vemo_desktop.ui.viewstate import ViewState
from vemo_desktop.wording import told, tr

_SOON_MS = 300
_MANY = 100
"""Changed proposals from which reading the queue anew is quicker than changing row by row."""

_REST = 5
"""Time that passes before ranking again while the queue is shown, in times that ranking took."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """The queue as ranked beside the window."""

    queue: RankedQueue
    progress: QueueProgress
    took_ms: float


def _read_queue(queue: QueueService) -> _Reading:
    began = time.perf_counter()
    ranking, progress = queue.ranking(), queue.progress()
    if len(ranking):
        ranking.item(0)  # what is looked at first: read here, it makes no window wait for a server
    return _Reading(ranking, progress, (time.perf_counter() - began) * 1000)


class QueueController(QObject):
    """Keeps the queue at hand and up to date, and leads from one proposal to the next across videos.

    While its panel is shown, every decision is followed by the next proposal of the queue.

    Signals
    -------
    busy_changed()
        Many proposals are being accepted, or no longer; nothing else should be edited between.
    media_wanted(str, str)
        The next proposal lies in another video: its identifier, and the proposal's.
    """

    busy_changed = Signal()
    media_wanted = Signal(str, str)

    def __init__(
        self,
        session: ProjectSession,
        segments: OpenSegments,
        review: ReviewController,
        undoing: UndoController,
        view: ViewState,
        panel: QueuePanel,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._segments = segments
        self._review = review
        self._undoing = undoing
        self._view = view
        self._panel = panel
        self._background = background
        self._messages = messages
        self._skipped: set[str] = set()
        self._total = 0
        self._is_stale = True
        self._is_reading = False
        self._then: list[Callable[[], None]] = []
        self.is_busy = False
        self.model = QueueModel(self)
        panel.set_model(self.model)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._read)
        panel.shown.connect(self._on_shown)
        panel.chosen.connect(self._go_to)
        view.selection_changed.connect(self._on_selection)
        review.guide = self.lead_on

    # Moving on -----------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Go to the proposal that comes after the selected one; the most urgent one without a selection."""
        self._when_read(lambda: self._advance(self._here()))

    def skip(self) -> None:
        """Put the selected proposal off until everything else is decided, and go on."""
        here = self._here()
        if here is not None:
            self._skipped.add(here)
        self.go_on()

    def lead_on(self, decided: Segment) -> bool:
        """Go on after a decision, if the queue is shown; tell whether it leads."""
        if not self._panel.isVisible():
            return False
        self._show()
        place = decided.id if decided.layer is Layer.PROPOSAL else decided.origin_id
        self._when_read(lambda: self._advance(place))
        return True

    def follow(self, change: Change) -> None:
        """Take a change of any video in."""
        if change.removed is not None or len(change.after) > _MANY:
            self.refresh()
            return
        for segment in change.before:
            if segment.layer is Layer.PROPOSAL:
                self.model.set_open(segment.id, False)
        for segment in change.after:
            if segment.layer is Layer.PROPOSAL and segment.state is SegmentState.OPEN:
                self.model.set_open(segment.id, True)
                self._is_stale |= not self.model.knows(segment.id)
        if self._is_stale:
            self.refresh()
        self._show()

    def refresh(self) -> None:
        """Rank everything anew: soon if the queue is shown, else when it is needed."""
        self._is_stale = True
        if self._panel.isVisible() and not self._soon.isActive():
            self._soon.start()

    # Many at once --------------------------------------------------------------------------------

    def with_pool(self, use: Callable[[BulkPool], None]) -> None:
        """Call a function, once the scores are read, with what it can choose from."""
        queue = self._session.queue
        self._background.run(queue.pool, use)

    def accept(self, choice: BulkChoice) -> None:
        """Take over what was chosen, beside the window; one gesture."""
        if not choice.ids or self.is_busy:
            return
        self._set_busy(True)
        self._background.run(
            lambda: self._session.queue.accept(choice.ids), self._on_accepted, self._on_refused
        )

    def _on_accepted(self, change: Change) -> None:
        self._set_busy(False)
        self._messages.note(
            tr("{gesture}: done.", gesture=told(change.gesture)), button=tr("Undo"), act=self._undoing.undo
        )

    def _on_refused(self, error: VemoError) -> None:
        self._set_busy(False)
        self._messages.error(error)
        self.refresh()

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.busy_changed.emit()

    # Within --------------------------------------------------------------------------------------

    def _here(self) -> str | None:
        """Return the proposal that the selection stands for."""
        segment = self._segments.selected
        if segment is None:
            return None
        return segment.id if segment.layer is Layer.PROPOSAL else segment.origin_id

    def _advance(self, place: str | None) -> None:
        item = self.model.following(place, self._skipped)
        if item is None and self._skipped:
            # Only what was put off is left: now it is its turn.
            self._skipped.clear()
            item = self.model.following(place)
        if item is None and place is not None and self.model.row_of(place) is not None:
            self._messages.note(tr("This is the only proposal of the library that is open."))
        elif item is None:
            self._messages.note(tr("No proposal of the library is open. Everything is decided."))
        else:
            self._go(item.segment)

    def _go_to(self, segment_id: str) -> None:
        item = self.model.item_of(segment_id)
        segment = self._segments.by_id.get(segment_id) or (None if item is None else item.segment)
        if segment is not None:
            self._go(segment)

    def _go(self, segment: Segment) -> None:
        if segment.media_id != self._view.media_id:
            self.media_wanted.emit(segment.media_id, segment.id)
        else:
            self._review.go_to(segment)

    def _when_read(self, act: Callable[[], None]) -> None:
        """Do something with a queue that is up to date: at once, or when it has been read."""
        if self._is_stale or self._is_reading:
            self._then.append(act)
            self._read()
        else:
            act()

    def _read(self) -> None:
        if self._is_reading:
            return
        self._soon.stop()
        self._is_reading, self._is_stale = True, False
        queue = self._session.queue
        self._background.run(lambda: _read_queue(queue), self._on_read, self._on_unread)

    def _on_read(self, reading: _Reading) -> None:
        self._is_reading = False
        # An analysis of the whole library ends a video every few seconds.
        self._soon.setInterval(max(_SOON_MS, round(_REST * reading.took_ms)))
        if self._is_stale:
            # Something changed meanwhile, and what was read may be from before or after it.
            self._read()
            return
        self._total = reading.progress.total
        self.model.set_queue(reading.queue)
        self._skipped &= reading.queue.ranks.keys()
        self._show()
        acts, self._then = self._then, []
        for act in acts:
            act()

    def _on_unread(self, error: VemoError) -> None:
        self._is_reading, self._is_stale = False, True
        self._then.clear()
        self._messages.error(error)

    def _on_shown(self) -> None:
        if self._is_stale:
            self._read()
        self._show()

    def _on_selection(self, _segment_id: str | None) -> None:
        if self._panel.isVisible():
            self._show_current()

    def _show(self) -> None:
        if not self._panel.isVisible() or self._is_reading:
            return
        left = self.model.rowCount()
        per_hour = self._review.pace.per_hour_now()
        self._panel.show_progress(QueueProgress(left, max(self._total, left), per_hour))
        self._show_current()

    def _show_current(self) -> None:
        here = self._here()
        self._panel.show_current(here, self.model.row_of(here))
