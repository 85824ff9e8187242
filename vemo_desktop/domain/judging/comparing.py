"""Whether one network is better than another on the same held-out videos: better, worse, or not shown."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vemo_desktop.domain.agreement.bootstrap import Bounds
from vemo_desktop.domain.judging.draws import DrawSettings, Figure, Value, draw
from vemo_desktop.domain.judging.figures import F1, FigureKind, figures_of, kind_of
from vemo_desktop.domain.judging.videos import Answer, HeldOutVideo

LEAST_VIDEOS = 6
"""With fewer, nothing can be shown: two networks that are equally good come out the same way round on all
of five videos in 2 of 32 cases, which is more often than 5 %."""
HEADLINE = F1
"""The figure a verdict goes by. Fixed beforehand: among many figures one differs by luck."""


class Verdict(StrEnum):
    """What the held-out videos show."""

    BETTER = "better"
    WORSE = "worse"
    NOT_SHOWN = "not shown"


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure of one network with its interval."""

    kind: FigureKind
    value: Value


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure of both networks, and how much higher it is for the new one; the draws are paired."""

    kind: FigureKind
    present: Value
    new: Value
    more: Value


@dataclass(frozen=True, slots=True)
class NetworkComparison:
    """Two networks on the same videos; `reason` says in a plain sentence why the verdict is what it is."""

    videos: int
    differences: tuple[Difference, ...]
    verdict: Verdict
    reason: str


def judge(
    videos: Sequence[HeldOutVideo],
    answers: Sequence[Answer],
    *,
    is_scored: bool = True,
    nothing: str | None = None,
    settings: DrawSettings | None = None,
) -> tuple[Judged, ...]:
    """Judge one network, or one person (`is_scored` False) by another; see `figures_of`.

    Raises
    ------
    ValueError
        If there is no video.
    """
    _check(videos)
    settings = settings or DrawSettings()
    figures = figures_of(videos, answers, is_scored=is_scored, nothing=nothing)
    drawn = draw(figures, len(videos), settings)
    return tuple(Judged(kind_of(key), one.summed_up()) for key, one in drawn.items())


def compare_networks(
    videos: Sequence[HeldOutVideo],
    present: Sequence[Answer],
    new: Sequence[Answer],
    *,
    nothing: str | None = None,
    settings: DrawSettings | None = None,
) -> NetworkComparison:
    """Compare a new network with the present one on the same videos.

    Each draw of the bootstrap takes the same videos for both, so what is easy or hard for both cancels out.

    Raises
    ------
    ValueError
        If there is no video, or not one answer of each network per video.
    """
    _check(videos)
    settings = settings or DrawSettings()
    before = figures_of(videos, present, nothing=nothing)
    after = figures_of(videos, new, nothing=nothing)
    differences = _differences(before, after, len(videos), settings)
    headline = next(one for one in differences if one.kind is HEADLINE)
    verdict, reason = verdict_on(headline.kind, headline.more, len(videos))
    return NetworkComparison(len(videos), differences, verdict, reason)


def verdict_on(kind: FigureKind, more: Value, videos: int) -> tuple[Verdict, str]:
    """Return whether a difference of a figure is shown, and why, in a sentence.

    Parameters
    ----------
    kind : FigureKind
    more : Value
        How much higher the figure is for the new network.
    videos : int
    """
    if not more.is_defined:
        return (
            Verdict.NOT_SHOWN,
            f"{kind.name} has no value on {_counted(videos)}, so nothing can be compared.",
        )
    if more.bounds is None:
        return (
            Verdict.NOT_SHOWN,
            f"{kind.name} is {_signed(more.value)} on {_counted(videos)}, too few to tell whether that is"
            f" luck; at least {LEAST_VIDEOS} are needed.",
        )
    said = f"{kind.name} is {_signed(more.value)} ({_between(more.bounds)}) on {_counted(videos)}"
    if videos < LEAST_VIDEOS:
        return (
            Verdict.NOT_SHOWN,
            f"{said}. So few videos can all turn out one way by luck; at least {LEAST_VIDEOS} are needed.",
        )
    if more.bounds.low <= 0 <= more.bounds.high:
        return Verdict.NOT_SHOWN, f"{said}. That may as well be no difference at all."
    is_better = (more.bounds.low > 0) == kind.is_higher_better
    return (Verdict.BETTER if is_better else Verdict.WORSE), f"{said}."


def _differences(
    before: Mapping[str, Figure], after: Mapping[str, Figure], videos: int, settings: DrawSettings
) -> tuple[Difference, ...]:
    present, new = draw(before, videos, settings), draw(after, videos, settings)
    return tuple(
        Difference(
            kind_of(key),
            present[key].summed_up(),
            new[key].summed_up(),
            (new[key] - present[key]).summed_up(),
        )
        for key in before
    )


def _check(videos: Sequence[HeldOutVideo]) -> None:
    if not videos:
        raise ValueError("there is no held-out video to judge by")


def _counted(count: int) -> str:
    return "1 held-out video" if count == 1 else f"{count} held-out videos"


def _signed(value: float) -> str:
    if math.isclose(value, 0, abs_tol=0.0005):
        return "the same"
    return f"{abs(value):.3f} {'higher' if value > 0 else 'lower'}"


def _between(bounds: Bounds) -> str:
    return f"{bounds.level:.0%} interval {bounds.low:+.3f} to {bounds.high:+.3f}"
