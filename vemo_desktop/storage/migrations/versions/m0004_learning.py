"""Learning from corrections: sides of videos, trainings with their weights, and adoptions."""

from __future__ import annotations

from vemo_desktop.storage.migrations.ddl import Guard, never_changed, never_deleted, run

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TABLES = (
    """
    CREATE TABLE split_sides (
        fingerprint TEXT NOT NULL PRIMARY KEY,
        side TEXT NOT NULL,
        at TEXT NOT NULL,
        CONSTRAINT split_sides_side CHECK (side IN ('train', 'held out'))
    )
    """,
    """
    CREATE TABLE trainings (
        id TEXT NOT NULL PRIMARY KEY,
        network TEXT NOT NULL,
        present TEXT NOT NULL,
        scheme TEXT NOT NULL REFERENCES label_schemes (id),
        author TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT NOT NULL,
        seconds DOUBLE NOT NULL,
        device TEXT NOT NULL,
        program_version TEXT NOT NULL,
        settings TEXT NOT NULL,
        examples TEXT NOT NULL,
        versions TEXT NOT NULL,
        losses TEXT NOT NULL,
        judgements TEXT NOT NULL,
        comparison TEXT NOT NULL,
        notices TEXT NOT NULL,
        step INTEGER NOT NULL,
        steps INTEGER NOT NULL,
        card TEXT NOT NULL,
        weights BLOB NOT NULL,
        digest TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE adoptions (
        number INTEGER NOT NULL PRIMARY KEY,
        scheme TEXT NOT NULL,
        training_id TEXT REFERENCES trainings (id),
        author TEXT NOT NULL,
        at TEXT NOT NULL
    )
    """,
)

_KEYS = {"split_sides": "fingerprint", "trainings": "id", "adoptions": "number"}


def _guards() -> list[Guard]:
    """Triggers: a video that was held out stays held out, and what was trained and adopted is history.

    ``INSERT OR REPLACE`` deletes without firing delete triggers.
    """
    guards = []
    for table, key in _KEYS.items():
        is_there = f"EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})"
        guards += [
            never_changed(table),
            never_deleted(table),
            Guard(f"{table}_never_replaced", table, "INSERT", f"{table} are never changed", is_there),
        ]
    return guards


def upgrade() -> None:
    """Create the tables and their guards."""
    run(*_TABLES, *_guards())


def downgrade() -> None:
    """Refuse: taught networks would be lost."""
    raise NotImplementedError("a project is never taken back to an older version; open a backup instead")
