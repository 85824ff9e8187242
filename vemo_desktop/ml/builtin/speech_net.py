"""The network that hears the emotion of a voice."""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vemo_desktop.ml.builtin.shipped import load_shipped
from vemo_desktop.ml.builtin.voices import HOP, RATE_HZ, STRIDE, VOICES

BANDS = 64

_FRAME, _FFT = 400, 512
_LOW_HZ, _HIGH_HZ = 125.0, 7500.0
_FLOOR = 1e-3
_BODY = ((64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), *((512, 1),) * 5)
"""Channels and stride of the separable convolutions: layers 2 to 12 of YAMNet."""
_FIRST = 32
HEARD = 128
"""Width of what is known of each step."""


@lru_cache(maxsize=1)
def _mel_bank() -> Tensor:
    """Return 64 triangles from 125 to 7500 Hz on the scale of HTK, shape (257, 64), as YAMNet uses them."""
    from transformers.audio_utils import mel_filter_bank

    bank = mel_filter_bank(_FFT // 2 + 1, BANDS, _LOW_HZ, _HIGH_HZ, RATE_HZ, triangularize_in_mel_space=True)
    return torch.from_numpy(bank).float()


def log_mel(samples: Tensor) -> Tensor:
    """Return the logarithm of magnitudes in 64 bands, one frame per 10 ms.

    Parameters
    ----------
    samples : Tensor, shape (B, N)
        Mono sound of 16 kHz in [-1, 1].

    Returns
    -------
    Tensor, shape (B, N // 160, 64)
        Frame n begins at sample 160 n; the sound is followed by silence.
    """
    count = samples.shape[1] // HOP
    padded = F.pad(samples, (0, max(0, (count - 1) * HOP + _FFT - samples.shape[1])))
    frames = padded.unfold(1, _FFT, HOP)[:, :count, :_FRAME]
    spectrum = torch.fft.rfft(frames * torch.hann_window(_FRAME, device=samples.device), n=_FFT).abs()
    loudness: Tensor = (spectrum @ _mel_bank().to(samples.device) + _FLOOR).log()
    return loudness


class SpeechNet(nn.Module):
    """The lower twelve layers of YAMNet, then context in time and a decision per stretch of speech.

    YAMNet heard the sounds of AudioSet (Gemmeke and others, ICASSP 2017); its body is a MobileNet (Howard
    and others, 2017). Emotion is learnt on top of what it hears. Shapes: log-mel frames (B, T, 64), T a
    multiple of 16, to steps (B, T / 16, 128) by `hear`; steps and which of them hold speech to embeddings
    (B, 256) by `gather`; embeddings to logits (B, 9) in the order of `VOICES` by `decide`.
    """

    def __init__(self, dropout: float = 0.0) -> None:
        super().__init__()
        self.first = nn.Conv2d(1, _FIRST, 3, 2)
        channels = (_FIRST, *(width for width, _ in _BODY))
        self.body = nn.ModuleList(
            _Separable(before, width, stride)
            for before, (width, stride) in zip(channels, _BODY, strict=False)
        )
        bands = BANDS // STRIDE
        self.narrow = nn.Sequential(nn.Linear(channels[-1] * bands, HEARD), nn.LayerNorm(HEARD), nn.GELU())
        self.context = nn.ModuleList(_Context(HEARD) for _ in range(2))
        self.attention = nn.Linear(HEARD, 1)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Sequential(
            nn.LayerNorm(2 * HEARD), nn.Dropout(dropout), nn.Linear(2 * HEARD, len(VOICES))
        )

    def hear(self, mel: Tensor, frozen: int = 0) -> Tensor:
        """Return what is heard in each step of 160 ms, shape (B, T / 16, 128).

        Parameters
        ----------
        mel : Tensor, shape (B, T, 64)
        frozen : int
            How many of the lowest layers learn nothing.
        """
        x = mel[:, None].contiguous(memory_format=torch.channels_last)
        with torch.set_grad_enabled(torch.is_grad_enabled() and frozen == 0):
            x = F.relu_(self.first(F.pad(x, (0, 1, 0, 1))))
        for number, layer in enumerate(self.body, start=1):
            with torch.set_grad_enabled(torch.is_grad_enabled() and number >= frozen):
                x = layer(x)
        steps: Tensor = self.narrow(self.dropout(x.permute(0, 2, 1, 3).flatten(2)))
        for layer in self.context:
            steps = layer(steps)
        return steps

    def gather(self, steps: Tensor, speech: Tensor) -> Tensor:
        """Return mean and spread of the steps that matter, shape (B, 256).

        Source: Okabe, Koshinaka and Shinoda, "Attentive statistics pooling for deep speaker embedding",
        Interspeech 2018.

        Parameters
        ----------
        steps : Tensor, shape (B, S, 128)
        speech : Tensor of bool, shape (B, S)
            Where somebody speaks; at least one step of each row.
        """
        scores = self.attention(steps).squeeze(2).masked_fill(~speech, -math.inf)
        share = scores.softmax(dim=1)[:, :, None]
        mean = (share * steps).sum(dim=1)
        spread = (share * steps.square()).sum(dim=1) - mean.square()
        return torch.cat([mean, spread.clamp(min=1e-4).sqrt()], dim=1)

    def decide(self, embeddings: Tensor) -> Tensor:
        """Return logits of shape (B, 9)."""
        logits: Tensor = self.head(embeddings)
        return logits

    def forward(self, mel: Tensor, speech: Tensor, frozen: int = 0) -> Tensor:
        """Return logits of whole stretches, shape (B, 9)."""
        return self.decide(self.gather(self.hear(mel, frozen), speech))


class _Separable(nn.Module):
    """A convolution of each channel by itself, then one across channels; padded as TensorFlow does."""

    def __init__(self, inputs: int, outputs: int, stride: int) -> None:
        super().__init__()
        self.halves = stride == 2
        self.depthwise = nn.Conv2d(inputs, inputs, 3, stride, 0 if self.halves else 1, groups=inputs)
        self.pointwise = nn.Conv2d(inputs, outputs, 1)

    def forward(self, x: Tensor) -> Tensor:
        if self.halves:
            x = F.pad(x, (0, 1, 0, 1))
        return F.relu_(self.pointwise(F.relu_(self.depthwise(x))))


class _Context(nn.Module):
    """Looks at the steps before and after."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Conv1d(width, width, 3, padding=1)

    def forward(self, steps: Tensor) -> Tensor:
        mixed: Tensor = self.mix(self.norm(steps).transpose(1, 2)).transpose(1, 2)
        return steps + F.gelu(mixed)


def load_speech_net(path: Path) -> SpeechNet:
    """Return the network of a file, ready to predict on the processor.

    Raises
    ------
    WeightsMissing
        If the file is missing or holds another network.
    """
    return load_shipped(SpeechNet(), path)
