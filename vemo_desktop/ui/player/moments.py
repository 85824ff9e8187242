"""Where playback is: the moment, what is to be played, and the clocks that tell."""

from __future__ import annotations

import threading
from bisect import bisect_right
from dataclasses import dataclass, field

from vemo_desktop.domain.timebase import US_PER_S, Interval


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """An instant of playback: how often the loop has turned, and the media time in microseconds."""

    lap: int
    us: int


@dataclass(frozen=True, slots=True)
class PlayPlan:
    """What is to be played, from where, how fast, and where it turns or ends.

    Parameters
    ----------
    generation : int
        Number of the request; everything that carries an older one is stale.
    start_us : int
    rate : float
        Media seconds per second; negative plays backwards.
    end_us : int
        The end of the media.
    loop : Interval or None
        Played again and again. Ignored backwards, and when playing starts behind it.
    """

    generation: int
    start_us: int
    rate: float
    end_us: int
    loop: Interval | None = None

    @property
    def turns_at(self) -> Interval | None:
        """The loop, where it has an effect."""
        if self.loop is None or self.rate < 0 or self.start_us >= self.loop.end_us:
            return None
        return self.loop

    @property
    def stop_us(self) -> int:
        """The media time at which this lap is over."""
        if self.rate < 0:
            return 0
        return self.loop.end_us if self.loop is not None and self.turns_at is not None else self.end_us

    def at(self, played_s: float) -> Moment:
        """Return the moment after playing for some seconds without any interruption."""
        us = self.start_us + round(played_s * self.rate * US_PER_S)
        loop = self.turns_at
        if loop is None or us < loop.end_us:
            return Moment(0, min(max(us, 0), self.end_us))
        laps, rest = divmod(us - loop.end_us, loop.duration_us)
        return Moment(laps + 1, loop.start_us + rest)


class FreeClock:
    """Runs by itself once released: for playback that nobody hears."""

    def __init__(self, plan: PlayPlan) -> None:
        self.plan = plan
        self._released_s: float | None = None

    def release(self, now_s: float) -> None:
        """Start running; a second call changes nothing."""
        if self._released_s is None:
            self._released_s = now_s

    def moment(self, now_s: float) -> Moment:
        """Return where playback is at an instant of the output's clock."""
        if self._released_s is None:
            return Moment(0, self.plan.start_us)
        return self.plan.at(max(now_s - self._released_s, 0.0))


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of sound that is heard from `start_s` on, `rate` media seconds per second."""

    start_s: float
    length_s: float
    moment: Moment
    rate: float


@dataclass
class HeardClock:
    """Tells what is being heard, from the record of what was given to the device and when it sounds.

    Between two records time runs evenly, but never beyond the end of the last one: when the device
    gets no sound, the picture waits too. Spans are recorded on the device's thread and read on others.
    """

    plan: PlayPlan
    _spans: list[_Span] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    # Longer than any output delay (Bluetooth reaches 0.3 s), short enough to stay a handful of spans.
    _KEPT_S = 2.0

    def record(self, start_s: float, length_s: float, moment: Moment) -> None:
        """Note that sound of `moment` is heard from `start_s` on, for `length_s` seconds."""
        with self._lock:
            self._spans.append(_Span(start_s, length_s, moment, self.plan.rate))
            if start_s - self._spans[0].start_s > 2 * self._KEPT_S:
                self._spans = [span for span in self._spans if start_s - span.start_s < self._KEPT_S]

    def moment(self, now_s: float) -> Moment:
        """Return what is heard at an instant of the output's clock."""
        with self._lock:
            position = bisect_right(self._spans, now_s, key=lambda span: span.start_s) - 1
            span = self._spans[position] if position >= 0 else None
        if span is None:
            return Moment(0, self.plan.start_us)
        run_us = round(min(now_s - span.start_s, span.length_s) * span.rate * US_PER_S)
        return Moment(span.moment.lap, min(span.moment.us + run_us, self.plan.end_us))
