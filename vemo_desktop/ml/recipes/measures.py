"""How certain a figure is when speakers are drawn again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

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
