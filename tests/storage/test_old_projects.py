"""Projects of every version ever released open in this one, whole.

``projects/version_NNNN.sql`` is the dump of a project as that version left it. A new migration adds the
dump of the version before it: ``python tests/storage/test_old_projects.py PROJECT`` prints one.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import pytest

from vemo_desktop.domain.segments import Layer, Proposed, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage import opening
from vemo_desktop.storage.check import check
from vemo_desktop.storage.damage import backups_of
from vemo_desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION

OWN_SEGMENTS = (
    Proposed(Interval(0, 9_000_000), "positive", 0.5),
    Proposed(Interval(10_000_000, 19_000_000), "positive", 0.25),
)
"""What a network made by its own rule in the projects of version 2 on; earlier ones could not keep it."""

TRACES = {"valence": [0, 0.25, 0.5], "arousal": [0, -0.25, -0.5]}
"""What was recorded in the projects of version 3 on; earlier ones had no place for it."""

_DUMPS = sorted((Path(__file__).parent / "projects").glob("version_*.sql"))


def load(dump: Path, path: Path) -> None:
    """Make the project that a dump describes."""
    connection = sqlite3.connect(path)
    connection.executescript(dump.read_text(encoding="utf-8"))
    connection.close()


def dump_of(path: Path) -> str:
    """Return a project as SQL text."""
    connection = sqlite3.connect(path)
    lines = [
        f"PRAGMA application_id = {APPLICATION_ID};",
        "PRAGMA foreign_keys = OFF;",
        *connection.iterdump(),
    ]
    connection.close()
    return "\n".join(lines) + "\n"


def _traces(session: ProjectSession) -> dict[str, list[float]]:
    traces = session.traces.traces("video")
    return {one.dimension: session.traces.steps(one).values.tolist() for one in traces}


def test_there_is_a_dump_of_every_version():
    versions = [dump.stem.removeprefix("version_") for dump in _DUMPS]
    assert versions == [f"{number:04d}" for number in range(1, int(SCHEMA_VERSION) + 1)]


@pytest.mark.parametrize("dump", _DUMPS, ids=lambda dump: dump.stem)
def test_an_old_project_opens_whole(dump: Path, tmp_path: Path):
    path = tmp_path / "old.vemo"
    load(dump, path)
    with open_project(path, author="bob") as session:
        segments = session.review.segments("video")
        human = [segment for segment in segments if segment.layer is Layer.HUMAN]
        assert len(segments) == 11
        assert [segment.interval for segment in human] == [
            Interval(0, 9_000_000),
            Interval(11_000_000, 19_000_000),
        ]
        assert session.runs.curves("video")["sentiment"].values[0, 2] == pytest.approx(0.5)
        own = session.runs.prediction("video").segments
        assert own == (OWN_SEGMENTS if dump.stem >= "version_0002" else None)
        assert _traces(session) == (TRACES if dump.stem >= "version_0003" else {})
        assert session.history.next_undo() == "Adjust proposal"
        assert session.history.next_redo() == "Reject proposal"
        session.history.redo()
        session.review.accept(segments[3].id)
        states = [segment.state for segment in session.review.segments("video")[:4]]
        assert states[2:] == [SegmentState.REJECTED, SegmentState.ACCEPTED]
    assert check(path).ok


@pytest.mark.parametrize("dump", _DUMPS[:-1], ids=lambda dump: dump.stem)
def test_a_backup_is_made_before_migrating(dump: Path, tmp_path: Path):
    path = tmp_path / "old.vemo"
    load(dump, path)
    opening.open_store(path, read_only=False).close()
    (made,) = backups_of(path)
    assert "-before-" in made.name
    assert f"'{dump.stem.removeprefix('version_')}'" in dump_of(made), "it is of the version before"
    assert check(path).ok


if __name__ == "__main__":
    sys.stdout.write(dump_of(Path(sys.argv[1])))
