"""The loop that both networks are taught by: AdamW, one cycle of the learning rate, averaged weights."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.optim.lr_scheduler import OneCycleLR

from vemo_desktop.ml.recipes.averaging import Averaged
from vemo_desktop.ml.recipes.going_on import Part, load_point, save_point

Network = TypeVar("Network", bound=nn.Module)
Report = Callable[[int, int, str], None]
"""Called with epochs done, epochs in all, and a line about the last one; may raise to stop."""
_AVERAGE = 0.998
_RISING = 0.15
"""Share of the updates in which the learning rate rises (Smith and Topin, "Super-convergence", 2018)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningRecipe:
    """Settings of every training."""

    seed: int = 1
    epochs: int = 30
    batch: int = 32
    learning_rate: float = 1e-3
    weight_decay: float = 0.05
    longest_gradient: float = 5.0


def learn(
    network: Network,
    rates: Sequence[tuple[Sequence[nn.Parameter], float]],
    recipe: LearningRecipe,
    steps: int,
    losses: Callable[[int], Iterator[Tensor]],
    point: Path,
    report: Report,
) -> Network:
    """Teach a network; continues from `point` where the same recipe was stopped between two epochs.

    Parameters
    ----------
    network : Module
        On the device where it learns.
    rates : sequence of (parameters, float)
        Groups of weights, and their learning rates as shares of the recipe's.
    steps : int
        Updates per epoch.
    losses : callable
        Given the number of an epoch, yields the loss of each of its batches. What it draws may depend on
        that number and the seed alone, or a training that went on would end otherwise.
    point : Path
    report : callable

    Returns
    -------
    Module
        With the running mean of the weights, on the processor, ready to predict.
    """
    averaged = Averaged(network, _AVERAGE)
    highest = [recipe.learning_rate * share for _, share in rates]
    groups = [{"params": part, "lr": rate} for (part, _), rate in zip(rates, highest, strict=True)]
    optimiser = torch.optim.AdamW(groups, weight_decay=recipe.weight_decay)
    schedule = OneCycleLR(optimiser, highest, total_steps=steps * recipe.epochs, pct_start=_RISING)
    parts: dict[str, Part] = {
        "network": network, "averaged": averaged.network, "optimiser": optimiser, "schedule": schedule,
    }  # fmt: skip
    done = load_point(point, parts, recipe)
    averaged.updates = steps * done
    for epoch in range(done, recipe.epochs):
        torch.manual_seed(1000 * recipe.seed + epoch)  # dropout
        network.train()
        total = 0.0
        for loss in losses(epoch):
            _update(network, optimiser, loss, recipe.longest_gradient)
            schedule.step()
            averaged.update(network)
            total += float(loss.detach())
        save_point(point, parts, recipe, epoch + 1)
        report(epoch + 1, recipe.epochs, f"loss {total / steps:.3f}")
    return averaged.network.cpu().eval()


def _update(network: nn.Module, optimiser: torch.optim.Optimizer, loss: Tensor, longest: float) -> None:
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), longest)
    optimiser.step()
