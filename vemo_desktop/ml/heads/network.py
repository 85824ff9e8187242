"""The head: a small temporal network that refines what the built-in network says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from vemo_desktop.ml.heads.openings import Opening

_DILATIONS = (1, 2, 4, 8)
"""Two layers of three steps each: one step of 0.25 s is told from 15 s around it."""


@dataclass(frozen=True, slots=True)
class HeadShape:
    """Sizes of a head.

    Parameters
    ----------
    features : int
        Columns of what streams say.
    described : mapping of str to int
        Columns of each kind of description.
    classes : int
        That are told apart.
    width : int
        Of the layers inside.
    recordings : int
        That are learnt from.
    """

    features: int
    described: Mapping[str, int]
    classes: int
    width: int
    recordings: int


class _Block(nn.Module):
    """A dilated convolution beside a straight path, as in temporal convolutional networks."""

    def __init__(self, width: int, dilation: int, dropout: float) -> None:
        super().__init__()
        self.across = nn.Conv1d(width, width, 3, padding=dilation, dilation=dilation)
        self.within = nn.Conv1d(width, width, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, values: Tensor, mask: Tensor) -> Tensor:
        """Return values, shape (B, H, T); steps outside of the mask stay 0."""
        found = self.within(torch.relu(self.across(values)))
        told: Tensor = (values + self.dropout(found)) * mask
        return told


class TemporalHead(nn.Module):
    """Logits of classes per step: those of its opening plus what was learnt by updates.

    The last layer begins at zero, so that an untaught head says what the built-in network says, and few
    examples can only refine it.

    Parameters
    ----------
    shape : HeadShape
    dropout : float

    Notes
    -----
    Source of the layers: Farha and Gall, "MS-TCN: multi-stage temporal convolutional network for action
    segmentation", CVPR 2019; a single stage with fewer and wider steps, since what it reads are opinions.
    """

    mean: Tensor
    scale: Tensor
    temperature: Tensor

    def __init__(self, shape: HeadShape, dropout: float) -> None:
        super().__init__()
        width = shape.width
        self.register_buffer("mean", torch.zeros(shape.features))
        self.register_buffer("scale", torch.ones(shape.features))
        self.register_buffer("temperature", torch.ones(()))
        self.opening = Opening(shape.described, shape.classes, shape.recordings)
        self.forget = nn.Dropout(dropout)
        self.enter = nn.Conv1d(2 * shape.features, width, 1)
        self.blocks = nn.ModuleList(_Block(width, dilation, dropout) for dilation in _DILATIONS)
        self.leave = nn.Conv1d(width, shape.classes, 1)
        nn.init.zeros_(self.leave.weight)
        if self.leave.bias is not None:
            nn.init.zeros_(self.leave.bias)

    def correction(self, features: Tensor, mask: Tensor) -> Tensor:
        """Return what is added to the logits of the opening, shape (B, T, C).

        Parameters
        ----------
        features : Tensor, shape (B, T, D)
            NaN where a stream is silent.
        mask : Tensor, shape (B, T)
            1 on the steps of the video, 0 behind its end.
        """
        known = torch.isfinite(features)
        read = torch.where(known, (features - self.mean) / self.scale, torch.zeros_like(features))
        both = torch.cat([self.forget(read.clamp(-5, 5)), known.to(read.dtype)], dim=2).transpose(1, 2)
        within = mask[:, None]
        values = torch.relu(self.enter(both)) * within
        for block in self.blocks:
            values = block(values, within)
        told: Tensor = self.leave(values).transpose(1, 2)
        return told

    def forward(self, features: Tensor, descriptions: Tensor, first: Tensor, mask: Tensor) -> Tensor:
        """Return logits, shape (B, T, C), before calibration; `first` are those of the built-in network."""
        told: Tensor = self.opening(descriptions, first)
        return told + self.correction(features, mask)

    def told(self, features: Tensor, descriptions: Tensor, first: Tensor, mask: Tensor) -> Tensor:
        """Return calibrated logits, shape (B, T, C)."""
        logits: Tensor = self(features, descriptions, first, mask)
        return logits / self.temperature

    def set_scale(self, mean: Tensor, scale: Tensor) -> None:
        """Take mean and spread of the features of the videos that are learnt from, each of shape (D,)."""
        self.mean.copy_(mean)
        self.scale.copy_(scale)

    def keep_of_correction(self, share: float) -> None:
        """Keep so much of what was learnt by updates."""
        with torch.no_grad():
            for weight in self.leave.parameters():
                weight.mul_(share)


class Heads(nn.Module):
    """Several heads that are taught side by side: one per fold, and the last one of all videos.

    Taught together, they share one optimiser, one saved state and one count of updates, so that how long to
    learn is told by the folds, of whose left-out videos their heads know nothing. Once taught they answer
    together: each has learnt its own chance findings from few videos, and the mean has fewer of them.
    """

    def __init__(self, count: int, shape: HeadShape, dropout: float) -> None:
        super().__init__()
        self.heads = nn.ModuleList(TemporalHead(shape, dropout) for _ in range(count))

    def __getitem__(self, number: int) -> TemporalHead:
        head = self.heads[number]
        assert isinstance(head, TemporalHead)
        return head

    def told(self, features: Tensor, descriptions: Tensor, first: Tensor, mask: Tensor) -> Tensor:
        """Return the mean of what all heads say, calibrated, shape (B, T, C)."""
        each = [self[number].told(features, descriptions, first, mask) for number in range(len(self))]
        return torch.stack(each).mean(dim=0)

    def __len__(self) -> int:
        return len(self.heads)


class LearningHeads(nn.Module):
    """Heads while they learn, and the running means of their weights, which answer.

    From few videos every update pulls the weights to and fro; their mean stands still and tells better
    (Polyak and Juditsky, "Acceleration of stochastic approximation by averaging", 1992).
    """

    def __init__(self, count: int, shape: HeadShape, dropout: float) -> None:
        super().__init__()
        self.live = Heads(count, shape, dropout)
        self.steady = Heads(count, shape, dropout).requires_grad_(False)

    def begin(self) -> None:
        """Let the means stand where the weights stand."""
        self.steady.load_state_dict(self.live.state_dict())

    def follow(self, keeps: float) -> None:
        """Let the means go on to the weights, keeping a share of what they were."""
        for mean, weight in zip(self.steady.parameters(), self.live.parameters(), strict=True):
            mean.lerp_(weight.detach(), 1 - keeps)
