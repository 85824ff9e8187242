"""Exact media time: integer microseconds, half-open intervals, and the frames of a video.

Time zero is the first shown frame of the file (its first sound where it has no picture). Seconds as
floats exist only at the edges: networks, drawing, files of other programs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

US_PER_S = 1_000_000


def us_from_s(seconds: float) -> int:
    """Round seconds to whole microseconds."""
    return round(seconds * US_PER_S)


def s_from_us(time_us: int) -> float:
    """Return microseconds as seconds."""
    return time_us / US_PER_S


def format_time(time_us: int) -> str:
    """Write a time as ``00:01:12.345``, rounded down to the millisecond; negative times keep their sign."""
    sign = "-" if time_us < 0 else ""
    milliseconds = abs(time_us) // 1000
    seconds, milliseconds = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours:02d}:{minutes:02d}:{seconds:02d}.{milliseconds:03d}"


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Half-open span of media time, ``[start_us, end_us)``, in microseconds; never empty.

    Raises
    ------
    ValueError
        If the end does not lie after the start.
    """

    start_us: int
    end_us: int

    def __post_init__(self) -> None:
        if self.end_us <= self.start_us:
            raise ValueError(f"interval must end after it starts: [{self.start_us}, {self.end_us})")

    @property
    def duration_us(self) -> int:
        """Length in microseconds."""
        return self.end_us - self.start_us

    @property
    def middle_us(self) -> int:
        """The instant half-way, rounded down."""
        return (self.start_us + self.end_us) // 2

    def contains(self, time_us: int) -> bool:
        """Tell whether an instant lies inside."""
        return self.start_us <= time_us < self.end_us

    def overlaps(self, other: Interval) -> bool:
        """Tell whether both share at least one instant."""
        return self.start_us < other.end_us and other.start_us < self.end_us

    def intersection(self, other: Interval) -> Interval | None:
        """Return what both share, or None."""
        start, end = max(self.start_us, other.start_us), min(self.end_us, other.end_us)
        return Interval(start, end) if end > start else None

    def iou(self, other: Interval) -> float:
        """Return the temporal intersection over union, in [0, 1]."""
        shared = self.intersection(other)
        if shared is None:
            return 0.0
        return shared.duration_us / (self.duration_us + other.duration_us - shared.duration_us)


@dataclass(frozen=True, slots=True, eq=False)
class FrameIndex:
    """The shown frames of a video: number ↔ microseconds, both ways, exactly.

    Parameters
    ----------
    starts_us : ndarray of int64, shape (N,)
        When each frame appears; strictly increasing from 0.
    end_us : int
        When the last frame disappears.
    keyframes : ndarray of int64, shape (K,)
        Numbers of the frames at which decoding can start; increasing.

    Raises
    ------
    ValueError
        If there is no frame, or the times do not increase from 0 to `end_us`.
    """

    starts_us: npt.NDArray[np.int64]
    end_us: int
    keyframes: npt.NDArray[np.int64]

    def __post_init__(self) -> None:
        starts = self.starts_us
        if len(starts) == 0 or starts[0] != 0 or self.end_us <= starts[-1] or (np.diff(starts) <= 0).any():
            raise ValueError("frame times must increase strictly from 0 to the end")

    def __len__(self) -> int:
        return len(self.starts_us)

    def us_of(self, frame: int) -> int:
        """Return when a frame appears.

        Raises
        ------
        IndexError
            If the video has no such frame.
        """
        if not 0 <= frame < len(self):
            raise IndexError(f"frame {frame} of {len(self)}")
        return int(self.starts_us[frame])

    def frame_at(self, time_us: int) -> int:
        """Return the number of the frame shown at an instant; the first or last outside the video."""
        # No `clip`: for one number it takes three times as long as the search.
        return min(max(int(np.searchsorted(self.starts_us, time_us, side="right")) - 1, 0), len(self) - 1)

    def interval_of(self, frame: int) -> Interval:
        """Return the span during which a frame is shown."""
        start = self.us_of(frame)
        end = self.end_us if frame == len(self) - 1 else int(self.starts_us[frame + 1])
        return Interval(start, end)

    def snap(self, time_us: int) -> int:
        """Return the frame border nearest to an instant (the end of the video is one)."""
        frame = self.frame_at(time_us)
        span = self.interval_of(frame)
        before = time_us - span.start_us <= span.end_us - time_us
        return span.start_us if before else span.end_us

    def keyframe_before(self, frame: int) -> int:
        """Return the last frame at or before `frame` at which decoding can start."""
        position = int(np.searchsorted(self.keyframes, frame, side="right")) - 1
        return int(self.keyframes[max(position, 0)])

    @property
    def typical_frame_us(self) -> int:
        """The median time a frame is shown."""
        if len(self) == 1:
            return self.end_us
        return int(np.median(np.diff(self.starts_us)))
