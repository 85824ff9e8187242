"""Segments and their scores equal the reference program's."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from tests.ml.golden import assert_close, vectors
from vemo_desktop.domain.judging.detection import ScoredSegment, TrueSegment, detection_scores
from vemo_desktop.ml.networks.tsl.proposals import ProposalRule, propose_segments

_LABELS = ("n", "p")


def _videos(stored: dict[str, np.ndarray]) -> list[str]:
    return sorted({key.rsplit("/", 1)[0] for key in stored})


def test_proposals_equal_the_reference(shared: Path) -> None:
    stored = vectors(shared, "tsl_proposals")
    videos = _videos(stored)
    assert len(videos) == 6
    for video in videos:
        got = propose_segments(
            stored[f"{video}/cas_sigmoid_fuse"],
            stored[f"{video}/vid_score"],
            float(stored[f"{video}/fps_f64"]),
        )
        rows = np.array([(s.label, s.score, s.start_s, s.end_s) for s in got])
        want = stored[f"{video}/proposals_f64"]
        assert rows.shape == want.shape
        assert np.array_equal(rows[:, 0], want[:, 0])
        assert np.abs(rows[:, 2:] - want[:, 2:]).max() <= 1e-9
        assert_close(rows[:, 1], want[:, 1], relative=1e-6)


def test_without_quirks_short_neighbours_stay_apart() -> None:
    fused = np.zeros((12, 3), np.float32)
    fused[:, 2] = 0.9
    fused[[2, 5], 1], fused[[2, 5], 2] = 0.9, 0.05
    scores = np.array([0.1, 0.9], np.float32)
    faithful = propose_segments(fused, scores, 30.0)
    clean = propose_segments(fused, scores, 30.0, ProposalRule(faithful=False))
    assert len(clean) > len(faithful)
    assert max(segment.end_s for segment in clean) <= 12 * 16 / 30


def test_one_step_is_too_short() -> None:
    with pytest.raises(ValueError, match="two steps"):
        propose_segments(np.zeros((1, 3), np.float32), np.zeros(2, np.float32), 25.0)


@pytest.mark.parametrize("name", ["pipeline", "jitter"])
def test_scores_of_prediction_sets(shared: Path, name: str) -> None:
    data = shared / "data" / "tsl300"
    database = json.loads((data / "gt.json").read_text())["database"]
    truth = [
        TrueSegment(video, str(a["label"]), float(a["segment"][0]), float(a["segment"][1]))
        for video, entry in database.items()
        if entry["subset"] == "test"
        for a in entry["annotations"]
    ]
    order = (data / "split_test.txt").read_text().split()
    stored = vectors(shared, f"tsl_eval_{name}_predictions")
    columns = [
        stored.get(key, stored.get(f"{key}_f64")) for key in ("video_index", "label", "start", "end", "score")
    ]
    predicted = [
        ScoredSegment(order[int(video)], _LABELS[int(label)], float(start), float(end), float(score))
        for video, label, start, end, score in zip(*columns, strict=True)  # type: ignore[arg-type]
    ]
    expected = json.loads((shared / "golden" / "tsl_eval_expected.json").read_text())
    got, want = detection_scores(truth, predicted, expected["tiou"]), expected[name]
    assert np.abs(got.mean_average_precision - want["mAP"]).max() <= 1e-9
    assert abs(got.mean_average_precision.mean() - want["average_mAP"]) <= 1e-9
    for label, values in want["ap_by_class"].items():
        assert np.abs(got.by_label[label].average_precision - values).max() <= 1e-9
    assert np.abs(got.precision - want["mean_precision"]).max() <= 1e-9
    assert np.abs(got.recall - want["mean_recall"]).max() <= 1e-9
    assert np.abs(got.f2 - want["F2"]).max() <= 1e-9
