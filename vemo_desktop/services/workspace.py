"""What the services of one open project share: the store, what is at hand of it, the history, the news."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from vemo_desktop.domain.editing import apply, apply_to_traces
from vemo_desktop.domain.history import RevisionKind, RevisionStep, UndoStacks
from vemo_desktop.domain.library import CodingChanged, LibraryChanged, Notice, RunStored
from vemo_desktop.domain.segments import Change
from vemo_desktop.domain.standing import Segments
from vemo_desktop.domain.traces import Trace
from vemo_desktop.errors import EditRefused
from vemo_desktop.observers import Observers
from vemo_desktop.services.at_hand import RecentChanges, SettingsAtHand, VideosAtHand
from vemo_desktop.storage.repositories import revisions
from vemo_desktop.storage.repositories.media import MediaRepository
from vemo_desktop.storage.repositories.segments import write_change
from vemo_desktop.storage.repositories.settings import schemes, write_scheme
from vemo_desktop.storage.repositories.traces import write_traces
from vemo_desktop.storage.store import Store

News = Change | CodingChanged | LibraryChanged | RunStored | Notice
Observer = Callable[[News], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One change to be written, and how it comes about.

    `target` is the gesture an undo or redo is about; `overtakes` are those that it passes over.
    """

    change: Change
    kind: RevisionKind = RevisionKind.GESTURE
    target: int | None = None
    overtakes: tuple[int, ...] = ()


Guard = Callable[[Sequence[Entry], str], None]
"""Told what is to be written and by whom; raises `EditRefused` to refuse it."""


