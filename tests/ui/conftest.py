"""A window on a small project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import Bench, SlowAnalysis, make_clips, make_project


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Return three clips of four seconds: beach, storm, meadow."""
    return make_clips(tmp_path_factory.mktemp("clips"))


@pytest.fixture
def project(tmp_path: Path, clips: tuple[Path, ...]) -> Path:
    """Return a project of three clips; beach has four open proposals, storm three, meadow is new."""
    return make_project(tmp_path, clips)


@pytest.fixture
def slow() -> Iterator[SlowAnalysis]:
    """Return the analysis of the window's queue; let it end with `may_end`."""
    analysis = SlowAnalysis()
    yield analysis
    analysis.may_end.set()


@pytest.fixture
def bench(qtbot: QtBot, project: Path, slow: SlowAnalysis) -> Iterator[Bench]:
    """Return a filled window on the project."""
    made = Bench(qtbot, project, slow).start()
    yield made
    made.close()
