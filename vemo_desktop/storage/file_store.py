"""A project in one SQLite file."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from vemo_desktop.errors import ProjectError, ProjectReadOnly
from vemo_desktop.storage.damage import damaged
from vemo_desktop.storage.store import Store

BUSY_TIMEOUT_MS = 10_000
"""How long to wait for another program that holds the file, such as a backup service."""

_WRITING = "vemo_writing"


class FileStore(Store):
    """A project in one file: write-ahead log, full synchronisation, one program that writes.

    Parameters
    ----------
    path : Path
        An existing SQLite file.
    read_only : bool
    immutable : bool
        For files on a medium that nobody can write: SQLite then needs no helper files beside it.
    """

    def __init__(self, path: Path, *, read_only: bool = False, immutable: bool = False) -> None:
        engine = _engine(_uri(path, read_only=read_only, immutable=immutable), read_only=read_only)
        super().__init__(path, engine, read_only=read_only)
        self.path = path
        self._watcher: Connection | None = None
        self._seen = 0

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

    def faults(self, session: Session) -> Iterator[str]:
        """Yield a sentence for each fault of a page or a link."""
        for answer in session.execute(text("PRAGMA integrity_check(20)")).scalars():
            if answer != "ok":
                yield f"The file has a fault: {answer}."
        for table, row, target, _ in session.execute(text("PRAGMA foreign_key_check")).fetchmany(20):
            yield f"Row {row} of {table} names something in {target} that is not there."

    def close(self) -> None:
        """Close all connections; the last one empties the write-ahead log into the file."""
        if self._watcher is not None:
            self._watcher.close()
        super().close()
        if self.read_only:
            _tidy(self.path)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection.execution_options(**{_WRITING: True})

    def _explain(self, error: DBAPIError) -> ProjectError:
        return explain(self.path, error.orig or error)


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
