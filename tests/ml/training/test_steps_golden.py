"""One update of each recipe, through the trainer's own code, gives the reference's losses and gradients."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from torch import nn

from tests.ml.golden import assert_close, assert_norms_close, fill, randn, vectors
from vemo_desktop.domain.labels import EKMAN_6, VIDEO_EMOTION_8
from vemo_desktop.ml.networks.tsl.inputs import TslInputs
from vemo_desktop.ml.networks.tsl.points import PointLabel, point_target
from vemo_desktop.ml.networks.vemoclap.preparation import FEATURE_LENGTHS, FEATURE_WIDTHS
from vemo_desktop.ml.training.chance import batch
from vemo_desktop.ml.training.cten_task import CtenTask, CtenVideo
from vemo_desktop.ml.training.loop import accumulate
from vemo_desktop.ml.training.recipes import CtenRecipe, TslRecipe, VemoclapRecipe
from vemo_desktop.ml.training.snippets import CachedSnippets
from vemo_desktop.ml.training.task import Part, Task
from vemo_desktop.ml.training.tsl_task import TslTask, TslVideo
from vemo_desktop.ml.training.vemoclap_task import VemoclapTask, VemoclapVideo


def _one_update(task: Task[Part]) -> dict[str, float]:
    fill(task.module, "A")
    task.module.train()
    return accumulate(task, task.parts(0), 0, 0, lambda _: None)


def _assert_gradients(module: nn.Module, want: dict[str, np.ndarray]) -> None:
    parameters = dict(module.named_parameters())
    norms = [float(parameters[str(key)].grad.norm()) for key in want["grad_keys"]]  # type: ignore[union-attr]
    assert_norms_close(norms, want["grad_norms_f64"])


def test_tsl_net(shared: Path) -> None:
    want = vectors(shared, "tsl_net_train_T48")
    name = "tsl_net_train_T48"
    features = TslInputs(
        (randn(f"{name}/rgb", 1, 48, 1024).abs() * 0.5)[0].numpy(),
        (randn(f"{name}/mel", 1, 48, 32, 60) * 0.3 + 0.3)[0].numpy(),
    )
    labels = tuple(PointLabel(int(step) * 16 + 5, int(label)) for step, label in want["points"])
    assert_close(point_target(labels, 48).points, want["point_anno"][0])
    video = TslVideo("golden", lambda: features, 25.0, labels)
    # Twice the same video: the mean over the videos of an update must be what one of them gives.
    task = TslTask(TslRecipe(dropout=0.0, batch=2), [video, video], [], "cpu")
    losses = _one_update(task)
    terms = [losses[key] for key in ("reverse_mapping", "video", "labelled", "background", "pseudo", "loss")]
    assert_close(np.array(terms), want["loss_values_f64"][:6])
    _assert_gradients(task.module, want)


def test_cten_head(shared: Path) -> None:
    for setting, scheme, segments in (("official_defaults", VIDEO_EMOTION_8, 32), ("paper", EKMAN_6, 10)):
        want = vectors(shared, f"cten_head_{setting}")
        features = randn(f"cten_head_{setting}/feat", 4, segments, 2048).abs().numpy()
        middles = np.arange(segments) * 20 + 11
        order = batch(4, 32, CtenRecipe().seed, 0)
        videos: list[CtenVideo] = [None] * 4  # type: ignore[list-item]
        for place, number in enumerate(order):
            source = CachedSnippets(segments * 20, middles, features[place])
            videos[number] = CtenVideo(f"golden-{place}", source, int(want["target"][place]))
        recipe = CtenRecipe(dropout=0.0, segments=segments, erasing=False)
        task = CtenTask(recipe, scheme, videos, [], "cpu")
        losses = _one_update(task)
        assert_close(np.array(losses["loss"]), want["ce_loss"])
        _assert_gradients(task.module, want)
        relation = task.module.nl[0]
        assert_close(relation.bn.running_mean[:16], want["nl_bn_running_mean_head"])


def test_vemoclap(shared: Path) -> None:
    want = vectors(shared, "vemoclap_train")
    features = {
        name: randn(f"vemoclap/{name}", 3, FEATURE_LENGTHS[name], width) * 0.05 + 0.45
        for name, width in FEATURE_WIDTHS.items()
    }
    features["asr_sentiment"][1:] = 0
    features["ocr_sentiment"][1] = 0
    features["face_emotion"][1, 5:] = 0
    features["beats"][2] = 0
    videos = [
        VemoclapVideo(
            f"golden-{number}",
            {name: ((value[number] - 0.45) * 40).numpy() for name, value in features.items()},
            int(want["target"][number]),
        )
        for number in range(3)
    ]
    task = VemoclapTask(VemoclapRecipe(dropout=0.0), 6, videos, [], "cpu")
    losses = _one_update(task)
    assert_close(np.array(losses["loss"]), want["ce_loss"])
    _assert_gradients(task.module, want)


def test_the_published_optimisers() -> None:
    groups = TslTask(TslRecipe(), [], [], "cpu").optimizer.param_groups
    assert [(group["lr"], group["weight_decay"]) for group in groups] == [(1e-5, 5e-4), (1e-4, 5e-4)]
    assert sum(p.numel() for p in groups[1]["params"]) == 1_661_184
    assert sum(p.numel() for group in groups for p in group["params"]) == 91_342_592
