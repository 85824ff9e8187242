"""The first tables: media, runs, curves, the three layers of segments, revisions."""

from __future__ import annotations

from vemo_desktop.storage.migrations.ddl import Guard, mark, never_changed, never_deleted, run

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# "VEMO" in ASCII: tells a project from any other SQLite file, also to the `file` command.
_APPLICATION_ID = 0x56454D4F

_SEGMENT_COLUMNS = """
    id TEXT NOT NULL PRIMARY KEY,
    media_id TEXT NOT NULL REFERENCES media (id),
    scheme TEXT NOT NULL REFERENCES label_schemes (id),
    start_us INTEGER NOT NULL,
    end_us INTEGER NOT NULL,
    label TEXT NOT NULL,
    author TEXT NOT NULL,
    state TEXT NOT NULL,
    confidence DOUBLE,
    note TEXT NOT NULL,
"""

_TABLES = (
    "CREATE TABLE settings (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE label_schemes (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, labels TEXT NOT NULL)",
    """
    CREATE TABLE media (
        id TEXT NOT NULL PRIMARY KEY,
        path TEXT NOT NULL,
        fingerprint TEXT NOT NULL UNIQUE,
        size_bytes INTEGER NOT NULL,
        title TEXT NOT NULL,
        duration_us INTEGER NOT NULL,
        has_video BOOLEAN NOT NULL,
        has_audio BOOLEAN NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        added_at TEXT NOT NULL,
        removed BOOLEAN NOT NULL,
        problem TEXT NOT NULL,
        CONSTRAINT media_duration CHECK (duration_us >= 0)
    )
    """,
    """
    CREATE TABLE runs (
        id TEXT NOT NULL PRIMARY KEY,
        media_id TEXT NOT NULL REFERENCES media (id),
        fingerprint TEXT NOT NULL,
        network TEXT NOT NULL,
        version TEXT NOT NULL,
        card_digest TEXT NOT NULL,
        settings TEXT NOT NULL,
        device TEXT NOT NULL,
        program_version TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT NOT NULL,
        main_scheme TEXT NOT NULL,
        video_distribution TEXT NOT NULL,
        proposal_settings TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE curves (
        run_id TEXT NOT NULL REFERENCES runs (id),
        scheme TEXT NOT NULL,
        kind TEXT NOT NULL,
        names TEXT NOT NULL,
        edges_us BLOB NOT NULL,
        "values" BLOB NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (run_id, scheme)
    )
    """,
    f"""
    CREATE TABLE proposals (
        {_SEGMENT_COLUMNS}
        run_id TEXT NOT NULL REFERENCES runs (id),
        uncertainty DOUBLE NOT NULL,
        CONSTRAINT proposals_interval CHECK (start_us >= 0 AND end_us > start_us),
        CONSTRAINT proposals_state CHECK (state IN ('open', 'accepted', 'adjusted', 'rejected')),
        CONSTRAINT proposals_confidence CHECK (confidence IS NULL OR confidence BETWEEN 0 AND 1)
    )
    """,
    f"""
    CREATE TABLE human_segments (
        {_SEGMENT_COLUMNS}
        origin_id TEXT REFERENCES proposals (id),
        run_id TEXT REFERENCES runs (id),
        CONSTRAINT human_segments_interval CHECK (start_us >= 0 AND end_us > start_us),
        CONSTRAINT human_segments_state CHECK (state IN ('accepted', 'adjusted')),
        CONSTRAINT human_segments_confidence CHECK (confidence IS NULL OR confidence BETWEEN 0 AND 1)
    )
    """,
    f"""
    CREATE TABLE gold_segments (
        {_SEGMENT_COLUMNS}
        origin_id TEXT,
        CONSTRAINT gold_segments_interval CHECK (start_us >= 0 AND end_us > start_us),
        CONSTRAINT gold_segments_state CHECK (state IN ('accepted', 'adjusted')),
        CONSTRAINT gold_segments_confidence CHECK (confidence IS NULL OR confidence BETWEEN 0 AND 1)
    )
    """,
    """
    CREATE TABLE revisions (
        number INTEGER NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        gesture TEXT NOT NULL,
        media_id TEXT NOT NULL REFERENCES media (id),
        author TEXT NOT NULL,
        at TEXT NOT NULL,
        target INTEGER REFERENCES revisions (number),
        overtakes TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        removed BOOLEAN
    )
    """,
    """
    CREATE TABLE revision_segments (
        revision INTEGER NOT NULL REFERENCES revisions (number),
        segment_id TEXT NOT NULL,
        PRIMARY KEY (revision, segment_id)
    ) WITHOUT ROWID
    """,
)

_INDEXES = (
    "CREATE INDEX runs_by_media ON runs (media_id, ended_at)",
    "CREATE INDEX proposals_by_media ON proposals (media_id, state)",
    "CREATE INDEX proposals_waiting ON proposals (uncertainty, id) WHERE state = 'open'",
    "CREATE INDEX human_segments_by_media ON human_segments (media_id, state)",
    "CREATE INDEX human_segments_by_origin ON human_segments (origin_id)",
    "CREATE INDEX gold_segments_by_media ON gold_segments (media_id, state)",
    "CREATE INDEX revisions_by_media ON revisions (media_id)",
    "CREATE INDEX revision_segments_by_segment ON revision_segments (segment_id)",
)

_NEVER_CHANGED = ("curves", "revisions", "revision_segments")
_NEVER_DELETED = ("media", "runs", "curves", "revisions", "revision_segments")


def _guards() -> list[Guard]:
    """Triggers that keep history and layers intact whoever writes.

    The insert guards are needed because ``INSERT OR REPLACE`` deletes without firing delete triggers.
    """
    return [
        *map(never_changed, _NEVER_CHANGED),
        *map(never_deleted, _NEVER_DELETED),
        Guard(
            "revisions_only_appended",
            "revisions",
            "INSERT",
            "revisions are only appended",
            "NEW.number <= (SELECT max(number) FROM revisions)",
        ),
        Guard(
            "curves_never_replaced",
            "curves",
            "INSERT",
            "curves are never changed",
            "EXISTS (SELECT 1 FROM curves WHERE run_id = NEW.run_id AND scheme = NEW.scheme)",
        ),
        # What the network proposed stays as it was; only the decision on it and the note may change.
        Guard(
            "proposals_keep_their_content",
            "proposals",
            "UPDATE",
            "proposals keep their content",
            columns="id, media_id, scheme, start_us, end_us, label, author, confidence, run_id, uncertainty",
        ),
    ]


def upgrade() -> None:
    """Create the tables."""
    mark(_APPLICATION_ID)
    run(*_TABLES, *_INDEXES, *_guards())


def downgrade() -> None:
    """Refuse: there is nothing before the first version."""
    raise NotImplementedError("a project is never taken back to an older version; open a backup instead")
