"""Keeping what one program has at hand of a shared project in step with what others write to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from sqlalchemy.orm import Session

from vemo_desktop.domain.library import CodingChanged, LibraryChanged, RunStored
from vemo_desktop.domain.segments import Change
from vemo_desktop.services.workspace import News, Workspace
from vemo_desktop.storage.repositories import revisions, runs
from vemo_desktop.storage.server_store import ServerStore

_MOST_CHANGES = 500
"""Of more changes at once the videos are told, not each change: somebody was away for long."""


class Follower:
    """Follows the revisions of others before each gesture, and whenever it is asked to look.

    Parameters
    ----------
    store : ServerStore
    workspace : Workspace
    read_beside : callable
        Reads anew what services have at hand of things beside the history, as settings and label schemes.
    session : Session
        Sees the state from which on it is followed, and what was just read of it.
    """

    def __init__(
        self,
        store: ServerStore,
        workspace: Workspace,
        read_beside: Callable[[Session], None],
        session: Session,
    ) -> None:
        self._store = store
        self._workspace = workspace
        self._read_beside = read_beside
        self._news: list[News] = []
        self.has_seen_more = False
        """Whether something beside the history was written since this was last taken back."""
        self._runs = runs.media_by_run(session)
        workspace.last_revision, store.others_seen = store.follow(session)
        store.shared_lock.on_taken = self._catch_up
        store.shared_lock.on_giving = self._take_news

    def look(self) -> bool:
        """Look whether others have written; tell observers if so."""
        if self._store.state() == (self._workspace.last_revision, self._store.others_seen):
            return False
        with self._store.lock:
            pass  # taking it catches up, giving it back tells
        return True

    def _catch_up(self) -> None:
        """Follow what was written since, before anything is decided on what is at hand."""
        workspace, store = self._workspace, self._store
        number, others = store.state()
        if (number, others) == (workspace.last_revision, store.others_seen):
            return
        with store.looking() as session:
            if store.read_only:  # without the lock somebody may have written in between
                number, others = store.state_in(session)
            last = workspace.last_revision or 0
            if number > last:
                changes: list[Change] = []
                try:
                    for row in revisions.rows_after(session, last):
                        change = revisions.change_from(row)
                        workspace.follow(change, revisions.step_of(row), row.author)
                        changes.append(change)
                finally:  # where the connection breaks half way, half is at hand and not read again
                    self._news += self._told(changes)
            if others != store.others_seen:
                self._news += self._look_beside(session)
            if any(_is_beside(one) for one in self._news):
                # Now, and not when somebody needs it, who may be a window: it is asked for on this thread.
                self._read_beside(session)
            store.others_seen = others

    @staticmethod
    def _told(changes: list[Change]) -> list[News]:
        if len(changes) <= _MOST_CHANGES:
            return [*changes]
        media_ids = frozenset[str]().union(*(one.media_ids for one in changes))
        return [LibraryChanged(tuple(media_ids)), CodingChanged()]

    def _look_beside(self, session: Session) -> list[News]:
        self._workspace.videos.forget_durations()
        self.has_seen_more = True
        known, self._runs = self._runs, runs.media_by_run(session)
        fresh = [RunStored(media_id, id_) for id_, media_id in self._runs.items() if id_ not in known]
        return [LibraryChanged(self._workspace.media.ids(session)), CodingChanged(), *fresh]

    def _take_news(self) -> Callable[[], None]:
        """Return what tells the observers, on the thread that looked, when nothing is held: they may ask.

        What is told is settled while the lock is held, since another thread may look as soon as it is not.
        """
        news, self._news = self._news, []
        self._workspace.has_told()
        return partial(self._tell, news)

    def _tell(self, news: Sequence[News]) -> None:
        for one in news:
            self._workspace.announce(one)


def _is_beside(news: News) -> bool:
    """Tell whether services may have at hand what is other now."""
    if isinstance(news, Change):
        return (news.scheme_before or news.scheme_after) is not None
    return True
