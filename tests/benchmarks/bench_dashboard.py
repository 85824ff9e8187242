"""The dashboard and the report of a large library: what is counted beside the window, and what it waits for.

A library of 1000 videos with 100 segments each, by a network and two people. Prints JSON: beside the time in
milliseconds stands the processor time, which tells on a machine that is busy with other things. What is under
"window" may not take 50. ``--videos`` makes the library smaller.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.large_projects import Size, make_large_project
from vemo_desktop.services.overview import judgement, overview
from vemo_desktop.services.overview_sections import facts, sections
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.reporting import Report, write_report
from vemo_desktop.services.sections import Section
from vemo_desktop.ui.dashboard.part import DashboardPart
from vemo_desktop.ui.report_print import write_pdf

VIDEOS = 1000


def main() -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--videos", type=int, default=VIDEOS)
    size = Size(parser.parse_args().videos)
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "large.vemo"
        make_large_project(path, size)
        with open_project(path, author="ann", read_only=True) as session:
            answer = {"videos": size.videos, "segments": size.segments, **_measure(session, Path(name))}
            print(json.dumps(answer, indent=2))
    del app
    return 0


def _measure(session: ProjectSession, folder: Path) -> dict[str, object]:
    beside = {
        "count": _cost(lambda: overview(session)),
        "count again": _cost(lambda: overview(session)),
        "compare and judge": _cost(lambda: judgement(session)),
    }
    found, judged = overview(session), judgement(session)
    parts = sections(found, judged)
    report = Report(found.title, found.as_of, facts(found), parts)
    beside["page"] = _cost(
        lambda: write_report(session, folder / "r.html", cache_dir=folder, with_videos=False)
    )
    beside["print"] = _cost(lambda: write_pdf(folder / "r.pdf", report))
    _show(parts[0])  # what the first of all costs once: fonts, styles
    window = {"sections": _cost(lambda: sections(found, judged))}
    window |= {one.key: _cost(lambda one=one: _show(one)) for one in parts}  # type: ignore[misc]
    return {"beside": beside, "window": window}


def _show(section: Section) -> None:
    part = DashboardPart(section, lambda _chart: None)
    part.resize(800, 600)
    part.show()
    QApplication.processEvents()
    part.deleteLater()


def _cost(call: Callable[[], object]) -> dict[str, float]:
    began, spent = time.perf_counter(), time.process_time()
    call()
    return {
        "ms": round((time.perf_counter() - began) * 1000, 1),
        "processor_ms": round((time.process_time() - spent) * 1000, 1),
    }


if __name__ == "__main__":
    sys.exit(main())
