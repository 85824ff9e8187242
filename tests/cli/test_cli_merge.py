"""Merging projects from the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.projects import S, add_video_to
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.project import open_project


def test_a_merge_is_previewed_made_and_undone(vemo, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    first, second = tmp_path / "a.vemo", tmp_path / "b.vemo"
    with open_project(first, author="ann", create=True) as session:
        video = add_video_to(session, tmp_path)
        session.settle()
    shutil.copyfile(first, second)
    with open_project(second, author="bob") as session:
        session.review.create(video, Interval(S, 2 * S), "sentiment", "neutral")
    told = vemo("merge", first, second, "--preview", "--json")
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout)["counts"]["labels taken"] == 1
    made = vemo("merge", first, second)
    assert made.returncode == 0, made.stderr
    assert "labels taken" in made.stdout
    with open_project(first, author="ann") as session:
        assert [one.author for one in session.review.segments(video)] == ["bob"]
        session.history.undo()
        assert not session.review.segments(video)
    assert vemo("merge", first, first).returncode == 2
    assert vemo("merge", first, tmp_path / "none.vemo").returncode == 1
