"""The one connection over which a program writes to a project on a server, and the lock it holds."""

from __future__ import annotations

from typing import cast

import psycopg
from sqlalchemy import Connection, Engine

from vemo_desktop.storage.schema import APPLICATION_ID
from vemo_desktop.storage.server_line import Line, NoAnswer

STATE = "SELECT (SELECT max(number) FROM revisions), (SELECT others FROM vemo_mark)"
"""Asks for the last revision, and how often something beside the history was written."""

# One lock for each project of a database, by its name: it may be about to be made. The number keeps it apart
# from locks of other programs. The time limits stand in the same statement, which is one way there and back.
_LOCK = (
    f"SELECT pg_advisory_lock({APPLICATION_ID}, hashtext(%s))"
    " FROM set_config('lock_timeout', %s, false) one, set_config('statement_timeout', %s, false) two"
)
_UNLOCK = (
    f"SELECT pg_advisory_unlock({APPLICATION_ID}, hashtext($1)), set_config('statement_timeout', '0', false)"
)


class Writer:
    """Keeps a connection between gestures, so that taking the lock is one way there and back, giving it none.

    Not for several threads at once: `SharedLock` sees to that.

    Parameters
    ----------
    engine : Engine
    project : str
    """

    def __init__(self, engine: Engine, project: str) -> None:
        self._engine, self._project = engine, project
        self._at: tuple[Connection, Line] | None = None
        self.with_state = False
        """Whether the state is asked for as soon as the lock was taken."""
        self.state: tuple[int, int] | None = None
        """What the answer to `STATE` was then."""

    @property
    def line(self) -> Line:
        """What holds the lock."""
        if self._at is None:
            raise RuntimeError("written without the lock")
        return self._at[1]

    def take(self, wait_s: float, limit_s: float) -> Connection:
        """Take the lock and return the connection that holds it; all that is written goes over it.

        Parameters
        ----------
        wait_s : float
            How long the server waits for others who hold it.
        limit_s : float
            How long the server works on one statement until the lock is given back; 0 for no limit.

        Raises
        ------
        psycopg.Error, sqlalchemy.exc.DBAPIError
        """
        try:
            return self._ask(wait_s, limit_s)
        except NoAnswer:
            raise
        except psycopg.OperationalError as error:
            if not (error.sqlstate or "08").startswith(("08", "57P")):
                raise
        # It was lost since the last gesture, and nothing of this one was said: once more, over a new one.
        self._engine.dispose()
        return self._ask(wait_s, limit_s)

    def give(self) -> None:
        """Give the lock back."""
        self.state = None
        line = self.line
        try:
            line.tell_last(_UNLOCK, self._project)
        except psycopg.Error:  # with the connection the lock is gone as well
            self.close()

    def close(self) -> None:
        """Close the connection."""
        at, self._at = self._at, None
        if at is not None:
            connection, line = at
            line.close()
            connection.invalidate()
            connection.close()

    def _ask(self, wait_s: float, limit_s: float) -> Connection:
        connection, line = self._at = self._at or self._connect()
        try:
            line.hear_last()
            limits = (f"{round(wait_s * 1000)}ms", f"{round(limit_s * 1000)}ms")
            line.execute(_LOCK, (self._project, *limits), prepare=False)
            answer = line.execute(STATE) if self.with_state else None
            line.hear()
        except BaseException:
            self.close()
            raise
        row = None if answer is None else answer.fetchone()
        self.state = None if row is None else (row[0] or 0, row[1])
        return connection

    def _connect(self) -> tuple[Connection, Line]:
        connection = self._engine.connect()
        connection.detach()  # for good: nobody else expects a connection that is told much
        line = cast(Line, connection.connection.dbapi_connection)
        line.tell_much()
        return connection, line
