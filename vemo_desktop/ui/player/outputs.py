"""What playback is timed by and heard through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
import numpy.typing as npt

from vemo_desktop.errors import VemoError

CHANNELS = 2

Samples = npt.NDArray[np.float32]
"""Sound of shape (N, 2), in [-1, 1]."""

Render = Callable[[Samples, float], None]
"""Fills a block of sound whose first sample is heard at an instant of the output's clock, in seconds."""


class OutputFailed(VemoError):
    """There is no sound device, or it went away."""


class AudioOutput(Protocol):
    """A sound device, or something in its place. Opened, started and stopped off the window's thread."""

    @property
    def is_audible(self) -> bool:
        """Whether this output asks for sound at all."""

    @property
    def rate_hz(self) -> int:
        """Samples per second; known once open."""

    def open(self, render: Render) -> None:
        """Prepare to play what `render` fills in; does nothing when open.

        Raises
        ------
        OutputFailed
            If that is not possible, with a sentence for the user.
        """

    def start(self) -> None:
        """Begin to ask for sound; raises OutputFailed as `open` does."""

    def stop(self) -> None:
        """Stop asking for sound, for now."""

    def close(self) -> None:
        """Give the device back."""

    def now_s(self) -> float:
        """Return the time by the clock of this output. Callable from every thread, at any time."""

    def has_failed(self) -> bool:
        """Whether a started output has stopped asking for sound by itself."""
