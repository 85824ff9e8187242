"""The network of faces as oneDNN computes it fastest: weights laid out once, ReLU and sums on the way.

By itself PyTorch lays weights out anew at each call, and computes a single small picture without oneDNN.
WORKAROUND: its compiler avoids both with the operations used here, which have no public name; but it needs a
C++ compiler, which users do not have. Of the versions of PyTorch that ``pyproject.toml`` admits, a test tells
whether they still have them.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vemo_desktop.ml.builtin.face_expressions import STEPS_AT_ONCE
from vemo_desktop.ml.builtin.face_net import FaceBlock, FaceNet
from vemo_desktop.ml.builtin.faces import SIDE


def can_pack() -> bool:
    """Tell whether this build of PyTorch has oneDNN; the one for Apple's processors has not."""
    has_it: bool = torch.backends.mkldnn.is_available()
    return has_it


class PackedFaceNet:
    """Sees in faces what a `FaceNet` does, sooner; for inference only.

    Parameters
    ----------
    network : FaceNet
        Its normalisations are folded into its convolutions; it is not changed.
    """

    def __init__(self, network: FaceNet) -> None:
        self._stem = _Convolution(network.stem, SIDE)
        self._blocks = []
        for number, block in enumerate(network.blocks):
            assert isinstance(block, FaceBlock)
            whole, half = SIDE >> number, SIDE >> number + 1
            parts = (block.first, whole), (block.second, half), (block.shortcut, half)
            self._blocks.append(tuple(_Convolution(*part) for part in parts))

    def appearance(self, crops: Tensor) -> Tensor:
        """Return what `FaceNet.appearance` returns for crops (B, 1, 48, 48), shape (B, 256), to 1e-5."""
        seen = self._stem(crops, "relu")
        for first, second, shortcut in self._blocks:
            side = shortcut(F.avg_pool2d(seen, 2))
            seen = second.added(first(seen, "relu"), side)
        return seen.mean(dim=(2, 3))


class _Convolution:
    """The convolution of a part of the network, laid out for `STEPS_AT_ONCE` pictures of one size.

    Other numbers of pictures give the same, some not quite as soon.
    """

    def __init__(self, part: nn.Sequential, side: int) -> None:
        (own,) = (layer for layer in part if isinstance(layer, nn.Conv2d))
        # Without a size, it is laid out so that a single picture takes eight times as long.
        size = [STEPS_AT_ONCE, own.in_channels, side, side]
        self._geometry = ([*own.padding], [*own.stride], [*own.dilation], own.groups)
        self._weights = torch.ops.mkldnn._reorder_convolution_weight(own.weight, *self._geometry, size)
        self._bias = own.bias

    def __call__(self, x: Tensor, then: str = "none") -> Tensor:
        """Return the convolution of some pictures, and its positive part if `then` is ``relu``."""
        found: Tensor = torch.ops.mkldnn._convolution_pointwise(
            x, self._weights, self._bias, *self._geometry, then, [], ""
        )
        return found

    def added(self, x: Tensor, side: Tensor) -> Tensor:
        """Return the positive part of the sum of the convolution and `side`, whose memory is used for it."""
        found: Tensor = torch.ops.mkldnn._convolution_pointwise_(
            side, x, self._weights, self._bias, *self._geometry, "add", 1.0, "relu", [], ""
        )
        return found
