"""How long a frame of the timeline takes: 4 hours, 8 curves at 25 Hz, sound, 5 000 segments in 5 lanes.

Drawn offscreen into the window's real backing store. The yardsticks, in the same run, are what
pyqtgraph plots of the same eight curves need for a frame.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, VALENCE_AROUSAL, VIDEO_EMOTION_8
from vemo_desktop.domain.lanes import LaneKey, LanePlan, arrange
from vemo_desktop.domain.segments import Layer, Segment, SegmentState, new_id
from vemo_desktop.domain.timebase import US_PER_S, FrameIndex, Interval
from vemo_desktop.domain.tracks import CurveKind, Curves, regular_edges
from vemo_desktop.ui.lanes.specs import lane_specs
from vemo_desktop.ui.timeline.timescale import TimeScale
from vemo_desktop.ui.timeline.values import LaneSpec
from vemo_desktop.ui.timeline.view import TimelineView

HOURS, RATE_HZ, SEGMENTS = 4, 25, 5_000
DURATION_US = HOURS * 3600 * US_PER_S
SIZE = (1920, 480)
_FRAMES = 150


class NoisyWaveform:
    """Peaks every 5 ms, halved again and again: what a media room would hand over."""

    def __init__(self, random: np.random.Generator) -> None:
        high = random.random(DURATION_US // 5_000, dtype=np.float32)
        self._levels = [(5_000.0, -high[::-1], high)]
        while len(self._levels[-1][2]) > 4_096:
            hop, low, high = self._levels[-1]
            even = len(low) // 2 * 2
            low, high = low[:even].reshape(-1, 2).min(axis=1), high[:even].reshape(-1, 2).max(axis=1)
            self._levels.append((hop * 2, low, high))

    def peaks(self, start_us: int, end_us: int, columns: int) -> npt.NDArray[np.float32]:
        """Return lowest and highest sample per column."""
        width = (end_us - start_us) / columns
        fitting = [level for level in self._levels if level[0] * 2 <= width]
        hop, low, high = (fitting or self._levels[:1])[-1]
        first = np.clip(np.linspace(start_us, end_us, columns + 1)[:-1] / hop, 0, len(low) - 1).astype(
            np.int64
        )
        return np.stack((np.minimum.reduceat(low, first), np.maximum.reduceat(high, first)), axis=1)


class PlainThumbnails:
    """One small picture every ten seconds."""

    def __init__(self, random: np.random.Generator) -> None:
        self.times_us = np.arange(0, DURATION_US, 10 * US_PER_S)
        self.pictures = random.integers(0, 255, (len(self.times_us), 54, 96, 3), dtype=np.uint8)


def curves(scheme: str, names: tuple[str, ...], random: np.random.Generator, low: float = 0.0) -> Curves:
    """Return noise: the hardest curves to draw."""
    count = DURATION_US * RATE_HZ // US_PER_S
    values = low + (1 - low) * random.random((count, len(names)), dtype=np.float32)
    return Curves(scheme, names, regular_edges(count, US_PER_S // RATE_HZ), values, CurveKind.FORMULA)


LANES = (
    LaneKey(Layer.PROPOSAL, "sentiment"),
    LaneKey(Layer.HUMAN, "sentiment", "ann"),
    LaneKey(Layer.HUMAN, "ekman-6", "ann"),
    LaneKey(Layer.HUMAN, "sentiment", "bob"),
    LaneKey(Layer.GOLD, "sentiment"),
)


def segments(random: np.random.Generator) -> tuple[Segment, ...]:
    """Return segments of all lanes, a fifth each, of 1 second up to the start of the next."""
    found = []
    count = SEGMENTS // len(LANES)
    step = DURATION_US // count
    for lane in LANES:
        keys = BUILT_IN_SCHEMES[lane.scheme].keys
        state = SegmentState.OPEN if lane.layer is Layer.PROPOSAL else SegmentState.ACCEPTED
        for number in range(count):
            start = number * step
            end = start + int(random.integers(US_PER_S, step))
            found.append(
                Segment(
                    new_id(),
                    "m",
                    Interval(start, end),
                    lane.scheme,
                    keys[number % len(keys)],
                    lane.layer,
                    lane.author,
                    state,
                    float(random.random()),
                )
            )
    return tuple(found)


def many_lanes(there: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Return the same segments in twenty lanes, of as many people."""
    return tuple(
        replace(one, layer=Layer.HUMAN, scheme="sentiment", label="positive", author=f"rater{number % 20:02}")
        for number, one in enumerate(there)
    )


