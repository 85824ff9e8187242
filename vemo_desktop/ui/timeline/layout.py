"""How tall each row is: wanted heights where there is room, fewer rows where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect

from vemo_desktop.ui.timeline.rows.base import Row

GAP_PX = 1


def least_height(rows: Sequence[Row]) -> int:
    """Return the height under which rows have to be left out."""
    return sum(row.heights.least + GAP_PX for row in rows)


def wanted_height(rows: Sequence[Row]) -> int:
    """Return the height at which every row has what it wants."""
    return sum(row.heights.wanted + GAP_PX for row in rows)


def place_rows(rows: Sequence[Row], width: int, height: int) -> dict[Row, QRect]:
    """Return the place of each row, top to bottom, without rows that find no room."""
    kept = list(rows)
    while len(kept) > 1 and least_height(kept) > height:
        kept.remove(min(kept, key=lambda row: row.importance))
    heights = _heights(kept, height)
    rects, top = {}, 0
    for row, tall in zip(kept, heights, strict=True):
        rects[row] = QRect(0, top, width, tall)
        top += tall + GAP_PX
    return rects


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
