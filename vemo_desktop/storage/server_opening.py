"""Making a project on a server, and opening one only after looking whether it is one that we know."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateSchema

import vemo_desktop
from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.errors import (
    ProjectDamaged,
    ProjectError,
    ProjectMissing,
    ProjectNewer,
    ProjectReadOnly,
)
from vemo_desktop.storage.repositories.settings import set_setting
from vemo_desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION, upgrade
from vemo_desktop.storage.server_connection import LEAST_VERSION
from vemo_desktop.storage.server_store import ServerStore


def create_on_server(place: ServerPlace) -> None:
    """Make an empty project, in one transaction.

    Raises
    ------
    ProjectError
        If there is something under this name already, or the server does not allow it.
    """
    with _opened(place) as store, store.migrating() as connection:
        _require_server(place, connection)
        if _has_schema(place, connection):
            raise ProjectError(
                f'There is a project or something else named "{place.name}" on the server already; it was'
                " left as it is. Choose another name or open it."
            )
        connection.execute(CreateSchema(place.project))
        upgrade(connection)
        with Session(bind=connection) as session:
            set_setting(session, "created_at", datetime.now(UTC).isoformat(timespec="seconds"))
            set_setting(session, "created_by", f"VEMO Desktop {vemo_desktop.__version__}")
            session.flush()


def is_on_server(place: ServerPlace) -> bool:
    """Tell whether there is anything under the name of a project.

    Raises
    ------
    ProjectError
        If the server cannot be asked.
    """
    with _opened(place, read_only=True) as store, store.reading() as session:
        return _has_schema(place, session.connection())


def open_on_server(place: ServerPlace, *, read_only: bool) -> ServerStore:
    """Open a project, bringing it to the present version first if it may be written.

    Raises
    ------
    ProjectMissing, ProjectDamaged, ProjectNewer, ProjectReadOnly, ProjectError
    """
    store = ServerStore(place, read_only=read_only)
    try:
        with store.reading() as session:
            version = _inspect(place, session.connection())
        if version != SCHEMA_VERSION:
            if read_only:
                raise ProjectReadOnly(
                    f'"{place.name}" comes from an older version of the program and must be brought up to'
                    " date, which needs writing. Open it once for writing; nothing was changed."
                )
            with store.migrating() as connection:
                # Somebody else may have done it while we waited for the lock.
                if _inspect(place, connection) != SCHEMA_VERSION:
                    upgrade(connection)
    except BaseException:
        store.close()
        raise
    return store


def _inspect(place: ServerPlace, connection: Connection) -> str:
    """Return the version of the tables after checking that this is a project that we can read."""
    _require_server(place, connection)
    tables = _marking_tables(place, connection)
    if tables is None:
        raise ProjectMissing(
            f'There is no project "{place.name}" in the database "{place.database}" on {place.server}. Check'
            " the name, or whether the person at that database may see it."
        )
    marks, versions = _marks(connection, tables)
    if marks != [str(APPLICATION_ID)]:
        raise ProjectDamaged(
            f'What is named "{place.name}" on the server is not a project of VEMO Desktop. It was left as it'
            " is. Choose another name."
        )
    version = versions[0] if len(versions) == 1 else None
    if version is None or not version.isdigit():
        raise ProjectDamaged(
            f'"{place.name}" does not say which version it is. It was left as it is. Whoever looks after the'
            " server can bring back a backup.",
            details=f"version {version!r}",
        )
    if version > SCHEMA_VERSION:
        raise ProjectNewer(
            f'"{place.name}" was written by a newer version of VEMO Desktop. It was left as it is.'
            " Install the newer version to open it.",
            details=f"version {version}, this program knows {SCHEMA_VERSION}",
        )
    return version


def _require_server(place: ServerPlace, connection: Connection) -> None:
    version = connection.dialect.server_version_info or (0,)
    if int(version[0]) < LEAST_VERSION:
        raise ProjectError(
            f'The server "{place.server}" runs PostgreSQL {version[0]}, which is too old: {LEAST_VERSION} is'
            " needed at least. Nothing was changed. Ask whoever looks after the server for a newer one.",
            details=str(version),
        )


def _marking_tables(place: ServerPlace, connection: Connection) -> frozenset[str] | None:
    """Return which of the tables are there that say what this is; None where not even their schema is."""
    words = text(
        "SELECT relname FROM pg_namespace LEFT JOIN pg_class ON relnamespace = pg_namespace.oid"
        " AND relname IN ('vemo_mark', 'alembic_version') WHERE nspname = :name"
    )
    found = list(connection.execute(words, {"name": place.project}).scalars())
    return frozenset(name for name in found if name is not None) if found else None


def _marks(connection: Connection, tables: frozenset[str]) -> tuple[list[str], list[str]]:
    """Return which programs a project says it is of, and which versions; it should be one each."""
    parts = {
        "vemo_mark": "SELECT 0, CAST(application AS text) FROM vemo_mark",
        "alembic_version": "SELECT 1, CAST(version_num AS text) FROM alembic_version",
    }
    words = " UNION ALL ".join(part for table, part in parts.items() if table in tables)
    found = [tuple(row) for row in connection.execute(text(words))] if words else []
    return [value for kind, value in found if kind == 0], [value for kind, value in found if kind == 1]


def _has_schema(place: ServerPlace, connection: Connection) -> bool:
    found = text("SELECT count(*) FROM pg_namespace WHERE nspname = :name")
    return bool(connection.execute(found, {"name": place.project}).scalar_one())


@contextlib.contextmanager
def _opened(place: ServerPlace, *, read_only: bool = False) -> Iterator[ServerStore]:
    with contextlib.closing(ServerStore(place, read_only=read_only)) as store:
        yield store
