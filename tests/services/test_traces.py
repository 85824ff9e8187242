"""Recording, undo over restarts, recovery, damage, lag and writing out."""

from __future__ import annotations

import csv
import json
import multiprocessing
import os
import sqlite3
import time
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
import pytest

from tests.projects import S, add_video_to
from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.traces import Device
from vemo_desktop.errors import EditRefused, ProjectReadOnly, UsageError
from vemo_desktop.exchange.trace_tables import TraceView
from vemo_desktop.services.lags import OTHERS, find_lag
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.trace_export import export_traces
from vemo_desktop.storage.check import check

HOP = 40_000


def rate(
    session: ProjectSession,
    media_id: str,
    values: list[float],
    *,
    start_us: int = 0,
    within: Interval | None = None,
    author: str | None = None,
) -> None:
    """Record values at 25 Hz as a person would, arousal the opposite of valence."""
    recording = session.traces.start(media_id, within=within, author=author)
    for number, value in enumerate(values):
        recording.add(start_us + number * HOP, (value, -value), Device.MOUSE, 1.0)
    recording.end(start_us + len(values) * HOP)
    recording.wait()


def at(session: ProjectSession, media_id: str, dimension: str, time_us: int) -> float:
    [found] = [one for one in session.traces.traces(media_id) if one.dimension == dimension]
    return session.traces.steps(found).at(time_us)


@pytest.fixture
def video(session: ProjectSession, project: Path) -> str:
    return add_video_to(session, session.folder)


def test_what_is_recorded_is_there_to_the_microsecond_and_survives_a_restart(
    session: ProjectSession, video: str, project: Path
) -> None:
    times = [0, 33_367, 66_733, 133_467, 166_833]
    recording = session.traces.start(video)
    for number, time_us in enumerate(times):
        device = Device.MOUSE if number < 3 else Device.KEYS
        assert recording.add(time_us, (number / 10, -number / 10), device, 0.5)
    assert not recording.add(times[-1], (1, 1), Device.KEYS)  # a frame has one value
    recording.end(200_200)
    change = recording.wait()
    assert change is not None
    assert change.gesture == "Record valence and arousal"
    session.close()
    with open_project(project, author="ann") as again:
        valence = next(one for one in again.traces.traces(video) if one.dimension == "valence")
        assert valence.interval == Interval(0, 200_200)
        take, samples = again.traces.take(valence.stretches[0].take_id)
        assert samples.times_us.tolist() == times
        assert samples.values[:, 1] == pytest.approx([0, -0.1, -0.2, -0.3, -0.4])
        chunks = again.traces.chunks(take.id)[1]
        assert [(one.device, one.speed, len(one.samples)) for one in chunks] == [
            (Device.MOUSE, 0.5, 3),
            (Device.KEYS, 0.5, 2),
        ]
    assert check(project).ok


