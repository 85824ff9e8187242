"""What the timeline takes and tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint

from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.wording import later


class WaveformLike(Protocol):
    """Loudest and softest samples over time (`media.waveform.Waveform` is one)."""

    def peaks(self, start_us: int, end_us: int, columns: int) -> npt.NDArray[np.float32]:
        """Return lowest and highest sample per column, in [-1, 1], shape (columns, 2); NaN outside."""
        ...


class SpectrogramLike(Protocol):
    """Loudness of bands over time (`media.spectrogram.Spectrogram` is one)."""

    def columns(self, start_us: int, end_us: int, count: int) -> npt.NDArray[np.uint8]:
        """Return the loudness per column and band, low bands first, shape (count, bands); 0 outside."""
        ...


class ThumbnailsLike(Protocol):
    """Small pictures along the video (`media.thumbnails.Thumbnails` is one)."""

    @property
    def times_us(self) -> npt.NDArray[np.int64]:
        """When each picture was shown, increasing; shape (N,)."""
        ...

    @property
    def pictures(self) -> npt.NDArray[np.uint8]:
        """The pictures, upright, shape (N, H, W, 3)."""
        ...


class Edge(StrEnum):
    """One border of a segment."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Growing:
    """A segment that is being labelled and ends where the playhead is.

    Parameters
    ----------
    lane : str
        Name of the lane that it will lie in.
    start_us : int
    scheme, label : str
    """

    lane: str
    start_us: int
    scheme: str
    label: str


@dataclass(frozen=True, slots=True)
class SegmentMove:
    """A finished drag: where a segment should lie now."""

    segment_id: str
    interval: Interval


@dataclass(frozen=True, slots=True)
class SegmentToLane:
    """A finished drag to another lane: where a segment should lie there, and whether it stays here too."""

    segment_id: str
    interval: Interval
    lane: str
    is_copy: bool


@dataclass(frozen=True, slots=True)
class SegmentDrawn:
    """A finished drawing: where a new segment should lie, and in which lane."""

    lane: str
    interval: Interval


@dataclass(frozen=True, slots=True)
class LaneSpec:
    """One lane of segments.

    Parameters
    ----------
    key : str
        Name in signals and tests.
    title : str
    layer : Layer
    scheme, author : str or None
        Only segments of this scheme, or by this author; None for all.
    can_draw : bool
        Whether dragging on the empty lane draws.
    is_active : bool
        Whether new segments made by keys go here.
    is_compact : bool
        Whether it is one of so many that each must be low.
    is_optional : bool
        Whether it goes while it is empty.
    tip : str
    """

    key: str
    title: str
    layer: Layer
    scheme: str | None = None
    author: str | None = None
    can_draw: bool = False
    is_active: bool = False
    is_compact: bool = False
    is_optional: bool = False
    tip: str = ""

    def holds(self, segment: Segment) -> bool:
        """Tell whether a segment lies in the lane."""
        return (
            segment.layer is self.layer
            and self.scheme in (None, segment.scheme)
            and self.author in (None, segment.author)
        )


PLAIN_LANES = (
    LaneSpec("proposals", later("Proposals"), Layer.PROPOSAL),
    LaneSpec("mine", later("Mine"), Layer.HUMAN, can_draw=True, is_active=True),
    LaneSpec("gold", later("Gold"), Layer.GOLD, is_optional=True),
)
"""One lane per layer: what a timeline shows that was told of no others."""


@dataclass(frozen=True, slots=True)
class HoverInfo:
    """What lies under the pointer.

    Parameters
    ----------
    time_us : int
    frame : int or None
        None where the file has no picture.
    values : mapping
        By scheme and label; labels without a value at that time are left out.
    contributions : mapping
        Share of each input stream, in [0, 1]; empty where unknown.
    segment_id : str or None
    row : str
        Key of the row: ``curves``, ``proposals``, ...
    position : QPoint
        On screen.
    """

    time_us: int
    frame: int | None
    values: Mapping[str, Mapping[str, float]]
    contributions: Mapping[str, float]
    segment_id: str | None
    row: str
    position: QPoint


@dataclass(frozen=True, slots=True)
class ContextRequest:
    """A right click: where it was and on which segment, if any."""

    time_us: int
    row: str
    segment_id: str | None
    position: QPoint
