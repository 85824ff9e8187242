"""The lanes of a project by command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.projects import S, add_video_to, analyse, proposed
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.project import open_project


def test_lanes_are_listed_and_arranged(vemo, tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, create=True, author="ann") as session:
        video = add_video_to(session, tmp_path)
        analyse(session, video, [proposed(10, 20), proposed(40, 50)])
        session.review.create(video, Interval(0, S), "ekman-6", "joy")
    ann = "human/ekman-6/ann"
    listed = {one["lane"]: one for one in json.loads(vemo("lanes", project, "--json").stdout)["lanes"]}
    assert listed["proposal/sentiment"]["segments"] == 2
    assert listed[ann] == {"lane": ann, "shown": True, "new_segments": False, "segments": 1}
    done = vemo("lanes", project, "--hide", ann, "--new-segments", "video-emotion-8", "--json")
    assert done.returncode == 0, done.stderr
    after = {one["lane"]: one for one in json.loads(done.stdout)["lanes"]}
    assert not after[ann]["shown"]
    assert [lane.split("/")[1] for lane, one in after.items() if one["new_segments"]] == ["video-emotion-8"]
    assert (
        next(iter(json.loads(vemo("lanes", project, "--up", ann, "--json").stdout)["lanes"]))["lane"] == ann
    )
    wrong = vemo("lanes", project, "--hide", "nonsense")
    assert wrong.returncode == 2
    assert "names no lane" in wrong.stderr


def test_lanes_of_a_project_that_is_open_elsewhere_stay_and_that_is_told(vemo, tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, create=True, author="ann") as session:
        add_video_to(session, tmp_path)
        refused = vemo("lanes", project, "--reset")
    assert refused.returncode == 1
    assert "open in another window" in refused.stderr
    assert "lanes stay as they are" in refused.stderr
