"""The segments of one layer, arranged for drawing and for finding them again."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.segments import Segment
from vemo_desktop.domain.timebase import Interval

_MOST_TRACKS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """Segments sorted by start, each on a track where none overlap.

    Parameters
    ----------
    segments : tuple of Segment
    starts, ends : ndarray of int64, shape (N,)
        Microseconds.
    tracks : ndarray of int64, shape (N,)
        Counted from 0 at the top; what overlaps more than four times shares the last one.
    track_count : int
    """

    segments: tuple[Segment, ...]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]
    tracks: npt.NDArray[np.int64]
    track_count: int

    @classmethod
    def of(cls, segments: Sequence[Segment]) -> Lane:
        """Sort segments and spread overlapping ones over tracks."""
        ordered = sorted(segments, key=lambda segment: segment.interval)
        tracks = _tracks(ordered)
        return cls(
            tuple(ordered),
            np.fromiter((segment.interval.start_us for segment in ordered), np.int64, len(ordered)),
            np.fromiter((segment.interval.end_us for segment in ordered), np.int64, len(ordered)),
            np.array(tracks, np.int64),
            max(tracks, default=0) + 1,
        )

    def shown(self, interval: Interval) -> npt.NDArray[np.int64]:
        """Return the positions of the segments that overlap an interval."""
        return np.flatnonzero((self.starts < interval.end_us) & (self.ends > interval.start_us))

    def position(self, segment_id: str) -> int | None:
        """Return the position of a segment, or None."""
        return next((n for n, segment in enumerate(self.segments) if segment.id == segment_id), None)

    def colors(self, argb: Callable[[Segment], int]) -> npt.NDArray[np.uint32]:
        """Return one colour per segment."""
        return np.fromiter((argb(segment) for segment in self.segments), np.uint32, len(self.segments))


def _tracks(ordered: Sequence[Segment]) -> list[int]:
    """Give each segment the topmost track that is free when it starts."""
    free: list[int] = []
    busy: list[tuple[int, int]] = []
    found: list[int] = []
    count = 0
    for segment in ordered:
        while busy and busy[0][0] <= segment.interval.start_us:
            heapq.heappush(free, heapq.heappop(busy)[1])
        if free:
            track = heapq.heappop(free)
        else:
            track, count = count, count + 1
        heapq.heappush(busy, (segment.interval.end_us, track))
        found.append(min(track, _MOST_TRACKS - 1))
    return found


def column_colors(
    lefts: npt.NDArray[np.int64],
    widths: npt.NDArray[np.int64],
    tracks: npt.NDArray[np.int64],
    colors: npt.NDArray[np.uint32],
    shape: tuple[int, int],
) -> npt.NDArray[np.uint32]:
    """Paint many narrow segments at once.

    Parameters
    ----------
    lefts, widths, tracks, colors : ndarray, shape (N,)
        First column, number of columns, track and ARGB colour of each segment.
    shape : tuple of int
        Tracks and columns of the picture.

    Returns
    -------
    ndarray of uint32, shape `shape`
        0 where there is no segment.
    """
    picture = np.zeros(shape, np.uint32)
    for offset in range(int(widths.max(initial=0))):
        columns = lefts + offset
        chosen = (widths > offset) & (columns >= 0) & (columns < shape[1])
        picture[tracks[chosen], columns[chosen]] = colors[chosen]
    return picture
