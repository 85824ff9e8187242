"""Intervals over whole videos for figures that do not add up, such as average precision.

A figure is a function of how often each video counts, so the value itself (each once) and every draw of the
bootstrap go through the same lines.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.agreement.bootstrap import LEVEL, RESAMPLES, Bounds, between, drawn_times

Floats = npt.NDArray[np.float64]

Figure = Callable[[Floats], Floats]
"""Takes how often each video counts, shape (R, V), and gives values, shape (R,); NaN where it has none."""


@dataclass(frozen=True, slots=True)
class Value:
    """A figure and its interval; NaN where it has no value, and then no interval."""

    value: float
    bounds: Bounds | None = None

    @property
    def is_defined(self) -> bool:
        """Whether there is a value."""
        return not math.isnan(self.value)


@dataclass(frozen=True, slots=True)
class DrawSettings:
    """How intervals are made; `seed` makes the draws the same every time."""

    resamples: int = RESAMPLES
    level: float = LEVEL
    seed: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A figure of all videos once, and of every draw; those of two networks on the same videos are paired.

    Parameters
    ----------
    value : float
    draws : ndarray, shape (resamples,)
        Empty where there are fewer than two videos to draw from.
    videos : int
    level : float
    """

    value: float
    draws: Floats
    videos: int
    level: float

    def __sub__(self, other: Drawn) -> Drawn:
        return Drawn(self.value - other.value, self.draws - other.draws, self.videos, self.level)

    def summed_up(self) -> Value:
        """Return the value with its bootstrap interval over whole videos."""
        if math.isnan(self.value) or not len(self.draws):
            return Value(self.value)
        wide = expanded_level(self.level, self.videos)
        return Value(self.value, between(self.draws, wide, self.videos, stated_level=self.level))


def draw(figures: Mapping[str, Figure], videos: int, settings: DrawSettings) -> dict[str, Drawn]:
    """Compute figures for all videos and for every draw; all figures see the same draws."""
    once = {key: float(figure(np.ones((1, videos)))[0]) for key, figure in figures.items()}
    parts: dict[str, list[Floats]] = {key: [np.zeros(0)] for key in figures}
    if videos > 1:
        for times in drawn_times(videos, settings.resamples, settings.seed):
            for key, figure in figures.items():
                parts[key].append(figure(times))
    return {
        key: Drawn(value, np.concatenate(parts[key]), videos, settings.level) for key, value in once.items()
    }


def expanded_level(level: float, videos: int) -> float:
    """Return the share of draws that must lie between the bounds, so that they cover what `level` says.

    Plain percentile intervals of few videos are too narrow: they forget that the spread itself is estimated.

    Notes
    -----
    Source: Hesterberg 2015, "What teachers should know about the bootstrap", The American Statistician 69:
    the expanded percentile interval, which would be that of Student's t for a mean.
    """
    # A sixth of a second to load, and a window opens without any interval.
    from scipy.special import ndtr, stdtrit

    reach = math.sqrt(videos / (videos - 1)) * float(stdtrit(videos - 1, (1 + level) / 2))
    return float(2 * ndtr(reach) - 1)
