"""Single-frame labels become the same targets as in the reference program."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from tests.ml.golden import vectors
from vemo_desktop.ml.networks.tsl.points import PointLabel, point_target
from vemo_desktop.ml.networks.tsl.proposals import FRAMES_PER_STEP


def _labels(shared: Path, video: str) -> list[PointLabel]:
    with (shared / "data" / "tsl300" / "point_gaussian" / "point_labels.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["video_id"] == video]
    return [PointLabel(int(row["point"]), int(row["class_index"])) for row in rows]


def test_targets_equal_the_reference(shared: Path) -> None:
    stored = vectors(shared, "tsl_point_labels")
    rates = json.loads((shared / "data" / "tsl300" / "fps_dict.json").read_text())
    durations = json.loads((shared / "data" / "tsl300" / "len_duration_dict.json").read_text())
    videos = {key.rsplit("/", 1)[0] for key in stored}
    assert len(videos) == 6
    for video in videos:
        steps = int(durations[video] * rates[video] / FRAMES_PER_STEP)
        assert steps == int(stored[f"{video}/T"])
        target = point_target(_labels(shared, video), steps)
        bins = np.flatnonzero(target.points.any(axis=1))
        assert np.array_equal(bins, stored[f"{video}/bins"])
        assert np.array_equal(target.points[bins], stored[f"{video}/values"])
        assert np.array_equal(target.present, stored[f"{video}/label"])
        assert np.allclose(target.distribution, stored[f"{video}/distribution"], atol=1e-7)


def test_the_last_label_of_a_step_counts() -> None:
    target = point_target([PointLabel(3, 0), PointLabel(15, 1)], 1)
    assert target.points.tolist() == [[pytest.approx(0.1), pytest.approx(0.9)]]
    assert target.distribution.tolist() == [0.5, 0.5]


@pytest.mark.parametrize("labels", [[], [PointLabel(32, 0)], [PointLabel(-1, 0)]])
def test_labels_that_do_not_fit_are_refused(labels: list[PointLabel]) -> None:
    with pytest.raises(ValueError, match=r"at least one|outside"):
        point_target(labels, 2)
