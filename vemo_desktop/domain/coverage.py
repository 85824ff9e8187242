"""How much of what a library holds has been gone through: of every label, and of it in everybody's voice."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from vemo_desktop.domain.profiles import Floats, Profiles

_HALF, _STEEP = 0.8, 8
"""Voices this far apart, as a share of how far two recordings usually are, count half as one person's. On
composed timelines nine of ten recordings of one person are nearer than 0.93, nine of ten of two people
farther than 0.86."""


class Coverage:
    """What N videos hold of L labels, and how much of that those hold that were added.

    A label is covered by the root of how much of it there is: the tenth minute of sadness adds less than the
    first of fear. It counts twice: in all videos, and in those whose voices sound alike, for the same people
    feel in the same way.

    Parameters
    ----------
    shares : ndarray, shape (N, L)
        Of the time of each video, expected of each label.
    voices : sequence of N ndarrays or None, each of shape (D,)
        What the voices of each video sound like on the whole; None where nobody speaks.

    Notes
    -----
    Roots of sums over groups, and taking one after the other what adds most: Lin and Bilmes 2011, "A class of
    submodular functions for document summarization", ACL; for choosing what to label, Wei, Iyer and Bilmes
    2015, "Submodularity in data subset selection and active learning", ICML.
    """

    def __init__(self, shares: Floats, voices: Sequence[Floats | None]) -> None:
        self._shares = shares
        self._voices = Profiles([{} if one is None else {"voice": one} for one in voices])
        self._half = _HALF * self._voices.usual()
        self._is_silent = np.array([one is None for one in voices], np.bool_)
        self._everywhere, self._alike = np.zeros(shares.shape[1]), np.zeros(shares.shape)

    def gains(self) -> Floats:
        """Return how much each video would add of each label, shape (N, L), not negative."""
        return _added(self._everywhere, self._shares) + _added(self._alike, self._shares)

    def add(self, number: int) -> None:
        """Count a video as gone through."""
        self._everywhere += self._shares[number]
        self._alike += self._likeness(number)[:, None] * self._shares[number]

    def _likeness(self, number: int) -> Floats:
        """Return how far each video counts as of the same people, shape (N,); silence is like silence."""
        if self._is_silent[number]:
            return self._is_silent.astype(np.float64)
        alike: Floats = 1 / (1 + (self._voices.from_one(number) / self._half) ** _STEEP)
        return alike


def _added(covered: Floats, shares: Floats) -> Floats:
    added: Floats = np.sqrt(covered + shares) - np.sqrt(covered)
    return added
