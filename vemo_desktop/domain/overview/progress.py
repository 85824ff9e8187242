"""When the work was done: gestures by day, and hours at it, breaks left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.pace import BREAK_S

Times = npt.NDArray[np.datetime64]
MOST_PERIODS = 60
"""More bars than that are hard to tell apart; then weeks are shown, or months."""


Gestures = Mapping[str, Times]
"""When each person did something to labels or traces, by name: instants of UTC in any order."""


@dataclass(frozen=True, slots=True)
class Period:
    """A day, or several.

    Parameters
    ----------
    first : date
    days : int
    gestures : dict of str to int
        By author.
    """

    first: date
    days: int
    gestures: dict[str, int]


def worked_s(gestures: Gestures) -> dict[str, float]:
    """Return the seconds that each person was at work: between gestures, breaks left out.

    The first gesture after a break counts nothing, so this is a lower bound.
    """
    found = {}
    for author, times in gestures.items():
        gaps = np.diff(np.sort(times)) / np.timedelta64(1, "s")
        found[author] = float(gaps[gaps <= BREAK_S].sum())
    return found


def periods(gestures: Gestures, most: int = MOST_PERIODS) -> tuple[Period, ...]:
    """Return how much was done in each day from the first to the last, also in those without anything.

    Days are put together to weeks, or to four weeks, or longer, where there would be more than `most`.
    Days are those of UTC, so that a report says the same wherever it is made.
    """
    days_of = {
        author: times.astype("datetime64[D]").astype(np.int64) for author, times in sorted(gestures.items())
    }
    every = [days for days in days_of.values() if len(days)]
    if not every:
        return ()
    first, last = min(int(days.min()) for days in every), max(int(days.max()) for days in every)
    span = last - first + 1
    length = next((step for step in (1, 7, 28) if span <= most * step), -(-span // most))
    count = -(-span // length)
    table = {
        author: np.bincount((days - first) // length, minlength=count).tolist()
        for author, days in days_of.items()
    }
    return tuple(
        Period(
            date(1970, 1, 1) + timedelta(first + number * length),
            length,
            {author: counts[number] for author, counts in table.items() if counts[number]},
        )
        for number in range(count)
    )
