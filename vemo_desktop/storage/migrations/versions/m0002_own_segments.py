"""Segments that networks make by their own rule, kept whole with their run."""

from __future__ import annotations

from alembic import op

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
    "CREATE TRIGGER own_segments_never_changed BEFORE UPDATE ON own_segments "
    "BEGIN SELECT RAISE(ABORT, 'own_segments are never changed'); END",
    "CREATE TRIGGER own_segments_never_deleted BEFORE DELETE ON own_segments "
    "BEGIN SELECT RAISE(ABORT, 'own_segments are never deleted'); END",
    # ``INSERT OR REPLACE`` deletes without firing delete triggers.
    "CREATE TRIGGER own_segments_never_replaced BEFORE INSERT ON own_segments "
    "WHEN EXISTS (SELECT 1 FROM own_segments WHERE run_id = NEW.run_id) "
    "BEGIN SELECT RAISE(ABORT, 'own_segments are never changed'); END",
)


def upgrade() -> None:
    """Create the table and its guards."""
    for statement in _STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Refuse: what runs said would be lost."""
    raise NotImplementedError("a project is never taken back to an older version; open a backup instead")
