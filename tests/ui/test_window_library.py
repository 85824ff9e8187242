"""The library: rows, search, adding by dropping, and taking out."""

from __future__ import annotations

import shutil
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.clips import make_clip
from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis, make_project
from vemo_desktop.domain.library import AddReport, MediaItem, MediaState
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import PreparedMedia
from vemo_desktop.jobs.queue import Job, JobState
from vemo_desktop.jobs.requests import PrepareMedia
from vemo_desktop.pipeline.prepare import prepare
from vemo_desktop.ui.jobs_panel import JobListModel, JobsPanel
from vemo_desktop.ui.library.controller import added_message
from vemo_desktop.ui.library.media_list_model import (
    MOST_PICTURES,
    LibraryFilter,
    MediaListModel,
    Role,
    RowWork,
    short_duration,
)
from vemo_desktop.ui.messages import Tone


def item(number: int, state: MediaState = MediaState.NEW) -> MediaItem:
    """Return a made-up video."""
    return MediaItem(
        f"id{number}",
        Path(f"/videos/day {number}/clip_{number:02d}.mp4"),
        f"print{number}",
        f"clip_{number:02d}",
        192_400_000,
        True,
        True,
        640,
        360,
        datetime(2026, 1, 1, tzinfo=UTC),
        state,
    )


def test_the_list_keeps_the_rules_of_item_models(qtmodeltester: ModelTester) -> None:
    media = MediaListModel()
    qtmodeltester.check(media)
    media.set_items([item(1), item(2, MediaState.ANALYSED), item(3)])
    qtmodeltester.check(media)
    kept = LibraryFilter(media)
    kept.search("clip 02")
    assert kept.rowCount() == 1
    qtmodeltester.check(kept)


def a_job(number: int, state: JobState, tmp_path: Path) -> Job:
    return Job(
        PrepareMedia(
            media_id=f"id{number}",
            path=Path(f"/videos/clip_{number}.mp4"),
            fingerprint=f"print{number}",
            cache_dir=tmp_path,
            job_id=number,
        ),
        state,
    )


def test_the_jobs_keep_the_rules_of_item_models(qtmodeltester: ModelTester, tmp_path: Path) -> None:
    jobs = JobListModel()
    qtmodeltester.check(jobs)
    ended = a_job(1, JobState.DONE, tmp_path)
    running = a_job(2, JobState.RUNNING, tmp_path)
    waiting = a_job(3, JobState.QUEUED, tmp_path)
    jobs.set_jobs([ended, running, waiting])
    names = [jobs.index(row).data().splitlines()[0] for row in range(3)]
    assert names == ["clip_2.mp4", "clip_3.mp4", "clip_1.mp4"]
    jobs.set_jobs([ended, replace(running, fraction=0.42), waiting])
    assert "42%" in jobs.index(0).data()
    qtmodeltester.check(jobs)


def test_jobs_stay_selected_while_others_end(qtbot: QtBot, tmp_path: Path) -> None:
    panel = JobsPanel()
    qtbot.addWidget(panel)
    running, *waiting = (a_job(number, JobState.QUEUED, tmp_path) for number in range(1, 6))
    panel.set_jobs([replace(running, state=JobState.RUNNING), *waiting])
    panel.list.setCurrentIndex(panel.jobs.index(2))
    flags = QItemSelectionModel.SelectionFlag
    panel.list.selectionModel().select(panel.jobs.index(4), flags.Select)
    panel.set_jobs(
        [replace(running, state=JobState.DONE), replace(waiting[0], state=JobState.RUNNING), *waiting[1:]]
    )
    assert panel.list.currentIndex().data().startswith("clip_3.mp4")
    stopped: list[int] = []
    panel.cancel_requested.connect(stopped.append)
    qtbot.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    assert stopped == [3, 5]


def test_rows_are_only_rebuilt_when_videos_come_or_go(qtbot: QtBot) -> None:
    media = MediaListModel()
    media.set_items([item(1), item(2)])
    with qtbot.assertNotEmitted(media.modelReset), qtbot.waitSignal(media.dataChanged):
        media.set_items([item(1), item(2, MediaState.REVIEWED)])
    with qtbot.waitSignal(media.modelReset):
        media.set_items([item(1)])


def test_a_changed_row_is_shown_and_found_by_what_it_is_now(qtbot: QtBot) -> None:
    media = MediaListModel()
    media.set_items([item(1), item(2)])
    shown = LibraryFilter(media)
    shown.search("talk")
    assert shown.rowCount() == 0
    with qtbot.waitSignal(media.dataChanged) as told:
        media.update_items([replace(item(2), title="Talk"), item(3)])
    assert told.args[0].row() == 1
    assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == ["Talk"]
    assert media.rowCount() == 2, "what is not listed is not added"


