"""Indices by which undo knows a long history without reading the rows of it."""

from __future__ import annotations

from vemo_desktop.storage.migrations.ddl import run

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_STATEMENTS = (
    "CREATE INDEX revisions_by_kind ON revisions (kind, number)",
    "CREATE INDEX revisions_overtaking ON revisions (number) WHERE overtakes <> '[]'",
)


def upgrade() -> None:
    """Add the indices."""
    run(*_STATEMENTS)


def downgrade() -> None:
    """Refuse, as every migration does."""
    raise NotImplementedError("a project is never taken back to an older version; open a backup instead")
