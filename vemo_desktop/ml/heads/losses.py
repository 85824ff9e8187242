"""What a head is taught by: the right class at each step, whole segments, and steadiness between them."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from vemo_desktop.ml.training.task import TOTAL

_MOST_JUMP = 4.0
"""Jumps of log-probabilities above count as this: borders are no fault (Farha and Gall 2019, tau)."""
_NEXT_TO_NOTHING = 1e-6


def head_losses(
    logits: Tensor,
    correction: Tensor,
    shares: Tensor,
    weights: Tensor,
    refused: Tensor,
    mask: Tensor,
    class_weights: Tensor,
    felt: Sequence[int],
    *,
    overlap: float,
    steadiness: float,
    pull: float,
) -> dict[str, Tensor]:
    """Return the terms of the loss, each a mean over what was judged.

    Parameters
    ----------
    logits, correction : Tensor, shape (B, T, C)
        What the head says, and the part of it that was learnt.
    shares, refused : Tensor, shape (B, T, C)
    weights, mask : Tensor, shape (B, T)
        As in `targets.Targets`; `mask` is 0 behind the end of each video.
    class_weights : Tensor, shape (C,)
        How much a step of each class counts.
    felt : sequence of int
        Classes that make segments.
    overlap, steadiness, pull : float
        Weights of the three terms beside the cross-entropy.

    Notes
    -----
    ``steps``: cross-entropy with soft classes. ``refused``: ``-log(1 - p)`` of a label that a person
    rejected. ``overlap``: one minus the soft overlap of each class (Milletari and others, V-Net, 3DV 2016),
    which follows segments as wholes and not how rare they are. ``steady``: squared jumps of log-probabilities
    (Farha and Gall 2019, eq. 6). ``pull``: the squared correction, towards what is said already.
    """
    logs = torch.log_softmax(logits, dim=2)
    probabilities = logs.exp()
    counted = shares * class_weights * weights[..., None]
    steps = -(counted * logs).sum() / counted.sum().clamp(min=_NEXT_TO_NOTHING)
    against = refused * mask[..., None]
    misses = -torch.log((1 - probabilities).clamp(min=1e-4))
    refusal = (against * misses).sum() / weights.sum().clamp(min=1.0)
    missed = _missed_overlap(probabilities, shares, weights, felt)
    jumps = (logs[:, 1:] - logs[:, :-1].detach()).clamp(-_MOST_JUMP, _MOST_JUMP).square()
    both = (mask[:, 1:] * mask[:, :-1])[..., None]
    steady = (jumps * both).sum() / (both.sum() * logits.shape[2]).clamp(min=1.0)
    held = (correction.square() * mask[..., None]).sum() / (mask.sum() * logits.shape[2]).clamp(min=1.0)
    total = steps + refusal + overlap * missed + steadiness * steady + pull * held
    return {
        TOTAL: total,
        "steps": steps,
        "refused": refusal,
        "overlap": missed,
        "steady": steady,
        "pull": held,
    }


def _missed_overlap(probabilities: Tensor, shares: Tensor, weights: Tensor, felt: Sequence[int]) -> Tensor:
    chosen = list(felt)
    said, told = probabilities[..., chosen] * weights[..., None], shares[..., chosen] * weights[..., None]
    shared = (said * shares[..., chosen]).sum(dim=(0, 1))
    both = said.sum(dim=(0, 1)) + told.sum(dim=(0, 1))
    there = (told.sum(dim=(0, 1)) > 0).to(both.dtype)
    missed = 1 - (2 * shared + 1) / (both + 1)
    return (missed * there).sum() / there.sum().clamp(min=1.0)


def balanced(shares: Sequence[Tensor], weights: Sequence[Tensor], classes: int, most: float = 3.0) -> Tensor:
    """Return how much a step of each class counts: the root of how much rarer it is than the others.

    The root, because full balance would make rare labels be seen everywhere; at most `most` times, and as
    little as its inverse. Classes without examples count 1.
    """
    times = torch.zeros(classes, dtype=torch.float64)
    for share, weight in zip(shares, weights, strict=True):
        times += (share * weight[:, None]).sum(dim=0).double()
    there = times > 0
    mean = times.sum() / there.sum().clamp(min=1)
    rarer = (mean / times.clamp(min=_NEXT_TO_NOTHING)).sqrt().clamp(1 / most, most)
    return torch.where(there, rarer, torch.ones_like(rarer)).float()
