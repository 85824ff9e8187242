"""What the commands print, whatever stands in it and wherever it goes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from tests.cli.conftest import ROOT
from tests.projects import add_video_to
from vemo_desktop.cli import console
from vemo_desktop.errors import UsageError
from vemo_desktop.services.project import open_project

ODD = "take:heart:[bold]1\\[/x]"
"""A name of a file that is code for a picture sign, markup, and an escape of it."""


@pytest.fixture
def on_terminal(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """Have answers go to a terminal of 50 columns, and return what is on it."""
    screen = io.StringIO()
    terminal = Console(file=screen, force_terminal=True, width=50, no_color=True, soft_wrap=True, emoji=False)
    monkeypatch.setattr(console, "results", terminal)
    return screen


def test_names_are_printed_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    console.print_table(("video", "why"), [(ODD, "b\\")])
    console.print_pairs([("video", ODD)])
    console.say(ODD)
    console.tell_error(UsageError(f"{ODD} ends in \\"), verbose=False)
    printed = capsys.readouterr()
    heading, *lines = printed.out.splitlines()
    assert heading.split() == ["video", "why"]
    assert [line.split() for line in lines] == [[ODD, "b\\"], ["video", ODD]]
    assert printed.err.splitlines() == [ODD, f"vemo: {ODD} ends in \\"]


def test_a_table_for_a_file_has_a_line_for_each_row(capsys: pytest.CaptureFixture[str]) -> None:
    console.print_table(("note", "from"), [("word " * 100, "00:00:01.000"), ("short", "00:00:02.000")])
    console.print_pairs([("note", "word " * 100)])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in lines] == ["from", "00:00:01.000", "00:00:02.000", "word"]


def test_a_narrow_terminal_folds_long_texts_and_no_times(on_terminal: io.StringIO) -> None:
    console.print_table(("from", "to", "note"), [("00:00:01.000", "00:00:02.000", "word " * 20)])
    lines = on_terminal.getvalue().splitlines()
    assert len(lines) > 2
    assert lines[1].split()[:2] == ["00:00:01.000", "00:00:02.000"]
    assert " ".join(lines).count("word") == 20


def test_json_is_the_same_bytes_and_whole_on_a_terminal_of_another_encoding(vemo, tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, create=True, author="ann") as session:
        add_video_to(session, tmp_path, "视频 😀")
    plain = vemo("info", project, "--json", PYTHONIOENCODING="ascii", PYTHONUTF8="1")
    assert [one["title"] for one in json.loads(plain.stdout)["videos"]] == ["视频 😀"]
    table = vemo("info", project, PYTHONIOENCODING="ascii")
    assert table.returncode == 0, table.stderr
    assert "\\u89c6\\u9891" in table.stdout


def test_a_name_with_line_breaks_stays_in_its_row(on_terminal: io.StringIO) -> None:
    console.print_table(("video", "why"), [("two\nlines\r\nthree", "new")])
    assert on_terminal.getvalue().splitlines()[1:] == ["two lines three  new"]


def test_a_name_that_is_no_text_is_an_escape_in_json(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    console.print_json({"path": "bad\udcff.mp4", "title": "ü"})
    told = capsysbinary.readouterr().out
    assert json.loads(told) == {"path": "bad\udcff.mp4", "title": "ü"}
    assert "ü".encode() in told


@pytest.mark.skipif(sys.platform != "linux", reason="needs the file that is always full, which Linux has")
def test_a_full_disk_is_no_defect(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "vemo_desktop", "settings"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            timeout=180,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("vemo: There is no room for the answer.")
