"""What differs between the databases inside a statement. Everything else is written once for both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from vemo_desktop.storage.rows import Base


def upsert(
    session: Session, row: type[Base], values: Mapping[str, Any], key: str, changed: Mapping[str, Any]
) -> None:
    """Write a row, or change the one that has its key.

    Parameters
    ----------
    session : Session
    row : type
    values : mapping
        Of the row where there is none yet.
    key : str
        The column of the primary key.
    changed : mapping
        What becomes of the row that is there.
    """
    # The same words in both, but SQLAlchemy has them only with each database.
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    statement = dialect.insert(row).values(**values)
    session.execute(statement.on_conflict_do_update(index_elements=[key], set_=dict(changed)))
