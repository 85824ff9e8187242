"""Fresh weights that a seed decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import torch
from torch import nn

from vemo_desktop.ml.training.chance import seed_of

Module = TypeVar("Module", bound=nn.Module)


def seeded(make: Callable[[], Module], seed: int, device: str) -> Module:
    """Return a new network on a device; its first weights depend on the seed only."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed_of(seed, "weights"))
        return make().to(device)
