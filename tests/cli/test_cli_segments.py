"""Segments of a video by command line: listed, and changed many at once."""

from __future__ import annotations

import json
from pathlib import Path

from tests.projects import S, add_video_to, analyse, proposed
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.project import open_project


def test_segments_are_listed_and_changed_at_once(vemo, tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, create=True, author="ann") as session:
        video = add_video_to(session, tmp_path)
        analyse(session, video, [proposed(10, 20), proposed(40, 50, "negative")])
        for start in (1, 3, 5):
            session.review.create(video, Interval(start * S, (start + 1) * S), "sentiment", "positive")

    assert vemo("settings", "author=ann").returncode == 0

    def ask(*more: str) -> dict:
        done = vemo("segments", project, "--video", "talk", *more, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    assert len(ask()["segments"]) == 5
    lane = "human/sentiment/ann"
    assert [one["start_us"] for one in ask("--lane", lane)["segments"]] == [S, 3 * S, 5 * S]
    assert ask("--lane", lane, "--shift-ms", "500")["change"] == "Move 3 segments"
    assert [one["start_us"] for one in ask("--lane", lane)["segments"]] == [1_500_000, 3_500_000, 5_500_000]
    assert ask("--label", "negative", "--accept")["change"] == "Accept proposal"
    assert len(ask("--lane", lane)["segments"]) == 4
    copied = ask("--lane", lane, "--label", "positive", "--to-scheme", "ekman-6", "--copy")
    assert copied["change"] == "Copy 3 segments to another lane"
    assert len(ask("--lane", lane)["segments"]) == 4
    assert {one["label"] for one in ask("--lane", "human/ekman-6/ann")["segments"]} == {"joy"}
    assert vemo("segments", project, "--video", "talk", "--copy").returncode == 2
    wrong = vemo("segments", project, "--video", "talk", "--accept", "--discard")
    assert wrong.returncode == 2
    assert "one thing to do" in wrong.stderr
    assert vemo("segments", project, "--video", "nothing").returncode == 2
    nothing = vemo("segments", project, "--video", "talk", "--label", "bliss", "--discard")
    assert nothing.returncode == 2
    assert "nothing was changed" in nothing.stderr


def test_what_others_decided_is_left_out_while_one_codes_blind(vemo, tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, create=True, author="bob") as session:
        video = add_video_to(session, tmp_path)
        session.review.create(video, Interval(S, 2 * S), "sentiment", "positive")
        session.annotators.set_blind(True)
    with open_project(project, author="ann") as session:
        session.review.create(video, Interval(3 * S, 4 * S), "sentiment", "negative")
    assert vemo("settings", "author=ann").returncode == 0

    blind = vemo("segments", project, "--video", "talk", "--json")
    assert "coded blind" in blind.stderr
    assert [one["label"] for one in json.loads(blind.stdout)["segments"]] == ["negative"]
    gone = vemo("segments", project, "--video", "talk", "--discard", "--json")
    assert len(json.loads(gone.stdout)["touched"]) == 1, "only what is seen is acted on"
    done = vemo("annotators", project, "--state", "done", "--of", "ann", "--video", "talk")
    assert done.returncode == 0, done.stderr
    after = vemo("segments", project, "--video", "talk", "--json")
    assert [one["label"] for one in json.loads(after.stdout)["segments"]] == ["positive"]
