"""From the evidence of all streams to valence, arousal, sentiment and shares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from vemo_desktop.ml.signals.evidence import Evidence
from vemo_desktop.ml.signals.rhythm import kaiser_smoothed

Floats = npt.NDArray[np.float64]

NEUTRAL_WEIGHT = 0.4
"""Weight of the assumption that nothing happens. Little evidence therefore stays near neutral. Chosen so
that calm stretches of the clips come out neutral."""
UNIT_VARIANCE = 0.10
"""Variance of a mean with weight 1: 0.5 with no evidence, 0.2 with all streams. Chosen."""
VALENCE_WINDOW, AROUSAL_WINDOW = 5, 21
"""Kaiser windows of 1.25 and 5.25 seconds. Hanjalic and Xu (2005) use 28 s (700 frames), to show the course
of whole films; segments to be labelled are shorter."""
NEUTRAL_HALF_WIDTH = 0.2
"""Valence up to here counts as neutral: between the neutral region (0) and the mildest emotions of
`emotions.REGIONS` (0.4). Chosen."""


@dataclass(frozen=True, slots=True, eq=False)
class Fused:
    """A point of the valence and arousal plane per step, NaN where no stream knows anything.

    `shares` has one column for each of `streams`; rows sum to 1 or are NaN.
    """

    valence: Floats
    arousal: Floats
    valence_sd: Floats
    arousal_sd: Floats
    shares: Floats
    streams: tuple[str, ...]


def fuse(evidence: Iterable[Evidence]) -> Fused:
    """Combine streams by their weights.

    Each stream is an observation whose precision is its weight, neutral one more with `NEUTRAL_WEIGHT`;
    the result is the mean and deviation of the combined normal distribution. Absent streams have weight 0
    and change nothing: they are not taken for neutral ones. Weighted sums are smoothed with Kaiser windows
    (Hanjalic and Xu, 2005).

    Parameters
    ----------
    evidence : iterable of Evidence
        At least one. Taken one by one and not kept: together they are large for hours.
    """
    names: list[str] = []
    pushes: list[Floats] = []
    valence, arousal = _Sums(), _Sums()
    for item in evidence:
        names.append(item.stream)
        pushes.append(_push(item))
        valence.add(item.valence, item.valence_weight)
        arousal.add(item.arousal, item.arousal_weight)
    pleasant, pleasant_sd = valence.mean(VALENCE_WINDOW)
    aroused, aroused_sd = arousal.mean(AROUSAL_WINDOW)
    return Fused(pleasant, aroused, pleasant_sd, aroused_sd, _shares(pushes), tuple(names))


class _Sums:
    """Sums of weights, and of values by their weights."""

    def __init__(self) -> None:
        self._total: Floats | float = 0.0
        self._weighted: Floats | float = 0.0

    def add(self, values: Floats, weights: Floats) -> None:
        self._total = self._total + weights
        self._weighted = self._weighted + weights * values

    def mean(self, window: int) -> tuple[Floats, Floats]:
        """Return the smoothed mean and its deviation, NaN where nothing has a weight."""
        known = np.asarray(self._total) > 0
        smooth = kaiser_smoothed(np.stack([self._weighted, self._total], axis=1), window)
        precision = NEUTRAL_WEIGHT + smooth[:, 1]
        mean = np.where(known, smooth[:, 0] / precision, np.nan)
        return mean, np.where(known, np.sqrt(UNIT_VARIANCE / precision), np.nan)


def _push(item: Evidence) -> Floats:
    """Return how much a stream pushes away from neutral, in either direction."""
    push = item.valence_weight * (np.abs(item.valence) + _STILL)
    push += item.arousal_weight * (np.abs(item.arousal) + _STILL)
    return push


def _shares(pushes: list[Floats]) -> Floats:
    """Return pushes as shares of their sum, one column per stream."""
    shares = np.stack(pushes, axis=1)
    pushes.clear()
    total = shares.sum(axis=1, keepdims=True)
    is_pushed = total > 0
    np.divide(shares, total, out=shares, where=is_pushed)
    shares[~is_pushed[:, 0]] = np.nan
    return shares


_STILL = 0.05
"""A stream that knows it is neutral has a share too; without this, rows without any push had none."""


def sentiment(valence: Floats, valence_sd: Floats) -> Floats:
    """Return the probabilities of negative, neutral and positive, shape (T, 3); rows sum to 1 or are NaN.

    These are the shares of a normal distribution around the valence that lie below, within and above the
    neutral band.
    """
    negative = ndtr((-NEUTRAL_HALF_WIDTH - valence) / valence_sd)
    positive = ndtr((valence - NEUTRAL_HALF_WIDTH) / valence_sd)
    return np.stack([negative, 1 - negative - positive, positive], axis=1)
