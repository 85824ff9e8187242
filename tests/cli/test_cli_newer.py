"""A project of a newer version, opened from each command: one sentence, and nothing is changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.clips import make_clip
from vemo_desktop.cli.main import app
from vemo_desktop.errors import ProjectNewer
from vemo_desktop.services.project import open_project

_COMMANDS = (
    "analyze C --project P --network signals",
    "export P --format csv --out R",
    "export P --format dataset --out R",
    "import T --project P --columns start=a,end=b,label=c",
    "merge P O",
    "merge O P",
    "agreement O P",
    "annotators P --add bob",
    "history P --to 0",
    "schemes P --new Moods --labels A,B",
    "train P",
    "train P --network tsl-net --out R",
    "networks adopt P",
    "networks rollback P",
    "networks taught P",
    "report P --out R",
    "traces P list",
    "sound P V",
    "segments P --video V",
    "words P joy",
    "why P V",
    "review P --queue",
    *(f"{name} P" for name in ("info", "check", "evaluate", "adjudicate", "lanes")),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a clip, a table of labels, a project of today and one of a newer version."""
    folder = tmp_path_factory.mktemp("newer")
    make_clip(folder / "C.mp4", seconds=1)
    (folder / "T.csv").write_text("a;b;c\n5;10;joy\n")
    for name in "PO":
        open_project(folder / f"{name}.vemo", create=True, author="ann").close()
    with closing(sqlite3.connect(folder / "P.vemo")) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    return folder


def _contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", _COMMANDS)
def test_it_is_left_as_it_was(command: str, folder: Path) -> None:
    files = {"C": "C.mp4", "T": "T.csv", "P": "P.vemo", "O": "O.vemo", "R": "R"}
    arguments = [str(folder / files[word]) if word in files else word for word in command.split()]
    before = _contents(folder)
    result = CliRunner().invoke(app, arguments)
    assert isinstance(result.exception, ProjectNewer), (result.exit_code, result.output)
    assert result.exception.message.startswith('"P.vemo" was written by a newer version')
    assert _contents(folder) == before
