"""How long a gesture takes, from the call until it is on the disk, in a video with 5 000 segments.

The yardstick is the least that any durable edit costs here: one row written by bare sqlite3 in one
transaction with the same synchronisation. Prints JSON, times in milliseconds.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from tests.projects import S, add_video_to, analyse, of_layer, proposed
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves, Prediction, regular_edges
from vemo_desktop.services.project import ProjectSession, open_project

SEGMENTS = 5_000
GESTURES = 300


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        result = {"bare sqlite3": spread(_bare(folder))}
        with open_project(folder / "big.vemo", create=True, author="ann") as session:
            video = add_video_to(session, folder, seconds=SEGMENTS * 4)
            analyse(session, video, [proposed(n * 4, n * 4 + 3) for n in range(SEGMENTS)])
            session.settle()
            result |= _gestures(session, video)
            result["accept while 4 h of curves are stored"] = spread(_while_storing(session, video, folder))
            result["accept all that are open"] = spread([timed(lambda: session.review.accept_open(video))])
        result["open"] = spread(_openings(folder / "big.vemo"))
    print(json.dumps(result, indent=2))
    return 0


def timed(call: Callable[[], object]) -> float:
    """Return how many milliseconds a call takes."""
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000


def spread(times: Iterable[float]) -> dict[str, float]:
    """Return the median, the 95th percentile and the largest of some times."""
    p50, p95, most = np.percentile(list(times), [50, 95, 100])
    return {"p50": round(p50, 2), "p95": round(p95, 2), "max": round(most, 2)}


def _bare(folder: Path) -> list[float]:
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE t (value TEXT)")
    times = [
        timed(lambda: connection.execute("INSERT INTO t VALUES (?)", ("x" * 1000,))) for _ in range(GESTURES)
    ]
    connection.close()
    return times


def _gestures(session: ProjectSession, video: str) -> dict[str, dict[str, float]]:
    review, history = session.review, session.history
    waiting = [one.id for one in of_layer(session, video, Layer.PROPOSAL)[:GESTURES]]
    result = {"accept": spread([timed(lambda id_=id_: review.accept(id_)) for id_ in waiting])}
    mine = of_layer(session, video, Layer.HUMAN)
    result["move"] = spread(
        timed(lambda one=one: review.adjust(one.id, Interval(one.interval.start_us + S, one.interval.end_us)))
        for one in mine
    )
    result["undo"] = spread(timed(history.undo) for _ in range(GESTURES))
    result["redo"] = spread(timed(history.redo) for _ in range(GESTURES))
    result["review queue, ranked anew"] = spread(timed(session.queue.items) for _ in range(20))
    result["all segments in order"] = spread(timed(lambda: review.segments(video)) for _ in range(50))
    result["library list"] = spread(timed(session.library.media) for _ in range(50))
    return result


def _while_storing(session: ProjectSession, edited: str, folder: Path) -> list[float]:
    """Accept proposals while another thread stores analyses of a four-hour film."""
    film = add_video_to(session, folder, "film", seconds=4 * 3600)
    steps = 4 * 3600 * 4
    edges = regular_edges(steps, 250_000)
    names = {"sentiment": ("negative", "neutral", "positive"), "ekman-6": tuple("abcdef")}
    curves = {
        scheme: Curves(scheme, keys, edges, np.full((steps, len(keys)), 0.3, np.float32), CurveKind.FORMULA)
        for scheme, keys in names.items()
    }
    prediction = Prediction("signals", "1", "0" * 64, {}, "cpu", curves, "sentiment")
    proposals = [proposed(n * 20, n * 20 + 15) for n in range(700)]
    done = threading.Event()

    def store() -> None:
        while not done.wait(0.1):
            session.runs.store_prediction(
                film, prediction, fingerprint="", proposal_settings=ProposalSettings(), proposals=proposals
            )

    thread = threading.Thread(target=store)
    thread.start()
    waiting = [one.id for one in of_layer(session, edited, Layer.PROPOSAL)[GESTURES : GESTURES + 100]]
    times = []
    for id_ in waiting:
        times.append(timed(lambda id_=id_: session.review.accept(id_)))
        time.sleep(0.02)
    done.set()
    thread.join()
    return times


def _openings(path: Path) -> list[float]:
    times = []
    for _ in range(10):
        began = time.perf_counter()
        session = open_project(path, author="ann")
        times.append((time.perf_counter() - began) * 1000)
        session.close()
    return times


if __name__ == "__main__":
    sys.exit(main())
