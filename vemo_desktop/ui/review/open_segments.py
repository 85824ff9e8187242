"""The segments of the open video: read, kept at hand, and which of them are seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.labels import SENTIMENT, LabelScheme
from vemo_desktop.domain.lanes import LaneKey, Lanes
from vemo_desktop.domain.library import Run
from vemo_desktop.domain.segments import Change, Layer, Segment, author_of
from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.review import walk
from vemo_desktop.ui.viewstate import ViewState


class OpenSegments(QObject):
    """Keeps the segments of the open video at hand, and the selection on those that are there.

    Signals
    -------
    changed()
        They are others now, or others are seen; `shown` has them.
    read()
        They were read beside the window, and are here now.
    scheme_changed()
        Digits mean other labels now; `label_scheme` has them.
    """

    changed = Signal()
    read = Signal()
    scheme_changed = Signal()

    def __init__(
        self,
        session: ProjectSession,
        view: ViewState,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._background = background
        self._messages = messages
        self._by_id: dict[str, Segment] = {}
        self._reading: int | None = None
        self._read_of: str | None = None
        """The video that the segments at hand are of."""
        self._author: str | None = None
        """The network whose proposals alone are seen."""
        self._guest: str | None = None
        """A proposal of another one that is seen while it is selected."""
        self._run_scheme = SENTIMENT.id
        view.selection_changed.connect(self._on_selection)

    # What is there -------------------------------------------------------------------------------

    @property
    def shown(self) -> tuple[Segment, ...]:
        """The segments of the open video, without proposals of networks that are not shown."""
        return self.seen_among(self._by_id.values())

    @property
    def by_id(self) -> dict[str, Segment]:
        """All segments of the open video by identifier."""
        return self._by_id

    @property
    def selected(self) -> Segment | None:
        """The selected segment."""
        return self._by_id.get(self._view.selection or "")

    def seen_among(self, segments: Iterable[Segment]) -> tuple[Segment, ...]:
        """Return segments without proposals of networks that are not shown."""
        return tuple(one for one in segments if self.is_seen(one))

    def is_seen(self, segment: Segment) -> bool:
        """Tell whether a segment is among those shown."""
        is_other = segment.layer is Layer.PROPOSAL and self._author not in (None, segment.author)
        return not is_other or segment.id == self._guest

    # Lanes and labels ----------------------------------------------------------------------------

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
        """Return the lanes of what is shown of the open video."""
        return self._session.lanes.arranged(self.shown, self._run_scheme)

    @property
    def label_scheme(self) -> LabelScheme:
        """Labels that digits mean: those of the selected segment, else those of new ones."""
        segment = self.selected
        return self.scheme if segment is None else self.schemes[segment.scheme]

    def follow_lane(self) -> None:
        """New segments go into another lane now: digits mean its labels."""
        self.scheme_changed.emit()

    def follow_schemes(self) -> None:
        """Label schemes are others now: digits, names and colours follow."""
        self.scheme_changed.emit()
        self.changed.emit()

    def show_run(self, run: Run | None) -> None:
        """Show the proposals of one network only, or of all; the selected segment stays in any case."""
        author = author_of(run.network) if run is not None else None
        scheme = run.main_scheme if run is not None and run.main_scheme in self.schemes else SENTIMENT.id
        if (author, scheme) == (self._author, self._run_scheme):
            return
        self._author, self._run_scheme = author, scheme
        self._guest = self._view.selection
        self.follow_schemes()

    # Reading -------------------------------------------------------------------------------------

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
            self._show(() if media_id is None else self._stored(media_id))
            if reading is not None:
                self.read.emit()
            return
        if media_id != self._read_of:
            self._show(())
        self._reading = self._background.run(partial(self._stored, media_id), self._on_read, self._on_unread)

    def take(self, change: Change) -> None:
        """Take in what a gesture, undo or redo made of the open video."""
        media_id = self._view.media_id
        if media_id not in change.media_ids:
            return
        here = change.part(media_id)
        for gone in here.before:
            self._by_id.pop(gone.id, None)
        for there in here.after:
            self._by_id[there.id] = there
        if self._view.selection is not None and self._view.selection not in self._by_id:
            self._drop_gone()
        self.changed.emit()
        if self._reading is not None:
            self.reload()  # what is being read may be from before

    # Within --------------------------------------------------------------------------------------

    def _stored(self, media_id: str) -> tuple[Segment, ...]:
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
        self._by_id = {one.id: one for one in segments}
        if self._view.selection is not None and self._view.selection not in self._by_id:
            follower = walk.follower(before, segments) if before is not None else None
            if follower is not None and len(self._view.chosen) < 2:
                self._view.select(follower.id)
            else:
                self._drop_gone()
        self.changed.emit()

    def _drop_gone(self) -> None:
        """Keep of the selection what is still there."""
        left = {id_ for id_ in self._view.chosen if id_ in self._by_id}
        self._view.choose(left, min(left, default=None))

    def _on_selection(self, segment_id: str | None) -> None:
        """Send a proposal of a hidden network away once it is no longer selected."""
        self.scheme_changed.emit()
        if self._guest is not None and segment_id != self._guest:
            self._guest = None
            self.changed.emit()
