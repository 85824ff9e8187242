"""3D ResNet-101: the video trunk of CTEN, and with non-local blocks that of VAANet.

Sources: Hara, Kataoka and Satoh, "Can Spatiotemporal 3D CNNs Retrace the History of 2D CNNs and
ImageNet?", CVPR 2018; Wang et al., "Non-local Neural Networks", CVPR 2018. Keys are those of the public
Kinetics and Moments weights.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional as F

FEATURE_WIDTH = 2048
_BLOCKS = (3, 4, 23, 3)
_WIDTHS = (64, 128, 256, 512)
_EXPANSION = 4
# Number of the layer -> blocks that end in a non-local block.
_NON_LOCAL = {1: range(1, 4, 2), 2: range(1, 23, 2)}
STAGES = ("conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4")


class NonLocal(nn.Module):
    """Attention over all places and instants of a feature map, added to it."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._inner = width // 2
        self.theta = nn.Conv3d(width, self._inner, 1)
        self.phi = nn.Conv3d(width, self._inner, 1)
        self.g = nn.Conv3d(width, self._inner, 1)
        self.out = nn.Conv3d(self._inner, width, 1)
        self.bn = nn.BatchNorm3d(width)

    def forward(self, x: Tensor) -> Tensor:
        pooled = F.max_pool3d(x, (1, 2, 2))
        query = self.theta(x).flatten(2).transpose(1, 2)
        key, value = self.phi(pooled).flatten(2), self.g(pooled).flatten(2).transpose(1, 2)
        weights = (query @ key / self._inner**0.5).softmax(dim=-1)
        mixed = (weights @ value).transpose(1, 2).reshape(x.shape[0], self._inner, *x.shape[2:])
        attended: Tensor = self.bn(self.out(mixed))
        return attended + x


class Bottleneck(nn.Module):
    """1x1x1, 3x3x3 with the stride, 1x1x1, and a shortcut."""

    def __init__(self, inputs: int, width: int, stride: int = 1, *, non_local: bool = False) -> None:
        super().__init__()
        outputs = width * _EXPANSION
        self.conv1 = nn.Conv3d(inputs, width, 1, bias=False)
        self.bn1 = nn.BatchNorm3d(width)
        self.conv2 = nn.Conv3d(width, width, 3, stride, padding=1, bias=False)
        self.bn2 = nn.BatchNorm3d(width)
        self.conv3 = nn.Conv3d(width, outputs, 1, bias=False)
        self.bn3 = nn.BatchNorm3d(outputs)
        self.downsample: nn.Module = nn.Identity()
        if stride != 1 or inputs != outputs:
            self.downsample = nn.Sequential(
                nn.Conv3d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm3d(outputs)
            )
        self.nl: nn.Module = NonLocal(outputs) if non_local else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        y = F.relu(self.bn1(self.conv1(x)))
        y = F.relu(self.bn2(self.conv2(y)))
        y = F.relu(self.bn3(self.conv3(y)) + self.downsample(x))
        attended: Tensor = self.nl(y)
        return attended


def _layer(number: int, *, non_local: bool) -> nn.Sequential:
    width = _WIDTHS[number]
    inputs = 64 if number == 0 else _WIDTHS[number - 1] * _EXPANSION
    stride = 1 if number == 0 else 2
    with_attention = _NON_LOCAL.get(number, range(0)) if non_local else range(0)
    blocks = [
        Bottleneck(
            inputs if block == 0 else width * _EXPANSION,
            width,
            stride if block == 0 else 1,
            non_local=block in with_attention,
        )
        for block in range(_BLOCKS[number])
    ]
    return nn.Sequential(*blocks)


def trunk_stages(*, non_local: bool = False) -> list[nn.Module]:
    """Return the eight stages from pixels to the last feature map, in order."""
    return [
        nn.Conv3d(3, 64, 7, stride=(1, 2, 2), padding=3, bias=False),
        nn.BatchNorm3d(64),
        nn.ReLU(),
        nn.MaxPool3d(3, 2, padding=1),
        *(_layer(number, non_local=non_local) for number in range(len(_BLOCKS))),
    ]


def normalised(pixels: Tensor) -> Tensor:
    """Return pixels 0..255 as CTEN feeds them: in [0, 1], minus 100/255."""
    return pixels / 255 - 100 / 255


class ResNet3d101(nn.Module):
    """The trunk with its class layer, under the keys of the public weights.

    Parameters
    ----------
    classes : int
        Width of the class layer (Kinetics-700 and Moments together: 1039).
    """

    def __init__(self, classes: int = 1039) -> None:
        super().__init__()
        conv, norm, relu, pool, *layers = trunk_stages()
        self.conv1, self.bn1 = conv, norm
        self.relu, self.maxpool = relu, pool
        self.layer1, self.layer2, self.layer3, self.layer4 = layers
        self.fc = nn.Linear(FEATURE_WIDTH, classes)

    def features(self, snippets: Tensor) -> Tensor:
        """Return one feature per snippet.

        Parameters
        ----------
        snippets : Tensor, shape (B, 3, D, 112, 112)
            Normalised by `normalised`.

        Returns
        -------
        Tensor, shape (B, 2048)
        """
        for stage in STAGES:
            snippets = self.get_submodule(stage)(snippets)
        return snippets.mean(dim=(2, 3, 4))

    def forward(self, snippets: Tensor) -> Tensor:
        """Return class logits, shape (B, classes)."""
        logits: Tensor = self.fc(self.features(snippets))
        return logits
