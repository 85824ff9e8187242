"""A PostgreSQL server for tests, one for the whole run; each test has a database of its own.

Its fixtures are known to every test by ``tests/conftest.py``.
"""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from vemo_desktop.domain.places import ServerPlace

GUEST_PASSWORD = "correct horse"
_USER = "pgserver"
_numbers = itertools.count(1)


@dataclass(frozen=True)
class Server:
    """A running server that nobody else uses.

    Parameters
    ----------
    folder : Path
        Where its socket lies.
    user : str or None
        Whom it runs as, if not whoever runs the tests.
    """

    folder: Path
    user: str | None = None

    def control(self, program: str, *arguments: str) -> None:
        """Run one of the programs of the server on its data."""
        with (self.folder / "said").open("wb") as said:
            subprocess.run(
                [str(_programs() / program), "-D", str(self.folder / "data"), *arguments],
                check=True,
                stdout=said,
                stderr=said,
                user=self.user,
                timeout=180,
            )

    def stop(self) -> None:
        """Stop at once, as a power cut would."""
        self.control("pg_ctl", "-m", "immediate", "-t", "60", "stop")

    def place(self, database: str, project: str = "talk") -> ServerPlace:
        """Return the place of a project."""
        return ServerPlace("postgres", "", None, database, project, options=(("host", str(self.folder)),))

    def run(self, *statements: str, database: str = "postgres") -> list[Any]:
        """Say something to the server past all of our code, and return the last answer."""
        import psycopg

        with psycopg.connect(
            host=str(self.folder), user="postgres", dbname=database, autocommit=True
        ) as connection:
            cursor = None
            for statement in statements:
                cursor = connection.execute(statement)
            return cursor.fetchall() if cursor is not None and cursor.description else []

    def new_database(self, template: str = "template0") -> str:
        """Make a database and return its name."""
        name = f"test_{next(_numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, database: str) -> None:
        """Take a database away, whoever is connected."""
        self.run(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Return a server, or skip where none can be started."""
    pytest.importorskip("pgserver", reason="needs the package pgserver, which holds a PostgreSQL server")
    pytest.importorskip("psycopg", reason="needs the extra postgresql")
    # Not among the folders of pytest: the name of a socket may have a hundred letters, and other runs tidy up
    # there.
    folder = Path(tempfile.mkdtemp(prefix="vemo-pg-"))
    running = start_server(folder)
    yield running
    running.stop()
    shutil.rmtree(folder)


def start_server(folder: Path, *, durable: bool = False) -> Server:
    """Start a server that listens at a socket in a folder only.

    Parameters
    ----------
    folder : Path
        An empty folder with a short name.
    durable : bool
        Write to the disk before saying that something is written. Tests need not survive a loss of power.
    """
    server = Server(folder, _user_for(folder))
    sync = () if durable else ("--no-sync",)
    server.control("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", *sync)
    options = f"-h '' -k {folder}" + ("" if durable else " -F")
    server.control("pg_ctl", "-w", "-t", "120", "-l", str(folder / "log"), "-o", options, "start")
    return server


def _user_for(folder: Path) -> str | None:
    """Return whom a server runs as: it refuses to run as the administrator."""
    if os.name == "nt" or os.geteuid() != 0:
        return None
    from pgserver.utils import ensure_folder_permissions, ensure_prefix_permissions, ensure_user_exists

    entry = ensure_user_exists(_USER)
    os.chown(folder, entry.pw_uid, entry.pw_gid)
    ensure_prefix_permissions(_programs())
    for part in (_programs(), _programs().parent / "lib"):
        ensure_folder_permissions(part, 0o055)
    return _USER


def _programs() -> Path:
    import pgserver

    return Path(pgserver.__file__).parent / "pginstall" / "bin"


@pytest.fixture(scope="session")
def with_guest(server: Server) -> Server:
    """Return the server, at which a guest needs the password `GUEST_PASSWORD`."""
    server.run(f"CREATE ROLE guest LOGIN PASSWORD '{GUEST_PASSWORD}'")
    rules = server.folder / "data" / "pg_hba.conf"
    rules.write_text("local all guest scram-sha-256\n" + rules.read_text())
    server.run("SELECT pg_reload_conf()")
    return server


@pytest.fixture
def server_database(server: Server) -> Iterator[str]:
    """Return the name of an empty database that goes after the test."""
    name = server.new_database()
    yield name
    server.drop(name)
