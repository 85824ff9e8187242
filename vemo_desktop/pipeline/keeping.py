"""Keeping where an encoder stands, so that an analysis that was interrupted goes on from there."""

from __future__ import annotations

import logging
import time

from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.errors import CacheUnwritable
from vemo_desktop.ml.encoding import EncoderItem
from vemo_desktop.pipeline.orders import Order
from vemo_desktop.storage.feature_cache import Checkpoint, FeatureCache

_log = logging.getLogger(__name__)

_EVERY_S = 5.0
"""How much work a killed process may cost."""
_SHARE = 0.02
"""Writing may take this share of the time; encoders whose state has grown large are kept less often."""


class Keeper:
    """Counts what one encoder has taken, and keeps its state now and then.

    Every encoder is kept for itself, on its own thread: how far the others are does not matter, since each is
    given what follows its own place.

    Parameters
    ----------
    order : Order
        Its encoder goes on from where it was kept, if it was.
    cache : FeatureCache
    """

    def __init__(self, order: Order, cache: FeatureCache) -> None:
        self._order = order
        self._cache = cache
        self._can_keep = True
        checkpoint = cache.get_checkpoint(order.key)
        self.position = 0
        """How many pictures or samples the encoder has taken, in earlier runs too."""
        if checkpoint is not None:
            order.encoder.restore(checkpoint.state)
            self.position = checkpoint.position
        self._kept = self.position
        self._due_at = time.monotonic() + _EVERY_S

    def took(self, item: EncoderItem) -> None:
        """Note that the encoder has taken a piece; keep its state when that is due."""
        self.position += len(item.samples) if isinstance(item, AudioBlock) else 1
        if time.monotonic() >= self._due_at:
            self.keep()

    def keep(self) -> None:
        """Keep where the encoder stands, unless that is known already or the disk is full."""
        if self._kept == self.position or not self._can_keep:
            return
        started = time.monotonic()
        try:
            state = self._order.encoder.state()
            self._cache.put_checkpoint(self._order.key, Checkpoint(self.position, state))
        except CacheUnwritable as error:
            self._can_keep = False  # the analysis itself can go on; its end will tell
            _log.warning("no checkpoints: %s", error.details)
        self._kept = self.position
        ended = time.monotonic()
        self._due_at = ended + max(_EVERY_S, (ended - started) / _SHARE)
