"""Comparing raters from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.projects import S, add_video_to
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.traces import Device
from vemo_desktop.services.project import open_project


def drawn(path: Path, author: str, shift_s: int, titles: tuple[str, ...] = ("one", "two")) -> Path:
    """Make a project in which somebody drew two segments on each video."""
    path.parent.mkdir()
    with open_project(path, create=True, author=author) as session:
        for title in titles:
            media_id = add_video_to(session, path.parent, title)
            for start, label in ((10, "positive"), (50, "negative")):
                interval = Interval((start + shift_s) * S, (start + 10) * S)
                session.review.create(media_id, interval, "sentiment", label)
    return path


@pytest.fixture
def projects(tmp_path: Path) -> tuple[Path, Path]:
    return drawn(tmp_path / "a" / "first.vemo", "ann", 0), drawn(tmp_path / "b" / "second.vemo", "ben", 2)


def test_two_projects_as_json(vemo, projects: tuple[Path, Path]) -> None:
    result = vemo("agreement", *projects, "--json", "--iou", "0.7", "--step", "0.5", "--resamples", "100")
    assert result.returncode == 0, result.stderr
    answer = json.loads(result.stdout)
    assert answer["chosen"] == ["ann (first)", "ben (second)"]
    assert answer["nothing"] is None
    (one,) = answer["comparisons"]
    scores = {(score["measure"], score["threshold"]): score for score in one["scores"]}
    assert scores["percent", None]["value"] == pytest.approx(0.96)
    assert scores["f1", 0.7]["value"] == 1.0
    assert scores["cohen", None]["reading"].endswith("almost perfect (Landis and Koch 1977).")
    assert scores["alpha_u", None]["interval"]["videos"] == 2
    assert scores["alpha_u", None]["interval"]["is_hint"] is True
    assert one["beginnings"] == {"median_s": 2.0, "mean_s": 2.0, "shift_s": 2.0, "pairs": 4}
    assert [video["title"] for video in one["videos"]] == ["one", "two"]
    assert one["videos"][0]["differences"][0]["labels"] == ["positive", None]
    assert {score["measure"] for score in one["scores"]} <= set(answer["measures"])


def test_two_projects_as_tables(vemo, projects: tuple[Path, Path]) -> None:
    result = vemo("agreement", *projects, "--differences", "1", "--resamples", "100")
    assert result.returncode == 0, result.stderr
    for words in ("ann (first), ben (second)", "Cohen's kappa", "few videos", "Positive", "00:00:10.000"):
        assert words in result.stdout
    assert "ben (second) 2.00 s later" in result.stdout
    assert "For a paper" in result.stderr


def test_one_person_alone_is_told_and_exits_with_1(vemo, projects: tuple[Path, Path]) -> None:
    for arguments in ((), ("--json",)):
        result = vemo("agreement", projects[0], *arguments)
        assert result.returncode == 1
        assert "nothing to compare" in result.stderr
        assert "only ann" in result.stderr
    answer = json.loads(result.stdout)
    assert (answer["comparisons"], answer["raters"][0]["key"]) == ([], "ann")
    assert "nothing to compare" in answer["nothing"]


def test_wrong_names_are_wrong_usage(vemo, projects: tuple[Path, Path]) -> None:
    result = vemo("agreement", *projects, "--between", "eve")
    assert result.returncode == 2
    assert "ann (first), ben (second)" in result.stderr
    assert vemo("agreement", projects[0], projects[0]).returncode == 2
    assert vemo("agreement", *projects, "--scheme", "moods").returncode == 2
    assert vemo("agreement").returncode == 2


def test_traces_are_compared_too(vemo, tmp_path: Path) -> None:
    project = tmp_path / "rated.vemo"
    with open_project(project, author="ann", create=True) as session:
        video = add_video_to(session, tmp_path, seconds=8)
        for author, part in (("ann", 1.0), ("ben", 0.5)):
            recording = session.traces.start(video, author=author)
            for number in range(200):
                recording.add(number * 40_000, (part * (number % 50) / 50, 0.0), Device.MOUSE)
            recording.end(8_000_000)
            recording.wait()
    result = vemo("agreement", project, "--between", "ann", "--between", "ben", "--json")
    assert result.returncode == 0, result.stderr
    traces = json.loads(result.stdout)["traces"]
    [arousal, valence] = traces["comparisons"]
    assert (valence["dimension"], valence["raters"], valence["seconds"]) == ("valence", ["ann", "ben"], 8.0)
    scores = {one["name"]: one["value"] for one in valence["scores"]}
    assert scores["Correlation"] > 0.999
    assert scores["Concordance (CCC)"] < 0.7
    assert arousal["scores"][1]["value"] is None
    assert "never changes" in arousal["scores"][1]["reason"]
    table = vemo("agreement", project)
    assert table.returncode == 0
    for words in ("Concordance (CCC)", "ICC(A,1)", "poor (McBride 2005)"):
        assert words in table.stdout, table.stdout
    assert ["lags", "none"] in [line.split() for line in table.stdout.splitlines()]
    assert vemo("agreement", project, "--between", "eve").returncode == 2
    only = vemo("agreement", project, "--traces")
    assert only.returncode == 0, only.stderr
    assert "neither is later" in only.stdout
    assert "nothing to compare" not in only.stderr
    assert vemo("agreement", project, "--traces", "--between", "eve").returncode == 2
    assert vemo("agreement", project, "--traces", "--scheme", "sentiment").returncode == 2
