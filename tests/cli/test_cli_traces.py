"""Continuous ratings by command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.projects import add_video_to
from vemo_desktop.domain.traces import Device
from vemo_desktop.services.project import open_project


def test_traces_are_listed_written_late_and_erased(vemo, tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, create=True, author="ann") as session:
        video = add_video_to(session, tmp_path, seconds=12)
        for author, late in (("bob", 0), ("ann", 25)):
            recording = session.traces.start(video, author=author)
            for number in range(300):
                value = (number - late) % 70 / 70
                recording.add(number * 40_000, (value, -value), Device.MOUSE)
            recording.end(12_000_000)
            recording.wait()
    rows = json.loads(vemo("traces", project, "list", "--json").stdout)["traces"]
    assert [(one["annotator"], one["dimension"], one["samples"]) for one in rows] == [
        ("ann", "arousal", 300),
        ("ann", "valence", 300),
        ("bob", "arousal", 300),
        ("bob", "valence", 300),
    ]
    found = vemo("traces", project, "lag", "--rater", "ann", "--dimension", "valence", "--keep", "--json")
    assert json.loads(found.stdout)["lag_s"] == 1.0, found.stderr
    wrote = vemo("traces", project, "export", "--out", tmp_path / "out", "--rate", 5)
    assert wrote.returncode == 0, wrote.stderr
    assert (tmp_path / "out" / "traces.csv").read_text().count("\n") == 1 + 4 * 60
    erased = vemo("traces", project, "erase", "--video", "talk", "--rater", "bob", "--start", 2, "--end", 4)
    assert erased.stdout == "Erase a stretch of arousal and valence\n"
    with open_project(project, author="ann", read_only=True) as session:
        lags = {(one.author, one.dimension): one.lag_us for one in session.traces.traces(video)}
        assert lags == {
            ("ann", "arousal"): 0,
            ("ann", "valence"): 1_000_000,
            ("bob", "arousal"): 0,
            ("bob", "valence"): 0,
        }
        assert [len(one.stretches) for one in session.traces.traces(video)] == [1, 1, 2, 2]
    wrong = vemo("traces", project, "lag", "--rater", "eve")
    assert wrong.returncode == 2
    assert "no trace by" in wrong.stderr
