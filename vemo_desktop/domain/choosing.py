"""Which video to label next: what holds much of every label, is new, or makes networks doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.coverage import Coverage
from vemo_desktop.domain.disagreement import priority
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.profiles import Floats, Profiles
from vemo_desktop.domain.tracks import Curves

UNSURE = 0.5
"""Up to this lead over the second strongest label a network counts as unsure."""
GROUNDWORK = 3
"""So many videos come by how much they hold of every label where the network does not know the labels that
people use: it learns hardly anything of these from three videos in which little happens."""
BEGINNING = 6
"""Up to so many, videos come by newness alone. Of doubtful ones, in which much is felt, a network learns
nothing of those in which little is: in a made-up collection it did harm. See docs/learning.md for both."""
ONE_BY_ONE = 500
"""So many are chosen one after the other, the rest by what they would be worth then: nobody goes through more
before the order is asked for again, and 10 000 would take minutes."""
REST = ""
"""Stands among labels for time in which none is expected."""
_TIE = 1e-6
"""Of videos that add as much of every label the newer one comes first."""
_NAMED, _MOST_NAMED = 0.5, 3
"""So much of what the strongest label adds another one must add to be named beside it, and how many are."""
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
    expected : mapping of str to float
        Share of its time that the network expects of each label and of `REST`, see `expected_shares`.
    voice : ndarray, shape (D,), or None
        What its voices sound like on the whole; None where nobody speaks or nobody listened.
    """

    media_id: str
    title: str
    unsure: float
    disagreement: float
    waiting: int
    profile: Mapping[str, Floats]
    expected: Mapping[str, float] = field(default_factory=dict)
    voice: Floats | None = None

    @property
    def doubt(self) -> float:
        """How likely the network errs in it, from 0 to 1."""
        return priority(self.unsure, self.disagreement)


class Stage(StrEnum):
    """By what a video is chosen, which changes as more are gone through."""

    GROUNDWORK = "groundwork"
    VARIETY = "variety"
    DOUBT = "doubt"

    @classmethod
    def after(cls, count: int, knows_labels: bool) -> Stage:
        """Return by what the next video is chosen once so many were gone through or chosen."""
        if count < GROUNDWORK and not knows_labels:
            return cls.GROUNDWORK
        return cls.VARIETY if count < BEGINNING else cls.DOUBT


@dataclass(frozen=True, slots=True, eq=False)
class NextVideo:
    """A candidate in its place in the order.

    Parameters
    ----------
    candidate : Candidate
    newness : float
        How far it is from everything that was gone through or comes before it, from 0 to 1.
    gain : float
        What going through it is expected to teach, from 0 to 1; comparable within a stage.
    alike : str or None
        Title of the video it resembles most among those; None where there is none.
    stage : Stage
        What `gain` goes by.
    adds : tuple of str
        Labels of which it adds most to what was gone through or comes before it, the first one most.
    """

    candidate: Candidate
    newness: float
    gain: float
    alike: str | None
    stage: Stage
    adds: tuple[str, ...]


def in_order(
    candidates: Sequence[Candidate], known: Sequence[Candidate], *, knows_labels: bool = True
) -> tuple[NextVideo, ...]:
    """Return candidates in the order in which going through them is expected to teach most.

    One after the other, the newest video comes next, up to `BEGINNING` in all; from then on the one that has
    the largest product of doubt and newness. Where the network does not know the labels, the first
    `GROUNDWORK` are those that add most to what is covered of every label that is expected. What is chosen
    already is covered, and new no longer: several videos alike do not come in a row among the first
    `ONE_BY_ONE`.

    Parameters
    ----------
    candidates : sequence of Candidate
    known : sequence of Candidate
        Videos that were gone through.
    knows_labels : bool
        Whether the network speaks of the labels that people use.

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
    # With as many known there is no groundwork left to do, and nothing to prepare for it.
    ground = None if knows_labels or len(known) >= GROUNDWORK else _Ground(known, waiting)
    doubts = np.array([one.doubt for one in waiting])
    nearest, who = np.full(len(everyone), np.inf), np.full(len(everyone), -1)
    for number in range(len(known)):
        _come_nearer(nearest, who, apart.from_one(number), number)
    left = np.ones(len(waiting), np.bool_)
    found: list[NextVideo] = []
    while left.any():
        new = _newness(nearest[len(known) :], usual)
        stage = Stage.after(len(known) + len(found), knows_labels)
        if ground is not None and stage is Stage.GROUNDWORK:
            worth = (1 - _TIE) * ground.gains() + _TIE * new
        else:
            worth = new if stage is Stage.VARIETY else doubts * new
        gains = np.where(left, worth, -1.0)
        how_many = 1 if len(found) < ONE_BY_ONE else int(left.sum())
        for best in np.argsort(-gains, kind="stable")[:how_many].tolist():
            left[best] = False
            number = len(known) + best
            alike = everyone[who[number]].title if who[number] >= 0 else None
            adds = ground.add(best) if ground is not None and stage is Stage.GROUNDWORK else ()
            found.append(NextVideo(waiting[best], float(new[best]), float(gains[best]), alike, stage, adds))
        if left.any():
            _come_nearer(nearest, who, apart.from_one(number), number)
    return tuple(found)


class _Ground:
    """What the first videos cover of every label."""

    def __init__(self, known: Sequence[Candidate], waiting: Sequence[Candidate]) -> None:
        everyone = [*known, *waiting]
        self._labels = sorted({label for one in everyone for label in one.expected})
        shares = np.array([[one.expected.get(label, 0.0) for label in self._labels] for one in everyone])
        shares = shares.reshape(len(everyone), len(self._labels))
        self._covered, self._first = Coverage(shares, [one.voice for one in everyone]), len(known)
        for number in range(len(known)):
            self._covered.add(number)

    def gains(self) -> Floats:
        """Return how much each waiting video adds, as a share of the most that any video could."""
        # Shares that sum to 1 add most where all are the same, to nothing, and twice over.
        most = 2 * np.sqrt(max(len(self._labels), 1))
        gains: Floats = self._covered.gains()[self._first :].sum(axis=1) / most
        return gains

    def add(self, number: int) -> tuple[str, ...]:
        """Count a waiting video as gone through, and return the labels of which it adds most."""
        adds = self._covered.gains()[self._first + number].tolist()
        self._covered.add(self._first + number)
        ranked = sorted(
            (-added, label) for added, label in zip(adds, self._labels, strict=True) if label != REST
        )
        least = -_NAMED * ranked[0][0] if ranked else 0.0
        return tuple(label for added, label in ranked[:_MOST_NAMED] if -added >= least > 0)


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


def expected_shares(curves: Curves) -> dict[str, float]:
    """Return the share of known time that a network expects of each label, and of `REST`; they sum to 1.

    Empty where the curves know nothing. A network that is unsure expects a little of everything: such videos
    come early too, which was better than to count only what it is sure of, see docs/learning.md.
    """
    values = np.clip(curves.values.astype(np.float64), 0, None)
    known = np.isfinite(values).all(axis=1)
    lengths = np.diff(curves.edges_us).astype(np.float64)[known]
    if not len(lengths):
        return {}
    sums = lengths @ values[known]
    rest = max(float(lengths.sum() - sums.sum()), 0.0)
    total = float(sums.sum()) + rest
    return {**dict(zip(curves.names, (sums / total).tolist(), strict=True)), REST: rest / total}
