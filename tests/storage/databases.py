"""A filled project on each database, with what a test does to it past all of our code."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.servers import Server
from vemo_desktop.domain.places import ServerPlace


@dataclass(frozen=True)
class FileDatabase:
    """A project in a file."""

    place: Path

    def run(self, statement: str) -> list[Any]:
        """Say something as another program would, with links checked."""
        with closing(sqlite3.connect(self.place, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            return connection.execute(statement).fetchall()

    def tamper(self, statement: str) -> None:
        """Change a project as no program should: without its guards."""
        with closing(sqlite3.connect(self.place)) as connection:
            triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for (name,) in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.execute(statement)
            connection.commit()


@dataclass(frozen=True)
class ServerDatabase:
    """A project on a server."""

    server: Server
    place: ServerPlace

    def run(self, statement: str) -> list[Any]:
        """Say something as another program would."""
        return self.server.run(self._path, _for_server(statement), database=self.place.database)

    def tamper(self, statement: str) -> None:
        """Change a project as no program should: without its guards."""
        table = re.sub(r"(UPDATE|DELETE FROM) (\w+).*", r"\2", statement)
        checks = self.run(
            f"SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid = '{table}'::regclass"
        )
        drops = [f"ALTER TABLE {table} DROP CONSTRAINT {name}" for (name,) in checks]
        # A replica trusts what it is given: no guard and no link is asked.
        replica = "SET session_replication_role = replica"
        self.server.run(self._path, *drops, replica, _for_server(statement), database=self.place.database)

    @property
    def _path(self) -> str:
        return f'SET search_path TO "{self.place.project}"'


Database = FileDatabase | ServerDatabase

try:
    from psycopg import IntegrityError as ServerIntegrityError
except ImportError:  # without the extra no test comes near a server
    ServerIntegrityError = sqlite3.IntegrityError  # type: ignore[assignment,misc]

BROKEN_RULE = (sqlite3.IntegrityError, ServerIntegrityError)
"""What either database answers to a statement that breaks a rule."""


def _for_server(statement: str) -> str:
    """Say the same in the words of the server."""
    statement = statement.replace("INSERT OR REPLACE", "INSERT").replace("x'00'", "'\\x00'::bytea")
    return re.sub(r"zeroblob\(length\(([\w\"]+)\)\)", r"decode(repeat('00', length(\1)), 'hex')", statement)
