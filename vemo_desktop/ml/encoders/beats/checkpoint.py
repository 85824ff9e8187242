"""From the official BEATs state dict to ours: one position table, and the position kernel as one tensor."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor

from vemo_desktop.errors import NetworkError

_TABLE = "relative_attention_bias.weight"


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
    first = tables["encoder.layers.0.self_attn." + _TABLE]
    if not all(torch.equal(first, table) for table in tables.values()):
        raise NetworkError(
            "This BEATs file has different position tables in its layers, so it is not the published one. "
            "Nothing was imported; fetch the file again from the address on its card."
        )
    ours = {
        "position_bias.weight": first,
        "position.weight": _folded(
            official["encoder.pos_conv.0.weight_g"], official["encoder.pos_conv.0.weight_v"]
        ),
        "position.bias": official["encoder.pos_conv.0.bias"],
    }
    for key, value in official.items():
        if key in tables or key.startswith("encoder.pos_conv."):
            continue
        name = key.replace("encoder.layers.", "layers.").replace("encoder.layer_norm.", "encoder_norm.")
        ours[name] = value
    return ours


def _folded(gain: Tensor, direction: Tensor) -> Tensor:
    """Join the factors of weight normalisation, whose norm runs over all but the kernel position."""
    folded: Tensor = gain * direction / direction.norm(dim=(0, 1), keepdim=True)
    return folded
