"""A project with decisions, written as a dataset."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from tests.clips import make_clip
from tests.projects import analyse, make_prediction, proposed
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.traces import Device
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.exchange import activitynet, elan_reading
from vemo_desktop.exchange.formats import ExportOptions, ImportOptions, LoadedFile
from vemo_desktop.exchange.registry import EXPORTS
from vemo_desktop.services.exporting import export_project
from vemo_desktop.services.project import ProjectSession


@pytest.fixture
def reviewed(session: ProjectSession, tmp_path: Path) -> ProjectSession:
    """Return a project with a clip of 4 s: one proposal accepted, one moved, one rejected, one open."""
    make_clip(tmp_path / "clip.mp4", seconds=4.0, rate=25)
    (item,) = session.library.add([tmp_path / "clip.mp4"]).added
    analyse(session, item.id)
    analyse(
        session,
        item.id,
        [proposed(0, 1), proposed(1, 2, "negative"), proposed(2, 3), proposed(3, 3.5, "negative")],
    )
    first, second, third, _ = session.review.segments(item.id)
    session.review.accept(first.id)
    session.review.adjust(second.id, Interval(1_040_000, 2_000_000))
    session.review.reject(third.id)
    return session


def export(session: ProjectSession, form: str, folder: Path, **options: object) -> list[str]:
    report = export_project(
        session, form, folder, ExportOptions(**options), cache_dir=folder.parent / "cache"
    )  # type: ignore[arg-type]
    return [loss.what for loss in report.losses]


def test_layers_states_and_frames_arrive(reviewed: ProjectSession, tmp_path: Path) -> None:
    losses = export(reviewed, "csv", tmp_path / "out")
    with (tmp_path / "out" / "human.csv").open(newline="") as file:
        human = list(csv.DictReader(file))
    assert [(row["label"], row["start_frame"], row["end_frame"], row["state"]) for row in human] == [
        ("positive", "0", "25", "accepted"),
        ("negative", "26", "50", "adjusted"),
    ]
    assert {row["author"] for row in human} == {"ann"}
    with (tmp_path / "out" / "proposals.csv").open(newline="") as file:
        proposals = list(csv.DictReader(file))
    assert [row["state"] for row in proposals] == ["accepted", "adjusted", "rejected", "open"]
    assert {row["origin_id"] for row in human} == {row["segment_id"] for row in proposals[:2]}
    with (tmp_path / "out" / "runs.csv").open(newline="") as file:
        assert len(list(csv.DictReader(file))) == 2
    assert any("earlier runs" in what for what in losses)


def test_attention_is_exported_beside_the_curves_of_labels(session: ProjectSession, tmp_path: Path) -> None:
    make_clip(tmp_path / "clip.mp4", seconds=4.0, rate=25)
    (item,) = session.library.add([tmp_path / "clip.mp4"]).added
    said = make_prediction(4)
    edges = said.curves["sentiment"].edges_us
    values = np.linspace(0, 1, len(edges) - 1, dtype=np.float32)[:, None]
    attention = Curves("attention", ("attention",), edges, values, CurveKind.ATTENTION)
    session.runs.store_prediction(
        item.id,
        replace(said, extras={"attention": attention}),
        fingerprint=item.fingerprint,
        proposal_settings=ProposalSettings(),
    )
    export(session, "csv", tmp_path / "out")
    with (tmp_path / "out" / "curves-attention.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [float(row["attention"]) for row in rows] == pytest.approx(values[:, 0].tolist(), abs=1e-5)


def test_every_format_tells_the_same_decisions(reviewed: ProjectSession, tmp_path: Path) -> None:
    export(reviewed, "activitynet", tmp_path / "a")
    export(reviewed, "parquet", tmp_path / "p")
    from_json = [
        (s.label, s.interval.start_us, s.interval.end_us)
        for s in activitynet.read(tmp_path / "a" / "human.json")
    ]
    table = pq.read_table(tmp_path / "p" / "human.parquet").to_pylist()
    assert from_json == [(row["label"], row["start_us"], row["end_us"]) for row in table]
    (item,) = reviewed.library.media()
    assert len(from_json) == sum(s.layer is Layer.HUMAN for s in reviewed.review.segments(item.id))


def test_exporting_again_gives_the_same_bytes(reviewed: ProjectSession, tmp_path: Path) -> None:
    for name in ("one", "two"):
        export(reviewed, "parquet", tmp_path / name)
    first, second = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two")
    )
    assert first == second


def test_each_network_keeps_its_proposals_and_curves_apart(reviewed: ProjectSession, tmp_path: Path) -> None:
    (item,) = reviewed.library.media()
    analyse(reviewed, item.id, [proposed(3, 4, "negative", 0.9)], network="tsl-net")
    losses = export(reviewed, "activitynet", tmp_path / "a")
    files = {path.name for path in (tmp_path / "a").glob("proposals*")}
    assert files == {"proposals-signals.json", "proposals-tsl-net.json"}
    (found,) = activitynet.read(tmp_path / "a" / "proposals-tsl-net.json")
    assert (found.label, found.score) == ("negative", 0.9)
    assert len(activitynet.read(tmp_path / "a" / "proposals-signals.json")) == 4
    assert [loss for loss in losses if "earlier runs" in loss], "one of signals"
    export(reviewed, "csv", tmp_path / "c")
    with (tmp_path / "c" / "proposals.csv").open(newline="") as file:
        assert [row["network"] for row in csv.DictReader(file)].count("tsl-net") == 1
    with (tmp_path / "c" / "curves-sentiment.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["network"] for row in rows} == {"signals", "tsl-net"}
    assert len({row["run_id"] for row in rows}) == 2, "the earlier run of signals is left out"
    with (tmp_path / "c" / "human.csv").open(newline="") as file:
        assert {row["network"] for row in csv.DictReader(file)} == {""}


def test_proposals_go_to_elan_in_tiers_of_their_own(reviewed: ProjectSession, tmp_path: Path) -> None:
    (item,) = reviewed.library.media()
    export(reviewed, "eaf", tmp_path / "e")
    (path,) = (tmp_path / "e").glob("*.eaf")
    (document,) = elan_reading.read(LoadedFile(path.name, path.read_bytes()), ImportOptions()).documents
    (tier,) = [one for one in document.tiers if one.name == "sentiment@proposal:signals"]
    there = [one for one in reviewed.review.segments(item.id) if one.layer is Layer.PROPOSAL]
    assert len(there) > 1
    assert sorted((mark.start_us, mark.end_us, mark.label) for mark in tier.marks) == sorted(
        (one.interval.start_us, one.interval.end_us, one.label) for one in there
    )


def test_missing_file_costs_only_the_frame_numbers(reviewed: ProjectSession, tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").unlink()
    losses = export(reviewed, "csv", tmp_path / "out")
    assert any("frame numbers of clip.mp4" in what for what in losses)
    with (tmp_path / "out" / "human.csv").open(newline="") as file:
        assert [row["start_frame"] for row in csv.DictReader(file)] == ["", ""]
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert any("frame numbers" in loss["what"] for loss in manifest["lost"])


def test_a_file_that_was_replaced_tells_no_frame_numbers(reviewed: ProjectSession, tmp_path: Path) -> None:
    make_clip(tmp_path / "clip.mp4", seconds=4.0, rate=10)
    losses = export(reviewed, "csv", tmp_path / "out")
    assert any("frame numbers of clip.mp4" in what for what in losses)
    with (tmp_path / "out" / "human.csv").open(newline="") as file:
        assert [row["start_frame"] for row in csv.DictReader(file)] == ["", ""]


def test_exports_hold_no_folders_of_the_user(reviewed: ProjectSession, tmp_path: Path) -> None:
    for form in EXPORTS:
        export(reviewed, form, tmp_path / form, rate_hz=25.0)
        written = [path.read_bytes() for path in (tmp_path / form).rglob("*") if path.is_file()]
        assert len(written) > 2, form
        assert not any(str(tmp_path).encode() in data for data in written), form


def test_traces_go_into_tables_with_their_rule_and_are_told_of_elsewhere(
    reviewed: ProjectSession, tmp_path: Path
) -> None:
    item = reviewed.library.media()[0]
    recording = reviewed.traces.start(item.id)
    for number in range(50):
        recording.add(number * 40_000, (0.5, -0.5), Device.MOUSE)
    recording.end(2_000_000)
    recording.wait()
    assert not any("traces" in what for what in export(reviewed, "csv", tmp_path / "csv"))
    with (tmp_path / "csv" / "traces.csv").open(newline="") as file:
        bins = list(csv.DictReader(file))
    assert len(bins) == 2 * 100  # all of the video, at 25 Hz
    assert {row["value"] for row in bins if row["dimension"] == "arousal"} == {"-0.5", ""}
    assert [row["frame"] for row in bins[:3]] == ["0", "1", "2"]
    assert "START" in json.loads((tmp_path / "csv" / "traces.json").read_text())["bin_rule"]
    export(reviewed, "parquet", tmp_path / "parquet")
    table = pq.read_table(tmp_path / "parquet" / "trace-samples.parquet")
    assert table.num_rows == 100
    assert table.column("time_us").to_pylist()[:3] == [0, 40_000, 80_000]
    described = pq.read_schema(tmp_path / "parquet" / "traces.parquet").field("value").metadata
    assert b"START" in described[b"description"]
    manifest = json.loads((tmp_path / "csv" / "manifest.json").read_text())
    assert "traces.json" in manifest["sha256"]
    assert any(what.startswith("traces, which only") for what in export(reviewed, "eaf", tmp_path / "eaf"))
