"""How certain a value is, from drawing whole videos again: moments of one video are not independent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, Self, TypeVar

import numpy as np

from vemo_desktop.domain.agreement.values import Agreement, Floats

FEW_VIDEOS = 10
"""Below this many videos an interval is only a hint; chosen, because the percentile bootstrap of so few
blocks covers clearly less than it says (Davison and Hinkley 1997, chapter 5)."""
RESAMPLES = 1000
LEVEL = 0.95
_AT_ONCE = 100


class Sums(Protocol):
    """What was counted on one video, and adds up over videos."""

    def vector(self) -> Floats:
        """Return the sums in one row."""

    def like(self, row: Floats) -> Self:
        """Return what has the sums of a row."""


SumsT = TypeVar("SumsT", bound=Sums)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where the value would lie for other videos of the same kind.

    Parameters
    ----------
    low, high : float
    level : float
        Share of the drawn values that lie between.
    videos : int
        How many blocks were drawn from.
    undefined_share : float
        Share of the draws for which the measure had no meaning; those are left out.
    of : str
        What was drawn: whole videos, or stretches of the only one.
    """

    low: float
    high: float
    level: float
    videos: int
    undefined_share: float = 0.0
    of: str = "videos"

    @property
    def is_hint(self) -> bool:
        """Whether there were too few videos to take the bounds at their word."""
        return self.videos < FEW_VIDEOS


def pooled(videos: Sequence[SumsT]) -> SumsT:
    """Return what was counted on all videos together."""
    return videos[0].like(np.sum([video.vector() for video in videos], axis=0))


def bounds(
    videos: Sequence[SumsT],
    measures: Mapping[str, Callable[[SumsT], Agreement]],
    *,
    resamples: int = RESAMPLES,
    level: float = LEVEL,
    seed: int = 0,
    of: str = "videos",
) -> dict[str, Bounds | None]:
    """Return the percentile bootstrap interval of measures over whole videos.

    Parameters
    ----------
    videos : sequence
        What was counted on each video.
    measures : mapping of str to callable
        Each makes a value of what was counted on several videos together; all see the same draws.
    resamples : int
    level : float
    seed : int
        Makes the draws the same every time.
    of : str
        What the blocks are.

    Returns
    -------
    dict of str to Bounds or None
        None where there are fewer than two videos, or less than half of the draws have a value.

    Notes
    -----
    Source: Efron and Tibshirani (1993), "An Introduction to the Bootstrap", chapters 8 and 13: clusters are
    the units that are drawn.
    """
    if len(videos) < 2:
        return dict.fromkeys(measures)
    sums = np.stack([video.vector() for video in videos])
    parts = drawn_times(len(videos), resamples, seed)
    drawn = [videos[0].like(row) for times in parts for row in times @ sums]
    return {
        name: between(np.array([measure(one).value for one in drawn]), level, len(videos), of=of)
        for name, measure in measures.items()
    }


def drawn_times(videos: int, resamples: int = RESAMPLES, seed: int = 0) -> Iterator[Floats]:
    """Yield how often each video is drawn, some draws at a time, shape (n, videos); rows sum to `videos`.

    What adds up over videos is then one product for all draws, however many videos there are. All draws of
    10 000 videos at once would take 80 MB, and as much again wherever they are multiplied.
    """
    dice, shares = np.random.default_rng(seed), np.full(videos, 1 / videos)
    for start in range(0, resamples, _AT_ONCE):
        count = min(_AT_ONCE, resamples - start)
        yield dice.multinomial(videos, shares, size=count).astype(np.float64)


def between(
    values: Floats, level: float, videos: int, *, stated_level: float | None = None, of: str = "videos"
) -> Bounds | None:
    """Return the bounds between which a share of drawn values lies; None if less than half have a value.

    Parameters
    ----------
    values : ndarray, shape (resamples,)
        NaN where the measure had no meaning.
    level : float
        Share of the values between the bounds.
    videos : int
    stated_level : float, optional
        What the bounds say of themselves, where they were made wider on purpose.
    of : str
        What was drawn.
    """
    known = values[~np.isnan(values)]
    if 2 * len(known) < len(values):
        return None
    low, high = np.quantile(known, [(1 - level) / 2, (1 + level) / 2])
    undefined_share = 1 - len(known) / len(values)
    return Bounds(float(low), float(high), stated_level or level, videos, undefined_share, of)
