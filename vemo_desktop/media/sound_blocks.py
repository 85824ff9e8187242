"""Decoded sound as mono blocks of at most a second that cover a file from start to end."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

import av
import numpy as np
import numpy.typing as npt
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame
from av.packet import Packet
from av.stream import Stream

from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.soundtrack import RateConverter, Soundtrack, Stretch
from vemo_desktop.media.source import BROKEN_OFF_US, us_from_ticks

# Rounding of times leaves slivers without sound, at the start above all; those are not missing.
_SHORTEST_GAP_S = 0.02


class TrackReader:
    """Decodes one track and lays its sound on the presentation clock, at its own rate.

    Parameters
    ----------
    context : AudioCodecContext
        The decoder.
    base : Fraction
        Length of one tick of the stream in seconds.
    index : MediaIndex
    """

    def __init__(self, context: AudioCodecContext, base: Fraction, index: MediaIndex) -> None:
        self._context = context
        self._base, self._index = base, index
        self._end: int | None = None
        """Where the last packet that has come ends, in ticks."""
        self._soundtrack = Soundtrack(base, index.origin_us, context.rate, 1)

    @property
    def is_short(self) -> bool:
        """Whether sound that is all there is of a file ended long before it: the file stops being readable.

        Beside a picture sound may end at any time.
        """
        if self._index.frames is not None or self._end is None:
            return False
        ended_us = us_from_ticks(self._end, self._base) - self._index.origin_us
        return ended_us + BROKEN_OFF_US < self._index.duration_us

    def push(self, packet: Packet[Stream]) -> list[Stretch]:
        """Decode a packet and return the sound that is now placed."""
        if packet.pts is not None:
            self._end = max(self._end or packet.pts, packet.pts + (packet.duration or 0))
        return self._placed(packet)

    def finish(self) -> list[Stretch]:
        """Return the sound that is left."""
        return self._placed(None) + self._soundtrack.finish()

    def _placed(self, packet: Packet[Stream] | None) -> list[Stretch]:
        frames = decode_sound(self._context, packet)
        return [stretch for frame in frames for stretch in self._soundtrack.place(frame)]


class SoundBlocks:
    """Turns the sound of one track into blocks; sample k lies at k / `rate_hz` seconds.

    Blocks end at whole seconds and at the borders of gaps. They are made from time zero on whatever `first`
    is, so that a later start gives the same samples; earlier ones are thrown away.

    Parameters
    ----------
    native_hz : int
        Rate of the track.
    index : MediaIndex
    rate_hz : int
        Rate of the blocks.
    first : int
        How many samples are left out at the beginning.
    """

    def __init__(self, native_hz: int, index: MediaIndex, rate_hz: int, first: int = 0) -> None:
        self._rate_hz = rate_hz
        self._native_hz = native_hz
        self._converter = RateConverter(native_hz, rate_hz, 1)
        self._end = round(index.duration_us * rate_hz / US_PER_S)
        self._first = first
        self._covered = 0
        """How many samples of the track, at its own rate, have gone into the converter."""
        self._waiting: list[npt.NDArray[np.float32]] = []
        self._waiting_native: list[npt.NDArray[np.float32]] = []
        self._given = 0
        self._gaps: list[tuple[int, int]] = []

    @property
    def next_us(self) -> int | None:
        """When the block begins that comes next; None after the last."""
        following = max(self._given, self._first)
        return None if following >= self._end else round(following * US_PER_S / self._rate_hz)

    def take(self, stretches: list[Stretch]) -> Iterator[AudioBlock]:
        """Queue sound for conversion, without what lies before time zero, and yield whole blocks."""
        for stretch in stretches:
            yield from self._fill_until(stretch.start)
            samples = stretch.samples[max(0, self._covered - stretch.start) :]
            self._waiting_native.append(samples)
            self._covered += len(samples)
        if sum(map(len, self._waiting_native)) >= self._native_hz:
            self._convert()
        yield from self._whole_blocks()

    def finish(self, stretches: list[Stretch]) -> Iterator[AudioBlock]:
        """Yield the last sound, and silence to the end of the file."""
        yield from self.take(stretches)
        self._convert()
        self._waiting.append(self._converter.finish()[:, 0])
        known = self._given + sum(map(len, self._waiting))
        if known < self._end:
            self._gaps.append((known, self._end))
        while known < self._end:
            piece = min(self._rate_hz, self._end - known)
            self._waiting.append(np.zeros(piece, np.float32))
            known += piece
            yield from self._whole_blocks()
        yield from self._blocks_until(self._end)

    def _fill_until(self, sample: int) -> Iterator[AudioBlock]:
        """Fill a hole with silence, a second at a time: it may last for hours."""
        hole = sample - self._covered
        if hole > self._native_hz * _SHORTEST_GAP_S:
            scale = self._rate_hz / self._native_hz
            self._gaps.append((round(self._covered * scale), round(sample * scale)))
        while self._covered < sample:
            piece = min(self._native_hz, sample - self._covered)
            self._waiting_native.append(np.zeros((piece, 1), np.float32))
            self._covered += piece
            if piece == self._native_hz:
                self._convert()
                yield from self._whole_blocks()

    def _convert(self) -> None:
        if self._waiting_native:
            self._waiting.append(self._converter.convert(np.concatenate(self._waiting_native))[:, 0])
            self._waiting_native.clear()

    def _whole_blocks(self) -> Iterator[AudioBlock]:
        known = self._given + sum(map(len, self._waiting))
        whole = known // self._rate_hz * self._rate_hz
        if whole > self._given:
            yield from self._blocks_until(min(whole, self._end))

    def _blocks_until(self, end: int) -> Iterator[AudioBlock]:
        samples = np.concatenate(self._waiting) if self._waiting else np.zeros(0, np.float32)
        start = self._given
        self._given = max(start, end)
        self._waiting = [samples[self._given - start :]]
        for low, high, is_missing in self._pieces(start, end):
            low = max(low, self._first)
            if low < high:
                start_us = round(low * US_PER_S / self._rate_hz)
                # The filter rings a little into gaps. A copy, so that a block does not hold its neighbours.
                yield AudioBlock(
                    start_us,
                    self._rate_hz,
                    samples[low - start : high - start] * (not is_missing),
                    is_missing,
                )

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """Cut a range at whole seconds and at the borders of gaps."""
        seconds = range(-(-start // self._rate_hz) * self._rate_hz, end, self._rate_hz)
        gaps = [(max(start, low), min(end, high)) for low, high in self._gaps if low < end and high > start]
        self._gaps = [(low, high) for low, high in self._gaps if high > end]
        borders = sorted({start, end, *seconds, *(border for gap in gaps for border in gap)})
        for low, high in pairwise(borders):
            yield low, high, any(gap_low <= low < gap_high for gap_low, gap_high in gaps)


def decode_sound(context: AudioCodecContext, packet: Packet[Stream] | None) -> list[AudioFrame]:
    """Return the decoded blocks of a packet; none where it is damaged (the gap is filled later)."""
    try:
        return context.decode(packet)
    except av.FFmpegError:
        return []
