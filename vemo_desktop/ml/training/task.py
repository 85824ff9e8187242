"""What a recipe has to bring for the common loop to train it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from torch import Tensor, nn
from torch.optim import Optimizer

Part = TypeVar("Part")

TOTAL = "loss"
"""Name of the term that is minimised."""
OnShare = Callable[[float], None]
"""Told how much is done, in [0, 1]; may raise to stop."""


class Task(Protocol[Part]):
    """A network, its examples, and how it learns from one of them.

    What `parts` and `losses` do depends on the weights, the update's number and torch's generator only; the
    loop seeds the latter anew for every part.
    """

    @property
    def module(self) -> nn.Module:
        """The network in training."""
        ...

    @property
    def optimizer(self) -> Optimizer:
        """Holds every weight that learns."""
        ...

    @property
    def judged_by(self) -> str:
        """Which of the values of `judge` is to become large."""
        ...

    def parts(self, step: int) -> Sequence[Part]:
        """Return what one update learns from, one backward pass each; gradients are averaged."""
        ...

    def losses(self, part: Part) -> dict[str, Tensor]:
        """Return the terms of the loss, `TOTAL` among them, with the network in training mode."""
        ...

    def judge(self, on_share: OnShare) -> dict[str, float]:
        """Return how good the network is on the held-out videos, in evaluation mode; empty without any."""
        ...
