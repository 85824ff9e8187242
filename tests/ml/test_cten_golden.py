"""CTEN, its trunk and what it inherits reproduce the reference programs."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from tests.ml.golden import (
    Rule,
    assert_close,
    assert_filled,
    assert_norms_close,
    fill,
    pixels,
    randn,
    vectors,
)
from vemo_desktop.ml.encoders.resnet3d import STAGES, ResNet3d101
from vemo_desktop.ml.networks.cten.losses import erasing_loss, polarity_cross_entropy
from vemo_desktop.ml.networks.cten.network import CtenHead, VisualErase
from vemo_desktop.ml.networks.cten.sampling import erase_threshold, kept_frames, snippets
from vemo_desktop.ml.networks.cten.vaanet import Vaanet, VisualStream

_SETTINGS = {"official_defaults": (8, 32, 10), "paper": (6, 10, 16)}
_VE8_POLARITY = torch.tensor([0, 1, 0, 0, 1, 0, 1, 1])


def _listed(shared: Path, model: str) -> dict[str, list[int]]:
    models = json.loads((shared / "specs" / "cten.state_dict.json").read_text())["models"]
    return {str(key): list(shape) for key, shape in models[model]["keys"].items()}


def _checks(shared: Path, name: str) -> dict[str, object]:
    return dict(json.loads((shared / "golden" / "cten_fill_check.json").read_text())[name])


@pytest.mark.parametrize(
    ("model", "network"),
    [
        ("r3d101_backbone", lambda: ResNet3d101()),
        ("visual_erase", lambda: VisualErase(8, 32)),
        ("vaanet_nonlocal", lambda: Vaanet(8, 12)),
    ],
)
def test_keys_and_shapes_are_those_of_the_official_checkpoints(shared: Path, model: str, network) -> None:  # type: ignore[no-untyped-def]
    with torch.device("meta"):
        state = network().state_dict()
    assert {key: list(value.shape) for key, value in state.items()} == _listed(shared, model)


@pytest.mark.parametrize(("file", "length", "rule"), [("D10", 10, "A"), ("D16", 16, "A"), ("D16_B", 16, "B")])
def test_trunk(shared: Path, file: str, length: int, rule: Rule) -> None:
    want = vectors(shared, f"cten_backbone_{file}")
    network = ResNet3d101()
    fill(network, rule)
    assert_filled(network, _checks(shared, "backbone_r3d101" + ("_B" if rule == "B" else "")))
    x = pixels(f"cten_backbone_D{length}/clip", 2, 3, length, 112, 112) / 255 - 100 / 255
    with torch.inference_mode():
        for stage in STAGES:
            x = network.get_submodule(stage)(x)
            if f"{stage}_slice" in want and stage != "conv1":
                assert list(x.shape) == want[f"{stage}_shape"].tolist()
                assert_close(x[0, :4, 0, :3, :3], want[f"{stage}_slice"])
        features = x.mean(dim=(2, 3, 4))
        assert_close(features, want["feature"])
        assert_close(network.fc(features), want["logits"])


# 1.4 TFLOP in the larger setting: half a minute on two idle cores, much longer on busy ones.
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("rule", ["A", "B"])
@pytest.mark.parametrize("setting", list(_SETTINGS))
def test_whole_network(shared: Path, setting: str, rule: Rule) -> None:
    suffix = "_B" if rule == "B" else ""
    want = vectors(shared, f"cten_visual_erase_{setting}{suffix}")
    classes, segments, length = _SETTINGS[setting]
    network = VisualErase(classes, segments)
    fill(network, rule)
    assert_filled(network, _checks(shared, f"visual_erase_{setting}{suffix}"))
    video = pixels(f"cten_visual_erase_{setting}/video", 2, segments, 3, length, 112, 112)
    with torch.inference_mode():
        # One snippet after the other: a batch of 64 would need gigabytes.
        features = torch.stack(
            [torch.cat([network.features(v[None, None])[0] for v in row]) for row in video]
        )
        got = network.head(features)
        assert_close(features[:, :, :16], want["feat_head"])
        assert_close(got.related[:, :, :16], want["nl_head"])
        assert_close(got.logits, want["logits"])
        assert_close(got.attention, want["gamma"])
        assert_close(got.pooled, want["pooled"])
        assert_close(network.segment_logits(got), want["segment_logits_weighted"])
        assert_close(network.segment_logits(got, weighted=False), want["segment_logits_plain"])
        assert_close(network.segment_logits(got).mean(dim=1), want["logits"])
    threshold = erase_threshold(want["gamma"])
    assert_close(threshold, want["threshold"])
    assert np.array_equal(want["gamma"] < threshold[:, None], want["keep_mask"])
    assert np.array_equal(want["gamma"] > threshold[:, None], want["key_mask"])


@pytest.mark.parametrize("setting", list(_SETTINGS))
def test_head_alone(shared: Path, setting: str) -> None:
    classes, segments, _ = _SETTINGS[setting]
    features = randn(f"cten_head_{setting}/feat", 4, segments, 2048).abs()
    network = CtenHead(classes, segments, dropout=0.0)
    for rule in ("A", "B"):
        want = vectors(shared, f"cten_head_{setting}" + ("_B" if rule == "B" else ""))
        fill(network, rule)
        with torch.inference_mode():
            got = network(features)
        assert_close(got.logits, want["logits_eval"])
        assert_close(got.attention, want["gamma_eval"])
        network.train()
        network.zero_grad()
        got = network(features)
        loss = F.cross_entropy(got.logits, torch.tensor(want["target"]))
        loss.backward()
        assert_close(got.logits, want["logits_train"])
        assert_close(got.attention, want["gamma_train"])
        assert_close(loss, want["ce_loss"])
        parameters = dict(network.named_parameters())
        norms = np.array([float(parameters[str(key)].grad.norm()) for key in want["grad_keys"]])  # type: ignore[union-attr]
        assert_norms_close(norms, want["grad_norms_f64"])
        relation = network.nl[0]
        assert_close(relation.bn.running_mean[:16], want["nl_bn_running_mean_head"])
        assert_close(relation.bn.running_var[:16], want["nl_bn_running_var_head"])


@pytest.mark.parametrize("rule", ["A", "B"])
def test_inherited_networks(shared: Path, rule: Rule) -> None:
    suffix = "_B" if rule == "B" else ""
    video = pixels("vaanet/video", 1, 12, 3, 16, 112, 112)
    want = vectors(shared, f"cten_vaanet{suffix}")
    network = Vaanet(8, 12)
    fill(network, rule)
    assert_filled(network, _checks(shared, f"vaanet{suffix}"))
    with torch.inference_mode():
        got = network(video, randn("vaanet/mfcc", 1, 4096, 32) * 20)
    assert_close(got.logits, want["logits"])
    assert_close(got.places, want["alpha"])
    assert_close(got.channels, want["beta"])
    assert_close(got.segments, want["gamma"])
    visual = VisualStream(8, 12)
    fill(visual, rule)
    with torch.inference_mode():
        seen = visual(video)
    want = vectors(shared, f"cten_visual_stream{suffix}")
    assert_close(seen.logits, want["logits"])
    assert_close(seen.segments, want["gamma"])


@pytest.mark.parametrize("case", range(6))
def test_erasing_chooses_the_same_frames(shared: Path, case: int) -> None:
    want = vectors(shared, "cten_temporal_sampling")
    count, segments, length = want[f"c{case}/n_seq_dur"].tolist()
    attention = want[f"c{case}/gamma"]
    assert np.array_equal(attention < erase_threshold(attention), want[f"c{case}/keep"])
    frames = kept_frames(attention, count)
    assert np.array_equal(frames, want[f"c{case}/kept_frames"])
    assert np.array_equal(snippets(frames, segments, length), want[f"c{case}/snippets_center"])
    drawn = snippets(frames, segments, length, chance=random.Random(1234 + case))
    assert np.array_equal(drawn, want[f"c{case}/snippets_random_pyseed{1234 + case}"])


@pytest.mark.parametrize("case", range(4))
def test_sampling_chooses_the_same_frames(shared: Path, case: int) -> None:
    want = vectors(shared, "cten_temporal_sampling")
    count, segments, length = want[f"full{case}/n_seq_dur"].tolist()
    frames = np.arange(1, count + 1)
    assert np.array_equal(snippets(frames, segments, length), want[f"full{case}/center"])
    drawn = snippets(frames, segments, length, chance=random.Random(99 + case))
    assert np.array_equal(drawn, want[f"full{case}/random_pyseed{99 + case}"])


def test_equal_attention_keeps_everything() -> None:
    assert len(kept_frames(np.zeros(4, np.float32), 43)) == 40


def test_a_video_with_fewer_frames_than_segments_is_kept_whole() -> None:
    assert kept_frames(np.array([0.0, 1.0, 0.5], np.float32), 2).tolist() == [1, 2]


def test_no_frame_is_refused() -> None:
    with pytest.raises(ValueError, match="no frame"):
        snippets(np.empty(0, np.int64), 4, 4)


def test_polarity_weighted_loss(shared: Path) -> None:
    want = vectors(shared, "cten_pcce")
    logits, target = torch.tensor(want["logits"]), torch.tensor(want["target"])
    assert_close(polarity_cross_entropy(logits, target, _VE8_POLARITY), want["loss_lambda0p5"])
    assert_close(polarity_cross_entropy(logits, target, _VE8_POLARITY, penalty=0.0), want["loss_lambda0"])


def test_the_third_term_of_the_erasing_loss_has_no_gradient() -> None:
    logits = torch.zeros(2, 3, requires_grad=True)
    erased = torch.zeros(2, 3, requires_grad=True)
    target = torch.tensor([0, 2])
    erasing_loss(logits, erased, target).backward()
    alone = torch.zeros(2, 3, requires_grad=True)
    (F.cross_entropy(alone, target) / 3).backward()
    assert logits.grad is not None
    assert erased.grad is not None
    assert alone.grad is not None
    assert torch.equal(erased.grad, alone.grad)
    assert torch.equal(logits.grad, alone.grad)
