"""Random changes to face crops: what a detector, a lens and a codec do to faces in videos."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional as F

_TURN = math.radians(12)
_SCALE = 0.14
_SHIFT = 0.07
"""Chosen about twice as wide as what YuNet's landmarks stray from their place on the crops, so that a face
that is aligned badly is still known."""
_LOW_RES_SHARE, _LOW_RES_SIDES = 0.25, (18, 40)
_BLUR_SHARE = 0.15
_NOISE_SHARE, _NOISE_LEVELS = 0.3, 12.0
_ERASED_SHARE, _ERASED_SIDES = 0.3, (8, 20)


def changed(crops: Tensor, chance: torch.Generator) -> Tensor:
    """Return changed copies of grey crops (B, 1, S, S) with levels 0 to 255, as float."""
    crops = _moved(crops.float(), chance)
    crops = _toned(crops, chance)
    crops = _degraded(crops, chance)
    return _erased(crops, chance)


def _uniform(count: int, low: float, high: float, chance: torch.Generator) -> Tensor:
    return low + (high - low) * torch.rand(count, generator=chance)


def _moved(crops: Tensor, chance: torch.Generator) -> Tensor:
    """Mirror half of them; turn, stretch and shift all."""
    count = len(crops)
    turn = _uniform(count, -_TURN, _TURN, chance)
    wide = torch.exp(_uniform(count, -_SCALE, _SCALE, chance))
    high = wide * torch.exp(_uniform(count, -_SCALE / 3, _SCALE / 3, chance))
    mirror = torch.where(torch.rand(count, generator=chance) < 0.5, -1.0, 1.0)
    shift = _uniform(2 * count, -2 * _SHIFT, 2 * _SHIFT, chance).view(count, 2)
    cos, sin = turn.cos(), turn.sin()
    rows = [torch.stack([mirror * wide * cos, -high * sin, shift[:, 0]], dim=1)]
    rows += [torch.stack([mirror * wide * sin, high * cos, shift[:, 1]], dim=1)]
    grid = F.affine_grid(torch.stack(rows, dim=1), list(crops.shape), align_corners=False)
    return F.grid_sample(crops, grid, padding_mode="reflection", align_corners=False)


def _toned(crops: Tensor, chance: torch.Generator) -> Tensor:
    gamma = torch.exp(_uniform(len(crops), -0.5, 0.5, chance)).view(-1, 1, 1, 1)
    return 255 * (crops.clamp(0, 255) / 255).pow(gamma)


def _degraded(crops: Tensor, chance: torch.Generator) -> Tensor:
    """Make some of them small and large again, blurred or noisy."""
    low = torch.rand(len(crops), generator=chance) < _LOW_RES_SHARE
    if low.any():
        side = int(torch.randint(*_LOW_RES_SIDES, (1,), generator=chance))
        small = F.interpolate(crops[low], size=(side, side), mode="area")
        crops[low] = F.interpolate(small, size=crops.shape[2:], mode="bilinear", align_corners=False)
    blurred = torch.rand(len(crops), generator=chance) < _BLUR_SHARE
    if blurred.any():
        crops[blurred] = F.avg_pool2d(F.pad(crops[blurred], (1, 1, 1, 1), mode="replicate"), 3, 1)
    noisy = torch.rand(len(crops), generator=chance) < _NOISE_SHARE
    if noisy.any():
        level = _NOISE_LEVELS * torch.rand(int(noisy.sum()), 1, 1, 1, generator=chance)
        crops[noisy] += level * torch.randn(crops[noisy].shape, generator=chance)
    return crops


def _erased(crops: Tensor, chance: torch.Generator) -> Tensor:
    """Put a flat patch over some of them: hands, hair, subtitles."""
    side = crops.shape[-1]
    for place in torch.nonzero(torch.rand(len(crops), generator=chance) < _ERASED_SHARE).flatten().tolist():
        high, wide = torch.randint(*_ERASED_SIDES, (2,), generator=chance).tolist()
        top, left = torch.randint(0, side - min(_ERASED_SIDES), (2,), generator=chance).tolist()
        crops[place, :, top : top + high, left : left + wide] = 255 * torch.rand(1, generator=chance)
    return crops
