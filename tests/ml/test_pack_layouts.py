"""Recognising files by their tensors, and refusing what does not fit the network."""

from __future__ import annotations

import json

import pytest
import torch
from torch import Tensor

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.networks.cten.network import CtenHead
from vemo_desktop.ml.networks.vemoclap.classifier import AttentionClassifier
from vemo_desktop.ml.pack_cards import all_packs
from vemo_desktop.ml.pack_folders import LAYOUTS as FOLDERS
from vemo_desktop.ml.pack_layouts import LAYOUTS, fitting, recognised
from vemo_desktop.ml.weight_files import WeightFile


def listed(shared, name: str, inner: str | None = None) -> dict[str, Tensor]:
    """Return tensors of the official names and shapes that take no memory."""
    content = json.loads((shared / "specs" / f"{name}.state_dict.json").read_text())
    keys = (content["models"][inner] if inner else content)["keys"]
    return {key: torch.zeros(()).expand(shape) for key, shape in keys.items()}


OFFICIAL = {
    "tsl-net": ("tsl_net", None),
    "i3d-rgb": ("i3d_rgb", None),
    "r3d101-km": ("cten", "r3d101_backbone"),
    "cten-ve8": ("cten", "visual_erase"),
    "vaanet-ve8": ("cten", "vaanet_nonlocal"),
    "vemoclap": ("vemoclap", None),
    "beats-iter3-plus": ("beats", None),
}


def test_every_pack_has_a_layout():
    cards = all_packs()
    assert {card.id for card in cards if card.kind == "tensors"} == LAYOUTS.keys()
    assert {card.id for card in cards if card.kind == "folder"} == FOLDERS.keys()


@pytest.mark.parametrize(("pack_id", "place"), OFFICIAL.items(), ids=OFFICIAL.keys())
def test_official_files_are_recognised_by_their_names_and_shapes(shared, pack_id, place):
    file = WeightFile(listed(shared, *place))
    assert recognised(file).id == pack_id
    assert fitting(pack_id, file)


def test_the_older_trunk_is_the_one_with_400_classes(shared):
    tensors = listed(shared, "cten", "r3d101_backbone")
    tensors |= {"fc.weight": torch.zeros(400, 2048), "fc.bias": torch.zeros(400)}
    assert recognised(WeightFile(tensors)).id == "resnet-101-kinetics"
    tensors |= {"fc.weight": torch.zeros(700, 2048), "fc.bias": torch.zeros(700)}
    with pytest.raises(NetworkError, match=r"most like 3D ResNet-101.*fc\.weight \(700×2048 instead of"):
        recognised(WeightFile(tensors))


@pytest.mark.parametrize(("classes", "pack_id"), [(8, "cten-ve8"), (6, "cten-ekman6")])
@pytest.mark.parametrize("segments", [32, 10])
def test_heads_of_cten_are_told_apart_by_their_classes_whatever_their_segments(classes, pack_id, segments):
    assert recognised(WeightFile(CtenHead(classes, segments).state_dict())).id == pack_id


def test_counters_that_old_files_lack_are_added(shared):
    tensors = listed(shared, "i3d_rgb")
    old = {name: value for name, value in tensors.items() if not name.endswith("num_batches_tracked")}
    assert len(old) < len(tensors)
    assert fitting("i3d-rgb", WeightFile(old)).keys() == tensors.keys()


def test_what_is_missing_surplus_or_of_another_size_is_named():
    tensors = AttentionClassifier().state_dict()
    tensors["cls_mlp.0.bias"] = torch.zeros(7)
    del tensors["cls_mlp.0.weight"]
    tensors["more"] = torch.zeros(1)
    with pytest.raises(
        NetworkError,
        match=r"not those of VEMOCLAP.*: cls_mlp\.0\.weight missing; more not known; cls_mlp\.0\.bias \(7 in",
    ):
        fitting("vemoclap", WeightFile(tensors))


def test_a_stranger_is_refused():
    with pytest.raises(NetworkError, match=r"belong to none of the networks of this program\.$"):
        recognised(WeightFile({"stranger": torch.zeros(1)}))


@pytest.mark.parametrize("setting", [("deep_norm", False), ("max_distance", 1280), ("activation_fn", "relu")])
def test_beats_with_settings_that_change_the_numbers_is_refused(shared, setting):
    tensors = listed(shared, "beats")
    fine = json.loads((shared / "specs" / "beats.state_dict.json").read_text())["configuration"]
    assert recognised(WeightFile(tensors, fine)).id == "beats-iter3-plus"
    with pytest.raises(NetworkError, match=f"other settings \\({setting[0]} {setting[1]}\\)"):
        fitting("beats-iter3-plus", WeightFile(tensors, {**fine, setting[0]: setting[1]}))
