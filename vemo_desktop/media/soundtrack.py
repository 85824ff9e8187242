"""Laying decoded sound on the presentation clock: holes found, overlaps cut, any rate and channel count."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt
from av.audio.fifo import AudioFifo
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler

from vemo_desktop.domain.timebase import US_PER_S

Samples = npt.NDArray[np.float32]

# Containers round the time of a block of sound (Matroska to 1 ms) or let it waver. A single block off by
# more than this is a hole or an overlap: half of the 40 ms at which lips and voice part (ITU-R BT.1359).
_JUMP_S = Fraction(20, 1000)
# Blocks that are all off by more than this have drifted, and the sound is moved to where it belongs.
_DRIFT_S = Fraction(5, 1000)
# So many blocks tell where sound begins and whether it has drifted: wavering averages out.
_BLOCKS_COMPARED = 12


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Sound of shape (N, channels) from sample number `start` on."""

    start: int
    samples: Samples


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
        self._ticks = base * rate_hz
        self._origin = Fraction(origin_us * rate_hz, US_PER_S)
        self._rate_hz = rate_hz
        self._channels = channels
        self._jump, self._drift = int(_JUMP_S * rate_hz), int(_DRIFT_S * rate_hz)
        self._next = 0
        self._mixer = _Mixer(rate_hz, channels)
        self._held: list[tuple[int | None, AudioFrame]] | None = []
        """The first blocks, until it is known where they begin."""
        self._drifts: deque[int] = deque(maxlen=_BLOCKS_COMPARED)

    def place(self, frame: AudioFrame) -> list[Stretch]:
        """Return what is known of the sound after one more decoded block, in order; holes are left open."""
        stated = None if frame.pts is None else self._sample_at(frame.pts)
        if self._held is None:
            return self._put(stated, frame)
        self._held.append((stated, frame))
        return self._put_held() if len(self._held) >= _BLOCKS_COMPARED else []

    def finish(self) -> list[Stretch]:
        """Return what was held back; the sound has ended."""
        return self._put_held() + self._mixed()

    def _put_held(self) -> list[Stretch]:
        if self._held is None:
            return []
        held, self._held = self._held, None
        self._next = self._beginning(held)
        return [stretch for stated, frame in held for stretch in self._put(stated, frame)]

    def _beginning(self, held: list[tuple[int | None, AudioFrame]]) -> int:
        """Return the sample at which the first block begins: midway between what the blocks say."""
        claims: list[int] = []
        before = 0
        for stated, frame in held:
            if stated is not None:
                if claims and abs(stated - before - claims[0]) > self._jump:
                    break
                claims.append(stated - before)
            before += frame.samples
        return (min(claims) + max(claims)) // 2 if claims else 0

    def _put(self, stated: int | None, frame: AudioFrame) -> list[Stretch]:
        """Append a block; behind a hole where it comes late, without what has been heard already."""
        ahead = 0 if stated is None else self._correction(stated - self._next)
        placed: list[Stretch] = []
        if ahead != 0 or not self._mixer.takes(frame):
            placed = self._mixed()
        self._next += max(0, ahead)
        self._next += self._mixer.add(frame)
        if ahead < 0:
            placed += self._mixed(cut=-ahead)
        elif self._mixer.is_full:
            placed += self._mixed()
        return placed

    def _mixed(self, cut: int = 0) -> list[Stretch]:
        """Return the blocks that wait in the mixer as one stretch, without its first `cut` samples."""
        start = self._next - self._mixer.waiting
        samples = self._mixer.mix()[cut:]
        self._next = start + len(samples)
        return [Stretch(start, samples)] if len(samples) else []

    def _correction(self, drift: int) -> int:
        """Return by how many samples to move: all of a jump, the middle of a lasting drift, else none."""
        self._drifts.append(drift)
        if abs(drift) > self._jump:
            self._drifts.clear()
            return drift
        if abs(drift) <= self._drift or len(self._drifts) < _BLOCKS_COMPARED:
            return 0
        ordered = sorted(self._drifts)
        if ordered[0] <= self._drift and ordered[-1] >= -self._drift:
            return 0
        self._drifts.clear()
        return ordered[len(ordered) // 2]

    def _sample_at(self, pts: int) -> int:
        ticks, origin = self._ticks, self._origin
        numerator = pts * ticks.numerator * origin.denominator - origin.numerator * ticks.denominator
        denominator = ticks.denominator * origin.denominator
        return (2 * numerator + denominator) // (2 * denominator)


class _Mixer:
    """Mixes blocks down to the wanted channels, many at once: each call into the filter costs as much as a
    block of 20 ms takes to decode."""

    def __init__(self, rate_hz: int, channels: int) -> None:
        self._rate_hz, self._channels = rate_hz, channels
        self._layout = "mono" if channels == 1 else "stereo"
        self._most = rate_hz // 4
        self._shape: tuple[str, str, int] | None = None
        self._fifo = AudioFifo()
        self._filter = self._new_filter()

    @property
    def waiting(self) -> int:
        """How many samples at the wanted rate wait to be mixed."""
        return self._scaled(self._fifo.samples) if self._shape is not None else 0

    @property
    def is_full(self) -> bool:
        """Whether it is time to mix."""
        return self.waiting >= self._most

    def takes(self, frame: AudioFrame) -> bool:
        """Tell whether a block has the format of those that wait."""
        return self._shape is None or self._shape == _shape_of(frame)

    def add(self, frame: AudioFrame) -> int:
        """Put a block to the others and return how many samples it adds."""
        shape = _shape_of(frame)
        if shape != self._shape:
            self._shape = shape
            self._fifo, self._filter = AudioFifo(), self._new_filter()
        frame.pts = None
        before = self.waiting
        self._fifo.write(frame)
        return self.waiting - before

    def mix(self) -> Samples:
        """Return all that waits as float32 of shape (N, channels)."""
        frame = self._fifo.read() if self.waiting else None
        if frame is None:
            return np.zeros((0, self._channels), np.float32)
        return _joined(self._filter.resample(frame), self._channels)

    def _scaled(self, count: int) -> int:
        # A track may change its rate on the way; the grid does not.
        rate_hz = self._shape[2] if self._shape is not None else self._rate_hz
        return count * self._rate_hz // rate_hz

    def _new_filter(self) -> AudioResampler:
        # Without the limit a mix of floats adds channels up beyond full scale.
        limit = {"rematrix_maxval": "1.0"}
        return AudioResampler(format="flt", layout=self._layout, rate=self._rate_hz, options=limit)


def _shape_of(frame: AudioFrame) -> tuple[str, str, int]:
    return frame.format.name, frame.layout.name, frame.sample_rate


def _joined(frames: list[AudioFrame], channels: int) -> Samples:
    parts = [frame.to_ndarray().reshape(-1, channels) for frame in frames]
    return np.concatenate(parts).astype(np.float32) if parts else np.zeros((0, channels), np.float32)


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
        return _joined(self._resampler.resample(frame), self._channels)

    def finish(self) -> Samples:
        """Return what the filter still holds."""
        if self._from_hz == self._to_hz:
            return np.zeros((0, self._channels), np.float32)
        return _joined(self._resampler.resample(None), self._channels)
