"""The network that reads the expression of one face."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.nn.utils.fusion import fuse_conv_bn_eval

from vemo_desktop.ml.builtin.faces import EXPRESSIONS, TRAITS
from vemo_desktop.ml.builtin.shipped import load_shipped, shipped_facts
from vemo_desktop.ml.one_thread import one_thread

_WIDTHS = (48, 96, 192, 256)
_STEM = 24
_SIGNS = b"traits of faces"
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
        sizes = (_STEM, *_WIDTHS)
        self.blocks = nn.Sequential(*(_Block(*pair) for pair in pairwise(sizes)))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(_WIDTHS[-1], len(EXPRESSIONS))

    def appearance(self, crops: Tensor) -> Tensor:
        """Return what the network sees in each face, shape (B, 256), before it decides."""
        seen: Tensor = self.blocks(self.stem(crops)).mean(dim=(2, 3))
        return seen

    def forward(self, crops: Tensor) -> Tensor:
        """Return logits of shape (B, 8)."""
        logits: Tensor = self.head(self.dropout(self.appearance(crops)))
        return logits


class _Block(nn.Module):
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


def load_reader(path: Path) -> Callable[[npt.NDArray[np.uint8]], npt.NDArray[np.float32]]:
    """Return what reads faces by the network of a file.

    Returns
    -------
    callable
        Turns grey crops (N, 48, 48) into logarithms of calibrated probabilities of `EXPRESSIONS`, and
        `TRAITS`, side by side, (N, 40).

    Raises
    ------
    WeightsMissing
        If the file is missing or holds another network.
    """
    network = with_channels_last(_folded(load_shipped(FaceNet(), path)))
    temperature = float(shipped_facts(path)["temperature"])
    signs = trait_signs()

    def read(crops: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
        with torch.inference_mode(), one_thread():
            inputs = standardised(torch.from_numpy(crops)[:, None])
            seen = network.appearance(inputs.contiguous(memory_format=torch.channels_last))
            logs = (network.head(seen) / temperature).log_softmax(dim=1)
            found: npt.NDArray[np.float32] = torch.cat([logs, seen @ signs], dim=1).numpy()
        return found

    return read


def trait_signs() -> Tensor:
    """Return what brings an appearance down to traits, shape (256, 32).

    Signs by chance keep how far faces are from each other, whatever faces there are (Achlioptas,
    "Database-friendly random projections", Journal of Computer and System Sciences 2003), and none has to be
    learnt or shipped. The chance is a digest, so that it is the same everywhere.
    """
    shape = (_WIDTHS[-1], len(TRAITS))
    digest = hashlib.shake_256(_SIGNS).digest(shape[0] * shape[1] // 8)
    bits = np.unpackbits(np.frombuffer(digest, np.uint8)).reshape(shape)
    signs: Tensor = (2 * torch.from_numpy(bits).float() - 1) / shape[0] ** 0.5
    return signs


def with_channels_last(network: FaceNet) -> FaceNet:
    """Lay the weights out as processors read them fastest."""
    for parameter in network.parameters():
        if parameter.ndim == 4:
            parameter.data = parameter.data.contiguous(memory_format=torch.channels_last)
    return network


def _folded(network: FaceNet) -> FaceNet:
    """Put each normalisation into the convolution before it: the same numbers, a quarter sooner."""
    for part in network.modules():
        if isinstance(part, nn.Sequential):
            for place, (first, second) in enumerate(pairwise(part)):
                if isinstance(first, nn.Conv2d) and isinstance(second, nn.BatchNorm2d):
                    part[place], part[place + 1] = fuse_conv_bn_eval(first, second), nn.Identity()
    return network
