"""Videos, clips and features that travel with a dataset."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy

from tests.clips import make_clip
from tests.dataset_projects import NAMES, export, rows
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.exchange.huggingface.options import MediaMode
from vemo_desktop.media.index import build_index
from vemo_desktop.pipeline import dataset_media
from vemo_desktop.services.project import open_project
from vemo_desktop.storage.feature_cache import CachedTrack, FeatureCache, TrackKey


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


def test_a_file_that_was_replaced_tells_no_frame_numbers(project: Path, tmp_path: Path) -> None:
    make_clip(project.parent / "s2_a.mp4", seconds=5, rate=10)
    report = export(project, tmp_path / "out")
    told = [row for row in rows(tmp_path / "out", "segments") if row["video"] == "s2_a"]
    assert [row["start_frame"] for row in told] == [None, None]
    assert [loss.count for loss in report.losses if "without frame numbers" in loss.what] == [1]


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


def test_a_drive_that_fails_in_the_middle_of_a_copy_costs_one_video_its_media(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing(io.BufferedReader):
        def read(self, size: int | None = -1, /) -> bytes:
            if size == dataset_media._BLOCK_BYTES:
                raise OSError(errno.EIO, "Input/output error")
            return super().read(size)

    real = Path.open

    def opened(path: Path, mode: str = "r", *args: Any, **options: Any) -> Any:
        is_failing = path.name == "s2_a.mp4" and mode == "rb"
        return Failing(io.FileIO(path)) if is_failing else real(path, mode, *args, **options)

    monkeypatch.setattr(Path, "open", opened)
    report = export(project, tmp_path / "out", media=MediaMode.COPY)
    come = {path.name for path in (tmp_path / "out" / "media").iterdir()}
    assert come == {f"{name}.mp4" for name in NAMES if name != "s2_a"}
    assert [loss.count for loss in report.losses if "missing or was changed" in loss.what] == [1]


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
