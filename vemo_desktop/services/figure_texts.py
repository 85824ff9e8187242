"""How values, intervals, moments and counts are written: alike in the window, in reports and in commands."""

from __future__ import annotations

from typing import Protocol

from vemo_desktop.domain.agreement.bootstrap import Bounds
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.timebase import format_time

MISSING = "–"


class HasValue(Protocol):
    """A number that may have no meaning for the data: `Agreement`, `Value`."""

    @property
    def value(self) -> float:
        """The number; NaN where there is none."""

    @property
    def is_defined(self) -> bool:
        """Whether there is a number."""


def number_text(value: HasValue, *, signed: bool = False) -> str:
    """Write a value to three decimals."""
    if not value.is_defined:
        return MISSING
    return f"{value.value:+z.3f}" if signed else f"{value.value:z.3f}"


def range_text(bounds: Bounds | None) -> str:
    """Write an interval."""
    return MISSING if bounds is None else f"{bounds.low:z.3f} to {bounds.high:z.3f}"


def careful_range_text(bounds: Bounds | None) -> str:
    """Write an interval, and that it rests on little where it does."""
    if bounds is None:
        return MISSING
    # Each as a whole sentence, which is how translations are found.
    if bounds.is_hint:
        return f"{bounds.low:z.3f} to {bounds.high:z.3f} (few {bounds.of})"
    if bounds.of != "videos":
        return f"{bounds.low:z.3f} to {bounds.high:z.3f} (over {bounds.videos} {bounds.of})"
    return range_text(bounds)


def place_text(mark: Mark | None) -> str:
    """Write what was said and where: ``positive, 00:01.000 – 00:04.500``."""
    if mark is None:
        return MISSING
    return f"{mark.label}, {span_text(mark.interval.start_us, mark.interval.end_us)}"


def span_text(start_us: int, end_us: int) -> str:
    """Write a stretch of a video, without hours where it has none."""
    start, end = (format_time(at) for at in (start_us, end_us))
    if end.startswith("00:"):
        start, end = start[3:], end[3:]
    return f"{start} – {end}"


def videos_text(count: int) -> str:
    """Write how many videos: ``1 video``, ``3 videos``."""
    return "1 video" if count == 1 else f"{count} videos"
