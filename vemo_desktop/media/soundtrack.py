"""Laying decoded sound on the presentation clock: gaps filled, overlaps cut, any rate and channel count."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler

from vemo_desktop.domain.timebase import US_PER_S

Samples = npt.NDArray[np.float32]

# Containers round the time of a block of sound (Matroska to 1 ms, FLV worse). Below this the sound is
# taken to run on; at or above it something is missing or doubled. Half of the 40 ms at which a person
# notices that lips and voice part (ITU-R BT.1359).
_TOLERANCE_S = Fraction(20, 1000)


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Sound of shape (N, channels) from sample number `start` on; `is_missing` where it is a filled gap."""

    start: int
    samples: Samples
    is_missing: bool = False


class Soundtrack:
    """Puts the decoded blocks of one track one after the other on a grid of samples.

    Sample number k belongs to the instant k / `rate_hz` after time zero.

    Parameters
    ----------
    base : Fraction
        Seconds per tick of the stream.
    origin_us : int
        Time zero on the container's clock.
    rate_hz : int
        Of the track, and of the grid.
    channels : int
        1 or 2; other counts are mixed down.
    """

    def __init__(self, base: Fraction, origin_us: int, rate_hz: int, channels: int) -> None:
        self._base = base
        self._origin = Fraction(origin_us, US_PER_S)
        self._rate_hz = rate_hz
        self._channels = channels
        self._tolerance = int(_TOLERANCE_S * rate_hz)
        self._next: int | None = None
        self._mixer: AudioResampler | None = None
        self._mixed_format: tuple[str, str, int] | None = None

    def place(self, frame: AudioFrame) -> list[Stretch]:
        """Return a decoded block as stretches on the grid: a gap before it if there is one, and its sound."""
        samples = self._mix(frame)
        start = self._next if frame.pts is None else self._sample_at(frame.pts)
        start = 0 if start is None else start
        placed: list[Stretch] = []
        if self._next is not None:
            ahead = start - self._next
            if ahead > self._tolerance:
                placed.append(
                    Stretch(self._next, np.zeros((ahead, self._channels), np.float32), is_missing=True)
                )
            elif ahead < -self._tolerance:
                samples = samples[-ahead:]
                start = self._next
            else:
                start = self._next
        self._next = start + len(samples)
        if len(samples):
            placed.append(Stretch(start, samples))
        return placed

    def _sample_at(self, pts: int) -> int:
        return round((pts * self._base - self._origin) * self._rate_hz)

    def _mix(self, frame: AudioFrame) -> Samples:
        """Return a block as float32 of shape (N, channels) at the rate of the track."""
        shape = (frame.format.name, frame.layout.name, frame.sample_rate)
        if self._mixer is None or shape != self._mixed_format:
            layout = "mono" if self._channels == 1 else "stereo"
            self._mixer = AudioResampler(format="flt", layout=layout, rate=self._rate_hz)
            self._mixed_format = shape
        parts = [part.to_ndarray().reshape(-1, self._channels) for part in self._mixer.resample(frame)]
        return np.concatenate(parts) if len(parts) != 1 else parts[0]  # type: ignore[return-value]


class RateConverter:
    """Changes the rate of sound that arrives in pieces, without moving it in time.

    Parameters
    ----------
    from_hz, to_hz : int
    channels : int
        1 or 2.
    """

    def __init__(self, from_hz: int, to_hz: int, channels: int) -> None:
        self._from_hz, self._to_hz = from_hz, to_hz
        self._channels = channels
        self._layout = "mono" if channels == 1 else "stereo"
        self._resampler = AudioResampler(format="flt", layout=self._layout, rate=to_hz)

    def convert(self, samples: Samples) -> Samples:
        """Return what is known of the result so far; the rest comes with later calls."""
        if self._from_hz == self._to_hz or len(samples) == 0:
            return samples
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(samples).reshape(1, -1), "flt", self._layout)
        frame.sample_rate = self._from_hz
        return self._joined(self._resampler.resample(frame))

    def finish(self) -> Samples:
        """Return what the filter still holds."""
        if self._from_hz == self._to_hz:
            return np.zeros((0, self._channels), np.float32)
        return self._joined(self._resampler.resample(None))

    def _joined(self, frames: list[AudioFrame]) -> Samples:
        parts = [frame.to_ndarray().reshape(-1, self._channels) for frame in frames]
        return (
            np.concatenate(parts).astype(np.float32) if parts else np.zeros((0, self._channels), np.float32)
        )
