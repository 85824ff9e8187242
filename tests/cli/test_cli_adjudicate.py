"""Adjudication from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.projects import S, add_video_to
from vemo_desktop.cli import main
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import open_project


def test_disputes_are_listed_voted_on_and_settled(vemo, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    project = tmp_path / "p.vemo"
    with open_project(project, author="ann", create=True) as session:
        video = add_video_to(session, tmp_path)
    assert "two people" in vemo("adjudicate", project).stderr
    for name, label in (("ann", "positive"), ("bob", "positive"), ("cleo", "negative")):
        with open_project(project, author=name) as session:
            session.review.create(video, Interval(S, 3 * S), "sentiment", label)
    told = json.loads(vemo("adjudicate", project, "--method", "dawid-skene", "--json").stdout)
    assert set(told["competence"]) == {"ann", "bob", "cleo"}
    (dispute,) = told["videos"][0]["disputed"]
    assert dispute["said"] == ["positive", "positive", "negative"]
    assert vemo("adjudicate", project, "--accept").returncode == 0
    done = vemo("adjudicate", project, "--video", "talk", "--settle", "2,3,neutral", "--why", "calm by then")
    assert done.returncode == 0, done.stderr
    assert "Settle stretch: done." in done.stderr
    # What goes into a file says of which video it is.
    assert [line.split() for line in done.stdout.splitlines()[:2]] == [["video", "talk"], ["disputed", "1"]]
    with open_project(project, author="ann") as session:
        gold = [one for one in session.review.segments(video) if one.layer is Layer.GOLD]
    assert [(one.label, one.interval.start_us, one.note) for one in gold] == [
        ("positive", S, "by vote of ann, bob, cleo"),
        ("neutral", 2 * S, "calm by then"),
    ]
    settled = ("--video", "talk", "--settle", "1,3,nothing", "--why", "a yawn", "--json")
    (told,) = json.loads(vemo("adjudicate", project, *settled).stdout)["videos"]
    assert told["not_settled"] == 0
    assert [one["gold"] for one in told["disputed"]] == [""]
    assert "nothing here" in vemo("adjudicate", project).stdout
    with open_project(project, author="ann") as session:
        (gold,) = [one for one in session.review.segments(video) if one.layer is Layer.GOLD]
        assert (gold.says_nothing, gold.interval, gold.note) == (True, Interval(S, 3 * S), "a yawn")
    assert vemo("adjudicate", project, "--settle", "x,y").returncode == 2
    assert vemo("adjudicate", project, "--method", "coin").returncode == 2


def test_it_is_told_why_nothing_is_listed(vemo, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    project = tmp_path / "p.vemo"
    with open_project(project, author="ann", create=True) as session:
        video = add_video_to(session, tmp_path)
    for name in ("ann", "bob"):
        with open_project(project, author=name) as session:
            session.review.create(video, Interval(S, 3 * S), "ekman-6", "joy")
    said = vemo("adjudicate", project).stderr
    assert 'two people in "Sentiment" yet.' in said
    assert "There are some in ekman-6: say which with --scheme." in said
    assert "code blind" not in said
    assert vemo("adjudicate", project, "--scheme", "ekman-6").stderr == ""
    assert vemo("adjudicate", project, "--scheme", "Ekman's six emotions").stderr == ""
    with open_project(project, author="ann") as session:
        session.annotators.set_blind(True)
    said = vemo("adjudicate", project, "--scheme", "ekman-6").stderr
    assert "1 video is left out, since you code blind and are not done there." in " ".join(said.split())


@pytest.mark.parametrize(
    ("stretch", "said"),
    [
        ("1,2", "lacks a label"),
        ("1,2,", "lacks a label"),
        ("2,1,positive", "START,END,LABEL"),
        ("1,inf,positive", "START,END,LABEL"),
        ("nan,2,positive", "START,END,LABEL"),
        ("1,101,positive", "lasts until 00:01:40.000"),
        ("-1,2,positive", "lasts until 00:01:40.000"),
        ("1,2,grumpy", "no label"),
    ],
)
def test_a_stretch_that_is_none_of_the_video_or_lacks_a_label_settles_nothing(
    tmp_path: Path, stretch: str, said: str
) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, author="ann", create=True) as session:
        video = add_video_to(session, tmp_path)  # of 100 s
    done = CliRunner().invoke(main.app, ["adjudicate", str(project), "--video", "talk", "--settle", stretch])
    assert done.exit_code != 0
    told = " ".join(f"{done.stderr} {done.exception}".replace("│", " ").split())
    assert said in told
    assert done.exit_code == 2 or isinstance(done.exception, VemoError), told
    with open_project(project, author="ann", read_only=True) as session:
        assert session.review.segments(video) == ()
