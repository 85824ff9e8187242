"""What a recording of four hours costs: no call on the window's thread may take 50 ms."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from tests.benchmarks.bench_editing import spread, timed
from tests.projects import add_video_to
from vemo_desktop.domain.segments import new_id
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.trace_editing import record
from vemo_desktop.domain.traces import PAD_DIMENSIONS, Chunk, Device, Samples, Take
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.repositories import traces as rows

HOURS = 4
RATE_HZ = 25
CHUNK = 10
"""Samples that are written together while recording: those of 0.4 s."""


def main() -> int:
    """Measure and print as JSON."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "p.vemo"
        with open_project(path, create=True, author="ann") as session:
            video = add_video_to(session, path.parent, seconds=HOURS * 3600)
            samples = _samples()
            _store(session, video, samples)
        with open_project(path, author="ann") as session:
            session.settle()
            answer = {"hours": HOURS, "samples": len(samples), "ms": _measure(session, video, samples)}
            print(json.dumps({**answer, "file_mb": path.stat().st_size / 1e6}, indent=2))
    return 0


def _samples() -> Samples:
    count = HOURS * 3600 * RATE_HZ
    phase = np.arange(count) / 300
    values = np.stack([np.sin(phase), np.cos(phase / 1.7)], axis=1).astype(np.float32)
    return Samples(np.arange(count, dtype=np.int64) * (1_000_000 // RATE_HZ), values)


def _store(session: ProjectSession, video: str, samples: Samples) -> None:
    """Write the recording in the many small parts that it comes in."""
    take = Take(new_id(), video, "ann", PAD_DIMENSIONS, -1.0, 1.0, datetime.now(UTC))
    parts = [
        Chunk(Samples(samples.times_us[at : at + CHUNK], samples.values[at : at + CHUNK]), Device.MOUSE)
        for at in range(0, len(samples), CHUNK)
    ]
    workspace = session.library._workspace
    change = record({}, take, Interval(0, HOURS * 3600 * 1_000_000))
    workspace.commit(change, within=lambda writing: rows.put_take(writing, take, parts))


def _measure(session: ProjectSession, video: str, samples: Samples) -> dict[str, object]:
    from vemo_desktop.ui.curves.pyramid import CurvePyramid
    from vemo_desktop.ui.traces.lanes import lanes_of, live_curves

    traces = session.traces.traces(video)
    result: dict[str, object] = {
        "read and put together, beside the window": timed(
            lambda: lanes_of(session.traces, traces, "ann", with_lag=True, smooth_us=0)
        ),
        "smoothed over 2 s, beside the window": timed(
            lambda: lanes_of(session.traces, traces, "ann", with_lag=True, smooth_us=2_000_000)
        ),
    }
    end_us = int(samples.times_us[-1])
    result["live curve at the end"] = spread(
        timed(lambda: CurvePyramid(live_curves(samples, PAD_DIMENSIONS, end_us))) for _ in range(5)
    )
    recording = session.traces.start(video, author="bob")
    result["one sample"] = spread(
        timed(lambda time_us=time_us: recording.add(time_us, (0.1, 0.2), Device.MOUSE))
        for time_us in range(0, 4_000_000, 40_000)
    )
    recording.end(4_000_000)
    recording.wait()
    undo = [timed(session.history.undo), timed(session.history.redo)]
    result["undo and redo"] = spread(undo)
    return result


if __name__ == "__main__":
    sys.exit(main())
