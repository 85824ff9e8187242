"""The network that reads the expression of one face."""

from __future__ import annotations

from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vemo_desktop.ml.builtin.faces import EXPRESSIONS

WIDTHS = (48, 96, 192, 256)
_STEM = 24
_LEAST_SPREAD = 4.0
"""Standard deviation, in grey levels, below which a crop counts as flat: its noise is not blown up."""


class FaceNet(nn.Module):
    """A residual network of nine layers, 1.8 million weights and 66 million multiplications a face.

    Shapes: float crops (B, 1, 48, 48) by `standardised` to logits (B, 8) in the order of `EXPRESSIONS`.
    Sizes were chosen so that a face takes less than 2 ms on one core.
    """

    def __init__(self, dropout: float = 0.0) -> None:
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(1, _STEM, 3, 1, 1, bias=False), nn.BatchNorm2d(_STEM), nn.ReLU())
        sizes = (_STEM, *WIDTHS)
        self.blocks = nn.Sequential(*(FaceBlock(*pair) for pair in pairwise(sizes)))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(WIDTHS[-1], len(EXPRESSIONS))

    def appearance(self, crops: Tensor) -> Tensor:
        """Return what the network sees in each face, shape (B, 256), before it decides."""
        seen: Tensor = self.blocks(self.stem(crops)).mean(dim=(2, 3))
        return seen

    def forward(self, crops: Tensor) -> Tensor:
        """Return logits of shape (B, 8)."""
        logits: Tensor = self.head(self.dropout(self.appearance(crops)))
        return logits


class FaceBlock(nn.Module):
    """Two convolutions that halve the picture, beside an averaged shortcut."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.first = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, 2, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU()
        )
        self.second = nn.Sequential(nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False), nn.BatchNorm2d(outputs))
        self.shortcut = nn.Sequential(
            nn.AvgPool2d(2), nn.Conv2d(inputs, outputs, 1, bias=False), nn.BatchNorm2d(outputs)
        )

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(self.second(self.first(x)) + self.shortcut(x))


def standardised(crops: Tensor) -> Tensor:
    """Return grey crops (B, 1, 48, 48) of any numeric type with mean 0 and deviation 1 each.

    Light and contrast of a scene say nothing about an expression.
    """
    crops = crops.float()
    spread, mean = torch.std_mean(crops, dim=(2, 3), keepdim=True)
    return (crops - mean) / spread.clamp(min=_LEAST_SPREAD)


def with_channels_last(network: FaceNet) -> FaceNet:
    """Lay the weights out as processors read them fastest."""
    for parameter in network.parameters():
        if parameter.ndim == 4:
            parameter.data = parameter.data.contiguous(memory_format=torch.channels_last)
    return network
