"""How classes of a project differ in what describes voices and faces, counted video by video.

Voices of angry people differ from voices of sad ones in some direction, which need not be one in which voices
differ much. It is told by the mean description of each class and by how descriptions differ within classes.
Both are sums over videos, so they are also known without one video or another: what a description would say
of a video that it does not come from is what it is worth.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.heads.descriptions import Halves

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.float32]

ALIKE = 16.0
"""Steps that count as one: 4 s, about a stretch, in which one person says much the same in one way."""
_USUAL_MEANS, _USUAL_SPREAD = 6.0, 100.0
"""So many stretches of a class, and of all, are believed by half: before, classes are held to be alike, and
descriptions to differ alike in all directions. Chosen on composed timelines, see docs/learning.md; 3 and 50,
or 10 and 50, are no worse."""
_LEAST = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Sums over descriptions by class.

    Parameters
    ----------
    steps : ndarray, shape (C,)
    sums : ndarray, shape (C, D)
    products : ndarray, shape (D, D)
        Over all classes.
    """

    steps: Floats
    sums: Floats
    products: Floats

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.steps + other.steps, self.sums + other.sums, self.products + other.products)

    def __sub__(self, other: Tally) -> Tally:
        return Tally(self.steps - other.steps, self.sums - other.sums, self.products - other.products)


@dataclass(frozen=True, slots=True, eq=False)
class Discriminant:
    """How far a description speaks for each class: ``(row - mean - apart / 2) @ precision @ apart``.

    Parameters
    ----------
    mean : ndarray, shape (D,)
        Of all classes.
    apart : ndarray, shape (C, D)
        How the mean of each class differs from it.
    precision : ndarray, shape (D, D)
        The inverse of how descriptions differ within classes.
    """

    mean: Rows
    apart: Rows
    precision: Rows


def tally_of(rows: Halves | Rows, shares: Rows, weights: Rows) -> Tally:
    """Count one video.

    Parameters
    ----------
    rows : ndarray, shape (T, D)
        Of one kind of description; NaN where there is none.
    shares, weights : ndarray, shape (T, C) and (T,)
        As in `targets.Targets`.
    """
    known = np.isfinite(rows).all(axis=1) & (weights > 0)
    some = rows[known].astype(np.float64)
    counted = (shares * weights[:, None])[known].astype(np.float64)
    products = (some * counted.sum(axis=1)[:, None]).T @ some
    return Tally(counted.sum(axis=0), counted.T @ some, products)


def discriminant_of(tally: Tally) -> Discriminant:
    """Return how descriptions tell classes apart, as far as so few are believed; not at all without any.

    Notes
    -----
    Linear discriminants with equal priors (Fisher 1936). The spread within classes is drawn to one that is
    the same in all directions, as in Friedman, "Regularized discriminant analysis", JASA 84, 1989, and the
    means of classes to the common one, as if some stretches more had been seen that are like all others.
    """
    classes, width = tally.sums.shape
    total = tally.steps.sum()
    if total < 1:
        nothing = np.zeros((classes, width), np.float32)
        return Discriminant(nothing.sum(axis=0), nothing, np.eye(width, dtype=np.float32))
    common = tally.sums.sum(axis=0) / total
    usual = _USUAL_MEANS * ALIKE
    apart = (tally.sums + usual * common) / (tally.steps[:, None] + usual) - common
    own = tally.sums / np.maximum(tally.steps, _LEAST)[:, None]
    within = (tally.products - (own.T * tally.steps) @ own) / total
    believed = total / (total + _USUAL_SPREAD * ALIKE)
    round_ = np.eye(width) * (np.trace(within) / width + _LEAST)
    precision = np.linalg.inv(believed * within + (1 - believed) * round_)
    return Discriminant(common.astype(np.float32), apart.astype(np.float32), precision.astype(np.float32))
