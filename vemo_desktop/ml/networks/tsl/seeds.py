"""Pseudo labels that TSL-Net's training grows around single-frame labels.

Around and between labelled steps, steps that look like background become soft background seeds; from
each labelled step outwards, steps whose sentiment outweighs their background become soft sentiment seeds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

BACKGROUND_THRESHOLD = 0.95


@dataclass(frozen=True, slots=True)
class Seeds:
    """Soft pseudo labels.

    Parameters
    ----------
    sentiment : ndarray of float32, shape (T, 3)
        Point labels, with the network's own values where the walk went.
    background : ndarray of float32, shape (T,)
    """

    sentiment: Floats
    background: Floats


def grow_seeds(fused: Floats, points: Floats) -> Seeds:
    """Grow pseudo labels from point labels and the network's present output.

    Parameters
    ----------
    fused : ndarray of float32, shape (T, 3)
        Fused class activation sequence: negative, positive, background.
    points : ndarray of float32, shape (T, 3)
        Point labels; rows without a label are zero, the background column is zero.
    """
    sentiment = points.astype(np.float32).copy()
    background = np.zeros(len(fused), np.float32)
    labelled = np.flatnonzero(points.max(axis=1) > 0)
    if len(labelled) == 0:
        return Seeds(sentiment, background)
    walk = _Walk(fused, sentiment)
    first, last = int(labelled[0]), int(labelled[-1])
    if first > 0:
        _mark_outside(fused[:, 2], background, 0, first, towards_start=True)
        walk.along(range(first - 1, -1, -1))
    if last < len(fused) - 1:
        _mark_outside(fused[:, 2], background, last + 1, len(fused), towards_start=False)
        walk.along(range(last + 1, len(fused)))
    for left, right in zip(labelled[:-1].tolist(), labelled[1:].tolist(), strict=True):
        if right - left > 1:
            _mark_between(fused[:, 2], background, left + 1, right)
            walk.along(range(left + 1, right))
            walk.along(range(right - 1, left, -1))
    return Seeds(sentiment, background)


@dataclass(frozen=True, slots=True)
class _Walk:
    fused: Floats
    sentiment: Floats

    def along(self, steps: Iterable[int]) -> None:
        """Take over the network's values until background outweighs sentiment."""
        for step in steps:
            if self.fused[step, 2] > self.fused[step, :2].max():
                return
            self.sentiment[step] = self.fused[step]


def _mark_outside(background: Floats, marks: Floats, start: int, end: int, *, towards_start: bool) -> None:
    """Mark background before the first or after the last labelled step, within [start, end)."""
    inside = background[start:end]
    strongest = inside.max()
    sure = np.flatnonzero(inside >= BACKGROUND_THRESHOLD) + start
    marks[sure] = strongest
    # The released program compares a sum of soft marks with 1, so a single mark of 0.96 does not count.
    if marks[start:end].sum() >= 1:
        border = int(sure[-1]) if towards_start else int(sure[0])
    else:
        border = start + int(inside.argmax())
    if towards_start:
        marks[start : border + 1] = strongest
    else:
        marks[border:end] = strongest


def _mark_between(background: Floats, marks: Floats, start: int, end: int) -> None:
    """Mark background between two labelled steps, within [start, end)."""
    inside = background[start:end]
    strongest = inside.max()
    sure = np.flatnonzero(inside >= BACKGROUND_THRESHOLD) + start
    marks[sure] = strongest
    if marks[start:end].sum() >= 2:
        marks[sure[0] : sure[-1] + 1] = strongest
    else:
        marks[start + int(inside.argmax())] = strongest