def lanes(there: tuple[Segment, ...]) -> tuple[LaneSpec, ...]:
    """Return the lanes as the window shows them."""
    arranged = arrange(map(LaneKey.of, there), LanePlan(), "sentiment", "ann")
    return lane_specs(arranged, BUILT_IN_SCHEMES)


def loaded_view(random: np.random.Generator) -> TimelineView:
    """Return a timeline on screen with the full load."""
    view = TimelineView()
    view.resize(*SIZE)
    starts = np.arange(HOURS * 3600 * RATE_HZ, dtype=np.int64) * (US_PER_S // RATE_HZ)
    view.set_media(DURATION_US, FrameIndex(starts, DURATION_US, starts[::50] // (US_PER_S // RATE_HZ)))
    view.plots.set_curves(
        {
            VIDEO_EMOTION_8.id: curves(VIDEO_EMOTION_8.id, VIDEO_EMOTION_8.keys, random),
            VALENCE_AROUSAL.id: curves(VALENCE_AROUSAL.id, VALENCE_AROUSAL.keys, random, low=-1.0),
        }
    )
    there = segments(random)
    view.set_lanes(lanes(there))
    view.set_segments(there, {})
    view.media.set_waveform(NoisyWaveform(random))
    view.media.set_thumbnails(PlainThumbnails(random))
    view.show()
    view.plots.wait()
    QApplication.processEvents()
    return view


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Return how long one call takes in milliseconds, by the clock and of this thread's processor time."""
    before, before_cpu = time.perf_counter(), time.thread_time()
    act()
    return (time.perf_counter() - before) * 1000, (time.thread_time() - before_cpu) * 1000


def spread(times: list[tuple[float, float]]) -> dict[str, float]:
    """Return what is worth knowing of many durations; on a busy machine the processor time tells more."""
    clock, cpu = np.array(times).T
    return {
        "p50_ms": round(float(np.percentile(clock, 50)), 2),
        "p95_ms": round(float(np.percentile(clock, 95)), 2),
        "cpu_p50_ms": round(float(np.percentile(cpu, 50)), 2),
        "cpu_p95_ms": round(float(np.percentile(cpu, 95)), 2),
        "count": len(times),
    }


def pans(view: TimelineView) -> Iterator[TimeScale]:
    """Yield scales of slow and fast scrolling at six zooms, from the whole video to single frames."""
    for factor in (1.5, 4.0, 20.0, 100.0, 1_000.0, 10_000.0):
        scale = view.state.scale.fitted().zoomed(factor, SIZE[0] / 3)
        for number in range(_FRAMES // 6):
            yield scale.scrolled((number + 1) * (3 if number % 2 else 37))


def zooms(view: TimelineView) -> Iterator[TimeScale]:
    """Yield scales of zooming in to single frames and out again."""
    scale = view.state.scale.fitted()
    for factor in [1.13] * (_FRAMES // 2) + [1 / 1.13] * (_FRAMES // 2):
        scale = scale.zoomed(factor, SIZE[0] * 0.4)
        yield scale


def draw(view: TimelineView, scale: TimeScale) -> None:
    """Draw one frame at a scale."""
    view.viewport.set_scale(scale)
    view.canvas.repaint()


def measure(view: TimelineView, random: np.random.Generator) -> dict[str, dict[str, float]]:
    """Return the durations of everything that must be fluent."""
    found = {
        "pan": spread([timed(lambda s=s: draw(view, s)) for s in pans(view)]),
        "zoom": spread([timed(lambda s=s: draw(view, s)) for s in zooms(view)]),
    }
    lane = [one.id for one in view.state.segments if LaneKey.of(one) == LANES[1]]
    view.set_selection(lane[0])
    view.set_chosen(frozenset(lane))
    found["pan, a lane selected"] = spread([timed(lambda s=s: draw(view, s)) for s in pans(view)])
    view.set_selection(None)
    view.set_chosen(frozenset())
    few_lanes, few_segments = view.state.lanes, view.state.segments
    spread_out = many_lanes(few_segments)
    view.set_segments(spread_out, {})
    view.set_lanes(lanes(spread_out))
    found["pan, 20 lanes"] = spread([timed(lambda s=s: draw(view, s)) for s in pans(view)])

    def scroll(first: int) -> None:
        view.canvas.scroll_lanes_to(first)
        view.canvas.repaint()

    found["scroll through 20 lanes"] = spread([timed(lambda n=n: scroll(n % 16)) for n in range(_FRAMES)])
    view.set_lanes(few_lanes)
    view.set_segments(few_segments, {})
    view.viewport.fit()
    view.canvas.repaint()
    moments = [int(us) for us in np.linspace(0, DURATION_US - 1, _FRAMES)]

    def play(us: int) -> None:
        view.set_playhead(us)
        QApplication.processEvents()

    view.set_playing(True)

    found["playhead"] = spread([timed(lambda us=us: play(us)) for us in moments])
    view.set_playing(False)
    middle = view.canvas.rect_of("curves").center().y()

    def point(x: int) -> None:
        QTest.mouseMove(view.canvas, QPoint(x, middle))
        QApplication.processEvents()

    found["hover"] = spread([timed(lambda x=x: point(x)) for x in range(100, SIZE[0] - 300, 10)])
    edits = [segments(random) for _ in range(10)]
    found["set_segments"] = spread([timed(lambda s=s: view.set_segments(s, {})) for s in edits])
    fresh = [{VIDEO_EMOTION_8.id: curves(VIDEO_EMOTION_8.id, VIDEO_EMOTION_8.keys, random)} for _ in range(5)]
    found["set_curves"] = spread([timed(lambda c=c: view.plots.set_curves(c)) for c in fresh])
    view.plots.wait()
    return found


def yardsticks(view: TimelineView, random: np.random.Generator) -> dict[str, dict[str, float]]:
    """Return how long pyqtgraph takes for a frame of the eight curves alone, in two ways.

    First a plain plot that thins out by itself; then one that is fed what this timeline draws from: the
    lowest and highest value of each pixel column.
    """
    plot = pg.PlotWidget()
    plot.resize(SIZE[0] - 184, 160)
    plot.setYRange(0, 1)
    plot.show()
    QApplication.processEvents()
    seconds = np.arange(DURATION_US // US_PER_S * RATE_HZ) / RATE_HZ
    values = random.random((8, len(seconds)), dtype=np.float32)
    lines = [plot.plot(seconds, row, pen=pg.mkPen(width=1)) for row in values]
    for item in lines:
        item.setDownsampling(auto=True, method="peak")
        item.setClipToView(True)
    spans = [seconds[-1] / (1 + number % 5) for number in range(20)]

    def plain(span: float) -> None:
        plot.setXRange(0, span, padding=0)
        plot.viewport().repaint()

    found = {"yardstick: pyqtgraph": spread([timed(lambda s=s: plain(s)) for s in spans])}
    plot.clear()
    lines = [plot.plot(pen=pg.mkPen(width=1)) for _ in values]
    pyramid = view.state.curves[VIDEO_EMOTION_8.id]
    count = SIZE[0] - 184

    def fed(span: float) -> None:
        columns = pyramid.columns(np.linspace(0, span * US_PER_S, count + 1))
        both = np.stack((columns.low, columns.high), axis=2).reshape(8, -1)
        x = np.repeat(np.arange(count) * span / count, 2)
        for item, row in zip(lines, both, strict=True):
            item.setData(x, row)
        plain(span)

    found["yardstick: with pyramid"] = spread([timed(lambda s=s: fed(s)) for s in spans])
    plot.close()
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    is_json = parser.parse_args().json
    app = QApplication.instance() or QApplication([])
    random = np.random.default_rng(0)
    view = loaded_view(random)
    found = measure(view, random)
    found |= yardsticks(view, random)
    view.close()
    del app
    if is_json:
        print(json.dumps(found, indent=2))
        return
    load = f"{HOURS} h, 8 + 2 curves at {RATE_HZ} Hz, {SEGMENTS} segments in {len(LANES)} lanes"
    print(f"{load}, {SIZE[0]} x {SIZE[1]} px")
    for name, row in found.items():
        print(f"{name:28}" + "".join(f"{key:>12} {value:7.2f}" for key, value in row.items()))


if __name__ == "__main__":
    main()
