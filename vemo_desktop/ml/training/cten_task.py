"""Training CTEN's head on features of a frozen trunk, with the second, erased pass."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F
from torch.optim import Adam, Optimizer

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.errors import UsageError
from vemo_desktop.ml.networks.cten.losses import Criterion, erasing_loss, polarity_cross_entropy
from vemo_desktop.ml.networks.cten.network import CtenHead
from vemo_desktop.ml.networks.cten.sampling import Ints, kept_frames, snippets
from vemo_desktop.ml.training.chance import batch, seed_of
from vemo_desktop.ml.training.classifying import judged
from vemo_desktop.ml.training.fresh import seeded
from vemo_desktop.ml.training.recipes import CtenRecipe
from vemo_desktop.ml.training.snippets import SnippetSource
from vemo_desktop.ml.training.task import TOTAL, OnShare

_JUDGED_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class CtenVideo:
    """One video with its class."""

    name: str
    source: SnippetSource
    label: int


@dataclass(frozen=True, slots=True)
class CtenBatch:
    """The videos of one update; `step` decides which snippets are drawn."""

    step: int
    videos: tuple[CtenVideo, ...]


class CtenTask:
    """CTEN's head, its optimiser, its videos."""

    judged_by = "accuracy"

    def __init__(
        self,
        recipe: CtenRecipe,
        scheme: LabelScheme,
        train: Sequence[CtenVideo],
        validation: Sequence[CtenVideo],
        device: str,
    ) -> None:
        self._recipe = recipe
        self._train = train
        self._validation = validation
        self._device = device
        self._criterion = _criterion(recipe, scheme, device)
        make = partial(CtenHead, len(scheme.labels), recipe.segments, recipe.dropout)
        self.module = seeded(make, recipe.seed, device)
        self.optimizer: Optimizer = Adam(
            self.module.parameters(), lr=recipe.learning_rate, weight_decay=recipe.weight_decay
        )

    def parts(self, step: int) -> list[CtenBatch]:
        """Return the one batch of an update."""
        chosen = batch(len(self._train), self._recipe.batch, self._recipe.seed, step)
        return [CtenBatch(step, tuple(self._train[n] for n in chosen))]

    def losses(self, part: CtenBatch) -> dict[str, Tensor]:
        """Return the loss of both passes; without erasing, of the one."""
        target = torch.tensor([video.label for video in part.videos], device=self._device)
        whole = [np.arange(1, video.source.frame_count + 1) for video in part.videos]
        first = self.module(self._features(part, whole, "whole"))
        original = self._criterion(first.logits, target)
        if not self._recipe.erasing:
            return {TOTAL: original}
        attention = first.attention.detach().cpu().numpy()
        left = [
            kept_frames(one, video.source.frame_count)
            for one, video in zip(attention, part.videos, strict=True)
        ]
        second = self.module(self._features(part, left, "erased"))
        total = erasing_loss(first.logits, second.logits, target, self._criterion)
        return {
            TOTAL: total,
            "original": original,
            "erased": self._criterion(second.logits.detach(), target),
        }

    def judge(self, on_share: OnShare) -> dict[str, float]:
        """Judge by the first pass over snippets in the middle of each segment: nothing is drawn."""
        if not self._validation:
            return {}
        outputs = []
        for first in range(0, len(self._validation), _JUDGED_AT_ONCE):
            on_share(first / len(self._validation))
            videos = self._validation[first : first + _JUDGED_AT_ONCE]
            rows = [self._rows(np.arange(1, video.source.frame_count + 1), None) for video in videos]
            features = [video.source.features(row) for video, row in zip(videos, rows, strict=True)]
            outputs.append(self.module(self._stacked(features)).logits.cpu())
        return judged(torch.cat(outputs), torch.tensor([video.label for video in self._validation]))

    def _features(self, part: CtenBatch, frames: Sequence[Ints], pass_: str) -> Tensor:
        """Draw snippets from the frames of each video and return their features, shape (B, S, 2048)."""
        drawn = []
        for number, (video, those) in enumerate(zip(part.videos, frames, strict=True)):
            chance = random.Random(seed_of(self._recipe.seed, "snippets", part.step, number, pass_))
            drawn.append(video.source.features(self._rows(those, chance)))
        return self._stacked(drawn)

    def _rows(self, frames: Ints, chance: random.Random | None) -> Ints:
        return snippets(frames, self._recipe.segments, self._recipe.snippet_frames, chance=chance)

    def _stacked(self, features: Sequence[np.ndarray]) -> Tensor:
        return torch.from_numpy(np.stack(features)).to(self._device)


def _criterion(recipe: CtenRecipe, scheme: LabelScheme, device: str) -> Criterion:
    if recipe.polarity_penalty == 0:
        return F.cross_entropy
    polarities = [label.polarity for label in scheme.labels]
    unclear = [label.name for label in scheme.labels if label.polarity is None]
    if unclear:
        raise UsageError(
            f"polarity_penalty needs labels that are positive or negative; in “{scheme.name}” "
            f"{', '.join(unclear)} is neither. Leave it at 0."
        )
    return partial(
        polarity_cross_entropy,
        polarity=torch.tensor(polarities, device=device),
        penalty=recipe.polarity_penalty,
    )