def test_punch_in_undo_redo_and_reopen(session: ProjectSession, video: str, project: Path) -> None:
    rate(session, video, [0.2] * 100)
    rate(session, video, [0.9] * 75, start_us=S // 2 + HOP // 2, within=Interval(S, 2 * S))
    assert [at(session, video, "valence", t) for t in (S - 1, S, 2 * S - 1, 2 * S)] == pytest.approx(
        [0.2, 0.9, 0.9, 0.2]
    )
    raw = session.traces.take(session.traces.traces(video)[0].stretches[0].take_id)[1]
    assert len(raw) == 100  # what was recorded first is still there
    assert session.history.next_undo() == "Record again valence and arousal"
    session.history.undo()
    assert at(session, video, "valence", S) == pytest.approx(0.2)
    session.history.undo()
    assert session.traces.traces(video) == []
    session.close()
    with open_project(project, author="ann") as again:
        again.history.redo()
        again.history.redo()
        assert at(again, video, "arousal", S) == pytest.approx(-0.9)
        assert [entry.gesture for entry in again.history.entries()] == [
            "Record again valence and arousal",
            "Record valence and arousal",
        ]
    assert check(project).ok


def test_erasing_and_lag_are_gestures_like_any_other(session: ProjectSession, video: str) -> None:
    rate(session, video, [0.2] * 100)
    ids = [one.id for one in session.traces.traces(video)]
    session.traces.erase(video, ids, Interval(S, 2 * S))
    assert np.isnan(at(session, video, "valence", S))
    session.traces.set_lag(session.traces.traces(video), 2 * S)
    assert {one.lag_us for one in session.traces.traces(video)} == {2 * S}
    before = session.traces.steps(session.traces.traces(video)[0])
    assert before.edges_us[0] == 0  # the samples are where they were
    session.history.undo()
    session.history.undo()
    assert at(session, video, "valence", S) == pytest.approx(0.2)


def test_nothing_is_recorded_where_nothing_may_be_written(session: ProjectSession, project: Path) -> None:
    video = add_video_to(session, session.folder)
    with open_project(project, author="bob", read_only=True) as reader, pytest.raises(ProjectReadOnly):
        reader.traces.start(video)


def test_a_recording_without_samples_leaves_nothing(
    session: ProjectSession, video: str, project: Path
) -> None:
    recording = session.traces.start(video)
    recording.end(S)
    assert recording.wait() is None
    assert session.history.next_undo() is None
    assert check(project).counts["takes"] == 0


def test_closing_the_project_keeps_what_is_being_recorded(
    session: ProjectSession, video: str, project: Path
) -> None:
    recording = session.traces.start(video)
    recording.add(0, (0.5, 0.5), Device.MOUSE)
    session.close()
    with open_project(project, author="ann") as again:
        assert at(again, video, "valence", 0) == pytest.approx(0.5)


def test_looking_at_a_recording_under_way_does_not_cut_it_short(session: ProjectSession, video: str) -> None:
    recording = session.traces.start(video)
    recording.add(0, (0.5, 0.5), Device.MOUSE)
    until = time.monotonic() + 10
    while recording.saved_us < 0 and time.monotonic() < until:
        time.sleep(0.02)
    assert [len(samples) for _, samples in session.traces.waiting()] == [1]
    recording.add(HOP, (0.25, 0.25), Device.MOUSE)
    recording.end(2 * HOP)
    recording.wait()
    assert at(session, video, "valence", HOP) == pytest.approx(0.25)


def test_a_full_disk_is_told_and_no_sample_is_dropped(
    session: ProjectSession, video: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vemo_desktop.errors import ProjectError
    from vemo_desktop.services import recording as module

    is_full = True
    append = module.rows.append_chunk

    def refuse(*args: object) -> None:
        if is_full:
            raise ProjectError("The disk is full.")
        append(*args)

    monkeypatch.setattr(module.rows, "append_chunk", refuse)
    recording = session.traces.start(video)
    recording.add(0, (0.5, 0.5), Device.MOUSE)
    until = time.monotonic() + 10
    while recording.error is None and time.monotonic() < until:
        time.sleep(0.02)
    assert recording.error is not None
    assert recording.saved_us == -1
    is_full = False
    recording.add(HOP, (0.6, 0.6), Device.MOUSE)
    recording.end(2 * HOP)
    recording.wait()
    assert at(session, video, "valence", 0) == pytest.approx(0.5)
    assert at(session, video, "valence", HOP) == pytest.approx(0.6)


def _record_for_ever(path: Path, media_id: str, told: Connection) -> None:
    with open_project(path, author="ann") as session:
        recording = session.traces.start(media_id)
        number, saved = 0, -1
        while True:
            recording.add(number * HOP, (np.sin(number / 10), 0.0), Device.MOUSE)
            number += 1
            if recording.saved_us != saved:
                saved = recording.saved_us
                told.send(saved)
            time.sleep(0.002)


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_kill_9_in_the_middle_keeps_everything_acknowledged(
    session: ProjectSession, video: str, project: Path
) -> None:
    session.close()
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_record_for_ever, args=(project, video, sender))
    process.start()
    sender.close()
    acknowledged = [receiver.recv() for _ in range(3)]
    process.kill()
    process.join()
    while receiver.poll(0):
        try:
            acknowledged.append(receiver.recv())
        except EOFError:
            break
    with open_project(project, author="bob") as again:
        [notice] = [one for one in again.notices if "cut short" in one]
        assert "valence and arousal" in notice
        for trace in again.traces.traces(video):
            assert trace.author == "ann"
            times = again.traces.take(trace.stretches[0].take_id)[1].times_us
            assert times[-1] >= acknowledged[-1]
            assert times.tolist() == [number * HOP for number in range(len(times))]
        assert again.history.next_undo() == "Recover recording of valence and arousal"
        again.history.undo()
        assert again.traces.traces(video) == []
    with open_project(project, author="bob") as third:
        assert not [one for one in third.notices if "cut short" in one]
    assert check(project).ok


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE takes SET author = 'eve'",
        "UPDATE takes SET ended_at = NULL",
        "DELETE FROM takes",
        "INSERT OR REPLACE INTO takes SELECT * FROM takes",
        "UPDATE take_chunks SET speed = 2",
        "DELETE FROM take_chunks",
        "INSERT OR REPLACE INTO take_chunks SELECT * FROM take_chunks",
        "INSERT INTO take_chunks SELECT take_id, 9, '', 1, x'', x'', '' FROM take_chunks",
    ],
)
def test_raw_samples_cannot_be_changed_by_anyone(
    session: ProjectSession, video: str, project: Path, statement: str
) -> None:
    rate(session, video, [0.2] * 3)
    session.close()
    raw = sqlite3.connect(project, isolation_level=None)
    with pytest.raises(sqlite3.IntegrityError, match=r"never|only appended|keep their content"):
        raw.execute(statement)
    raw.close()


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ('UPDATE take_chunks SET "values" = times_us', "not as they were stored"),
        ("UPDATE take_chunks SET times_us = x'ffff'", "cannot be unpacked"),
        ("UPDATE traces SET lag_us = 5", "not as the history leaves them"),
        ("DELETE FROM traces", "not as the history leaves them"),
        ("UPDATE traces SET stretches = '[]'", "a trace that is none"),
        ("UPDATE take_chunks SET take_id = 'gone'", "not there"),
    ],
)
def test_verification_finds_what_is_wrong_with_traces(
    session: ProjectSession, video: str, project: Path, statement: str, finding: str
) -> None:
    rate(session, video, [0.2] * 3)
    session.close()
    raw = sqlite3.connect(project)
    for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {name}")
    raw.execute(statement)
    raw.commit()
    raw.close()
    report = check(project)
    assert any(finding in sentence for sentence in report.findings), report.findings


