"""Fixtures every test may use."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import server, server_database, with_guest

__all__ = ["server", "server_database", "with_guest"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A shell without job control starts what runs in its background with Ctrl-C ignored, and so would be every
# program started from here, for which tests press it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

_SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True, scope="module")
def _give_memory_back() -> Iterator[None]:
    """Return to the system what the tests of a file have freed.

    The allocator of glibc keeps what full-size networks took: 0.8 GB after those of BEATs and CTEN, although
    nothing of it is in use. Processes that run many files of tests grew to 4 GB so.
    """
    yield
    if sys.platform == "linux" and hasattr(library := ctypes.CDLL(None), "malloc_trim"):
        library.malloc_trim(0)


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
