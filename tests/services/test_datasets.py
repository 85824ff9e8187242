"""A project written as a dataset: what is in it, that it repeats, loads, trains, and leaves nothing half."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow.parquet as pq
import pytest
import safetensors.numpy

from tests.dataset_projects import NAMES, inline_queue, make_project
from tests.projects import add_video_to, analyse, proposed
from vemo_desktop.domain.adjudicating.stretches import Method
from vemo_desktop.domain.segments import Change
from vemo_desktop.domain.splits import PARTS, SplitBy, SplitPlan
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.traces import Device
from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.errors import ExportError
from vemo_desktop.exchange.huggingface.options import DatasetOptions, MediaMode, Tables
from vemo_desktop.exchange.writing import ExportReport
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.media.index import build_index
from vemo_desktop.pipeline import dataset_media
from vemo_desktop.pipeline.dataset import write_dataset
from vemo_desktop.services.datasets import dataset_request, discard_unfinished, export_dataset
from vemo_desktop.services.project import open_project
from vemo_desktop.storage.feature_cache import CachedTrack, FeatureCache, TrackKey

if TYPE_CHECKING:
    import torch


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("people"))


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made.parent, tmp_path / "work", ignore=shutil.ignore_patterns("*.lock", "*-backups"))
    return tmp_path / "work" / made.name


def export(project: Path, folder: Path, cache: Path | None = None, **options: object) -> ExportReport:
    queue = inline_queue()
    try:
        with open_project(project, author="ann") as session:
            return export_dataset(
                session,
                folder,
                DatasetOptions(**options),  # type: ignore[arg-type]
                cache_dir=cache or folder.parent / "cache",
                queue=queue,
            )
    finally:
        queue.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def rows(folder: Path, table: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for path in sorted((folder / "data" / table).glob("*.parquet")):
        found += pq.read_table(path).to_pylist()
    return sorted(found, key=lambda row: (row["video"], row.get("start_us", 0)))  # type: ignore[return-value]


def test_two_copies_of_a_project_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project.parent, tmp_path / "other")
    copied = (tmp_path / "other" / project.name).rename(tmp_path / "other" / "renamed.vemo")
    export(project, tmp_path / "one", media=MediaMode.CLIPS)
    export(copied, tmp_path / "two", media=MediaMode.CLIPS)
    first, second = contents(tmp_path / "one"), contents(tmp_path / "two")
    assert first == second
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


def test_clips_hold_the_frames_of_their_segments(project: Path, tmp_path: Path) -> None:
    export(project, tmp_path / "out", media=MediaMode.CLIPS)
    for row in rows(tmp_path / "out", "segments"):
        index = build_index(tmp_path / "out" / str(row["media"]))
        assert index.frames is not None
        assert len(index.frames) == row["end_frame"] - row["start_frame"]  # type: ignore[operator]
        assert index.frames.end_us == pytest.approx(row["end_us"] - row["start_us"], abs=40_000)  # type: ignore[operator]


def test_media_are_copied_or_linked(project: Path, tmp_path: Path) -> None:
    export(project, tmp_path / "copied", media=MediaMode.COPY)
    export(project, tmp_path / "linked", media=MediaMode.LINK)
    for name in NAMES:
        original = project.parent / f"{name}.mp4"
        assert (tmp_path / "copied" / "media" / original.name).read_bytes() == original.read_bytes()
        assert (tmp_path / "linked" / "media" / original.name).readlink() == original
    assert {row["media"] for row in rows(tmp_path / "copied", "videos")} == {f"media/{n}.mp4" for n in NAMES}


def test_a_missing_file_is_told_and_costs_only_its_media(project: Path, tmp_path: Path) -> None:
    (project.parent / "s2_a.mp4").unlink()
    report = export(project, tmp_path / "out", media=MediaMode.CLIPS)
    assert any("cannot be read" in loss.what for loss in report.losses)
    missing = [row for row in rows(tmp_path / "out", "segments") if row["video"] == "s2_a"]
    assert [row["media"] for row in missing] == [None, None]
    assert "cannot be read" in (tmp_path / "out" / "README.md").read_text("utf-8")


def test_media_of_a_drive_that_went_away_meanwhile_are_no_part_of_it(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "s2_a.mp4"
    copy, cut = dataset_media._copy, dataset_media.Cutter.cut

    def copied_in_part(source: Path, target: Path, check: Callable[[float], None]) -> None:
        copy(source, target, check)
        if source.name == name:
            os.truncate(target, target.stat().st_size // 2)

    monkeypatch.setattr(dataset_media, "_copy", copied_in_part)
    report = export(project, tmp_path / "copied", media=MediaMode.COPY)
    assert not (tmp_path / "copied" / "media" / name).exists()
    assert [loss.count for loss in report.losses if "missing or was changed" in loss.what] == [1]

    def cut_and_lost(cutter: dataset_media.Cutter, interval: Interval, path: Path, check: Any) -> None:
        cut(cutter, interval, path, check)
        if path.parent.name == "s2_a":
            os.truncate(project.parent / name, 1000)

    monkeypatch.setattr(dataset_media.Cutter, "cut", cut_and_lost)
    report = export(project, tmp_path / "cut", media=MediaMode.CLIPS)
    of_it = [row for row in rows(tmp_path / "cut", "segments") if row["video"] == "s2_a"]
    assert [row["media"] for row in of_it] == [None, None]
    assert not list((tmp_path / "cut").rglob(".part-*"))


def test_features_in_the_cache_come_along(project: Path, tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path / "cache")
    with open_project(project, author="ann", read_only=True) as session:
        item = next(one for one in session.library.media() if one.title == "s1_a")
    values = np.arange(8, dtype=np.float32).reshape(4, 2)
    track = FeatureTrack("faces", "2", regular_edges(4, 500_000), values, np.ones(4, bool), ("a", "b"))
    cache.put(TrackKey(item.fingerprint, "faces", "2", {"size": 3}), CachedTrack(track))
    report = export(project, tmp_path / "out", features=True)
    (path,) = (tmp_path / "out" / "features").iterdir()
    arrays = safetensors.numpy.load_file(path)
    (name,) = (name for name in arrays if name.endswith("/values"))
    assert name.startswith("faces-")
    assert arrays[name].tolist() == values.tolist()
    assert [loss.count for loss in report.losses if "features" in loss.what] == [5]
    assert "`faces 2`" in (tmp_path / "out" / "README.md").read_text("utf-8")


def test_card_and_checksums_say_what_is_there(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    export(project, folder, licence="CC-BY-4.0", title="Six talks", rate_hz=5.0)
    text = (folder / "README.md").read_text("utf-8")
    assert text.startswith("---\n")
    for said in (
        "Six talks",
        "CC-BY-4.0",
        "6 videos",
        "signals",
        "Cohen's kappa",
        "5 each second",
        "at least half",
    ):
        assert said in text
    sums = dict(line.split("  ")[::-1] for line in (folder / "SHA256SUMS").read_text().splitlines())
    files = set(contents(folder)) - {"SHA256SUMS", "manifest.json"}
    assert set(sums) == files
    for name, digest in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["options"]["rate_hz"] == 5.0
    assert str(project.parent) not in "".join(
        data.decode("latin-1") for name, data in contents(folder).items() if not name.endswith(".parquet")
    )


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


def yaml_of(folder: Path) -> dict[str, object]:
    yaml = pytest.importorskip("yaml")
    text = (folder / "README.md").read_text("utf-8")
    return yaml.safe_load(text.split("---")[1])  # type: ignore[no-any-return]


def test_every_file_that_the_card_promises_is_there_and_readable(project: Path, tmp_path: Path) -> None:
    """What `datasets` does first: read the header of the card and find the files of each configuration."""
    export(project, tmp_path / "out")
    head = yaml_of(tmp_path / "out")
    configs = {one["config_name"]: one for one in head["configs"]}  # type: ignore[attr-defined]
    assert set(configs) == {"segments", "videos", "steps-sentiment"}
    assert [one["config_name"] for one in configs.values() if one.get("default")] == ["segments"]
    named = {file["path"] for one in configs.values() for file in one["data_files"]}
    on_disk = {name for name in contents(tmp_path / "out") if name.startswith("data/")}
    assert named == on_disk
    for one in configs.values():
        schemas = {
            str(pq.read_schema(tmp_path / "out" / file["path"]).remove_metadata())
            for file in one["data_files"]
            if file["path"].endswith(".parquet")
        }
        assert len(schemas) <= 1, "all parts of a table have the same columns"


@pytest.fixture
def datasets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the library most people load datasets with, kept off the network and off the home folder."""
    for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    return importlib.import_module("datasets")


