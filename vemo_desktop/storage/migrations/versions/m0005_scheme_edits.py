"""Label schemes that people edit, and their place in the history, which is then about no video."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_COLUMNS = (
    "number, kind, gesture, media_id, author, at, target, overtakes, before, after, removed, "
    "traces_before, traces_after"
)

_STATEMENTS = (
    "ALTER TABLE label_schemes ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE label_schemes ADD COLUMN description TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE label_schemes ADD COLUMN removed BOOLEAN NOT NULL DEFAULT 0",
    # SQLite cannot drop NOT NULL from a column; the table is made anew, as its manual advises.
    """
    CREATE TABLE new_revisions (
        number INTEGER NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        gesture TEXT NOT NULL,
        media_id TEXT REFERENCES media (id),
        author TEXT NOT NULL,
        at TEXT NOT NULL,
        target INTEGER REFERENCES revisions (number),
        overtakes TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        removed BOOLEAN,
        traces_before TEXT NOT NULL DEFAULT '[]',
        traces_after TEXT NOT NULL DEFAULT '[]',
        scheme_before TEXT NOT NULL DEFAULT 'null',
        scheme_after TEXT NOT NULL DEFAULT 'null'
    )
    """,
    f"INSERT INTO new_revisions ({_COLUMNS}) SELECT {_COLUMNS} FROM revisions ORDER BY number",
    "DROP TABLE revisions",
    "ALTER TABLE new_revisions RENAME TO revisions",
    "CREATE INDEX revisions_by_media ON revisions (media_id)",
    "CREATE TRIGGER revisions_never_changed BEFORE UPDATE ON revisions "
    "BEGIN SELECT RAISE(ABORT, 'revisions are never changed'); END",
    "CREATE TRIGGER revisions_never_deleted BEFORE DELETE ON revisions "
    "BEGIN SELECT RAISE(ABORT, 'revisions are never deleted'); END",
    "CREATE TRIGGER revisions_only_appended BEFORE INSERT ON revisions "
    "WHEN NEW.number <= (SELECT max(number) FROM revisions) "
    "BEGIN SELECT RAISE(ABORT, 'revisions are only appended'); END",
)


def upgrade() -> None:
    """Add the columns, and let a revision be about no video."""
    for statement in _STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Refuse: edits of label schemes would be lost."""
    raise NotImplementedError("a project is never taken back to an older version; open a backup instead")
