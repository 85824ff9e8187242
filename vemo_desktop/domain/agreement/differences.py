"""Where two raters differ: the stretches a discussion should look at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.agreement.continuum import NOTHING, Continuum
from vemo_desktop.domain.agreement.tallies import MISSING
from vemo_desktop.domain.timebase import Interval


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch throughout which two raters say different things; None where one says nothing."""

    interval: Interval
    first: str | None
    second: str | None


def differences(video: Continuum, first: int = 0, second: int = 1) -> list[Difference]:
    """Return the stretches at which two raters differ, longest first.

    Time that either of them did not judge, or gave two labels at once, is no difference.

    Parameters
    ----------
    video : Continuum
    first, second : int
        Rows of the two raters.
    """
    ours, theirs = video.codes[first], video.codes[second]
    differ = (ours != theirs) & (ours != MISSING) & (theirs != MISSING)
    found: list[Difference] = []
    start = 0
    for piece in range(len(differ)):
        same_as_next = (
            piece + 1 < len(differ)
            and differ[piece + 1]
            and ours[piece] == ours[piece + 1]
            and theirs[piece] == theirs[piece + 1]
        )
        if not differ[piece]:
            start = piece + 1
        elif not same_as_next:
            interval = Interval(int(video.edges_us[start]), int(video.edges_us[piece + 1]))
            found.append(Difference(interval, _name(video, ours[piece]), _name(video, theirs[piece])))
            start = piece + 1
    return sorted(found, key=lambda one: (-one.interval.duration_us, one.interval))


def _name(video: Continuum, code: np.int64) -> str | None:
    return None if code == NOTHING else video.labels[int(code) - 1]
