"""How good whole-video labels are."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional as F


def judged(logits: Tensor, labels: Tensor) -> dict[str, float]:
    """Compare logits (N, K) with classes (N,).

    Returns
    -------
    dict of str to float
        ``accuracy``; ``balanced_accuracy``, the mean over the classes that occur, which a constant answer
        cannot raise above one share each; ``cross_entropy``.
    """
    is_right = (logits.argmax(dim=1) == labels).double()
    each = [float(is_right[labels == label].mean()) for label in labels.unique()]
    return {
        "accuracy": float(is_right.mean()),
        "balanced_accuracy": sum(each) / len(each),
        "cross_entropy": float(F.cross_entropy(logits, labels)),
    }
