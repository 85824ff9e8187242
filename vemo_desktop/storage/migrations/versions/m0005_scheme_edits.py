"""Label schemes that people edit, and their place in the history, which is then about no video."""

from __future__ import annotations

from vemo_desktop.storage.migrations.ddl import Guard, is_server, never_changed, never_deleted, run

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_COLUMNS = (
    "number, kind, gesture, media_id, author, at, target, overtakes, before, after, removed, "
    "traces_before, traces_after"
)

_SCHEMES = (
    "ALTER TABLE label_schemes ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE label_schemes ADD COLUMN description TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE label_schemes ADD COLUMN removed BOOLEAN NOT NULL DEFAULT 0",
)

_ON_SERVER = (
    "ALTER TABLE revisions ALTER COLUMN media_id DROP NOT NULL",
    "ALTER TABLE revisions ADD COLUMN scheme_before TEXT NOT NULL DEFAULT 'null'",
    "ALTER TABLE revisions ADD COLUMN scheme_after TEXT NOT NULL DEFAULT 'null'",
)

_IN_FILE = (
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
    never_changed("revisions"),
    never_deleted("revisions"),
    Guard(
        "revisions_only_appended",
        "revisions",
        "INSERT",
        "revisions are only appended",
        "NEW.number <= (SELECT max(number) FROM revisions)",
    ),
)


def upgrade() -> None:
    """Add the columns, and let a revision be about no video."""
    run(*_SCHEMES, *(_ON_SERVER if is_server() else _IN_FILE))


def downgrade() -> None:
    """Refuse: edits of label schemes would be lost."""
    raise NotImplementedError("a project is never taken back to an older version; open a backup instead")
