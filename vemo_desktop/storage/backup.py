"""Verified copies of a project, made while it is in use."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from vemo_desktop.errors import ProjectError
from vemo_desktop.storage.damage import backup_folder, backups_of, damaged

KEPT = 10
"""How many backups of openings are kept; those made before a migration are kept for ever."""

_PAGES_PER_STEP = 2048
_log = logging.getLogger(__name__)


class BackupStopped(Exception):
    """The project is being closed; the copy was not finished and left nothing behind."""


def back_up(project: Path, *, before: str = "", stop: threading.Event | None = None) -> Path | None:
    """Copy a project to a new file in its backup folder and verify the copy.

    The copy is one consistent state, also while others write. It gets its name only when it is verified.

    Parameters
    ----------
    project : Path
    before : str
        Version of the tables that a migration is about to make; such a backup is always made and kept.
    stop : Event, optional
        Set from another thread to give up.

    Returns
    -------
    Path or None
        The backup, or None because the newest one holds this very state.

    Raises
    ------
    ProjectDamaged
        If the project or the copy has a fault.
    ProjectError
        If the copy cannot be written.
    BackupStopped
    """
    mark = _mark(project)
    if not before and any(f"-{mark}" in path.name for path in backups_of(project)):
        return None
    folder = backup_folder(project)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    reason = f"-before-{before}" if before else ""
    target = folder / f"{stamp}-{mark}{reason}{project.suffix}"
    aside = folder / f"{stamp}.unfinished"
    try:
        folder.mkdir(exist_ok=True)
        try:
            _copy(project, aside, stop or threading.Event())
            aside.replace(target)
        finally:
            aside.unlink(missing_ok=True)
        _forget_old(project)
    except OSError as error:
        raise _no_backup(project, error) from error
    except sqlite3.Error as error:
        if "malformed" in str(error) or "not a database" in str(error):
            raise damaged(project, details=str(error)) from error
        raise _no_backup(project, error) from error
    return target


def _copy(project: Path, aside: Path, stop: threading.Event) -> None:
    def check_stop(status: int, remaining: int, total: int) -> None:
        if stop.is_set():
            raise BackupStopped

    with _opened(project) as source, contextlib.closing(sqlite3.connect(aside)) as copy:
        # A held read transaction pins the state: the steps of the copy then never start over.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(copy, pages=_PAGES_PER_STEP, progress=check_stop)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, complete in itself
        answer = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if answer != "ok":
        raise damaged(project, details=str(answer))
    with aside.open("rb+") as file:
        os.fsync(file.fileno())


@contextlib.contextmanager
def _opened(project: Path) -> Iterator[sqlite3.Connection]:
    uri = f"file:{quote(str(project.absolute()))}?mode=ro"
    with contextlib.closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        yield connection


def _mark(project: Path) -> str:
    """Return a short mark of the state on disk: a new one after every write, the same without any."""
    digest = hashlib.blake2b(digest_size=4)
    for path in (project, project.with_name(project.name + "-wal")):
        if path.exists() and (status := path.stat()).st_size:
            digest.update(f"{status.st_size}/{status.st_mtime_ns}/".encode())
    return digest.hexdigest()


def _forget_old(project: Path) -> None:
    of_openings = [path for path in backups_of(project) if "-before-" not in path.name]
    for path in of_openings[KEPT:]:
        path.unlink()
        _log.info("removed the old backup %s", path.name)


def _no_backup(project: Path, error: Exception) -> ProjectError:
    return ProjectError(
        f'No backup of "{project.name}" could be made in "{backup_folder(project)}". The project itself is'
        " fine. Check that the disk has room and allows writing.",
        details=str(error),
    )
