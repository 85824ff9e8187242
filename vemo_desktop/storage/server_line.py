"""A connection to a server over which much is said at once, since each answer takes a way there and back.

It may be far to a server, some milliseconds or many, and a gesture is a dozen statements. So statements whose
answers say no more than that all went well are sent one behind the other, and heard when an answer is needed:
where something is read, and at the latest when the transaction is committed. See "pipeline mode" in the
manual of PostgreSQL, chapter libpq.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Any, TypeVar

import psycopg
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus, TransactionStatus
from psycopg.waiting import Wait
from sqlalchemy import Engine, event
from sqlalchemy.exc import DisconnectionError

from vemo_desktop.storage.engines import UNHEARD

if TYPE_CHECKING:
    from psycopg.abc import PQGen

_Found = TypeVar("_Found")


class NoAnswer(psycopg.OperationalError):
    """An answer did not come in time; the connection was given up."""


class Line(psycopg.Connection[Any]):
    """A connection that is given up where it does not answer in time, and that may be told much at once.

    Attributes
    ----------
    deadline : callable
        Returns until when, on the clock of `time.monotonic`, whoever asks now must hear something; None where
        it may take as long as it takes. It is asked again whenever something was heard.
    on_silence : callable
        Told the error when an answer did not come in time.
    """

    deadline: Callable[[], float | None] = staticmethod(lambda: None)
    on_silence: Callable[[Exception], None] = staticmethod(lambda _: None)
    _stays: ExitStack | None = None
    _is_in_transaction = False
    _is_answer_due = False

    @property
    def tells_much(self) -> bool:
        """Whether statements are sent without waiting for their answers."""
        return self._stays is not None

    @property
    def is_in_transaction(self) -> bool:
        """Whether `begin` began a transaction that has not ended."""
        return self._is_in_transaction

    def tell_much(self) -> None:
        """From now on, send without waiting; only `begin` begins a transaction."""
        self._stays = ExitStack()
        self._many = self._stays.enter_context(self.pipeline())

    def begin(self) -> None:
        """Begin a transaction; nothing is waited for."""
        self._is_in_transaction = True
        self.execute("BEGIN", prepare=False)

    def hear(self) -> None:
        """Wait until everything is answered that was sent.

        Raises
        ------
        psycopg.Error
            Why the first statement that failed was refused.
        """
        self._many.sync()

    def tell_last(self, statement: str, *values: str) -> None:
        """Send a statement whose answer is only heard when there is more to send, see `hear_last`.

        Parameters
        ----------
        statement : str
            With ``$1``, ``$2`` and so on for the values.
        *values : str

        Raises
        ------
        psycopg.Error
        """
        self.pgconn.send_query_params(statement.encode(), [value.encode() for value in values])
        self.pgconn.pipeline_sync()
        self._is_answer_due = True
        self.pgconn.flush()

    def hear_last(self) -> None:
        """Hear the answer to `tell_last`, or to the end of reading, if one is due.

        Raises
        ------
        psycopg.Error
        """
        if self._is_answer_due:
            self._is_answer_due = False
            self.wait(self._last_answers())

    def commit(self) -> None:
        """Commit; returns when the server has answered that it did.

        Raises
        ------
        psycopg.Error
            Also where a statement before it was refused.
        """
        if not self.tells_much:
            super().commit()
        elif self._is_in_transaction:
            end = self.execute("COMMIT", prepare=False)
            self.hear()
            # A transaction in which something failed is ended by this word as well, and rolled back.
            if end.statusmessage != "COMMIT":
                raise psycopg.InternalError(f"instead of COMMIT the server did {end.statusmessage}")
            self._is_in_transaction = False

    def rollback(self) -> None:
        """Give the transaction up; where there is none, nothing is said.

        One that only reads ends this way, and nobody waits for that, see `hear_last`.
        """
        if not self.tells_much:
            self._end_reading()
        elif self._is_in_transaction:
            self._is_in_transaction = False
            with suppress(psycopg.Error):  # why something failed was told, and it is given up here
                self.hear()
            if not self.closed:  # otherwise the server gives it up by itself
                super().rollback()

    def _end_reading(self) -> None:
        if self.pgconn.transaction_status in (TransactionStatus.INTRANS, TransactionStatus.INERROR):
            self.pgconn.send_query(b"ROLLBACK")
            self._is_answer_due = True
            self.pgconn.flush()
        elif not self._is_answer_due:
            super().rollback()

    def close(self) -> None:
        """Close at once, whatever is not answered yet."""
        super().close()
        stays, self._stays = self._stays, None
        if stays is not None:
            with suppress(psycopg.Error):  # it would hear everything first, which is too late now
                stays.close()

    def wait(self, gen: PQGen[_Found], *arguments: Any, **options: Any) -> _Found:
        """Wait for an answer, as psycopg does for all there is to wait for.

        Raises
        ------
        NoAnswer
            If it did not come in time.
        """
        until = self.deadline()
        return super().wait(gen if until is None else self._in_time(gen, until), *arguments, **options)

    def _in_time(self, steps: PQGen[_Found], until: float) -> PQGen[_Found]:
        try:
            wanted = next(steps)
            while True:
                ready = yield wanted
                # Where nothing happens, psycopg looks in ten times a second.
                if ready:
                    until = self.deadline() or until
                elif time.monotonic() >= until:
                    self._give_up()
                wanted = steps.send(ready)
        except StopIteration as end:
            found: _Found = end.value
            return found

    def _give_up(self) -> None:
        # Not `close`, which would wait for whoever waits here.
        self.pgconn.finish()
        error = NoAnswer("no answer in time, so the connection was given up")
        self.on_silence(error)
        raise error

    def _last_answers(self) -> PQGen[None]:
        pgconn = self.pgconn
        while True:
            while pgconn.is_busy():
                if (yield Wait.R):
                    pgconn.consume_input()
            result = pgconn.get_result()
            is_end = not self.tells_much if result is None else result.status == ExecStatus.PIPELINE_SYNC
            if is_end:
                return
            if result is not None and result.status == ExecStatus.FATAL_ERROR:
                raise error_from_result(result)


def hear_where_needed(engine: Engine) -> None:
    """Have an engine wait for answers only to statements that are not marked by `UNHEARD`."""

    def one(cursor: Any, statement: str, parameters: Any, context: Any) -> bool:
        cursor.execute(statement, parameters)
        return _heard(cursor, context)

    def many(cursor: Any, statement: str, parameters: Any, context: Any) -> bool:
        cursor.executemany(statement, parameters)
        return _heard(cursor, context)

    def again(connection: Any, _record: object, _proxy: object) -> None:
        line: Line = connection
        try:
            line.hear_last()
        except psycopg.Error as error:
            raise DisconnectionError("lost since it was used last") from error

    event.listen(engine, "checkout", again)
    event.listen(engine, "do_execute", one)
    event.listen(engine, "do_executemany", many)


def _heard(cursor: Any, context: Any) -> bool:
    """Return that the statement is executed, which is how SQLAlchemy wants to be told."""
    line: Line = cursor.connection
    if line.tells_much and not (context and context.execution_options.get(UNHEARD)):
        line.hear()
    return True
