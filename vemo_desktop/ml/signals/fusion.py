"""From the evidence of all streams to valence, arousal, sentiment and shares."""

from __future__ import annotations

from collections.abc import Sequence
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

    `shares` has one column per stream; rows sum to 1 or are NaN.
    """

    valence: Floats
    arousal: Floats
    valence_sd: Floats
    arousal_sd: Floats
    shares: Floats


def fuse(evidence: Sequence[Evidence]) -> Fused:
    """Combine streams by their weights.

    Each stream is an observation whose precision is its weight, neutral one more with `NEUTRAL_WEIGHT`;
    the result is the mean and deviation of the combined normal distribution. Absent streams have weight 0
    and change nothing: they are not taken for neutral ones. Weighted sums are smoothed with Kaiser windows
    (Hanjalic and Xu, 2005).
    """
    valence, valence_sd = _mean(
        [item.valence for item in evidence], [item.valence_weight for item in evidence], VALENCE_WINDOW
    )
    arousal, arousal_sd = _mean(
        [item.arousal for item in evidence], [item.arousal_weight for item in evidence], AROUSAL_WINDOW
    )
    return Fused(valence, arousal, valence_sd, arousal_sd, _shares(evidence))


def _mean(values: Sequence[Floats], weights: Sequence[Floats], window: int) -> tuple[Floats, Floats]:
    total, weighted = np.zeros_like(weights[0]), np.zeros_like(weights[0])
    for value, weight in zip(values, weights, strict=True):  # one by one: together they are large for hours
        total += weight
        weighted += weight * value
    smooth = kaiser_smoothed(np.stack([weighted, total], axis=1), window)
    precision = NEUTRAL_WEIGHT + smooth[:, 1]
    known = total > 0
    mean = np.where(known, smooth[:, 0] / precision, np.nan)
    return mean, np.where(known, np.sqrt(UNIT_VARIANCE / precision), np.nan)


def _shares(evidence: Sequence[Evidence]) -> Floats:
    """Return how much each stream pushes away from neutral, in either direction, as shares."""
    pushes = np.empty((len(evidence[0].valence), len(evidence)))
    for column, item in enumerate(evidence):
        pushes[:, column] = item.valence_weight * (np.abs(item.valence) + _STILL)
        pushes[:, column] += item.arousal_weight * (np.abs(item.arousal) + _STILL)
    total = pushes.sum(axis=1, keepdims=True)
    is_pushed = total > 0
    np.divide(pushes, total, out=pushes, where=is_pushed)
    pushes[~is_pushed[:, 0]] = np.nan
    return pushes


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
