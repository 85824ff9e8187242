"""Reading and writing the weights that travel with the program, in half precision."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import nn

from vemo_desktop.errors import WeightsMissing

Network = TypeVar("Network", bound=nn.Module)
_FACTS = "facts"


def load_shipped(network: Network, path: Path) -> Network:
    """Fill a network from a file of `save_shipped` and make it ready to predict.

    Raises
    ------
    WeightsMissing
        If the file is missing or holds another network.
    """
    try:
        with safe_open(path, "pt") as file:
            state = {key: file.get_tensor(key).float() for key in file.keys()}  # noqa: SIM118 - no mapping
        network.load_state_dict(state)
    except (OSError, SafetensorError, RuntimeError) as error:
        raise WeightsMissing(
            f'"{path.name}" of the built-in network cannot be read. Install the program again.',
            details=str(error),
        ) from error
    return network.requires_grad_(False).eval()


def in_half_precision(network: Network) -> Network:
    """Round the weights of a network, in place, to what is stored of them."""
    for value in network.state_dict().values():
        if value.is_floating_point():
            value.copy_(value.half())
    return network


def save_shipped(network: nn.Module, path: Path, facts: Mapping[str, float | str]) -> None:
    """Write the weights of a network in half precision, with what belongs to them."""
    state = {
        key: value.detach().cpu().half() if value.is_floating_point() else value.detach().cpu()
        for key, value in network.state_dict().items()
    }
    state = {key: value.contiguous() for key, value in state.items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(state, path, metadata={_FACTS: json.dumps(dict(facts), sort_keys=True)})


def shipped_facts(path: Path) -> dict[str, float | str]:
    """Return what was written beside the weights: temperatures, for one."""
    with safe_open(path, "np") as file:
        facts: dict[str, float | str] = json.loads((file.metadata() or {}).get(_FACTS, "{}"))
    return facts
