"""The right to write a project that several programs have open: one at a time, kept by the server."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from vemo_desktop.errors import ProjectError


class SharedLock:
    """A lock of this program's threads and of all programs that have the project open; re-entrant.

    A gesture looks, decides and writes while it holds the lock. So what others wrote must be known before it
    looks: `on_taken` is called when the lock was taken from the server, `on_giving` before it is given back.

    Parameters
    ----------
    take : callable
        Takes the lock from the server, where that takes no longer than so many seconds (None for as long as
        usual), and returns the connection that holds it; None where the project is only read, which needs no
        lock.
    give : callable
        Gives it back.
    busy : callable
        Returns what is raised where another thread of this program holds it too long.
    """

    def __init__(
        self,
        take: Callable[[float | None], Connection | None],
        give: Callable[[Connection], None],
        busy: Callable[[], ProjectError],
    ) -> None:
        self._take, self._give, self._busy = take, give, busy
        self._threads = threading.RLock()
        self._here = threading.local()
        self._depth = 0
        self._holder: int | None = None
        self.connection: Connection | None = None
        """Holds the lock: all that is written goes over it, so that nothing is written without the lock."""
        self.on_taken: Callable[[], None] = _nothing
        self.on_giving: Callable[[], Callable[[], None]] = lambda: _nothing
        """Returns what is to be done when nothing is held any more."""

    @contextmanager
    def waiting_at_most(self, seconds: float) -> Iterator[None]:
        """Wait no longer than this for the lock within this block, on this thread."""
        before, self._here.patience_s = self._patience_s, seconds
        try:
            yield
        finally:
            self._here.patience_s = before

    def hurry(self, seconds: float) -> None:
        """From now on, wait no longer than this for the lock, on this thread."""
        self._here.patience_s = seconds

    @property
    def is_held_here(self) -> bool:
        """Whether this very thread holds the lock."""
        return self._holder == threading.get_ident()

    @property
    def _patience_s(self) -> float | None:
        patience_s: float | None = getattr(self._here, "patience_s", None)
        return patience_s

    def __enter__(self) -> SharedLock:
        patience_s = self._patience_s
        if not self._threads.acquire(timeout=-1 if patience_s is None else patience_s):
            raise self._busy()
        try:
            if self._depth == 0:
                self.connection = self._take(patience_s)
                self._holder = threading.get_ident()
            self._depth += 1
        except BaseException:
            self._threads.release()
            raise
        if self._depth == 1:
            try:
                self.on_taken()
            except BaseException:
                self.__exit__()
                raise
        return self

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
        after = _nothing
        try:
            if self._depth == 0:
                after = self.on_giving()
                self._holder = None
                connection, self.connection = self.connection, None
                if connection is not None:
                    self._give(connection)
        finally:
            self._threads.release()
        after()


def _nothing() -> None:
    pass
