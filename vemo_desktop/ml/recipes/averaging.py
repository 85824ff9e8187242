"""The running mean of a network's weights, which generalises better than the last ones."""

from __future__ import annotations

import copy
from typing import Generic, TypeVar

import torch
from torch import nn

Network = TypeVar("Network", bound=nn.Module)


class Averaged(Generic[Network]):
    """Keeps a copy of a network whose weights and statistics follow slowly.

    Source: Polyak and Juditsky, "Acceleration of stochastic approximation by averaging", 1992, in its
    exponential form; the first updates count more, so that the random start is soon forgotten.
    """

    def __init__(self, network: Network, decay: float) -> None:
        self.network: Network = copy.deepcopy(network).requires_grad_(False)
        self.updates = 0
        """How many there were; to be set again where a stopped training goes on."""
        self._decay = decay

    @torch.no_grad()
    def update(self, network: Network) -> None:
        """Move towards the present weights."""
        self.updates += 1
        keep = min(self._decay, (1 + self.updates) / (10 + self.updates))
        now = network.state_dict()
        for name, value in self.network.state_dict().items():
            if value.is_floating_point():
                value.lerp_(now[name], 1 - keep)
            else:
                value.copy_(now[name])
