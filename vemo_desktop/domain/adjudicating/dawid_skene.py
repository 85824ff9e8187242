"""What is most likely true, and how reliable each rater is, from nothing but their answers.

Source: Dawid and Skene (1979), Maximum likelihood estimation of observer error-rates using the EM algorithm,
Applied Statistics 28, 20-28; equations 2.3 to 2.5, begun with equation 3.1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.agreement.values import Floats

_MOST_ROUNDS = 500
_STILL = 1e-8
"""The largest change of a probability at which the estimate counts as settled."""


@dataclass(frozen=True, slots=True, eq=False)
class Estimate:
    """What was estimated.

    Parameters
    ----------
    truth : ndarray of float64, shape (I, K)
        Probability of each class for each item.
    shares : ndarray of float64, shape (K,)
        How frequent each class is.
    confusion : ndarray of float64, shape (R, K, K)
        Probability that a rater says class l of an item that is class k; rows of classes that never occur
        are zero.
    rounds : int
    """

    truth: Floats
    shares: Floats
    confusion: Floats
    rounds: int

    @property
    def competence(self) -> Floats:
        """How often each rater is right, shape (R,): hits of each class weighted by how frequent it is."""
        hits: Floats = np.einsum("rkk,k->r", self.confusion, self.shares)
        return hits


def dawid_skene(counts: Floats, weights: Floats | None = None) -> Estimate:
    """Estimate truth and error rates together.

    Parameters
    ----------
    counts : ndarray, shape (I, R, K)
        How often each rater gave each class to each item; all zero where a rater did not judge it.
    weights : ndarray, shape (I,), optional
        How much each item counts: the length of a stretch of time, say. Alike by default.

    Raises
    ------
    ValueError
        If an item was judged by nobody, or a weight is not positive.
    """
    counts = np.asarray(counts, np.float64)
    weights = np.ones(len(counts)) if weights is None else np.asarray(weights, np.float64)
    said = counts.sum(axis=1)
    if (said.sum(axis=1) == 0).any() or (weights <= 0).any():
        raise ValueError("every item needs an answer and a positive weight")
    truth: Floats = said / said.sum(axis=1, keepdims=True)
    rounds, change = 0, np.inf
    while change >= _STILL and rounds < _MOST_ROUNDS:
        shares, confusion = _rates(truth, counts, weights)
        fresh = _truth(counts, shares, confusion)
        change = float(np.abs(fresh - truth).max())
        truth, rounds = fresh, rounds + 1
    return Estimate(truth, shares, confusion, rounds)


def _rates(truth: Floats, counts: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Return how frequent classes are, and how raters err, if the truth were known."""
    weighted = truth * weights[:, None]
    shares: Floats = weighted.sum(axis=0) / weights.sum()
    confusion: Floats = np.einsum("ik,irl->rkl", weighted, counts)
    totals = confusion.sum(axis=2, keepdims=True)
    return shares, np.divide(confusion, totals, out=np.zeros_like(confusion), where=totals > 0)


def _truth(counts: Floats, shares: Floats, confusion: Floats) -> Floats:
    """Return the probability of each class of each item."""
    # In logarithms: many raters and repeated answers make products that no float holds.
    with np.errstate(divide="ignore"):
        log_confusion, log_shares = np.log(confusion), np.log(shares)
    # What nobody said must not meet the logarithm of zero.
    given = counts[:, :, None, :]
    terms = given * np.where(given > 0, log_confusion[None], 0.0)
    logs: Floats = log_shares[None] + terms.sum(axis=(1, 3))
    scaled = np.exp(logs - logs.max(axis=1, keepdims=True))
    truth: Floats = scaled / scaled.sum(axis=1, keepdims=True)
    return truth
