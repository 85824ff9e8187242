"""The review queue by command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.clips import make_clip
from tests.projects import add_video_to, analyse, of_layer, proposed
from vemo_desktop.cli.review import _sentence
from vemo_desktop.domain.queue import QueueProgress
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.project import open_project
from vemo_desktop.settings import load_settings


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of two videos with proposals of 0.3, 0.7 and 0.9."""
    path = tmp_path / "p.vemo"
    with open_project(path, create=True, author="ann") as session:
        for title, found in (("one", [(10, 20, 0.3), (30, 40, 0.7)]), ("two", [(4, 6, 0.9)])):
            video = add_video_to(session, tmp_path, title)
            analyse(session, video, [proposed(start, end, score=score) for start, end, score in found])
    return path


def test_the_queue_is_listed_with_reasons(vemo, project: Path) -> None:
    answer = json.loads(vemo("review", project, "--queue", "--json").stdout)
    assert (answer["left"], answer["total"]) == (3, 3)
    urgent = [one["priority"] for one in answer["items"]]
    assert urgent == sorted(urgent, reverse=True)
    assert all(one["reason"] for one in answer["items"])
    text = vemo("review", project, "--queue", "--limit", 1)
    assert "above" in text.stdout
    assert "3 of 3 proposals left" in text.stderr


def test_videos_to_label_next_are_listed_with_reasons(vemo, project: Path) -> None:
    answer = json.loads(vemo("review", project, "--next", "--json").stdout)
    assert answer["left"] == 2
    assert {one["video"]: one["waiting"] for one in answer["videos"]} == {"one": 2, "two": 1}
    assert all("unsure" in one["reason"] for one in answer["videos"])
    text = vemo("review", project, "--next", "--limit", 1)
    assert "unsure for" in text.stdout
    assert "2 videos wait" in text.stderr


def test_accepting_above_can_be_previewed_and_taken_back(vemo, project: Path) -> None:
    def humans() -> int:
        with open_project(project, author="ann", read_only=True) as session:
            return sum(len(of_layer(session, item.id, Layer.HUMAN)) for item in session.library.media())

    seen = json.loads(vemo("review", project, "--accept-above", 0.5, "--preview", "--json").stdout)
    assert (seen["accepted"], len(seen["items"]), seen["videos"]) == (0, 2, 2)
    assert humans() == 0
    done = vemo("review", project, "--accept-above", 0.5)
    assert done.returncode == 0, done.stderr
    assert "Accepted 2 proposals in 2 videos" in done.stderr
    assert humans() == 2
    assert vemo("history", project, "--to", 0).returncode == 0
    assert humans() == 0


def test_it_must_be_said_what_to_do(vemo, project: Path) -> None:
    for wrong in ((), ("--queue", "--accept-above", 0.5), ("--accept-above", 1.5)):
        assert vemo("review", project, *wrong).returncode == 2


def test_what_is_said_is_searched(vemo, tmp_path: Path) -> None:
    clip = tmp_path / "talk.mp4"
    make_clip(clip, seconds=2)
    clip.with_suffix(".srt").write_text("1\n00:00:00,500 --> 00:00:01,000\nHow sad.\n")
    project = tmp_path / "words.vemo"
    with open_project(project, create=True, author="ann") as session:
        session.library.add([clip])
    found = json.loads(vemo("words", project, "SAD", "--json").stdout)
    assert found == [{"video": "talk", "start_s": 0.5, "end_s": 1.0, "text": "How sad."}]
    assert json.loads(vemo("words", project, "glad", "--json").stdout) == []
    assert vemo("words", project, "--video", "nobody").returncode == 2


def test_the_sound_of_a_video_is_chosen(vemo, tmp_path: Path) -> None:
    clip = tmp_path / "talk.mp4"
    make_clip(clip, seconds=1)
    project = tmp_path / "sound.vemo"
    with open_project(project, create=True, author="ann") as session:
        session.library.add([clip])
    changed = json.loads(vemo("sound", project, "talk", "--delay", "-80", "--json").stdout)
    assert (changed["track"], changed["delay_ms"], len(changed["tracks"])) == (None, -80, 1)
    assert json.loads(vemo("sound", project, "talk", "--json").stdout) == changed
    assert vemo("sound", project, "talk", "--track", "9").returncode == 2


def test_the_rest_of_a_video_is_completed(vemo, project: Path) -> None:
    few = vemo("review", project, "--complete", "one")
    assert few.returncode != 0
    assert "at least 3 segments of this video; so far it is 0" in few.stderr
    with open_project(project, author=load_settings()[0].author) as session:
        [one] = [item for item in session.library.media() if item.title == "one"]
        for start in (1, 21, 41):
            session.review.create(
                one.id, Interval(start * 1_000_000, (start + 8) * 1_000_000), "sentiment", "positive"
            )
    answer = json.loads(vemo("review", project, "--complete", "one", "--json").stdout)
    assert (answer["decisions"], answer["until_us"]) == (3, 49_000_000)
    assert answer["f1_after"] >= answer["f1_before"]
    with open_project(project, author="ann", read_only=True) as session:
        waiting = [
            one for one in of_layer(session, one.id, Layer.PROPOSAL) if one.interval.start_us > 49_000_000
        ]
        assert len(waiting) == answer["new"] > 0
    assert "decisions before 00:00:49" in vemo("review", project, "--complete", "one").stderr


@pytest.mark.parametrize(
    ("left", "per_hour", "said"),
    [
        (5, 1200.0, "5 of 7 proposals left; at 1200 per hour that is about 15 s."),
        (700, 200.0, "700 of 7 proposals left; at 200 per hour that is about 3.5 h."),
        (0, 578.0, "0 of 7 proposals left."),
        (5, None, "5 of 7 proposals left."),
    ],
)
def test_what_is_left_is_told_as_people_do(left: int, per_hour: float | None, said: str) -> None:
    assert _sentence(QueueProgress(left, 7, per_hour)) == said
