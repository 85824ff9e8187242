"""The list of projects opened before."""

from __future__ import annotations

from pathlib import Path

import pytest

from vemo_desktop import paths
from vemo_desktop.services.recent_projects import (
    adopt_projects,
    forget_project,
    recent_projects,
    remember_project,
)


def test_the_latest_comes_first_and_once(tmp_path: Path) -> None:
    first, second = tmp_path / "first.vemo", tmp_path / "second.vemo"
    for path in (first, second, first):
        remember_project(path)
    assert [one.path for one in recent_projects()] == [first, second]


def test_missing_projects_stay_and_are_marked(tmp_path: Path) -> None:
    there, gone = tmp_path / "there.vemo", tmp_path / "gone.vemo"
    there.touch()
    remember_project(there)
    remember_project(gone)
    assert [(one.path, one.is_missing) for one in recent_projects()] == [(gone, True), (there, False)]


def test_no_more_are_kept_than_can_be_told_apart(tmp_path: Path) -> None:
    for number in range(20):
        remember_project(tmp_path / f"{number}.vemo")
    assert [one.path.stem for one in recent_projects()] == [str(n) for n in range(19, 11, -1)]


def test_forgetting_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "p.vemo"
    path.write_bytes(b"labels")
    remember_project(path)
    assert forget_project(path)
    assert not forget_project(path)
    assert recent_projects() == ()
    assert path.read_bytes() == b"labels"


def test_an_earlier_list_comes_behind(tmp_path: Path) -> None:
    remember_project(tmp_path / "new.vemo")
    adopt_projects([str(tmp_path / "old.vemo"), str(tmp_path / "new.vemo")])
    assert [one.path.stem for one in recent_projects()] == ["new", "old"]


def test_a_damaged_list_begins_anew(tmp_path: Path) -> None:
    (paths.config_dir() / "recent.json").write_text("{ not json")
    assert recent_projects() == ()
    remember_project(tmp_path / "p.vemo")
    assert [one.path.stem for one in recent_projects()] == ["p"]


def test_without_a_folder_for_the_list_projects_open_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("VEMO_HOME", str(tmp_path / "file" / "home"))
    remember_project(tmp_path / "p.vemo")
    assert recent_projects() == ()
