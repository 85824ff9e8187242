"""How long gestures take in a project on a server that is 0, 5 and 20 ms away, each way.

Per gesture the median over ``GESTURES`` (default 20), with a pause before each as a person makes at least,
and how often the server was asked. Without any delay the count is not exact: answers meet questions halfway.
Prints JSON, times in milliseconds.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.benchmarks.bench_editing import timed
from tests.projects import S, add_video_to, analyse, proposed
from tests.servers import start_server
from tests.slow_line import SlowLine, slow_line
from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.project import ProjectSession, open_project

DELAYS_MS = (0, 5, 20)
GESTURES = int(os.environ.get("GESTURES", "20"))
_PAUSE_S = 0.1
_AT_ONCE = 20


def main() -> int:
    """Measure and print."""
    folder = Path(tempfile.mkdtemp(prefix="vemo-pg-"))
    server = start_server(folder, durable=True)
    try:
        with slow_line(server) as line:
            result = {}
            for delay_ms in DELAYS_MS:
                place = server.place(server.new_database())
                _prepare(place)
                line.delay_s = delay_ms / 1000
                result[f"{delay_ms} ms each way"] = _measured(line, line.place(place))
                line.delay_s = 0.0
    finally:
        server.stop()
        shutil.rmtree(folder)
    print(json.dumps(result, indent=2))
    return 0


def _prepare(place: ServerPlace) -> None:
    """Make a project with a video that has proposals enough for all gestures."""
    count = GESTURES * (_AT_ONCE + 2)
    with open_project(place, create=True, author="lead") as session:
        session.folder.mkdir(parents=True, exist_ok=True)
        video = add_video_to(session, session.folder, seconds=count * 10 + GESTURES)
        analyse(session, video, [proposed(n * 10, n * 10 + 9) for n in range(count)])


def _measured(line: SlowLine, place: ServerPlace) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    opened: list[ProjectSession] = []
    found["open the project"] = _spread(line, [lambda: opened.append(open_project(place, author="ann"))])
    with opened[0] as session:
        session.settle()
        (item,) = session.library.media()
        review, history = session.review, session.history
        found["open the video"] = _spread(
            line, [lambda: (review.segments(item.id), session.traces.traces(item.id))]
        )
        found["look for news"] = _spread(line, [session.refresh] * GESTURES)
        waiting = [one for one in review.segments(item.id) if one.layer is Layer.PROPOSAL]
        single, moved, many = waiting[:GESTURES], waiting[GESTURES : 2 * GESTURES], waiting[2 * GESTURES :]
        review.set_note(many[0].id, "before it is measured")
        found["accept"] = _spread(line, [lambda id_=one.id: review.accept(id_) for one in single])
        found["move a border"] = _spread(
            line,
            [
                lambda one=one: review.adjust(
                    one.id, Interval(one.interval.start_us, one.interval.end_us - S)
                )
                for one in moved
            ],
        )
        end_us = len(waiting) * 10 * S
        found["draw"] = _spread(
            line,
            [
                lambda at=end_us + n * S: review.create(
                    item.id, Interval(at, at + S), "sentiment", "positive"
                )
                for n in range(GESTURES)
            ],
        )
        groups = [many[n * _AT_ONCE : (n + 1) * _AT_ONCE] for n in range(GESTURES)]
        found[f"accept {_AT_ONCE}"] = _spread(
            line, [lambda ids=[one.id for one in group]: review.accept_all(ids) for group in groups]
        )
        found["undo"] = _spread(line, [history.undo] * GESTURES)
        found["redo"] = _spread(line, [history.redo] * GESTURES)
    return found


def _spread(line: SlowLine, acts: list[Callable[[], object]]) -> dict[str, float]:
    times, turns = [], []
    for act in acts:
        time.sleep(_PAUSE_S)
        with line.counting() as count:
            times.append(timed(act))
        turns.append(count.turns)
    return {"p50": round(median(times), 1), "max": round(max(times), 1), "turns": max(turns)}


if __name__ == "__main__":
    sys.exit(main())