class Workspace:
    """The shared inside of a project's services.

    A gesture looks, decides and writes while it holds `store.lock`; the news goes out afterwards, on the
    thread that made the change.

    Parameters
    ----------
    store : Store
    media : MediaRepository
    author : str
        Who makes the gestures.
    """

    def __init__(self, store: Store, media: MediaRepository, author: str) -> None:
        self.store = store
        self.media = media
        self.author = author
        self.videos = VideosAtHand(store, media)
        self.recent = RecentChanges(store)
        self.settings = SettingsAtHand(store)
        self._stacks: UndoStacks | None = None
        self._untold: dict[str, str] = {}
        self.last_revision: int | None = None
        """The last revision that is at hand, None until it is known; see also `services.following`."""
        self._observers: Observers[News] = Observers()
        self.guard: Guard | None = None
        """Asked before anything is written."""
        self.hides: Callable[[str], bool] = _shown
        """Asked whether the person may not know yet who did what to a video."""

    def segments(self, media_id: str) -> Segments:
        """Return the segments of a video by identifier, as last committed."""
        return self.videos.segments(media_id)

    def traces(self, media_id: str) -> Mapping[str, Trace]:
        """Return the traces of a video by identifier, as last committed."""
        return self.videos.traces(media_id)

    def stacks(self) -> UndoStacks:
        """Return what can be undone and redone. To act on it, hold `store.lock` from looking to writing."""
        stacks = self._stacks
        if stacks is None:
            with self.store.lock, self.store.looking() as session:
                person = self.author if self.store.is_shared else None
                stacks = self._stacks = self._stacks or revisions.undo_stacks(session, person)
        return stacks

    def commit(
        self,
        change: Change,
        *,
        kind: RevisionKind = RevisionKind.GESTURE,
        author: str | None = None,
        within: Callable[[Session], None] | None = None,
        ranks: Mapping[str, float] | None = None,
    ) -> None:
        """Write one change as one transaction, see `commit_all`."""
        self.commit_all([Entry(change, kind)], author=author, within=within, ranks=ranks)

    def commit_all(
        self,
        entries: Sequence[Entry],
        *,
        author: str | None = None,
        within: Callable[[Session], None] | None = None,
        ranks: Mapping[str, float] | None = None,
    ) -> None:
        """Write changes, each following from the one before, as one transaction.

        All are on the disk when this returns.

        Parameters
        ----------
        entries : sequence of Entry
            Changes that are empty are not recorded, but `within` still runs.
        author : str, optional
            If not the person who has the project open.
        within : callable, optional
            Further writing that belongs to the same transaction; runs before the changes are written.
        ranks : mapping of str to float, optional
            Uncertainty of new proposals, where it was measured already.

        Raises
        ------
        ProjectError
            If it could not be written; nothing of it was kept then.
        ValueError
            If a change does not fit the segments it finds.
        EditRefused
            If the guard refuses it, or somebody else has changed the same and it was not seen here yet.
        """
        with self.store.lock:
            wanted = [entry for entry in entries if not entry.change.is_empty]
            if not wanted and within is None:
                return
            self._require_seen(wanted)
            if self.guard is not None:
                self.guard(wanted, author or self.author)
            after = self.videos.after(entry.change for entry in wanted)
            stacks = self.stacks()
            with self.store.writing(only_history=within is None) as session:
                if within is not None:
                    within(session)
                if self.last_revision is None:
                    self.last_revision = revisions.last_number(session)
                steps = [
                    self._write(session, entry, number, author or self.author, ranks)
                    for number, entry in enumerate(wanted, self.last_revision + 1)
                ]
            # Only now is it on the disk; what is at hand must never run ahead of it.
            self.videos.take(*after)
            for step, entry in zip(steps, wanted, strict=True):
                stacks.take(step)
                self.last_revision = step.number
                self.recent.remember(step.number, entry.change)

    def follow(self, change: Change, step: RevisionStep, author: str) -> None:
        """Take over what somebody else wrote; `store.lock` is held and news is told afterwards."""
        self.videos.follow(change)
        self._untold |= dict.fromkeys(change.touched, author)
        self.last_revision = step.number
        if self.store.read_only:
            self._stacks = None  # for the same reason
        elif self._stacks is not None and revisions.is_for(self.author, author, step):
            self._stacks.take(step)

    def has_told(self) -> None:
        """Take note that what others wrote is known to whoever looks at this project now."""
        self._untold = {}

    def fits(self, change: Change) -> bool:
        """Tell whether everything is still as a change expects to find it."""
        for media_id in change.media_ids:
            part = change.part(media_id)
            try:
                apply(self.segments(media_id), part)
                apply_to_traces(self.traces(media_id), part)
            except ValueError:
                return False
        scheme = change.scheme_before or change.scheme_after
        if scheme is None:
            return True
        with self.store.looking() as session:
            return schemes(session).get(scheme.id) == change.scheme_before

    def forget(self) -> None:
        """Drop everything at hand, because another program may have changed the file."""
        with self.store.lock:
            self.videos.forget()
            self._stacks = None
            self.last_revision = None

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Tell an observer all news from now on; return a function that ends it."""
        return self._observers.add(observer)

    def announce(self, news: News) -> None:
        """Tell all observers. Never while holding `store.lock`: they may wait for other threads.

        What an observer fails on reaches whoever made the change, like any other defect in a gesture.
        """
        for observer in self._observers:
            observer(news)

    def _write(
        self,
        session: Session,
        entry: Entry,
        number: int,
        author: str,
        ranks: Mapping[str, float] | None,
    ) -> RevisionStep:
        change = entry.change
        is_machine = entry.kind is RevisionKind.MACHINE
        overtakes = self._overtaken(session, change) if is_machine else entry.overtakes
        write_change(session, change, ranks)
        write_traces(session, change)
        write_scheme(session, change)
        if change.removed is not None:
            self.media.set_removed(session, change.media_id, change.removed)
        return revisions.append(
            session,
            change,
            number=number,
            kind=entry.kind,
            author=author,
            at=datetime.now(UTC),
            target=entry.target,
            overtakes=overtakes,
        )

    def _require_seen(self, entries: Sequence[Entry]) -> None:
        """Refuse a gesture on what somebody else has just changed: whoever made it saw something else."""
        for entry in entries:
            names = {self._untold[id_] for id_ in entry.change.touched if id_ in self._untold}
            if names and any(map(self.hides, entry.change.media_ids)):
                names = {"Somebody"}
            if names and entry.kind is RevisionKind.GESTURE:
                raise EditRefused(
                    f"{' and '.join(sorted(names))} changed this a moment ago, so your change was not made:"
                    " it would have gone over theirs. It is shown now as it stands; do it again if you still"
                    " want it."
                )

    def _overtaken(self, session: Session, change: Change) -> tuple[int, ...]:
        gone = frozenset(segment.id for segment in change.before) - {s.id for s in change.after}
        if not gone:
            return ()
        stacks = [self.stacks()]
        if self.store.is_shared:  # everybody's, not only those of the person at this computer
            stacks = [revisions.undo_stacks(session, name) for name in revisions.people(session)]
        numbers: set[int] = set()
        for one in stacks:
            numbers |= one.overtaken_by(
                gone,
                lambda ids: revisions.touching_any(session, ids),
                lambda number: revisions.touched_by(session, number),
            )
        return tuple(sorted(numbers))


def _shown(_media_id: str) -> bool:
    return False
