"""The version of a project's tables: which one it has, and bringing it to the present one."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

SCHEMA_VERSION = "0007"
"""The newest migration; a test compares it with the folder, so that opening need not load Alembic.

What an earlier program could not read needs a new one, also where no table changes.
"""

APPLICATION_ID = 0x56454D4F
"""What marks a database as a project: "VEMO" in ASCII."""

_log = logging.getLogger(__name__)


def version_of(connection: Connection) -> str | None:
    """Return the version of the tables, or None if the project has no (readable) note of it."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    versions = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    return str(versions[0]) if len(versions) == 1 else None


def upgrade(connection: Connection) -> None:
    """Bring the tables to the present version inside the open transaction of a connection."""
    from alembic import command  # slow to load, and most openings need no migration

    _log.info("migrating a project from version %s to %s", version_of(connection), SCHEMA_VERSION)
    config = migration_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def migration_config() -> Config:
    """Return the settings of Alembic; they live here and not in a file, so that a wheel carries them."""
    from alembic.config import Config

    config = Config()
    folder = Path(__file__).parent / "migrations"
    # Alembic reads "%" as the start of a placeholder.
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
