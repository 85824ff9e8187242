"""What a head begins from: fitted to the videos that it learns from, before the first update.

Few numbers are found here, so that three videos are enough: how far the built-in network is believed, how
far voices and faces for themselves, how far voices by recordings that sound alike, and how common the rest
is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

import numpy as np
import numpy.typing as npt
import torch
from scipy.optimize import minimize
from scipy.special import log_softmax
from torch import Tensor, nn
from torch.nn import functional as F

from vemo_desktop.ml.heads.descriptions import BY_PERSON, DESCRIBED, Halves
from vemo_desktop.ml.heads.discriminants import ALIKE, Discriminant, Tally, discriminant_of, tally_of
from vemo_desktop.ml.heads.recordings import Recordings, recordings_of, relative
from vemo_desktop.ml.heads.targets import Targets

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.float32]

_HOLD_TRUST, _HOLD_REST = 4.0, 0.5
"""How firmly it is held, against one stretch, that the built-in network is right as it is, that descriptions
tell nothing, and that the rest is as common as it says. Chosen."""
_MOST_TRUST = 3.0
_AROUND = 5
"""Steps over which it is averaged what descriptions tell: 1.25 s. Their windows are longer."""
_MOST_LIKELY = 8.0
"""No description alone speaks for a class by more than this."""
_TOLD_BY, _COUNTED = ("mean", "apart", "precision"), ("places", "steps", "sums")
"""Buffers of `Discriminant` and `Recordings`."""


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """What was counted in one video, and the mean of its descriptions: one for each kind of description."""

    tallies: Sequence[Tally]
    places: Sequence[Rows]


class Opening(nn.Module):
    """What a head begins from: the built-in network, and each kind of description, as far as it is believed.

    `trust` has the built-in network first, then one for each that `likely` tells.

    Nothing here is learnt by updates, see `openings`. At first all belief is in the built-in network.
    """

    trust: Tensor
    offset: Tensor

    def __init__(self, described: Mapping[str, int], classes: int, recordings: int) -> None:
        super().__init__()
        self.kinds, self.recordings = list(described.values()), recordings
        self.by_person = [kind for kind, name in enumerate(described) if name in BY_PERSON]
        columns = len(self.kinds) + len(self.by_person)
        self.register_buffer("trust", torch.tensor([1.0, *(0.0 for _ in range(columns))]))
        self.register_buffer("offset", torch.zeros(classes))
        for kind, width in enumerate(self.kinds):
            self.register_buffer(f"mean_{kind}", torch.zeros(width))
            self.register_buffer(f"apart_{kind}", torch.zeros(classes, width))
            self.register_buffer(f"precision_{kind}", torch.eye(width))
        for kind in self.by_person:
            width = self.kinds[kind]
            self.register_buffer(f"places_{kind}", torch.zeros(recordings, width))
            self.register_buffer(f"steps_{kind}", torch.zeros(recordings, classes))
            self.register_buffer(f"sums_{kind}", torch.zeros(recordings, classes, width))

    def forward(self, descriptions: Tensor, first: Tensor) -> Tensor:
        """Return logits, shape (B, T, C), of which nothing was learnt by updates yet.

        Parameters
        ----------
        descriptions : Tensor, shape (B, T, sum of the kinds)
            NaN where there is none.
        first : Tensor, shape (B, T, C)
            Logits of the built-in network.
        """
        told = self.trust[0] * first + self.offset
        for share, likely in zip(self.trust[1:], self.likely(descriptions), strict=True):
            told = told + share * likely
        return told

    def likely(self, descriptions: Tensor, counted: Tensor | None = None) -> list[Tensor]:
        """Return how far descriptions speak for each class, shape (B, T, C); 0 where there is none.

        One for each kind, by all recordings that are learnt from, and then one for each kind that is also
        told by those that are alike.

        Parameters
        ----------
        descriptions : Tensor, shape (B, T, sum of the kinds)
            Of whole recordings.
        counted : Tensor, shape (N,), optional
            1 where a learnt recording may be looked at, else 0; all may by default.
        """
        by_all, by_alike = [], []
        for kind, part in enumerate(descriptions.split(self.kinds, dim=2)):
            mean, apart, precision = (self.get_buffer(f"{name}_{kind}") for name in _TOLD_BY)
            if kind in self.by_person:
                learnt = Recordings(*(self.get_buffer(f"{name}_{kind}") for name in _COUNTED))
                part, place = relative(part)
                looked_at = torch.ones_like(learnt.steps[:, 0]) if counted is None else counted
                near = learnt.near(place, mean, apart, precision, looked_at)
                by_alike.append(_speaks(part, mean, near, precision))
            by_all.append(_speaks(part, mean, apart[None], precision))
        return [*by_all, *by_alike]

    def set_discriminants(self, found: Sequence[Discriminant]) -> None:
        """Take how each kind of description tells classes apart."""
        for kind, one in enumerate(found):
            for name in _TOLD_BY:
                self.get_buffer(f"{name}_{kind}").copy_(torch.from_numpy(getattr(one, name)))

    def set_recordings(self, counted: Sequence[Counted]) -> None:
        """Take what was counted in each recording that is learnt from; there may be room for more."""
        for kind in self.by_person:
            own = [(one.places[kind], one.tallies[kind]) for one in counted]
            found = recordings_of(own, self.recordings)
            for name in _COUNTED:
                self.get_buffer(f"{name}_{kind}").copy_(getattr(found, name))

    def set_trust(self, trust: Tensor, offset: Tensor) -> None:
        """Take how far the built-in network and each kind are believed, and what is added to each class."""
        self.trust.copy_(trust)
        self.offset.copy_(offset)


def _speaks(rows: Tensor, mean: Tensor, apart: Tensor, precision: Tensor) -> Tensor:
    """Return how far rows of one kind speak for each class, shape (B, T, C); `apart` has shape (B, C, D)."""
    axes = apart @ precision
    bias = -(apart * axes).sum(dim=2)[:, None] / 2
    known = torch.isfinite(rows).all(dim=2, keepdim=True)
    away = torch.where(known, rows - mean, torch.zeros_like(rows))
    told = (away @ axes.mT + bias) * known
    told = (told - told.mean(dim=2, keepdim=True)).clamp(-_MOST_LIKELY, _MOST_LIKELY).mT
    return F.avg_pool1d(told, _AROUND, 1, _AROUND // 2, count_include_pad=False).mT


def counted_of(descriptions: Halves, targets: Targets) -> Counted:
    """Count the descriptions of one video, kind by kind."""
    parts = torch.from_numpy(descriptions)[None].float().split(list(DESCRIBED.values()), dim=2)
    tallies, places = [], []
    for name, part in zip(DESCRIBED, parts, strict=True):
        taken, place = relative(part)
        rows = taken if name in BY_PERSON else part
        tallies.append(tally_of(rows[0].numpy(), targets.shares, targets.weights))
        places.append(place[0].numpy())
    return Counted(tallies, places)


def open_up(
    opening: Opening,
    described: Sequence[Halves],
    firsts: Sequence[Rows],
    targets: Sequence[Targets],
    together: Sequence[str],
    counted: Sequence[Counted],
    rest: int,
) -> list[Rows]:
    """Fit an opening to examples, and return what each example begins from, as the others tell.

    Parameters
    ----------
    opening : Opening
        Is changed.
    described, firsts, targets : sequence
        Of each example: descriptions, what the built-in network says, and what it teaches.
    together : sequence of str
        Of each example: the group that tells nothing about it, itself included.
    counted : sequence of Counted
        Of each example.
    rest : int
        Number of the class of time without a segment.

    Returns
    -------
    list of ndarray, shape (T, C)
        Of each example. Had an example been counted itself, descriptions would be believed too much.
    """
    everything = _added(counted)
    likely: list[list[Rows]] = [[] for _ in together]
    opening.set_recordings(counted)
    for group in sorted(set(together)):
        is_own = [one == group for one in together]
        own = _added([one for one, mine in zip(counted, is_own, strict=True) if mine])
        others = [whole - part for whole, part in zip(everything, own, strict=True)]
        opening.set_discriminants([discriminant_of(one) for one in others])
        for number in np.flatnonzero(is_own).tolist():
            likely[number] = _likely(opening, described[number], ~np.array(is_own))
    opening.set_discriminants([discriminant_of(one) for one in everything])
    columns = [np.concatenate(firsts), *(np.concatenate(kind) for kind in zip(*likely, strict=True))]
    shares = np.concatenate([one.shares * one.weights[:, None] for one in targets])
    trust, common = _weighed(columns, shares, rest)
    offset = np.zeros(shares.shape[1], np.float32)
    offset[rest] = common
    opening.set_trust(torch.from_numpy(trust), torch.from_numpy(offset))
    return [
        offset + sum(share * one for share, one in zip(trust, (first, *kinds), strict=True))
        for first, kinds in zip(firsts, likely, strict=True)
    ]


def _added(counted: Sequence[Counted]) -> list[Tally]:
    return [reduce(add, kinds) for kinds in zip(*(one.tallies for one in counted), strict=True)]


def _likely(opening: Opening, described: Halves, is_counted: npt.NDArray[np.bool_]) -> list[Rows]:
    """Return what some examples tell of another one, kind by kind."""
    if not len(described):
        return [np.zeros((0, opening.offset.shape[0]), np.float32)] * (len(opening.trust) - 1)
    with torch.inference_mode():
        # Room that is left over holds nothing, so it may be looked at.
        room = torch.ones(opening.recordings)
        room[: len(is_counted)] = torch.from_numpy(is_counted).float()
        return [one[0].numpy() for one in opening.likely(torch.from_numpy(described)[None].float(), room)]


def _weighed(columns: Sequence[Rows], shares: Rows, rest: int) -> tuple[Rows, float]:
    """Return how far each column of logits is believed, and the offset of the rest.

    Logistic regression with hardly any parameters; each is held to what it is without examples.
    """
    wide, wanted = [one.astype(np.float64) for one in columns], shares.astype(np.float64)
    steps = wanted.sum(axis=1, keepdims=True)
    total = max(float(steps.sum()), 1.0)
    usual = np.array([1.0, *(0.0 for _ in columns[1:]), 0.0])
    hold = np.array([*(_HOLD_TRUST for _ in columns), _HOLD_REST]) * ALIKE / total

    def loss(found: Floats) -> tuple[float, Floats]:
        logits = np.zeros_like(wanted)
        for share, one in zip(found[:-1], wide, strict=True):
            logits += share * one
        logits[:, rest] += found[-1]
        logs = log_softmax(logits, axis=1)
        wrong = (np.exp(logs) * steps - wanted) / total
        slope = np.array([*((wrong * one).sum() for one in wide), wrong[:, rest].sum()])
        away = found - usual
        value = -float((wanted * logs).sum()) / total + float((hold * away**2).sum())
        return value, slope + 2 * hold * away

    bounds = [*((0.0, _MOST_TRUST) for _ in columns), (None, None)]
    found = minimize(loss, usual, jac=True, method="L-BFGS-B", bounds=bounds).x
    return found[:-1].astype(np.float32), float(found[-1])
