"""Continuous ratings by command line."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from tests.projects import add_video_to
from vemo_desktop.domain.segments import new_id
from vemo_desktop.domain.traces import Chunk, Device, Samples, Take
from vemo_desktop.services.project import open_project
from vemo_desktop.storage.repositories.traces import append_chunk, begin_take


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
    late = vemo("traces", project, "lag", "--rater", "bob", "--set", "0.5", "--json")
    assert len(json.loads(late.stdout)["touched"]) == 2, late.stderr
    wrong = vemo("traces", project, "lag", "--rater", "eve")
    assert wrong.returncode == 2
    assert "no trace by" in wrong.stderr


def test_what_a_killed_recording_left_is_told_before_it_is_put_in_its_place(vemo, tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, create=True, author="ann") as session:
        video = add_video_to(session, tmp_path, seconds=12)
        take = Take(new_id(), video, "ann", ("valence", "arousal"), -1.0, 1.0, datetime.now(UTC))
        times = np.arange(0, 2_000_000, 40_000, dtype=np.int64)
        samples = Samples(times, np.zeros((len(times), 2), np.float32))
        with session.traces._workspace.store.writing() as rows:  # as a recording leaves it that is killed
            begin_take(rows, take)
            append_chunk(rows, take.id, Chunk(samples, Device.MOUSE))
    told = vemo("traces", project, "list")
    assert told.returncode == 0, told.stderr
    assert "No traces yet" not in told.stderr
    assert "valence and arousal by ann in talk" in told.stderr
    assert "50 samples are kept, up to 00:00:01.960" in told.stderr
    [waiting] = json.loads(vemo("traces", project, "list", "--json").stdout)["waiting"]
    assert (waiting["samples"], waiting["end_s"]) == (50, 1.96)
    assert json.loads(vemo("traces", project, "list", "--rater", "bob", "--json").stdout)["waiting"] == []
    with open_project(project, author="ann"):
        pass
    again = json.loads(vemo("traces", project, "list", "--json").stdout)
    assert again["waiting"] == []
    assert [one["samples"] for one in again["traces"]] == [50, 50]


def test_of_two_videos_with_one_name_no_trace_is_erased(vemo, tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, create=True, author="ann") as session:
        (tmp_path / "other").mkdir()
        for folder, title in ((tmp_path, "talk"), (tmp_path / "other", "Talk")):
            recording = session.traces.start(add_video_to(session, folder, title, seconds=12), author="ann")
            recording.add(0, (0.5, 0.5), Device.MOUSE)
            recording.end(12_000_000)
            recording.wait()
        first, second = (item.id for item in session.library.media())
    refused = vemo("traces", project, "erase", "--video", "talk")
    assert refused.returncode == 2
    assert "2 videos" in refused.stderr
    erased = json.loads(vemo("traces", project, "erase", "--video", second, "--json").stdout)
    with open_project(project, author="ann", read_only=True) as session:
        assert len(session.traces.traces(first)) == 2
        assert not session.traces.traces(second)
    assert len(erased["touched"]) == 2
