"""Fixtures of the player's tests."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.player.film import Stage


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    """Yield a player on a simulated device; no thread of it survives."""
    stage = Stage(qtbot, tmp_path)
    yield stage
    stage.player.close()
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("player-")]
