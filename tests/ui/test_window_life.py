"""The window as a whole: looks, places, two windows, long work, and closing."""

from __future__ import annotations

import threading
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis, make_prediction, span
from vemo_desktop import app as program
from vemo_desktop import paths
from vemo_desktop.domain.library import MediaState
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.errors import ProjectError
from vemo_desktop.jobs.events import JobProgress, PartialCurves
from vemo_desktop.services.recent_projects import recent_projects
from vemo_desktop.settings import Settings, load_settings
from vemo_desktop.ui.actions.catalogue import ACTIONS
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.dialogs.export import OFFERED, ExportDialog
from vemo_desktop.ui.job_bridge import JobBridge
from vemo_desktop.ui.messages import MessageBar, Tone
from vemo_desktop.ui.palette import DARK, LIGHT
from vemo_desktop.ui.player.virtual_output import VirtualOutput
from vemo_desktop.ui.theme import Look
from vemo_desktop.ui.watchdog import WindowWatchdog
from vemo_desktop.ui.window_host import WindowHost


def test_every_action_does_something(bench: Bench) -> None:
    assert bench.window.action_set.bound == {spec.id for spec in ACTIONS}


@pytest.mark.parametrize("name", ["adjudicate", "annotators", "keys", "guide", "about"])
def test_a_dialog_is_there_once_however_often_it_is_asked_for(bench: Bench, name: str) -> None:
    def shown() -> list[QDialog]:
        return [one for one in bench.window.findChildren(QDialog) if one.isVisible()]

    for _ in range(2):
        bench.window.action_set[name].trigger()
        bench.settle()
    [dialog] = shown()
    dialog.close()
    bench.window.action_set[name].trigger()
    assert len(shown()) == 1, "once closed it opens again"
    shown()[0].close()


@pytest.mark.parametrize(
    "name",
    [
        "export",
        "import_labels",
        "annotators",
        "adjudicate",
        "judge_networks",
        "networks",
        "learn",
        "schemes",
        "dashboard",
        "keys",
        "guide",
        "about",
        "gamepad_settings",
    ],
)
def test_dialogs_fit_a_small_screen(bench: Bench, name: str) -> None:
    """200 % of 1440 x 900, where buttons below the edge could not be reached."""
    bench.window.action_set[name].trigger()
    [dialog] = [one for one in bench.window.findChildren(QDialog) if one.isVisible()]
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    assert (least.width() <= 720, least.height() <= 450) == (True, True), least
    dialog.resize(720, 450)
    dialog.close()
    bench.settle()


def test_looks_change_everywhere(bench: Bench) -> None:
    bench.window.action_set["theme_light"].trigger()
    assert bench.window.panels.timeline.state.theme is LIGHT
    assert QApplication.palette().window().color().name().upper() == LIGHT.window
    assert bench.window.action_set["theme_light"].isChecked()
    bench.window.action_set["theme_dark"].trigger()
    assert bench.window.panels.timeline.state.theme is DARK


def test_a_second_window_is_for_reading_only(bench: Bench, qtbot: QtBot, project: Path) -> None:
    second = Bench(qtbot, project, SlowAnalysis()).start()
    try:
        assert "(read only)" in second.window.windowTitle()
        message = second.window.panels.messages.current
        assert message is not None
        assert "another window" in message.text
        second.press(Qt.Key.Key_Tab)
        second.press(Qt.Key.Key_Return)
        second.press(Qt.Key.Key_1)
        assert second.states() == [SegmentState.OPEN] * 4
        assert second.stored(Layer.HUMAN) == []
        assert not second.window.panels.inspector.form.accept.isEnabled()
    finally:
        second.close()
    bench.window.activateWindow()
    qtbot.waitUntil(bench.window.isActiveWindow)
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    assert bench.states()[0] is SegmentState.ACCEPTED


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