def test_it_loads_in_datasets(datasets: ModuleType, project: Path, tmp_path: Path) -> None:
    for tables in (Tables.BOTH, Tables.JSONL):
        folder = tmp_path / tables
        export(project, folder, tables=tables)
        for table in ("segments", "steps-sentiment", "videos"):
            loaded = datasets.load_dataset(str(folder), table, cache_dir=str(tmp_path / "hf"))
            found = sorted(json.dumps(row, sort_keys=True) for part in loaded.values() for row in part)
            assert len(found) == len(rows(tmp_path / Tables.BOTH, table))
            assert {json.loads(row)["video"] for row in found} == set(NAMES)


def test_a_network_trains_for_an_epoch_on_what_datasets_loads(
    datasets: ModuleType, project: Path, tmp_path: Path
) -> None:
    """The way of those who know nothing of this program: the card tells them everything they need."""
    import torch

    export(project, tmp_path / "out")
    loaded = datasets.load_dataset(
        str(tmp_path / "out"), "steps-sentiment", split="train", cache_dir=str(tmp_path / "hf")
    )
    names = [name for name in loaded.column_names if name.startswith("curve:")]
    steps = loaded.filter(lambda row: row["label"] is not None).class_encode_column("label")
    known = steps.map(lambda row: {"x": [row[name] or 0.0 for name in names]}).with_format(
        "torch", columns=["x", "label"]
    )
    network = torch.nn.Linear(len(names), known.features["label"].num_classes)
    batches = torch.utils.data.DataLoader(known, batch_size=4, shuffle=True)
    count, before, after = one_epoch(network, ((batch["x"], batch["label"]) for batch in batches))
    assert count == len(known) == sum(row["label"] is not None for row in loaded)
    assert after < before


