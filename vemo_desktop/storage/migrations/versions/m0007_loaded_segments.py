"""Curves of segments that were loaded: a kind that earlier programs cannot read.

No table changes. An earlier program meets the kind as a defect when it draws such a video; the version makes
it say that the project was written by a newer one.
"""

from __future__ import annotations

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Raise the version, and nothing else."""


def downgrade() -> None:
    """Refuse, as every migration does."""
    raise NotImplementedError("a project is never taken back to an older version; open a backup instead")
