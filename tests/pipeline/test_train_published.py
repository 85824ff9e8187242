"""TSL-Net trained end to end from the published point labels, on made-up features of the right shape."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from tests.ml.golden import vectors
from vemo_desktop.errors import TrainingError, UsageError
from vemo_desktop.exchange.tsl300 import read
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Event, JobProgress, Trained
from vemo_desktop.jobs.requests import PublishedFiles, TrainNetwork
from vemo_desktop.ml.networks.tsl.inputs import TslInputs
from vemo_desktop.ml.networks.tsl.proposals import FRAMES_PER_STEP, TslProposal
from vemo_desktop.ml.networks.tsl.seeds import grow_seeds
from vemo_desktop.ml.training import tsl_task
from vemo_desktop.ml.training.folder import STATE_FILE
from vemo_desktop.ml.training.recipes import Recipe, TslRecipe, VemoclapRecipe
from vemo_desktop.ml.training.tsl_features import published_files
from vemo_desktop.ml.training.tsl_task import TslTask, TslVideo
from vemo_desktop.pipeline.gathering import reasons
from vemo_desktop.pipeline.published import published, truth_of
from vemo_desktop.pipeline.train import train

_RECIPE = TslRecipe(steps=2, batch=2, evaluate_every=2, checkpoint_every=1)


@pytest.fixture(scope="module")
def features(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with features of three training videos and two test videos, all of them cut short."""
    folder = tmp_path_factory.mktemp("features")
    videos = read(shared / "data" / "tsl300")
    chosen = [v for v in videos if v.subset == "train"][:3] + [v for v in videos if v.subset == "test"][:2]
    for number, video in enumerate(chosen):
        generator = np.random.default_rng(number)
        first = min((point.frame // 16 for point in video.points), default=20)
        steps = min(int(video.duration_s * video.rate_hz / FRAMES_PER_STEP), first + 10)
        rgb, logmel = published_files(folder, video.subset, video.name)
        for path, values in (
            (rgb, generator.random((steps + 1, 1024), np.float32)),
            (logmel, generator.normal(-30, 15, (steps * 32 + 7, 60)).astype(np.float32)),
        ):
            path.parent.mkdir(parents=True, exist_ok=True)
            np.save(path, values)
    return folder


@pytest.fixture(autouse=True)
def _one_thread():  # type: ignore[no-untyped-def]
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def _request(shared: Path, features: Path, out: Path, recipe: Recipe = _RECIPE) -> TrainNetwork:
    files = PublishedFiles(shared / "data" / "tsl300", features)
    return TrainNetwork(
        path=out, network_id="tsl-net", recipe=recipe, data=files, cache_dir=out / "cache", device="cpu"
    )


def _run(request: TrainNetwork, cut_after: int = 10**9) -> tuple[Trained, list[Event]]:
    """Train; asked to stop after so many reports of progress."""
    events: list[Event] = []
    ctx = JobContext(1, events.append, lambda: len(events) >= cut_after)
    return train(request, ctx), events


def test_seeds_and_targets_are_the_golden_ones(shared: Path) -> None:
    stored = vectors(shared, "tsl_seed_select")
    for case in sorted({key.split("/")[0] for key in stored}):
        seeds = grow_seeds(stored[f"{case}/cas"][0], stored[f"{case}/point_anno"][0])
        assert np.array_equal(seeds.sentiment, stored[f"{case}/act_seed"][0])


class _Numbered(nn.Module):
    """Stands for TSL-Net and says of a video nothing but its number, which its features are filled with."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.cls_module = nn.Module()
        self.cls_module.a_extractor = nn.Linear(1, 1)
        self.other = nn.Linear(1, 1)

    def forward(self, visual: torch.Tensor, mel: torch.Tensor) -> SimpleNamespace:
        fused = visual[:, :, :1].expand(-1, -1, 3)
        return SimpleNamespace(fused=fused, video_score=fused[:, 0, :2])


@pytest.mark.parametrize("name", ["pipeline", "jitter"])
def test_a_training_judges_as_the_reference_does(
    shared: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the published labels to the figures of a report, on the stored segments of all test videos."""
    labels = shared / "data" / "tsl300"
    stored = vectors(shared, f"tsl_eval_{name}_predictions")
    order = (labels / "split_test.txt").read_text().split()
    columns = [stored.get(key, stored.get(f"{key}_f64")) for key in ("label", "score", "start", "end")]

    def said(fused: np.ndarray, score: np.ndarray, rate_hz: float) -> list[TslProposal]:
        rows = np.flatnonzero(stored["video_index"] == int(fused[0, 0]))
        label, likely, start, end = (column[rows] for column in columns)  # type: ignore[index]
        return [
            TslProposal(int(kind), float(sure), float(first), float(last))
            for kind, sure, first, last in zip(label, likely, start, end, strict=True)
        ]

    def features(number: int) -> TslInputs:
        return TslInputs(np.full((2, 1024), number, np.float32), np.zeros((2, 32, 60), np.float32))

    monkeypatch.setattr(tsl_task, "TslNet", _Numbered)
    monkeypatch.setattr(tsl_task, "propose_segments", said)
    videos = [
        TslVideo(video.name, partial(features, order.index(video.name)), video.rate_hz, (), truth_of(video))
        for video in read(labels)
        if video.subset == "test"
    ]
    assert len(videos) == 100
    got = TslTask(_RECIPE, (), videos, "cpu").judge(lambda _: None)
    want = json.loads((shared / "golden" / "tsl_eval_expected.json").read_text())[name]
    assert got["map"] == pytest.approx(want["average_mAP"], abs=1e-9)
    assert got["recall"] == pytest.approx(want["recall_avg"], abs=1e-9)
    assert got["f2"] == pytest.approx(want["F2_avg"], abs=1e-9)
    each = [value for key, value in got.items() if key.startswith("map_at_")]
    assert each == pytest.approx(want["mAP"], abs=1e-9)


def test_published_labels_meet_their_features(shared: Path, features: Path) -> None:
    material = published(PublishedFiles(shared / "data" / "tsl300", features), _RECIPE, lambda *_: None)
    assert (len(material.train), len(material.validation)) == (3, 2)
    assert len(material.left_out) == 295
    assert material.split.train == tuple(video.name for video in material.train)  # type: ignore[attr-defined]
    first = material.train[0].load()  # type: ignore[attr-defined]
    assert first.visual.shape == (len(first.mel), 1024)
    assert first.mel.shape[1:] == (32, 60)
    assert abs(float(first.mel.mean()) - 20 / 80) < 0.02  # (-30 + 50) / 80


@pytest.mark.timeout(600)
def test_training_stops_goes_on_and_leaves_official_weights(
    shared: Path, features: Path, tmp_path: Path
) -> None:
    request = _request(shared, features, tmp_path / "out")
    with pytest.raises(Cancelled):
        _run(request, cut_after=5)
    assert (tmp_path / "out" / STATE_FILE).exists()
    trained, events = _run(request)
    assert not (tmp_path / "out" / STATE_FILE).exists()
    fractions = [event.fraction for event in events if isinstance(event, JobProgress)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    listed = json.loads((shared / "specs" / "tsl_net.state_dict.json").read_text())["keys"]
    weights = load_file(trained.weights)
    assert {name: list(value.shape) for name, value in weights.items()} == listed
    report = json.loads(trained.report.read_text())
    assert report["updates"] == 2
    assert [row["step"] for row in report["losses"]] == [1, 2]
    assert set(report["held_out"]) == set(trained.values) >= {"map", "recall", "f2", "class_accuracy"}
    assert report["settings"]["reverse_as_in_paper"] is False
    assert not {one["video"] for one in report["split"]["train"]} & {
        one["video"] for one in report["split"]["validation"]
    }
    with pytest.raises(UsageError, match="trained before"):
        _run(request)


def test_other_settings_do_not_go_on_with_a_stopped_training(
    shared: Path, features: Path, tmp_path: Path
) -> None:
    fast = replace(_RECIPE, reverse_weight=0.0)
    with pytest.raises(Cancelled):
        _run(_request(shared, features, tmp_path, fast), cut_after=4)
    other = _request(shared, features, tmp_path, replace(fast, learning_rate=1e-3))
    with pytest.raises(TrainingError, match="other videos, decisions or settings"):
        _run(other)


def test_what_cannot_be_trained_is_said(shared: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(TrainingError, match=r"no video to learn from.*features are not in the folder"):
        _run(_request(shared, tmp_path / "empty", tmp_path / "out"))
    with pytest.raises(UsageError, match="can train TSL-Net and no other"):
        _run(_request(shared, tmp_path / "empty", tmp_path / "out", VemoclapRecipe()))


def test_of_many_reasons_the_first_are_told() -> None:
    left_out = {f"video {number}": f'"{number % 5}.mp4" is not there.' for number in range(10)}
    assert reasons(left_out) == (
        '"0.mp4" is not there. "1.mp4" is not there. "2.mp4" is not there. And 2 more like these.'
    )
    assert reasons({"a": "It is empty."}) == "It is empty."
    assert reasons({}) == ""
