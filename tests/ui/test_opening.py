"""Opening a project on a server in the window: with a sign, without waiting, and given up in between."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

import vemo_desktop.app as program
from tests.servers import Server
from tests.ui.window_kit import WAIT_MS, fill_project
from vemo_desktop.domain.library import MediaItem
from vemo_desktop.domain.places import Place, ServerPlace
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import ProjectError
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.settings import Settings
from vemo_desktop.ui.history.model import PAGE
from vemo_desktop.ui.player.virtual_output import VirtualOutput
from vemo_desktop.ui.queue.model import QueueRole
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.theme import Look
from vemo_desktop.ui.window_host import WindowHost

_FILLED_MS = 3 * WAIT_MS
"""The videos are made ready to play by a process of their own, which a busy machine starts slowly."""


class Gate:
    """Opens projects as the program does; those on a server only while it is open."""

    def __init__(self) -> None:
        self.is_open = threading.Event()
        self.asked = threading.Semaphore(0)
        self.fails: Exception | None = None
        self.made: list[Services] = []

    def __call__(self, place: Place, author: str) -> Services:
        """Open."""
        if isinstance(place, ServerPlace):
            self.asked.release()
            assert self.is_open.wait(WAIT_MS / 1000)
            if self.fails is not None:
                raise self.fails
        self.made.append(program.open_services(place, author))
        return self.made[-1]


@pytest.fixture
def gate() -> Iterator[Gate]:
    made = Gate()
    yield made
    made.is_open.set()


@pytest.fixture
def host(qtbot: QtBot, gate: Gate) -> Iterator[WindowHost]:
    app = program.make_application()
    made = WindowHost(app, gate, Settings(), "tester", Look.DARK, output=VirtualOutput())
    yield made
    gate.is_open.set()
    made.close()


@pytest.fixture
def place(server: Server, server_database: str, clips: tuple[Path, ...]) -> ServerPlace:
    place = server.place(server_database)
    fill_project(place, clips[:2])
    return place


def is_closed(services: Services) -> bool:
    return services.session._store._engine.pool.checkedout() == 0 and not services.session._keeper.is_alive()


def reads(host: WindowHost, path: Place) -> Callable[[], bool]:
    """Return what tells whether the window shows a project and the segments of its first video."""
    return lambda: shows(host, path)() and host.window is not None and bool(host.window.desk.segments.shown)


def shows(host: WindowHost, path: Place) -> Callable[[], bool]:
    """Return what tells whether the window shows a project."""
    return lambda: host.window is not None and host.window.desk.services.path == path


def test_at_the_start_a_sign_is_shown_until_the_project_is_there(
    qtbot: QtBot, host: WindowHost, gate: Gate, place: ServerPlace
):
    opened: list[object] = []
    host.opened.connect(lambda: opened.append(1))
    filled: list[object] = []
    host.open_first(place)
    host.when_filled(lambda: filled.append(1))
    assert host.window is None
    sign = host.opening.sign
    assert sign is not None
    assert sign.isVisible()
    assert "talk" in sign.said.text()
    qtbot.wait(50)
    assert (opened, filled) == ([], [])
    gate.is_open.set()
    qtbot.waitUntil(shows(host, place), timeout=WAIT_MS)
    assert host.opening.sign is None
    assert not host.opening.is_busy
    qtbot.waitUntil(lambda: filled == [1], timeout=_FILLED_MS)
    assert opened == [1]


def test_who_does_not_want_to_wait_gets_another_project(
    qtbot: QtBot, host: WindowHost, gate: Gate, place: ServerPlace
):
    host.open_first(place)
    sign = host.opening.sign
    assert sign is not None
    assert gate.asked.acquire(timeout=WAIT_MS / 1000)
    sign.stop.click()
    assert shows(host, program.default_project())()
    assert host.opening.sign is None
    gate.is_open.set()
    qtbot.waitUntil(lambda: len(gate.made) == 2 and is_closed(gate.made[1]), timeout=WAIT_MS)
    assert gate.made[1].path == place
    assert shows(host, program.default_project())()


def test_what_was_opened_when_it_was_given_up_is_closed(
    qtbot: QtBot, host: WindowHost, gate: Gate, place: ServerPlace, monkeypatch: pytest.MonkeyPatch
):
    closed: list[Place] = []
    close = Services.close
    monkeypatch.setattr(Services, "close", lambda services: (closed.append(services.path), close(services)))
    host.open(place)
    gate.is_open.set()
    attempt = host.opening._attempt
    while attempt._services is None:  # without letting the window hear of it
        threading.Event().wait(0.01)
    host.opening.cancel()
    qtbot.waitUntil(lambda: closed == [place], timeout=WAIT_MS)
    qtbot.wait(50)
    assert host.window is None


def test_the_window_stays_usable_and_is_exchanged_at_last(
    qtbot: QtBot, host: WindowHost, gate: Gate, place: ServerPlace, project: Path
):
    host.open_first(project)
    first = host.window
    assert first is not None
    first.project_wanted.emit(place)
    sign = host.opening.sign
    assert sign is not None
    assert sign.parent() is first
    assert not sign.isModal()
    qtbot.waitUntil(lambda: bool(first.desk.segments.shown), timeout=WAIT_MS)
    first.desk.view.select(first.desk.segments.shown[0].id)
    first.desk.review.accept()
    assert first.desk.news.undo_name == "Accept proposal"
    gate.is_open.set()
    qtbot.waitUntil(shows(host, place), timeout=WAIT_MS)
    assert is_closed(gate.made[0])


def test_what_is_chosen_later_is_opened(
    qtbot: QtBot, host: WindowHost, gate: Gate, place: ServerPlace, project: Path, tmp_path: Path
):
    host.open_first(project)
    assert not host.open(place)
    assert gate.asked.acquire(timeout=WAIT_MS / 1000)
    assert host.open(tmp_path / "other.vemo")
    assert host.opening.sign is None
    gate.is_open.set()
    qtbot.waitUntil(lambda: len(gate.made) == 3 and is_closed(gate.made[2]), timeout=WAIT_MS)
    qtbot.wait(50)
    assert shows(host, tmp_path / "other.vemo")()


def test_a_refusal_is_told_in_the_next_best_window(
    qtbot: QtBot, host: WindowHost, gate: Gate, place: ServerPlace
):
    gate.fails = ProjectError("The server does not answer.")
    gate.is_open.set()
    host.open_first(place)
    qtbot.waitUntil(shows(host, program.default_project()), timeout=WAIT_MS)
    assert host.window is not None
    assert host.window.panels.messages.current.text == "The server does not answer."
    assert host.opening.sign is None


def test_a_defect_leaves_no_sign_behind(
    qtbot: QtBot, host: WindowHost, gate: Gate, place: ServerPlace, monkeypatch: pytest.MonkeyPatch
):
    gate.fails = RuntimeError("a defect")
    gate.is_open.set()
    with qtbot.captureExceptions() as caught:
        host.open_first(place)
        qtbot.waitUntil(shows(host, program.default_project()), timeout=WAIT_MS)
    assert [str(error) for _, error, _ in caught] == ["a defect"]
    assert host.opening.sign is None


def test_closing_waits_for_what_is_being_opened(
    qtbot: QtBot, host: WindowHost, gate: Gate, place: ServerPlace
):
    host.open_first(place)
    assert gate.asked.acquire(timeout=WAIT_MS / 1000)
    threading.Timer(0.2, gate.is_open.set).start()
    host.close()
    [services] = gate.made
    assert is_closed(services)


@pytest.fixture
def asked_by_window(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list of what the thread of the window waits for from a server from now on."""
    server_line = pytest.importorskip("vemo_desktop.storage.server_line")
    window, asked = threading.get_ident(), []
    wait = server_line.Line.wait

    def noting(line: Any, gen: Any, *arguments: Any, **options: Any) -> Any:
        if threading.get_ident() == window:
            asked.append(gen.__name__)
        return wait(line, gen, *arguments, **options)

    monkeypatch.setattr(server_line.Line, "wait", noting)
    return asked


