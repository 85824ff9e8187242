"""Undo, redo, and the record of who did what."""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections.abc import Callable, Sequence

from vemo_desktop.domain.history import HistoryEntry, Reach, RevisionKind
from vemo_desktop.domain.looking import LookedThrough
from vemo_desktop.domain.overview.progress import Times
from vemo_desktop.domain.segments import Change, Layer, SegmentState
from vemo_desktop.errors import EditRefused
from vemo_desktop.services.workspace import Entry, Workspace
from vemo_desktop.storage.repositories import chronicle, revisions


class HistoryService:
    """The gestures of one project. Undo appends the reverse of a gesture; nothing is ever erased.

    The order of undo is the order of gestures over all videos; each `Change` names its video, so that a
    window can show where something came back. Arriving proposals are passed over. In a project on a server
    everybody takes back what is theirs, and what somebody else has changed since is passed over.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._looking = threading.Lock()
        self._looked, self._looked_to = LookedThrough(), 0
        self.is_hidden: Callable[[HistoryEntry], bool] = lambda entry: False
        """Tells which entries the present person may not read yet; set by whoever knows."""

    def can_undo(self) -> bool:
        """Tell whether there is a gesture to take back."""
        return not self._workspace.store.read_only and bool(self._workspace.stacks().undo)

    def can_redo(self) -> bool:
        """Tell whether there is an undone gesture to do again."""
        return not self._workspace.store.read_only and bool(self._workspace.stacks().redo)

    def next_undo(self) -> str | None:
        """Return the name of the gesture that undo would take back, or None."""
        return self._next(RevisionKind.UNDO)

    def next_redo(self) -> str | None:
        """Return the name of the gesture that redo would do again, or None."""
        return self._next(RevisionKind.REDO)

    def before_undo(self) -> int | None:
        """Return the moment that undo leads to, for `go_to`; None if there is nothing to undo."""
        target = self._target(RevisionKind.UNDO)
        if target is None:
            return None
        numbers = list(self._workspace.stacks().undo)  # a copy, as below
        place = bisect_left(numbers, target)  # half a million gestures are not gone through for each
        return numbers[place - 1] if place else 0

    def after_redo(self) -> int | None:
        """Return the moment that redo leads to, for `go_to`; None if there is nothing to redo."""
        return self._target(RevisionKind.REDO)

    def undo(self) -> Change | None:
        """Take the last gesture back; None if there is none.

        Raises
        ------
        ProjectError
            If it could not be written; nothing changed then.
        """
        return self._step(RevisionKind.UNDO)

    def redo(self) -> Change | None:
        """Do the gesture that was undone last again; None if there is none or something was done since.

        Raises
        ------
        ProjectError
            If it could not be written; nothing changed then.
        """
        return self._step(RevisionKind.REDO)

    def position(self) -> int:
        """Return the number of the last gesture in effect that can be undone; 0 where there is none."""
        return self._workspace.stacks().position

    def reach(self) -> Reach:
        """Return which gestures undo and redo lead to now."""
        return self._workspace.stacks().reach()

    def size_of(self, position: int) -> int:
        """Return how many segments the steps to a moment touch: what going there costs."""
        way = self._workspace.stacks().way_to(position) or ()
        return self._workspace.recent.count_touched([number for _, number in way])

    def go_to(self, position: int, *, at_most: int | None = None) -> tuple[Change, ...]:
        """Undo or redo until a gesture is the last one in effect; one transaction.

        Parameters
        ----------
        position : int
            Number of the gesture, or 0 for the state before the first that can be undone.
        at_most : int, optional
            Stop after so many steps; call again to go on. Every state between is a whole one.

        Returns
        -------
        tuple of Change
            What each step did, in order; empty where there was nothing to do.

        Raises
        ------
        EditRefused
            If undo and redo do not lead there.
        ProjectReadOnly, ProjectError
            If it could not be written; nothing changed then.
        """
        workspace = self._workspace
        with workspace.store.lock:
            way = workspace.stacks().way_to(position)
            if way is None and self._arrived(position):
                raise EditRefused(
                    f"Number {position} is the arrival of proposals, which undo passes over. Nothing was"
                    " changed: name what was done before or after it, or 0 for the state before everything"
                    " that was done."
                )
            if way is None and self._entry(position) is None:
                raise EditRefused(f"There is no change {position} in the history. Nothing was changed.")
            if way is None:
                raise EditRefused(
                    "Undo cannot go back to this change: something else was done since it was taken back, or"
                    " proposals it was about were replaced. Nothing was changed."
                )
            changes = self._travel(way[:at_most])
        for change in changes:
            workspace.announce(change)
        return changes

    def _arrived(self, number: int) -> bool:
        entry = self._entry(number)
        return entry is not None and entry.kind is RevisionKind.MACHINE

    def _entry(self, number: int) -> HistoryEntry | None:
        return next(iter(self.entries(1, before=number + 1, after=number - 1)), None)

    def steps_to(self, position: int) -> int:
        """Return how many steps `go_to` would take; 0 also where none lead there."""
        return len(self._workspace.stacks().way_to(position) or ())

    def entries(
        self, limit: int = 200, *, before: int | None = None, after: int | None = None
    ) -> list[HistoryEntry]:
        """Return the newest gestures and arrivals of proposals, newest first, undone ones as well.

        Parameters
        ----------
        limit : int
        before, after : int, optional
            Only those with a smaller, or a larger, number: the pages of a long history.
        """
        with self._workspace.store.reading() as session:
            return self._veiled(chronicle.latest_done(session, limit, before=before, after=after))

    def of_segment(self, segment_id: str) -> list[HistoryEntry]:
        """Return everything that ever touched a segment, undoing included, oldest first.

        For scripts: nothing else tells what became of one segment, since `entries` names no undoing.
        """
        with self._workspace.store.reading() as session:
            return self._veiled(chronicle.touching(session, segment_id))

    def author_of(self, number: int) -> str:
        """Return who made a gesture."""
        with self._workspace.store.reading() as session:
            return revisions.author_of(session, number)

    def _veiled(self, entries: list[HistoryEntry]) -> list[HistoryEntry]:
        return [entry.veiled() if self.is_hidden(entry) else entry for entry in entries]

    def rejecters(self, media_id: str) -> dict[str, str]:
        """Return who rejected each proposal of a video that stands rejected, by segment.

        Nothing else tells: a proposal is signed by its network, and a rejection leaves no human segment.
        """
        return self.rejecters_of(
            [
                segment.id
                for segment in self._workspace.segments(media_id).values()
                if segment.layer is Layer.PROPOSAL and segment.state is SegmentState.REJECTED
            ]
        )

    def rejecters_of(self, rejected: Sequence[str]) -> dict[str, str]:
        """Return the same of some proposals of any videos that stand rejected."""
        if not rejected:
            return {}
        undone = self._workspace.stacks().undone
        with self._workspace.store.reading() as session:
            return chronicle.rejecters(session, rejected, leaving_out=undone)

    def gestures(self) -> dict[str, Times]:
        """Return when each person did something, in UTC, by name; undone gestures as well."""
        with self._workspace.store.reading() as session:
            return chronicle.gesture_times(session)

    def looked_through(self) -> frozenset[str]:
        """Return the videos that a person has gone through from end to end, see `domain.looking`.

        What was read once is kept, since revisions are only ever added: asked again, only the new ones are.
        """
        with self._looking, self._workspace.store.reading() as session:
            if revisions.last_number(session) < self._looked_to:  # another file lies in its place
                self._looked, self._looked_to = LookedThrough(), 0
            for number, kind, waiting in chronicle.waiting_after(session, self._looked_to):
                for one in waiting:
                    self._looked.take(kind, one)
                self._looked_to = number
            return self._looked.videos

    def _step(self, kind: RevisionKind) -> Change | None:
        workspace = self._workspace
        with workspace.store.lock:
            target, passed = self._reached(kind)
            if target is None:
                return None
            [change] = self._travel([(kind, target)], passed)
        workspace.announce(change)
        return change

    def _travel(
        self, way: Sequence[tuple[RevisionKind, int]], passed: tuple[int, ...] = ()
    ) -> tuple[Change, ...]:
        entries = [Entry(self._change(kind, target), kind, target, passed) for kind, target in way]
        try:
            self._workspace.commit_all(entries)
        except ValueError as error:
            if not self._workspace.store.is_shared:
                raise
            raise EditRefused(
                "Somebody else has changed since what lies on the way, so the history stays where it is. Undo"
                " goes back step by step and passes over what is not yours alone."
            ) from error
        return tuple(entry.change for entry in entries)

    def _change(self, kind: RevisionKind, target: int) -> Change:
        done = self._workspace.recent.change(target)
        return done.reversed() if kind is RevisionKind.UNDO else done

    def _target(self, kind: RevisionKind) -> int | None:
        return self._reached(kind)[0]

    def _reached(self, kind: RevisionKind) -> tuple[int | None, tuple[int, ...]]:
        """Return the gesture that a step is about, and those it passes over to get there."""
        stacks = self._workspace.stacks()
        # A copy: another thread may empty the list in between.
        numbers = list(stacks.undo if kind is RevisionKind.UNDO else stacks.redo)
        if not self._workspace.store.is_shared:
            return (numbers[-1] if numbers else None), ()
        passed: list[int] = []
        for number in reversed(numbers):
            if self._workspace.fits(self._change(kind, number)):
                return number, tuple(passed)
            passed.append(number)
        return None, ()

    def _next(self, kind: RevisionKind) -> str | None:
        target = self._target(kind)
        if target is None:
            return None
        entries = self.entries(1, before=target + 1)
        return entries[0].gesture if entries else None
