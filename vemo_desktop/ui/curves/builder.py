"""Pyramids of long curves, built beside the window so that it never waits for one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from vemo_desktop.domain.tracks import Curves
from vemo_desktop.ui.curves.pyramid import CurvePyramid

_AT_ONCE = 200_000
"""Values up to which building takes under 5 ms: those pyramids are built on the spot."""


class _Voice(QObject):
    """Carries a result to the window's thread; belongs to the building, so it outlives a closed window."""

    finished = Signal(int, object)


class _Building(QRunnable):
    def __init__(self, number: int, curves: Mapping[str, Curves]) -> None:
        super().__init__()
        self.voice = _Voice()
        self._number, self._curves = number, curves

    def run(self) -> None:
        voice, curves = self.voice, self._curves
        del self.voice, self._curves  # PySide may never let go of a task, see `ui.background`
        voice.finished.emit(self._number, {scheme: CurvePyramid(new) for scheme, new in curves.items()})


class PyramidBuilder(QObject):
    """Builds pyramids, the last request winning.

    Signals
    -------
    built(dict of str to CurvePyramid)
        By scheme, on the window's thread; also for requests that were answered at once.
    """

    built = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # One thread: of several requests only the last counts, and the worker process needs the cores.
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._number = 0
        self._known: dict[str, CurvePyramid] = {}

    def build(self, curves: Mapping[str, Curves]) -> None:
        """Ask for the pyramids of a prediction; curves that are the same object are not built again."""
        self._number += 1
        self._pool.clear()
        fresh = {scheme: new for scheme, new in curves.items() if not self._knows(scheme, new)}
        self._known = {scheme: self._known[scheme] for scheme in curves if scheme not in fresh}
        if sum(new.values.size for new in fresh.values()) <= _AT_ONCE:
            self._on_finished(self._number, {scheme: CurvePyramid(new) for scheme, new in fresh.items()})
        else:
            building = _Building(self._number, fresh)
            building.voice.finished.connect(self._on_finished)
            self._pool.start(building)

    def forget(self) -> None:
        """Drop what is under way and what is known."""
        self._number += 1
        self._pool.clear()
        self._known = {}

    def wait(self) -> None:
        """Wait for a thread under way, so that none survives its owner."""
        self._pool.waitForDone()

    def _knows(self, scheme: str, curves: Curves) -> bool:
        return scheme in self._known and self._known[scheme].curves is curves

    def _on_finished(self, number: int, pyramids: dict[str, CurvePyramid]) -> None:
        if number == self._number:
            self._known = {**self._known, **pyramids}
            self.built.emit(dict(self._known))
