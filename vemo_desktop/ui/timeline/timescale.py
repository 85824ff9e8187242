"""Which stretch of media time lies on which pixels: a plain value, so that rows cannot disagree."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import FrameIndex, Interval

PAD_PX = 8
"""Room left of the first and right of the last instant, so that both can be seen and taken hold of."""
_WIDEST_FRAME_PX = 64
_FINEST_US_PER_PX = 50.0


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Time ↔ horizontal position.

    Parameters
    ----------
    duration_us : int
        Length of the video; 0 where none is open.
    width : int
        Width of the drawing area in logical pixels.
    start_us : float
        The instant at x = 0; negative by the padding where the video starts on screen.
    us_per_px : float
    finest_us_per_px : float
        The strongest zoom.
    """

    duration_us: int
    width: int
    start_us: float
    us_per_px: float
    finest_us_per_px: float = _FINEST_US_PER_PX

    @classmethod
    def whole(cls, duration_us: int, width: int, frames: FrameIndex | None = None) -> TimeScale:
        """Return the scale that shows a whole video."""
        finest = frames.typical_frame_us / _WIDEST_FRAME_PX if frames else _FINEST_US_PER_PX
        return cls(duration_us, max(width, 1), 0.0, 1.0, finest).fitted()

    @property
    def widest_us_per_px(self) -> float:
        """The weakest zoom: the whole video on the width."""
        return max(self.duration_us / max(self.width - 2 * PAD_PX, 1), self.finest_us_per_px)

    @property
    def is_fitted(self) -> bool:
        """Whether the whole video is on screen."""
        return self.us_per_px >= self.widest_us_per_px * (1 - 1e-9)

    @property
    def visible(self) -> Interval:
        """The stretch of the video that is on screen."""
        start = int(min(max(self.start_us, 0), max(self.duration_us - 1, 0)))
        end = int(min(self.start_us + self.width * self.us_per_px, self.duration_us))
        return Interval(start, max(end, start + 1))

    def x_of(self, time_us: float) -> float:
        """Return the position of an instant; it may lie off screen."""
        return (time_us - self.start_us) / self.us_per_px

    def us_of(self, x: float) -> int:
        """Return the instant at a position, kept inside the video."""
        return round(min(max(self.start_us + x * self.us_per_px, 0), self.duration_us))

    def px(self, duration_us: float) -> float:
        """Return how wide a duration is drawn."""
        return duration_us / self.us_per_px

    def columns(self, count: int, left: float = 0.0, right: float | None = None) -> npt.NDArray[np.float64]:
        """Return the `count` + 1 borders, in microseconds, of equal columns between two positions."""
        end = self.width if right is None else right
        return self.start_us + np.linspace(left, end, count + 1) * self.us_per_px

    def fitted(self) -> TimeScale:
        """Return the scale that shows the whole video."""
        return self._placed(0.0, self.widest_us_per_px)

    def zoomed(self, factor: float, x: float) -> TimeScale:
        """Return the scale `factor` times finer, with the instant at `x` staying there."""
        finer = min(max(self.us_per_px / factor, self.finest_us_per_px), self.widest_us_per_px)
        return self._placed(self.start_us + x * (self.us_per_px - finer), finer)

    def scrolled(self, px: float) -> TimeScale:
        """Return the scale moved `px` pixels later in time."""
        return self._placed(self.start_us + px * self.us_per_px, self.us_per_px)

    def resized(self, width: int) -> TimeScale:
        """Return the scale on another width: still the whole video if it was, else the same zoom."""
        wider = replace(self, width=max(width, 1))
        return wider.fitted() if self.is_fitted else wider._placed(self.start_us, self.us_per_px)

    def showing(self, interval: Interval, margin: float = 0.15) -> TimeScale:
        """Return the scale on which an interval fills the width but for a margin on each side."""
        us_per_px = interval.duration_us * (1 + 2 * margin) / self.width
        us_per_px = min(max(us_per_px, self.finest_us_per_px), self.widest_us_per_px)
        return self._placed(interval.middle_us - self.width / 2 * us_per_px, us_per_px)

    def revealing(self, time_us: int, share: float = 0.5) -> TimeScale:
        """Return this scale if an instant is on screen, else the one with it at `share` of the width."""
        if 0 <= self.x_of(time_us) < self.width:
            return self
        return self._placed(time_us - share * self.width * self.us_per_px, self.us_per_px)

    def _placed(self, start_us: float, us_per_px: float) -> TimeScale:
        first = -PAD_PX * us_per_px
        last = self.duration_us + (PAD_PX - self.width) * us_per_px
        return replace(self, start_us=max(min(start_us, last), first), us_per_px=us_per_px)
