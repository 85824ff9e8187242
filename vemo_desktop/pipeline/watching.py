"""One pass over a file for all encoders that need one: pieces to them, glimpses to the window."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.errors import MediaError
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.media.forward import forward_pass
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.pipeline.feeding import Feeder
from vemo_desktop.pipeline.glimpses import Glimpses
from vemo_desktop.pipeline.keeping import Keeper
from vemo_desktop.pipeline.orders import Order
from vemo_desktop.pipeline.passes import Place, plan_streams
from vemo_desktop.storage.feature_cache import CachedTrack, FeatureCache

_log = logging.getLogger(__name__)

_RETURNING = "Returning to where it was"

_PACKETS_PER_SIGN = 500
"""How many packets a resumed pass may read without a piece before it shows that it is alive."""
_TOO_SHORT_US = 2 * US_PER_S
"""Less than this missing at the end is not worth telling; less than this read is not worth keeping."""


@dataclass(frozen=True, slots=True)
class Source:
    """The file of a pass."""

    media_id: str
    path: Path
    index: MediaIndex


class Watch:
    """Carries one pass out, each encoder from where it stood last time.

    Parameters
    ----------
    source : Source
    orders : sequence of Order
        Of encoders that want pictures or sound.
    cache : FeatureCache
        Keeps where the encoders stand.
    report : callable
        Told the share of the pass, in [0, 1], that all encoders are done with; may raise to stop.
    ctx : JobContext
    glimpses : Glimpses or None
    """

    def __init__(
        self,
        source: Source,
        orders: Sequence[Order],
        cache: FeatureCache,
        report: Callable[[float], None],
        ctx: JobContext,
        glimpses: Glimpses | None = None,
    ) -> None:
        self._source = source
        self._report = report
        self._ctx = ctx
        self._glimpses = glimpses
        self._lanes = [(order, Keeper(order, cache)) for order in orders]
        self._streams = plan_streams(self._lanes)
        self._places = [Place(stream, source.index) for stream in self._streams]
        self._packets = 0

    def run(self) -> dict[str, CachedTrack]:
        """Feed the encoders to the end and return their tracks by digest of the orders.

        Raises
        ------
        Cancelled
            After keeping where the encoders stand; so do all other errors.
        EncoderRefused
        MediaError
            If nothing of the file can be read.
        """
        with Feeder(self._lanes, self._look_up) as feeder:
            self._feeder = feeder
            until_us = self._feed()
            end_us = self._source.index.duration_us if until_us is None else until_us
            tracks = feeder.finish(end_us)
        return {digest: CachedTrack(track, until_us) for digest, track in tracks.items()}

    def _feed(self) -> int | None:
        """Push everything that can be read; return where that ended if it was before the end of the file."""
        demands = [stream.demand for stream in self._streams]
        source = self._source
        try:
            for number, item in forward_pass(source.path, source.index, demands, cut=self._is_cut):
                self._packets = 0
                time_us = self._places[number].reached_us
                self._feeder.push(self._streams[number].lanes, item, time_us)
                self._places[number].take(item)
                self._look_around()
        except MediaError:
            if self._reached_us < _TOO_SHORT_US:
                raise
            _log.warning("%s stopped being readable", source.path, exc_info=True)
        self._ctx.check()  # a pass that was cut ends like one that came to its end
        until_us = self._reached_us
        return until_us if self._readable_end_us - until_us > _TOO_SHORT_US else None

    @property
    def _reached_us(self) -> int:
        """How far the file has been read: by its pictures, which may end before its sound."""
        seen = [
            place.reached_us
            for place, stream in zip(self._places, self._streams, strict=True)
            if stream.is_picture
        ]
        return min(seen or [place.reached_us for place in self._places])

    @property
    def _readable_end_us(self) -> int:
        """Where this pass should have ended."""
        frames = self._source.index.frames
        is_seen = any(stream.is_picture for stream in self._streams)
        return frames.end_us if is_seen and frames is not None else self._source.index.duration_us

    def _is_cut(self) -> bool:
        """Tell the pass whether to stop; asked after every packet.

        A resumed pass first reads all sound from the beginning, because decoders remember, and gives nothing
        meanwhile. Packets end with the file, so counting them is progress and no hang can hide in it.
        """
        self._packets += 1
        if self._packets % _PACKETS_PER_SIGN == 0:
            self._ctx.step(_RETURNING, self._packets, self._packets + 1_000_000)
        return self._ctx.cut()

    def _look_around(self) -> None:
        """Pass on what can be seen and ask for the next glimpse when it is due."""
        self._look_up()
        mark = None if self._glimpses is None else self._glimpses.due()
        if mark is not None:
            self._feeder.mark(mark)

    def _look_up(self) -> None:
        """Say how far the slowest encoder is, and that it is alive; stop here if asked to."""
        if self._glimpses is not None:
            for seen in self._glimpses.take():
                self._ctx.emit(seen)
        pending_us, duration_us = self._feeder.pending_us, self._source.index.duration_us
        done_us = self._reached_us if pending_us is None else pending_us
        self._report(min(done_us / duration_us, 1.0) if duration_us else 1.0)
        self._ctx.busy()
