"""A server that is far away or silent: few ways there and back for a gesture, and nobody waits for ever."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.projects import S, add_video_to, analyse, proposed
from tests.servers import Server
from tests.slow_line import SlowLine, slow_line
from vemo_desktop.domain.library import CodingChanged
from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import ProjectError
from vemo_desktop.services import project
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage import server_connection, server_store
from vemo_desktop.storage.check import check

_DELAY_S = 0.005
"""Each way while turns are counted: without it answers overtake questions, and the count means nothing."""
_GESTURE = 3
"""Turns of one gesture: the lock with the news, all that is written, and giving the lock back."""


@pytest.fixture(scope="module")
def analysed(server: Server) -> str:
    """Return a database with a project of one video with thirty proposals, for copying."""
    name = server.new_database()
    with open_project(server.place(name), create=True, author="lead") as session:
        session.folder.mkdir(parents=True)
        media_id = add_video_to(session, session.folder, seconds=400)
        analyse(session, media_id, [proposed(n * 10, n * 10 + 9) for n in range(30)])
    return name


@pytest.fixture
def near(server: Server, analysed: str) -> Iterator[ServerPlace]:
    """Return the project without the line in between."""
    name = server.new_database(analysed)
    yield server.place(name)
    assert check(server.place(name)).findings == ()
    server.drop(name)


@pytest.fixture
def line(server: Server) -> Iterator[SlowLine]:
    with slow_line(server) as line:
        yield line


@pytest.fixture
def far(near: ServerPlace, line: SlowLine) -> Iterator[ProjectSession]:
    """Return the project behind the line, with the video at hand and one gesture made."""
    with open_project(line.place(near), author="ann") as session:
        session.settle()
        session.review.create(video_of(session), Interval(390 * S, 391 * S), "sentiment", "neutral")
        yield session


def video_of(session: ProjectSession) -> str:
    (item,) = session.library.media()
    return item.id


def proposals(session: ProjectSession) -> list[Segment]:
    found = session.review.segments(video_of(session))
    return [one for one in found if one.layer is Layer.PROPOSAL and one.state is SegmentState.OPEN]


def turns(line: SlowLine, act: Callable[[], object]) -> int:
    """Return how often the program asks the server for something."""
    line.delay_s = _DELAY_S
    with line.counting() as count:
        act()
    line.delay_s = 0.0
    return count.turns


def test_a_gesture_is_few_ways_there_and_back(far: ProjectSession, line: SlowLine):
    first, second, *others = proposals(far)
    video, review = video_of(far), far.review
    assert turns(line, lambda: review.accept(first.id)) <= _GESTURE
    drawn = Interval(second.interval.start_us, second.interval.end_us - S)
    assert turns(line, lambda: review.adjust(second.id, drawn)) <= _GESTURE
    new = Interval(392 * S, 393 * S)
    assert turns(line, lambda: review.create(video, new, "sentiment", "positive")) <= _GESTURE
    assert turns(line, lambda: review.accept_all([one.id for one in others[:20]])) <= _GESTURE
    assert turns(line, lambda: far.history.size_of(far.history.before_undo() or 0)) == 0
    assert turns(line, far.history.undo) <= _GESTURE
    assert turns(line, far.history.redo) <= _GESTURE
    assert turns(line, lambda: review.set_note(others[25].id, "unsure")) <= _GESTURE


def test_what_others_wrote_is_one_more(far: ProjectSession, line: SlowLine, near: ServerPlace):
    first, second, *_ = proposals(far)
    with open_project(near, author="bob") as bob:
        bob.review.accept(first.id)
    assert turns(line, lambda: far.review.accept(second.id)) <= _GESTURE + 1


def test_undoing_what_was_done_before_this_opening_is_one_more(near: ServerPlace, line: SlowLine):
    with open_project(near, author="ann") as before:
        before.review.accept(proposals(before)[0].id)
    with open_project(line.place(near), author="ann") as far:
        far.settle()
        assert far.review.segments(video_of(far))
        far.refresh()
        assert turns(line, far.history.undo) <= _GESTURE + 2  # the change, and who may change the video


def test_a_video_is_opened_in_few(near: ServerPlace, line: SlowLine):
    with open_project(line.place(near), author="ann") as far:
        far.settle()
        video = video_of(far)
        # The lock, segments, traces, and giving the lock back.
        assert turns(line, lambda: far.review.segments(video)) <= 4
        assert turns(line, lambda: far.traces.traces(video)) == 0


def test_opening_is_few(near: ServerPlace, line: SlowLine, monkeypatch: pytest.MonkeyPatch):
    opened: list[ProjectSession] = []
    monkeypatch.setattr(ProjectSession, "_keep_house", lambda _: None)  # which asks on another thread
    try:
        # Two to connect, three to look what it is, ten to read what is needed at once, in one state.
        assert turns(line, lambda: opened.append(open_project(line.place(near), author="ann"))) <= 20
    finally:
        for session in opened:
            session.close()


def test_settings_are_not_asked_for(far: ProjectSession, line: SlowLine, near: ServerPlace):
    far.settings.set("pair", (1, 2))
    assert turns(line, lambda: far.settings.get("pair")) == 0
    assert far.settings.get("pair") == [1, 2], "as whoever opens the project next will read it"
    assert turns(line, lambda: (far.annotators.all, far.annotators.is_blind, far.lanes.plan)) == 0
    with open_project(near, author="bob") as bob:
        assert bob.settings.get("pair") == [1, 2]
        bob.annotators.set_blind(True)
        bob.settings.set("pair", [3])
    far.refresh()
    assert turns(line, lambda: far.annotators.is_blind) == 0
    assert far.annotators.is_blind
    assert far.settings.get("pair") == [3]


def test_settings_that_could_not_be_read_are_asked_for_again(
    far: ProjectSession, line: SlowLine, near: ServerPlace
):
    with open_project(near, author="bob") as bob:
        bob.settings.set("pair", [3])
    told: list[object] = []
    far.on_change(told.append)
    line.cut_after = b"settings.value"
    with pytest.raises(ProjectError, match="was lost"):
        far.refresh()
    line.cut_after = b""
    assert far.settings.get("pair") == [3]
    assert CodingChanged() in told
    assert not far.refresh(), "and now all is at hand"


def test_the_look_for_news_is_one(far: ProjectSession, line: SlowLine):
    far.refresh()
    assert turns(line, far.refresh) <= 1


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait as long as they would in a window."""
    monkeypatch.setattr(project, "_QUICK_S", 0.2)
    monkeypatch.setattr(server_store, "_ANSWER_S", 0.4)


