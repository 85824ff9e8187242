"""A project on a PostgreSQL server, which several people have open at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, TextClause, exists, func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.errors import ProjectError
from vemo_desktop.storage.rows import Base
from vemo_desktop.storage.schema import APPLICATION_ID
from vemo_desktop.storage.server_connection import WAIT_MS, Door, explain, make_engine
from vemo_desktop.storage.shared_lock import SharedLock
from vemo_desktop.storage.store import Store

# One lock for each project of a database, by its name: it may be about to be made. The number keeps it apart
# from locks of other programs.
_LOCK = text(
    f"SELECT pg_advisory_lock({APPLICATION_ID}, hashtext(:project))"
    " FROM set_config('lock_timeout', :wait, false)"  # in one statement, which is one way there and back
)
_UNLOCK = text(f"SELECT pg_advisory_unlock({APPLICATION_ID}, hashtext(:project))")
_STATE = text("SELECT (SELECT max(number) FROM revisions), (SELECT others FROM vemo_mark)")
_COUNT = text("UPDATE vemo_mark SET others = others + 1 RETURNING others")


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
        self._server = place
        self.shared_lock = SharedLock(self._take, self._give, self._busy)
        self.lock = self.shared_lock
        self.others_seen = 0
        """The second number, as it is at hand; writing moves it on."""

    def state(self) -> tuple[int, int]:
        """Return the last revision, and how often something beside the history was written.

        This is how to find out whether a server that did not answer is there again.
        """
        held = self.shared_lock.connection
        if held is None:
            with self._door.knocking(), self.reading() as session:
                return self.state_in(session)
        # Before every gesture, so without a second connection and a transaction of its own.
        with self._explained():
            number, others = held.execute(_STATE).one()
            held.rollback()
        return number or 0, others

    def state_in(self, session: Session) -> tuple[int, int]:
        """Return the same as a session sees it."""
        number, others = session.execute(_STATE).one()
        return number or 0, others

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
                    yield f"{count} rows of {table.name} name something in {there} that is not there."

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        connection = self.shared_lock.connection
        if connection is None:
            raise RuntimeError("written without the lock")
        connection.execution_options(isolation_level="READ COMMITTED")
        self._counted: int | None = None
        yield connection
        if self._counted is not None:  # only now is it there
            self.others_seen = self._counted

    def _count_other(self, session: Session) -> None:
        session.flush()
        self._counted = session.execute(_COUNT).scalar_one()

    def _take(self, patience_s: float | None) -> Connection | None:
        if self.read_only:
            return None
        with self._explained():
            connection = self._engine.connect()
            try:
                wait_ms = WAIT_MS if patience_s is None else round(patience_s * 1000)
                self._alone(connection, _LOCK, wait=f"{wait_ms}ms")
            except BaseException:
                connection.close()
                raise
        return connection

    def _give(self, connection: Connection) -> None:
        try:
            if not connection.invalidated:  # with the connection the lock is gone as well
                self._alone(connection, _UNLOCK)
        except DBAPIError:
            connection.invalidate()
        finally:
            connection.close()

    def _busy(self) -> ProjectError:
        return ProjectError(
            f'This program is writing much to "{self._server.name}" just now, so the last change was not'
            " saved. Do it again in a moment."
        )

    def _alone(self, connection: Connection, statement: TextClause, **values: str) -> None:
        """Run a statement outside of any transaction."""
        connection.execution_options(isolation_level="AUTOCOMMIT")
        connection.execute(statement, {"project": self._server.project, **values})
        connection.rollback()

    def _explain(self, error: DBAPIError) -> ProjectError:
        return explain(self._server, error)
