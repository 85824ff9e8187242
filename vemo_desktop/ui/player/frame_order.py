"""In which order frames are shown while playing: forwards, backwards, around a loop, skipping when late."""

from __future__ import annotations

from dataclasses import dataclass

from vemo_desktop.domain.timebase import US_PER_S, FrameIndex
from vemo_desktop.ui.player.moments import Moment, PlayPlan

# No screen shows more; at four times the speed every second frame of a 30 Hz video is enough.
_SHOWN_PER_S = 60


@dataclass(frozen=True, slots=True)
class DueFrame:
    """A frame to show, and the moment from which on it is the right one."""

    frame: int
    due: Moment


class FrameOrder:
    """Gives the frames of a plan one after the other.

    Parameters
    ----------
    frames : FrameIndex
    plan : PlayPlan
    """

    def __init__(self, frames: FrameIndex, plan: PlayPlan) -> None:
        self._frames = frames
        self._plan = plan
        self._stride_us = round(abs(plan.rate) * US_PER_S / _SHOWN_PER_S)
        self._last: DueFrame | None = None

    def next(self, now: Moment, lead_us: int = 0) -> DueFrame | None:
        """Return the frame to decode next, or None behind the last one.

        Parameters
        ----------
        now : Moment
            Where playback is; frames whose time is over by then are skipped.
        lead_us : int
            When skipping, how far ahead of `now` to aim: what decoding will take, in media time.
        """
        if self._last is None:
            self._last = DueFrame(self._frames.frame_at(self._plan.start_us), Moment(0, self._plan.start_us))
        else:
            following = self._backward(now, lead_us) if self._plan.rate < 0 else self._forward(now, lead_us)
            if following is None:
                return None
            self._last = following
        return self._last

    def _forward(self, now: Moment, lead_us: int) -> DueFrame | None:
        assert self._last is not None
        lap = self._last.due.lap
        frame = max(self._last.frame + 1, self._at_or_after(self._last.due.us + self._stride_us))
        ends = self._ends_lap(frame)
        if ends and self._plan.turns_at is None:
            # The last frame is always shown, also when the stride jumps over it.
            final = self._final
            return None if self._last.frame >= final else self._due(final, lap)
        due = self._due_after_turn(lap + 1) if ends else self._due(frame, lap)
        if self._end_of(due) <= now:
            return self._due_soon(now, lead_us)
        return due

    def _backward(self, now: Moment, lead_us: int) -> DueFrame | None:
        assert self._last is not None
        if self._last.frame == 0:
            return None
        wanted = self._frames.us_of(self._last.frame) - self._stride_us
        frame = min(self._last.frame - 1, self._frames.frame_at(wanted))
        if frame > self._frames.frame_at(now.us):
            frame = self._frames.frame_at(now.us - lead_us)
        span = self._frames.interval_of(frame)
        return DueFrame(frame, Moment(0, span.end_us - 1))

    def _at_or_after(self, time_us: int) -> int:
        """Return the first frame that appears at or after an instant; one past the last if none does."""
        frame = self._frames.frame_at(time_us)
        return frame if self._frames.us_of(frame) >= time_us else frame + 1

    @property
    def _final(self) -> int:
        """The last frame of a plan that does not turn."""
        return self._frames.frame_at(self._plan.stop_us - 1)

    def _ends_lap(self, frame: int) -> bool:
        return frame >= len(self._frames) or self._frames.us_of(frame) >= self._plan.stop_us

    def _due(self, frame: int, lap: int) -> DueFrame:
        return DueFrame(frame, Moment(lap, self._frames.us_of(frame)))

    def _due_after_turn(self, lap: int) -> DueFrame:
        loop = self._plan.turns_at
        assert loop is not None
        return DueFrame(self._frames.frame_at(loop.start_us), Moment(lap, loop.start_us))

    def _due_soon(self, now: Moment, lead_us: int) -> DueFrame:
        """Aim at what will be right when it is decoded, but not around the turn of a loop."""
        us = min(now.us + lead_us, self._plan.stop_us - 1)
        frame = self._frames.frame_at(us)
        return DueFrame(frame, Moment(now.lap, max(self._frames.us_of(frame), now.us)))

    def _end_of(self, due: DueFrame) -> Moment:
        end_us = self._frames.interval_of(due.frame).end_us
        if due.frame == self._final and self._plan.turns_at is None:
            end_us = max(end_us, self._plan.end_us) + 1
        return Moment(due.due.lap, end_us)