def test_coming_back_to_a_video_goes_on_where_it_was_left(
    bench: Bench, qtbot: QtBot, project: Path, slow: SlowAnalysis
) -> None:
    def is_at(bench: Bench, ms: int) -> None:
        qtbot.waitUntil(lambda: bench.position_ms() == ms, timeout=WAIT_MS)
        bench.settle()

    bench.desk.player.seek(1_200_000)
    is_at(bench, 1200)
    bench.press(Qt.Key.Key_PageDown)
    is_at(bench, 0)
    bench.desk.player.seek(2_000_000)
    is_at(bench, 2000)
    bench.press(Qt.Key.Key_PageUp)
    is_at(bench, 1200)
    proposal = bench.stored(Layer.PROPOSAL, 1)[0]
    bench.desk.video.open(bench.media_ids[1], proposal.id)
    is_at(bench, proposal.interval.start_us // 1000)
    bench.desk.player.seek(2_400_000)
    is_at(bench, 2400)
    bench.close()
    again = Bench(qtbot, project, slow).start()
    try:
        assert again.desk.view.media_id == again.media_ids[1]
        is_at(again, 2400)
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


def test_places_are_remembered(bench: Bench, qtbot: QtBot, project: Path, slow: SlowAnalysis) -> None:
    bench.window.resize(bench.window.minimumSizeHint().width(), 720)
    bench.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    bench.desk.video.open(bench.media_ids[1])
    bench.settle()
    bench.close()
    again = Bench(qtbot, project, slow).start()
    try:
        assert again.window.height() == 720
        assert not again.window.panels.inspector.isVisible()
        assert again.desk.view.media_id == again.media_ids[1]
    finally:
        again.close()


def test_where_the_screen_is_too_narrow_for_both_sides_one_gives_way(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, panels = bench.window, bench.window.panels
    inspector, library = window.action_set["show_inspector"], window.action_set["show_library"]
    jobs = window.action_set["show_jobs"]
    jobs.trigger()
    assert inspector.isChecked(), "this screen has room for all"
    assert jobs.isChecked()
    # 200 % of 1440 x 900.
    monkeypatch.setattr("vemo_desktop.ui.panels.room_for", lambda _window: QSize(720, 450))
    inspector.trigger()
    inspector.trigger()
    assert panels.right.isVisible()
    assert not panels.left.isVisible()
    assert not library.isChecked()
    assert not jobs.isChecked()
    bench.qtbot.waitUntil(lambda: window.minimumSizeHint().width() <= 720, timeout=WAIT_MS)
    for action in (library, jobs):
        action.trigger()
        assert panels.left.isVisible()
        assert not inspector.isChecked()
        bench.qtbot.waitUntil(lambda: window.minimumSizeHint().width() <= 720, timeout=WAIT_MS)
        inspector.trigger()
    assert panels.right.width() >= panels.inspector.minimumWidth(), "nothing of it is cut off"


def test_escape_lets_go_of_the_innermost_first(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press("[")
    bench.press(Qt.Key.Key_I)
    bench.press(Qt.Key.Key_Escape)
    assert bench.desk.view.marks == (None, None)
    assert bench.desk.timeline.edge is not None
    bench.press(Qt.Key.Key_Escape)
    assert bench.desk.timeline.edge is None
    assert bench.selected is not None
    bench.press(Qt.Key.Key_Escape)
    assert bench.selected is None


def test_export_writes_beside_the_window(bench: Bench, tmp_path: Path) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    bench.window.action_set["export"].trigger()
    dialog = bench.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.formats.setCurrentIndex(dialog.formats.findData("csv"))
    dialog.folder.setText(str(tmp_path / "out"))
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    messages = bench.window.panels.messages
    bench.qtbot.waitUntil(
        lambda: messages.current is not None and "Exported" in messages.current.text, timeout=WAIT_MS
    )
    assert list((tmp_path / "out").iterdir())


def test_export_offers_every_format_and_asks_for_a_rate_where_frames_count(
    bench: Bench, tmp_path: Path
) -> None:
    bench.window.action_set["export"].trigger()
    dialog = bench.window.findChild(ExportDialog)
    assert dialog is not None
    offered = [dialog.formats.itemData(row) for row in range(dialog.formats.count())]
    assert offered == list(OFFERED)
    for row, format_ in enumerate(OFFERED.values()):
        dialog.formats.setCurrentIndex(row)
        assert dialog.sentence.text() == format_.sentence
        assert Path(dialog.folder.text()).name == f"export-{format_.id}", "none replaces another's files"
        assert dialog.rate.isVisible() is format_.counts_frames
    dialog.formats.setCurrentIndex(offered.index("label-studio"))
    dialog.rate.setValue(24)
    dialog.folder.selectAll()
    bench.qtbot.keyClicks(dialog.folder, str(tmp_path / "out"))
    dialog.formats.setCurrentIndex(offered.index("eaf"))
    dialog.formats.setCurrentIndex(offered.index("label-studio"))
    assert dialog.folder.text() == str(tmp_path / "out"), "what somebody typed stays"
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: list(tmp_path.glob("out/*.json")) != [], timeout=WAIT_MS)


def test_a_dataset_is_written_by_the_worker_and_told_when_done(bench: Bench, tmp_path: Path) -> None:
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    bench.window.action_set["export"].trigger()
    dialog = bench.window.findChild(ExportDialog)
    assert dialog is not None
    assert dialog.format_id == "dataset"
    form = dialog.dataset
    form.shares[0].setValue(70)
    assert not dialog.go.isEnabled()
    assert "90 %" in form.hint.text()
    form.shares[2].setValue(20)
    assert dialog.go.isEnabled()
    form.by.setCurrentIndex(form.by.findData("subject"))
    assert form.subject.isVisible()
    form.subject.setText("(")
    assert not dialog.go.isEnabled()
    form.subject.setText("clip")
    form.media.setCurrentIndex(form.media.findData("clips"))
    dialog.folder.setText(str(tmp_path / "out"))
    bench.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    messages = bench.window.panels.messages
    bench.qtbot.waitUntil(
        lambda: messages.current is not None and "Exported" in messages.current.text, timeout=WAIT_MS
    )
    assert list((tmp_path / "out" / "clips").rglob("*.mp4"))
    (job,) = [job for job in bench.services.queue.jobs() if job.request.purpose == "Exporting"]
    assert job.state.is_ended


def test_messages_wait_for_each_other(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(600, 400)
    bar = MessageBar(parent)
    parent.show()
    bar.error(ProjectError("The disk is full.", details="errno 28"))
    bar.note("Something else.")
    bar.note("Something else.")
    assert bar.current is not None
    assert (bar.current.text, bar.current.tone) == ("The disk is full.", Tone.ERROR)
    assert [message.text for message in bar.waiting] == ["Something else."]
    bar.dismiss()
    assert bar.current.text == "Something else."
    bar.dismiss()
    assert bar.isHidden()


def test_a_message_of_a_window_that_opens_gets_its_width(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    bar = MessageBar(parent)
    parent.resize(260, 400)
    bar.warn("This project is open in another window, so here it is open for reading only.")
    parent.resize(900, 400)
    parent.show()
    assert bar.width() == 640
    narrow = bar.height()
    parent.resize(300, 400)
    assert bar.width() == 268
    assert bar.height() > narrow


def test_an_error_comes_before_what_is_on_the_screen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(600, 400)
    bar = MessageBar(parent)
    parent.show()
    bar.error(ProjectError("The file is missing."))
    bar.note("Something else.")
    for _ in range(3):
        bar.error(ProjectError("The disk is full."))
        bar.error(ProjectError("The sound is gone."))
    shown = []
    while bar.current is not None:
        shown.append(bar.current.text)
        assert bar._rest.isVisible() == bool(bar.waiting)
        assert bar._rest.text() == (f"{len(bar.waiting)} more" if bar.waiting else "")
        bar.dismiss()
    assert shown == ["The sound is gone.", "The disk is full.", "The file is missing.", "Something else."]
    bar.warn("The first export lost colours.")
    bar.warn("The second export lost names.")
    assert bar.current.text == "The second export lost names."
    bar.error(ProjectError("The disk is full."))
    bar.warn("The third export lost notes.")
    assert bar.current.text == "The disk is full."


def test_notes_go_by_themselves(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vemo_desktop.ui.messages._BRIEF_MS", 20)
    parent = QWidget()
    qtbot.addWidget(parent)
    bar = MessageBar(parent)
    parent.show()
    bar.note("Done.")
    assert bar.isVisible()
    bar.warn("The disk is nearly full.")
    qtbot.waitUntil(lambda: bar.stays)
    assert bar.isVisible()
    assert bar.current is not None
    assert bar.current.text == "The disk is nearly full."
    bar.dismiss()
    bar.note("Done.")
    qtbot.waitUntil(bar.isHidden)
    assert bar.current is None


def test_bursts_are_folded_to_the_last(qtbot: QtBot) -> None:
    bridge = JobBridge()
    progress: list[float] = []
    curves: list[int] = []
    bridge.progressed.connect(lambda _media, event: progress.append(event.fraction))
    bridge.curves_grew.connect(lambda event: curves.append(event.until_us))

    def burst() -> None:
        for number in range(1, 201):
            bridge.take_event("m", JobProgress(1, "looking", number / 200))
            bridge.take_event("m", PartialCurves(1, "m", make_prediction(), number))

    thread = threading.Thread(target=burst)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(progress) and bool(curves))
    assert progress[-1] == 1.0
    assert curves[-1] == 200
    assert len(progress) <= 3
    assert len(curves) <= 2
    bridge.close()


def test_background_work_reports_on_the_windows_thread(qtbot: QtBot) -> None:
    owner = QObject()
    background = Background(owner)
    heard: list[tuple[int, str]] = []
    background.run(lambda: 6 * 7, lambda answer: heard.append((answer, threading.current_thread().name)))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(42, "MainThread")]
    refused: list[str] = []
    background.refused.connect(lambda error: refused.append(error.message))

    def fail() -> int:
        raise ProjectError("The disk is full.")

    background.run(fail, lambda _answer: heard.append((0, "")))
    qtbot.waitUntil(lambda: refused == ["The disk is full."])
    background.close()


def test_forgotten_work_is_not_heard_of(qtbot: QtBot) -> None:
    owner = QObject()
    background = Background(owner)
    may_go = threading.Event()
    heard: list[bool] = []
    number = background.run(may_go.wait, heard.append)
    background.forget(number)
    may_go.set()
    background.close()
    qtbot.wait(20)
    assert heard == []


def test_the_watchdog_says_where_the_window_was_held_up(qtbot: QtBot) -> None:
    watchdog = WindowWatchdog(limit_s=0.05)
    watchdog.start()
    qtbot.wait(30)
    threading.Event().wait(0.2)
    qtbot.waitUntil(lambda: any(one.seconds >= 0.19 for one in watchdog.stalls))
    watchdog.close()
    stall = max(watchdog.stalls, key=lambda one: one.seconds)
    assert stall.busy_s < 0.1
    assert "test_the_watchdog_says_where" in stall.where


def test_the_watchdog_holds_nothing_of_what_it_saw(qtbot: QtBot) -> None:
    """A painter that outlived its function, and ended on another thread, ended the program."""
    watchdog = WindowWatchdog(limit_s=0.02)
    watchdog.start()

    def paint() -> weakref.ref[QObject]:
        painter = QObject()
        threading.Event().wait(0.1)
        return weakref.ref(painter)

    assert all(paint()() is None for _ in range(5))
    qtbot.waitUntil(lambda: bool(watchdog.stalls))
    watchdog.close()


@pytest.fixture
def host(qtbot: QtBot) -> WindowHost:
    """Return a host without a window."""
    return WindowHost(
        program.make_application(),
        program.open_services,
        Settings(),
        "tester",
        Look.DARK,
        output=VirtualOutput(),
    )


def test_a_damaged_project_is_refused_and_another_opens(host: WindowHost, tmp_path: Path) -> None:
    broken = tmp_path / "broken.vemo"
    broken.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    host.open_first(broken)
    assert host.window is not None
    assert host.window.desk.services.path == program.default_project()
    message = host.window.panels.messages.current
    assert message is not None
    assert message.tone is Tone.ERROR
    assert "broken.vemo" in message.text
    assert broken.read_bytes().endswith(b"\xff" * 5000)
    host.close()


def test_another_project_takes_the_place(host: WindowHost, project: Path, qtbot: QtBot) -> None:
    host.open_first(project)
    first = host.window
    assert first is not None
    first.project_wanted.emit(paths.data_dir() / "second.vemo")
    assert host.window is not None
    assert host.window is not first
    assert host.window.desk.services.path.name == "second.vemo"
    assert [one.path.name for one in recent_projects()] == ["second.vemo", "test.vemo"]
    assert host.open(project)
    host.close()


def test_preferences_are_kept(host: WindowHost, project: Path) -> None:
    host.open_first(project)
    assert host.window is not None
    host.window.desk.player.volume.set_level(0.25)
    host.window.action_set["theme_light"].trigger()
    host.close()
    kept, notices = load_settings()
    assert (kept.volume, kept.theme, notices) == (0.25, "light", ())


def test_a_player_kept_silent_is_heard_at_the_first_press(host: WindowHost, project: Path) -> None:
    host.open_first(project)
    assert host.window is not None
    host.window.action_set["mute"].trigger()
    host.close()
    assert host.open(project)
    again = host.window
    assert again is not None
    assert again.desk.player.volume.is_muted
    assert again.action_set["mute"].isChecked()
    again.action_set["mute"].trigger()
    assert not again.desk.player.volume.is_muted
    host.close()


def test_the_window_can_be_drawn_for_a_report(project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    picture = program.grab_window(project, tmp_path / "window.png", size=(1280, 720), theme="light")
    assert picture.stat().st_size > 20_000