@pytest.fixture
def bob(place: ServerPlace) -> Iterator[Callable[[Callable[[ProjectSession], object]], None]]:
    """Return what has bob do something, on a thread that is not the window's."""

    def do(act: Callable[[ProjectSession], object]) -> None:
        def work() -> None:
            with open_project(place, author="bob") as session:
                act(session)

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()

    return do


def test_the_window_itself_asks_the_server_for_nothing(
    qtbot: QtBot,
    host: WindowHost,
    gate: Gate,
    place: ServerPlace,
    bob: Callable[[Callable[[ProjectSession], object]], None],
    asked_by_window: list[str],
):
    gate.is_open.set()
    host.open_first(place)
    qtbot.waitUntil(reads(host, place), timeout=WAIT_MS)
    assert host.window is not None
    desk = host.window.desk
    first, second = (item.id for item in desk.library.items)
    assert len(desk.segments.shown) == 4
    desk.video.open(second)
    assert desk.segments.shown == (), "those of the video before are not to be seen under this one"
    qtbot.waitUntil(lambda: len(desk.segments.shown) == 3, timeout=WAIT_MS)
    desk.video.open(first)
    assert len(desk.segments.shown) == 4, "these are at hand"

    span = Interval(3_700_000, 3_900_000)
    bob(lambda session: session.review.create(first, span, "sentiment", "negative"))
    qtbot.waitUntil(lambda: len(desk.segments.shown) == 5, timeout=WAIT_MS)
    bob(lambda session: session.annotators.set_blind(True))
    qtbot.waitUntil(lambda: len(desk.segments.shown) == 4, timeout=WAIT_MS)
    desk.video.open(second)
    qtbot.waitUntil(lambda: len(desk.segments.shown) == 3, timeout=WAIT_MS)
    assert asked_by_window == []


