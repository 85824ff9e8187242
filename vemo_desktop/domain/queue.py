"""The review queue: what waits in a whole library, in the order in which a person should look."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import compress

from vemo_desktop.domain.disagreement import Verdict, disagreement, priority
from vemo_desktop.domain.segments import Segment

CONTRADICTED = 0.5
"""From this share of its time on, a proposal counts as contradicted by another network."""


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One open proposal with the reasons to look at it.

    `uncertainty` is that of `domain.uncertainty`; `verdicts` are what other networks say there, the most
    against first.
    """

    segment: Segment
    title: str
    uncertainty: float
    verdicts: tuple[Verdict, ...] = ()

    @property
    def disagreement(self) -> float:
        """How much other networks are against it, from 0 to 1."""
        return disagreement(self.verdicts)

    @property
    def priority(self) -> float:
        """How urgently a person should look, from 0 to 1."""
        return priority(self.uncertainty, self.disagreement)

    @property
    def is_contradicted(self) -> bool:
        """Whether another network says something else over half of its time or more."""
        return any(one.contrary >= CONTRADICTED for one in self.verdicts)

    @property
    def score(self) -> float:
        """The network's own score, 0 where it gave none."""
        return self.segment.confidence or 0.0


def ranked(items: Iterable[QueueItem]) -> tuple[QueueItem, ...]:
    """Return items the most urgent first; ties by identifier, so that the order is always the same."""
    return tuple(sorted(items, key=lambda item: (-item.priority, item.segment.id)))


@dataclass(frozen=True, slots=True)
class BulkChoice:
    """What accepting above a threshold would take over, and what it would leave because of other networks."""

    chosen: tuple[QueueItem, ...]
    held_back: int

    @property
    def video_count(self) -> int:
        """How many videos the chosen proposals lie in."""
        return len({item.segment.media_id for item in self.chosen})

    @property
    def ids(self) -> tuple[str, ...]:
        """Identifiers of the chosen proposals."""
        return tuple(item.segment.id for item in self.chosen)


class BulkPool:
    """Items to choose from by score, sorted once, so that a slider over thousands of them stays fluent.

    Parameters
    ----------
    items : iterable of QueueItem
    """

    def __init__(self, items: Iterable[QueueItem]) -> None:
        self._items = sorted(items, key=lambda item: (item.score, item.segment.id))
        self._scores = [item.score for item in self._items]
        self._is_firm = [not item.is_contradicted for item in self._items]

    def above(self, at_least: float, *, contradicted: bool = False) -> BulkChoice:
        """Choose the items whose score is at least so high, the weakest first.

        Parameters
        ----------
        at_least : float
            In [0, 1].
        contradicted : bool
            Whether to take those as well that another network contradicts.
        """
        first = bisect_left(self._scores, at_least)
        high = self._items[first:]
        chosen = high if contradicted else list(compress(high, self._is_firm[first:]))
        return BulkChoice(tuple(chosen), len(high) - len(chosen))


@dataclass(frozen=True, slots=True)
class QueueProgress:
    """How far the review of a library is; `per_hour` and `left_s` are None while the pace is unknown."""

    left: int
    total: int
    per_hour: float | None = None

    @property
    def left_s(self) -> float | None:
        """Seconds of work left at this pace."""
        return self.left * 3600.0 / self.per_hour if self.per_hour else None
