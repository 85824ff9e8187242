"""Decoded sound as mono blocks of at most a second that cover a file from start to end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.packet import Packet
from av.stream import Stream

from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.soundtrack import RateConverter, Soundtrack, Stretch
from vemo_desktop.media.source import time_base


class SoundBlocks:
    """Turns the packets of one track into blocks; sample k lies at k / `rate_hz` seconds.

    Blocks end at whole seconds and at the borders of gaps. They begin at time zero whatever `start_us`
    is, so that a later start gives the same samples; earlier ones are thrown away.
    """

    def __init__(self, stream: AudioStream, index: MediaIndex, rate_hz: int, start_us: int = 0) -> None:
        self.stream = stream
        self._rate_hz = rate_hz
        self._native_hz = stream.codec_context.rate
        self._soundtrack = Soundtrack(time_base(stream), index.origin_us, self._native_hz, 1)
        self._converter = RateConverter(self._native_hz, rate_hz, 1)
        self._end = round(index.duration_us * rate_hz / US_PER_S)
        self._first = round(start_us * rate_hz / US_PER_S)
        self._covered = 0
        """How many samples of the track, at its own rate, have gone into the converter."""
        self._waiting: list[npt.NDArray[np.float32]] = []
        self._waiting_native: list[npt.NDArray[np.float32]] = []
        self._given = 0
        self._gaps: list[tuple[int, int]] = []

    def push(self, packet: Packet[Stream]) -> Iterator[AudioBlock]:
        """Decode a packet and yield the blocks that are now whole."""
        for frame in decode_sound(self.stream, packet):
            for stretch in self._soundtrack.place(frame):
                self._take(stretch)
        if sum(map(len, self._waiting_native)) >= self._native_hz:
            self._convert()
        yield from self._whole_blocks()

    def finish(self) -> Iterator[AudioBlock]:
        """Yield what is left, and silence to the end of the file."""
        for frame in decode_sound(self.stream, None):
            for stretch in self._soundtrack.place(frame):
                self._take(stretch)
        for stretch in self._soundtrack.finish():
            self._take(stretch)
        self._convert()
        self._waiting.append(self._converter.finish()[:, 0])
        rest = self._end - self._given - sum(map(len, self._waiting))
        if rest > 0:
            self._gaps.append((self._end - rest, self._end))
            self._waiting.append(np.zeros(rest, np.float32))
        yield from self._blocks_until(self._end)

    def _take(self, stretch: Stretch) -> None:
        """Queue a stretch for conversion, without what lies before time zero."""
        start, samples = stretch.start, stretch.samples
        if start > self._covered:
            self._take(
                Stretch(self._covered, np.zeros((start - self._covered, 1), np.float32), is_missing=True)
            )
        samples = samples[max(0, self._covered - start) :]
        if len(samples) == 0:
            return
        if stretch.is_missing:
            scale = self._rate_hz / self._native_hz
            end = self._covered + len(samples)
            self._gaps.append((round(self._covered * scale), round(end * scale)))
        self._waiting_native.append(samples)
        self._covered += len(samples)

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
                # A copy, so that a block kept for long does not hold the whole second.
                yield AudioBlock(
                    start_us, self._rate_hz, samples[low - start : high - start].copy(), is_missing
                )

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """Cut a range at whole seconds and at the borders of gaps."""
        seconds = range(-(-start // self._rate_hz) * self._rate_hz, end, self._rate_hz)
        gaps = [(max(start, low), min(end, high)) for low, high in self._gaps if low < end and high > start]
        self._gaps = [(low, high) for low, high in self._gaps if high > end]
        borders = sorted({start, end, *seconds, *(border for gap in gaps for border in gap)})
        for low, high in pairwise(borders):
            yield low, high, any(gap_low <= low < gap_high for gap_low, gap_high in gaps)


def decode_sound(stream: AudioStream, packet: Packet[Stream] | None) -> list[AudioFrame]:
    """Return the decoded blocks of a packet; none where it is damaged (the gap is filled later)."""
    try:
        return stream.codec_context.decode(packet)
    except av.FFmpegError:
        return []