def test_a_segment_of_a_video_that_is_not_at_hand_is_gone_to(
    qtbot: QtBot, host: WindowHost, gate: Gate, place: ServerPlace
):
    gate.is_open.set()
    host.open_first(place)
    qtbot.waitUntil(reads(host, place), timeout=WAIT_MS)
    assert host.window is not None
    desk = host.window.desk
    _, second = (item.id for item in desk.library.items)
    wanted = gate.made[0].session.queue.items()
    segment = next(item.segment for item in wanted if item.segment.media_id == second)
    desk.video.open(second, segment.id)
    qtbot.waitUntil(
        lambda: desk.segments.selected == segment and desk.player.position_us >= segment.interval.start_us,
        timeout=_FILLED_MS,
    )


def test_a_gesture_while_segments_are_read_is_not_lost_from_sight(
    qtbot: QtBot, host: WindowHost, gate: Gate, place: ServerPlace, monkeypatch: pytest.MonkeyPatch
):
    gate.is_open.set()
    host.open_first(place)
    qtbot.waitUntil(reads(host, place), timeout=WAIT_MS)
    assert host.window is not None
    desk, session = host.window.desk, gate.made[0].session
    read, may_end = session.review.segments, threading.Event()

    def slowly(media_id: str) -> object:
        found = read(media_id)
        if threading.current_thread() is not threading.main_thread():
            assert may_end.wait(WAIT_MS / 1000)
        return found

    monkeypatch.setattr(session.review, "segments", slowly)
    desk.video.open(desk.library.items[1].id)
    made = desk.review.create(Interval(3_700_000, 3_900_000))
    assert made is not None
    may_end.set()
    qtbot.waitUntil(lambda: len(desk.segments.shown) == 4, timeout=WAIT_MS)
    assert made in desk.segments.shown


def test_the_history_is_read_beside_the_window(
    qtbot: QtBot,
    host: WindowHost,
    gate: Gate,
    place: ServerPlace,
    bob: Callable[[Callable[[ProjectSession], object]], None],
    asked_by_window: list[str],
):
    gate.is_open.set()
    first = next(item.id for item in _items(place))

    def draw_often(session: ProjectSession) -> None:
        for number in range(PAGE + 5):
            at = 20_000 * number
            session.review.create(first, Interval(at, at + 15_000), "sentiment", "negative")

    bob(draw_often)
    asked_by_window.clear()  # what was asked for this test
    host.open_first(place)
    qtbot.waitUntil(reads(host, place), timeout=WAIT_MS)
    assert host.window is not None
    panel, model = host.window.panels.history, host.window.desk.history.model
    host.window.panels.side.turn(panel, True)
    qtbot.waitUntil(lambda: model.rowCount() == PAGE, timeout=WAIT_MS)
    model.fetchMore()
    qtbot.waitUntil(lambda: model.rowCount() > PAGE + 5, timeout=WAIT_MS)
    rows = model.rowCount()
    bob(lambda session: session.review.set_note(session.review.segments(first)[-1].id, "late"))
    qtbot.waitUntil(lambda: model.rowCount() == rows + 1, timeout=WAIT_MS)
    assert asked_by_window == []


def test_the_queue_is_shown_and_followed_without_asking(
    qtbot: QtBot, host: WindowHost, gate: Gate, place: ServerPlace, asked_by_window: list[str]
):
    gate.is_open.set()
    host.open_first(place)
    qtbot.waitUntil(reads(host, place), timeout=WAIT_MS)
    assert host.window is not None
    desk, panels = host.window.desk, host.window.panels
    panels.side.turn(panels.queue, True)
    qtbot.waitUntil(lambda: desk.queue.model.rowCount() == 7, timeout=WAIT_MS)
    shown = [desk.queue.model.index(row).data(QueueRole.ITEM).segment for row in range(7)]
    other = next(one for one in shown if one.media_id != desk.view.media_id)
    panels.queue.chosen.emit(other.id)
    qtbot.waitUntil(lambda: desk.segments.selected == other, timeout=WAIT_MS)
    assert desk.view.media_id == other.media_id
    assert asked_by_window == []


def _items(place: ServerPlace) -> list[MediaItem]:
    with open_project(place, author="looker") as session:
        return session.library.media()
