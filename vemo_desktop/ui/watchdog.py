"""Watches whether the window's thread is held up, and says where: for tests, measurements and debugging."""

from __future__ import annotations

import linecache
import sys
import threading
import time
from dataclasses import dataclass
from types import CodeType

from PySide6.QtCore import QObject, Qt, QTimer

_BEAT_MS = 5
_LOOK_S = 0.01
_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Stall:
    """One time that the window's thread did not come back to its events.

    Parameters
    ----------
    seconds : float
        How long, by the clock on the wall.
    busy_s : float
        How much of it the thread itself was computing; the rest it waited, or others had the processor.
    where : str
        Its stack at the moment the limit was passed.
    """

    seconds: float
    busy_s: float
    where: str


class WindowWatchdog(QObject):
    """Beats on the window's thread, and looks from another one whether the beat is late.

    Parameters
    ----------
    limit_s : float
        Longer than this without a beat is a stall.
    parent : QObject, optional
    """

    def __init__(self, limit_s: float = 0.05, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limit_s = limit_s
        self._watched = threading.get_ident()
        self._last = time.perf_counter()
        self._busy = time.thread_time()
        self._where = ""
        self._stalls: list[Stall] = []
        self._stop = threading.Event()
        self._timer = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._thread = threading.Thread(target=self._look, name="window-watchdog", daemon=True)

    @property
    def stalls(self) -> tuple[Stall, ...]:
        """Every stall so far."""
        return tuple(self._stalls)

    def start(self) -> None:
        """Watch from now on."""
        self._last, self._busy = time.perf_counter(), time.thread_time()
        self._timer.start()
        self._thread.start()

    def close(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _beat(self) -> None:
        now, busy = time.perf_counter(), time.thread_time()
        if now - self._last > self._limit_s:
            self._stalls.append(Stall(now - self._last, busy - self._busy, self._where))
        self._last, self._busy, self._where = now, busy, ""

    def _look(self) -> None:
        while not self._stop.wait(_LOOK_S):
            if time.perf_counter() - self._last > self._limit_s and not self._where:
                self._where = self._stack()

    def _stack(self) -> str:
        """Return where the watched thread is.

        Its frames are only walked, in microseconds, and let go before anything is read or formatted: a frame
        holds what its function has made, and a painter that was let go here, later and on this thread, ended
        the program with a segmentation fault in Qt.
        """
        frame = sys._current_frames().get(self._watched)
        places: list[tuple[CodeType, int]] = []
        while frame is not None and len(places) < _DEPTH:
            places.append((frame.f_code, frame.f_lineno))
            frame = frame.f_back
        return "".join(
            f'  File "{code.co_filename}", line {line}, in {code.co_name}\n'
            f"    {linecache.getline(code.co_filename, line).strip()}\n"
            for code, line in reversed(places)
        )
