"""The last step before the device: a queue of sound, volume, and the record of what is heard when."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.ui.player.moments import HeardClock, Moment, PlayPlan
from vemo_desktop.ui.player.outputs import CHANNELS, Samples

# A full-scale change of volume takes this long: fast to the hand, slow enough not to click.
_VOLUME_RAMP_S = 0.03
# Where the sound breaks off (pause, seek, underrun) the difference fades along this curve.
_FADE_CURVE = np.linspace(1.0, 0.0, 192, dtype=np.float32)[:, None]


@dataclass(frozen=True, slots=True)
class SoundChunk:
    """Sound ready to be heard, beginning at a moment."""

    moment: Moment
    samples: Samples


class Mixer:
    """Hands queued sound to the device and keeps the clock of what is heard.

    `render` runs on the device's thread: it does little and waits for nobody but a short lock.
    """

    def __init__(self) -> None:
        self._lock = threading.Condition()
        self._chunks: deque[SoundChunk] = deque()
        self._offset = 0
        self._queued = 0
        self._held = True
        self._rate_hz = 1
        self._gain = 1.0
        self._wanted_gain = 1.0
        self._last = np.zeros(CHANNELS, np.float32)
        self._fade = np.zeros((0, CHANNELS), np.float32)
        self._is_complete = False
        self._was_sounding = False
        self._jumped = False
        self.clock = HeardClock(PlayPlan(0, 0, 1.0, 0))

    def begin(self, plan: PlayPlan) -> HeardClock:
        """Drop what is queued and hold back what is put from now on, until `release`."""
        with self._lock:
            self._chunks.clear()
            self._offset = self._queued = 0
            self._held = self._jumped = True
            self._is_complete = False
            self.clock = HeardClock(plan)
            self._lock.notify_all()
            return self.clock

    def release(self, generation: int) -> None:
        """Let the sound of a plan be heard; late calls for older plans do nothing."""
        with self._lock:
            if self.clock.plan.generation == generation:
                self._held = False

    def set_sample_rate(self, rate_hz: int) -> None:
        """Tell the samples per second of what is put from now on."""
        with self._lock:
            self._rate_hz = rate_hz

    def silence(self) -> None:
        """Let nothing be heard until the next plan."""
        with self._lock:
            self._held = True

    def put(self, generation: int, chunk: SoundChunk) -> bool:
        """Queue sound of a plan; False if that plan is not the present one any more."""
        with self._lock:
            if self.clock.plan.generation != generation:
                return False
            self._chunks.append(chunk)
            self._queued += len(chunk.samples)
            return True

    def complete(self, generation: int) -> None:
        """Note that no more sound of a plan will come."""
        with self._lock:
            self._is_complete = self._is_complete or self.clock.plan.generation == generation

    def is_ahead(self, seconds: float) -> bool:
        """Whether that much sound waits to be heard, or none is missing."""
        with self._lock:
            return self._is_complete or self._queued >= seconds * self._rate_hz

    def set_gain(self, gain: float) -> None:
        """Change the volume to a factor of the amplitude, smoothly."""
        self._wanted_gain = gain

    def render(self, out: Samples, heard_s: float) -> None:
        """Fill a block of the device, whose first sample is heard at `heard_s`."""
        with self._lock:
            filled = 0 if self._held else self._fill(out, heard_s)
            breaks = self._jumped or self._was_sounding != (filled > 0)
            self._jumped = False
        out[filled:] = 0.0
        self._apply_gain(out)
        if breaks:
            self._bridge(out, 0, self._last)
        else:
            self._add_fade(out, 0)
        if 0 < filled < len(out):
            self._bridge(out, filled, out[filled - 1].copy())
        self._was_sounding = filled == len(out)
        self._last = out[-1].copy()

    def _fill(self, out: Samples, heard_s: float) -> int:
        filled = 0
        while filled < len(out) and self._chunks:
            chunk = self._chunks[0]
            count = min(len(out) - filled, len(chunk.samples) - self._offset)
            out[filled : filled + count] = chunk.samples[self._offset : self._offset + count]
            played_us = round(self._offset * self.clock.plan.rate * 1e6 / self._rate_hz)
            moment = Moment(chunk.moment.lap, chunk.moment.us + played_us)
            self.clock.record(heard_s + filled / self._rate_hz, count / self._rate_hz, moment)
            filled += count
            self._offset += count
            if self._offset == len(chunk.samples):
                self._chunks.popleft()
                self._offset = 0
        self._queued -= filled
        self._lock.notify_all()
        return filled

    def wait_for_room(self, most_s: float, timeout_s: float, is_disturbed: Callable[[], bool]) -> bool:
        """Wait until at most `most_s` seconds are queued or something else matters; False after too long."""
        with self._lock:
            return self._lock.wait_for(
                lambda: self._queued <= most_s * self._rate_hz or is_disturbed(), timeout_s
            )

    def wake(self) -> None:
        """Make `wait_for_room` look again whether it is disturbed."""
        with self._lock:
            self._lock.notify_all()

    def _apply_gain(self, out: Samples) -> None:
        if self._gain == self._wanted_gain:
            if self._gain != 1.0:
                out *= np.float32(self._gain)
            return
        step = 1.0 / (_VOLUME_RAMP_S * self._rate_hz)
        way = self._wanted_gain - self._gain
        ramp = self._gain + np.sign(way) * np.minimum(np.arange(1, len(out) + 1) * step, abs(way))
        out *= ramp.astype(np.float32)[:, None]
        self._gain = float(ramp[-1])

    def _bridge(self, out: Samples, at: int, before: npt.NDArray[np.float32]) -> None:
        """Let the step from `before` to ``out[at]`` fade away instead of clicking."""
        self._fade = (before - out[at]) * _FADE_CURVE
        self._add_fade(out, at)

    def _add_fade(self, out: Samples, at: int) -> None:
        count = min(len(self._fade), len(out) - at)
        out[at : at + count] += self._fade[:count]
        self._fade = self._fade[count:]
