"""The review queue: what waits in a whole library, in the order in which a person should look."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

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


class Scored(NamedTuple):
    """What counts of an open proposal for accepting by score; the weaker sorts first."""

    score: float
    segment_id: str
    media_id: str
    is_contradicted: bool = False


@dataclass(frozen=True, slots=True)
class BulkChoice:
    """What accepting above a threshold would take over, and what it would leave because of other networks.

    Parameters
    ----------
    ids : tuple of str
        The chosen proposals, the weakest first.
    video_count : int
        How many videos they lie in.
    held_back : int
        How many more another network contradicts.
    """

    ids: tuple[str, ...] = ()
    video_count: int = 0
    held_back: int = 0


class BulkPool:
    """Proposals to choose from by score, so that a slider over hundreds of thousands of them stays fluent.

    Columns, not a list of objects: Python would look through as many for garbage, and hold a window up.

    Parameters
    ----------
    proposals : iterable of Scored
        By score and identifier, the weakest first; read once.
    """

    def __init__(self, proposals: Iterable[Scored]) -> None:
        numbers: dict[str, int] = {}
        ids: list[str] = []
        scores, videos, contradicted = array("d"), array("q"), bytearray()
        for one in proposals:
            ids.append(one.segment_id)
            scores.append(one.score)
            videos.append(numbers.setdefault(one.media_id, len(numbers)))
            contradicted.append(one.is_contradicted)
        self._ids = np.array(ids, object)
        self._scores, self._videos = np.array(scores), np.array(videos, np.intp)
        self._is_firm = np.frombuffer(contradicted, np.uint8) == 0

    def above(self, at_least: float, *, contradicted: bool = False) -> BulkChoice:
        """Choose the proposals whose score is at least so high, the weakest first.

        Parameters
        ----------
        at_least : float
            In [0, 1].
        contradicted : bool
            Whether to take those as well that another network contradicts.
        """
        first = int(np.searchsorted(self._scores, at_least))
        chosen = np.ones(len(self._ids) - first, bool) if contradicted else self._is_firm[first:]
        ids = tuple(self._ids[first:][chosen].tolist())
        videos = int(np.count_nonzero(np.bincount(self._videos[first:][chosen])))
        return BulkChoice(ids, videos, len(chosen) - len(ids))


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
