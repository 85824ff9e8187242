"""Turns a plan into a row of sound chunks: around loops, at other speeds, to the exact sample."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.ui.player.mixer import SoundChunk
from vemo_desktop.ui.player.moments import Moment, PlayPlan
from vemo_desktop.ui.player.outputs import CHANNELS, Samples
from vemo_desktop.ui.player.sources import SoundSource
from vemo_desktop.ui.player.tempo import TempoFilter

_PIECE_S = 0.05


@dataclass(frozen=True, slots=True)
class _Lap:
    """One run through the media: which, from when, and how many samples of it."""

    number: int
    start_us: int
    count: int


def _laps(plan: PlayPlan, rate_hz: int) -> Iterator[_Lap]:
    loop = plan.turns_at
    number, start_us = 0, plan.start_us
    while True:
        yield _Lap(number, start_us, round((plan.stop_us - start_us) * rate_hz / US_PER_S))
        if loop is None:
            return
        number, start_us = number + 1, loop.start_us


def _us(samples: float, rate_hz: int) -> int:
    return round(samples * US_PER_S / rate_hz)


def sound_chunks(reader: SoundSource, plan: PlayPlan, rate_hz: int) -> Iterator[SoundChunk]:
    """Read the sound of a plan, piece by piece; ends with the media, never while it loops.

    Parameters
    ----------
    reader : SoundSource
    plan : PlayPlan
        Its rate is positive.
    rate_hz : int
        Samples per second of the reader and of the chunks.
    """
    if plan.rate == 1.0:
        return _pieces(reader, plan, rate_hz)
    return _stretched(reader, plan, rate_hz)


def _pieces(reader: SoundSource, plan: PlayPlan, rate_hz: int) -> Iterator[SoundChunk]:
    size = round(_PIECE_S * rate_hz)
    for lap in _laps(plan, rate_hz):
        for first in range(0, lap.count, size):
            start_us = lap.start_us + _us(first, rate_hz)
            samples = reader.read(start_us, min(size, lap.count - first))
            yield SoundChunk(Moment(lap.number, start_us), samples)


def _stretched(reader: SoundSource, plan: PlayPlan, rate_hz: int) -> Iterator[SoundChunk]:
    tempo = TempoFilter(plan.rate, rate_hz)
    labels = _Labels(plan, rate_hz)
    yield from labels.put_on(tempo.push(_before(reader, plan.start_us, tempo.lead, rate_hz)))
    for piece in _pieces(reader, plan, rate_hz):
        yield from labels.put_on(tempo.push(piece.samples))
    # Enough silence behind the end that the last real sample leaves the filter.
    yield from labels.put_on(tempo.push(np.zeros((rate_hz, CHANNELS), np.float32)))
    yield from labels.put_on(tempo.flush())


def _before(reader: SoundSource, time_us: int, count: int, rate_hz: int) -> Samples:
    """Read the samples just before an instant, zeros before the beginning."""
    there = min(count, int(time_us * rate_hz / US_PER_S))
    silence = np.zeros((count - there, CHANNELS), np.float32)
    return np.concatenate([silence, reader.read(time_us - _us(there, rate_hz), there)])


class _Labels:
    """Knows which moment each sample behind the tempo filter belongs to, and where the last one is."""

    def __init__(self, plan: PlayPlan, rate_hz: int) -> None:
        self._rate = plan.rate
        self._rate_hz = rate_hz
        self._laps = _laps(plan, rate_hz)
        self._lap: _Lap | None = next(self._laps)
        self._lap_from = 0  # samples of earlier laps, before stretching
        self._done = 0  # samples given out, after stretching

    def put_on(self, blocks: Iterator[Samples]) -> Iterator[SoundChunk]:
        for block in blocks:
            offset = 0
            while self._lap is not None and offset < len(block):
                lap_end = round((self._lap_from + self._lap.count) / self._rate)
                part = block[offset : offset + lap_end - self._done]
                if len(part):
                    inside = self._done * self._rate - self._lap_from
                    moment = Moment(self._lap.number, self._lap.start_us + _us(inside, self._rate_hz))
                    yield SoundChunk(moment, part)
                    offset += len(part)
                    self._done += len(part)
                if self._done >= lap_end:
                    self._lap_from += self._lap.count
                    self._lap = next(self._laps, None)
