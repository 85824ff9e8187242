"""I3D, the RGB stream: one 1024-wide feature per clip of 16 frames.

Source: Carreira and Zisserman, "Quo Vadis, Action Recognition?", CVPR 2017; layout and keys of the
public Kinetics weights in PyTorch form (``rgb_imagenet.pt``).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

FEATURE_WIDTH = 1024

# Output widths of each mixed block: 1x1; 1x1 -> 3x3; 1x1 -> 3x3; pool -> 1x1.
_MIXED = {
    "Mixed_3b": (192, (64, 96, 128, 16, 32, 32)),
    "Mixed_3c": (256, (128, 128, 192, 32, 96, 64)),
    "Mixed_4b": (480, (192, 96, 208, 16, 48, 64)),
    "Mixed_4c": (512, (160, 112, 224, 24, 64, 64)),
    "Mixed_4d": (512, (128, 128, 256, 24, 64, 64)),
    "Mixed_4e": (512, (112, 144, 288, 32, 64, 64)),
    "Mixed_4f": (528, (256, 160, 320, 32, 128, 128)),
    "Mixed_5b": (832, (256, 160, 320, 32, 128, 128)),
    "Mixed_5c": (832, (384, 192, 384, 48, 128, 128)),
}
STAGES = (
    "Conv3d_1a_7x7", "MaxPool3d_2a_3x3", "Conv3d_2b_1x1", "Conv3d_2c_3x3", "MaxPool3d_3a_3x3", "Mixed_3b",
    "Mixed_3c", "MaxPool3d_4a_3x3", "Mixed_4b", "Mixed_4c", "Mixed_4d", "Mixed_4e", "Mixed_4f",
    "MaxPool3d_5a_2x2", "Mixed_5b", "Mixed_5c",
)  # fmt: skip

Size = tuple[int, int, int]


def _pad_same(x: Tensor, kernel: Size, stride: Size) -> Tensor:
    """Pad with zeros as TensorFlow's SAME does: by the size at hand, the smaller half in front."""
    padding: list[int] = []
    for size, k, s in zip(reversed(x.shape[2:]), reversed(kernel), reversed(stride), strict=True):
        total = max(k - (s if size % s == 0 else size % s), 0)
        padding += [total // 2, total - total // 2]
    return F.pad(x, padding) if any(padding) else x


class _MaxPool(nn.MaxPool3d):
    def __init__(self, kernel: Size, stride: Size) -> None:
        super().__init__(kernel, stride)
        self._sizes = (kernel, stride)

    def forward(self, x: Tensor) -> Tensor:
        pooled: Tensor = super().forward(_pad_same(x, *self._sizes))
        return pooled


class _Unit(nn.Module):
    """Convolution, batch normalisation and ReLU; the class layer has neither of the latter."""

    def __init__(
        self, inputs: int, outputs: int, kernel: int = 1, stride: int = 1, *, is_logits: bool = False
    ) -> None:
        super().__init__()
        self._sizes: tuple[Size, Size] = ((kernel,) * 3, (stride,) * 3)
        self.conv3d = nn.Conv3d(inputs, outputs, kernel, stride, bias=is_logits)
        if not is_logits:
            self.bn = nn.BatchNorm3d(outputs, eps=1e-3)
        self._is_logits = is_logits

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv3d(_pad_same(x, *self._sizes))
        return x if self._is_logits else F.relu(self.bn(x))


class _Mixed(nn.Module):
    def __init__(self, inputs: int, widths: tuple[int, int, int, int, int, int]) -> None:
        super().__init__()
        self.b0 = _Unit(inputs, widths[0])
        self.b1a = _Unit(inputs, widths[1])
        self.b1b = _Unit(widths[1], widths[2], 3)
        self.b2a = _Unit(inputs, widths[3])
        self.b2b = _Unit(widths[3], widths[4], 3)
        self.b3a = _MaxPool((3, 3, 3), (1, 1, 1))
        self.b3b = _Unit(inputs, widths[5])

    def forward(self, x: Tensor) -> Tensor:
        branches = [self.b0(x), self.b1b(self.b1a(x)), self.b2b(self.b2a(x)), self.b3b(self.b3a(x))]
        return torch.cat(branches, dim=1)


class I3d(nn.Module):
    """The RGB stream; the class layer is kept so that official files load strictly.

    Parameters
    ----------
    classes : int
        Width of the class layer (Kinetics: 400).
    """

    def __init__(self, classes: int = 400) -> None:
        super().__init__()
        self.logits = _Unit(FEATURE_WIDTH, classes, is_logits=True)
        self.Conv3d_1a_7x7 = _Unit(3, 64, 7, 2)
        self.MaxPool3d_2a_3x3 = _MaxPool((1, 3, 3), (1, 2, 2))
        self.Conv3d_2b_1x1 = _Unit(64, 64)
        self.Conv3d_2c_3x3 = _Unit(64, 192, 3)
        self.MaxPool3d_3a_3x3 = _MaxPool((1, 3, 3), (1, 2, 2))
        self.MaxPool3d_4a_3x3 = _MaxPool((3, 3, 3), (2, 2, 2))
        self.MaxPool3d_5a_2x2 = _MaxPool((2, 2, 2), (2, 2, 2))
        for name, (inputs, widths) in _MIXED.items():
            self.add_module(name, _Mixed(inputs, widths))

    def forward(self, clips: Tensor) -> Tensor:
        """Return one feature per clip.

        Parameters
        ----------
        clips : Tensor, shape (B, 3, 16, 224, 224)
            RGB in [-1, 1].

        Returns
        -------
        Tensor, shape (B, 1024)
        """
        for stage in STAGES:
            clips = self.get_submodule(stage)(clips)
        return F.avg_pool3d(clips, (2, 7, 7), stride=1).flatten(1)


class I3dOfPictures(nn.Module):
    """I3D for clips of bytes, which are a quarter as large on their way to a graphics card.

    Parameters
    ----------
    network : I3d
    """

    def __init__(self, network: I3d) -> None:
        super().__init__()
        self.network = network

    def forward(self, clips: Tensor) -> Tensor:
        """Return one feature per clip, shape (B, 1024).

        Parameters
        ----------
        clips : Tensor, shape (B, 3, 16, 224, 224)
            RGB as uint8, or as floats in [-1, 1].
        """
        features: Tensor = self.network(clips if clips.is_floating_point() else clips.float() / 255 * 2 - 1)
        return features
