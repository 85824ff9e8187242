"""Videos that are read while the window is made are those that are there when it shows them."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.large_projects import Size, make_large_project
from tests.ui.window_kit import WAIT_MS
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.ui.library.ahead import VideosAhead

SIZE = Size(videos=3, proposals=4, accepted=2, drawn=1)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.vemo"
    make_large_project(path, SIZE)
    return path


def _note_threads(session: ProjectSession, monkeypatch: pytest.MonkeyPatch) -> list[threading.Thread]:
    read, threads = session.library.media, []

    def media() -> object:
        threads.append(threading.current_thread())
        return read()

    monkeypatch.setattr(session.library, "media", media)
    return threads


def test_they_are_read_on_a_thread_of_their_own_and_only_once(project: Path, monkeypatch: pytest.MonkeyPatch):
    with open_project(project, author="ann") as session:
        session.settle()
        expected = session.library.media()
        threads = _note_threads(session, monkeypatch)
        assert VideosAhead(session).take() == expected
        assert len(expected) == SIZE.videos
    [thread] = threads
    assert thread is not threading.current_thread()
    thread.join(WAIT_MS / 1000)
    assert not thread.is_alive()


def test_what_has_changed_since_is_read_again(project: Path):
    with open_project(project, author="ann") as session:
        session.settle()
        first = session.library.media()[0].id
        ahead = VideosAhead(session)
        session.library.remove(first)
        assert first not in {item.id for item in ahead.take()}


def test_closing_waits_for_the_reading(project: Path, monkeypatch: pytest.MonkeyPatch):
    with open_project(project, author="ann") as session:
        threads = _note_threads(session, monkeypatch)
        VideosAhead(session).close()
        assert len(threads) == 1
