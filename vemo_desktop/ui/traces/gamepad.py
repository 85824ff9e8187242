"""Reads a gamepad beside the window: the first one that is there, a hundred times a second."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal

_POLL_S = 0.01
"""Often enough for any rate of pictures, and 1 % of one processor at the very most."""
_SEARCH_S = 0.5


class GamepadsUnreadable(Exception):
    """Gamepads cannot be read here; the text says why and what would help, for the user."""


@dataclass(frozen=True, slots=True)
class PadState:
    """How a gamepad is held: its name, and its axes in [-1, 1]."""

    name: str
    axes: tuple[float, ...]


class PadSource(Protocol):
    """What gamepads are read through; opened, read and closed on one thread."""

    def open(self) -> None:
        """Begin; raises GamepadsUnreadable."""

    def read(self) -> PadState | None:
        """Return how the first gamepad is held now; None while there is none."""

    def close(self) -> None:
        """Let go of it."""


class GamepadReader(QObject):
    """Reads on a thread of its own: opening the library takes a tenth of a second.

    Parameters
    ----------
    make_source : callable
        Called on the thread.

    Signals
    -------
    held(PadState or None)
        The gamepad is held otherwise than before, or there is none any more.
    unreadable(str)
        Gamepads cannot be read here, and why.
    """

    held = Signal(object)
    unreadable = Signal(str)

    def __init__(self, make_source: Callable[[], PadSource], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_source = make_source
        self._is_closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="gamepad", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def close(self) -> None:
        """End the thread; waits for one reading."""
        self._is_closing.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        source = self._make_source()
        try:
            source.open()
        except GamepadsUnreadable as problem:
            if not self._is_closing.is_set():
                self.unreadable.emit(str(problem))
            return
        last: PadState | None = None
        is_told = False
        try:
            while not self._is_closing.is_set():
                state = source.read()
                if state != last or not is_told:
                    last, is_told = state, True
                    self.held.emit(state)
                self._is_closing.wait(_SEARCH_S if state is None else _POLL_S)
        finally:
            source.close()
