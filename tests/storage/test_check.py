"""Verification finds each kind of fault, and nothing in a good project."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import select

from tests.storage.databases import Database
from vemo_desktop.domain.traces import Chunk, Device, Samples, Take
from vemo_desktop.errors import ProjectDamaged
from vemo_desktop.storage.check import check
from vemo_desktop.storage.opening import open_store
from vemo_desktop.storage.repositories import traces
from vemo_desktop.storage.rows import MediaRow


def test_a_good_project(database: Database):
    report = check(database.place)
    assert report.ok
    assert report.findings == ()
    assert (report.counts["proposals"], report.counts["human_segments"]) == (9, 2)
    assert report.counts["revisions"] == 5


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE human_segments SET end_us = end_us + 1", "not as the history leaves them"),
        ("DELETE FROM human_segments", "not as the history leaves them"),
        ("UPDATE proposals SET state = 'rejected'", "not as the history leaves them"),
        ("UPDATE proposals SET label = 'negative'", "not as the history leaves them"),
        ("UPDATE proposals SET end_us = 0", "is none"),
        ("UPDATE media SET removed = true", "disagree on whether it was removed"),
        ("UPDATE revisions SET before = '[]', after = '[]' WHERE number = 1", "does not follow from itself"),
        ("UPDATE revisions SET after = 'nonsense' WHERE number = 3", "does not follow from itself"),
        ("UPDATE revisions SET target = 2 WHERE kind = 'undo'", "out of turn"),
        ("UPDATE curves SET \"values\" = zeroblob(length(\"values\"))", "not as they were stored"),
        ("UPDATE curves SET \"values\" = substr(\"values\", 2)", "cannot be read"),
        ("UPDATE curves SET edges_us = zeroblob(length(edges_us))", "cannot be read"),
        ("UPDATE own_segments SET segments = '[[5, 1, \"positive\", 0.5]]'", "cannot be read"),
        ("UPDATE trainings SET weights = x'00'", "not as they were stored"),
        ("UPDATE human_segments SET origin_id = 'gone'", "not there"),
        ("UPDATE proposals SET run_id = 'gone'", "not there"),
    ],
)  # fmt: skip
def test_a_fault_is_found(database: Database, statement: str, finding: str):
    database.tamper(statement)
    report = check(database.place)
    assert not report.ok
    assert any(finding in sentence for sentence in report.findings), report.findings


def test_a_flipped_bit_in_curves_is_found(project: Path):
    content = bytearray(project.read_bytes())
    place = content.index(b"\xcd\xcc\x4c\x3e\x9a\x99\x99\x3e")  # 0.2 and 0.3 as float32
    content[place] ^= 1
    project.write_bytes(content)
    report = check(project)
    assert report.findings == (report.findings[0],)
    assert "not as they were stored" in report.findings[0]


def test_a_torn_page_is_refused_or_found(project: Path, monkeypatch: pytest.MonkeyPatch):
    content = bytearray(project.read_bytes())
    content[-4096:] = os.urandom(4096)
    project.write_bytes(content)
    with pytest.raises(ProjectDamaged):
        check(project)
    monkeypatch.setattr("vemo_desktop.storage.opening.QUICK_CHECK_BYTES", 0)
    assert not check(project).ok


def test_checking_leaves_the_file_alone(project: Path):
    before, files = project.read_bytes(), sorted(project.parent.iterdir())
    check(project)
    assert project.read_bytes() == before
    assert sorted(project.parent.iterdir()) == files


def test_parts_of_a_take_that_go_back_in_time_are_found(project: Path):
    samples = Samples(np.array([0, 40_000]), np.zeros((2, 1), np.float32))
    with closing(open_store(project, read_only=False)) as store, store.writing() as session:
        media_id = session.scalars(select(MediaRow.id)).first()
        assert media_id is not None
        take = Take("take", media_id, "ann", ("valence",), -1, 1, datetime.now(UTC))
        traces.put_take(session, take, [Chunk(samples, Device.MOUSE)] * 2)
    assert check(project).findings == ("Take take: part 1 does not follow the one before.",)
