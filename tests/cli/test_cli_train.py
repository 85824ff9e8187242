"""``vemo train`` says what it will do, what is wrong, and leaves files behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from vemo_desktop.cli.main import app
from vemo_desktop.errors import JobFailed, UsageError
from vemo_desktop.ml.training.recipes import CtenRecipe, TslRecipe, VemoclapRecipe, parsed, recipe_for


def _shown(*arguments: str) -> dict[str, dict[str, object]]:
    result = CliRunner().invoke(app, ["train", *arguments, "--show", "--json"], catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    return dict(json.loads(result.stdout))


def test_the_published_recipes_are_shown_with_a_sentence_for_each_setting() -> None:
    shown = _shown("--network", "tsl-net")
    assert {name: one["value"] for name, one in shown.items()} == TslRecipe().to_json()
    assert all(str(one["help"]).endswith(".") for one in shown.values())
    changed = _shown(
        "--network", "tsl-net", "--steps", "3", "--set", "supervision=segments", "--set", "dropout=0.1"
    )
    assert (changed["steps"]["value"], changed["supervision"]["value"]) == (3, "segments")
    assert changed["dropout"]["value"] == 0.1


def test_the_published_numbers() -> None:
    tsl, cten, vemoclap = TslRecipe(), CtenRecipe(), VemoclapRecipe()
    assert (tsl.steps, tsl.batch, tsl.learning_rate, tsl.sound_learning_rate) == (2000, 16, 1e-5, 1e-4)
    assert (tsl.weight_decay, tsl.dropout, tsl.seed, tsl.evaluate_every) == (5e-4, 0.7, 123, 100)
    assert (cten.updates(731), cten.batch, cten.learning_rate, cten.weight_decay) == (2200, 32, 2e-4, 5e-4)
    assert (cten.dropout, cten.segments, cten.snippet_frames) == (0.2, 32, 10)
    assert (vemoclap.learning_rate, vemoclap.batch, vemoclap.clip_norm, vemoclap.dropout) == (
        1e-5, 32, 1.0, 0.5,
    )  # fmt: skip
    assert (vemoclap.steps, vemoclap.evaluate_every, vemoclap.patience) == (200_000, 5000, 100_000)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("steps", "no setting of tsl-net. Write NAME=VALUE"),
        ("speed=3", "no setting of tsl-net"),
        ("steps=many", 'steps cannot be "many"; it must be int'),
        ("supervision=frames", "it must be points or segments"),
        ("keep_best=maybe", "it must be true or yes or 1"),
    ],
)
def test_settings_that_make_no_sense_are_refused(change: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        parsed("tsl-net", [change])


def test_numbers_that_make_no_sense_are_refused() -> None:
    for changes in ({"batch": 0}, {"steps": 0}, {"learning_rate": 0.0}, {"dropout": 1.0}):
        with pytest.raises(UsageError, match="must be"):
            recipe_for("tsl-net", **changes)
    assert recipe_for("cten-ve8", steps=0).updates(64) == 200  # by epochs
    with pytest.raises(UsageError, match="cannot be trained"):
        recipe_for("signals")


def test_the_worker_process_says_what_is_missing(shared: Path, tmp_path: Path) -> None:
    (tmp_path / "features").mkdir()
    labels, features = shared / "data" / "tsl300", tmp_path / "features"
    arguments = ["train", "--network", "tsl-net", "--out", str(tmp_path / "out"), "--device", "cpu"]
    arguments += ["--tsl300", str(labels), "--features", str(features)]
    with pytest.raises(JobFailed, match="no video to learn from"):
        CliRunner().invoke(app, arguments, catch_exceptions=False)
    incomplete = CliRunner().invoke(app, arguments[:5])
    assert incomplete.exit_code == 2
