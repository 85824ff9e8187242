"""Trains the face network on the votes of FER+."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from vemo_desktop.ml.builtin.face_net import FaceNet, standardised, with_channels_last
from vemo_desktop.ml.builtin.faces import EXPRESSIONS
from vemo_desktop.ml.recipes.face_changes import changed
from vemo_desktop.ml.recipes.ferplus import Faces
from vemo_desktop.ml.recipes.learning import LearningRecipe, Report, learn
from vemo_desktop.ml.temperature import fit_temperature


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceRecipe(LearningRecipe):
    """Settings, chosen on faces kept from the training part, never on the validation part."""

    epochs: int = 30
    batch: int = 128
    learning_rate: float = 2e-3
    weight_decay: float = 0.02
    dropout: float = 0.3
    mixed: float = 0.2
    """Parameter of the beta distribution by which pairs of faces are mixed."""
    rare_power: float = 0.25
    """Faces of a class count by its frequency to minus this power: rare ones more."""
    kept: int = 2000
    """Faces of the training part kept for calibration and for choosing settings."""


def split_kept(faces: Faces, recipe: FaceRecipe) -> tuple[Faces, Faces]:
    """Return the faces to learn from and those kept, drawn by the seed."""
    order = np.random.default_rng(recipe.seed).permutation(len(faces))
    return faces.at(order[recipe.kept :]), faces.at(order[: recipe.kept])


def train_faces(
    faces: Faces, recipe: FaceRecipe, point: Path, device: torch.device, report: Report
) -> FaceNet:
    """Train on votes; continues from `point` where a training with the same recipe was stopped.

    Returns
    -------
    FaceNet
        On the processor, ready to predict.
    """
    torch.manual_seed(recipe.seed)
    network = with_channels_last(FaceNet(recipe.dropout).to(device))
    crops, targets = torch.from_numpy(faces.crops)[:, None], torch.from_numpy(faces.targets)
    weights = _class_weights(faces.targets, recipe.rare_power).to(device)
    steps = len(faces) // recipe.batch

    def losses(epoch: int) -> Iterator[Tensor]:
        chance = torch.Generator().manual_seed(1000 * recipe.seed + epoch)
        order = torch.randperm(len(faces), generator=chance)[: steps * recipe.batch]
        for places in order.split(recipe.batch):
            inputs = standardised(changed(crops[places], chance))
            inputs, wanted = _mixed(inputs, targets[places], recipe, chance)
            inputs, wanted = inputs.to(device, memory_format=torch.channels_last), wanted.to(device)
            with torch.autocast(device.type, torch.bfloat16):
                logits = network(inputs)
            counts = wanted @ weights
            misfits = -(wanted * logits.float().log_softmax(dim=1)).sum(dim=1)
            yield (misfits * counts).sum() / counts.sum()

    return learn(network, [(list(network.parameters()), 1.0)], recipe, steps, losses, point, report)


def _class_weights(targets: npt.NDArray[np.float32], power: float) -> torch.Tensor:
    share = torch.from_numpy(targets.mean(axis=0))
    return (share * len(EXPRESSIONS)).pow(-power)


def _mixed(
    inputs: torch.Tensor, targets: torch.Tensor, recipe: FaceRecipe, chance: torch.Generator
) -> tuple[torch.Tensor, torch.Tensor]:
    """Mix each face a little with another (Zhang and others, mixup, ICLR 2018)."""
    seed = int(torch.randint(2**31, (1,), generator=chance))
    share = float(np.random.default_rng(seed).beta(recipe.mixed, recipe.mixed))
    other = torch.randperm(len(inputs), generator=chance)
    return share * inputs + (1 - share) * inputs[other], share * targets + (1 - share) * targets[other]


def face_logits(network: FaceNet, crops: npt.NDArray[np.uint8], batch: int = 256) -> npt.NDArray[np.float64]:
    """Return the logits of crops (N, 48, 48), shape (N, 8)."""
    with torch.inference_mode():
        parts = [
            network(standardised(torch.from_numpy(crops[first : first + batch])[:, None]))
            for first in range(0, len(crops), batch)
        ]
    return torch.cat(parts).double().numpy()


def calibration(logits: npt.NDArray[np.float64], kept: Faces) -> float:
    """Return the temperature that fits faces kept from training, those with a clear majority.

    Votes on the others would make the network as unsure of clear faces as people are of unclear ones.
    """
    is_clear = kept.majority >= 0
    return fit_temperature(logits[is_clear], np.eye(len(EXPRESSIONS))[kept.majority[is_clear]])
