"""A shared project in the window: opening it, what others do, and a server that goes away."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

import vemo_desktop.app as program
from tests.servers import GUEST_PASSWORD, Server
from tests.slow_line import slow_line
from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis, fill_project
from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.domain.segments import SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import ProjectError
from vemo_desktop.services import project
from vemo_desktop.services.project import ProjectSession, open_project, project_exists
from vemo_desktop.services.recent_projects import recent_projects, remember_project
from vemo_desktop.settings import Settings
from vemo_desktop.storage import server_connection, server_store
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.dialogs.shared_project import SharedProjectDialog
from vemo_desktop.ui.player.virtual_output import VirtualOutput
from vemo_desktop.ui.theme import Look
from vemo_desktop.ui.window_host import WindowHost


@pytest.fixture
def place(server: Server, server_database: str, clips: tuple[Path, ...]) -> ServerPlace:
    place = server.place(server_database)
    fill_project(place, clips[:1])
    return place


@pytest.fixture
def shared(qtbot: QtBot, place: ServerPlace) -> Iterator[Bench]:
    """Return a window on the project, of a person called tester."""
    bench = Bench(qtbot, place, SlowAnalysis(), create=False)
    try:
        yield bench.start()
    finally:
        bench.close()


@pytest.fixture
def bob(place: ServerPlace) -> Iterator[ProjectSession]:
    with open_project(place, author="bob") as session:
        yield session


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def test_the_title_says_that_it_is_shared(shared: Bench):
    assert shared.window.windowTitle().startswith("talk (shared)")


def test_what_others_do_appears_by_itself(qtbot: QtBot, shared: Bench, bob: ProjectSession):
    (video,) = shared.media_ids
    drawn = bob.review.create(video, Interval(3_700_000, 3_900_000), "sentiment", "negative").after[0]
    qtbot.waitUntil(lambda: drawn.id in shared.desk.segments.by_id, timeout=WAIT_MS)
    bob.history.undo()
    qtbot.waitUntil(lambda: drawn.id not in shared.desk.segments.by_id, timeout=WAIT_MS)
    assert shared.desk.news.undo_name is None, "what bob did is not the tester's to take back"


def test_a_gesture_on_what_changed_a_moment_ago_is_told(
    qtbot: QtBot, shared: Bench, bob: ProjectSession, monkeypatch: pytest.MonkeyPatch
):
    shared.desk.watch.close()  # so that nobody looks in between
    first = shared.desk.segments.shown[0]
    shared.desk.view.select(first.id)
    bob.review.set_note(first.id, "wait")
    shared.desk.review.accept()
    assert shared.states()[0] is SegmentState.OPEN
    assert "bob changed this a moment ago" in shared.window.panels.messages.current.text
    qtbot.waitUntil(lambda: shared.desk.segments.by_id[first.id].note == "wait", timeout=WAIT_MS)


def test_a_gesture_waits_only_shortly_for_who_writes_long(
    qtbot: QtBot, shared: Bench, bob: ProjectSession, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(project, "_QUICK_S", 0.1)
    shared.desk.watch.close()  # which may wait as long as it takes
    review = shared.desk.review
    shared.desk.view.select(shared.desk.segments.shown[0].id)
    with bob._store.lock:
        review.accept()
    assert "Somebody else is writing" in shared.window.panels.messages.current.text
    assert shared.states()[0] is SegmentState.OPEN
    review.accept()
    assert shared.states()[0] is SegmentState.ACCEPTED
    qtbot.waitUntil(lambda: shared.desk.news.undo_name == "Accept proposal", timeout=WAIT_MS)


def test_a_silent_server_holds_the_window_up_for_a_moment_and_once(
    qtbot: QtBot, server: Server, place: ServerPlace, monkeypatch: pytest.MonkeyPatch
):
    with slow_line(server) as line:
        bench = Bench(qtbot, line.place(place), SlowAnalysis(), create=False)
        try:
            window = bench.start().window
            review, said = bench.desk.review, window.panels.messages
            bench.desk.watch.close()  # so that the gesture finds it out
            monkeypatch.setattr(project, "_QUICK_S", 0.2)
            monkeypatch.setattr(server_store, "_ANSWER_S", 0.4)
            bench.desk.view.select(bench.desk.segments.shown[0].id)
            line.is_silent = True
            began = time.monotonic()
            review.accept()
            assert time.monotonic() - began < 4.0
            assert "does not answer" in said.current.text
            with monkeypatch.context() as patched:
                tried: list[object] = []
                patched.setattr(server_connection, "_connect", lambda *given: tried.append(given))
                for _ in range(3):
                    review.accept()
                assert tried == [], "nobody waits again"
            assert bench.desk.segments.shown[0].state is SegmentState.OPEN
            bench.desk.player.seek(500_000)
            qtbot.waitUntil(lambda: bench.desk.player.position_us >= 500_000, timeout=WAIT_MS)
            line.speak()
            bench.services.session.refresh()
            review.accept()
            assert bench.states()[0] is SegmentState.ACCEPTED
        finally:
            bench.close()


def test_a_server_that_goes_away_is_told_once_and_its_return_too(
    qtbot: QtBot, shared: Bench, monkeypatch: pytest.MonkeyPatch
):
    watch, messages = shared.desk.watch, shared.window.panels.messages
    asked = []

    def away() -> bool:
        asked.append(1)
        raise ProjectError("The server does not answer. Everything saved before is safe.")

    with monkeypatch.context() as patched:
        patched.setattr(type(shared.services.session), "refresh", lambda _: away())
        watch.look()
        qtbot.waitUntil(lambda: watch.is_away, timeout=WAIT_MS)
        assert "does not answer" in messages.current.text
        watch.look()
        qtbot.waitUntil(lambda: len(asked) > 1 and watch._background.is_idle, timeout=WAIT_MS)
        assert messages.waiting == (), "it is told once"
    watch.look()
    qtbot.waitUntil(lambda: not watch.is_away, timeout=WAIT_MS)
    assert "there again" in messages.current.text


def test_the_dialog_opens_what_its_fields_say(qtbot: QtBot, background: Background, place: ServerPlace):
    dialog = SharedProjectDialog(background)
    qtbot.addWidget(dialog)
    dialog.server.setText(str(place))  # an address that was pasted
    assert (dialog.database.text(), dialog.name.text()) == (place.database, "talk")
    with qtbot.waitSignal(dialog.chosen, timeout=WAIT_MS) as chosen:
        dialog.go.click()
    assert chosen.args == [place]


def test_the_dialog_makes_a_project_only_where_it_was_asked_to(
    qtbot: QtBot, background: Background, place: ServerPlace
):
    dialog = SharedProjectDialog(background, place)
    qtbot.addWidget(dialog)
    dialog.name.setText("walk")
    dialog.go.click()
    qtbot.waitUntil(dialog.go.isEnabled, timeout=WAIT_MS)
    assert 'There is no project "walk"' in dialog.said.text()
    assert not project_exists(dialog.place())
    dialog.make.setChecked(True)
    with qtbot.waitSignal(dialog.chosen, timeout=WAIT_MS):
        dialog.go.click()
    assert project_exists(dialog.place())


def test_what_is_no_place_is_said_in_the_dialog(qtbot: QtBot, background: Background):
    dialog = SharedProjectDialog(background)
    qtbot.addWidget(dialog)
    dialog.server.setText("server.example")
    dialog.go.click()
    assert "names no database" in dialog.said.text()


def test_a_password_is_hidden_and_not_remembered(
    qtbot: QtBot, background: Background, vemo_home: Path, place: ServerPlace
):
    dialog = SharedProjectDialog(background, place, said="The password is missing.")
    qtbot.addWidget(dialog)
    assert dialog.password.echoMode() is QLineEdit.EchoMode.Password
    assert dialog.said.text() == "The password is missing."
    dialog.password.setText("gehe&im")
    chosen = dialog.place()
    assert chosen.password == "gehe&im"
    remember_project(chosen)
    assert [one.path for one in recent_projects()] == [place]
    written = [path.read_text(errors="replace") for path in vemo_home.rglob("*") if path.is_file()]
    assert not any("gehe" in text for text in written)


def test_the_action_begins_with_what_was_open_last(qtbot: QtBot, shared: Bench, place: ServerPlace):
    remember_project(place)
    shared.window.action_set["open_shared"].trigger()
    dialog = shared.window.findChild(SharedProjectDialog)
    assert dialog.place() == place
    dialog.reject()


@pytest.fixture
def host(qtbot: QtBot, place: ServerPlace) -> Iterator[WindowHost]:
    app, settings = program.make_application(), Settings()
    made = WindowHost(app, program.open_services, settings, "tester", Look.DARK, output=VirtualOutput())
    yield made
    made.close()


def test_a_project_that_wants_a_password_is_asked_for_at_the_start(
    qtbot: QtBot, host: WindowHost, with_guest: Server, place: ServerPlace, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PGPASSFILE", "/nowhere")
    with_guest.run(
        f"GRANT USAGE ON SCHEMA {place.project} TO guest",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {place.project} TO guest",
        database=place.database,
    )
    host.open_first(replace(place, user="guest"))
    qtbot.waitUntil(lambda: host.window is not None, timeout=WAIT_MS)
    assert host.window.desk.services.path == program.default_project()
    dialog = host.window.findChild(SharedProjectDialog)
    assert "password is missing or not the right one" in dialog.said.text()
    dialog.password.setText(GUEST_PASSWORD)
    dialog.go.click()
    qtbot.waitUntil(lambda: host.window.windowTitle().startswith("talk (shared)"), timeout=WAIT_MS)
    assert host.window.desk.services.session.library.media() != []
