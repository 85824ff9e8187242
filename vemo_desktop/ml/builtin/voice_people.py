"""Which rows of a recording sound like one person: soft shares, without anybody's name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file, save_file
from scipy.special import softmax

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.float32]

MOST = 10
"""People that are told apart in one recording, at most; those of whom there is no trace stay empty."""
_ROUNDS = 20
"""Of sharing out. Some shares still move, but what is read of voices is as right after 10 as after 40."""
_EVIDENCE = 0.3
"""How much a row counts as evidence: neighbours are heard in overlapping windows. Chosen, as the rest here,
on recordings of speakers that the network had not heard: at 0.1 hardly anybody is told apart."""
_HEARD = 0.3
"""Quality above which a row may begin a person."""


@dataclass(frozen=True, slots=True, eq=False)
class VoicePeople:
    """Directions in which voices of people differ, and emotions of one person hardly do.

    Parameters
    ----------
    directions : ndarray, shape (N, D)
        Within one recording of one person, what a description says along each has a variance of 1.
    between : ndarray, shape (N,)
        Variance along each between recordings of people.
    """

    directions: Floats
    between: Floats

    def shares(self, descriptions: Rows, quality: Floats) -> Floats:
        """Return how likely each row is said by each of some people, shape (T, K); rows sum to 1.

        One person alone keeps all but a little: a second one has to be worth it.

        Parameters
        ----------
        descriptions : ndarray, shape (T, D)
        quality : ndarray, shape (T,)
            In [0, 1]: how much of each row is speech; some of it has to be.

        Notes
        -----
        Source: a mixture with a prior on where each person's voice lies, fitted by variational Bayes; Landini
        and others, "Bayesian HMM clustering of x-vector sequences (VBx) in speaker diarization", Computer
        Speech and Language 71, 2022. Their chain over time is left out: it took emotions
        of one person, said in a row, for people.
        """
        along: Floats = (descriptions @ self.directions.astype(np.float32).T).astype(np.float64)
        along -= np.average(along, axis=0, weights=quality)
        shares = _begun(along, quality)
        weights = _EVIDENCE * quality[:, None]
        for _ in range(_ROUNDS):
            counted = weights * shares
            spread = 1 / (1 + counted.sum(axis=0)[:, None] * self.between)
            # In units of the spread between people, as VBx has it.
            place = spread * np.sqrt(self.between) * (counted.T @ along)
            fit = along * np.sqrt(self.between) @ place.T - (spread + np.square(place)) @ self.between / 2
            size = quality @ shares
            shares = softmax(weights * fit + np.log(size / size.sum() + 1e-12), axis=1)
        return shares


def read_people(path: Path) -> VoicePeople:
    """Read what `write_people` wrote.

    Raises
    ------
    OSError, SafetensorError, KeyError
        If the file is missing, or holds something else.
    """
    found = load_file(path)
    return VoicePeople(found["directions"].astype(np.float64), found["between"].astype(np.float64))


def write_people(path: Path, people: VoicePeople) -> None:
    """Write directions and how far people differ along each."""
    save_file(
        {
            "directions": np.ascontiguousarray(people.directions, dtype=np.float32),
            "between": people.between.astype(np.float32),
        },
        path,
    )


def _begun(along: Floats, quality: Floats) -> Floats:
    """Return first shares, shape (T, K): mostly of the nearest of rows that lie far from each other."""
    heard = along[quality > min(_HEARD, float(quality.max()) / 2)]
    centres = _gathered(heard, _far_apart(heard))
    shares = np.full((len(along), len(centres)), 0.1 / len(centres))
    shares[np.arange(len(along)), _nearest(along, centres)] += 0.9
    return shares


def _far_apart(rows: Floats) -> Floats:
    """Return a row in the middle, and then the one that is farthest from all before, shape (K, N)."""
    chosen = [rows[np.square(rows - rows.mean(axis=0)).sum(axis=1).argmin()]]
    away = np.square(rows - chosen[0]).sum(axis=1)
    while len(chosen) < min(MOST, len(rows)):
        chosen.append(rows[away.argmax()])
        away = np.minimum(away, np.square(rows - chosen[-1]).sum(axis=1))
    return np.stack(chosen)


def _gathered(rows: Floats, centres: Floats) -> Floats:
    """Move each centre to the mean of the rows that are nearest to it, ten times."""
    for _ in range(10):
        own = _nearest(rows, centres)[:, None] == np.arange(len(centres))
        counts = own.sum(axis=0)[:, None]
        centres = np.where(counts > 0, own.T.astype(np.float64) @ rows / np.maximum(counts, 1), centres)
    return centres


def _nearest(rows: Floats, centres: Floats) -> npt.NDArray[np.intp]:
    away: Floats = np.square(centres).sum(axis=1) - 2 * rows @ centres.T
    nearest: npt.NDArray[np.intp] = away.argmin(axis=1)
    return nearest
