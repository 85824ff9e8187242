"""Where the ruler puts its marks, from single frames to hours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.ui.timeline.timescale import TimeScale

_MS = 1_000
_MIN = 60 * US_PER_S
_H = 60 * _MIN

_STEPS: tuple[tuple[int, int], ...] = (
    *((n * _MS, parts) for n, parts in ((1, 2), (2, 2), (5, 5), (10, 5), (20, 4), (50, 5))),
    *((n * _MS, parts) for n, parts in ((100, 5), (200, 4), (500, 5))),
    *((n * US_PER_S, parts) for n, parts in ((1, 5), (2, 4), (5, 5), (10, 5), (15, 3), (30, 6))),
    *((n * _MIN, parts) for n, parts in ((1, 6), (2, 4), (5, 5), (10, 5), (15, 3), (30, 6))),
    *((n * _H, parts) for n, parts in ((1, 6), (2, 4), (6, 6), (12, 6), (24, 6))),
)
"""Distance of labelled marks, and in how many parts the small marks divide it."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """Marks of a ruler: labelled ones and the small ones between, as instants in microseconds."""

    major: tuple[tuple[int, str], ...]
    minor: npt.NDArray[np.int64]


def tick_label(time_us: int, step_us: int) -> str:
    """Write an instant as short as marks `step_us` apart allow: ``1:12``, ``1:12.50``, ``1:02:00``."""
    decimals = 0 if step_us % US_PER_S == 0 else 1 if step_us % (US_PER_S // 10) == 0 else 2
    decimals = 3 if step_us % (US_PER_S // 100) else decimals
    seconds, rest = divmod(time_us, US_PER_S)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    head = f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
    return f"{head}.{rest // 10 ** (6 - decimals):0{decimals}d}" if decimals else head


def ruler_ticks(scale: TimeScale, label_px: float) -> Ticks:
    """Return the marks on screen, labelled ones at least `label_px` apart."""
    least_us = label_px * scale.us_per_px
    step_us, parts = next((step for step in _STEPS if step[0] >= least_us), _STEPS[-1])
    shown = scale.visible
    first = -(-shown.start_us // step_us) * step_us
    major = tuple((us, tick_label(us, step_us)) for us in range(first, shown.end_us + 1, step_us))
    small_us = step_us // parts
    first_small = -(-shown.start_us // small_us) * small_us
    return Ticks(major, np.arange(first_small, shown.end_us + 1, small_us, dtype=np.int64))
