"""The temperature of a classifier: by what its logits are divided so that it is as sure as it is right."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax

Floats = npt.NDArray[np.floating]


def fit_temperature(logits: Floats, targets: Floats) -> float:
    """Return the number by which to divide logits so that the softmax fits the targets best.

    Parameters
    ----------
    logits : ndarray, shape (N, K)
    targets : ndarray, shape (N, K)
        Probabilities; rows with a single 1 where there is one label.

    Notes
    -----
    Source: Guo and others, 2017, section 4.2. Fit it on examples that were not trained on.
    """

    def loss(log_temperature: float) -> float:
        scaled = log_softmax(logits / np.exp(log_temperature), axis=1)
        return -float((targets * scaled).sum(axis=1).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-3, 3), method="bounded").x))
