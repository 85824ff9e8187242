"""What is known of one recording by the recordings that sound like it: mostly those of the same people.

How somebody sounds when angry is told best by what the same person said angrily elsewhere. Nobody says who
speaks, but the mean of all descriptions of a recording tells it well enough. So descriptions are taken
relative to that mean, and beside what all recordings tell it is told what those with a mean like it tell.
How far each is believed is found in `openings`: not at all where nobody comes again. Nothing here is learnt
by updates, and of a recording that is like no other only what all of them tell is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from vemo_desktop.ml.heads.discriminants import ALIKE, Tally

Rows = npt.NDArray[np.float32]

_ENOUGH = 10.0 * ALIKE
"""Steps after which the mean of a recording is believed by half: it holds what was felt as well as who
speaks. Three or twenty stretches in place of ten are no worse, see docs/learning.md."""
_LIKE, _STEEP = 0.15, 4
"""Means that differ by so much count half: squared, as a share of how descriptions differ within classes, and
the mean over their numbers. On composed timelines nine of ten recordings of one person differ by less than
0.16, nine of ten of two people by more than 0.25."""
_USUAL = 2.0 * ALIKE
"""So many steps of a class in recordings that sound alike are believed by half. One or four stretches are no
worse."""


def relative(rows: Tensor) -> tuple[Tensor, Tensor]:
    """Take descriptions relative to the mean of their recording, as far as there is enough to know it.

    Parameters
    ----------
    rows : Tensor, shape (B, T, D)
        Of B recordings; NaN where there is no description.

    Returns
    -------
    rows : Tensor, shape (B, T, D)
        NaN where they were.
    place : Tensor, shape (B, D)
        Mean of each recording; 0 where there is no description at all.
    """
    known = torch.isfinite(rows).all(dim=2, keepdim=True)
    count = known.sum(dim=(1, 2)).to(rows.dtype)
    place = torch.where(known, rows, torch.zeros_like(rows)).sum(dim=1) / count.clamp(min=1)[:, None]
    believed = count / (count + _ENOUGH)
    return rows - (believed[:, None] * place)[:, None], place


@dataclass(frozen=True, slots=True, eq=False)
class Recordings:
    """What was counted in each of N recordings.

    Parameters
    ----------
    places : Tensor, shape (N, D)
        Their means.
    steps : Tensor, shape (N, C)
    sums : Tensor, shape (N, C, D)
        As in `discriminants.Tally`, of relative descriptions. All 0 where there is no recording.
    """

    places: Tensor
    steps: Tensor
    sums: Tensor

    def near(self, place: Tensor, mean: Tensor, apart: Tensor, precision: Tensor, counted: Tensor) -> Tensor:
        """Return how classes differ from the common mean in recordings that sound alike, shape (B, C, D).

        Parameters
        ----------
        place : Tensor, shape (B, D)
        mean, apart, precision : Tensor
            Of what all recordings tell, as in `discriminants.Discriminant`.
        counted : Tensor, shape (B, N)
            In [0, 1]: how far each recording may be looked at.
        """
        away = place[:, None] - self.places[None]
        far = ((away @ precision) * away).mean(dim=2)
        weights = counted / (1 + (far / _LIKE) ** _STEEP)
        steps = (weights @ self.steps)[..., None]
        own = torch.einsum("bn,ncd->bcd", weights, self.sums) - steps * mean
        return (own + _USUAL * apart) / (steps + _USUAL)


def recordings_of(own: Sequence[tuple[Rows, Tally]], room: int) -> Recordings:
    """Return places and counts of some recordings; there is room for more, which are counted as nothing."""
    classes, width = own[0][1].sums.shape
    found = Recordings(
        torch.zeros(room, width), torch.zeros(room, classes), torch.zeros(room, classes, width)
    )
    for number, (place, tally) in enumerate(own):
        found.places[number] = torch.from_numpy(place)
        found.steps[number] = torch.from_numpy(tally.steps)
        found.sums[number] = torch.from_numpy(tally.sums)
    return found
