"""VEMOCLAP's classifier and its preparation reproduce the reference program."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional as F

from tests.ml.golden import Rule, assert_close, assert_filled, assert_norms_close, fill, randn, vectors
from vemo_desktop.ml.networks.vemoclap.classifier import AttentionClassifier
from vemo_desktop.ml.networks.vemoclap.preparation import (
    FEATURE_LENGTHS,
    FEATURE_WIDTHS,
    equidistant,
    prepared,
    sound_windows,
)


def _features(*, large: bool) -> dict[str, Tensor]:
    features = {
        name: randn(f"vemoclap/{name}", 3, FEATURE_LENGTHS[name], width) * 0.05 + 0.45
        for name, width in FEATURE_WIDTHS.items()
    }
    features["asr_sentiment"][1:] = 0
    features["ocr_sentiment"][1] = 0
    features["face_emotion"][1, 5:] = 0
    features["beats"][2] = 0
    return {name: (value - 0.45) * 40 for name, value in features.items()} if large else features


def _network(rule: Rule) -> AttentionClassifier:
    network = AttentionClassifier(dropout=0.0)
    fill(network, rule)
    return network


def test_keys_and_shapes_are_those_of_the_released_file(shared: Path) -> None:
    listed = json.loads((shared / "specs" / "vemoclap.state_dict.json").read_text())["keys"]
    assert {key: list(value.shape) for key, value in AttentionClassifier().state_dict().items()} == listed


@pytest.mark.parametrize(
    ("file", "rule", "large"),
    [
        ("vemoclap_classifier", "A", False),
        ("vemoclap_classifier_large", "A", True),
        ("vemoclap_classifier_B", "B", True),
    ],
)
def test_classifier(shared: Path, file: str, rule: Rule, large: bool) -> None:
    want, network = vectors(shared, file), _network(rule)
    checks = json.loads((shared / "golden" / "vemoclap_fill_check.json").read_text())
    assert_filled(network, checks["attention_classifier" + ("_B" if rule == "B" else "")])
    with torch.inference_mode():
        features = _features(large=large)
        logits = network(features)
        assert_close(network.fused(features), want["cls_input"])
    assert_close(logits, want["logits"])
    assert_close(logits.softmax(dim=1), want["probabilities"])


def test_head_count_matters(shared: Path) -> None:
    other = AttentionClassifier(heads=8, dropout=0.0)
    fill(other, "A")
    with torch.inference_mode():
        difference = other(_features(large=True)) - _network("A")(_features(large=True))
    assert difference.abs().max() > 0.1


def test_training_step(shared: Path) -> None:
    want, network = vectors(shared, "vemoclap_train"), _network("A")
    network.train()
    logits = network(_features(large=True))
    loss = F.cross_entropy(logits, torch.tensor(want["target"]))
    loss.backward()
    assert_close(logits, want["logits"])
    assert_close(loss, want["ce_loss"])
    parameters = dict(network.named_parameters())
    assert len(parameters) == len(want["grad_keys"])
    norms = np.array([float(parameters[str(key)].grad.norm()) for key in want["grad_keys"]])  # type: ignore[union-attr]
    assert_norms_close(norms, want["grad_norms_f64"])


@pytest.mark.parametrize("count", [1, 5, 15, 16, 17, 23, 40, 119])
def test_lengths_are_brought_to_sixteen(shared: Path, count: int) -> None:
    want = vectors(shared, "vemoclap_postprocess")
    if count > 16:
        assert np.array_equal(equidistant(count, 16), want[f"idx_{count}_to_16"])
    assert_close(prepared("face_emotion", want[f"in_{count}"]), want[f"out_{count}"])


def test_an_absent_feature_is_zeros() -> None:
    assert not prepared("beats", None).any()
    assert not prepared("beats", np.empty((0, 768), np.float32)).any()


@pytest.mark.parametrize("seconds", [3.0, 3.1, 4.5, 10.0, 29.0, 61.7, 300.0])
def test_windows_of_sound(shared: Path, seconds: float) -> None:
    want, samples = vectors(shared, "vemoclap_audio_chunks"), round(seconds * 16_000)
    assert np.array_equal(sound_windows(samples), want[f"sec{seconds}_starts_intended_n16"])
    assert np.array_equal(sound_windows(samples, as_released=True), want[f"sec{seconds}_starts_as_coded_n16"])
