"""Annotators from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.projects import add_video_to
from vemo_desktop.services.project import open_project


def test_people_are_listed_shared_out_and_blinded(vemo, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    project = tmp_path / "p.vemo"
    with open_project(project, author="ann", create=True) as session:
        ids = [add_video_to(session, tmp_path, title) for title in ("one", "two")]
    assert "no annotators yet" in vemo("annotators", project).stderr
    done = vemo(
        "annotators", project, "--add", "ann", "--add", "bob", "--share-out", "--overlap", "1", "--json"
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["blind"] is False
    assert [set(one["videos"]) for one in said["annotators"]] == [set(ids), set(ids)]
    done = vemo(
        "annotators", project, "--state", "locked", "--of", "bob", "--video", "two", "--blind", "--json"
    )
    said = json.loads(done.stdout)
    assert said["blind"] is True
    assert said["annotators"][1]["videos"][ids[1]] == "locked"
    assert vemo("annotators", project, "--assign", "eve").returncode != 0
    nobody = vemo("annotators", project, "--state", "done", "--of", "bbo")
    assert nobody.returncode == 2
    assert 'no annotator "bbo"' in nobody.stderr
    assert "bbo" not in vemo("annotators", project).stdout
    assert vemo("annotators", project, "--state", "perhaps").returncode == 2
    assert "bob" in vemo("annotators", project).stdout
