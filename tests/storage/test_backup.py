"""Backups are verified, one per state, few, and made while others write."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from vemo_desktop.errors import ProjectDamaged, ProjectError
from vemo_desktop.services.project import open_project
from vemo_desktop.storage import backup
from vemo_desktop.storage.backup import KEPT, BackupStopped, back_up
from vemo_desktop.storage.check import check
from vemo_desktop.storage.damage import backup_folder, backups_of


def edit(path: Path, note: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("INSERT OR REPLACE INTO settings VALUES ('note', ?)", (f'"{note}"',))
    connection.commit()
    connection.close()


def test_a_backup_is_a_whole_project(project: Path, tmp_path: Path):
    edit(project, "changed")
    made = back_up(project)
    assert made is not None
    assert [path.name for path in made.parent.iterdir() if path.suffix != ".vemo"] == []
    assert check(made).ok
    assert check(made).counts == check(project).counts


def test_the_same_state_is_not_backed_up_twice(project: Path):
    assert back_up(project) is None
    for _ in range(2):
        with open_project(project, author="ann") as session:
            session.settle()
    assert len(backups_of(project)) == 1
    edit(project, "changed")
    assert back_up(project) is not None
    assert back_up(project) is None


def test_only_the_newest_are_kept_but_those_before_a_migration_for_ever(project: Path):
    before = back_up(project, before="0002")
    made = []
    for number in range(KEPT + 3):
        edit(project, str(number))
        made.append(back_up(project))
    assert set(backups_of(project)) == {before, *made[-KEPT:]}


def test_a_backup_holds_one_state_while_others_write(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(backup, "_PAGES_PER_STEP", 1)
    edit(project, "0")
    writer = sqlite3.connect(project, isolation_level=None)
    done = threading.Event()

    def keep_writing() -> None:
        connection = sqlite3.connect(project, isolation_level=None, timeout=10)
        number = 0
        while not done.is_set():
            number += 1
            connection.execute("INSERT OR REPLACE INTO settings VALUES ('note', ?)", (str(number),))
        connection.close()

    thread = threading.Thread(target=keep_writing)
    thread.start()
    try:
        made = back_up(project)
    finally:
        done.set()
        thread.join()
        writer.close()
    assert made is not None
    assert check(made).ok


def test_writing_meanwhile_does_not_make_a_backup_begin_again(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(backup, "_PAGES_PER_STEP", 1)
    edit(project, "before")
    steps: list[int] = []

    class Busy(threading.Event):
        def is_set(self) -> bool:
            steps.append(len(steps))
            with closing(sqlite3.connect(project, isolation_level=None)) as other:
                other.execute("INSERT OR REPLACE INTO settings VALUES ('note', ?)", (f'"{len(steps)}"',))
            return len(steps) > 2000

    made = back_up(project, stop=Busy())
    assert made is not None
    with closing(sqlite3.connect(made)) as copy:
        pages = copy.execute("PRAGMA page_count").fetchone()[0]
        (note,) = copy.execute("SELECT value FROM settings WHERE key = 'note'").fetchone()
    assert len(steps) <= pages + 1
    assert note == '"before"'


def test_a_stopped_backup_leaves_nothing(project: Path):
    edit(project, "changed")
    stop = threading.Event()
    stop.set()
    with pytest.raises(BackupStopped):
        back_up(project, stop=stop)
    assert len(list(backup_folder(project).iterdir())) == 1


def test_a_damaged_project_gives_no_backup(project: Path):
    content = bytearray(project.read_bytes())
    content[-4096:] = os.urandom(4096)
    project.write_bytes(content)
    with pytest.raises(ProjectDamaged, match="Verified backups"):
        back_up(project)
    assert len(list(backup_folder(project).iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_told(project: Path):
    for path in backups_of(project):
        path.unlink()
    backup_folder(project).rmdir()
    backup_folder(project).touch()
    with pytest.raises(ProjectError, match="The project itself is fine"):
        back_up(project)


def test_opening_goes_on_without_backup_and_says_so(project: Path):
    for path in backups_of(project):
        path.unlink()
    backup_folder(project).rmdir()
    backup_folder(project).touch()
    with open_project(project, author="ann") as session:
        session.settle()
        assert any("No backup" in one for one in session.notices)
        assert not session.read_only


def test_damage_found_by_the_backup_ends_writing(project: Path, monkeypatch: pytest.MonkeyPatch):
    """Large projects are not read whole before opening; their backup is what finds a bad page."""
    monkeypatch.setattr("vemo_desktop.storage.opening.QUICK_CHECK_BYTES", 0)
    content = bytearray(project.read_bytes())
    content[-4096:] = os.urandom(4096)
    project.write_bytes(content)
    with open_project(project, author="ann") as session:
        session.settle()
        assert session.read_only
        assert "damaged" in session.notices[0]
