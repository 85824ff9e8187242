"""A project that is open, with one analysed video."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.projects import add_video_to, analyse, proposed
from vemo_desktop.services.project import ProjectSession, open_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "work" / "talk.vemo"


@pytest.fixture
def session(project: Path) -> Iterator[ProjectSession]:
    with open_project(project, create=True, author="ann") as opened:
        yield opened


@pytest.fixture
def video(session: ProjectSession, project: Path) -> str:
    """Return a video with three proposals: 10-20 s and 40-50 s positive, 60-70 s negative."""
    media_id = add_video_to(session, project.parent)
    analyse(session, media_id, [proposed(10, 20), proposed(40, 50), proposed(60, 70, "negative")])
    return media_id
