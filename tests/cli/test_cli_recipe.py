"""``vemo recipe`` makes weights from raw material, says what is missing, and copies only into a checkout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.cli.conftest import Vemo
from tests.ml.recipes.text_kit import write_collections
from vemo_desktop.cli import recipe as command
from vemo_desktop.cli.main import app
from vemo_desktop.errors import TrainingError, UsageError


def run(*arguments: object):
    return CliRunner().invoke(app, ["recipe", *map(str, arguments)], catch_exceptions=False)


def test_the_text_stage_from_the_command_line_and_again(vemo: Vemo, tmp_path: Path) -> None:
    write_collections(tmp_path / "data", lines=70)
    arguments = ("recipe", "builtin", "--data", "data", "--stage", "text", "--device", "cpu", "--json")
    first = vemo(*arguments)
    assert first.returncode == 0, first.stderr
    answer = json.loads(first.stdout)
    weights = tmp_path / "builtin-recipe" / "text.safetensors"
    assert answer["stages"]["text"]["weights"] == str(weights)
    assert weights.stat().st_size < 1_200_000
    assert answer["stages"]["text"]["data"]["GoEmotions dev"]["examples"] == 69
    assert (answer["card"], answer["installed"]) == (None, [])
    assert "text" not in answer["unfinished"]
    assert "text: Learning from words" in first.stderr
    again = vemo(*arguments)
    assert json.loads(again.stdout)["stages"]["text"] == {**answer["stages"]["text"], "kept": True}


def test_missing_material_is_one_sentence_and_exit_code_1(vemo: Vemo, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = vemo("recipe", "builtin", "--data", "empty", "--stage", "text")
    assert result.returncode == 1
    assert "lacks the comments of GoEmotions" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "builtin-recipe").exists()


def test_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match='no recipe "soup"'):
        run("soup", "--data", tmp_path)
    with pytest.raises(UsageError, match='no stage "songs"'):
        run("builtin", "--data", tmp_path, "--stage", "songs")
    with pytest.raises(UsageError, match="no folder"):
        run("builtin", "--data", tmp_path / "absent")
    assert run("builtin").exit_code == 2


def test_installing_needs_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vemo_desktop.paths.checkout_dir", lambda: None)
    with pytest.raises(UsageError, match="into a checkout"):
        run("builtin", "--data", tmp_path, "--install")
    monkeypatch.undo()
    with pytest.raises(TrainingError, match="lacks"):
        run("builtin", "--data", tmp_path, "--install")


@pytest.mark.parametrize(("seconds", "text"), [(0.4, "0 s"), (89.0, "89 s"), (600.0, "10 min")])
def test_durations(seconds: float, text: str) -> None:
    assert command._duration(seconds) == text
