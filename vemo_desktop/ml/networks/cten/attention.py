"""Attention that the networks of this family share."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F


def _projection(width: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv1d(width, 1, 1, bias=False), nn.BatchNorm1d(1), nn.Tanh())


class TemporalAttention(nn.Module):
    """One weight of at least 0 per segment; the number of segments is fixed by the weights."""

    def __init__(self, width: int, segments: int) -> None:
        super().__init__()
        self.conv = _projection(width)
        self.fc = nn.Linear(segments, segments)

    def forward(self, x: Tensor) -> Tensor:
        """Map features of shape (B, width, S) to weights of shape (B, S)."""
        return F.relu(self.fc(self.conv(x).squeeze(1)))


class SoftmaxAttention(nn.Module):
    """Weights over one axis that sum to its length: spatial positions, or channels."""

    def __init__(self, width: int, places: int) -> None:
        super().__init__()
        self._places = places
        self.conv = _projection(width)
        self.fc = nn.Linear(places, places, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """Map features of shape (B, width, places) to weights of shape (B, 1, places)."""
        weights: Tensor = self._places * self.fc(self.conv(x)).softmax(dim=2)
        return weights


class SegmentRelation(nn.Module):
    """Lets each segment look at every other one; the scaled input is added to what it attends to."""

    def __init__(self, width: int, inner: int = 256) -> None:
        super().__init__()
        self._inner = inner
        # The reference starts at 0, so that a fresh network drops the original feature.
        self.alpha = nn.Parameter(torch.zeros(1))
        self.theta = nn.Linear(width, inner)
        self.phi = nn.Linear(width, inner)
        self.g = nn.Linear(width, inner)
        self.out = nn.Linear(inner, width)
        self.bn = nn.BatchNorm1d(width)

    def forward(self, x: Tensor) -> Tensor:
        """Map features of shape (B, S, width) to the same shape."""
        weights = (self.theta(x) @ self.phi(x).transpose(1, 2) / self._inner**0.5).softmax(dim=-1)
        attended = self.bn(self.out(weights @ self.g(x)).flatten(0, 1)).view_as(x)
        related: Tensor = attended + self.alpha * x
        return related
