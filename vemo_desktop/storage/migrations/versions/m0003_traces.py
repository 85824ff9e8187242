"""Takes of continuous ratings, the traces that stand of them, and their place in the history."""

from __future__ import annotations

from vemo_desktop.storage.migrations.ddl import Guard, never_changed, never_deleted, run

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """
    CREATE TABLE takes (
        id TEXT NOT NULL PRIMARY KEY,
        media_id TEXT NOT NULL REFERENCES media (id),
        author TEXT NOT NULL,
        dimensions TEXT NOT NULL,
        low DOUBLE NOT NULL,
        high DOUBLE NOT NULL,
        recorded_at TEXT NOT NULL,
        source TEXT NOT NULL,
        ended_at TEXT,
        CONSTRAINT takes_scale CHECK (low < high)
    )
    """,
    """
    CREATE TABLE take_chunks (
        take_id TEXT NOT NULL REFERENCES takes (id),
        number INTEGER NOT NULL,
        device TEXT NOT NULL,
        speed DOUBLE NOT NULL,
        times_us BLOB NOT NULL,
        "values" BLOB NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (take_id, number)
    )
    """,
    """
    CREATE TABLE traces (
        id TEXT NOT NULL PRIMARY KEY,
        media_id TEXT NOT NULL REFERENCES media (id),
        author TEXT NOT NULL,
        dimension TEXT NOT NULL,
        lag_us INTEGER NOT NULL,
        stretches TEXT NOT NULL
    )
    """,
    "CREATE INDEX takes_by_media ON takes (media_id)",
    "CREATE INDEX takes_open ON takes (recorded_at) WHERE ended_at IS NULL",
    "CREATE INDEX traces_by_media ON traces (media_id)",
    "ALTER TABLE revisions ADD COLUMN traces_before TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE revisions ADD COLUMN traces_after TEXT NOT NULL DEFAULT '[]'",
    # A take is written once; only its end is filled in, once.
    Guard(
        "takes_never_changed",
        "takes",
        "UPDATE",
        "takes are never changed",
        "OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL",
    ),
    Guard(
        "takes_keep_their_content",
        "takes",
        "UPDATE",
        "takes keep their content",
        columns="id, media_id, author, dimensions, low, high, recorded_at, source",
    ),
    never_deleted("takes"),
    never_changed("take_chunks"),
    never_deleted("take_chunks"),
    # ``INSERT OR REPLACE`` deletes without firing delete triggers; and a take that is over is complete.
    Guard(
        "takes_never_replaced",
        "takes",
        "INSERT",
        "takes are never changed",
        "EXISTS (SELECT 1 FROM takes WHERE id = NEW.id)",
    ),
    Guard(
        "take_chunks_only_appended",
        "take_chunks",
        "INSERT",
        "take_chunks are only appended",
        "EXISTS (SELECT 1 FROM take_chunks WHERE take_id = NEW.take_id AND number >= NEW.number) "
        "OR EXISTS (SELECT 1 FROM takes WHERE id = NEW.take_id AND ended_at IS NOT NULL)",
    ),
)


def upgrade() -> None:
    """Create the tables and their guards."""
    run(*_STATEMENTS)


def downgrade() -> None:
    """Refuse: what people recorded would be lost."""
    raise NotImplementedError("a project is never taken back to an older version; open a backup instead")
