"""Training VEMOCLAP's classifier on the five features of each video."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional as F
from torch.optim import Adam, Optimizer

from vemo_desktop.ml.networks.vemoclap.classifier import AttentionClassifier
from vemo_desktop.ml.networks.vemoclap.preparation import FEATURE_WIDTHS
from vemo_desktop.ml.training.chance import batch
from vemo_desktop.ml.training.classifying import judged
from vemo_desktop.ml.training.fresh import seeded
from vemo_desktop.ml.training.recipes import VemoclapRecipe
from vemo_desktop.ml.training.task import TOTAL, OnShare

_JUDGED_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class VemoclapVideo:
    """One video with its class.

    Parameters
    ----------
    name : str
    features : mapping of str to ndarray of float32, shapes (L, D)
        As `prepared` returns them, all five.
    label : int
    """

    name: str
    features: Mapping[str, npt.NDArray[np.float32]]
    label: int


class VemoclapTask:
    """The classifier, its optimiser, its videos."""

    judged_by = "accuracy"

    def __init__(
        self,
        recipe: VemoclapRecipe,
        classes: int,
        train: Sequence[VemoclapVideo],
        validation: Sequence[VemoclapVideo],
        device: str,
    ) -> None:
        self._recipe = recipe
        self._train = train
        self._validation = validation
        self._device = device
        self.module = seeded(
            lambda: AttentionClassifier(classes, recipe.heads, recipe.dropout), recipe.seed, device
        )
        self.optimizer: Optimizer = Adam(
            self.module.parameters(), lr=recipe.learning_rate, weight_decay=recipe.weight_decay
        )

    def parts(self, step: int) -> list[list[VemoclapVideo]]:
        """Return the one batch of an update."""
        chosen = batch(len(self._train), self._recipe.batch, self._recipe.seed, step)
        return [[self._train[n] for n in chosen]]

    def losses(self, part: Sequence[VemoclapVideo]) -> dict[str, Tensor]:
        """Return the cross-entropy of a batch."""
        return {TOTAL: F.cross_entropy(self._logits(part), _labels(part).to(self._device))}

    def judge(self, on_share: OnShare) -> dict[str, float]:
        """Judge whole-video labels."""
        if not self._validation:
            return {}
        outputs = []
        for first in range(0, len(self._validation), _JUDGED_AT_ONCE):
            on_share(first / len(self._validation))
            outputs.append(self._logits(self._validation[first : first + _JUDGED_AT_ONCE]).cpu())
        return judged(torch.cat(outputs), _labels(self._validation))

    def _logits(self, videos: Sequence[VemoclapVideo]) -> Tensor:
        stacked = {
            name: torch.from_numpy(np.stack([video.features[name] for video in videos])).to(self._device)
            for name in FEATURE_WIDTHS
        }
        logits: Tensor = self.module(stacked)
        return logits


def _labels(videos: Sequence[VemoclapVideo]) -> Tensor:
    return torch.tensor([video.label for video in videos])
