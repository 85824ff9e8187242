"""How long the history panel holds up the window with ten thousand changes: no step may take 50 ms."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication

from tests.benchmarks.bench_editing import spread, timed
from tests.projects import add_video_to, analyse, note_often, proposed
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.ui.history.model import HistoryModel

ENTRIES = 10_000


def main() -> int:
    """Measure and print as JSON."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "p.vemo"
        with open_project(path, create=True, author="ann") as session:
            video = add_video_to(session, path.parent)
            analyse(session, video, [proposed(10, 20)])
            note_often(session, session.review.segments(video)[0], ENTRIES)
        with open_project(path, author="ann") as session:
            session.settle()
            print(json.dumps({"entries": ENTRIES, "ms": _measure(session, video)}, indent=2))
    del app
    return 0


def _measure(session: ProjectSession, video: str) -> dict[str, object]:
    history = session.history
    result: dict[str, object] = {"read once, beside the window": timed(history.position)}
    model = HistoryModel(history)
    result["first page"] = timed(model.refresh)
    pages = []
    while model.canFetchMore():
        pages.append(timed(lambda: model.fetchMore(QModelIndex())))
    result["page while scrolling"] = spread(pages)
    proposal = session.review.segments(video)[0]
    after = []
    for number in range(50):
        session.review.set_note(proposal.id, f"again {number}")
        after.append(timed(model.refresh))
    result["after a gesture"] = spread(after)
    result["stretch of 20 steps, beside the window"] = spread(
        timed(lambda: history.go_to(0, at_most=20)) for _ in range(20)
    )
    return result


if __name__ == "__main__":
    sys.exit(main())
