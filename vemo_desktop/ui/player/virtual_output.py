"""A sound device that exists only as a count of samples: for simulation and tests, at any speed."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np

from vemo_desktop.ui.player.outputs import CHANNELS, OutputFailed, Render, Samples


class VirtualOutput:
    """Asks for a block of sound whenever `advance` lets time pass.

    Parameters
    ----------
    rate_hz : int
    block : int
        Samples asked for at a time.
    latency_s : float
        From asking for a sample to hearing it, as a real device has it.
    on_block : callable, optional
        Given each block and the time at which its first sample is heard.
    """

    is_audible = True

    def __init__(
        self,
        rate_hz: int = 48_000,
        block: int = 480,
        latency_s: float = 0.05,
        on_block: Callable[[Samples, float], None] | None = None,
    ) -> None:
        self.rate_hz = rate_hz
        self._block = block
        self._latency_s = latency_s
        self._on_block = on_block
        self._render: Render | None = None
        self._running = False
        self._unplugged = False
        self._is_stuck = False
        self._count = 0
        self._due = 0
        self._lock = threading.Lock()

    def advance(self, seconds: float) -> None:
        """Let time pass; the device asks for the sound of that time in whole blocks."""
        self._due += round(seconds * self.rate_hz)
        while self._due >= self._block:
            self._due -= self._block
            self._play_block()

    def unplug(self) -> None:
        """Behave as a device that was pulled out: time passes, nobody asks for sound."""
        self._unplugged = True

    def get_stuck(self) -> None:
        """Behave as a device that stops asking until it is opened anew."""
        self._is_stuck = True

    def _play_block(self) -> None:
        with self._lock:
            if self._render is not None and self._running and not self.has_failed():
                samples = np.zeros((self._block, CHANNELS), np.float32)
                heard_s = self._count / self.rate_hz + self._latency_s
                self._render(samples, heard_s)
                if self._on_block is not None:
                    self._on_block(samples, heard_s)
            self._count += self._block

    def open(self, render: Render) -> None:
        """Take the source of sound; refused when unplugged."""
        if self._unplugged:
            raise OutputFailed("The simulated sound device is unplugged.")
        self._render = render
        self._is_stuck = False

    def start(self) -> None:
        """Ask for sound from now on."""
        self._running = True

    def stop(self) -> None:
        """Ask no more."""
        self._running = False

    def close(self) -> None:
        """Forget the source of sound, after the block that is being asked for."""
        with self._lock:
            self._render = None
            self._running = False

    def now_s(self) -> float:
        """Return the simulated time."""
        return (self._count + self._due) / self.rate_hz

    def has_failed(self) -> bool:
        """Whether it was unplugged or is stuck."""
        return self._unplugged or self._is_stuck
