"""How heads learn from examples, for the common loop: folds side by side, judged on what each left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional as F

from vemo_desktop.ml.heads.classes import HeadClasses
from vemo_desktop.ml.heads.descriptions import DESCRIBED
from vemo_desktop.ml.heads.inputs import FEATURES, HeadInputs
from vemo_desktop.ml.heads.losses import balanced, head_losses
from vemo_desktop.ml.heads.network import Heads, HeadShape, LearningHeads, TemporalHead
from vemo_desktop.ml.heads.openings import Opening, counted_of, open_up
from vemo_desktop.ml.heads.targets import Targets
from vemo_desktop.ml.training.chance import batch, seed_of
from vemo_desktop.ml.training.recipes import HeadRecipe
from vemo_desktop.ml.training.task import TOTAL, OnShare

Rows = npt.NDArray[np.float32]
Judge = Callable[[Sequence[Rows]], dict[str, float]]
"""Figures of the logits of all examples, each told by a head that did not learn from the video."""
_PIECE = 512
"""Steps, 128 s: long videos are cut, so that a batch never grows with the longest one."""
_LEAST_SPREAD = 1e-3
"""Features that hardly move in any example are not blown up."""


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One video to learn from; what stands `together` with it tells nothing about it, nor does it itself."""

    together: str
    inputs: HeadInputs
    first: Rows
    targets: Targets


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    video: int
    features: Tensor
    firsts: Mapping[int, Tensor]
    shares: Tensor
    weights: Tensor
    refused: Tensor


def shape_of(width: int, classes: int, recordings: int = 0) -> HeadShape:
    """Return the sizes of a head that reads `HeadInputs`."""
    return HeadShape(len(FEATURES), DESCRIBED, classes, width, recordings)


class HeadTask:
    """Teaches heads; see `training.task.Task`. A part is the numbers of the pieces of one batch.

    Parameters
    ----------
    folds : sequence of int
        Of each example, as `folds.folds_of` tells them.
    """

    def __init__(
        self,
        recipe: HeadRecipe,
        classes: HeadClasses,
        examples: Sequence[Example],
        folds: Sequence[int],
        judge: Judge,
        device: str,
    ) -> None:
        self._recipe, self._classes, self._judge, self._device = recipe, classes, judge, device
        self._examples, self._folds = examples, folds
        count = max(folds) + 2
        self.shape = shape_of(recipe.width, classes.count, len(examples))
        torch.manual_seed(seed_of(recipe.seed, "weights"))
        self._learning = LearningHeads(count, self.shape, recipe.dropout).to(device)
        self._heads = self._learning.live
        self._class_weights = []
        for number in range(count):
            own = [one for one, fold in zip(examples, self._folds, strict=True) if fold != number]
            if number:  # all begin alike, so that they differ in nothing but what they learn from
                self._heads[number].load_state_dict(self._heads[0].state_dict())
            shares = [torch.from_numpy(one.targets.shares) for one in own]
            weights = [torch.from_numpy(one.targets.weights) for one in own]
            self._class_weights.append(balanced(shares, weights, classes.count).to(device))
            # How usual what it reads is in the videos that it learns from.
            self._heads[number].set_scale(*map(torch.from_numpy, _scale([one.inputs for one in own])))
        firsts = self._opened()
        self._learning.begin()
        self._pieces = [
            piece
            for number, both in enumerate(zip(examples, firsts, strict=True))
            for piece in _pieces(number, *both)
        ]
        self._optimizer = torch.optim.AdamW(
            self._heads.parameters(), recipe.learning_rate, weight_decay=recipe.weight_decay
        )

    @property
    def module(self) -> LearningHeads:
        """All heads, and the means of their weights."""
        return self._learning

    @property
    def optimizer(self) -> torch.optim.Optimizer:
        """Holds every weight that learns."""
        return self._optimizer

    @property
    def judged_by(self) -> str:
        """What tells when to stop."""
        return "worth"

    def parts(self, step: int) -> list[list[int]]:
        """Return one batch of pieces."""
        return [batch(len(self._pieces), self._recipe.batch, self._recipe.seed, step)]

    def losses(self, part: list[int]) -> dict[str, Tensor]:
        """Return the terms of the loss, added up over heads; each sees only videos that it may.

        There is one part to an update, so this is where the means of the weights follow the update before.
        """
        self._learning.follow(self._recipe.averaging)
        sums: dict[str, Tensor] = {}
        for number in range(len(self._heads)):
            own = [self._pieces[one] for one in part if self._folds[self._pieces[one].video] != number]
            if not own:
                continue
            for name, value in self._terms(number, own).items():
                sums[name] = sums[name] + value if name in sums else value
        if not sums:  # every piece of this batch is left out by every head: nothing to learn from it
            nothing = sum(weight.sum() * 0.0 for weight in self._heads.parameters())
            assert isinstance(nothing, Tensor)
            return dict.fromkeys((TOTAL, "steps", "refused", "overlap", "steady", "pull"), nothing)
        return sums

    def judge(self, on_share: OnShare) -> dict[str, float]:
        """Return figures on the videos that folds left out; empty where none is."""
        return self._judge(list(self.left_out(on_share)))

    def left_out(self, on_share: OnShare) -> Iterator[Rows]:
        """Yield the logits of each example by the head that left it out; nothing for those none left out."""
        for number, (one, fold) in enumerate(zip(self._examples, self._folds, strict=True)):
            on_share(number / len(self._examples))
            if fold >= 0:
                yield logits_of(self._learning.steady[fold], one.inputs, one.first)

    def opened(self) -> Iterator[Rows]:
        """Yield what the same heads said of the same examples before any update."""
        for one, fold in zip(self._examples, self._folds, strict=True):
            if fold >= 0:
                yield opened_of(self._learning.steady[fold], one.inputs, one.first)

    def _opened(self) -> list[dict[int, Rows]]:
        """Fit what each head begins from; return it for each example, by head, for those that may see it."""
        counted = [counted_of(one.inputs.descriptions, one.targets) for one in self._examples]
        firsts: list[dict[int, Rows]] = [{} for _ in self._examples]
        for number in range(len(self._heads)):
            seen = [place for place, fold in enumerate(self._folds) if fold != number]
            some = [self._examples[place] for place in seen]
            opening = Opening(DESCRIBED, self._classes.count, len(self._examples))
            found = open_up(
                opening,
                [one.inputs.descriptions for one in some],
                [one.first for one in some],
                [one.targets for one in some],
                [one.together for one in some],
                [counted[place] for place in seen],
                self._classes.rest,
            )
            self._heads[number].opening.load_state_dict(opening.state_dict())
            for place, first in zip(seen, found, strict=True):
                firsts[place][number] = first
        return firsts

    def _terms(self, number: int, pieces: Sequence[_Piece]) -> dict[str, Tensor]:
        head, recipe = self._heads[number], self._recipe
        longest = max(len(one.weights) for one in pieces)

        def together(tensors: Sequence[Tensor]) -> Tensor:
            padded = [F.pad(one, (0, 0) * (one.dim() - 1) + (0, longest - len(one))) for one in tensors]
            return torch.stack(padded).to(self._device)

        mask = together([torch.ones(len(one.weights)) for one in pieces])
        first = together([one.firsts[number] for one in pieces])
        correction = head.correction(together([one.features for one in pieces]), mask)
        return head_losses(
            first + correction,
            correction,
            together([one.shares for one in pieces]),
            together([one.weights for one in pieces]),
            together([one.refused for one in pieces]),
            mask,
            self._class_weights[number],
            self._classes.felt,
            overlap=recipe.overlap_weight,
            steadiness=recipe.steadiness_weight,
            pull=recipe.pull_weight,
        )


