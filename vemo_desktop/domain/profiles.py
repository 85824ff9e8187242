"""What videos look and sound like on the whole, and how far apart they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_LEAST_SPREAD = 1e-6
_MOST_COMPARED = 500
"""So many videos, evenly chosen, tell how far apart videos usually are: more would tell the same."""


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


class Profiles:
    """The profiles of videos, ready to be compared: one row of distances at a time.

    All distances at once would take 800 MB for 10 000 videos, several times over.

    Every column counts in its own spread over the videos, and every encoder the same, however many columns
    it has.

    Parameters
    ----------
    profiles : sequence of mapping of str to ndarray
        Of each video, by encoder; NaN where nothing is known.
    """

    def __init__(self, profiles: Sequence[Mapping[str, Floats]]) -> None:
        self._count = len(profiles)
        self._scaled: list[_Scaled] = []
        for encoder in sorted({name for one in profiles for name in one}):
            which = np.array([number for number, one in enumerate(profiles) if encoder in one], np.int64)
            rows = np.stack([profiles[number][encoder] for number in which.tolist()])
            self._scaled.append(_Scaled.of(which, rows))

    def __len__(self) -> int:
        return self._count

    def from_one(self, number: int) -> Floats:
        """Return how far each video is from one, shape (N,); infinite where they share no encoder."""
        total, shared = np.zeros(self._count), np.zeros(self._count)
        for one in self._scaled:
            place = int(np.searchsorted(one.which, number))
            if place < len(one.which) and one.which[place] == number:
                apart = one.from_one(place)
                there = np.isfinite(apart)
                total[one.which] += np.where(there, apart, 0.0)
                shared[one.which] += there
        found: Floats = np.divide(total, shared, out=np.full(self._count, np.inf), where=shared > 0)
        return found

    def usual(self) -> float:
        """Return the median distance of two videos; 1 where none is known."""
        chosen = np.linspace(0, self._count - 1, min(self._count, _MOST_COMPARED)).astype(np.int64)
        pairs = [self.from_one(number)[chosen[place + 1 :]] for place, number in enumerate(chosen.tolist())]
        every = np.concatenate([np.zeros(0), *pairs])
        known = every[np.isfinite(every)]
        return float(np.median(known)) if len(known) else 1.0


@dataclass(frozen=True, slots=True, eq=False)
class _Scaled:
    """What one encoder says of the videos that have it, each column in spreads from its mean; 0 if unknown.

    `which` are the numbers of the videos, increasing.
    """

    which: npt.NDArray[np.int64]
    scaled: Floats
    squares: Floats
    known: Floats

    @classmethod
    def of(cls, which: npt.NDArray[np.int64], rows: Floats) -> _Scaled:
        known = np.isfinite(rows)
        seen = np.maximum(known.sum(axis=0), 1)
        filled = np.where(known, rows, 0.0)
        mean = filled.sum(axis=0) / seen
        spread = np.sqrt((np.square(filled - mean) * known).sum(axis=0) / seen)
        scaled = np.where(known, (filled - mean) / np.maximum(spread, _LEAST_SPREAD), 0.0)
        scaled[:, spread <= _LEAST_SPREAD] = 0.0
        return cls(which, scaled, np.square(scaled), known.astype(np.float64))

    def from_one(self, place: int) -> Floats:
        """Return root mean squared differences, over columns that both know; NaN where there are none."""
        both = self.known @ self.known[place]
        squares = self.squares @ self.known[place] + self.known @ self.squares[place]
        squares -= 2 * self.scaled @ self.scaled[place]
        squares[place] = 0.0  # rounding would leave something of nothing
        apart: Floats = np.sqrt(
            np.divide(np.clip(squares, 0, None), both, out=np.full(both.shape, np.nan), where=both > 0)
        )
        return apart
