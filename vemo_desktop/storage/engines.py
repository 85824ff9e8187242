"""What differs between the databases inside a statement. Everything else is written once for both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Delete, Insert, TextClause, Update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from vemo_desktop.storage.rows import Base

UNHEARD = "vemo_unheard"
"""Marks a statement whose answer nobody needs before the transaction is committed, see `server_line`."""


def put(
    session: Session,
    statement: Insert | Update | Delete | TextClause,
    rows: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
) -> None:
    """Write, without asking what came of it; where it is refused, that is told no later than on commit.

    To a server that is far away each answer costs a way there and back.
    """
    session.connection().execute(statement, rows, execution_options={UNHEARD: True})


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
    put(session, statement.on_conflict_do_update(index_elements=[key], set_=dict(changed)))
