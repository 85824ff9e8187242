"""Fixtures every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.servers import server, server_database, with_guest

__all__ = ["server", "server_database", "with_guest"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def vemo_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test its own folders for cache, settings and logs."""
    home = tmp_path / "vemo-home"
    monkeypatch.setenv("VEMO_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of real material beside the checkout, or skip where it is absent."""
    if not _SHARED.is_dir():
        pytest.skip("needs the folder of real media and labels beside the checkout")
    return _SHARED
