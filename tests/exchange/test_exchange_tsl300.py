"""The published TSL-300 files become the points, steps and segments that the reference program trains on."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from tests.ml.golden import vectors
from vemo_desktop.errors import UsageError
from vemo_desktop.exchange.tsl300 import Tsl300Video, read
from vemo_desktop.ml.networks.tsl.points import PointLabel, point_target
from vemo_desktop.ml.networks.tsl.proposals import FRAMES_PER_STEP


@pytest.fixture(scope="module")
def videos(shared: Path) -> tuple[Tsl300Video, ...]:
    return read(shared / "data" / "tsl300")


def test_numbers_are_those_of_the_publication(videos: tuple[Tsl300Video, ...]) -> None:
    train = [video for video in videos if video.subset == "train"]
    test = [video for video in videos if video.subset == "test"]
    assert (len(train), len(test)) == (200, 100)
    assert sum(len(video.points) for video in train) == 1227
    assert all(video.points for video in train)
    assert not any(video.segments for video in train)  # emptied in the published file
    labels = [segment.label for video in test for segment in video.segments]
    assert (labels.count("positive"), labels.count("negative")) == (352, 232)
    assert sum(video.duration_s for video in train) / 60 == pytest.approx(871.2, abs=0.05)


def test_targets_equal_the_golden_ones(shared: Path, videos: tuple[Tsl300Video, ...]) -> None:
    stored = vectors(shared, "tsl_point_labels")
    by_name = {video.name: video for video in videos}
    names = {key.rsplit("/", 1)[0] for key in stored}
    assert len(names) == 6
    for name in names:
        video = by_name[name]
        steps = int(video.duration_s * video.rate_hz / FRAMES_PER_STEP)
        assert steps == int(stored[f"{name}/T"])
        target = point_target([PointLabel(one.frame, one.label) for one in video.points], steps)
        bins = np.flatnonzero(target.points.any(axis=1))
        assert np.array_equal(bins, stored[f"{name}/bins"])
        assert np.array_equal(target.points[bins], stored[f"{name}/values"])
        assert np.allclose(target.distribution, stored[f"{name}/distribution"], atol=1e-7)


def test_annotators_are_drawn_per_video_by_a_seed(shared: Path) -> None:
    folder = shared / "data" / "tsl300"
    first, again, other = read(folder, draw_seed=1), read(folder, draw_seed=1), read(folder, draw_seed=2)
    assert first == again
    assert first != other
    counts = [len(video.points) for video in first if video.subset == "train"]
    assert 840 < sum(counts) < 1438  # between the tersest and the busiest annotator


def test_what_is_missing_or_wrong_is_named(shared: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"fps_dict\.json is missing"):
        read(tmp_path)
    folder = tmp_path / "copy"
    shutil.copytree(shared / "data" / "tsl300", folder)
    (folder / "fps_dict.json").write_text("{}")
    with pytest.raises(UsageError, match="do not fit together"):
        read(folder)
