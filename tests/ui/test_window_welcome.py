"""The first minutes: the welcome page, drops on the window, and the guided start."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis, span
from vemo_desktop import app as program
from vemo_desktop import paths
from vemo_desktop.services.recent_projects import RecentProject, recent_projects, remember_project
from vemo_desktop.settings import Settings
from vemo_desktop.ui.actions.catalogue import ACTIONS
from vemo_desktop.ui.player.virtual_output import VirtualOutput
from vemo_desktop.ui.theme import Look
from vemo_desktop.ui.welcome.steps import END, STEPS, Done
from vemo_desktop.ui.window_host import WindowHost, demo_project

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path, slow: SlowAnalysis) -> Iterator[Bench]:
    """Return a window on a project without videos."""
    made = Bench(qtbot, tmp_path / "empty.vemo", slow).start()
    yield made
    made.close()


def enter(widget: QWidget, paths: list[Path]) -> bool:
    """Drag files onto a widget; returns whether they may be dropped there or on what lies around it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget: QWidget, paths: list[Path]) -> None:
    """Let go of files over a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def test_an_empty_library_shows_what_to_begin_with(empty: Bench) -> None:
    page = empty.window.panels.welcome
    assert empty.window.panels.is_welcoming
    hint = empty.window.panels.inspector.empty
    assert hint.isVisible()
    assert any("Open a video" in one.text() for one in hint.findChildren(QLabel))
    assert list(page.buttons) == [
        "add_files",
        "add_folder",
        "tour",
        "add_demo",
        "new_project",
        "open_project",
    ]
    assert all(button.toolTip() for button in page.buttons.values())
    assert "Ctrl+O" in page.buttons["add_files"].text()
    assert page.back.isHidden()
    with empty.qtbot.waitSignal(empty.window.demo_wanted):
        empty.qtbot.mouseClick(page.buttons["add_demo"], LEFT)


def test_the_page_names_keys_as_they_are_now(empty: Bench) -> None:
    empty.window.action_set.keys.change("add_files", ("Ctrl+Alt+O",))
    empty.window.acts.help.keys_changed.emit()
    assert "Ctrl+Alt+O" in empty.window.panels.welcome.buttons["add_files"].text()


def test_recent_projects_are_listed_and_missing_ones_cannot_be_opened(empty: Bench, tmp_path: Path) -> None:
    there, gone = tmp_path / "there.vemo", tmp_path / "gone.vemo"
    empty.window.set_recent([RecentProject(there, False), RecentProject(gone, True)])
    recent = empty.window.panels.welcome.recent
    assert [(one.text(), one.isEnabled()) for one in recent.openers] == [("there", True), ("gone", False)]
    assert "missing" in recent.openers[1].accessibleName()
    with empty.qtbot.waitSignal(empty.window.project_wanted) as opened:
        empty.qtbot.mouseClick(recent.openers[0], LEFT)
    assert opened.args == [there]
    with empty.qtbot.waitSignal(empty.window.project_forgotten) as forgotten:
        empty.qtbot.mouseClick(recent.forgetters[1], LEFT)
    assert forgotten.args == [gone]
    empty.window.set_recent([])
    assert recent.openers == ()


def test_the_page_can_be_called_and_left(bench: Bench) -> None:
    panels = bench.window.panels
    bench.window.action_set["welcome"].trigger()
    assert panels.is_welcoming
    bench.qtbot.mouseClick(panels.welcome.back, LEFT)
    assert not panels.is_welcoming
    assert not bench.window.action_set["welcome"].isChecked()
    bench.window.action_set["welcome"].trigger()
    bench.press(Qt.Key.Key_Escape)
    assert not panels.is_welcoming
    bench.window.action_set["welcome"].trigger()
    bench.press(Qt.Key.Key_PageDown)
    assert not panels.is_welcoming


def test_files_over_a_field_go_to_the_window(bench: Bench, tmp_path: Path) -> None:
    """A line edit would take the name of the file as text."""
    clip = tmp_path / "clip.mp4"
    clip.touch()
    search = bench.window.panels.library.search
    assert enter(search, [clip])
    assert bench.window.drops.hint.isVisible()
    assert "clip.mp4" in bench.window.drops.hint.text()
    assert search.text() == ""
    QApplication.sendEvent(bench.window, QDragLeaveEvent())
    assert bench.window.drops.hint.isHidden()


def test_what_could_not_be_added_is_told_over_the_first_video(
    empty: Bench, clips: tuple[Path, ...], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_text("no video")
    empty.desk.library.add([broken, clips[0]])
    bar = empty.window.panels.messages
    empty.qtbot.waitUntil(lambda: not empty.window.panels.is_welcoming, timeout=WAIT_MS)
    assert bar.current is not None
    assert "1 file could not be added" in bar.current.text
    middle = empty.window.panels.middle
    spot = bar.geometry().center()
    hit = middle.childAt(spot)
    assert hit is not None
    assert hit is bar or bar.isAncestorOf(hit)


def test_a_dropped_project_is_opened(bench: Bench, tmp_path: Path) -> None:
    other = tmp_path / "other.vemo"
    other.touch()
    assert enter(bench.window, [other])
    assert "project" in bench.window.drops.hint.text()
    with bench.qtbot.waitSignal(bench.window.project_wanted) as opened:
        drop(bench.window, [other])
    assert opened.args == [other]
    assert bench.window.drops.hint.isHidden()


def test_nothing_can_be_dropped_into_a_window_for_reading(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    clip.touch()
    second = Bench(qtbot, bench.services.path, SlowAnalysis()).start()
    try:
        assert second.services.session.read_only
        assert not enter(second.window, [clip])
        assert second.window.drops.hint.isHidden()
    finally:
        second.close()


# The guided start --------------------------------------------------------------------------------


def test_the_guide_names_only_actions_that_exist() -> None:
    keys = {spec.id: spec.id for spec in ACTIONS}
    assert len(STEPS) == 5
    assert {step.ends_with for step in STEPS} == set(Done)
    for sentence in (*(step.sentence for step in STEPS), END):
        assert "{" not in sentence.format(**keys)


def test_the_guide_goes_on_when_a_step_was_done(bench: Bench) -> None:
    bench.window.tour.start()
    bar, tour = bench.window.panels.tour_bar, bench.window.tour
    assert bar.isVisible()
    assert tour.at == 1  # the proposals are there already
    assert "Space" in bar.sentence.text()
    bench.press(Qt.Key.Key_Space)
    bench.qtbot.waitUntil(lambda: tour.at == 2, timeout=WAIT_MS)
    bench.press(Qt.Key.Key_Space)
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    assert tour.at == 3
    bench.press(Qt.Key.Key_3 if bench.selected and bench.selected.label == "negative" else Qt.Key.Key_1)
    assert tour.at == 4
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tour.at == 5
    assert bar.place.text() == "Done"
    assert bar.skip.isHidden()
    bench.qtbot.mouseClick(bar.end, LEFT)
    assert bar.isHidden()
    assert tour.at is None


def test_a_moved_border_is_a_correction_too(bench: Bench) -> None:
    tour = bench.window.tour
    tour.start()
    segment = bench.desk.segments.shown[0]
    bench.desk.review.adjust(segment.id, span(240, 800))
    for _ in range(2):
        bench.qtbot.mouseClick(bench.window.panels.tour_bar.skip, LEFT)
    assert tour.at == 4  # what was done ahead of its step counts


def test_the_guide_names_keys_as_they_are_now(bench: Bench) -> None:
    bench.window.tour.start()
    bench.window.action_set.keys.change("play", ("F9",))
    bench.window.acts.help.keys_changed.emit()
    assert "F9" in bench.window.panels.tour_bar.sentence.text()


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[WindowHost]:
    """Return a host without a window."""
    made = WindowHost(
        program.make_application(),
        program.open_services,
        Settings(),
        "tester",
        Look.DARK,
        output=VirtualOutput(),
    )
    yield made
    made.close()


def test_the_guide_leaves_the_open_project_alone(
    host: WindowHost, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[bool] = []
    monkeypatch.setattr(host, "_add_demo", lambda: made.append(True))
    host.open_first(project)
    assert host.window is not None
    host.window.action_set["tour"].trigger()
    assert host.window.desk.services.path == demo_project()
    assert host.window.tour.at == 0
    assert made == [True]
    assert [one.path for one in recent_projects()][:2] == [demo_project(), project]


def test_a_forgotten_project_leaves_the_menu(host: WindowHost, project: Path, tmp_path: Path) -> None:
    remember_project(tmp_path / "gone.vemo")
    host.open_first(project)
    window = host.window
    assert window is not None
    assert [one.text() for one in window.panels.welcome.recent.openers] == ["gone"]
    window.project_forgotten.emit(tmp_path / "gone.vemo")
    assert window.panels.welcome.recent.openers == ()
    assert [one.path for one in recent_projects()] == [project]


def test_the_list_of_an_earlier_version_is_taken_over(qtbot: QtBot, project: Path, tmp_path: Path) -> None:
    places = QSettings(str(paths.config_dir() / "window.ini"), QSettings.Format.IniFormat)
    places.setValue("recent", [str(project), str(tmp_path / "old.vemo")])
    places.sync()
    made = WindowHost(
        program.make_application(), program.open_services, Settings(), "tester", Look.DARK, VirtualOutput()
    )
    assert [one.path.stem for one in recent_projects()] == ["test", "old"]
    assert not made.places.contains("recent")
    made.close()


def test_making_the_demo_library_tells_how_far_it_is_and_runs_once(
    empty: Bench, clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end, calls = threading.Event(), []

    def make(folder: Path, on_progress: Callable[[str, float], None]) -> tuple[Path, ...]:
        calls.append(folder)
        on_progress("two faces.mp4", 0.42)
        may_end.wait(10)
        return clips

    monkeypatch.setattr("vemo_desktop.media.demo.clips.make_demo_clips", make)
    status, demo = empty.window.panels.status, empty.desk.demo
    demo.make(paths.data_dir() / "demo")
    demo.make(paths.data_dir() / "demo")
    empty.qtbot.waitUntil(lambda: "42 %" in status.making.text(), timeout=WAIT_MS)
    assert status.making.isVisible()
    assert status.bar.isVisible()
    assert status.bar.value() == 420
    may_end.set()
    empty.qtbot.waitUntil(lambda: len(empty.desk.library.items) == len(clips), timeout=WAIT_MS)
    assert status.making.isHidden()
    assert len(calls) == 1


def test_a_closed_window_waits_for_no_demo_library(
    qtbot: QtBot, tmp_path: Path, slow: SlowAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended = threading.Event(), []

    def make(_folder: Path, on_progress: Callable[[str, float], None]) -> tuple[Path, ...]:
        try:
            for step in itertools.count():
                on_progress("two faces.mp4", min(step / 1000, 1.0))
                begun.set()
                time.sleep(0.01)
        except CancelledError:
            ended.append(True)
            raise
        return ()

    monkeypatch.setattr("vemo_desktop.media.demo.clips.make_demo_clips", make)
    bench = Bench(qtbot, tmp_path / "empty.vemo", slow).start()
    bench.desk.demo.make(tmp_path)
    assert begun.wait(5)
    bench.close()
    assert ended == [True]


def test_a_full_disk_ends_the_demo_library_with_a_sentence(
    empty: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(_folder: Path, _on_progress: object) -> tuple[Path, ...]:
        raise OSError("No space left on device")

    monkeypatch.setattr("vemo_desktop.media.demo.clips.make_demo_clips", make)
    empty.desk.demo.make(paths.data_dir() / "demo")
    messages = empty.window.panels.messages
    messages.dismiss()
    empty.qtbot.waitUntil(lambda: messages.current is not None, timeout=WAIT_MS)
    assert "demo library could not be made" in messages.current.text
    assert "No space left" in messages.current.details
    assert empty.window.panels.status.making.isHidden()


def test_a_first_window_is_no_larger_than_the_screen(host: WindowHost, project: Path) -> None:
    host.open_first(project)
    window = host.window
    assert window is not None
    room = window.screen().availableSize()
    assert room.width() < 1440, "this screen would have room for any window"
    assert window.width() <= room.width()
    assert window.height() <= room.height()
    assert window.isMaximized(), "else the frame, which is not counted, pushes the status line off the screen"
    # 200 % of 1440 x 900, without a task bar of 18; the width is another test's.
    assert window.minimumSizeHint().height() <= 432
