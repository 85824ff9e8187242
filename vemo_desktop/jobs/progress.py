"""How far a job is, and how long it will still take."""

from __future__ import annotations

import math
from collections.abc import Mapping

_MEMORY_S = 12.0
"""Time constant of the smoothed speed: long enough to be calm, short enough to follow a busy machine."""
_SETTLE_S = 1.5
"""Nothing is said about the time left before the speed was watched for this long."""


class ProgressEstimate:
    """Turns steps of different length into one fraction and a calm estimate of the time left.

    Parameters
    ----------
    weights : mapping of str to float
        Expected share of each step in the time of the whole job, in order; any positive scale.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        total = sum(weights.values())
        self._spans: dict[str, tuple[float, float]] = {}
        start = 0.0
        for name, weight in weights.items():
            self._spans[name] = (start, weight / total)
            start += weight / total
        self._step = ""
        self._fraction = 0.0
        self._at_s = 0.0
        self._watched_s = 0.0
        self._speed = 0.0

    def advance(self, step: str, share: float, now_s: float) -> tuple[float, float | None]:
        """Note that a step is done to `share` in [0, 1].

        Returns
        -------
        fraction : float
            Of the whole job, in [0, 1]; never falls.
        left_s : float or None
            Estimated seconds until the end.

        Notes
        -----
        The speed is an exponentially weighted mean of the whole job's fraction per second. Entering a
        step only sets the mark: what a step skips (because it was in the cache) says nothing of speed.
        """
        start, span = self._spans.get(step, (self._fraction, 0.0))
        fraction = max(self._fraction, min(start + span * min(max(share, 0.0), 1.0), 1.0))
        elapsed = now_s - self._at_s
        if step == self._step and elapsed > 0:
            speed = (fraction - self._fraction) / elapsed
            keep = math.exp(-elapsed / _MEMORY_S) if self._watched_s > 0 else 0.0
            # Early on a plain mean settles faster than the exponential one.
            keep = min(keep, self._watched_s / (self._watched_s + elapsed))
            self._speed = keep * self._speed + (1 - keep) * speed
            self._watched_s += elapsed
        self._step, self._fraction, self._at_s = step, fraction, now_s
        if self._watched_s < _SETTLE_S or self._speed <= 0:
            return fraction, None
        return fraction, (1.0 - fraction) / self._speed
