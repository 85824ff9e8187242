"""A project on a server is named wherever a file is named."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import typer

from tests.projects import add_video_to, analyse, proposed
from tests.servers import GUEST_PASSWORD, Server
from vemo_desktop.cli.main import app, main
from vemo_desktop.cli.places import place_of
from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.services.project import open_project


def _commands(command: Any, path: str) -> list[tuple[str, Any]]:
    below = getattr(command, "commands", None)
    if below is None:
        return [(path, command)]
    return [one for name, command in below.items() for one in _commands(command, f"{path} {name}")]


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: object
    said: str
    complained: str


@pytest.fixture
def vemo(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Return what runs a command in this process: a new one for each takes a second."""

    def run(*arguments: str) -> Answer:
        monkeypatch.setattr(sys, "argv", ["vemo", *arguments])
        capsys.readouterr()
        code: object = 0
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return run


def test_every_command_that_takes_a_project_takes_an_address():
    commands = _commands(typer.main.get_command(app), "vemo")
    parameters = [
        (path, one) for path, command in commands for one in command.params if ".vemo" in (one.metavar or "")
    ]
    assert len(parameters) > 20
    # The demo fills a file of its own.
    others = [path for path, one in parameters if one.type_descriptor.parameter_info.parser is not place_of]
    assert others == ["vemo demo"]


@pytest.fixture
def address(server: Server, server_database: str) -> str:
    place = server.place(server_database)
    open_project(place, create=True, author="ann").close()
    return str(place)


def test_commands_work_on_a_server(vemo: Callable[..., Answer], address: str, tmp_path: Path) -> None:
    assert vemo("check", address).code == 0
    info = vemo("info", address, "--json")
    assert json.loads(info.said)["path"] == address
    copy = tmp_path / "copy.vemo"
    open_project(copy, create=True, author="ann").close()
    assert vemo("merge", str(copy), address).code == 0
    assert vemo("schemes", address, "--new", "Gaze", "--labels", "at me, away").code == 0
    assert "Gaze" in vemo("schemes", address).said
    assert "New label scheme" in vemo("history", address).said
    assert vemo("export", address, "--format", "csv", "--out", str(tmp_path / "out")).code == 0


def test_what_is_not_there_is_told_in_a_sentence(vemo: Callable[..., Answer], address: str) -> None:
    missing = vemo("check", address.replace("project=talk", "project=walk"))
    assert missing.code == 1
    assert 'There is no project "walk"' in missing.complained
    wrong = vemo("check", "postgresql://server")
    assert wrong.code == 2
    assert "names no database" in wrong.complained


@pytest.mark.parametrize("is_terminal", [False, True])
def test_a_password_is_asked_for_at_a_terminal_only(
    vemo: Callable[..., Answer],
    with_guest: Server,
    address: str,
    is_terminal: bool,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    monkeypatch.setenv("PGPASSWORD", "wrong")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: is_terminal, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda _: GUEST_PASSWORD)
    place = ServerPlace.of(address)
    with_guest.run(
        f"GRANT USAGE ON SCHEMA {place.project} TO guest",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {place.project} TO guest",
        database=place.database,
    )
    answer = vemo("check", str(replace(place, user="guest")))
    assert answer.code == (0 if is_terminal else 1)
    assert "password is missing or not the right one" in answer.complained
    assert GUEST_PASSWORD not in answer.said + answer.complained


def test_a_file_moves_to_a_server_and_back(
    vemo: Callable[..., Answer], server: Server, server_database: str, tmp_path: Path
) -> None:
    """Also the worker process, which writes datasets, reads from the server."""
    file, back = tmp_path / "talk.vemo", tmp_path / "back.vemo"
    with open_project(file, create=True, author="ann") as session:
        video = add_video_to(session, tmp_path)
        analyse(session, video, [proposed(10, 20), proposed(40, 50)])
        session.review.accept_open(video)
        wanted = session.review.segments(video)
    place = server.place(server_database)
    for path in (place, back):
        open_project(path, create=True, author="ann").close()
    assert vemo("merge", str(place), str(file)).code == 0
    assert vemo("merge", str(back), str(place)).code == 0
    with open_project(back, author="ann", read_only=True) as session:
        assert session.review.segments(video) == wanted
        assert session.library.media_item(video).path == tmp_path / "talk.mp4"
    out = tmp_path / "dataset"
    assert vemo("export", str(place), "--format", "dataset", "--media", "none", "--out", str(out)).code == 0
    assert list(out.rglob("*.parquet"))
    assert vemo("check", str(place)).code == 0
