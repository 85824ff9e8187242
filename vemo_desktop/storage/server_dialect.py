"""What SQLAlchemy would ask a server on the first connection, and what need not be asked.

Four ways there and back for what is known here: the server says its version when somebody connects, and the
rest we have set ourselves, see `server_connection`.
"""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import Connection
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

NAME = "postgresql+vemo"
"""The beginning of an address for `create_engine`."""


class ServerDialect(PGDialect_psycopg):
    """Speaks with PostgreSQL over psycopg, and asks nothing about the server.

    Parameters
    ----------
    project : str
        The schema that names without a schema are in.
    **options : Any
        Those of the dialect, which are SQLAlchemy's to type.
    """

    supports_statement_cache = True

    def __init__(self, project: str = "", **options: Any) -> None:
        super().__init__(**options)
        self._project = project

    def get_default_isolation_level(self, dbapi_conn: Any) -> Literal["READ COMMITTED"]:
        return "READ COMMITTED"

    def _get_server_version_info(self, connection: Connection) -> tuple[int, ...]:
        version: int = _info(connection).server_version
        return divmod(version, 10_000)

    def _get_default_schema_name(self, connection: Connection) -> str:
        return self._project

    def _set_backslash_escapes(self, connection: Connection) -> None:
        self._backslash_escapes = _info(connection).parameter_status("standard_conforming_strings") == "off"


def _info(connection: Connection) -> Any:
    """Return what the server said of itself; the driver behind SQLAlchemy has no type here."""
    driver: Any = connection.connection.dbapi_connection
    return driver.info


registry.register("postgresql.vemo", __name__, ServerDialect.__name__)
