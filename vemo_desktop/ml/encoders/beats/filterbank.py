"""Kaldi's log-mel filter bank for one waveform at 16 kHz, in float32 as the pretrained weights saw it."""

from __future__ import annotations

import math
from functools import cache

import torch
from torch import Tensor

RATE_HZ = 16_000
MEL_BANDS = 128
_FRAME, _HOP, _FFT = 400, 160, 512
_LOW_HZ, _HIGH_HZ = 20.0, 8000.0
_PREEMPHASIS = 0.97
_FLOOR = 2.0**-23
# Constants of the released program, which divides by two standard deviations.
_MEAN, _DEVIATION = 15.41663, 6.55582


def frame_count(samples: int) -> int:
    """Return the number of complete 25 ms frames, one every 10 ms.

    Raises
    ------
    ValueError
        If the sound is shorter than one frame.
    """
    if samples < _FRAME:
        raise ValueError(f"{samples} samples are shorter than one frame of {_FRAME}")
    return 1 + (samples - _FRAME) // _HOP


def log_mel(waveforms: Tensor) -> Tensor:
    """Return natural-log mel energies.

    Parameters
    ----------
    waveforms : Tensor of float32, shape (B, N)
        Nominally in [-1, 1]; the bank itself works on 16-bit integers' range.

    Returns
    -------
    Tensor, shape (B, T, 128)
        ``T = 1 + (N - 400) // 160``.
    """
    frame_count(waveforms.shape[1])
    frames = (waveforms * 32768.0).unfold(1, _FRAME, _HOP)
    frames = frames - frames.mean(dim=2, keepdim=True)
    before = torch.cat([frames[..., :1], frames[..., :-1]], dim=2)
    frames = (frames - _PREEMPHASIS * before) * povey_window().to(frames)
    spectrum = torch.fft.rfft(frames, n=_FFT)
    power = spectrum.real**2 + spectrum.imag**2
    energy = power[..., :-1] @ mel_bank().to(frames).T
    logarithm: Tensor = energy.clamp(min=_FLOOR).log()
    return logarithm


def normalised(mel: Tensor) -> Tensor:
    """Return log-mel energies as the network reads them."""
    return (mel - _MEAN) / (2 * _DEVIATION)


@cache
def povey_window() -> Tensor:
    """Return the symmetric Hann window to the power 0.85, shape (400,)."""
    hann: Tensor = torch.hann_window(_FRAME, periodic=False, dtype=torch.float32)
    return hann.pow(0.85)


@cache
def mel_bank() -> Tensor:
    """Return the triangles, straight in mel and of height 1, shape (128, 256): bins below 8 kHz."""
    low, high = _mel(_LOW_HZ), _mel(_HIGH_HZ)
    step = (high - low) / (MEL_BANDS + 1)
    band = torch.arange(MEL_BANDS).unsqueeze(1)
    left, centre, right = low + band * step, low + (band + 1.0) * step, low + (band + 2.0) * step
    bins = torch.arange(_FFT // 2) * (RATE_HZ / _FFT)
    mel = (1127.0 * (1.0 + bins / 700.0).log()).unsqueeze(0)
    rising, falling = (mel - left) / (centre - left), (right - mel) / (right - centre)
    return torch.minimum(rising, falling).clamp(min=0.0)


def _mel(frequency_hz: float) -> float:
    return 1127.0 * math.log(1.0 + frequency_hz / 700.0)