def test_a_picture_is_asked_for_when_its_row_is_shown_and_few_are_kept() -> None:
    media = MediaListModel()
    asked: list[str] = []
    media.picture_wanted.connect(asked.append)
    media.set_items(item(number) for number in range(MOST_PICTURES + 2))
    assert asked == []
    for _ in range(2):
        assert media.index(5).data(Role.PICTURE) is None
    assert asked == ["id5"], "once, not at every painting"
    for number in range(MOST_PICTURES + 2):
        media.index(number).data(Role.PICTURE)
        media.set_picture(f"id{number}", QPixmap(1, 1))
    kept = sum(media.has_picture(f"id{number}") for number in range(MOST_PICTURES + 2))
    assert kept == MOST_PICTURES
    assert media.index(0).data(Role.PICTURE) is None
    assert asked.count("id0") == 2, "one that was given up is asked for again"


def test_work_is_shown_on_its_row() -> None:
    media = MediaListModel()
    media.set_items([item(1), item(2)])
    media.set_work("id2", RowWork("analysing 42%", 0.42))
    assert media.index(1).data(Role.WORK) == RowWork("analysing 42%", 0.42)
    assert media.index(0).data(Role.WORK) is None
    media.set_work("id2", None)
    assert media.index(1).data(Role.WORK) is None


@pytest.mark.parametrize(
    ("us", "text"), [(0, "0:00"), (192_400_000, "3:12"), (3_725_000_000, "1:02:05"), (59_600_000, "1:00")]
)
def test_lengths_are_short(us: int, text: str) -> None:
    assert short_duration(us) == text


def test_rows_say_how_much_is_left(bench: Bench) -> None:
    rows = bench.window.panels.library.filter
    texts = [rows.index(row, 0).data(Role.STATE_TEXT) for row in range(rows.rowCount())]
    assert texts == ["4 of 4 left", "3 of 3 left", "new"]
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: rows.index(0, 0).data(Role.STATE_TEXT) == "3 of 4 left", timeout=WAIT_MS)


def test_a_row_gets_its_picture_once_its_video_was_opened(bench: Bench) -> None:
    media = bench.window.panels.library.media_list
    first, second, third = bench.media_ids
    bench.qtbot.waitUntil(lambda: media.has_picture(first), timeout=WAIT_MS)
    bench.press(Qt.Key.Key_PageDown)
    bench.qtbot.waitUntil(lambda: media.has_picture(second), timeout=WAIT_MS)
    assert not media.has_picture(third)
    shown = [media.index(row).data(Role.PICTURE) for row in range(2)]
    assert [picture.width() > picture.height() > 0 for picture in shown] == [True, True]


def test_search_keeps_the_rows_that_match(bench: Bench) -> None:
    panel = bench.window.panels.library
    bench.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panel.search.hasFocus()
    bench.qtbot.keyClicks(panel.search, "sto")
    assert [panel.filter.index(row, 0).data() for row in range(panel.filter.rowCount())] == ["storm"]
    assert panel.counts.text() == "1 of 3 videos"
    bench.qtbot.keyClicks(panel.search, "zzz")
    assert panel.filter.rowCount() == 0
    panel.search.clear()
    bench.press(Qt.Key.Key_Escape)
    assert not panel.search.hasFocus()


def test_typing_in_the_search_field_decides_nothing(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Tab)
    before = bench.states()
    search = bench.window.panels.library.search
    search.setFocus()
    bench.qtbot.keyClicks(search, "1 s2m")
    bench.press(Qt.Key.Key_Return, into=search)
    bench.press(Qt.Key.Key_Backspace, into=search)
    assert bench.states() == before


def test_states_filter_the_rows(bench: Bench) -> None:
    panel = bench.window.panels.library
    panel.states.setCurrentText("New")
    assert [panel.filter.index(row, 0).data() for row in range(panel.filter.rowCount())] == ["meadow"]


def test_page_keys_open_the_next_video(bench: Bench) -> None:
    bench.press(Qt.Key.Key_PageDown)
    bench.settle()
    assert bench.desk.view.media_id == bench.media_ids[1]
    bench.press(Qt.Key.Key_PageUp)
    bench.settle()
    assert bench.desk.view.media_id == bench.media_ids[0]


def test_a_click_opens_a_video(bench: Bench) -> None:
    view = bench.window.panels.library.view
    where = view.visualRect(bench.window.panels.library.filter.index(2, 0)).center()
    bench.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    bench.settle()
    assert bench.desk.view.media_id == bench.media_ids[2]


