"""The videos of a shared project lie elsewhere on each computer; each finds its own, and harms no other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.clips import make_clip
from tests.servers import Server
from vemo_desktop.domain.library import MediaState
from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.services.project import open_project

Computer = Callable[[str], Path]


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    """Return what sits down at a computer by its name, and says where its own files lie."""

    def sit_down(name: str) -> Path:
        home = tmp_path / name
        home.mkdir(exist_ok=True)
        monkeypatch.setenv("VEMO_HOME", str(home / "vemo"))
        return home

    return sit_down


@pytest.fixture
def place(server: Server, server_database: str) -> ServerPlace:
    return server.place(server_database)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    made = tmp_path / "clip.mp4"
    make_clip(made, seconds=1, size=(64, 48))
    return made


def _copied(clip: Path, folder: Path, name: str = "talk.mp4") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(clip, folder / name))


def _path(place: ServerPlace) -> Path:
    with open_project(place, author="ann") as session:
        (item,) = session.library.media()
        return item.path


def test_below_the_folder_of_videos_everybody_finds_them(computer: Computer, place: ServerPlace, clip: Path):
    videos = computer("first") / "videos"
    file = _copied(clip, videos / "week 1")
    with open_project(replace(place, media=videos), author="ann", create=True) as session:
        assert not session.library.add([file]).refused
    assert _path(place) == file, "the folder is known on this computer from now on"

    other = computer("second") / "elsewhere"
    file = _copied(clip, other / "week 1")
    assert _path(replace(place, media=other)) == file
    assert _path(place) == file


def test_anywhere_else_each_computer_knows_its_own(computer: Computer, place: ServerPlace, clip: Path):
    first = _copied(clip, computer("first") / "desktop")
    with open_project(place, author="ann", create=True) as session:
        session.library.add([first])
    computer("second")
    with open_project(place, author="bob") as session:
        (item,) = session.library.media()
        first.rename(first.with_name("hidden"))
        assert session.library.find_missing() == {item.id}
        second = _copied(clip, computer("second") / "films", "other name.mp4")
        found = session.library.relink(item.id, second.parent)
        assert (found.path, found.state) == (second, MediaState.NEW)
        assert session.library.search("other name") == [found]
    assert _path(place) == second
    first.with_name("hidden").rename(first)
    computer("first")
    assert _path(place) == first, "what the other computer knows is not written for all"


def test_notes_that_cannot_be_read_are_asked_for_again(computer: Computer, place: ServerPlace, clip: Path):
    videos = computer("first") / "videos"
    file = _copied(clip, videos)
    with open_project(replace(place, media=videos), author="ann", create=True) as session:
        session.library.add([file])
        (session.folder / "media.json").write_text("nonsense")
    assert _path(place) != file
    assert _path(replace(place, media=videos)) == file
