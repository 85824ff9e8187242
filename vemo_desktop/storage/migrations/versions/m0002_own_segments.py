"""Segments that networks make by their own rule, kept whole with their run."""

from __future__ import annotations

from vemo_desktop.storage.migrations.ddl import Guard, never_changed, never_deleted, run

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """
    CREATE TABLE own_segments (
        run_id TEXT NOT NULL PRIMARY KEY REFERENCES runs (id),
        segments TEXT NOT NULL
    )
    """,
    never_changed("own_segments"),
    never_deleted("own_segments"),
    # ``INSERT OR REPLACE`` deletes without firing delete triggers.
    Guard(
        "own_segments_never_replaced",
        "own_segments",
        "INSERT",
        "own_segments are never changed",
        "EXISTS (SELECT 1 FROM own_segments WHERE run_id = NEW.run_id)",
    ),
)


def upgrade() -> None:
    """Create the table and its guards."""
    run(*_STATEMENTS)


def downgrade() -> None:
    """Refuse: what runs said would be lost."""
    raise NotImplementedError("a project is never taken back to an older version; open a backup instead")
