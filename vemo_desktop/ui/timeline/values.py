"""What the timeline takes and tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint

from vemo_desktop.domain.timebase import Interval


class WaveformLike(Protocol):
    """Loudest and softest samples over time (`media.waveform.Waveform` is one)."""

    def peaks(self, start_us: int, end_us: int, columns: int) -> npt.NDArray[np.float32]:
        """Return lowest and highest sample per column, in [-1, 1], shape (columns, 2); NaN outside."""
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
class SegmentMove:
    """A finished drag: where a segment should lie now."""

    segment_id: str
    interval: Interval


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
