"""Where a dragged border comes to rest: on frames, the playhead, marks and other borders."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.ui.timeline.values import Edge

_LEAST_US = 1_000
"""Shortest segment where there are no frames."""


@dataclass(frozen=True, slots=True, eq=False)
class Snapper:
    """Pulls instants to what lies near.

    Parameters
    ----------
    duration_us : int
    frames : FrameIndex or None
        Borders always end on a frame border where there is a picture.
    targets_us : ndarray of int64
        What pulls from a distance, sorted: playhead, marks, borders of other segments.
    reach_us : float
        From how far it pulls.
    """

    duration_us: int
    frames: FrameIndex | None
    targets_us: npt.NDArray[np.int64]
    reach_us: float

    @classmethod
    def to_frames(cls, duration_us: int, frames: FrameIndex | None) -> Snapper:
        """Return one that pulls to frame borders and to nothing else."""
        return cls(duration_us, frames, np.empty(0, np.int64), 0)

    def nearest_target(self, time_us: int) -> int | None:
        """Return the target within reach, or None."""
        if len(self.targets_us) == 0:
            return None
        target = int(self.targets_us[np.abs(self.targets_us - time_us).argmin()])
        return target if abs(target - time_us) <= self.reach_us else None

    def snap(self, time_us: int, *, is_pulled: bool = True) -> int:
        """Return where a border dragged to an instant comes to rest.

        With `is_pulled` False targets are left aside. Frames always hold: between two frames there is
        no instant that anyone could see.
        """
        inside = min(max(time_us, 0), self.duration_us)
        target = self.nearest_target(inside) if is_pulled else None
        if target is not None:
            return min(max(target, 0), self.duration_us)
        return self.to_frame(inside)

    def to_frame(self, time_us: int) -> int:
        """Return the nearest frame border inside the video."""
        snapped = self.frames.snap(time_us) if self.frames else time_us
        return min(max(snapped, 0), self.duration_us)

    def border_before(self, time_us: int) -> int:
        """Return the last frame border before an instant: the latest start of what ends there."""
        if self.frames is None:
            return max(time_us - _LEAST_US, 0)
        return self.frames.us_of(self.frames.frame_at(time_us - 1))

    def border_after(self, time_us: int) -> int:
        """Return the first frame border after an instant: the earliest end of what starts there."""
        if self.frames is None:
            return min(time_us + _LEAST_US, max(self.duration_us, time_us + 1))
        return max(self.frames.interval_of(self.frames.frame_at(time_us)).end_us, time_us + 1)


def moved_edge(
    snapper: Snapper, interval: Interval, edge: Edge, time_us: int, *, is_pulled: bool
) -> Interval:
    """Return `interval` with one border dragged to an instant; at least one frame remains."""
    snapped = snapper.snap(time_us, is_pulled=is_pulled)
    if edge is Edge.START:
        return Interval(min(snapped, snapper.border_before(interval.end_us)), interval.end_us)
    return Interval(interval.start_us, max(snapped, snapper.border_after(interval.start_us)))


def stepped_edge(snapper: Snapper, interval: Interval, edge: Edge, frames: int) -> Interval:
    """Return `interval` with one border moved by frames, later or earlier; one frame remains."""
    border = interval.start_us if edge is Edge.START else interval.end_us
    for _ in range(abs(frames)):
        border = snapper.border_after(border) if frames > 0 else snapper.border_before(border)
    return moved_edge(snapper, interval, edge, border, is_pulled=False)


def moved_body(snapper: Snapper, interval: Interval, shift_us: int, *, is_pulled: bool) -> Interval:
    """Return `interval` shifted whole; whichever border is nearer to a target pulls both."""
    length = interval.duration_us
    latest = max(snapper.duration_us - length, 0)
    start = min(max(interval.start_us + shift_us, 0), latest)
    by_start = snapper.nearest_target(start) if is_pulled else None
    by_end = snapper.nearest_target(start + length) if is_pulled else None
    gap_start = abs(by_start - start) if by_start is not None else None
    gap_end = abs(by_end - start - length) if by_end is not None else None
    if by_end is not None and gap_end is not None and (gap_start is None or gap_end < gap_start):
        start, end = snapper.to_frame(by_end - length), by_end
        return Interval(min(start, snapper.border_before(end)), end)
    start = by_start if by_start is not None else snapper.to_frame(start)
    start = min(start, snapper.border_before(snapper.duration_us))
    # Frames need not be equally long, so both borders are put on frames.
    return Interval(start, max(snapper.to_frame(start + length), snapper.border_after(start)))


def drawn(snapper: Snapper, anchor_us: int, time_us: int, *, is_pulled: bool) -> Interval:
    """Return the new interval dragged open from one instant to another; at least one frame."""
    first, second = (snapper.snap(us, is_pulled=is_pulled) for us in (anchor_us, time_us))
    start, end = min(first, second), max(first, second)
    if start >= snapper.duration_us:
        start = snapper.border_before(snapper.duration_us)
    return Interval(start, max(end, snapper.border_after(start)))
