"""Whatever a server or the way to it does: a sentence is said, and nothing that was acknowledged is lost."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.schema import CreateSchema

from tests.servers import GUEST_PASSWORD as PASSWORD
from tests.servers import Server
from tests.slow_line import slow_line
from tests.storage.databases import ServerDatabase
from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.domain.segments import Change, Segment
from vemo_desktop.errors import (
    PasswordNeeded,
    ProjectDamaged,
    ProjectError,
    ProjectMissing,
    ProjectNewer,
    ProjectReadOnly,
)
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage import server_connection, server_opening
from vemo_desktop.storage.check import check
from vemo_desktop.storage.opening import create_project, open_store, project_exists
from vemo_desktop.storage.schema import migration_config
from vemo_desktop.storage.server_connection import WAIT_MS
from vemo_desktop.storage.server_store import ServerStore


@pytest.fixture
def shared(place_on_server: ServerPlace) -> Iterator[ProjectSession]:
    with open_project(place_on_server, author="ann") as session:
        yield session


@pytest.fixture
def as_guest(with_guest: Server, place_on_server: ServerPlace) -> ServerPlace:
    """Return the project as the guest sees it, who may look at it only."""
    database = ServerDatabase(with_guest, place_on_server)
    database.run(f"GRANT USAGE ON SCHEMA {place_on_server.project} TO guest")
    database.run(f"GRANT SELECT ON ALL TABLES IN SCHEMA {place_on_server.project} TO guest")
    return replace(place_on_server, user="guest")


def drop_connections(server: Server, database: str) -> None:
    """End every connection to a database, as a network that breaks would."""
    server.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'")


def test_a_server_that_is_not_there(tmp_path: Path):
    nobody = ServerPlace("ann", "", None, "lab", options=(("host", str(tmp_path)),))
    with pytest.raises(ProjectError, match=r"does not answer.*Everything saved before is safe"):
        open_project(nobody, author="ann", create=True)


def test_a_database_that_is_not_there(server: Server):
    with pytest.raises(ProjectMissing, match='no database "nowhere"'):
        open_store(server.place("nowhere"), read_only=True)


def test_a_project_that_is_not_there(server: Server, place_on_server: ServerPlace):
    place = replace(place_on_server, project="elsewhere")
    assert not project_exists(place)
    with pytest.raises(ProjectMissing, match='no project "elsewhere"'):
        open_project(place, author="ann")


def test_a_project_is_never_made_over_another(place_on_server: ServerPlace):
    with pytest.raises(ProjectError, match="already"):
        create_project(place_on_server)
    assert check(place_on_server).ok


def test_several_projects_lie_in_one_database(place_on_server: ServerPlace):
    other = replace(place_on_server, project="Über uns, 2. Teil".replace(",", ""))
    with open_project(other, create=True, author="ann") as session:
        assert session.library.media() == []
    with open_project(place_on_server, author="ann") as session:
        assert len(session.library.media()) == 1


@pytest.mark.parametrize("password", ["", "wrong"])
def test_a_password_that_is_missing_or_wrong(
    as_guest: ServerPlace, password: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    with pytest.raises(PasswordNeeded, match="password is missing or not the right one"):
        open_store(replace(as_guest, password=password), read_only=True)


def test_a_password_from_the_file_of_passwords(
    as_guest: ServerPlace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    file = tmp_path / "passwords"
    file.write_text(f"*:*:*:guest:{PASSWORD}\n")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    with open_project(as_guest, author="guest", read_only=True) as session:
        assert session.library.media() != []


def test_a_password_stays_out_of_the_log(as_guest: ServerPlace, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    with open_project(replace(as_guest, password=PASSWORD), author="ann", read_only=True) as session:
        assert session.library.media() != []
        assert PASSWORD not in f"{session.path}"
    with pytest.raises(PasswordNeeded) as caught:
        open_store(replace(as_guest, password="battery staple"), read_only=True)
    said = caplog.text + caught.value.message + caught.value.details
    assert PASSWORD not in said
    assert "battery staple" not in said


def test_who_may_only_look_is_told(as_guest: ServerPlace):
    guest = replace(as_guest, password=PASSWORD)
    with open_project(guest, author="guest") as session:
        segment = session.review.segments("video")[4]
        with pytest.raises(ProjectReadOnly, match="does not allow"):
            session.review.accept(segment.id)
    assert check(guest).ok


def test_a_broken_connection_between_gestures_is_made_anew(
    server: Server, shared: ProjectSession, place_on_server: ServerPlace
):
    first = shared.review.accept(shared.review.segments("video")[4].id)
    drop_connections(server, place_on_server.database)
    second = shared.review.accept(shared.review.segments("video")[5].id)
    assert [entry.gesture for entry in shared.history.entries(2)] == [second.gesture, first.gesture]
    assert check(place_on_server).ok


def test_a_connection_that_breaks_in_a_gesture_keeps_nothing_of_it(
    server: Server, shared: ProjectSession, place_on_server: ServerPlace
):
    workspace, before = shared.library._workspace, shared.review.segments("video")
    change = _note(before[0])
    with pytest.raises(ProjectError, match=r"connection to the server .* was lost"):
        workspace.commit(change, within=lambda _: drop_connections(server, place_on_server.database))
    assert shared.review.segments("video") == before
    workspace.commit(change)
    assert shared.review.segments("video")[0].note == "again"
    assert check(place_on_server).ok


def test_a_gesture_whose_answer_is_lost_is_found_again(server: Server, place_on_server: ServerPlace):
    """The worst moment: the server has written it, and the network breaks before it can say so."""
    with slow_line(server) as line, open_project(line.place(place_on_server), author="ann") as shared:
        shared.settle()
        change = _note(shared.review.segments("video")[0])
        line.cut_after = b"COMMIT"
        with pytest.raises(ProjectError, match="whether the last change was still saved is not known"):
            shared.library._workspace.commit(change)
        line.cut_after = b""
        assert shared.refresh()
        assert shared.review.segments("video")[0].note == "again"
        assert shared.history.next_undo() == "Write note"
        shared.history.undo()
        assert shared.review.segments("video")[0].note == ""
    assert check(place_on_server).ok


def test_a_server_that_goes_and_comes_again(
    server: Server, shared: ProjectSession, place_on_server: ServerPlace
):
    segment = shared.review.segments("video")[4]
    door = next(server.folder.glob(".s.PGSQL.*[0-9]"))
    drop_connections(server, place_on_server.database)
    hidden = door.rename(door.with_name("hidden"))
    try:
        for _ in range(2):
            with pytest.raises(ProjectError, match="does not answer"):
                shared.review.accept(segment.id)
        with pytest.raises(ProjectError, match="does not answer"):
            shared.refresh()
    finally:
        hidden.rename(door)
    assert shared.review.accept(segment.id).after
    assert check(place_on_server).ok


def test_nobody_waits_twice_for_a_server_that_says_nothing(
    shared: ProjectSession, place_on_server: ServerPlace, server: Server, monkeypatch: pytest.MonkeyPatch
):
    tries, really = [], server_connection._connect

    def says_nothing(place: ServerPlace, timeout_s: int) -> psycopg.Connection[object]:
        tries.append(place)
        time.sleep(0.03)
        raise psycopg.OperationalError("connection timeout expired")

    monkeypatch.setattr(server_connection, "_LONG_S", 0.02)
    segment = shared.review.segments("video")[4]
    shared.settle()
    monkeypatch.setattr(server_connection, "_connect", says_nothing)
    drop_connections(server, place_on_server.database)
    for _ in range(3):
        with pytest.raises(ProjectError, match="does not answer"):
            shared.review.accept(segment.id)
    assert len(tries) == 1
    with pytest.raises(ProjectError, match="does not answer"):
        shared.refresh()  # who knocks is heard
    assert len(tries) == 2
    monkeypatch.setattr(server_connection, "_connect", really)
    shared.refresh()
    assert shared.review.accept(segment.id).after


def test_who_writes_long_is_waited_for_and_then_told(
    server: Server, shared: ProjectSession, place_on_server: ServerPlace, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("vemo_desktop.storage.server_store.WAIT_MS", 100)
    with (
        closing(ServerStore(place_on_server)) as slow,
        closing(ServerStore(place_on_server)) as other,
        slow.lock,
        pytest.raises(ProjectError, match="Somebody else is writing"),
        other.writing(),
    ):
        pass


def test_who_has_less_patience_waits_less(place_on_server: ServerPlace):
    with closing(ServerStore(place_on_server)) as slow, closing(ServerStore(place_on_server)) as other:
        began = time.monotonic()
        with (
            slow.lock,
            pytest.raises(ProjectError, match="Somebody else is writing"),
            other.shared_lock.waiting_at_most(0.1),
            other.writing(),
        ):
            pass
        assert time.monotonic() - began < WAIT_MS / 1000 / 2
        with other.lock:  # whoever comes next on that connection is as patient as ever
            held = other.shared_lock.connection
            assert held is not None
            assert held.execute(text("SHOW lock_timeout")).scalar_one() == f"{WAIT_MS // 1000}s"
            held.rollback()


def test_who_has_less_patience_waits_less_for_another_thread_too(place_on_server: ServerPlace):
    is_held, is_told = threading.Event(), threading.Event()

    def write_long(store: ServerStore) -> None:
        with store.lock:
            is_held.set()
            is_told.wait(10)

    with closing(ServerStore(place_on_server)) as store:
        writer = threading.Thread(target=write_long, args=(store,))
        writer.start()
        try:
            assert is_held.wait(10)
            with (
                pytest.raises(ProjectError, match="This program is writing"),
                store.shared_lock.waiting_at_most(0.05),
                store.lock,
            ):
                pass
        finally:
            is_told.set()
            writer.join()
        with store.lock:
            pass


def test_a_character_that_a_server_cannot_keep(shared: ProjectSession):
    segment = shared.review.segments("video")[0]
    with pytest.raises(ProjectError, match="cannot keep"):
        shared.review.set_note(segment.id, "a\x00b")
    assert shared.review.segments("video")[0].note == segment.note


def test_a_server_that_is_too_old(place_on_server: ServerPlace, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(server_opening, "LEAST_VERSION", 99)
    with pytest.raises(ProjectError, match=r"too old: 99 is needed"):
        open_store(place_on_server, read_only=False)


def test_a_newer_project_and_one_without_version(server: Server, place_on_server: ServerPlace):
    database = ServerDatabase(server, place_on_server)
    database.run("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(ProjectNewer, match="newer version"):
        open_store(place_on_server, read_only=False)
    database.run("DELETE FROM alembic_version")
    with pytest.raises(ProjectDamaged, match="which version"):
        open_store(place_on_server, read_only=False)


def test_tables_of_another_program(server: Server, place_on_server: ServerPlace):
    server.run("CREATE SCHEMA shop", "CREATE TABLE shop.goods ()", database=place_on_server.database)
    with pytest.raises(ProjectDamaged, match="not a project of VEMO Desktop"):
        open_store(replace(place_on_server, project="shop"), read_only=False)


def test_a_project_of_an_earlier_version_is_brought_up_to_date(server: Server, server_database: str):
    place = server.place(server_database)
    with closing(ServerStore(place)) as store, store.migrating() as connection:
        connection.execute(CreateSchema(place.project))
        config = migration_config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0005")
    with pytest.raises(ProjectReadOnly, match="older version"):
        open_store(place, read_only=True)
    open_store(place, read_only=False).close()
    assert check(place).ok


def test_a_project_that_could_not_be_made_leaves_nothing(
    server: Server, server_database: str, monkeypatch: pytest.MonkeyPatch
):
    def breaks(*_: object) -> None:
        raise RuntimeError("in the middle")

    place = server.place(server_database)
    monkeypatch.setattr(server_opening, "set_setting", breaks)
    with pytest.raises(RuntimeError):
        create_project(place)
    assert not project_exists(place)


def _note(segment: Segment) -> Change:
    return Change("Write note", segment.media_id, before=(segment,), after=(replace(segment, note="again"),))
