"""Analyses in the window: curves that grow, stopping, deciding meanwhile, and going on later."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis, span
from vemo_desktop.domain.library import MediaState
from vemo_desktop.domain.segments import SegmentState


def test_curves_grow_while_the_analysis_runs(bench: Bench) -> None:
    bench.desk.video.open(bench.media_ids[2])
    bench.settle()
    assert bench.window.panels.timeline.state.curves == {}
    bench.press(Qt.Key.Key_A)
    timeline = bench.window.panels.timeline
    bench.qtbot.waitUntil(lambda: "sentiment" in timeline.state.curves, timeout=WAIT_MS)
    assert bench.window.panels.status.jobs.isVisible()
    bench.slow.may_end.set()
    bench.settle()
    bench.qtbot.waitUntil(lambda: bench.desk.runs.findings.shown is not None, timeout=WAIT_MS)
    item = bench.services.session.library.media_item(bench.media_ids[2])
    assert item.state is MediaState.ANALYSED


def test_analysis_can_be_stopped_from_the_jobs_panel(bench: Bench) -> None:
    bench.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    panel = bench.window.panels.jobs
    assert panel.isVisible()
    bench.press(Qt.Key.Key_A)
    bench.qtbot.waitUntil(bench.slow.started.is_set, timeout=WAIT_MS)
    bench.qtbot.waitUntil(lambda: "Analysing" in str(panel.jobs.index(0).data()), timeout=WAIT_MS)
    assert panel.stop_all.isEnabled()
    bench.qtbot.mouseClick(panel.stop_all, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: not bench.services.analysis.jobs(), timeout=WAIT_MS)


def test_deciding_goes_on_while_the_analysis_runs(bench: Bench) -> None:
    bench.desk.analysis.analyse([bench.media_ids[2]])
    bench.qtbot.waitUntil(bench.slow.started.is_set, timeout=WAIT_MS)
    bench.press(Qt.Key.Key_Tab)
    selected = bench.selected
    bench.press(Qt.Key.Key_Return)
    assert selected is not None
    assert bench.states()[0] is SegmentState.ACCEPTED


def test_the_selection_survives_a_new_analysis(bench: Bench) -> None:
    human = bench.desk.review.create(span(100, 300), "positive")
    assert human is not None
    bench.desk.analysis.analyse([bench.media_ids[0]])
    bench.qtbot.waitUntil(bench.slow.started.is_set, timeout=WAIT_MS)
    bench.slow.may_end.set()
    bench.qtbot.waitUntil(lambda: len(bench.desk.runs.findings.runs) == 2, timeout=WAIT_MS)
    bench.settle()
    assert bench.selected == human


def test_closing_in_the_middle_of_an_analysis(bench: Bench, project: Path, qtbot: QtBot) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    bench.desk.analysis.analyse(bench.media_ids)
    qtbot.waitUntil(bench.slow.started.is_set, timeout=WAIT_MS)
    bench.slow.started.clear()
    bench.window.close()
    bench.close()
    names = {thread.name for thread in threading.enumerate()}
    assert not {name for name in names if name.startswith(("vemo-jobs", "player", "project-backup"))}
    again = Bench(qtbot, project, SlowAnalysis()).start()
    try:
        assert not again.services.session.read_only
        assert again.states()[0] is SegmentState.ACCEPTED
    finally:
        again.close()


def test_analysis_goes_on_at_the_next_start_unless_it_was_stopped(
    qtbot: QtBot, project: Path, slow: SlowAnalysis
) -> None:
    bench = Bench(qtbot, project, slow).start()
    third = bench.media_ids[2]
    bench.desk.analyse([third])
    kept = f"unanalysed/{project}"
    qtbot.waitUntil(lambda: bench.window._settings.value(kept) == third, timeout=WAIT_MS)
    assert slow.started.wait(5)
    # As a kill would: the analysis is not let come to its end.
    bench.window.close()
    bench.services.close()

    again = Bench(qtbot, project, SlowAnalysis())
    again.window.start()
    again.window.show()
    try:
        qtbot.waitUntil(again.slow.started.is_set, timeout=WAIT_MS)
        assert [job.request.media_id for job in again.services.analysis.jobs()] == [third]
        qtbot.waitUntil(again.window.action_set["cancel_jobs"].isEnabled, timeout=WAIT_MS)
        again.window.action_set["cancel_jobs"].trigger()
        qtbot.waitUntil(lambda: again.window._settings.value(kept) == "", timeout=WAIT_MS)
    finally:
        again.close()

    after = Bench(qtbot, project, SlowAnalysis()).start()
    try:
        assert after.services.analysis.jobs() == []
        assert not after.slow.started.is_set()
    finally:
        after.close()