def test_the_reader_that_travels_along_trains_a_network(project: Path, tmp_path: Path) -> None:
    import torch

    export(project, tmp_path / "out")
    path = tmp_path / "out" / "vemo_dataset.py"
    spec = importlib.util.spec_from_file_location("vemo_dataset", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    steps = module.Steps(tmp_path / "out", "train", "sentiment")
    network = torch.nn.Linear(len(steps.curves), len(steps.labels))
    count, before, after = one_epoch(network, torch.utils.data.DataLoader(steps, batch_size=4, shuffle=True))
    assert count == len(steps) > 0
    assert after < before


def one_epoch(
    network: torch.nn.Module, batches: Iterable[tuple[torch.Tensor, torch.Tensor]]
) -> tuple[int, float, float]:
    """Train once through some batches; return how many items, and the loss on all before and after."""
    import torch

    torch.manual_seed(0)
    for value in network.parameters():
        torch.nn.init.zeros_(value)
    listed = list(batches)
    every_x, every_y = (torch.cat([batch[side] for batch in listed]) for side in (0, 1))
    loss_of = torch.nn.functional.cross_entropy
    before = loss_of(network(every_x), every_y).item()
    optimiser = torch.optim.Adam(network.parameters(), lr=0.05)
    for x, y in listed:
        optimiser.zero_grad()
        loss_of(network(x), y).backward()
        optimiser.step()
    return len(every_y), before, loss_of(network(every_x), every_y).item()


def test_cancelling_leaves_nothing_half_written(project: Path, tmp_path: Path) -> None:
    queue = inline_queue()
    reached = threading.Event()

    def stop(step: str, fraction: float, left_s: float | None) -> None:
        if fraction > 0.05:
            queue.cancel_all()
            reached.set()

    try:
        with open_project(project, author="ann") as session, pytest.raises(Cancelled):
            export_dataset(
                session,
                tmp_path / "out",
                DatasetOptions(media=MediaMode.CLIPS),
                cache_dir=tmp_path / "cache",
                queue=queue,
                on_progress=stop,
            )
    finally:
        queue.close()
    assert reached.is_set()
    assert not [path for path in tmp_path.iterdir() if "out" in path.name]


def test_an_export_that_makes_way_goes_on_with_the_clips_it_has(project: Path, tmp_path: Path) -> None:
    """A more urgent job stops the step; when it runs again, media that were done are not made anew."""
    with open_project(project, author="ann") as session:
        request = dataset_request(
            session, tmp_path / "out", DatasetOptions(media=MediaMode.CLIPS), cache_dir=tmp_path / "cache"
        )

    def watched(limit: int) -> JobContext:
        def is_enough() -> bool:
            return len(list(request.unfinished.rglob("*.mp4"))) >= limit

        return JobContext(1, lambda event: None, is_enough)

    with pytest.raises(Cancelled):
        write_dataset(request, watched(4))
    kept = {path: path.stat().st_mtime_ns for path in request.unfinished.rglob("[0-9]*.mp4")}
    assert kept
    (request.unfinished / "clips" / "stale.mp4").write_bytes(b"of an earlier labelling")
    write_dataset(request, watched(10**6))
    assert not request.unfinished.exists()
    for path, written_at in kept.items():
        assert (tmp_path / "out" / path.relative_to(request.unfinished)).stat().st_mtime_ns == written_at
    export(project, tmp_path / "plain", cache=tmp_path / "cache", media=MediaMode.CLIPS)
    assert contents(tmp_path / "out") == contents(tmp_path / "plain")


def test_the_same_dataset_is_not_written_by_two_at_once(project: Path, tmp_path: Path) -> None:
    with open_project(project, author="ann") as session:
        request = dataset_request(
            session, tmp_path / "out", DatasetOptions(media=MediaMode.CLIPS), cache_dir=tmp_path / "cache"
        )
    refused: list[str] = []

    def meddle() -> bool:
        """Begin the same export once more while this one has a clip, and clear up as after a failure."""
        if not refused and list(request.unfinished.rglob("[0-9]*.mp4")):
            with pytest.raises(ExportError) as caught:
                write_dataset(request, JobContext(2, lambda event: None, lambda: False))
            refused.append(caught.value.message)
            discard_unfinished(request)
        return False

    write_dataset(request, JobContext(1, lambda event: None, meddle))
    assert "is under way already" in refused[0]
    assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == ["out"]
    export(project, tmp_path / "plain", cache=tmp_path / "cache", media=MediaMode.CLIPS)
    assert contents(tmp_path / "out") == contents(tmp_path / "plain")


def test_writing_again_takes_the_old_files_away_and_keeps_what_is_not_ours(
    project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    export(project, folder, media=MediaMode.CLIPS)
    (folder / "clips" / "s1_a" / "mine.txt").write_text("keep")
    export(project, folder)
    assert (folder / "clips" / "s1_a" / "mine.txt").is_file()
    assert not list(folder.rglob("*.mp4"))
    assert not (folder / "clips" / "s2_a").exists()


def test_a_manifest_cannot_lead_out_of_the_folder(project: Path, tmp_path: Path) -> None:
    folder, away = tmp_path / "out", tmp_path / "away"
    folder.mkdir()
    away.mkdir()
    (away / "precious.txt").write_text("keep")
    (folder / "link").symlink_to(away)
    names = {"link/precious.txt": "", "../away/precious.txt": "", str(away / "precious.txt"): ""}
    (folder / "manifest.json").write_text(json.dumps({"sha256": names}))
    export(project, folder)
    assert (away / "precious.txt").read_text() == "keep"


def test_a_project_without_decisions_is_refused(tmp_path: Path) -> None:
    with open_project(tmp_path / "fresh.vemo", create=True, author="ann") as session:
        analyse(session, add_video_to(session, tmp_path), [proposed(1, 2)])
        with pytest.raises(ExportError, match="Nobody has labelled"):
            dataset_request(session, tmp_path / "out", DatasetOptions(), cache_dir=tmp_path)


def test_the_worker_process_writes_the_same(project: Path, tmp_path: Path) -> None:
    export(project, tmp_path / "inline", cache=tmp_path / "cache")
    told: list[float] = []
    with open_project(project, author="ann") as session:
        export_dataset(
            session,
            tmp_path / "worker",
            cache_dir=tmp_path / "cache",
            on_progress=lambda step, fraction, left_s: told.append(fraction),
        )
    assert contents(tmp_path / "inline") == contents(tmp_path / "worker")
    assert told == sorted(told)
    assert told[-1] == 1.0


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


def test_the_card_shows_the_scheme_with_most_labels(project: Path, tmp_path: Path) -> None:
    with open_project(project, author="ann") as session:
        item = next(one for one in session.library.media() if one.title == "s1_b")
        session.review.create(item.id, Interval(0, 100_000), "ekman-6", "joy")
    export(project, tmp_path / "out")
    assert (
        'Steps("path/to/this/folder", "train", "sentiment")' in (tmp_path / "out" / "README.md").read_text()
    )
