"""The one door to the database of a project: connections, transactions, and plain sentences for failures."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from vemo_desktop.errors import ProjectError, ProjectReadOnly
from vemo_desktop.storage.damage import damaged

BUSY_TIMEOUT_MS = 10_000
"""How long to wait for another program that holds the file, such as a backup service."""

_WRITING = "vemo_writing"


class Store:
    """The database of one project, usable from several threads.

    Every `reading` sees one consistent state; every `writing` is one transaction that is on the disk
    (write-ahead log, full synchronisation) when the block ends. Writers wait for each other.

    Parameters
    ----------
    path : Path
        An existing SQLite file.
    read_only : bool
        Refuse every `writing`.
    immutable : bool
        For files on a medium that nobody can write: SQLite then needs no helper files beside it.
    """

    def __init__(self, path: Path, *, read_only: bool = False, immutable: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self.lock = threading.RLock()
        """Held while writing; also held by those who look, decide and write as one step."""
        self._engine = _engine(_uri(path, read_only=read_only, immutable=immutable), read_only=read_only)
        self._watcher: Connection | None = None
        self._seen = 0

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session on one consistent state.

        Raises
        ------
        ProjectDamaged, ProjectError
            If the file cannot be read.
        """
        with self._explained(), Session(self._engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Open a session whose changes are one transaction, committed when the block ends without error.

        Raises
        ------
        ProjectReadOnly
            If the store is read-only.
        ProjectDamaged, ProjectError
            If the file cannot be read or written; nothing of the block was kept then.
        """
        if self.read_only:
            raise ProjectReadOnly(
                "This project is open for reading only, so the change was not made. Nothing else is affected."
            )
        with self.lock, self._explained(), self._engine.connect() as connection:
            writing = connection.execution_options(**{_WRITING: True})
            with Session(bind=writing, autoflush=False) as session, session.begin():
                yield session

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """Open a writing transaction as a bare connection, with foreign keys off as SQLite advises."""
        with self.lock, self._explained(), self._engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            # Past SQLAlchemy, which would begin a transaction first; inside one SQLite ignores it silently.
            driver.execute("PRAGMA foreign_keys = OFF")
            try:
                with connection.execution_options(**{_WRITING: True}).begin():
                    yield connection
            finally:
                driver.execute("PRAGMA foreign_keys = ON")

    def watch(self) -> None:
        """Begin to notice what other programs write, for `changed_elsewhere`."""
        with self.lock, self._explained():
            # SQLite counts foreign changes per connection, so the one that asks has to stay open.
            self._watcher = self._engine.connect()
        self.changed_elsewhere()

    def changed_elsewhere(self) -> bool:
        """Tell whether another program has written since this was last asked; False without `watch`."""
        if self._watcher is None:
            return False
        with self.lock, self._explained():
            seen, self._seen = self._seen, self._watcher.exec_driver_sql("PRAGMA data_version").scalar_one()
            self._watcher.rollback()
        return bool(seen != self._seen)

    def close(self) -> None:
        """Close all connections; the last one empties the write-ahead log into the file."""
        if self._watcher is not None:
            self._watcher.close()
        self._engine.dispose()
        if self.read_only:
            _tidy(self.path)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            raise  # a broken rule is a defect of the program, not something a user meets
        except DBAPIError as error:
            raise explain(self.path, error.orig or error) from error


def explain(path: Path, error: BaseException) -> ProjectError:
    """Turn what SQLite says into a sentence for the user."""
    words = str(error).lower()
    name = f'"{path.name}"'
    if "full" in words:
        sentence = (
            f"The disk that holds {name} is full, so the last change was not saved. Everything before it is"
            " safe. Free some space and do it again."
        )
    elif "locked" in words or "busy" in words:
        sentence = (
            f"Another program holds {name}, so the last change was not saved. Everything before it is safe."
            " Close the other program (a backup or synchronising service, perhaps) and do it again."
        )
    elif "readonly" in words:
        return ProjectReadOnly(
            f"{name} can no longer be written, so the last change was not saved. Everything before it is"
            " safe. Check the permissions of the file and its folder, then open the project again.",
            details=str(error),
        )
    elif "malformed" in words or "not a database" in words:
        return damaged(path, details=str(error))
    else:
        sentence = (
            f"{name} could not be read or written. Everything saved so far is safe as far as the disk is."
            " Check that the disk is connected, then open the project again."
        )
    return ProjectError(sentence, details=str(error))


def _tidy(path: Path) -> None:
    """Remove the empty helper files that a read-only connection makes but may not remove.

    Opening and closing once for writing lets SQLite do it, which knows whether others still use them.
    With an empty log there is nothing it could write into the project.
    """
    log = path.with_name(path.name + "-wal")
    if not log.exists() or log.stat().st_size:
        return
    uri = _uri(path, read_only=False, immutable=False)
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(uri, uri=True)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master")


def _uri(path: Path, *, read_only: bool, immutable: bool) -> str:
    """Return the address of a database that exists: SQLite must never make an empty one."""
    mode = "ro" if read_only else "rw"
    return f"file:{quote(str(path.absolute()))}?mode={mode}" + ("&immutable=1" if immutable else "")


def _engine(uri: str, *, read_only: bool) -> Engine:
    def connect() -> sqlite3.Connection:
        # `isolation_level=None` leaves BEGIN to us: the driver's own begins too late, and a reader that
        # turns into a writer would fail with "database is locked" instead of waiting.
        connection = sqlite3.connect(
            uri, uri=True, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA foreign_keys = ON")
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA fullfsync = ON")  # macOS otherwise leaves it to the disk's own cache
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get(_WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine
