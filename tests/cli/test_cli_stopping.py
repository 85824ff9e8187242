"""Ctrl-C in commands that take long: one sentence about what is safe, and the exit code of shells."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import pytest

from vemo_desktop.cli import console, main
from vemo_desktop.services.project import open_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.vemo"
    open_project(path, create=True, author="ann").close()
    return path


@pytest.mark.parametrize(
    ("arguments", "at_work", "said"),
    [
        ("check P", "storage.check.check", "nothing was changed"),
        ("evaluate P", "services.judging.evaluate", "nothing was changed"),
        ("agreement P", "services.comparing.compare_on_all", "nothing was changed"),
        ("report P --out R", "services.reporting.write_report", "the project is as it was"),
        ("export P --format csv --out R", "services.exporting.export_project", "nothing was written"),
        ("export P --format dataset --out R", "services.datasets.export_dataset", "nothing was written"),
        ("import F --project P", "services.importing.ImportService.take", "all labels of the file or none"),
        ("train P", "services.project.open_project", "what was learnt is kept"),
        ("recipe builtin --data D --out R", "pipeline.recipe.make_network", "what was finished is kept"),
        ("networks install vemoclap --yes", "services.networks.install", "what was fetched is kept"),
        ("history P", "services.history.HistoryService.entries", "what was finished before is kept"),
    ],
)
def test_ctrl_c_is_one_sentence_about_what_is_safe(
    arguments: str,
    at_work: str,
    said: str,
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def interrupted(*_: object, **__: object) -> NoReturn:
        raise KeyboardInterrupt

    places = {"P": str(project), **{name: str(tmp_path / name) for name in "RFD"}}
    before = project.read_bytes()
    monkeypatch.setattr(f"vemo_desktop.{at_work}", interrupted)
    monkeypatch.setattr(sys, "argv", ["vemo", *(places.get(word, word) for word in arguments.split())])
    with pytest.raises(SystemExit) as left:
        main.main()
    assert left.value.code == console.EXIT_STOPPED
    told = capsys.readouterr()
    (sentence,) = told.err.strip().splitlines()
    assert sentence.startswith("Stopped; ")
    assert said in sentence
    assert told.out == ""
    assert project.read_bytes() == before
