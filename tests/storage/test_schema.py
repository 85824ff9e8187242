"""The migrations make exactly the tables that the rows describe, and guard what must not change."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from enum import StrEnum
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from tests.servers import Server
from tests.storage.databases import BROKEN_RULE, Database, ServerDatabase
from vemo_desktop.domain.history import RevisionKind
from vemo_desktop.domain.judging.mistakes import MistakeKind
from vemo_desktop.domain.labels import Pattern
from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.traces import Device
from vemo_desktop.domain.tracks import CurveKind
from vemo_desktop.storage.file_store import FileStore
from vemo_desktop.storage.opening import open_store
from vemo_desktop.storage.rows import Base
from vemo_desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION, migration_config

WORDS: dict[type[StrEnum], str] = {
    CurveKind: "trained, derived, attention, windowed, formula, person, segments",
    Device: "mouse, keys, gamepad, file",
    Layer: "proposal, human, gold",
    MistakeKind: "missed, wrongly proposed, wrong label, wrong border",
    Pattern: "solid, diagonal, back-diagonal, horizontal, vertical, cross, dots, dense",
    RevisionKind: "gesture, undo, redo, machine",
    SegmentState: "open, accepted, adjusted, rejected",
    Side: "train, held out",
}
"""What stands in projects as words, and cannot be read by a program that does not know the word."""


@pytest.fixture
def raw(project: Path) -> Iterator[sqlite3.Connection]:
    """Return a connection past all of our code, as another program would have."""
    connection = sqlite3.connect(project, isolation_level=None)
    yield connection
    connection.close()


def test_the_known_version_is_the_newest_migration():
    assert ScriptDirectory.from_config(migration_config()).get_heads() == [SCHEMA_VERSION]


def test_versions_are_numbers_in_order():
    scripts = ScriptDirectory.from_config(migration_config()).walk_revisions()
    versions = [script.revision for script in scripts][::-1]
    assert versions == [f"{number:04d}" for number in range(1, len(versions) + 1)]


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.__name__)
def test_no_new_word_without_a_new_version(words: type[StrEnum]):
    """An earlier program would meet a new word as a defect: add a migration first, then the word here."""
    assert ", ".join(words) == WORDS[words]


def test_migrations_make_the_tables_of_the_rows(guarded: Database):
    with closing(open_store(guarded.place, read_only=True)) as store, store.reading() as session:
        # The mark of a project on a server is no table of ours: a file has a number in its first page.
        options = {"include_name": lambda name, kind, _: (kind, name) != ("table", "vemo_mark")}
        context = MigrationContext.configure(session.connection(), opts=options)
        assert compare_metadata(context, Base.metadata) == []


def test_the_file_says_what_it_is(project: Path, raw: sqlite3.Connection):
    assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert project.read_bytes()[68:72] == b"VEMO"


def test_writing_is_synchronised_fully_and_checks_links(project: Path):
    store = FileStore(project)
    with store.writing() as session:
        pragmas = {
            name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    store.close()
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revisions SET author = 'eve'",
        "DELETE FROM revisions",
        "INSERT OR REPLACE INTO revisions SELECT * FROM revisions WHERE number = 1",
        "DELETE FROM revision_segments",
        "UPDATE curves SET digest = ''",
        "INSERT OR REPLACE INTO curves SELECT * FROM curves",
        "DELETE FROM curves",
        "UPDATE own_segments SET segments = '[]'",
        "INSERT OR REPLACE INTO own_segments SELECT * FROM own_segments",
        "DELETE FROM own_segments",
        "UPDATE split_sides SET side = 'train'",
        "INSERT OR REPLACE INTO split_sides SELECT * FROM split_sides",
        "DELETE FROM split_sides",
        "UPDATE trainings SET comparison = '{}'",
        "INSERT OR REPLACE INTO trainings SELECT * FROM trainings",
        "DELETE FROM trainings",
        "UPDATE adoptions SET training_id = NULL",
        "INSERT OR REPLACE INTO adoptions SELECT * FROM adoptions",
        "DELETE FROM adoptions",
        "DELETE FROM runs",
        "DELETE FROM media",
        "UPDATE proposals SET end_us = end_us + 1",
        "UPDATE proposals SET label = 'negative'",
        "UPDATE proposals SET confidence = 1",
    ],
)
def test_history_and_network_output_cannot_be_changed_by_anyone(guarded: Database, statement: str):
    with pytest.raises(BROKEN_RULE, match=r"never|only appended|keep their content"):
        guarded.run(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE human_segments SET end_us = start_us",
        "UPDATE human_segments SET start_us = -1",
        "UPDATE human_segments SET state = 'open'",
        "UPDATE proposals SET state = 'perhaps'",
        "UPDATE human_segments SET confidence = 1.5",
    ],
)
def test_impossible_segments_are_refused(guarded: Database, statement: str):
    with pytest.raises(BROKEN_RULE, match=r"(?i)check"):
        guarded.run(statement)


def test_a_decided_proposal_cannot_go_from_under_its_segment(guarded: Database):
    with pytest.raises(BROKEN_RULE, match=r"(?i)foreign key"):
        guarded.run("DELETE FROM proposals WHERE state = 'accepted'")


@pytest.mark.parametrize("table", ["revisions", "curves", "trainings", "takes"])
def test_no_table_of_history_can_be_emptied_on_a_server(
    server: Server, filled_on_server: ServerPlace, table: str
):
    with pytest.raises(BROKEN_RULE, match="never deleted"):
        ServerDatabase(server, filled_on_server).run(f"TRUNCATE {table} CASCADE")


def test_lists_have_one_order_on_both_databases(database: Database):
    """A server in another language would sort "a" before "B" and "ä" before "z"."""
    for key in ("b", "B", "ä", "z", "_"):
        database.run(f"INSERT INTO settings VALUES ('order {key}', '1')")
    found = database.run("SELECT key FROM settings WHERE key LIKE 'order%' ORDER BY key")
    assert [key for (key,) in found] == ["order B", "order _", "order b", "order z", "order ä"]


def test_times_beyond_an_hour_fit(database: Database):
    database.run("UPDATE media SET duration_us = 9000000000000000000")
    assert database.run("SELECT duration_us FROM media") == [(9_000_000_000_000_000_000,)]


def test_the_package_lists_every_migration():
    """Setuptools packs what lies in packages; a folder without ``__init__.py`` would be missed."""
    folder = Path(migration_config().get_main_option("script_location") or "")
    assert (folder / "__init__.py").is_file()
    assert (folder / "versions" / "__init__.py").is_file()
    listed = subprocess.run(
        ["git", "ls-files", "--error-unmatch", *map(str, sorted((folder / "versions").glob("m*.py")))],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if "not a git repository" in listed.stderr:
        pytest.skip("not a checkout")
    assert listed.returncode == 0, listed.stderr
