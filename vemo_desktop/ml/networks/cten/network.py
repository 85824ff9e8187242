"""CTEN's visual network: segments, their relations, temporal attention, and erasing.

Source: Zhang, Wang and Yang, "Weakly Supervised Video Emotion Detection and Prediction via Cross-Modal
Temporal Erasing Network", CVPR 2023. What was released, and is built here, is the visual half.
"""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor, nn

from vemo_desktop.ml.encoders.resnet3d import FEATURE_WIDTH, normalised, trunk_stages
from vemo_desktop.ml.networks.cten.attention import SegmentRelation, TemporalAttention


@dataclass(frozen=True, slots=True)
class CtenOutput:
    """What one pass yields for B videos of S segments.

    Parameters
    ----------
    logits : Tensor, shape (B, classes)
    attention : Tensor, shape (B, S)
        At least 0, not normalised.
    related : Tensor, shape (B, S, 2048)
        Segment features after the relation block.
    pooled : Tensor, shape (B, 2048)
    """

    logits: Tensor
    attention: Tensor
    related: Tensor
    pooled: Tensor


class CtenHead(nn.Module):
    """Everything behind the frozen trunk; cheap enough to train on cached features.

    Parameters
    ----------
    classes, segments : int
        Both are fixed by trained weights.
    """

    def __init__(self, classes: int, segments: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.nl = nn.Sequential(SegmentRelation(FEATURE_WIDTH))
        self.ta_net = TemporalAttention(FEATURE_WIDTH, segments)
        self.dropout = nn.Dropout(dropout)
        self.fc = nn.Linear(FEATURE_WIDTH, classes)

    def head(self, features: Tensor) -> CtenOutput:
        """Classify videos from segment features of shape (B, S, 2048)."""
        related = self.nl(features)
        attention = self.ta_net(related.transpose(1, 2))
        pooled = (attention.unsqueeze(2) * related).mean(dim=1)
        return CtenOutput(self.fc(self.dropout(pooled)), attention, related, pooled)

    def forward(self, features: Tensor) -> CtenOutput:
        return self.head(features)

    def segment_logits(self, output: CtenOutput, *, weighted: bool = True) -> Tensor:
        """Split the logits over segments, shape (B, S, classes).

        Weighted, the mean over segments equals the logits; unweighted, attention is left out.
        """
        values = output.related * output.attention.unsqueeze(2) if weighted else output.related
        logits: Tensor = self.fc(values)
        return logits


class VisualErase(CtenHead):
    """The whole network, trunk included, under the keys of the released checkpoints."""

    def __init__(self, classes: int, segments: int, dropout: float = 0.2) -> None:
        super().__init__(classes, segments, dropout)
        self.resnet = nn.Sequential(*trunk_stages(), nn.AdaptiveAvgPool3d(1))
        self.resnet.requires_grad_(False)

    def features(self, video: Tensor) -> Tensor:
        """Return segment features, shape (B, S, 2048).

        Parameters
        ----------
        video : Tensor, shape (B, S, 3, D, 112, 112)
            Pixels 0..255.
        """
        batch, segments = video.shape[:2]
        features: Tensor = self.resnet(normalised(video.flatten(0, 1)))
        return features.view(batch, segments, FEATURE_WIDTH)

    def forward(self, video: Tensor) -> CtenOutput:
        """Classify videos of shape (B, S, 3, D, 112, 112), pixels 0..255."""
        return self.head(self.features(video))
