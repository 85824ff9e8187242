"""What every row of the timeline is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter

from vemo_desktop.domain.segments import Segment
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.ui.timeline.values import Edge


class Grip(Enum):
    """What pressing a row does."""

    SCRUB = auto()
    WINDOW = auto()
    SEGMENTS = auto()


@dataclass(frozen=True, slots=True)
class Heights:
    """Height of a row in logical pixels, and its share of what is left over."""

    least: int
    wanted: int
    stretch: int = 0


@dataclass(frozen=True, slots=True)
class SegmentHit:
    """A segment under the pointer, and its border if that is meant."""

    segment: Segment
    edge: Edge | None


class Row:
    """One strip of the timeline: knows how to draw itself between two heights, nothing else.

    Attributes
    ----------
    key : str
        Name in signals and tests.
    title : str
        Name in the header.
    heights : Heights
    importance : int
        Rows with the lowest number are left out first where the timeline is too low.
    grip : Grip
    is_lane : bool
        Whether it is one of those that are scrolled through where there are too many.
    is_pinned : bool
        Whether it stays on screen then.
    """

    key: str
    title: str
    heights: Heights
    importance: int = 9
    grip: Grip = Grip.SCRUB
    is_lane: bool = False
    is_pinned: bool = False

    def is_present(self, state: TimelineState) -> bool:
        """Tell whether the row has anything to do for this video."""
        return True

    def paint(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        """Draw everything that does not move with the playhead."""
        raise NotImplementedError

    def tip(self, state: TimelineState) -> str:
        """Return what a person should know of the row, for the pointer that rests on its name or note."""
        return ""

    def note_rect(self, rect: QRect, state: TimelineState, font: QFont) -> QRect:
        """Return where in the row a few words say what it shows; empty where there are none."""
        return QRect()

    def segment_at(self, x: float, y: float, rect: QRect, state: TimelineState) -> SegmentHit | None:
        """Return the segment at a position, if the row has any."""
        return None
