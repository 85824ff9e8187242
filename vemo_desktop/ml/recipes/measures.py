"""Figures by which a classifier is judged, and the calibration of its probabilities."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax

Floats = npt.NDArray[np.floating]
Ints = npt.NDArray[np.integer]
Group = TypeVar("Group")
Kind = TypeVar("Kind", bound=np.generic)


def recalls(labels: Ints, predicted: Ints, classes: int) -> npt.NDArray[np.float64]:
    """Return the share of each class that was found, shape (classes,); NaN for classes without examples."""
    found = np.bincount(labels[labels == predicted], minlength=classes)
    there = np.bincount(labels, minlength=classes)
    shares: npt.NDArray[np.float64] = np.divide(found, there, out=np.full(classes, np.nan), where=there > 0)
    return shares


def unweighted_recall(labels: Ints, predicted: Ints, classes: int) -> float:
    """Return the mean recall over the classes that have examples: each class counts the same."""
    return float(np.nanmean(recalls(labels, predicted, classes)))


def expected_calibration_error(probabilities: Floats, labels: Ints, bins: int = 15) -> float:
    """Return by how much confidence and accuracy differ on average.

    Parameters
    ----------
    probabilities : ndarray, shape (N, K)
    labels : ndarray of int, shape (N,)
    bins : int
        Equally wide, over the probability of the chosen class.

    Notes
    -----
    Source: Guo, Pleiss, Sun and Weinberger, "On calibration of modern neural networks", ICML 2017, eq. 3.
    """
    confidence = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == labels
    where = np.clip(np.ceil(confidence * bins).astype(np.int64) - 1, 0, bins - 1)
    gaps = np.bincount(where, weights=is_right - confidence, minlength=bins)
    return float(np.abs(gaps).sum() / len(labels))


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


def bootstrap_interval(
    groups: Mapping[Group, npt.NDArray[Kind]] | Sequence[npt.NDArray[Kind]],
    statistic: Callable[[npt.NDArray[Kind]], float],
    seed: int,
    rounds: int = 1000,
    level: float = 0.95,
) -> tuple[float, float]:
    """Return the percentile interval of a statistic when whole groups, such as speakers, are drawn again.

    Parameters
    ----------
    groups : mapping or sequence of ndarray
        The rows of each group; the groups drawn are concatenated and given to `statistic`.
    """
    rows = list(groups.values()) if isinstance(groups, Mapping) else list(groups)
    chance = np.random.default_rng(seed)
    drawn = [
        statistic(np.concatenate([rows[place] for place in chance.integers(0, len(rows), len(rows))]))
        for _ in range(rounds)
    ]
    low, high = np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
