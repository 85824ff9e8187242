"""I3D reproduces the reference program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from tests.ml.golden import Rule, assert_close, assert_filled, fill, pixels, vectors
from vemo_desktop.ml.encoders.i3d import STAGES, I3d


def test_keys_and_shapes_are_those_of_the_official_weights(shared: Path) -> None:
    listed = json.loads((shared / "specs" / "i3d_rgb.state_dict.json").read_text())["keys"]
    with torch.device("meta"):
        state = I3d().state_dict()
    assert {key: list(value.shape) for key, value in state.items()} == listed


@pytest.mark.parametrize(("rule", "suffix"), [("A", ""), ("B", "_B")])
def test_stages_and_feature(shared: Path, rule: Rule, suffix: str) -> None:
    want = vectors(shared, f"i3d_rgb_clip16{suffix}")
    network = I3d()
    fill(network, rule)
    assert_filled(
        network, json.loads((shared / "golden" / "i3d_fill_check.json").read_text())[f"i3d{suffix}"]
    )
    clip = pixels("i3d/clip", 1, 3, 16, 224, 224) / 255 * 2 - 1
    compared, x = 0, clip
    with torch.inference_mode():
        for stage in STAGES:
            x = network.get_submodule(stage)(x)
            if f"{stage}_slice" in want:
                compared += 1
                assert list(x.shape) == want[f"{stage}_shape"].tolist()
                assert_close(x[0, :4, 0, :3, :3], want[f"{stage}_slice"])
        assert_close(network(clip), want["feature"])
    assert compared >= 8