def drop(bench: Bench, paths: list[Path]) -> bool:
    """Drop files on the window; returns whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), action, data, buttons, none)
    QApplication.sendEvent(bench.window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(bench.window, QDropEvent(QPointF(50, 50), action, data, buttons, none))
    return enter.isAccepted()


def test_dropped_folders_are_added_and_analysed(bench: Bench, tmp_path: Path) -> None:
    folder = tmp_path / "more"
    folder.mkdir()
    make_clip(folder / "extra.mp4", seconds=1.0, size=(120, 90))
    (folder / "notes.txt").write_text("no video")
    assert drop(bench, [folder])
    bench.qtbot.waitUntil(lambda: len(bench.media_ids) == 4, timeout=WAIT_MS)
    bench.qtbot.waitUntil(bench.slow.started.is_set, timeout=WAIT_MS)
    message = bench.window.panels.messages.current
    assert message is not None
    assert message.text == "Added 1 video."


def test_the_window_does_not_read_the_library_itself_when_videos_are_added(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, threads = bench.services.session.library, []
    read = library.media

    def media() -> list[MediaItem]:
        threads.append(threading.current_thread())
        return read()

    monkeypatch.setattr(library, "media", media)
    added: list[tuple[str, ...]] = []
    bench.desk.library.added.connect(added.append)
    make_clip(tmp_path / "extra.mp4", seconds=1.0, size=(120, 90))
    bench.desk.library.add([tmp_path / "extra.mp4"])
    bench.qtbot.waitUntil(lambda: bool(added), timeout=WAIT_MS)
    assert [item.id for item in bench.desk.library.items][3:] == list(added[0])
    assert threads
    assert threading.main_thread() not in threads


def test_what_cannot_be_read_is_said_with_its_reason(bench: Bench, tmp_path: Path) -> None:
    bad = tmp_path / "holiday.mp4"
    bad.write_bytes(b"this is no video" * 100)
    assert drop(bench, [bad])
    messages = bench.window.panels.messages
    bench.qtbot.waitUntil(lambda: messages.current is not None, timeout=WAIT_MS)
    assert messages.current is not None
    assert "holiday.mp4" in messages.current.text
    assert messages.current.tone is Tone.WARNING
    assert len(bench.media_ids) == 3


def test_taking_out_can_be_undone(bench: Bench) -> None:
    last = bench.media_ids[2]
    bench.desk.library.remove(last)
    panel = bench.window.panels.library
    bench.qtbot.waitUntil(lambda: panel.filter.rowCount() == 2, timeout=WAIT_MS)
    bench.qtbot.waitUntil(
        lambda: bench.window.action_set["undo"].text() == "Undo: Remove video", timeout=WAIT_MS
    )
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bench.qtbot.waitUntil(lambda: panel.filter.rowCount() == 3, timeout=WAIT_MS)
    assert bench.media_ids[2] == last
    assert panel.filter.index(2, 0).data(Role.ITEM).id == last


def test_one_sentence_for_what_became_of_files() -> None:
    report = AddReport(
        (item(1), item(2)), (item(3),), ((Path("a.mp4"), "It is empty."),), ((Path("b.mp4"), item(3)),)
    )
    message = added_message(report)
    assert message.text == "Added 2 videos, 1 video there already, 1 file could not be added."
    assert "It is empty." in message.details
    assert "“b.mp4” is a copy of" in message.details.replace('"b.mp4"', "“b.mp4”")
    assert (
        added_message(AddReport((), (), ((Path("a.mp4"), "“a.mp4” is empty."),))).text == "“a.mp4” is empty."
    )


def test_a_video_says_that_it_opens_and_can_be_opened_again_after_stopping(
    qtbot: QtBot, project: Path, slow: SlowAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_held = threading.Event()

    def held(request: PrepareMedia, ctx: JobContext) -> PreparedMedia:
        while is_held.is_set():
            ctx.step("waiting", 0, 1)  # stops here once it is asked to
            time.sleep(0.01)
        return prepare(request, ctx)

    monkeypatch.setattr("tests.ui.window_kit.prepare", held)
    bench = Bench(qtbot, project, slow).start()
    try:
        canvas = bench.window.panels.player_view.canvas
        is_held.set()
        bench.desk.video.open(bench.media_ids[2])
        assert canvas.note == "Opening “meadow”…"
        qtbot.waitUntil(lambda: bool(bench.services.analysis.jobs(bench.media_ids[2])), timeout=WAIT_MS)
        qtbot.waitUntil(bench.window.action_set["cancel_jobs"].isEnabled, timeout=WAIT_MS)
        bench.window.action_set["cancel_jobs"].trigger()
        qtbot.waitUntil(lambda: "was not made ready" in canvas.note, timeout=WAIT_MS)
        is_held.clear()
        bench.window.panels.library.open_requested.emit(bench.media_ids[2])
        assert canvas.note == "Opening “meadow”…"
        qtbot.waitUntil(lambda: canvas.image is not None, timeout=WAIT_MS)
        assert canvas.note == ""
    finally:
        is_held.clear()
        bench.close()


def test_a_file_that_is_gone_says_so_in_place_of_the_picture(
    qtbot: QtBot, tmp_path: Path, clips: tuple[Path, ...], slow: SlowAnalysis
) -> None:
    own = [Path(shutil.copy(clip, tmp_path)) for clip in clips]
    bench = Bench(qtbot, make_project(tmp_path, own), slow).start()
    try:
        own[1].unlink()
        bench.desk.video.open(bench.media_ids[1])
        canvas, messages = bench.window.panels.player_view.canvas, bench.window.panels.messages
        qtbot.waitUntil(lambda: messages.current is not None, timeout=WAIT_MS)
        assert "storm" in canvas.note
        assert canvas.note == messages.current.text
    finally:
        bench.close()


def test_adding_begins_where_the_last_video_lies(
    bench: Bench, clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *args: (asked.append(args[2]), ([], ""))[1])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: (asked.append(args[2]), "")[1])
    for count, action in enumerate(("add_files", "add_folder"), start=1):
        bench.window.action_set[action].trigger()
        bench.qtbot.waitUntil(lambda count=count: len(asked) == count, timeout=WAIT_MS)
    assert asked == [str(clips[-1].parent)] * 2


def test_adding_does_not_wait_for_a_disk_that_does_not_answer(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: (asked.append(args[2]), "")[1])
    threads, is_answered = [], threading.Event()

    def first(_folders: list[Path]) -> str:
        threads.append(threading.current_thread())
        is_answered.wait(WAIT_MS / 1000)
        return "/videos"

    monkeypatch.setattr("vemo_desktop.ui.library.first_folder._first", first)
    try:
        for count in (1, 2):
            bench.window.action_set["add_folder"].trigger()
            bench.qtbot.waitUntil(lambda count=count: len(asked) == count, timeout=WAIT_MS)
    finally:
        is_answered.set()
    bench.qtbot.waitUntil(lambda: bench.desk.background.is_idle, timeout=WAIT_MS)
    assert asked == ["", ""], "nobody asks once more when it answers in the end"
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()


def test_the_file_of_a_video_that_was_never_prepared_can_be_looked_for_too(
    qtbot: QtBot, tmp_path: Path, clips: tuple[Path, ...], slow: SlowAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, moved = tmp_path / "videos", tmp_path / "moved"
    folder.mkdir()
    project = make_project(tmp_path, [Path(shutil.copy(clip, folder)) for clip in clips])
    folder.rename(moved)
    bench = Bench(qtbot, project, slow).start()
    try:
        messages = bench.window.panels.messages
        bench.qtbot.waitUntil(
            lambda: messages.current is not None and messages.current.button == "Find the file…",
            timeout=WAIT_MS,
        )
        opened = bench.desk.video.item
        assert opened is not None
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(moved / opened.path.name), ""))
        messages._button.click()
        bench.qtbot.waitUntil(lambda: bench.desk.player.source is not None, timeout=WAIT_MS)
        assert MediaState.MISSING not in {item.state for item in bench.desk.library.items}
        assert messages.current is not None
        assert "and 2 videos that moved with it" in messages.current.text
    finally:
        bench.close()


def test_a_file_that_went_away_is_marked_and_found_again(
    qtbot: QtBot, tmp_path: Path, clips: tuple[Path, ...], slow: SlowAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = [Path(shutil.copy(clip, tmp_path)) for clip in clips]
    bench = Bench(qtbot, make_project(tmp_path, own), slow).start()
    try:
        library, messages = bench.desk.library, bench.window.panels.messages
        media_id = bench.media_ids[1]
        item = library.item(media_id)
        assert item is not None
        bench.desk.video.open(media_id)
        bench.qtbot.waitUntil(lambda: bench.desk.player.source is not None, timeout=WAIT_MS)
        bench.desk.video.open(bench.media_ids[0])
        bench.qtbot.waitUntil(lambda: bench.desk.background.is_idle, timeout=WAIT_MS)
        elsewhere = item.path.rename(tmp_path / f"moved{item.path.suffix}")
        bench.desk.video.open(media_id)

        def state() -> MediaState | None:
            now = library.item(media_id)
            return None if now is None else now.state

        bench.qtbot.waitUntil(lambda: state() is MediaState.MISSING, timeout=WAIT_MS)
        assert messages.current is not None
        assert "is not at" in messages.current.text
        assert messages.current.button == "Find the file…"
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(elsewhere), ""))
        assert messages.current.act is not None
        messages.current.act()
        bench.qtbot.waitUntil(lambda: bench.desk.player.source is not None, timeout=WAIT_MS)
        bench.qtbot.waitUntil(lambda: state() is not MediaState.MISSING, timeout=WAIT_MS)
        assert bench.desk.view.media_id == media_id
    finally:
        bench.close()