def test_the_lag_of_a_late_rater_is_found_over_several_videos(session: ProjectSession, project: Path) -> None:
    luck = np.random.default_rng(3)
    traces = []
    for number in range(2):
        video = add_video_to(session, session.folder, f"clip{number}", seconds=30)
        felt = np.cumsum(luck.normal(0, 0.05, 750)).clip(-1, 1)
        late = np.concatenate([np.full(45, felt[0]), felt[:-45]])  # 1.8 s
        rate(session, video, felt.tolist(), author="bob")
        rate(session, video, late.tolist(), author="ann")
        traces += [one for one in session.traces.traces(video) if one.author == "ann"]
    valence = [one for one in traces if one.dimension == "valence"]
    found = find_lag(session, valence, "bob")
    assert found.seconds == pytest.approx(1.8, abs=0.041)
    assert found.correlation > 0.99 > found.unshifted
    session.traces.set_lag(traces, round(found.seconds * S))
    # With the lag taken off the late one is on time, so seen from the other there is none left.
    bob = [one for one in session.traces.traces(video) if one.author == "bob"]
    assert find_lag(session, bob[1:], OTHERS).seconds == pytest.approx(0, abs=0.041)
    with pytest.raises(UsageError, match="says nothing"):
        find_lag(session, valence, "network:signals")


