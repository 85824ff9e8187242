"""Lists of intervals: joined to one another, and with others taken out."""

from __future__ import annotations

from collections.abc import Iterable

from vemo_desktop.domain.timebase import Interval


def joined(intervals: Iterable[Interval]) -> list[Interval]:
    """Return what intervals cover together, by start; those that touch become one."""
    found: list[Interval] = []
    for one in sorted(intervals):
        if found and one.start_us <= found[-1].end_us:
            found[-1] = Interval(found[-1].start_us, max(found[-1].end_us, one.end_us))
        else:
            found.append(one)
    return found


def without(intervals: Iterable[Interval], holes: Iterable[Interval]) -> list[Interval]:
    """Return what is left of intervals where others, which may overlap, are taken out."""
    gone = sorted(holes)
    found: list[Interval] = []
    for one in intervals:
        start_us = one.start_us
        for hole in gone:
            if not hole.overlaps(one):
                continue
            if hole.start_us > start_us:
                found.append(Interval(start_us, hole.start_us))
            start_us = max(start_us, hole.end_us)
        if start_us < one.end_us:
            found.append(Interval(start_us, one.end_us))
    return found
