"""Undo, redo, and the record of who did what."""

from __future__ import annotations

from vemo_desktop.domain.history import HistoryEntry, RevisionKind
from vemo_desktop.domain.segments import Change
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories import revisions
from vemo_desktop.storage.rows import RevisionRow


class HistoryService:
    """The gestures of one project. Undo appends the reverse of a gesture; nothing is ever erased.

    The order of undo is the order of gestures over all videos; each `Change` names its video, so that a
    window can show where something came back. Arriving proposals are passed over.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

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

    def entries(self, limit: int = 200) -> list[HistoryEntry]:
        """Return the newest gestures and arrivals of proposals, newest first; undone ones are marked."""
        with self._workspace.store.reading() as session:
            return self._entries(revisions.latest_done(session, limit))

    def of_segment(self, segment_id: str) -> list[HistoryEntry]:
        """Return everything that ever touched a segment, undoing included, oldest first."""
        with self._workspace.store.reading() as session:
            return self._entries(revisions.touching(session, segment_id))

    def _step(self, kind: RevisionKind) -> Change | None:
        workspace = self._workspace
        with workspace.store.lock:
            target = self._target(kind)
            if target is None:
                return None
            with workspace.store.reading() as session:
                done = revisions.change_of(session, target)
            change = done.reversed() if kind is RevisionKind.UNDO else done
            workspace.commit(change, kind=kind, target=target)
        workspace.announce(change)
        return change

    def _target(self, kind: RevisionKind) -> int | None:
        stacks = self._workspace.stacks()
        # A slice, not a test and then an index: another thread may empty the list in between.
        last = (stacks.undo if kind is RevisionKind.UNDO else stacks.redo)[-1:]
        return last[0] if last else None

    def _next(self, kind: RevisionKind) -> str | None:
        target = self._target(kind)
        if target is None:
            return None
        with self._workspace.store.reading() as session:
            return revisions.gesture_of(session, target)

    def _entries(self, rows: list[RevisionRow]) -> list[HistoryEntry]:
        stacks = self._workspace.stacks()
        undoable = frozenset(stacks.undo)
        return [
            HistoryEntry(
                row.number,
                row.gesture,
                row.at,
                row.author,
                row.media_id,
                RevisionKind(row.kind),
                undone=row.number in stacks.undone,
                can_undo=row.number in undoable,
            )
            for row in rows
        ]
