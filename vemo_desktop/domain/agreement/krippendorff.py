"""Krippendorff's alpha on units: any number of raters, missing judgements, four levels of measurement."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from vemo_desktop.domain.agreement.tallies import NOTHING_SHARED, LabelTally
from vemo_desktop.domain.agreement.values import Agreement, Bools, Floats, undefined

ONE_VALUE = "Everybody gave one and the same value throughout, so there is no variation to agree on."
BELOW_ZERO = "A ratio scale has a true zero, but there are values below it. Use the interval level."
_BLOCK = 512
"""Rows of a table of all pairs of values that are held at once."""


class Level(StrEnum):
    """What may be said of the distance between two values."""

    NOMINAL = "nominal"  # same or different
    ORDINAL = "ordinal"  # before or after
    INTERVAL = "interval"  # how far apart
    RATIO = "ratio"  # how far apart, compared with how far from zero


def krippendorff_alpha(values: Floats, level: Level) -> Agreement:
    """Return alpha of two or more raters: 1 is full agreement, 0 chance, below 0 systematic disagreement.

    Parameters
    ----------
    values : ndarray, shape (R, N)
        What each of R raters gave each of N units; NaN where nothing. Units with fewer than two values do
        not count.
    level : Level

    Notes
    -----
    Source: Krippendorff (2019), "Content Analysis", 4th edition, section 12.3; ``alpha = 1 - D_o / D_e``.
    Interval distances are summed by ``sum_ij (x_i - x_j)^2 = 2 m sum_i (x_i - mean)^2``, and the ordinal
    ones by the same on middle ranks, so that long traces need no table of all pairs of values.
    """
    given = ~np.isnan(values)
    pairable = given.sum(axis=0) >= 2
    values, given = values[:, pairable], given[:, pairable]
    if values.shape[1] == 0:
        return undefined(NOTHING_SHARED)
    everything = values[given]
    if everything.min() == everything.max():
        return undefined(ONE_VALUE)
    if level is Level.RATIO and everything.min() < 0:
        return undefined(BELOW_ZERO)
    if level is Level.NOMINAL:
        observed, expected = _nominal(values, given)
    elif level is Level.RATIO:
        observed, expected = _ratio(values, given)
    else:
        observed, expected = _squares(_ranks(values, given) if level is Level.ORDINAL else values, given)
    return _alpha(observed, expected, len(everything))


def alpha_nominal(counted: LabelTally) -> Agreement:
    """Return alpha of labels without order that were counted before, see `krippendorff_alpha`."""
    if counted.pairable == 0:
        return undefined(NOTHING_SHARED)
    chosen = counted.coincidences.sum(axis=1)
    observed = chosen.sum() - np.trace(counted.coincidences)
    return _alpha(float(observed), float(chosen.sum() ** 2 - (chosen**2).sum()), float(chosen.sum()))


def _alpha(observed: float, expected: float, count: float) -> Agreement:
    """Return ``1 - (n - 1) sum o_ck d_ck / sum n_c n_k d_ck``."""
    if expected <= 0:
        return undefined(ONE_VALUE)
    return Agreement(1 - (count - 1) * observed / expected)


def _nominal(values: Floats, given: Bools) -> tuple[float, float]:
    sizes = given.sum(axis=0)
    weights = np.broadcast_to(1 / (sizes - 1), values.shape)
    agreeing = 0.0
    for first in range(len(values)):
        for second in range(first + 1, len(values)):
            same = given[first] & given[second] & (values[first] == values[second])
            agreeing += 2 * float(weights[0, same].sum())
    _, counts = np.unique(values[given], return_counts=True)
    total = float(given.sum())
    return total - agreeing, total**2 - float((counts.astype(np.float64) ** 2).sum())


def _squares(values: Floats, given: Bools) -> tuple[float, float]:
    sizes = given.sum(axis=0)
    filled = np.where(given, values, 0.0)
    means = filled.sum(axis=0) / sizes
    within = (np.where(given, values - means, 0.0) ** 2).sum(axis=0)
    everything = values[given]
    spread = ((everything - everything.mean()) ** 2).sum()
    return float((2 * sizes * within / (sizes - 1)).sum()), float(2 * len(everything) * spread)


def _ranks(values: Floats, given: Bools) -> Floats:
    """Return the middle rank of each value among all: ordinal distances are differences of these."""
    _, places, counts = np.unique(values[given], return_inverse=True, return_counts=True)
    middles = np.cumsum(counts) - counts / 2
    ranks = np.full(values.shape, np.nan)
    ranks[given] = middles[places]
    return ranks


def _ratio(values: Floats, given: Bools) -> tuple[float, float]:
    weights = 1 / (given.sum(axis=0) - 1)
    observed = 0.0
    for first in range(len(values)):
        for second in range(first + 1, len(values)):
            both = given[first] & given[second]
            apart = _ratio_distance(values[first, both], values[second, both])
            observed += 2 * float((apart * weights[both]).sum())
    unique, counts = np.unique(values[given], return_counts=True)
    expected = 0.0
    for start in range(0, len(unique), _BLOCK):
        some = slice(start, start + _BLOCK)
        apart = _ratio_distance(unique[some, None], unique[None, :])
        expected += float(counts[some] @ apart @ counts)
    return observed, expected


def _ratio_distance(first: Floats, second: Floats) -> Floats:
    together = first + second
    share = np.divide(first - second, together, out=np.zeros_like(together), where=together > 0)
    return share**2
