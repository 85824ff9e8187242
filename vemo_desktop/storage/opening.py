"""Making a project, and opening one only after looking at it without touching it."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
import uuid
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

import vemo_desktop
from vemo_desktop.domain.places import Place, ServerPlace
from vemo_desktop.errors import ProjectError, ProjectMissing, ProjectNewer, ProjectReadOnly
from vemo_desktop.storage.backup import back_up
from vemo_desktop.storage.damage import damaged
from vemo_desktop.storage.file_store import FileStore
from vemo_desktop.storage.repositories.settings import set_setting
from vemo_desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION, upgrade, version_of
from vemo_desktop.storage.server_opening import create_on_server, is_on_server, open_on_server
from vemo_desktop.storage.store import Store

QUICK_CHECK_BYTES = 32 * 2**20
"""Up to this size every page is read before opening; larger projects are verified by their backup."""

_HEADER = b"SQLite format 3\x00"
_log = logging.getLogger(__name__)


def create_project(place: Place) -> None:
    """Make an empty project; it appears under its name only when it is complete.

    Raises
    ------
    ProjectError
        If there is one already, or none can be made there.
    """
    if isinstance(place, ServerPlace):
        create_on_server(place)
    else:
        _create_file(place)


def project_exists(place: Place) -> bool:
    """Tell whether there is anything under the name of a project.

    Raises
    ------
    ProjectError
        If the server cannot be asked.
    """
    return is_on_server(place) if isinstance(place, ServerPlace) else place.exists()


def _create_file(path: Path) -> None:
    aside = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.touch(exist_ok=False)
        try:
            _fill(aside)
        except ProjectError as error:  # names the file that stands for it meanwhile
            raise _not_whole(path, error.details) from error
        _require_emptied(aside, path)
        _publish(aside, path)
    except FileExistsError as error:
        raise ProjectError(
            f'There is a file "{path.name}" already; it was left as it is. Choose another name or open it.'
        ) from error
    except OSError as error:
        raise ProjectError(
            f'No project can be made in "{path.parent}". Choose a folder that you can write.',
            details=str(error),
        ) from error
    finally:
        for leftover in (aside, aside.with_name(aside.name + "-wal"), aside.with_name(aside.name + "-shm")):
            leftover.unlink(missing_ok=True)


def open_store(place: Place, *, read_only: bool) -> Store:
    """Open a project, bringing it to the present version first if it may be written.

    Raises
    ------
    ProjectMissing, ProjectDamaged, ProjectNewer, ProjectReadOnly, ProjectError
    """
    if isinstance(place, ServerPlace):
        return open_on_server(place, read_only=read_only)
    return _open_file(place, read_only=read_only)


def _open_file(path: Path, *, read_only: bool) -> FileStore:
    require_file(path)
    looker = _reader(path)
    try:
        version = _inspect(looker)
    finally:
        looker.close()
    if version == SCHEMA_VERSION:
        return _reader(path) if read_only else FileStore(path)
    if read_only:
        raise ProjectReadOnly(
            f'"{path.name}" comes from an older version of the program and must be brought up to date, which'
            " needs writing. Open it once where it can be written; nothing was changed."
        )
    back_up(path, before=SCHEMA_VERSION)
    store = FileStore(path)
    with store.migrating() as connection:
        upgrade(connection)
    return store


def require_file(path: Path) -> None:
    """Refuse what is not even the beginning of a project.

    Raises
    ------
    ProjectMissing, ProjectDamaged, ProjectError
    """
    if not path.is_file():
        raise ProjectMissing(
            f'There is no project "{path}". Check the name, or whether the disk it lies on is connected.'
        )
    try:
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except OSError as error:
        raise ProjectError(
            f'"{path.name}" cannot be read. It was left as it is. Check the permissions of the file.',
            details=str(error),
        ) from error
    if not header:
        raise damaged(path, "is empty (0 bytes)")
    if header != _HEADER:
        raise damaged(path, "is not a project of VEMO Desktop, or its beginning is damaged")


def _inspect(store: FileStore) -> str:
    """Return the version of the tables after checking that this is a sound project we can read."""
    path = store.path
    with store.reading() as session:
        application = session.execute(text("PRAGMA application_id")).scalar_one()
        if application != APPLICATION_ID:
            raise damaged(path, "is a database, but not a project of VEMO Desktop")
        version = version_of(session.connection())
        if version is None or not version.isdigit():
            raise damaged(path, "does not say which version it is", details=f"version {version!r}")
        if version > SCHEMA_VERSION:
            raise ProjectNewer(
                f'"{path.name}" was written by a newer version of VEMO Desktop. It was left as it is.'
                " Install the newer version to open it.",
                details=f"version {version}, this program knows {SCHEMA_VERSION}",
            )
        if path.stat().st_size <= QUICK_CHECK_BYTES:
            _quick_check(session, path)
    return version


def _quick_check(session: Session, path: Path) -> None:
    answer = str(session.execute(text("PRAGMA quick_check(1)")).scalar_one())
    if answer != "ok":
        raise damaged(path, details=answer)


def _reader(path: Path) -> FileStore:
    """Open for reading only, also where nothing at all can be written.

    SQLite wants helper files beside a project. Where the folder forbids them, a cleanly closed project
    is read as it is; one whose last edits still lie in the write-ahead log is read from a copy.
    """
    if os.access(path.parent, os.W_OK):
        return FileStore(path, read_only=True)
    log = path.with_name(path.name + "-wal")
    if not log.exists() or not log.stat().st_size:
        return FileStore(path, read_only=True, immutable=True)
    folder = Path(tempfile.mkdtemp(prefix="vemo-read-"))
    for file in (path, log):
        shutil.copyfile(file, folder / file.name)
    return _CopiedStore(folder / path.name)


class _CopiedStore(FileStore):
    """A copy in a temporary folder that goes when the store is closed."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, read_only=True)

    def close(self) -> None:
        """Close the connections and remove the copy."""
        super().close()
        shutil.rmtree(self.path.parent)


def _fill(path: Path) -> None:
    store = FileStore(path)
    try:
        with store.migrating() as connection:
            upgrade(connection)
        with store.writing() as session:
            set_setting(session, "created_at", datetime.now(UTC).isoformat(timespec="seconds"))
            set_setting(session, "created_by", f"VEMO Desktop {vemo_desktop.__version__}")
    finally:
        store.close()


def _require_emptied(aside: Path, path: Path) -> None:
    """Refuse to publish a file whose pages still lie in its write-ahead log.

    SQLite closes without a word where the disk has no room for them; the file alone would be a damaged
    project for ever.
    """
    log = aside.with_name(aside.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise _not_whole(path)


def _not_whole(path: Path, details: str = "") -> ProjectError:
    return ProjectError(
        f'No project can be made in "{path.parent}": it could not be written whole, most likely because'
        " the disk is full. Nothing was left behind. Free some space, or choose a folder on another disk.",
        details=details,
    )


def _publish(aside: Path, path: Path) -> None:
    """Give a finished file its name, never over another file."""
    try:
        path.hardlink_to(aside)
    except FileExistsError:
        raise
    except OSError:
        # Some disks (FAT, some network shares) know no hard links.
        if path.exists():
            raise FileExistsError(path) from None
        aside.rename(path)
