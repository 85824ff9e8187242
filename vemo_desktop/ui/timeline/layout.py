"""How tall each row is: wanted heights where there is room, fewer rows where there is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from vemo_desktop.ui.timeline.rows.base import Row

GAP_PX = 1
_ROOMY_LANES, _FEW_LANES = 3, 2
"""So many lanes have room before rows that one can do without, and before any that is not among the most
important; further ones are scrolled to. More lanes must not cost the pictures and the sound, by which one
finds the place."""
_DISPENSABLE, _MOST_IMPORTANT = 3, 9


def least_height(rows: Sequence[Row]) -> int:
    """Return the height under which rows have to be left out."""
    return sum(row.heights.least + GAP_PX for row in rows)


def wanted_height(rows: Sequence[Row]) -> int:
    """Return the height at which every row has what it wants."""
    return sum(row.heights.wanted + GAP_PX for row in rows)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where rows lie, and which of the lanes are on screen.

    Parameters
    ----------
    rects : dict of Row to QRect
        Top to bottom, without rows that found no room.
    first_lane, furthest_lane : int
        The lane that is scrolled to, and the last one that can be.
    lane_count : int
        How many lanes there are.
    """

    rects: dict[Row, QRect]
    first_lane: int = 0
    furthest_lane: int = 0
    lane_count: int = 0

    @property
    def lanes_shown(self) -> int:
        """How many lanes are on screen."""
        return sum(row.is_lane for row in self.rects)


def place_rows(rows: Sequence[Row], width: int, height: int, first_lane: int = 0) -> Placed:
    """Return the place of each row, top to bottom.

    Where there is no room for all, other rows go by their importance, and lanes are scrolled through: some of
    them from `first_lane` on are shown, always with the pinned one.
    """
    lanes = [row for row in rows if row.is_lane]
    kept = [row for row in rows if not row.is_lane]
    for least_lanes, importance in ((_ROOMY_LANES, _DISPENSABLE), (_FEW_LANES, _MOST_IMPORTANT - 1)):
        wanted = lanes[:least_lanes]
        while least_height([*kept, *wanted]) > height:
            lowest = min(kept, key=lambda row: row.importance, default=None)
            if lowest is None or lowest.importance > importance or len(kept) == 1:
                break
            kept.remove(lowest)
    room = height - least_height(kept)
    shown, first_lane = _window(lanes, room, first_lane)
    _, furthest = _window(lanes, room, len(lanes))
    chosen = {*kept, *shown}
    placed = [row for row in rows if row in chosen]
    rects, top = {}, 0
    for row, tall in zip(placed, _heights(placed, height), strict=True):
        rects[row] = QRect(0, top, width, tall)
        top += tall + GAP_PX
    return Placed(rects, first_lane, furthest, len(lanes))


def _window(lanes: Sequence[Row], room: int, first: int) -> tuple[list[Row], int]:
    """Return the lanes that fit from one of them on, with the pinned one, and the first of those."""
    if not lanes:
        return [], 0
    first = min(max(first, 0), len(lanes) - 1)
    chosen = {number for number, lane in enumerate(lanes) if lane.is_pinned} or {first}
    room -= sum(lanes[number].heights.least + GAP_PX for number in chosen)
    # Downwards from the first, and where the end leaves room, upwards too.
    for numbers in (range(first, len(lanes)), range(first - 1, -1, -1)):
        for number in numbers:
            if number in chosen:
                continue
            room -= lanes[number].heights.least + GAP_PX
            if room < 0:
                return [lanes[at] for at in sorted(chosen)], first
            chosen.add(number)
            first = min(first, number)
    return list(lanes), 0


def _heights(rows: Sequence[Row], height: int) -> list[int]:
    wanted, least = wanted_height(rows), least_height(rows)
    if height >= wanted:
        stretch = sum(row.heights.stretch for row in rows)
        heights = [row.heights.wanted for row in rows]
        spare = height - wanted
        shares = [spare * row.heights.stretch // stretch if stretch else 0 for row in rows]
        return [tall + share for tall, share in zip(heights, shares, strict=True)]
    share = (height - least) / (wanted - least) if wanted > least else 0.0
    return [
        row.heights.least + int((row.heights.wanted - row.heights.least) * max(share, 0.0)) for row in rows
    ]