def logits_of(head: TemporalHead | Heads, inputs: HeadInputs, first: Rows) -> Rows:
    """Return the calibrated logits of a head, or of several together, on one video, shape (T, C)."""
    if len(first) == 0:
        return first
    device = next(head.parameters()).device
    with torch.inference_mode():
        features = torch.from_numpy(inputs.features)[None].to(device)
        mask = torch.ones(features.shape[:2], device=device)
        descriptions = torch.from_numpy(inputs.descriptions)[None].to(device).float()
        told = head.told(features, descriptions, torch.from_numpy(first)[None].to(device), mask)
        logits: Rows = told[0].cpu().numpy()
    return logits


def opened_of(head: TemporalHead, inputs: HeadInputs, first: Rows) -> Rows:
    """Return the logits of a head on one video before any update, shape (T, C), not calibrated."""
    if len(first) == 0:
        return first
    device = next(head.parameters()).device
    with torch.inference_mode():
        descriptions = torch.from_numpy(inputs.descriptions)[None].to(device).float()
        told: Tensor = head.opening(descriptions, torch.from_numpy(first)[None].to(device))
    logits: Rows = told[0].cpu().numpy()
    return logits


def _scale(inputs: Sequence[HeadInputs]) -> tuple[Rows, Rows]:
    """Return mean and spread of each feature where it is known, video by video to save memory."""
    count, total, squares = np.zeros((3, inputs[0].features.shape[1]))
    for one in inputs:
        known = np.isfinite(one.features)
        filled = np.where(known, one.features, 0.0).astype(np.float64)
        count += known.sum(axis=0)
        total += filled.sum(axis=0)
        squares += np.square(filled).sum(axis=0)
    mean = total / np.maximum(count, 1)
    spread = np.sqrt(np.maximum(squares / np.maximum(count, 1) - np.square(mean), 0))
    return mean.astype(np.float32), np.where(spread > _LEAST_SPREAD, spread, 1.0).astype(np.float32)


def _pieces(number: int, example: Example, firsts: Mapping[int, Rows]) -> Iterator[_Piece]:
    targets = example.targets
    for start in range(0, len(targets.weights), _PIECE):
        some = slice(start, start + _PIECE)
        if targets.weights[some].any() or targets.refused[some].any():
            yield _Piece(
                number,
                torch.from_numpy(example.inputs.features[some]),
                {head: torch.from_numpy(first[some]) for head, first in firsts.items()},
                *(torch.from_numpy(one[some]) for one in (targets.shares, targets.weights, targets.refused)),
            )