def test_giving_the_lock_back_is_not_waited_for(far: ProjectSession, line: SlowLine):
    """Its answer never comes, and the gesture is told as done all the same."""
    one = proposals(far)[0]
    line.silent_after = b"pg_advisory_unlock"
    with ThreadPoolExecutor(1) as pool:
        gesture = pool.submit(far.review.accept, one.id)
        try:
            assert gesture.result(10).after
            until = time.monotonic() + 10
            while not line.is_silent and time.monotonic() < until:
                time.sleep(0.01)  # giving the lock back is under way still
            assert line.is_silent
        finally:
            line.silent_after = b""
            line.speak()
    assert one.id not in {left.id for left in proposals(far)}


def test_a_server_that_falls_silent_is_not_waited_for_long(
    far: ProjectSession, line: SlowLine, hasty: None, monkeypatch: pytest.MonkeyPatch
):
    first, *_ = proposals(far)
    line.is_silent = True
    began = time.monotonic()
    with far.quickly(), pytest.raises(ProjectError, match="does not answer"):
        far.review.accept(first.id)
    assert time.monotonic() - began < 4.0
    with monkeypatch.context() as patched:
        tried: list[object] = []
        patched.setattr(server_connection, "_connect", lambda *given: tried.append(given))
        for _ in range(3):
            with far.quickly(), pytest.raises(ProjectError, match="does not answer"):
                far.review.accept(first.id)
        assert tried == [], "nobody waits again"
    line.speak()
    far.refresh()
    assert proposals(far)[0] == first
    assert far.review.accept(first.id).after


def test_who_looks_for_news_of_a_silent_server_is_told(
    far: ProjectSession, line: SlowLine, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(server_store, "CONNECT_TIMEOUT_S", 0.3)
    line.is_silent = True
    with pytest.raises(ProjectError, match="does not answer"):
        far.refresh()
    line.speak()
    assert not far.refresh()


def test_on_a_thread_in_a_hurry_nothing_waits_long_for_a_silent_server(
    far: ProjectSession, line: SlowLine, hasty: None
):
    far.hurry()
    line.is_silent = True
    began = time.monotonic()
    with pytest.raises(ProjectError, match="does not answer"):
        far.settings.set("colour", "blue")
    line.speak()
    far.refresh()
    line.is_silent = True
    with pytest.raises(ProjectError, match="does not answer"):
        far.library.media()
    assert time.monotonic() - began < 4.0
    line.speak()
    far.refresh()
    assert far.settings.get("colour") is None


def test_a_server_that_falls_silent_while_it_saves(far: ProjectSession, line: SlowLine, hasty: None):
    first, second, *_ = proposals(far)
    line.silent_after = b"COMMIT"
    began = time.monotonic()
    with far.quickly(), pytest.raises(ProjectError, match="whether the last change was still saved"):
        far.review.accept(first.id)
    assert time.monotonic() - began < 4.0
    line.silent_after = b""
    line.speak()
    far.refresh()
    assert proposals(far)[0] == second, "it was saved, and is found"
    assert far.history.next_undo() == "Accept proposal"


def test_a_server_that_works_long_on_a_change_is_told_to_stop(
    far: ProjectSession, near: ServerPlace, server: Server, hasty: None
):
    first, *_ = proposals(far)
    server.run(
        f'SET search_path TO "{near.project}"',
        "CREATE FUNCTION works_long() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN PERFORM pg_sleep(30); RETURN NEW; END $$",
        "CREATE TRIGGER works_long BEFORE INSERT ON human_segments FOR EACH ROW"
        " EXECUTE FUNCTION works_long()",
        database=near.database,
    )
    began = time.monotonic()
    with far.quickly(), pytest.raises(ProjectError, match="took too long"):
        far.review.accept(first.id)
    assert time.monotonic() - began < 10.0  # of thirty seconds
    assert proposals(far)[0] == first
    server.run(
        f'SET search_path TO "{near.project}"',
        "DROP TRIGGER works_long ON human_segments",
        database=near.database,
    )
    far.review.accept(first.id)


def test_who_is_not_in_a_hurry_waits(far: ProjectSession, line: SlowLine, hasty: None):
    line.delay_s = 0.4
    assert far.review.accept(proposals(far)[0].id).after
