"""Which pictures and sound a pass over a file must give, and how far it has come with each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.media import AudioBlock, VideoSample
from vemo_desktop.domain.needs import AudioNeed, VideoNeed
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.media.forward import Demand
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.picking import Ints, pictures_of
from vemo_desktop.pipeline.keeping import Keeper
from vemo_desktop.pipeline.orders import Order


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream of pieces in a pass, and the places of the orders whose encoders take them."""

    demand: Demand
    lanes: tuple[int, ...]

    @property
    def is_picture(self) -> bool:
        """Whether it is one of pictures."""
        return isinstance(self.demand.need, VideoNeed)


def plan_streams(lanes: Sequence[tuple[Order, Keeper]]) -> list[Stream]:
    """Return what one pass must give so that every encoder gets what follows its own place.

    Encoders with the same need at the same place share a stream. Pictures come first, so that they are
    handed on before sound of the same time.
    """
    groups: dict[Demand, list[int]] = {}
    for number, (order, keeper) in enumerate(lanes):
        need = order.encoder.video or order.encoder.audio
        assert need is not None, f"{order.encoder.id} wants neither pictures nor sound"
        groups.setdefault(Demand(need, keeper.position), []).append(number)
    streams = [Stream(demand, tuple(numbers)) for demand, numbers in groups.items()]
    return sorted(streams, key=lambda stream: not stream.is_picture)


class Place:
    """How far one stream of a pass has been read."""

    def __init__(self, stream: Stream, index: MediaIndex) -> None:
        need = stream.demand.need
        self._taken = stream.demand.first
        self._instants: Ints = np.zeros(0, np.int64)
        self._rate_hz = need.rate_hz if isinstance(need, AudioNeed) else None
        self._end_us = index.duration_us
        if isinstance(need, VideoNeed) and index.frames is not None:
            self._instants = pictures_of(need, index.frames)[1]
            self._end_us = index.frames.end_us

    def take(self, item: VideoSample | AudioBlock) -> None:
        """Note that the next piece has been read."""
        self._taken += len(item.samples) if isinstance(item, AudioBlock) else 1

    @property
    def reached_us(self) -> int:
        """The time of the piece that comes next, or the end of the stream."""
        if self._rate_hz is not None:
            return round(self._taken * US_PER_S / self._rate_hz)
        return int(self._instants[self._taken]) if self._taken < len(self._instants) else self._end_us
