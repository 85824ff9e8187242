"""TSL-Net reproduces the reference program: network, seeds and losses."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from tests.ml.golden import Rule, assert_close, assert_filled, assert_norms_close, fill, randn, vectors
from vemo_desktop.ml.networks.tsl.losses import (
    TslTarget,
    background_loss,
    frame_losses,
    labelled_loss,
    pseudo_loss,
    reverse_mapping_loss,
    tsl_losses,
    video_loss,
)
from vemo_desktop.ml.networks.tsl.network import TslNet
from vemo_desktop.ml.networks.tsl.seeds import grow_seeds

_SEED_CASES = ["random", "highbkg", "edge_points", "single", "lowbkg", "two_adjacent", "short_gap"]


def _network(rule: Rule) -> TslNet:
    network = TslNet(dropout=0.0)
    fill(network, rule)
    return network


def _inputs(name: str, steps: int) -> tuple[torch.Tensor, torch.Tensor]:
    visual = randn(f"{name}/rgb", 1, steps, 1024).abs() * 0.5
    mel = randn(f"{name}/mel", 1, steps, 32, 60) * 0.3 + 0.3
    return visual, mel


def test_keys_and_shapes_are_those_of_the_official_checkpoint(shared: Path) -> None:
    listed = json.loads((shared / "specs" / "tsl_net.state_dict.json").read_text())["keys"]
    assert {key: list(value.shape) for key, value in TslNet().state_dict().items()} == listed


@pytest.mark.parametrize("rule", ["A", "B"])
def test_weights_are_filled_as_in_the_reference(shared: Path, rule: Rule) -> None:
    assert_filled(
        _network(rule), json.loads((shared / "golden" / "tsl_net_fill_check.json").read_text())[rule]
    )


@pytest.mark.parametrize(("rule", "file"), [("A", "tsl_net_eval_T37"), ("B", "tsl_net_eval_T37_B")])
def test_outputs_of_one_chunk(shared: Path, rule: Rule, file: str) -> None:
    want = vectors(shared, file)
    with torch.inference_mode():
        got = _network(rule)(*_inputs("tsl_net_eval_T37", 37))
    assert_close(got.fused, want["cas_sigmoid_fuse"])
    assert_close(got.video_score, want["vid_score"])
    assert_close(got.class_logits, want["cas_logits"])
    assert_close(got.distribution_logits, want["dist_logits"])
    assert_close(got.audio[0, :6], want["audio_feat"])
    assert_close(got.visual[0, :6], want["v_align"])
    assert_close(got.fused_features[0].T[:4, :64], want["feat_head"])


def test_outputs_across_the_chunk_border(shared: Path) -> None:
    want = vectors(shared, "tsl_net_eval_T620")
    with torch.inference_mode():
        got = _network("A")(*_inputs("tsl_net_eval_T620", 620))
    assert_close(got.fused, want["cas_sigmoid_fuse"])
    assert_close(got.video_score, want["vid_score"])


@pytest.mark.parametrize("case", _SEED_CASES)
def test_seeds(shared: Path, case: str) -> None:
    want = vectors(shared, "tsl_seed_select")
    seeds = grow_seeds(want[f"{case}/cas"][0], want[f"{case}/point_anno"][0])
    assert np.array_equal(seeds.sentiment, want[f"{case}/act_seed"][0])
    assert np.array_equal(seeds.background, want[f"{case}/bkg_seed"][0])


@pytest.mark.parametrize("case", _SEED_CASES)
def test_loss_terms_and_gradients(shared: Path, case: str) -> None:
    cases, want = vectors(shared, "tsl_seed_select"), vectors(shared, "tsl_loss_terms")
    if f"{case}/terms_f64" not in want:
        pytest.skip(f"the reference has no loss for {case}")
    fused = torch.tensor(cases[f"{case}/cas"][0], requires_grad=True)
    distribution = torch.tensor(want[f"{case}/vid_distribution"][0], requires_grad=True)
    points = torch.tensor(cases[f"{case}/point_anno"][0, :, :2])
    labelled, background, pseudo, _ = frame_losses(fused, points)
    video = video_loss(distribution, torch.tensor(want[f"{case}/label_distribution"][0]))
    total = 2 * video + 0.5 * labelled + 0.5 * (background + pseudo) - 3.25
    terms = torch.stack([torch.tensor(-3.25), video, labelled, background, pseudo, total])
    assert_close(terms, want[f"{case}/terms_f64"][:6])
    total.backward()
    assert fused.grad is not None
    assert distribution.grad is not None
    assert_close(fused.grad, want[f"{case}/grad_cas"][0])
    assert_close(distribution.grad, want[f"{case}/grad_vid_distribution"][0])


def test_training_passes(shared: Path) -> None:
    network = TslNet(dropout=0.0)
    # The reference gradients of rule B hold those of rule A too: both passes ran without clearing between.
    for rule, file in (("A", "tsl_net_train_T48"), ("B", "tsl_net_train_T48_B")):
        want = vectors(shared, file)
        fill(network, rule)
        network.train()
        target = TslTarget(torch.tensor(want["point_anno"][0]), torch.tensor(want["label_distribution"]))
        losses = tsl_losses(network, *_inputs("tsl_net_train_T48", 48), target)
        losses.total.backward()
        terms = (losses.reverse_mapping, losses.video, losses.labelled, losses.background, losses.pseudo)
        assert_close(torch.stack([*terms, losses.total]), want["loss_values_f64"][:6])
        parameters = dict(network.named_parameters())
        norms = [float(parameters[str(key)].grad.norm()) for key in want["grad_keys"]]  # type: ignore[union-attr]
        assert_norms_close(norms, want["grad_norms_f64"])
        first = network.cls_module.a_extractor[2]
        assert_close(first.running_mean, want["bn_running_mean"])
        assert_close(first.running_var, want["bn_running_var"])


def test_a_video_without_seeds_has_no_seed_loss() -> None:
    fused = torch.full((4, 3), 0.5)
    assert pseudo_loss(fused, torch.zeros(4, 3)) == 0
    assert background_loss(fused, torch.zeros(4)) == 0
    points = F.pad(torch.eye(4)[:, :2], (0, 1))
    assert labelled_loss(fused, points) > 0


def test_the_paper_and_the_released_program_pull_in_opposite_directions() -> None:
    same = torch.eye(6, 8)
    shuffled = same.roll(1, dims=0)
    assert reverse_mapping_loss(same, same) > reverse_mapping_loss(same, shuffled)
    assert reverse_mapping_loss(same, same, as_in_paper=True) < reverse_mapping_loss(
        same, shuffled, as_in_paper=True
    )


def test_inputs_that_do_not_fit_are_refused() -> None:
    network = TslNet()
    with pytest.raises(ValueError, match="do not fit"):
        network(torch.zeros(1, 5, 1024), torch.zeros(1, 4, 32, 60))
