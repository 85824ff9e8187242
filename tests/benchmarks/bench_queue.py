"""The review queue of a large library: what is done beside the window, and what the window waits for.

A library of 200 videos with 50 proposals of each of two networks. Prints JSON, times in milliseconds; what is
under "window" may not take 50.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.benchmarks.bench_editing import spread, timed
from tests.projects import add_video_to, analyse, proposed
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.ui.queue.model import QueueModel

VIDEOS = 200
EACH = 50
"""Proposals of each network on each video."""


def main() -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "p.vemo"
        with open_project(path, create=True, author="ann") as session:
            for number in range(VIDEOS):
                _fill(session, path.parent, number)
        with open_project(path, author="ann") as session:
            session.settle()
            print(json.dumps({"proposals": VIDEOS * EACH * 2, **_measure(session)}, indent=2))
    del app
    return 0


def _fill(session: ProjectSession, folder: Path, number: int) -> None:
    video = add_video_to(session, folder, f"video {number}", seconds=EACH * 4)
    scores = [0.1 + 0.8 * ((at * 7 + number) % EACH) / EACH for at in range(EACH)]
    ours = [proposed(at * 4, at * 4 + 3, score=score) for at, score in enumerate(scores)]
    other = [proposed(at * 4 + 1, at * 4 + 4, "negative" if at % 3 else "positive") for at in range(EACH)]
    analyse(session, video, ours)
    analyse(session, video, other, network="tsl-net")


def _measure(session: ProjectSession) -> dict[str, object]:
    queue = session.queue
    beside: dict[str, object] = {"rank": spread(timed(queue.ranking) for _ in range(5))}
    beside["count and pace"] = spread(timed(queue.progress) for _ in range(20))
    ranking, model, pool = queue.ranking(), QueueModel(), queue.pool()
    window: dict[str, object] = {"show": spread(timed(lambda: model.set_queue(ranking)) for _ in range(10))}
    ids = ranking.ids
    window["next"] = spread(timed(lambda id_=id_: model.following(id_)) for id_ in ids[:200])
    window["decided"] = spread(timed(lambda id_=id_: model.set_open(id_, False)) for id_ in ids[:200])
    window["preview of accepting"] = spread(timed(lambda: pool.above(0.5)) for _ in range(20))
    choice = pool.above(0.5)
    beside[f"accept {len(choice.ids)}"] = timed(lambda: queue.accept(choice.ids))
    beside["undo that"] = timed(session.history.undo)
    return {"beside the window": beside, "window": window}


if __name__ == "__main__":
    sys.exit(main())
