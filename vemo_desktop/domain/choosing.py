"""Which video to label next: where the network is unsure, networks contradict each other, or all is new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.disagreement import priority
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.profiles import Floats, Profiles
from vemo_desktop.domain.tracks import Curves

UNSURE = 0.5
"""Up to this lead over the second strongest label a network counts as unsure."""
BEGINNING = 6
"""So many videos come by newness alone. Of few doubtful ones, in which much is felt, a network learns nothing
of those in which little is: in a made-up collection it did harm after three, see docs/learning.md."""
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
        What it looks and sounds like: by encoder, see `profiles.profile_of`.
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
    is_for_variety : bool
        It is one of the first, which come by newness alone: `gain` is its newness.
    """

    candidate: Candidate
    newness: float
    gain: float
    alike: str | None
    is_for_variety: bool = False


def in_order(candidates: Sequence[Candidate], known: Sequence[Candidate]) -> tuple[NextVideo, ...]:
    """Return candidates in the order in which going through them is expected to teach most.

    One after the other, the video comes next that is newest, up to `BEGINNING` videos in all; from then on
    the one that has the largest product of doubt and newness. What is chosen already is new no longer:
    several videos alike never come in a row.

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
    # By name, so that of equal gains the first one comes first; identities tell apart what has one name.
    waiting = sorted(candidates, key=lambda one: (by_name(one.title), one.media_id))
    everyone = [*known, *waiting]
    apart = Profiles([one.profile for one in everyone])
    usual = apart.usual()
    doubts = np.array([one.doubt for one in waiting])
    nearest, who = np.full(len(everyone), np.inf), np.full(len(everyone), -1)
    for number in range(len(known)):
        _come_nearer(nearest, who, apart.from_one(number), number)
    left = np.ones(len(waiting), np.bool_)
    found: list[NextVideo] = []
    while left.any():
        new = _newness(nearest[len(known) :], usual)
        is_begun = len(known) + len(found) >= BEGINNING
        gains = np.where(left, doubts * new if is_begun else new, -1.0)
        best = int(gains.argmax())
        left[best] = False
        number = len(known) + best
        alike = everyone[who[number]].title if who[number] >= 0 else None
        found.append(NextVideo(waiting[best], float(new[best]), float(gains[best]), alike, not is_begun))
        _come_nearer(nearest, who, apart.from_one(number), number)
    return tuple(found)


def _come_nearer(nearest: Floats, who: npt.NDArray[np.int64], row: Floats, number: int) -> None:
    is_nearer = row < nearest
    nearest[is_nearer], who[is_nearer] = row[is_nearer], number


def _newness(distances: Floats, usual: float) -> Floats:
    """Return how new videos are at some distance from the nearest that is known, from 0 to 1."""
    known = np.isfinite(distances)
    if usual <= 0:
        return np.where(known, 0.0, _NEUTRAL)
    filled = np.where(known, distances, 0.0)
    return np.where(known, filled / (filled + usual), _NEUTRAL)


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
