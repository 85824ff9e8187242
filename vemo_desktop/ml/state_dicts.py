"""Loading tensors into networks, strictly: every name and every shape must fit."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from vemo_desktop.errors import NetworkError

_WRAPPED = "module."
_COUNTER = "num_batches_tracked"
_NAMED = 3


def load_strictly(module: nn.Module, tensors: Mapping[str, Tensor], what: str) -> None:
    """Load tensors into a module in place.

    Parameters
    ----------
    tensors : mapping of str to Tensor
        As saved, also from several graphics cards (``module.`` before every name). Step counters of batch
        normalisation may be missing, as old files lack them; they matter in training only.
    what : str
        Name of the network in the message.

    Raises
    ------
    NetworkError
        If a name or shape does not fit; the first few are in the message, the module is as it was.
    """
    bare = unwrapped(tensors)
    problem = misfit(shapes(module.state_dict()), shapes(bare))
    if problem:
        raise NetworkError(f"These weights do not fit {what}: {problem}. Nothing was changed.")
    module.load_state_dict(fitted(module, bare), strict=True)


def fitted(module: nn.Module, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return tensors that fit a module with the step counters they may lack, at zero."""
    missing = module.state_dict().keys() - tensors.keys()
    return {**tensors, **{name: torch.zeros((), dtype=torch.int64) for name in missing}}


def shapes(tensors: Mapping[str, Tensor]) -> dict[str, tuple[int, ...]]:
    """Return the shape of each tensor by name."""
    return {name: tuple(value.shape) for name, value in tensors.items()}


def unwrapped(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return tensors without the ``module.`` that training on several graphics cards leaves in names."""
    if tensors and all(name.startswith(_WRAPPED) for name in tensors):
        return {name.removeprefix(_WRAPPED): value for name, value in tensors.items()}
    return dict(tensors)


def misfit(wanted: Mapping[str, tuple[int, ...]], given: Mapping[str, tuple[int, ...]]) -> str:
    """Say what keeps tensors from fitting, by names and shapes; empty if they fit."""
    missing = [name for name in wanted if name not in given and not name.endswith(_COUNTER)]
    surplus = [name for name in given if name not in wanted]
    other = [
        f"{name} ({size(given[name])} instead of {size(shape)})"
        for name, shape in wanted.items()
        if name in given and given[name] != shape
    ]
    parts = (("missing", missing), ("not known", surplus), ("of another size", other))
    return "; ".join(f"{some(names)} {what}" for what, names in parts if names)


def some(names: list[str]) -> str:
    """Name the first few and how many more there are."""
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def size(shape: tuple[int, ...]) -> str:
    """Return a shape in words."""
    return "×".join(map(str, shape)) or "single number"
