"""Label schemes by command line."""

from __future__ import annotations

import json
from pathlib import Path

from vemo_desktop.services.project import open_project


def test_schemes_are_made_edited_and_travel(vemo, tmp_path: Path) -> None:
    project, other, file = tmp_path / "p.vemo", tmp_path / "q.vemo", tmp_path / "moods.json"
    for path in (project, other):
        open_project(path, create=True, author="ann").close()
    made = vemo("schemes", project, "--new", "Moods", "--labels", "calm, tense")
    assert made.returncode == 0, made.stderr
    assert 'New label scheme "Moods": done.' in made.stderr
    done = vemo("schemes", project, "--set", "moods/calm/color=#010203", "--set", "Moods/tense/digit=1",
                "--export", "moods", "--out", file, "--show", "Moods", "--json")  # fmt: skip
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["scheme"]["version"] == 2
    assert [one["scheme"]["version"] for one in answer["versions"]] == [1, 2]
    assert json.loads(file.read_text()) == answer["scheme"]
    taken = vemo("schemes", other, "--import", file, "--json")
    assert taken.returncode == 0, taken.stderr
    assert answer["scheme"] in json.loads(taken.stdout)["schemes"]
    wrong = vemo("schemes", project, "--set", "moods/calm/color=red")
    assert wrong.returncode == 1
    assert "no colour" in wrong.stderr
    assert vemo("schemes", project, "--set", "nonsense").returncode == 2
