"""The tracks an analysis has: found in the cache, or computed and put there."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from vemo_desktop.domain.timebase import format_time
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.errors import CacheUnwritable
from vemo_desktop.pipeline.orders import Order
from vemo_desktop.storage.feature_cache import CachedTrack, FeatureCache

_log = logging.getLogger(__name__)


class Desk:
    """Finished tracks by digest of their orders, whichever networks they are for."""

    def __init__(self, cache: FeatureCache) -> None:
        self.cache = cache
        self.tracks: dict[str, FeatureTrack] = {}
        self._until_us: dict[str, int] = {}
        """Where the file stopped being readable for tracks that broke off, by digest."""
        self._cannot_keep = ""

    def find(self, order: Order) -> None:
        """Take a track from the cache if it is there, and whole: why it broke off may have passed."""
        if order.digest not in self.tracks:
            found = self.cache.get(order.key)
            if found is not None and found.readable_until_us is None:
                self._take(order, found)

    def keep(self, order: Order, cached: CachedTrack) -> None:
        """Take a finished track and put it into the cache.

        Where its encoder stood is of no use any more, unless there may be more to read the next time.
        """
        self._take(order, cached)
        try:
            self.cache.put(order.key, cached)
        except CacheUnwritable as error:
            _log.warning("track not kept: %s", error.details)
            self._cannot_keep = error.message
        if cached.readable_until_us is None:
            self.cache.drop_checkpoint(order.key)

    def readable_until_us(self, digests: Iterable[str]) -> int | None:
        """Return until when all of some tracks are known that the file broke off for; None where none did."""
        return min((self._until_us[one] for one in digests if one in self._until_us), default=None)

    def notices(self, name: str) -> list[str]:
        """Return sentences for the user about what was not read or not kept."""
        told = []
        until_us = self.readable_until_us(self._until_us)
        if until_us is not None:
            until = format_time(until_us).partition(".")[0]
            told.append(
                f"“{name}” stops being readable at {until}. What comes before was analysed and kept. "
                "Re-save the file as MP4 to analyse the rest."
            )
        if self._cannot_keep:
            told.append(self._cannot_keep)
        return told

    def _take(self, order: Order, cached: CachedTrack) -> None:
        self.tracks[order.digest] = cached.track
        if cached.readable_until_us is not None:
            self._until_us[order.digest] = cached.readable_until_us
