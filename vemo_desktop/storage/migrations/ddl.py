"""What migrations say, in the words of SQLite or of PostgreSQL.

A migration writes its tables once, as SQLite reads them, and its guards as `Guard`; `run` says either to the
database it is at. On PostgreSQL texts are ordered by their bytes, as SQLite orders them: the order of lists
must not depend on the language that a server was installed in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from alembic import op

_WORDS = {
    "TEXT": 'TEXT COLLATE "C"',
    "INTEGER": "BIGINT",  # times are in microseconds: four bytes end after 36 minutes
    "DOUBLE": "DOUBLE PRECISION",
    "BLOB": "BYTEA",
}
_WORD = re.compile(r"\b(TEXT|INTEGER|DOUBLE|BLOB)\b")


@dataclass(frozen=True, slots=True)
class Guard:
    """A trigger that refuses a change whoever makes it.

    Parameters
    ----------
    name, table : str
    event : str
        ``INSERT``, ``UPDATE`` or ``DELETE``.
    message : str
        What the database says then.
    when : str
        Condition on ``OLD`` and ``NEW``; always refused if empty.
    columns : str
        For ``UPDATE``: only when one of these is written; all if empty.
    """

    name: str
    table: str
    event: str
    message: str
    when: str = ""
    columns: str = ""


def never_changed(table: str) -> Guard:
    """Return the guard of rows that stay as they are written."""
    return Guard(f"{table}_never_changed", table, "UPDATE", f"{table} are never changed")


def never_deleted(table: str) -> Guard:
    """Return the guard of rows that stay for ever."""
    return Guard(f"{table}_never_deleted", table, "DELETE", f"{table} are never deleted")


def is_server() -> bool:
    """Tell whether the migration runs on PostgreSQL."""
    return op.get_bind().dialect.name == "postgresql"


def run(*statements: str | Guard) -> None:
    """Make tables, indexes and guards, in order."""
    for statement in statements:
        if isinstance(statement, str):
            op.execute(_for_server(statement) if is_server() else statement)
        elif is_server():
            for one in _server_guard(statement):
                op.execute(one)
        else:
            op.execute(_file_guard(statement))


def mark(application_id: int) -> None:
    """Write what tells a project from the tables of other programs.

    In a file it is a number that also the `file` command reads. On a server it is the one row of a table,
    which also counts what is written beside the history, see `storage.server_store`.
    """
    if not is_server():
        op.execute(f"PRAGMA application_id = {application_id}")
        return
    op.execute("CREATE TABLE vemo_mark (application BIGINT NOT NULL, others BIGINT NOT NULL)")
    op.execute(f"INSERT INTO vemo_mark VALUES ({application_id}, 0)")


def _for_server(statement: str) -> str:
    words = _WORD.sub(lambda found: _WORDS[found[1]], statement)
    words = words.replace(") WITHOUT ROWID", ")")
    return re.sub(r"\bBOOLEAN NOT NULL DEFAULT 0\b", "BOOLEAN NOT NULL DEFAULT FALSE", words)


def _file_guard(guard: Guard) -> str:
    of = f" OF {guard.columns}" if guard.columns else ""
    when = f"WHEN {guard.when} " if guard.when else ""
    return (
        f"CREATE TRIGGER {guard.name} BEFORE {guard.event}{of} ON {guard.table} {when}"
        f"BEGIN SELECT RAISE(ABORT, '{guard.message}'); END"
    )


def _server_guard(guard: Guard) -> list[str]:
    of = f" OF {guard.columns}" if guard.columns else ""
    # In the body, because a condition of the trigger itself may not look into tables there.
    statements = [
        f"CREATE FUNCTION {guard.name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {guard.when or 'TRUE'} THEN "
        f"RAISE integrity_constraint_violation USING MESSAGE = '{guard.message}'; END IF; "
        "RETURN COALESCE(NEW, OLD); END $$",
        f"CREATE TRIGGER {guard.name} BEFORE {guard.event}{of} ON {guard.table} "
        f"FOR EACH ROW EXECUTE FUNCTION {guard.name}()",
    ]
    if guard.event == "DELETE":  # emptying a table fires no trigger of its rows
        statements.append(
            f"CREATE TRIGGER {guard.table}_never_emptied BEFORE TRUNCATE ON {guard.table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {guard.name}()"
        )
    return statements
