"""An output for tests of files: time passes, and nobody hears anything."""

from __future__ import annotations

import time

from vemo_desktop.ui.player.outputs import Render


class SilentOutput:
    """No device: only the passing of time."""

    is_audible = False
    rate_hz = 48_000

    def open(self, render: Render) -> None:
        """Nothing to prepare."""

    def start(self) -> None:
        """Nothing to start."""

    def stop(self) -> None:
        """Nothing to stop."""

    def close(self) -> None:
        """Nothing to give back."""

    def now_s(self) -> float:
        """Return the monotonic clock of the machine."""
        return time.monotonic()

    def has_failed(self) -> bool:
        """Time does not fail."""
        return False
