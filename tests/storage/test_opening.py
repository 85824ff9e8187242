"""Every kind of file that is not a good project is refused with a sentence and left as it is."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from vemo_desktop.errors import ProjectDamaged, ProjectError, ProjectMissing, ProjectNewer, ProjectReadOnly
from vemo_desktop.services.project import open_project
from vemo_desktop.storage import file_store, opening
from vemo_desktop.storage.damage import backups_of
from vemo_desktop.storage.opening import create_project, open_store


def refusal(path: Path, kind: type[ProjectError]) -> str:
    """Open a file that must be refused, make sure it was not touched, and return the sentence."""
    content = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(kind) as caught:
            open_store(path, read_only=read_only)
    assert path.read_bytes() == content
    assert not path.with_name(path.name + "-wal").exists()
    return caught.value.message


def test_a_missing_project(tmp_path: Path):
    with pytest.raises(ProjectMissing, match="no project"):
        open_store(tmp_path / "nowhere.vemo", read_only=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file(tmp_path: Path):
    path = tmp_path / "empty.vemo"
    path.touch()
    assert "0 bytes" in refusal(path, ProjectDamaged)


def test_a_file_of_another_kind(tmp_path: Path):
    path = tmp_path / "letter.vemo"
    path.write_text("Dear Sir or Madam, " * 500)
    assert "not a project" in refusal(path, ProjectDamaged)


def test_a_database_of_another_program(tmp_path: Path):
    path = tmp_path / "other.vemo"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE shopping (item)")
    connection.close()
    assert "not a project" in refusal(path, ProjectDamaged)


def test_a_newer_project(project: Path):
    connection = sqlite3.connect(project)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    assert "newer version" in refusal(project, ProjectNewer)


def test_a_project_without_version(project: Path):
    connection = sqlite3.connect(project)
    connection.execute("DELETE FROM alembic_version")
    connection.commit()
    connection.close()
    assert "which version" in refusal(project, ProjectDamaged)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.95])
def test_a_truncated_project_names_its_backup(project: Path, part: float):
    os.truncate(project, int(project.stat().st_size * part))
    sentence = refusal(project, ProjectDamaged)
    assert "left exactly as it is" in sentence
    assert backups_of(project)[0].name in sentence


def test_a_project_with_torn_pages(project: Path):
    content = bytearray(project.read_bytes())
    for start in range(8192, len(content) - 4096, 3 * 4096):
        content[start : start + 64] = os.urandom(64)
    project.write_bytes(content)
    assert "damaged" in refusal(project, ProjectDamaged)


def test_the_backup_it_names_can_be_opened(project: Path, tmp_path: Path):
    copy = tmp_path / "copy.vemo"
    copy.write_bytes(backups_of(project)[0].read_bytes())
    with open_project(copy, author="ann") as saved, open_project(project, author="ann") as whole:
        assert not saved.read_only
        assert saved.review.segments("video") == whole.review.segments("video") != ()
        assert saved.history.next_undo() == whole.history.next_undo()


def test_without_backup_it_says_so(tmp_path: Path):
    path = tmp_path / "lonely.vemo"
    path.touch()
    assert "no backup" in refusal(path, ProjectDamaged)


def test_creating_never_overwrites(project: Path):
    content = project.read_bytes()
    with pytest.raises(ProjectError, match="already"):
        create_project(project)
    assert project.read_bytes() == content


def test_creating_leaves_nothing_half_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(opening, "_fill", full)
    with pytest.raises(ProjectError, match="No project can be made"):
        create_project(tmp_path / "new.vemo")
    assert [path for path in tmp_path.iterdir() if path.name != "vemo-home"] == []


def test_creating_works_where_there_are_no_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    create_project(tmp_path / "new.vemo")
    with pytest.raises(ProjectError, match="already"):
        create_project(tmp_path / "new.vemo")
    open_store(tmp_path / "new.vemo", read_only=False).close()


@pytest.mark.parametrize("name", ["100% sure?.vemo", "ünï cödé #1.vemo", "it's; a.vemo"])
def test_names_that_look_like_addresses(tmp_path: Path, name: str):
    create_project(tmp_path / name)
    open_store(tmp_path / name, read_only=True).close()
    assert (tmp_path / name).is_file()


def test_a_read_only_store_refuses_to_write(project: Path):
    store = open_store(project, read_only=True)
    with pytest.raises(ProjectReadOnly), store.writing():
        pass
    store.close()


def test_an_unwritable_folder_is_read_from_the_file_or_from_a_copy(
    project: Path, monkeypatch: pytest.MonkeyPatch
):
    # The administrator, who may run these tests, can write everywhere; so the question is answered for it.
    monkeypatch.setattr(os, "access", lambda *_: False)
    before = sorted(project.parent.iterdir())
    store = open_store(project, read_only=True)
    assert store.path == project
    store.close()
    assert sorted(project.parent.iterdir()) == before

    writer = sqlite3.connect(project, isolation_level=None)
    writer.execute("INSERT INTO settings VALUES ('late', '1')")  # lies in the write-ahead log only
    store = open_store(project, read_only=True)
    with store.reading() as session:
        late = session.connection().exec_driver_sql("SELECT value FROM settings WHERE key = 'late'").scalar()
    copied_to = store.path.parent
    store.close()
    writer.close()
    assert late == "1"
    assert copied_to != project.parent
    assert not copied_to.exists()


def test_a_disk_without_room_for_a_project_is_told_by_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(aside: Path) -> None:
        raise file_store.explain(aside, sqlite3.OperationalError("database or disk is full"))

    monkeypatch.setattr(opening, "_fill", fill)
    with pytest.raises(ProjectError, match="most likely because the disk is full") as refused:
        create_project(tmp_path / "new.vemo")
    assert str(tmp_path) in refused.value.message
    assert ".new.vemo." not in refused.value.message
    assert "disk is full" in refused.value.details
    assert list(tmp_path.iterdir()) == []


def test_what_could_not_leave_the_log_is_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a disk with room for the log alone: SQLite then closes without a word, and the file is torn."""
    fill = opening._fill

    def held_open(aside: Path) -> None:
        with closing(sqlite3.connect(aside)) as reader:
            reader.execute("PRAGMA journal_mode = WAL")
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
            fill(aside)
            log = aside.with_name(aside.name + "-wal")
            shutil.copyfile(log, tmp_path / "log")
        shutil.copyfile(tmp_path / "log", log)

    monkeypatch.setattr(opening, "_fill", held_open)
    folder = tmp_path / "full"
    with pytest.raises(ProjectError, match="written whole, most likely because the disk is full"):
        create_project(folder / "new.vemo")
    assert list(folder.iterdir()) == []
    monkeypatch.undo()
    create_project(folder / "new.vemo")
    assert [one.name for one in folder.iterdir()] == ["new.vemo"]
