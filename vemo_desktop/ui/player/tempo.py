"""Faster and slower speech at its own pitch, by FFmpeg's ``atempo`` filter."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import av
import numpy as np
from av.filter import Graph

from vemo_desktop.ui.player.outputs import CHANNELS, Samples


def _stages(rate: float) -> list[float]:
    """Split a rate into factors that atempo blends well: it skips samples above 2 and refuses below 0.5."""
    stages = []
    while rate > 2.0:
        stages.append(2.0)
        rate /= 2.0
    while rate < 0.5:
        stages.append(0.5)
        rate *= 2.0
    return [*stages, rate]


class TempoFilter:
    """Stretches sound in time; blocks go in, blocks come out, a little later.

    Parameters
    ----------
    rate : float
        Seconds of input per second of output, 0.25 to 4.
    rate_hz : int
    """

    def __init__(self, rate: float, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._pushed = 0
        self._graph = Graph()
        stages = _stages(rate)
        nodes = [
            self._graph.add_abuffer(
                sample_rate=rate_hz, format="flt", layout="stereo", time_base=Fraction(1, rate_hz)
            ),
            *(self._graph.add("atempo", f"{stage:.9f}") for stage in stages),
            self._graph.add("abuffersink"),
        ]
        self._graph.link_nodes(*nodes).configure()
        # atempo's window is the power of two at or below rate / 24 samples, and what it gives out is
        # aligned with the middle of it (FFmpeg, libavfilter/af_atempo.c; confirmed with tone bursts,
        # tests/ui/test_player_tempo.py): each stage is early by half a window of its own input.
        half_window = (1 << ((rate_hz // 24).bit_length() - 1)) // 2
        before = np.cumprod([1.0, *stages[:-1]])
        self.lead = round(half_window * float(before.sum()))

    def push(self, samples: Samples) -> Iterator[Samples]:
        """Put sound in and take out what is ready."""
        packed = np.ascontiguousarray(samples, np.float32).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(packed, format="flt", layout="stereo")
        frame.sample_rate = self._rate_hz
        frame.pts = self._pushed
        self._pushed += len(samples)
        self._graph.push(frame)
        yield from self._pull()

    def flush(self) -> Iterator[Samples]:
        """Take out the rest; nothing can be put in afterwards."""
        self._graph.push(None)
        yield from self._pull()

    def _pull(self) -> Iterator[Samples]:
        while True:
            try:
                frame = self._graph.pull()
            except (av.BlockingIOError, av.EOFError):
                return
            yield frame.to_ndarray().astype(np.float32, copy=False).reshape(-1, CHANNELS)
