"""A project on a PostgreSQL server, which several people have open at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, CursorResult, exists, func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.errors import ProjectError
from vemo_desktop.storage.engines import put
from vemo_desktop.storage.rows import Base
from vemo_desktop.storage.server_connection import CONNECT_TIMEOUT_S, WAIT_MS, Door, make_engine
from vemo_desktop.storage.server_refusals import explain
from vemo_desktop.storage.shared_lock import SharedLock
from vemo_desktop.storage.store import Store

_COUNT = text("UPDATE vemo_mark SET others = others + 1")
_BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
_ANSWER_S = 2.0
"""How much longer than for the lock somebody without patience waits for everything else."""


class ServerStore(Store):
    """A project on a server. Whoever writes holds a lock of the server, so writers wait for each other.

    What changed is told by two numbers: the last revision, and how often something beside the history was
    written. Both are written in the transaction that they tell of.

    Parameters
    ----------
    place : ServerPlace
    read_only : bool
    """

    is_shared = True

    def __init__(self, place: ServerPlace, *, read_only: bool = False) -> None:
        self._door = Door(place)
        super().__init__(place, make_engine(self._door), read_only=read_only)
        from vemo_desktop.storage.server_writer import Writer  # only where there is a driver

        self._server = place
        self._writer = Writer(self._engine, place.project)
        self.shared_lock = SharedLock(self._take, self._give, self._busy)
        self.lock = self.shared_lock
        self.others_seen = 0
        """The second number, as it is at hand; writing moves it on."""

    def follow(self, session: Session) -> tuple[int, int]:
        """Return the state as a session sees it, and from now on ask for it together with the lock."""
        self._writer.with_state = True
        return self.state_in(session)

    def state(self) -> tuple[int, int]:
        """Return the last revision, and how often something beside the history was written.

        This is how to find out whether a server that did not answer is there again. Just after the lock was
        taken it is at hand.
        """
        if self.shared_lock.is_held_here:
            taken, self._writer.state = self._writer.state, None
            if taken is not None:
                return taken
        with self._door.knocking(), self._door.answered_within(CONNECT_TIMEOUT_S), self._explained():
            number, others = self._ask(_state_words())
        return number or 0, others

    def state_in(self, session: Session) -> tuple[int, int]:
        """Return the same as a session sees it."""
        number, others = session.execute(text(_state_words())).one()
        return number or 0, others

    @contextmanager
    def quickly(self, patience_s: float) -> Iterator[None]:
        """Refuse within this block, on this thread, what others or the server hold up for long.

        Parameters
        ----------
        patience_s : float
            How long to wait for others who write; for all answers of the server together it is a little more.
        """
        with self.shared_lock.waiting_at_most(patience_s), self._door.answered_within(patience_s + _ANSWER_S):
            yield

    def changed_elsewhere(self) -> bool:
        """Tell whether something beside the history was written that is not at hand."""
        return self.state()[1] != self.others_seen

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """Open a writing transaction as a bare connection."""
        with self.lock, self._explained(), self._writing() as connection, connection.begin():
            yield connection

    def faults(self, session: Session) -> Iterator[str]:
        """Yield a sentence for each kind of link that leads nowhere; a server looks after its pages."""
        for table in Base.metadata.sorted_tables:
            for link in table.foreign_keys:
                target = link.column.table.alias("target")
                is_there = exists().where(target.c[link.column.name] == link.parent)
                lost = select(func.count()).where(link.parent.is_not(None), ~is_there)
                count = session.execute(lost.select_from(table)).scalar_one()
                if count:
                    there = link.column.table.name
                    rows = "1 row" if count == 1 else f"{count} rows"
                    yield f"Something in {there} that is not there is named by {rows} of {table.name}."

    def hurry(self, patience_s: float) -> None:
        """From now on, refuse on this thread what others hold up for long, or a server that says nothing."""
        self.shared_lock.hurry(patience_s)
        self._door.hurry(patience_s + _ANSWER_S)

    @contextmanager
    def looking(self) -> Iterator[Session]:
        """Open a session for reading; where this thread holds the lock, over the connection that holds it.

        While it is held nobody else writes, so statements one after the other see one state.
        """
        held = self.shared_lock.connection if self.shared_lock.is_held_here else None
        if held is None or self._writer.line.is_in_transaction:
            with self.reading() as session:
                yield session
        else:
            with self._explained(), Session(bind=held) as session:
                yield session

    def close(self) -> None:
        """Close all connections."""
        self._writer.close()
        super().close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._met(_BEGIN) as (connection, _):
            yield connection

    @contextmanager
    def _met(self, words: str) -> Iterator[tuple[Connection, CursorResult[Any]]]:
        """Connect and say something; where a connection is found broken by that, connect anew."""
        connection = self._engine.connect()
        try:
            answer = connection.exec_driver_sql(words)
        except DBAPIError as error:
            connection.close()
            if not error.connection_invalidated:
                raise
            connection = self._engine.connect()
            answer = connection.exec_driver_sql(words)
        with connection:
            yield connection, answer

    def _ask(self, words: str) -> tuple[Any, ...]:
        with self._met(words) as (_, answer):
            return tuple(answer.one())

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        connection, line = self.shared_lock.connection, self._writer.line
        if connection is None or connection.in_transaction():
            raise RuntimeError("written without the lock, or while something is read over it")
        self._counted: int | None = None
        try:
            line.begin()
            yield connection
        finally:  # where not one statement was said, nothing else ends it
            line.rollback()
        if self._counted is not None:  # only now is it there
            self.others_seen = self._counted

    def _count_other(self, session: Session) -> None:
        session.flush()
        put(session, _COUNT)
        self._counted = self.others_seen + 1  # nobody else counts while the lock is held

    def _take(self, patience_s: float | None) -> Connection | None:
        if self.read_only:
            return None
        wait_s = WAIT_MS / 1000 if patience_s is None else patience_s
        # The server gives up before the program does, so that it can say so.
        limit_s = 0.0 if patience_s is None else patience_s + _ANSWER_S / 2
        with self._door.answered_within(wait_s + CONNECT_TIMEOUT_S), self._explained():
            return self._writer.take(wait_s, limit_s)

    def _give(self, _: Connection) -> None:
        self._writer.give()

    def _busy(self) -> ProjectError:
        return ProjectError(
            f'This program is writing much to "{self._server.name}" just now, so the last change was not'
            " saved. Do it again in a moment."
        )

    def _explain(self, error: DBAPIError) -> ProjectError:
        return explain(self._server, error.orig or error, is_lost=error.connection_invalidated)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        from psycopg import Error

        try:
            with super()._explained():
                yield
        except Error as error:  # said to the driver itself
            raise explain(self._server, error, is_lost=False) from error


def _state_words() -> str:
    from vemo_desktop.storage.server_writer import STATE

    return STATE
