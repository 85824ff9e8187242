"""A small dataset with everything that formats trip over."""

from __future__ import annotations

import numpy as np

from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.exchange.dataset import Dataset, RunRecord, VideoRecord

NASTY_NOTE = '=HYPERLINK("http://x"),\n"zitiert"; Straße 笑 \t end'


def segment(number: int, label: str, interval: tuple[int, int], layer: Layer, **more: object) -> Segment:
    """Return a segment of video ``m1`` with sensible other fields."""
    fields: dict[str, object] = {
        "id": f"{number:032x}",
        "media_id": "m1",
        "interval": Interval(*interval),
        "scheme": "sentiment",
        "label": label,
        "layer": layer,
        "author": "@anna" if layer is Layer.HUMAN else "network:signals",
    }
    return Segment(**{**fields, **more})  # type: ignore[arg-type]


def frames_at(rate_num: int, rate_den: int, count: int) -> FrameIndex:
    """Return the frames of a video of constant rate."""
    starts = np.array([round(n * 1_000_000 * rate_den / rate_num) for n in range(count + 1)], dtype=np.int64)
    return FrameIndex(starts[:-1], int(starts[-1]), np.array([0], dtype=np.int64))


def curves(scheme: str = "sentiment", names: tuple[str, ...] = ("negative", "neutral", "positive")) -> Curves:
    """Return five steps of curves, one of them unknown."""
    values = np.linspace(-0.1, 1.0, 5 * len(names), dtype=np.float32).reshape(5, len(names))
    values[2] = np.nan
    edges = np.array([0, 250_000, 500_001, 750_000, 1_000_000, 1_234_567], dtype=np.int64)
    return Curves(scheme, names, edges, values, CurveKind.FORMULA)


def make_dataset() -> Dataset:
    """Return three videos: one reviewed, one not, and one of the same name without picture."""
    run = RunRecord(
        "r1", "signals", "1", "ab" * 32, {"smoothing_s": 1.5}, "cpu", "0.1.0",
        (curves(), curves("valence-arousal", ("valence", "arousal"))),
    )  # fmt: skip
    reviewed = VideoRecord(
        "m1", "f1" * 16, "party.mp4", 20_020_000, 640, 360, frames_at(30_000, 1001, 600),
        (
            segment(1, "positive", (1_001_000, 3_003_000), Layer.PROPOSAL, confidence=0.875, run_id="r1",
                    state=SegmentState.ADJUSTED),
            segment(2, "negative", (5_005_000, 9_999_999), Layer.PROPOSAL, confidence=1 / 3, run_id="r1"),
            segment(3, "positive", (1_034_367, 3_003_000), Layer.HUMAN, state=SegmentState.ADJUSTED,
                    origin_id=f"{1:032x}", note=NASTY_NOTE),
            segment(4, "neutral", (3_003_000, 4_004_000), Layer.HUMAN, state=SegmentState.ACCEPTED),
        ),
        (run,),
    )  # fmt: skip
    unseen = VideoRecord("m2", "f2" * 16, "-evil.mp4", 1_000_000, 0, 0, None, (), ())
    twin = VideoRecord("m3", "f3" * 16, "party.wav", 2_000_000, 0, 0, None, (), ())
    return Dataset.of("Tests", "0.1.0", (twin, unseen, reviewed))
