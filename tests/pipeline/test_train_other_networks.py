"""VEMOCLAP and TSL-Net trained from a project through the whole step, with small random encoders."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from tests.clips import make_clip
from tests.ml.tiny_packs import install_all
from tests.packs_kit import install_tensors
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import Trained
from vemo_desktop.jobs.requests import DecidedVideos, TrainNetwork
from vemo_desktop.ml import pack_store
from vemo_desktop.ml.encoders.i3d_clips import PACK, I3dEncoder
from vemo_desktop.ml.networks.tsl import adapter
from vemo_desktop.ml.training.recipes import Recipe, TslRecipe, VemoclapRecipe
from vemo_desktop.pipeline.train import train
from vemo_desktop.services.project import open_project
from vemo_desktop.services.training import decided_videos

S = 1_000_000


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    """Compute on one thread, which a busy machine cannot slow down by waiting for a second one."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def data(tmp_path: Path) -> DecidedVideos:
    """Return the decisions about three clips, in two schemes."""
    paths = [tmp_path / f"clip{number}.mp4" for number in range(3)]
    for number, path in enumerate(paths):
        make_clip(path, seconds=4 + number, size=(96, 64))
    with open_project(tmp_path / "p.vemo", create=True, author="ann") as session:
        for number, item in enumerate(session.library.add(paths).added):
            session.review.create(item.id, Interval(0, S), "ekman-6", ("joy", "fear", "joy")[number])
            session.review.create(item.id, Interval(S // 2, 2 * S), "sentiment", "positive")
            session.review.create(item.id, Interval(2 * S, 3 * S), "sentiment", "negative")
        return decided_videos(session, share=0.4)


def _train(data: DecidedVideos, tmp_path: Path, network_id: str, recipe: Recipe) -> Trained:
    request = TrainNetwork(
        path=tmp_path / "out",
        network_id=network_id,
        recipe=recipe,
        data=data,
        cache_dir=tmp_path / "cache",
        device="cpu",
    )
    return train(request, JobContext(1, lambda _: None, lambda: False))


def test_vemoclap(shared: Path, vemo_home: Path, data: DecidedVideos, tmp_path: Path) -> None:
    install_all(vemo_home, tmp_path / "scratch")
    pack_store.remove(pack_store.pack_home("vemoclap"))  # what is trained need not be there before
    recipe = VemoclapRecipe(steps=2, batch=2, evaluate_every=2, validation_share=0.4)
    trained = _train(data, tmp_path, "vemoclap", recipe)
    listed = json.loads((shared / "specs" / "vemoclap.state_dict.json").read_text())["keys"]
    weights = load_file(trained.weights)
    assert {name: list(value.shape) for name, value in weights.items()} == listed
    report = json.loads(trained.report.read_text())
    assert report["left_out"] == {}
    assert len(report["split"]["train"]) + len(report["split"]["validation"]) == 3
    assert 0 <= trained.values["accuracy"] <= 1


class _LightI3d(I3dEncoder):
    """Describes a clip by its brightness in 1024 ways."""

    def __init__(self, frames: FrameIndex, device: str, weights: str) -> None:
        super().__init__(frames, device, weights, load=lambda _: _describe)  # type: ignore[arg-type, return-value]


def _describe(clips: torch.Tensor) -> torch.Tensor:
    brightness = clips.float().mean(dim=(1, 2, 3, 4))
    return (brightness[:, None] * torch.linspace(0, 1, 1024)).relu()


def test_tsl_net(
    shared: Path, vemo_home: Path, data: DecidedVideos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_tensors(vemo_home, PACK, {"any": torch.zeros(1)})
    monkeypatch.setattr(adapter, "I3dEncoder", _LightI3d)
    recipe = TslRecipe(steps=1, batch=2, evaluate_every=1, reverse_weight=0.0, validation_share=0.4)
    trained = _train(data, tmp_path, "tsl-net", recipe)
    listed = json.loads((shared / "specs" / "tsl_net.state_dict.json").read_text())["keys"]
    weights = load_file(trained.weights)
    assert {name: list(value.shape) for name, value in weights.items()} == listed
    report = json.loads(trained.report.read_text())
    assert report["left_out"] == {}
    assert {"map", "class_accuracy"} <= trained.values.keys()
    assert report["losses"][0]["loss"] > 0
