"""How fast decisions are made, breaks left out."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable
from itertools import pairwise

REMEMBERED = 100
"""Decisions that count: the latest ones, some ten minutes of quick work."""
OLDEST_S = 8 * 3600.0
"""What was decided longer ago says nothing about now."""
BREAK_S = 120.0
"""A longer gap is a break, not work on one proposal. Chosen."""
_LEAST = 2


class Pace:
    """The pace of the latest decisions.

    Parameters
    ----------
    times_s : iterable of float
        When earlier decisions were made, in seconds since 1970, oldest first.
    """

    def __init__(self, times_s: Iterable[float] = ()) -> None:
        self._times: deque[float] = deque(times_s, maxlen=REMEMBERED)

    def note(self, at_s: float) -> None:
        """Count a decision."""
        self._times.append(at_s)

    def per_hour(self, now_s: float) -> float | None:
        """Return decisions per hour of work; None before the third decision within a working day."""
        recent = [at for at in self._times if 0 <= now_s - at <= OLDEST_S]
        gaps = [after - before for before, after in pairwise(recent)]
        worked = [gap for gap in gaps if 0 <= gap <= BREAK_S]
        spent = sum(worked)
        return len(worked) * 3600.0 / spent if len(worked) >= _LEAST and spent > 0 else None

    def per_hour_now(self) -> float | None:
        """Return the present pace."""
        return self.per_hour(time.time())
