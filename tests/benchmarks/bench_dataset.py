"""Writing a dataset from a large project: seconds and memory, tables only, in this process.

``bench_dataset.py [VIDEOS]``: so many videos (1000 by default) of 100 s with 50 segments each by two people
and curves of one network. Prints JSON. What is wanted: 10 000 videos and 1 000 000 segments under a minute
and under 1 GB.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from tests.dataset_projects import inline_queue
from tests.projects import S, add_video_to, analyse, proposed
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState, new_id
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.exchange.huggingface.options import DatasetOptions, Tables
from vemo_desktop.services.datasets import dataset_request, export_dataset
from vemo_desktop.services.project import ProjectSession, open_project

VIDEOS = 1000
EACH = 50
"""Segments of each person on each video."""
_LABELS = ("negative", "neutral", "positive")


def main() -> int:
    """Measure and print."""
    videos = int(sys.argv[1]) if len(sys.argv) > 1 else VIDEOS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "p.vemo"
        with open_project(path, create=True, author="ann") as session:
            for number in range(videos):
                _fill(session, folder, number)
        print(
            json.dumps({"videos": videos, "segments": videos * EACH * 2, **_measure(path, folder)}, indent=2)
        )
    return 0


def _fill(session: ProjectSession, folder: Path, number: int) -> None:
    video = add_video_to(session, folder, f"video {number}")
    analyse(session, video, [proposed(0, 1)])
    drawn = [
        Segment(
            new_id(),
            video,
            Interval(at * 2 * S, (at * 2 + 1) * S),
            "sentiment",
            _LABELS[(at + number + turn) % 3],
            Layer.HUMAN,
            author,
            state=SegmentState.ACCEPTED,
        )
        for turn, author in enumerate(("ann", "bob"))
        for at in range(EACH)
    ]
    session.library._workspace.commit(Change("Draw", video, after=tuple(drawn)))


def _measure(path: Path, folder: Path) -> dict[str, object]:
    options = DatasetOptions(tables=Tables.PARQUET)
    queue = inline_queue()
    try:
        with open_project(path, author="ann") as session:
            session.settle()
            start = time.perf_counter()
            dataset_request(session, folder / "out", options, cache_dir=folder / "cache")
            asked = time.perf_counter()
            export_dataset(session, folder / "out", options, cache_dir=folder / "cache", queue=queue)
            ended = time.perf_counter()
    finally:
        queue.close()
    written = sum(one.stat().st_size for one in (folder / "out").rglob("*") if one.is_file())
    return {
        "parts and agreement_s": asked - start,
        "all of it, once more with them_s": ended - asked,
        "peak memory_MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "written_MiB": written / 2**20,
    }


if __name__ == "__main__":
    sys.exit(main())
