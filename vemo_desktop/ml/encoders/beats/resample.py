"""The resampler that belongs to VEMOCLAP's sound feature: a windowed sinc of six zero crossings.

Other resamplers move the top mel bands, and with them the feature.
"""

from __future__ import annotations

import math
from functools import lru_cache

import torch
from torch import Tensor
from torch.nn import functional as F

from vemo_desktop.ml.encoders.beats.filterbank import RATE_HZ

_ZERO_CROSSINGS = 6
_ROLL_OFF = 0.99


def resample_mono(channels: Tensor, rate_hz: int) -> Tensor:
    """Resample every channel to 16 kHz and average them.

    Parameters
    ----------
    channels : Tensor of float32, shape (C, N)
    rate_hz : int

    Returns
    -------
    Tensor, shape (ceil(16000 N / rate),)
    """
    if rate_hz == RATE_HZ:
        return channels.mean(dim=0)
    shared = math.gcd(rate_hz, RATE_HZ)
    old, new = rate_hz // shared, RATE_HZ // shared
    kernel, width = _kernel(old, new)
    padded = F.pad(channels, (width, width + old)).unsqueeze(1)
    phases = F.conv1d(padded, kernel.to(channels), stride=old)
    whole = phases.transpose(1, 2).flatten(1)
    return whole[:, : math.ceil(new * channels.shape[1] / old)].mean(dim=0)


@lru_cache(maxsize=16)
def _kernel(old: int, new: int) -> tuple[Tensor, int]:
    """Return one filter per output phase, shape (new, 1, taps), and how far it reaches in front."""
    cutoff = min(old, new) * _ROLL_OFF
    width = math.ceil(_ZERO_CROSSINGS * old / cutoff)
    taps = torch.arange(-width, width + old, dtype=torch.float64) / old
    # The reference divides the phases in single precision; to the last bit this is needed.
    phases = (torch.arange(0, -new, -1) / new).double()
    time = ((taps.view(1, 1, -1) + phases.view(-1, 1, 1)) * cutoff).clamp(-_ZERO_CROSSINGS, _ZERO_CROSSINGS)
    window = (time * math.pi / _ZERO_CROSSINGS / 2).cos() ** 2
    kernel = torch.sinc(time) * window * (cutoff / old)
    return kernel.float(), width
