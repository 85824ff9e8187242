"""Which video to label next: where the network is unsure, networks contradict each other, or all is new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.disagreement import priority
from vemo_desktop.domain.tracks import Curves

Floats = npt.NDArray[np.float64]

UNSURE = 0.5
"""Up to this lead over the second strongest label a network counts as unsure."""
_LEAST_SPREAD = 1e-6
_NEUTRAL = 0.5
"""How new a video counts as long as there is nothing to compare it with."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """One video that waits to be gone through.

    Parameters
    ----------
    media_id, title : str
    unsure : float
        Share of its time for which the network is unsure, see `unsure_share`.
    disagreement : float
        How much networks contradict each other about its proposals, from 0 to 1.
    waiting : int
        Number of open proposals.
    profile : mapping of str to ndarray
        What it looks and sounds like: by encoder, see `profile_of`.
    """

    media_id: str
    title: str
    unsure: float
    disagreement: float
    waiting: int
    profile: Mapping[str, Floats]

    @property
    def doubt(self) -> float:
        """How likely the network errs in it, from 0 to 1."""
        return priority(self.unsure, self.disagreement)


@dataclass(frozen=True, slots=True, eq=False)
class NextVideo:
    """A candidate in its place in the order.

    Parameters
    ----------
    candidate : Candidate
    newness : float
        How far it is from everything that was gone through or comes before it, from 0 to 1.
    gain : float
        What going through it is expected to teach, from 0 to 1.
    alike : str or None
        Title of the video it resembles most among those; None where there is none.
    """

    candidate: Candidate
    newness: float
    gain: float
    alike: str | None


def in_order(candidates: Sequence[Candidate], known: Sequence[Candidate]) -> tuple[NextVideo, ...]:
    """Return candidates in the order in which going through them is expected to teach most.

    One after the other, the video comes next that has the largest product of doubt and newness, where what
    is chosen already is new no longer: several videos alike never come in a row.

    Parameters
    ----------
    candidates : sequence of Candidate
    known : sequence of Candidate
        Videos that were gone through.

    Notes
    -----
    Newness is the distance to the nearest known or chosen video, as in Sener and Savarese 2018, "Active
    learning for convolutional neural networks: a core-set approach", ICLR; the product with doubt follows
    Settles and Craven 2008, "An analysis of active learning strategies for sequence labeling tasks", EMNLP
    (information density), with far from what is labelled in place of near to what is not.
    """
    everyone = [*known, *candidates]
    apart = distances([one.profile for one in everyone])
    usual = _usual(apart)
    nearest = np.full(len(everyone), np.inf)
    who = np.full(len(everyone), -1)
    for number in range(len(known)):
        _come_nearer(nearest, who, apart[number], number)
    left = list(range(len(known), len(everyone)))
    found = []
    while left:
        gains = {number: everyone[number].doubt * _newness(nearest[number], usual) for number in left}
        best = min(left, key=lambda number: (-gains[number], everyone[number].media_id))
        alike = everyone[who[best]].title if who[best] >= 0 else None
        found.append(NextVideo(everyone[best], _newness(nearest[best], usual), gains[best], alike))
        left.remove(best)
        _come_nearer(nearest, who, apart[best], best)
    return tuple(found)


def _usual(apart: Floats) -> float:
    """Return the median distance of two videos; 1 where none is known."""
    pairs = apart[np.triu_indices(len(apart), 1)]
    known = pairs[np.isfinite(pairs)]
    return float(np.median(known)) if len(known) else 1.0


def _come_nearer(nearest: Floats, who: npt.NDArray[np.int64], row: Floats, number: int) -> None:
    is_nearer = row < nearest
    nearest[is_nearer], who[is_nearer] = row[is_nearer], number


def _newness(distance: float, usual: float) -> float:
    if not np.isfinite(distance):
        return _NEUTRAL
    return float(distance / (distance + usual)) if usual > 0 else 0.0


def unsure_share(curves: Curves) -> float:
    """Return the share of known time for which the strongest label leads the next by at most `UNSURE`.

    Where the labels leave something over, as Ekman's emotions do, the rest counts as a label: a quiet
    stretch is sure. Returns 1 where the curves know nothing.
    """
    values = curves.values.astype(np.float64)
    lengths = np.diff(curves.edges_us).astype(np.float64)
    known = np.isfinite(values).all(axis=1)
    if not known.any():
        return 1.0
    rest = np.clip(1 - values[known].sum(axis=1, keepdims=True), 0, 1)
    ranked = np.sort(np.concatenate([values[known], rest], axis=1), axis=1)
    is_unsure = ranked[:, -1] - ranked[:, -2] <= UNSURE
    return float((is_unsure * lengths[known]).sum() / lengths[known].sum())


def profile_of(values: npt.NDArray[np.floating], valid: npt.NDArray[np.bool_]) -> Floats:
    """Return what a track holds on the whole: mean and spread of each column, shape (2 D,).

    Parameters
    ----------
    values : ndarray, shape (T, D)
        NaN does not count.
    valid : ndarray of bool, shape (T,)
    """
    known = np.where(valid[:, None] & np.isfinite(values), values.astype(np.float64), np.nan)
    count = np.isfinite(known).sum(axis=0)
    filled = np.nan_to_num(known)
    mean = filled.sum(axis=0) / np.maximum(count, 1)
    square = np.square(filled).sum(axis=0) / np.maximum(count, 1) - np.square(mean)
    both = np.concatenate([mean, np.sqrt(np.clip(square, 0, None))])
    profile: Floats = np.where(np.concatenate([count, count]) > 0, both, np.nan)
    return profile


def distances(profiles: Sequence[Mapping[str, Floats]]) -> Floats:
    """Return how far apart each two videos are, shape (N, N); infinite where they share no encoder.

    Every column counts in its own spread over the videos, and every encoder the same, however many columns
    it has.
    """
    count = len(profiles)
    total, shared = np.zeros((count, count)), np.zeros((count, count))
    for encoder in sorted({name for one in profiles for name in one}):
        which = [number for number, one in enumerate(profiles) if encoder in one]
        rows = np.stack([profiles[number][encoder] for number in which])
        apart = _apart(rows)
        there = np.isfinite(apart)
        place = np.ix_(which, which)
        total[place] += np.where(there, apart, 0.0)
        shared[place] += there
    found: Floats = np.divide(total, shared, out=np.full((count, count), np.inf), where=shared > 0)
    return found


def _apart(rows: Floats) -> Floats:
    """Return root mean squared differences of standardised rows, over columns that both know."""
    known = np.isfinite(rows)
    seen = np.maximum(known.sum(axis=0), 1)
    filled = np.where(known, rows, 0.0)
    mean = filled.sum(axis=0) / seen
    spread = np.sqrt((np.square(filled - mean) * known).sum(axis=0) / seen)
    scaled = np.where(known, (filled - mean) / np.maximum(spread, _LEAST_SPREAD), 0.0)
    scaled[:, spread <= _LEAST_SPREAD] = 0.0
    both = known.astype(np.float64) @ known.T.astype(np.float64)
    squares = np.square(scaled) @ known.T + known @ np.square(scaled).T - 2 * scaled @ scaled.T
    apart: Floats = np.sqrt(
        np.divide(np.clip(squares, 0, None), both, out=np.full(both.shape, np.nan), where=both > 0)
    )
    return apart
