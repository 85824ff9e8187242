"""From the official BEATs state dict to ours: one position table, and the position kernel as one tensor."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.encoders.beats.network import BeatsConfiguration

_TABLE = "relative_attention_bias.weight"
_FIRST_TABLE = f"encoder.layers.0.self_attn.{_TABLE}"
_POSITION = "encoder.pos_conv.0."
_PARTS = {_FIRST_TABLE, *(_POSITION + part for part in ("weight_g", "weight_v", "bias"))}
_SETTINGS: dict[str, object] = {
    "activation_fn": "gelu",
    "layer_norm_first": False,
    "deep_norm": True,
    "max_distance": 800,
    "num_buckets": 320,
    "encoder_attention_heads": 12,
}
"""Settings of the published file that change the numbers but neither names nor shapes."""


def is_official(tensors: Mapping[str, Tensor]) -> bool:
    """Tell whether tensors bear the names of the published file, so that they can be converted."""
    return tensors.keys() >= _PARTS


def check_settings(settings: Mapping[str, object]) -> None:
    """Make sure that the ``cfg`` entry of a file describes the network of this program.

    Raises
    ------
    NetworkError
        If a setting differs: the tensors would load, and give other numbers.
    """
    other = [
        f"{name} {settings[name]}" for name, value in _SETTINGS.items() if settings.get(name, value) != value
    ]
    if other:
        raise NetworkError(
            f"This BEATs file was trained with other settings ({', '.join(other)}) than the published one, "
            "so it cannot be used. Nothing was imported; fetch the file again from the address on its card."
        )


def converted(official: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return the state dict of `network.Beats` for an official one.

    Parameters
    ----------
    official : mapping of str to Tensor
        The ``model`` entry of the published file.

    Raises
    ------
    NetworkError
        If the layers' position tables differ: the network keeps one for all of them.
    """
    tables = {key: value for key, value in official.items() if key.endswith(_TABLE)}
    first = tables[_FIRST_TABLE]
    if not all(torch.equal(first, table) for table in tables.values()):
        raise NetworkError(
            "This BEATs file has different position tables in its layers, so it is not the published one. "
            "Nothing was imported; fetch the file again from the address on its card."
        )
    ours = {
        "position_bias.weight": first,
        "position.weight": _folded(official[_POSITION + "weight_g"], official[_POSITION + "weight_v"]),
        "position.bias": official[_POSITION + "bias"],
    }
    for key, value in official.items():
        if key in tables or key.startswith(_POSITION):
            continue
        name = key.replace("encoder.layers.", "layers.").replace("encoder.layer_norm.", "encoder_norm.")
        ours[name] = value
    return ours


def configuration(ours: Mapping[str, Tensor]) -> BeatsConfiguration:
    """Return the sizes that tensors from `converted` have; what shapes do not show is as published."""
    buckets, heads = ours["position_bias.weight"].shape
    patch_width, _, patch, _ = ours["patch_embedding.weight"].shape
    width, per_group, kernel = ours["position.weight"].shape
    return BeatsConfiguration(
        patch=patch,
        patch_width=patch_width,
        width=width,
        inner=len(ours["layers.0.fc1.bias"]),
        heads=heads,
        layers=len([key for key in ours if key.endswith(".fc1.bias")]),
        position_kernel=kernel,
        position_groups=width // per_group,
        buckets=buckets,
        classes=len(ours["predictor.bias"]),
    )


def _folded(gain: Tensor, direction: Tensor) -> Tensor:
    """Join the factors of weight normalisation, whose norm runs over all but the kernel position."""
    folded: Tensor = gain * direction / direction.norm(dim=(0, 1), keepdim=True)
    return folded
