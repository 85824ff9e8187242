"""Judging networks from the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.projects import S, add_video_to, make_prediction, proposed
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.project import open_project


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    """Return a project with seven videos that ann labelled, and two networks: one right, one late by half."""
    path = tmp_path / "p.vemo"
    with open_project(path, create=True, author="ann") as session:
        for number in range(7):
            media_id = add_video_to(session, tmp_path, f"v{number}")
            for at in range(0, 90, 20):
                session.review.create(media_id, Interval(at * S, (at + 10) * S), "sentiment", "positive")
            for network, late in (("sharp", 0), ("late", 5)):
                segments = [proposed(at + late, at + 10 + late) for at in range(0, 90, 20)]
                session.runs.store_prediction(
                    media_id,
                    replace(make_prediction(network=network), segments=tuple(segments)),
                    fingerprint="print",
                    proposal_settings=ProposalSettings(enter=0.0, leave=0.0),
                )
    return path


def test_verdict_and_mistakes_as_json(vemo, judged: Path) -> None:
    result = vemo(
        "evaluate", judged, "--network", "sharp", "--against", "late", "--json", "--resamples", "100"
    )
    assert result.returncode == 0, result.stderr
    answer = json.loads(result.stdout)
    assert answer["comparison"]["verdict"] == "better"
    assert answer["comparison"]["videos"] == 7
    assert answer["nothing"] is None
    figures = {one["figure"]: one for one in answer["networks"][0]["figures"]}
    assert figures["f1"]["value"] == 1.0
    assert figures["f1"]["interval"]["level"] == 0.95
    late = answer["networks"][1]
    assert {one["kind"] for one in late["mistakes"]} == {"wrong border"}
    assert late["mistakes"][0]["video"] == "v0"
    assert late["mistakes"][0]["proposed"] == {"start_us": 5 * S, "end_us": 15 * S, "label": "positive"}
    assert answer["videos"][0]["true_by"] == "ann"


def test_the_same_as_tables(vemo, judged: Path) -> None:
    result = vemo("evaluate", judged, "--network", "late", "--against", "sharp", "--errors", "2")
    assert result.returncode == 0, result.stderr
    for words in (
        "mAP 0.3:0.7",
        "late against network:sharp: worse",
        "35 wrong border",
        "positive, 00:05.000 – 00:15.000",
    ):
        assert words in result.stdout
    assert "said by ann (7 videos)" in result.stderr


def test_nothing_to_judge_by_exits_with_1(vemo, tmp_path: Path) -> None:
    path = tmp_path / "empty.vemo"
    with open_project(path, create=True, author="ann"):
        pass
    result = vemo("evaluate", path)
    assert result.returncode == 1
    assert "nothing to judge" in result.stderr


def test_an_unknown_network_is_wrong_usage(vemo, judged: Path) -> None:
    result = vemo("evaluate", judged, "--network", "oracle")
    assert result.returncode == 2
    assert "Those that have" in result.stderr
