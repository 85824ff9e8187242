"""What a person says right now: a point on two axes, moved by the mouse or, with easing, by keys."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from vemo_desktop.domain.traces import Device

TICK_MS = 16
FULL_SPEED = 1.2
"""Scale units per second that a key held down comes to: from end to end in well under two seconds."""
EASE_S = 0.12
"""Time constant of speeding up and slowing down: a tap moves by little, and nothing stops with a jerk."""


class Hand(QObject):
    """The value being given, from -1 to 1 on both axes.

    Parameters
    ----------
    parent : QObject, optional
    clock : callable
        Seconds that pass; only how keys feel depends on it, never the time of a sample.

    Signals
    -------
    moved(float, float)
    """

    moved = Signal(float, float)

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._x = self._y = 0.0
        self._held: dict[str, tuple[int, int]] = {}
        self._speed = (0.0, 0.0)
        self._then_s = 0.0
        self.device = Device.MOUSE
        """What it was moved with last."""
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticking.timeout.connect(self.tick)

    @property
    def x(self) -> float:
        """Left to right."""
        return self._x

    @property
    def y(self) -> float:
        """Bottom to top."""
        return self._y

    def put(self, x: float, y: float, device: Device | None = None) -> None:
        """Put it somewhere; what lies outside is held at the edge."""
        if device is not None:
            self.device = device
        x, y = min(max(x, -1.0), 1.0), min(max(y, -1.0), 1.0)
        if (x, y) != (self._x, self._y):
            self._x, self._y = x, y
            self.moved.emit(x, y)

    def hold(self, key: str, x: int, y: int) -> None:
        """A key goes down that pushes in a direction."""
        self._held[key] = (x, y)
        self.device = Device.KEYS
        if not self._ticking.isActive():
            self._then_s = self._clock()
            self._ticking.start()

    def let_go(self, key: str | None = None) -> None:
        """A key goes up; without a name, all of them."""
        if key is None:
            self._held.clear()
        else:
            self._held.pop(key, None)

    def tick(self) -> None:
        """Move by what has passed since the last time."""
        now_s = self._clock()
        passed_s, self._then_s = now_s - self._then_s, now_s
        share = 1 - math.exp(-passed_s / EASE_S)
        wanted = [sum(axis) for axis in zip((0, 0), *self._held.values(), strict=True)]
        now = [old + (FULL_SPEED * push - old) * share for old, push in zip(self._speed, wanted, strict=True)]
        self._speed = (now[0], now[1])
        if not self._held and max(map(abs, self._speed)) < 0.02:
            self._speed = (0.0, 0.0)
            self._ticking.stop()
            return
        self.put(self._x + self._speed[0] * passed_s, self._y + self._speed[1] * passed_s)
