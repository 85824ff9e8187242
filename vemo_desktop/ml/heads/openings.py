"""What a head begins from: fitted to the videos that it learns from, before the first update.

Few numbers are found here, so that three videos are enough: how far the built-in network is believed, how far
voices and faces are believed for themselves, and how common the rest is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add

import numpy as np
import numpy.typing as npt
import torch
from scipy.optimize import minimize
from scipy.special import log_softmax
from torch import Tensor, nn
from torch.nn import functional as F

from vemo_desktop.ml.heads.descriptions import DESCRIBED, Halves
from vemo_desktop.ml.heads.discriminants import ALIKE, Discriminant, Tally, discriminant_of, tally_of
from vemo_desktop.ml.heads.targets import Targets

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.float32]
Tallies = list[Tally]
"""Of one video, or of several together: one for each kind of description."""

_HOLD_TRUST, _HOLD_REST = 4.0, 0.5
"""How firmly it is held, against one stretch, that the built-in network is right as it is, that descriptions
tell nothing, and that the rest is as common as it says. Chosen."""
_MOST_TRUST = 3.0
_AROUND = 5
"""Steps over which it is averaged what descriptions tell: 1.25 s. Their windows are longer."""
_MOST_LIKELY = 8.0
"""No description alone speaks for a class by more than this."""


class Opening(nn.Module):
    """What a head begins from: the built-in network, and each kind of description, as far as it is believed.

    Nothing here is learnt by updates, see `openings`. At first all belief is in the built-in network.
    """

    trust: Tensor
    offset: Tensor

    def __init__(self, described: Sequence[int], classes: int) -> None:
        super().__init__()
        self.kinds = list(described)
        self.register_buffer("trust", torch.tensor([1.0, *(0.0 for _ in described)]))
        self.register_buffer("offset", torch.zeros(classes))
        for kind, width in enumerate(described):
            self.register_buffer(f"mean_{kind}", torch.zeros(width))
            self.register_buffer(f"axes_{kind}", torch.zeros(width, classes))
            self.register_buffer(f"bias_{kind}", torch.zeros(classes))

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

    def likely(self, descriptions: Tensor) -> list[Tensor]:
        """Return how far each kind of description speaks for each class, shape (B, T, C); 0 without one."""
        parts = enumerate(descriptions.split(self.kinds, dim=2))
        return [self._likely(kind, part) for kind, part in parts]

    def _likely(self, kind: int, described: Tensor) -> Tensor:
        mean, axes, bias = (self.get_buffer(f"{name}_{kind}") for name in ("mean", "axes", "bias"))
        known = torch.isfinite(described).all(dim=2, keepdim=True)
        away = torch.where(known, described - mean, torch.zeros_like(described))
        told = (away @ axes + bias) * known
        told = (told - told.mean(dim=2, keepdim=True)).clamp(-_MOST_LIKELY, _MOST_LIKELY).transpose(1, 2)
        return F.avg_pool1d(told, _AROUND, 1, _AROUND // 2, count_include_pad=False).transpose(1, 2)

    def set_discriminants(self, found: Sequence[Discriminant]) -> None:
        """Take how each kind of description tells classes apart."""
        for kind, one in enumerate(found):
            for name in ("mean", "axes", "bias"):
                self.get_buffer(f"{name}_{kind}").copy_(torch.from_numpy(getattr(one, name)))

    def set_trust(self, trust: Tensor, offset: Tensor) -> None:
        """Take how far the built-in network and each kind are believed, and what is added to each class."""
        self.trust.copy_(trust)
        self.offset.copy_(offset)


def tallies_of(descriptions: Halves, targets: Targets) -> Tallies:
    """Count the descriptions of one video, kind by kind."""
    ends = np.cumsum(list(DESCRIBED.values()))[:-1]
    parts = np.split(descriptions, ends, axis=1)
    return [tally_of(part, targets.shares, targets.weights) for part in parts]


def open_up(
    opening: Opening,
    described: Sequence[Halves],
    firsts: Sequence[Rows],
    targets: Sequence[Targets],
    together: Sequence[str],
    tallies: Mapping[str, Tallies],
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
    tallies : mapping of str to list of Tally
        Of each group.
    rest : int
        Number of the class of time without a segment.

    Returns
    -------
    list of ndarray, shape (T, C)
        Of each example. Had an example been counted itself, descriptions would be believed too much.
    """
    groups = sorted(set(together))
    everything = [reduce(add, kinds) for kinds in zip(*(tallies[group] for group in groups), strict=True)]
    likely: list[list[Rows]] = [[] for _ in together]
    for group in groups:
        others = [whole - own for whole, own in zip(everything, tallies[group], strict=True)]
        opening.set_discriminants([discriminant_of(one) for one in others])
        for number, own_group in enumerate(together):
            if own_group == group:
                likely[number] = _likely(opening, described[number])
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


def _likely(opening: Opening, described: Halves) -> list[Rows]:
    if not len(described):
        return [np.zeros((0, opening.offset.shape[0]), np.float32)] * len(DESCRIBED)
    with torch.inference_mode():
        return [one[0].numpy() for one in opening.likely(torch.from_numpy(described)[None].float())]


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
