"""``vemo train P.vemo`` and the decision about what came of it, with a real worker process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.lessons import SOUNDS, add_sounds, correct
from vemo_desktop.cli.main import app
from vemo_desktop.domain.segments import Layer
from vemo_desktop.errors import TrainingError, UsageError
from vemo_desktop.ml.training.recipes import HeadRecipe
from vemo_desktop.services.project import open_project


def _run(*arguments: object) -> Any:
    result = CliRunner().invoke(app, [*map(str, arguments), "--json"], catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_learn_adopt_and_go_back(tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, create=True, author="ann") as session:
        *corrected, rest = add_sounds(session, tmp_path / "sounds", 4)
        for media_id in corrected:
            correct(session, media_id)
    _run("analyze", tmp_path / "sounds", "--project", project)
    trained = _run("train", project, "--steps", 30, "--set", "evaluate_every=15")
    assert (trained["scheme"], trained["present"]) == (SOUNDS.id, "builtin")
    assert (trained["learnt_from"], trained["held_out"], trained["steps"]) == (2, 1, 30)
    assert trained["comparison"]["verdict"] == "not shown"
    listed = _run("networks", "taught", project)
    assert listed["speaks"] == {SOUNDS.id: "builtin"}
    adopted = _run("networks", "adopt", project)
    assert (adopted["network"], adopted["analysed"]) == (trained["network"], 4)
    with open_project(project, author="ann", read_only=True) as session:
        for one in (*corrected, rest):
            assert [run.network for run in session.runs.runs(one)] == ["builtin", trained["network"]]
        assert sorted(item.id for item in session.learning.corrected(SOUNDS.id)) == sorted(corrected)
        for one in corrected:
            assert all(
                own.layer is Layer.HUMAN for own in session.review.segments(one) if own.scheme == SOUNDS.id
            )
        own = [one for one in session.review.segments(rest) if one.scheme == SOUNDS.id]
        assert all(one.layer is Layer.PROPOSAL for one in own)
    assert _run("networks", "taught", project)["speaks"] == {SOUNDS.id: trained["network"]}
    assert _run("networks", "rollback", project, "--no-rest")["network"] == "builtin"
    history = _run("networks", "taught", project)["adoptions"]
    assert [one["network"] for one in history] == [trained["network"], "builtin"]


def test_what_makes_no_sense_is_refused(tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    open_project(project, create=True, author="ann").close()
    with pytest.raises(TrainingError, match="Nobody has labelled anything"):
        CliRunner().invoke(app, ["train", str(project)], catch_exceptions=False)
    with pytest.raises(UsageError, match="Nothing was taught"):
        CliRunner().invoke(app, ["networks", "adopt", str(project)], catch_exceptions=False)
    with pytest.raises(UsageError, match="nothing to go back to"):
        CliRunner().invoke(app, ["networks", "rollback", str(project)], catch_exceptions=False)
    for extra in (
        ["--out", "x"],
        ["--network", "tsl-net", "--scheme", "sentiment"],
        ["--split", "nobody"],
        ["--split", "video", "--subject", "S"],
        ["--subject", "("],
    ):
        assert CliRunner().invoke(app, ["train", str(project), *extra]).exit_code == 2
    shown = CliRunner().invoke(app, ["train", "--show", "--json"])
    assert {name: one["value"] for name, one in json.loads(shown.stdout).items()} == HeadRecipe().to_json()