def test_who_says_one_thing_throughout_has_no_lag(session: ProjectSession, project: Path) -> None:
    luck = np.random.default_rng(3)
    for number, level in enumerate((0.8, -0.8)):
        video = add_video_to(session, session.folder, f"clip{number}", seconds=30)
        rate(session, video, [level] * 750, author="ann")
        rate(session, video, (level + luck.normal(0, 0.05, 750)).clip(-1, 1).tolist(), author="bob")
    own = [one for found in session.traces.all().values() for one in found if one.author == "ann"]
    lag = find_lag(session, [one for one in own if one.dimension == "valence"], "bob")
    assert "do not change" in lag.reason, "one video is happier than the other at any shift"


def test_traces_are_written_with_their_rule_and_every_raw_sample(
    session: ProjectSession, video: str, tmp_path: Path
) -> None:
    rate(session, video, [0.0] * 25 + [1.0] * 25)
    rate(session, video, [-1.0] * 5, within=Interval(0, S))
    session.traces.set_lag(session.traces.traces(video), S // 2)
    out = tmp_path / "out"
    files = export_traces(session, out, TraceView(rate_hz=2), cache_dir=tmp_path / "cache")
    assert [path.name for path in files] == ["traces.csv", "trace-samples.csv", "traces.json"]
    with (out / "traces.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["dimension"] == "valence"]
    assert len(rows) == 200  # all of the video
    # Half a second earlier, in bins of half a second named by their start.
    assert [(row["time_s"], row["value"], row["lag_applied_s"]) for row in rows[:4]] == [
        ("0.000000", "0", "0.5"),
        ("0.500000", "1", "0.5"),
        ("1.000000", "1", "0.5"),
        ("1.500000", "", "0.5"),
    ]
    with (out / "trace-samples.csv").open(newline="") as file:
        raw = [row for row in csv.DictReader(file) if row["dimension"] == "valence"]
    assert len(raw) == 55
    assert [row["stands"] for row in raw].count("false") == 5  # what was recorded again
    assert (raw[1]["time_us"], raw[1]["device"], raw[1]["speed"]) == (str(HOP), "mouse", "1")
    note = json.loads((out / "traces.json").read_text())
    assert "START" in note["bin_rule"]
    assert note["rate_hz"] == 2
    assert {one["lag_applied_s"] for one in note["traces"]} == {0.5}


def test_a_project_without_traces_says_so(session: ProjectSession, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no trace to write"):
        export_traces(session, tmp_path, TraceView(), cache_dir=tmp_path)


def test_a_locked_video_refuses_a_recording_before_it_begins(session: ProjectSession, video: str) -> None:
    session.annotators.set_state([video], CodingState.LOCKED)
    with pytest.raises(EditRefused, match="locked"):
        session.traces.start(video)
    session.annotators.set_state([video], CodingState.OPEN)
    rate(session, video, [0.2] * 3)
    assert len(session.traces.traces(video)) == 2


def test_a_video_locked_while_it_is_recorded_keeps_the_samples_and_lets_the_project_close(
    tmp_path: Path,
) -> None:
    project = tmp_path / "talk.vemo"
    with open_project(project, author="ann", create=True) as session:
        media_id = add_video_to(session, session.folder)
        recording = session.traces.start(media_id)
        for number in range(3):
            recording.add(number * HOP, (0.5, -0.5), Device.MOUSE)
        session.annotators.set_state([media_id], CodingState.LOCKED)
    with open_project(project, author="ann") as session:
        assert not session.read_only, "closing gave the project back"
        assert [len(samples) for _, samples in session.traces.waiting()] == [3]
        session.annotators.set_state([media_id], CodingState.DONE)
    with open_project(project, author="ann") as session:
        assert at(session, media_id, "valence", 2 * HOP) == 0.5


def test_what_another_recorded_on_a_video_that_is_coded_blind_is_not_undone(
    session: ProjectSession, video: str
) -> None:
    rate(session, video, [0.2] * 3, author="bob")
    session.annotators.set_blind(True)
    with pytest.raises(EditRefused, match="that you code blind"):
        session.history.undo()
    assert len(session.traces.traces(video)) == 2
