"""Handing on what several sources give in the order of its times, without ever holding much."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from vemo_desktop.domain.media import AudioBlock, VideoSample

# How far one source may run ahead of the others before its pieces are handed on out of order: files
# that store all sound behind all pictures must not fill the memory.
_MOST_WAITING = 64


class Piece(NamedTuple):
    """A picture or a stretch of sound, and the number of the demand that it was read for."""

    demand: int
    item: VideoSample | AudioBlock

    @property
    def time_us(self) -> int:
        """When it is shown or begins to be heard."""
        return self.item.time_us if isinstance(self.item, VideoSample) else self.item.start_us


class Source(Protocol):
    """Whoever gives the pieces of one demand, in order of time."""

    @property
    def next_us(self) -> int | None:
        """The time of the piece that it gives next; None after the last."""
        ...


class Merger:
    """Holds pieces back until no other source can give an earlier one.

    Parameters
    ----------
    sources : sequence of Source
        By number of their demands; of pieces at the same time the one of the lower number comes first.
    """

    def __init__(self, sources: list[Source]) -> None:
        self._sources = sources
        self._waiting: list[deque[Piece]] = [deque() for _ in sources]

    def put(self, piece: Piece) -> None:
        """Take a piece."""
        self._waiting[piece.demand].append(piece)

    def ripe(self) -> Iterator[Piece]:
        """Yield what certainly comes first, or what has waited long enough."""
        while (queue := self._first()) is not None and queue[0].time_us <= self._bound():
            yield queue.popleft()
        for queue in self._waiting:
            while len(queue) > _MOST_WAITING:
                yield queue.popleft()

    def rest(self) -> Iterator[Piece]:
        """Yield all that waits."""
        while (queue := self._first()) is not None:
            yield queue.popleft()

    def _first(self) -> deque[Piece] | None:
        return min((queue for queue in self._waiting if queue), key=_order, default=None)

    def _bound(self) -> float:
        """Return the earliest time at which a source of which nothing waits could give something."""
        times = (
            source.next_us for source, queue in zip(self._sources, self._waiting, strict=True) if not queue
        )
        return min((time for time in times if time is not None), default=float("inf"))


def _order(queue: deque[Piece]) -> tuple[int, int]:
    return queue[0].time_us, queue[0].demand
