"""What the tables of a dataset hold: labels, gold, raters, traces, and the parts of videos."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import av
import pyarrow.parquet as pq
import pytest

from tests.dataset_projects import NAMES, contents, export, rows
from tests.projects import add_video_to
from vemo_desktop.domain.adjudicating.stretches import Method
from vemo_desktop.domain.segments import Change
from vemo_desktop.domain.splits import PARTS, SplitBy, SplitPlan
from vemo_desktop.domain.traces import Device
from vemo_desktop.exchange.huggingface.options import MediaMode, Tables
from vemo_desktop.services.project import open_project


def _packets_that_differ(folder: Path, name: str) -> str:
    """Say in which streams of a clip packets differ, and which; one in ten thousand did once."""
    if not name.endswith(".mp4"):
        return name
    found = []
    for export_name in ("one", "two"):
        with av.open(str(folder / export_name / name)) as container:
            found.append([(p.stream.type, p.pts, bytes(p)) for p in container.demux()])
    first, second = found
    pairs = zip(first, second, strict=False)
    differing = [f"{a[0]} at {a[1]}, {b[0]} at {b[1]}" for a, b in pairs if a != b]
    return f"{name}: {len(first)} and {len(second)} packets; {'; '.join(differing[:20])}"


def test_two_copies_of_a_project_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project.parent, tmp_path / "other")
    copied = (tmp_path / "other" / project.name).rename(tmp_path / "other" / "renamed.vemo")
    export(project, tmp_path / "one", media=MediaMode.CLIPS)
    export(copied, tmp_path / "two", media=MediaMode.CLIPS)
    first, second = contents(tmp_path / "one"), contents(tmp_path / "two")
    # By name: of bytes that differ pytest would show the first file only, and hardly that.
    differing = [name for name in {**first, **second} if first.get(name) != second.get(name)]
    assert differing == [], [_packets_that_differ(tmp_path, name) for name in differing]
    assert any(name.startswith("clips/") for name in first)


def test_gold_raters_and_targets_stand_beside_each_other(project: Path, tmp_path: Path) -> None:
    export(project, tmp_path / "out")
    segments = rows(tmp_path / "out", "segments")
    settled = [row for row in segments if row["video"] == "s1_a"]
    assert [(row["label"], row["layer"], row["author"]) for row in settled] == [
        ("positive", "gold", "cleo")
    ] * 2
    assert [(row["rater:ann"], row["rater:bob"]) for row in settled] == [
        ("negative", "positive"),
        ("neutral", ""),
    ]
    assert settled[0]["network"] == "signals"
    alone = [row for row in segments if row["video"] == "s3_a"]
    assert {(row["rater:bob"], row["gold"], row["layer"]) for row in alone} == {(None, None, "human")}
    divided = [row for row in rows(tmp_path / "out", "steps-sentiment") if row["video"] == "s1_b"]
    both = [(row["rater:ann"], row["rater:bob"], row["label"]) for row in divided]
    # At 4 Hz: ann is positive to 1.0 s and neutral from 1.2 to 1.8 s, bob positive to 0.9 s.
    assert both == [
        ("positive", "positive", "positive"),
        ("positive", "positive", "positive"),
        ("positive", "positive", "positive"),
        ("positive", "positive", "positive"),
        ("", "", ""),
        ("neutral", "", None),
        ("neutral", "", None),
        ("", "", ""),
        ("", "", ""),
    ]
    gold = [row["label"] for row in rows(tmp_path / "out", "steps-sentiment") if row["video"] == "s1_a"]
    assert gold[0] == "positive"
    assert all(0 <= row["curve:signals:negative"] <= 1 for row in divided)  # type: ignore[operator]


def test_what_gold_left_open_is_not_taught_as_nothing(project: Path, tmp_path: Path) -> None:
    with open_project(project, author="cleo") as session:
        item = next(one for one in session.library.media() if one.title == "s1_a")
        gold = [one for one in session.review.segments(item.id) if one.layer == "gold"]
        second = next(one for one in gold if one.interval.start_us == 1_200_000)
        session.library._workspace.commit(Change("Leave open", item.id, before=(second,)))
    export(project, tmp_path / "out")
    steps = [row for row in rows(tmp_path / "out", "steps-sentiment") if row["video"] == "s1_a"]
    found = [(row["rater:ann"], row["rater:bob"], row["gold"], row["label"]) for row in steps]
    assert found[0] == ("negative", "positive", "positive", "positive")
    assert found[4] == ("", "", "", "")
    assert found[5] == ("neutral", "", None, None)  # nobody settled what ann says here and bob does not
    assert found[-1] == ("", "", "", "")
    assert "that may not be settled" in (tmp_path / "out" / "README.md").read_text("utf-8")
    with open_project(project, author="cleo") as session:
        session.adjudication.settle(item.id, second.interval, second.scheme, None, "a yawn")
    export(project, tmp_path / "settled")
    steps = [row for row in rows(tmp_path / "settled", "steps-sentiment") if row["video"] == "s1_a"]
    assert (steps[5]["rater:ann"], steps[5]["gold"], steps[5]["label"]) == ("neutral", "", "")
    segments = [row for row in rows(tmp_path / "settled", "segments") if row["video"] == "s1_a"]
    assert [row["label"] for row in segments] == ["positive"], "nothing is no segment"


def test_unjudged_videos_stay_out_and_parts_hold_whole_subjects(project: Path, tmp_path: Path) -> None:
    plan = SplitPlan(by=SplitBy.SUBJECT, shares=(0.6, 0.2, 0.2), seed=3)
    export(project, tmp_path / "out", split=plan)
    parts = {
        row["video"]: path.stem
        for path in (tmp_path / "out" / "data" / "videos").glob("*.parquet")
        for row in pq.read_table(path).to_pylist()
    }
    assert set(parts) == set(NAMES)
    assert parts["s1_a"] == parts["s1_b"]
    assert set(parts.values()) == set(PARTS)
    with open_project(project, author="ann") as session:
        kept = session.settings.get(f"splits/{plan.key}")
        assert sorted(kept["parts"].values()) == sorted(parts.values())
        # The part stays although the labels that it was chosen by are gone.
        for item in session.library.media():
            if item.title == "s5_a":
                session.review.delete_all(
                    [one.id for one in session.review.segments(item.id) if one.layer == "human"][:1]
                )
    export(project, tmp_path / "again", split=plan)
    for path in (tmp_path / "again" / "data" / "videos").glob("*.parquet"):
        assert all(parts[row["video"]] == path.stem for row in pq.read_table(path).to_pylist())
    with open_project(project, author="ann") as session:
        prints = {item.title: item.fingerprint for item in session.library.media()}
        other = next(part for part in PARTS if part != parts["s1_b"])
        torn = {**kept["parts"], prints["s1_b"]: other}
        session.settings.set(f"splits/{plan.key}", {**kept, "parts": torn})
    report = export(project, tmp_path / "torn", split=plan)
    rows_there = pq.read_table(tmp_path / "torn" / "data" / "videos" / f"{other}.parquet").to_pylist()
    assert "s1_b" in [row["video"] for row in rows_there], "a part once given is kept"
    assert [loss.count for loss in report.losses if "several parts" in loss.what] == [1]


def test_jsonl_says_the_same_as_parquet(project: Path, tmp_path: Path) -> None:
    export(project, tmp_path / "out")
    for table in ("segments", "videos", "steps-sentiment"):
        for path in (tmp_path / "out" / "data" / table).glob("*.parquet"):
            lines = (
                (tmp_path / "out" / "jsonl" / table / f"{path.stem}.jsonl").read_text("utf-8").splitlines()
            )
            expected = pq.read_table(path).to_pylist()
            found = [json.loads(line) for line in lines]
            assert [list(row) for row in found] == [list(row) for row in expected]
            for row, other in zip(found, expected, strict=True):
                for name, value in other.items():
                    is_curve = name.startswith("curve:")
                    assert row[name] == (pytest.approx(value, rel=1e-6) if is_curve else value)


def test_anonymous_raters_leave_no_name(project: Path, tmp_path: Path) -> None:
    with open_project(project, author="cleo") as session:
        items = {one.title: one.id for one in session.library.media()}
        _, case = session.adjudication.docket([items["s1_a"], items["s1_b"]], "sentiment").cases
        session.adjudication.accept(case, Method.VOTE)
        noted = next(one for one in session.review.segments(items["s3_a"]) if one.author == "ann")
        session.review.set_note(noted.id, "ann: cleo and bob may be annoyed")
    export(project, tmp_path / "out", anonymous=True, tables=Tables.JSONL)
    text = "".join(data.decode() for data in contents(tmp_path / "out").values())
    assert "rater:1" in text
    assert "by vote of 1, 2" in text
    assert "1: other and 2 may be annoyed" in text
    assert not re.search(r"\b(ann|bob|cleo)\b", text)
    assert not (tmp_path / "out" / "data").exists()


def test_traces_are_a_table_in_bins_like_the_steps(project: Path, tmp_path: Path) -> None:
    with open_project(project, author="dora") as session:
        item = next(one for one in session.library.media() if one.path.stem == "s1_b")
        recording = session.traces.start(item.id)
        for number in range(30):
            recording.add(number * 40_000, (number / 30, 0.0), Device.MOUSE)
        recording.end(1_200_000)
        recording.wait()
        session.traces.set_lag(session.traces.traces(item.id), 200_000)
    export(project, tmp_path / "one", anonymous=True)
    export(project, tmp_path / "two", anonymous=True)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    traces = [row for row in rows(tmp_path / "one", "traces") if row["dimension"] == "valence"]
    assert {row["annotator"] for row in traces} == {"3"}  # behind those who labelled
    assert {row["video"] for row in traces} == {"s1_b"}
    assert [row["time_s"] for row in traces[:3]] == [0.0, 0.25, 0.5]
    # Samples 5 to 11, a quarter of a second, each put 0.2 s earlier: the last one ends 10 ms into the next.
    assert traces[0]["value"] == pytest.approx((5 + 6 + 7 + 8 + 9 + 10 + 11 * 0.25) / 6.25 / 30)
    assert traces[-1]["value"] is None
    card = (tmp_path / "one" / "README.md").read_text()
    assert "time being its START" in card
    assert "config_name: traces" in card


def test_videos_that_were_only_rated_are_part_of_it(project: Path, tmp_path: Path) -> None:
    for author, shift in (("dora", 0.0), ("emil", 0.1)):
        with open_project(project, author=author) as session:
            item = next(one for one in session.library.media() if one.title == "unseen")
            recording = session.traces.start(item.id)
            for number in range(50):
                recording.add(number * 40_000, (number / 50 - shift, 0.5), Device.MOUSE)
            recording.end(2_000_000)
            recording.wait()
    export(project, tmp_path / "out")
    assert {row["video"] for row in rows(tmp_path / "out", "videos")} == {*NAMES, "unseen"}
    rated = [row for row in rows(tmp_path / "out", "traces") if row["dimension"] == "valence"]
    assert {(row["video"], row["annotator"]) for row in rated} == {("unseen", "dora"), ("unseen", "emil")}
    card = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert "| dora | valence | 1 | 2.0 s |" in card
    assert "| valence | dora, emil | 1 | Mean distance (RMSE) | 0.100 |" in card
    export(project, tmp_path / "hidden", anonymous=True)
    hidden = (tmp_path / "hidden" / "README.md").read_text("utf-8")
    assert "| valence | 3, 4 | 1 | Mean distance (RMSE) | 0.100 |" in hidden
    assert not any(name in hidden for name in ("dora", "emil"))


def test_a_project_of_traces_alone_is_a_dataset(tmp_path: Path) -> None:
    with open_project(tmp_path / "fresh.vemo", create=True, author="ann") as session:
        recording = session.traces.start(add_video_to(session, tmp_path))
        recording.add(0, (0.5, 0.5), Device.MOUSE)
        recording.end(2_000_000)
        recording.wait()
    export(tmp_path / "fresh.vemo", tmp_path / "out")
    assert rows(tmp_path / "out", "traces")
    card = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert 'load_dataset("path/to/this/folder", "traces")' in card
    assert "Steps(" not in card
