"""VAANet, which CTEN descends from: spatial, channel-wise and temporal attention over pictures and sound.

Source: Zhao et al., "An End-to-End Visual-Audio Attention Network for Emotion Recognition in
User-Generated Videos", AAAI 2020.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vemo_desktop.ml.encoders.mfcc import COEFFICIENTS, FRAMES
from vemo_desktop.ml.encoders.resnet3d import FEATURE_WIDTH, normalised, trunk_stages
from vemo_desktop.ml.networks.cten.attention import SoftmaxAttention, TemporalAttention

SOUND_PIECES = 16
VISUAL_WIDTH = 512
_SOUND_WIDTH = 256
_PLACES = 16


@dataclass(frozen=True, slots=True)
class VaanetOutput:
    """Logits (B, classes) and attention over places (S, B, 16), channels (S, B, 512) and segments (B, S)."""

    logits: Tensor
    places: Tensor
    channels: Tensor
    segments: Tensor


class VisualStream(nn.Module):
    """The visual half of VAANet on a trunk with non-local blocks."""

    def __init__(self, classes: int, segments: int = 12) -> None:
        super().__init__()
        self.resnet = nn.Sequential(*trunk_stages(non_local=True))
        self.conv0 = nn.Sequential(
            nn.Conv1d(FEATURE_WIDTH, VISUAL_WIDTH, 1), nn.BatchNorm1d(VISUAL_WIDTH), nn.ReLU()
        )
        self.sa_net = SoftmaxAttention(VISUAL_WIDTH, _PLACES)
        self.cwa_net = SoftmaxAttention(_PLACES, VISUAL_WIDTH)
        self.ta_net = TemporalAttention(VISUAL_WIDTH, segments)
        nn.init.ones_(self.ta_net.fc.bias)
        self.fc = nn.Linear(VISUAL_WIDTH, classes)

    def snippet_features(self, pixels: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return one feature per snippet (N, 512), and its attention over places and channels.

        Parameters
        ----------
        pixels : Tensor, shape (N, 3, D, 112, 112)
            0..255.
        """
        features = self.conv0(self.resnet(normalised(pixels)).flatten(2))
        places = self.sa_net(features)
        features = features * places
        channels = self.cwa_net(features.transpose(1, 2))
        return (features * channels.transpose(1, 2)).mean(dim=2), places, channels

    def over_time(self, features: Tensor) -> tuple[Tensor, Tensor]:
        """Return weighted features and their weights, (B, S, 512) and (B, S), of features (B, S, 512)."""
        weights = self.ta_net(features.transpose(1, 2))
        return features * weights.unsqueeze(2), weights

    def attended(self, video: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return weighted features (B, S, 512) and attention over places, channels and segments.

        Parameters
        ----------
        video : Tensor, shape (B, S, 3, D, 112, 112)
            Pixels 0..255.
        """
        batch, segments = video.shape[:2]
        # Segments first: the reference orders its batch so, and batch statistics are the same either way.
        features, *inner = self.snippet_features(video.transpose(0, 1).flatten(0, 1))
        places, channels = (weights.view(segments, batch, -1) for weights in inner)
        weighted, over_time = self.over_time(features.view(segments, batch, -1).transpose(0, 1))
        return weighted, places, channels, over_time

    def forward(self, video: Tensor) -> VaanetOutput:
        weighted, places, channels, segments = self.attended(video)
        return VaanetOutput(self.fc(weighted.mean(dim=1)), places, channels, segments)


class _BasicBlock(nn.Module):
    def __init__(self, inputs: int, width: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, width, 3, stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.downsample: nn.Module = nn.Identity()
        if stride != 1 or inputs != width:
            self.downsample = nn.Sequential(
                nn.Conv2d(inputs, width, 1, stride, bias=False), nn.BatchNorm2d(width)
            )

    def forward(self, x: Tensor) -> Tensor:
        y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        return F.relu(y + self.downsample(x))


def _sound_trunk() -> nn.Sequential:
    """Return ResNet-18 with a first layer and a last pool that fit one piece of MFCC frames."""
    widths = (64, 64, 128, 256, 512)
    layers = [
        nn.Sequential(_BasicBlock(inputs, width, 1 if number == 0 else 2), _BasicBlock(width, width, 1))
        for number, (inputs, width) in enumerate(pairwise(widths))
    ]
    return nn.Sequential(
        nn.Conv2d(1, 64, (7, 1), stride=(2, 1), padding=(3, 0), bias=False),
        nn.BatchNorm2d(64),
        nn.ReLU(),
        nn.MaxPool2d(3, 2, padding=1),
        *layers,
        nn.AvgPool2d((8, 2)),
    )


class Vaanet(VisualStream):
    """Both halves, under the keys of checkpoints trained with the released program."""

    def __init__(self, classes: int, segments: int = 12) -> None:
        super().__init__(classes, segments)
        self.a_resnet = _sound_trunk()
        self.a_fc = nn.Sequential(nn.Linear(512, _SOUND_WIDTH), nn.BatchNorm1d(_SOUND_WIDTH), nn.Tanh())
        self.aa_net = TemporalAttention(_SOUND_WIDTH, SOUND_PIECES)
        self.av_fc = nn.Linear(VISUAL_WIDTH + _SOUND_WIDTH, classes)

    def sound_features(self, mfcc: Tensor) -> Tensor:
        """Return pooled sound features, shape (B, 256), for MFCC of shape (B, 4096, 32)."""
        batch = mfcc.shape[0]
        pieces = mfcc.reshape(batch * SOUND_PIECES, 1, FRAMES // SOUND_PIECES, COEFFICIENTS)
        features = self.a_fc(self.a_resnet(pieces).flatten(1)).view(batch, SOUND_PIECES, _SOUND_WIDTH)
        weights = self.aa_net(features.transpose(1, 2))
        pooled: Tensor = (features * weights.unsqueeze(2)).mean(dim=1)
        return pooled

    def segment_logits(self, weighted: Tensor, sound: Tensor) -> Tensor:
        """Split the logits over segments, shape (B, S, classes): their mean over segments is the logits.

        Parameters
        ----------
        weighted : Tensor, shape (B, S, 512)
        sound : Tensor, shape (B, 256)
            The same for every segment: it is pooled over the whole sound.
        """
        heard = sound.unsqueeze(1).expand(-1, weighted.shape[1], -1)
        logits: Tensor = self.av_fc(torch.cat([weighted, heard], dim=2))
        return logits

    def forward(self, video: Tensor, mfcc: Tensor) -> VaanetOutput:  # type: ignore[override]
        weighted, places, channels, segments = self.attended(video)
        logits = self.av_fc(torch.cat([weighted.mean(dim=1), self.sound_features(mfcc)], dim=1))
        return VaanetOutput(logits, places, channels, segments)
