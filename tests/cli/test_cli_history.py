"""The history of a project by command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.projects import add_video_to, analyse, of_layer, proposed
from vemo_desktop.domain.segments import Layer
from vemo_desktop.services.project import open_project


def test_the_history_is_listed_and_gone_back_in(vemo, tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, create=True, author="ann") as session:
        video = add_video_to(session, tmp_path)
        analyse(session, video, [proposed(10, 20), proposed(40, 50)])
        for one in of_layer(session, video, Layer.PROPOSAL):
            session.review.accept(one.id)
    answer = json.loads(vemo("history", project, "--json").stdout)
    assert [(one["change"], one["who"], one["place"]) for one in answer["changes"]] == [
        ("Accept proposal", "ann", "now"),
        ("Accept proposal", "ann", "done"),
        ("Propose", "network:signals", "arrived"),
    ]
    first = answer["changes"][1]["number"]
    done = vemo("history", project, "--to", first)
    assert done.returncode == 0, done.stderr
    assert "1 change was" in done.stderr
    with open_project(project, author="ann", read_only=True) as session:
        assert len(of_layer(session, video, Layer.HUMAN)) == 1
    wrong = vemo("history", project, "--to", 99)
    assert wrong.returncode == 1
    assert "There is no change 99 in the history." in wrong.stderr
