"""The right to write a project that several programs have open: one at a time, kept by the server."""

from __future__ import annotations

import threading
from collections.abc import Callable

from sqlalchemy import Connection


class SharedLock:
    """A lock of this program's threads and of all programs that have the project open; re-entrant.

    A gesture looks, decides and writes while it holds the lock. So what others wrote must be known before it
    looks: `on_taken` is called when the lock was taken from the server, `on_given` after it was given back.

    Parameters
    ----------
    take : callable
        Takes the lock from the server and returns the connection that holds it; None where the project is
        only read, which needs no lock.
    give : callable
        Gives it back.
    """

    def __init__(self, take: Callable[[], Connection | None], give: Callable[[Connection], None]) -> None:
        self._take, self._give = take, give
        self._threads = threading.RLock()
        self._depth = 0
        self.connection: Connection | None = None
        """Holds the lock: all that is written goes over it, so that nothing is written without the lock."""
        self.on_taken: Callable[[], None] = _nothing
        self.on_given: Callable[[], None] = _nothing

    def __enter__(self) -> SharedLock:
        self._threads.acquire()
        try:
            if self._depth == 0:
                self.connection = self._take()
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
        is_last = self._depth == 0
        try:
            if is_last:
                connection, self.connection = self.connection, None
                if connection is not None:
                    self._give(connection)
        finally:
            self._threads.release()
        if is_last:
            self.on_given()


def _nothing() -> None:
    pass
