"""How certain figures are: when speakers are drawn again, and when only chance is at work."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.judging.steps import expected_calibration_error

Group = TypeVar("Group")
Kind = TypeVar("Kind", bound=np.generic)


def bootstrap_interval(
    groups: Mapping[Group, npt.NDArray[Kind]] | Sequence[npt.NDArray[Kind]],
    statistic: Callable[[npt.NDArray[Kind]], float],
    seed: int,
    rounds: int = 1000,
    level: float = 0.95,
) -> tuple[float, float]:
    """Return the percentile interval of a statistic when whole groups, such as speakers, are drawn again.

    Parameters
    ----------
    groups : mapping or sequence of ndarray
        The rows of each group; the groups drawn are concatenated and given to `statistic`.
    """
    rows = list(groups.values()) if isinstance(groups, Mapping) else list(groups)
    chance = np.random.default_rng(seed)
    drawn = [
        statistic(np.concatenate([rows[place] for place in chance.integers(0, len(rows), len(rows))]))
        for _ in range(rounds)
    ]
    low, high = np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)


def calibration_error_by_chance(
    probabilities: npt.NDArray[np.float64], seed: int, rounds: int = 1000, level: float = 0.95
) -> tuple[float, float]:
    """Return which calibration error probabilities have that are exactly right: its mean, and a quantile.

    It is not 0, since what is right among the few examples of a bin differs from what is expected of them.
    An error below it tells nothing against the probabilities.

    Parameters
    ----------
    probabilities : ndarray, shape (N, K)
        Of each example, by which labels are drawn.
    level : float
        Of the quantile, in (0, 1).

    Notes
    -----
    Source: Bröcker and Smith, "Increasing the reliability of reliability diagrams", Weather and Forecasting
    22, 2007 (consistency resampling). Examples count as independent, so what people have in common is left
    out, and the figures are the least that chance does.
    """
    chance = np.random.default_rng(seed)
    below = probabilities.cumsum(axis=1)[:, :-1]
    drawn = [
        expected_calibration_error(probabilities, (below < chance.random((len(below), 1))).sum(axis=1))
        for _ in range(rounds)
    ]
    return float(np.mean(drawn)), float(np.quantile(drawn, level))
