"""A worker process that has the program's own steps, and the networks of `tests.networks_kit` too."""

from __future__ import annotations

import pytest

from tests.networks_kit import pretend
from vemo_desktop import worker
from vemo_desktop.pipeline import keeping

KEEPS_EVERY_S = 0.1
"""Often enough to be killed a moment after something was kept."""


def main() -> None:
    """Run as a worker process."""
    patch = pytest.MonkeyPatch()
    pretend(patch)
    patch.setattr(keeping, "_EVERY_S", KEEPS_EVERY_S)
    worker.main()
