"""What may be shown of predictions while the analysis still runs, and when."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from vemo_desktop.domain.tracks import Curves, FeatureTrack, Prediction
from vemo_desktop.jobs.events import PartialCurves
from vemo_desktop.ml.encoding import Encoder
from vemo_desktop.pipeline.marks import Mark

_EVERY_S = 0.7
_SHARE = 0.05
"""Glimpses may take this share of one processor; on long videos they become rarer."""


class Glimpses:
    """Lets networks look at what is known so far, on the encoders' threads while decoding goes on.

    One at a time: a glimpse holds everything that is known.

    Parameters
    ----------
    predict : callable
        Turns the tracks so far, by digest of their orders, into what may be shown; any thread.
    """

    def __init__(self, predict: Callable[[Mapping[str, FeatureTrack]], Sequence[PartialCurves]]) -> None:
        self._predict = predict
        self._seen: deque[PartialCurves] = deque()
        self._mark: Mark[FeatureTrack] | None = None
        self._due_at = time.monotonic() + _EVERY_S

    def due(self) -> Mark[FeatureTrack] | None:
        """Return the mark for the next glimpse, once it is due and the last one is over."""
        if (self._mark is not None and not self._mark.is_passed) or time.monotonic() < self._due_at:
            return None
        self._mark = Mark(_track_of, self._look)
        return self._mark

    def take(self) -> Iterator[PartialCurves]:
        """Yield what has been seen since the last time."""
        while self._seen:
            yield self._seen.popleft()

    def _look(self, tracks: dict[str, FeatureTrack]) -> None:
        started = time.thread_time()
        self._seen.extend(self._predict(tracks))
        took = time.thread_time() - started
        self._due_at = time.monotonic() + max(_EVERY_S, took / _SHARE)


def known_until(prediction: Prediction, until_us: int) -> Prediction:
    """Return a prediction without what it says of the time after an instant.

    Some streams are known to the end before others: subtitles are read at once. What only they say of the
    rest would change as soon as picture and sound get there, so it is not shown.
    """
    shares, segments = prediction.contributions, prediction.segments
    return replace(
        prediction,
        curves={scheme: _cut(curves, until_us) for scheme, curves in prediction.curves.items()},
        extras={name: _cut(curves, until_us) for name, curves in prediction.extras.items()},
        contributions=None if shares is None else _cut(shares, until_us),
        segments=segments and tuple(one for one in segments if one.interval.end_us <= until_us),
    )


def _cut(curves: Curves, until_us: int) -> Curves:
    is_known = curves.edges_us[1:] <= until_us
    return replace(curves, values=np.where(is_known[:, None], curves.values, np.float32(np.nan)))


def _track_of(encoder: Encoder) -> FeatureTrack:
    return encoder.track()
