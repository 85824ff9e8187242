"""When the work was done: gestures by day, and hours at it, breaks left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from vemo_desktop.domain.pace import BREAK_S

MOST_PERIODS = 60
"""More bars than that are hard to tell apart; then weeks are shown, or months."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """Who did something to labels or traces, and when (in UTC)."""

    author: str
    at: datetime


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


def worked_s(gestures: Iterable[Gesture]) -> dict[str, float]:
    """Return the seconds that each person was at work: between gestures, breaks left out.

    The first gesture after a break counts nothing, so this is a lower bound.
    """
    times: dict[str, list[datetime]] = defaultdict(list)
    for one in gestures:
        times[one.author].append(one.at)
    found = {}
    for author, own in times.items():
        gaps = [(after - before).total_seconds() for before, after in pairwise(sorted(own))]
        found[author] = sum(gap for gap in gaps if gap <= BREAK_S)
    return found


def periods(gestures: Sequence[Gesture], most: int = MOST_PERIODS) -> tuple[Period, ...]:
    """Return how much was done in each day from the first to the last, also in those without anything.

    Days are put together to weeks, or to four weeks, or longer, where there would be more than `most`.
    Days are those of UTC, so that a report says the same wherever it is made.
    """
    if not gestures:
        return ()
    counts: dict[date, Counter[str]] = defaultdict(Counter)
    for one in gestures:
        counts[one.at.date()][one.author] += 1
    first, last = min(counts), max(counts)
    span = (last - first).days + 1
    days = next((step for step in (1, 7, 28) if span <= most * step), -(-span // most))
    found = []
    for offset in range(0, span, days):
        start = first + timedelta(offset)
        inside: Counter[str] = Counter()
        for number in range(days):
            inside += counts.get(start + timedelta(number), Counter())
        found.append(Period(start, days, dict(sorted(inside.items()))))
    return tuple(found)
