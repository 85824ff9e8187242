"""Losses of CTEN's training: two passes, and the optional weight on wrong polarity."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional as F

Criterion = Callable[[Tensor, Tensor], Tensor]
"""Compares logits (B, K) with classes (B,)."""


def erasing_loss(
    logits: Tensor, erased_logits: Tensor, target: Tensor, criterion: Criterion = F.cross_entropy
) -> Tensor:
    """Return the loss of the original and the erased pass.

    The released program adds a third, detached copy of the second term: it moves the number that is
    reported and no gradient.
    """
    original, erased = criterion(logits, target), criterion(erased_logits, target)
    return (original + erased + erased.detach()) / 3


def polarity_cross_entropy(logits: Tensor, target: Tensor, polarity: Tensor, penalty: float = 0.5) -> Tensor:
    """Cross-entropy that weighs a sample more when the predicted polarity is wrong.

    Parameters
    ----------
    logits : Tensor, shape (B, K)
    target : Tensor of int64, shape (B,)
    polarity : Tensor, shape (K,)
        A value per class; two classes agree when theirs are equal.
    penalty : float
        Added to the weight 1 of a sample whose predicted and true polarity differ.
    """
    each = F.cross_entropy(logits, target, reduction="none")
    wrong = polarity[logits.argmax(dim=1)] != polarity[target]
    return (each * torch.where(wrong, 1 + penalty, 1.0)).mean()
