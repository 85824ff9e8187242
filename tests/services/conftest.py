"""A project that is open, with one analysed video.

It is a file. Tests that say ``pytest.mark.parametrize("project", ["file", "server"], indirect=True)`` have it
on a server too; with ``VEMO_TEST_ON=server`` all that have it have it there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.projects import add_video_to, analyse, proposed
from tests.servers import Server
from vemo_desktop.domain.places import Place
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.opening import create_project


@pytest.fixture(scope="session")
def empty_on_server(server: Server) -> str:
    """Return a database with an empty project, for copying."""
    name = server.new_database()
    create_project(server.place(name))
    return name


@pytest.fixture
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    if getattr(request, "param", os.environ.get("VEMO_TEST_ON", "file")) == "file":
        yield tmp_path / "work" / "talk.vemo"
        return
    server: Server = request.getfixturevalue("server")
    name = server.new_database(request.getfixturevalue("empty_on_server"))
    yield server.place(name)
    server.drop(name)


@pytest.fixture
def session(project: Place) -> Iterator[ProjectSession]:
    with open_project(project, create=True, author="ann") as opened:
        opened.folder.mkdir(parents=True, exist_ok=True)
        yield opened


@pytest.fixture
def video(session: ProjectSession) -> str:
    """Return a video with three proposals: 10-20 s and 40-50 s positive, 60-70 s negative."""
    media_id = add_video_to(session, session.folder)
    analyse(session, media_id, [proposed(10, 20), proposed(40, 50), proposed(60, 70, "negative")])
    return media_id
