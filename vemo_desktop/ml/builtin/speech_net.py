"""The network that hears the emotion of a voice."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from numpy.lib.stride_tricks import sliding_window_view
from torch import Tensor, nn
from torch.nn import functional as F

from vemo_desktop.ml.builtin.prosody import prosody
from vemo_desktop.ml.builtin.shipped import load_shipped
from vemo_desktop.ml.builtin.voices import (
    DESCRIPTION,
    HOP,
    PROSODY,
    RATE_HZ,
    STEPS_PER_ROW,
    TIMBRE,
    VOICES,
    WINDOW_STEPS,
)  # fmt: skip
from vemo_desktop.ml.sound_stretches import Samples

BANDS = 64

_FRAME, _FFT = 400, 512
_LOW_HZ, _HIGH_HZ = 125.0, 7500.0
_FLOOR = 1e-3
_BODY = ((64, 1), (128, 2), (128, 1), (256, 2), (256, 1))
"""Channels and stride of the separable convolutions: layers 2 to 6 of YAMNet. Higher layers tell kinds of
sounds apart and forget how something is said."""
_STRIDE = 8
"""Mel frames per step of what is heard."""
_FIRST = 32
POOLED = 2 * _BODY[-1][0] * BANDS // _STRIDE
"""Numbers that are pooled over a stretch: mean and spread of 256 channels in 8 bands."""
HEARD = POOLED + len(PROSODY)
"""Numbers that are heard of a stretch: what is pooled, then its prosody."""
_HIDDEN = 256


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
    """The lower six layers of YAMNet, what they heard in a stretch of speech, and what emotion that is.

    YAMNet heard the sounds of AudioSet (Gemmeke and others, ICASSP 2017); its body is a MobileNet (Howard
    and others, 2017). Its layers stay as they are: emotion is learnt on top of what they hear. Shapes:
    log-mel frames (B, T, 64), T a multiple of 16, to steps (B, T / 8, 2048) by `hear`. What is heard of
    stretches of them, (B, 4151), is `pooled` and followed by the prosody, which such wide bands hardly show;
    `told` makes descriptions (B, 183) of it. What a description means depends on the speaker, so `head` takes
    it only after all descriptions of a recording were brought to one mean and spread.
    """

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(1, _FIRST, 3, 2)
        channels = (_FIRST, *(width for width, _ in _BODY))
        self.body = nn.ModuleList(
            _Separable(before, width, stride)
            for before, (width, stride) in zip(channels, _BODY, strict=False)
        )
        self.describe = nn.Linear(POOLED, len(TIMBRE), bias=False)
        self.head = HeadNet()

    def hear(self, mel: Tensor) -> Tensor:
        """Return what is heard in each step of 80 ms, shape (B, T / 8, 2048)."""
        x = mel[:, None].contiguous(memory_format=torch.channels_last)
        x = F.relu_(self.first(F.pad(x, (0, 1, 0, 1))))
        for layer in self.body:
            x = layer(x)
        return x.permute(0, 2, 1, 3).flatten(2)

    def heard(self, samples: Samples, speech: npt.NDArray[np.bool_]) -> Tensor:
        """Return what is heard of all windows that hold speech, shape (N, 4151).

        Parameters
        ----------
        samples : ndarray, shape (2560 S,)
            Sound of 16 kHz, speech at `voice_levels.LEVEL`.
        speech : ndarray of bool, shape (S,)
            Which steps of 160 ms hold speech. Windows of 13 steps lie three steps apart; less is one window.
        """
        missing = max(0, WINDOW_STEPS - len(speech))
        marks = sliding_window_view(np.pad(speech, (0, missing)), WINDOW_STEPS)[::STEPS_PER_ROW]
        begins = STEPS_PER_ROW * np.flatnonzero(marks.any(axis=1))
        chosen = np.zeros((len(begins), len(speech)), dtype=np.bool_)
        for row, begin in enumerate(begins.tolist()):
            some = slice(begin, begin + WINDOW_STEPS)
            chosen[row, some] = speech[some]
        steps = self.hear(log_mel(torch.from_numpy(samples)[None]))[0]
        found = pooled(steps, torch.from_numpy(chosen))
        return torch.cat([found, torch.from_numpy(prosody(samples, speech))], dim=1)

    def told(self, heard: Tensor) -> Tensor:
        """Return descriptions of stretches, shape (B, 183), from what is heard of them, shape (B, 4151).

        What no prosody tells, since too little is voiced, is taken to be as usual.
        """
        usual = self.head.usual[len(TIMBRE) :]
        prosody = torch.where(heard[:, POOLED:].isnan(), usual, heard[:, POOLED:])
        return torch.cat([self.describe(heard[:, :POOLED]), prosody], dim=1)


def pooled(steps: Tensor, chosen: Tensor) -> Tensor:
    """Return mean and spread of some steps for each of some windows, shape (N, 4096).

    Parameters
    ----------
    steps : Tensor, shape (2 S, 2048)
    chosen : Tensor of bool, shape (N, S)
        Which steps of 160 ms each window is made of; at least one.
    """
    share = chosen.repeat_interleave(len(steps) // chosen.shape[1], dim=1).to(steps.dtype)
    share /= share.sum(dim=1, keepdim=True)
    mean = share @ steps
    spread = (share @ steps.square() - mean.square()).clamp_(min=0).sqrt_()
    return torch.cat([mean, spread], dim=1)


class HeadNet(nn.Module):
    """From descriptions to logits of `VOICES`; what is learnt of it is used as a `VoiceHead`, without torch.

    Timbre and prosody are judged each by itself, and both judgements count the same: one layer for all
    descriptions hears mostly timbre, of which there are more numbers. `usual` and `spread` are mean and
    variance of descriptions over many speakers, each of shape (183,).
    """

    usual: Tensor
    spread: Tensor

    def __init__(self, dropout: float = 0.0) -> None:
        super().__init__()
        self.register_buffer("usual", torch.zeros(len(DESCRIPTION)))
        self.register_buffer("spread", torch.ones(len(DESCRIPTION)))
        self.parts = nn.ModuleList(_Part(len(names), dropout) for names in (TIMBRE, PROSODY))

    def forward(self, descriptions: Tensor) -> Tensor:
        """Return logits, shape (N, 9), of descriptions that were brought to one mean and spread."""
        return self.opinions(descriptions).mean(dim=0)

    def opinions(self, descriptions: Tensor) -> Tensor:
        """Return the logits by timbre and those by prosody, shape (2, N, 9)."""
        own = descriptions.split([len(TIMBRE), len(PROSODY)], dim=1)
        return torch.stack([part(one) for part, one in zip(self.parts, own, strict=True)])


class _Part(nn.Module):
    """Two layers from some numbers of a description to logits."""

    def __init__(self, numbers: int, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.hidden = nn.Linear(numbers, _HIDDEN)
        self.out = nn.Linear(_HIDDEN, len(VOICES))

    def forward(self, descriptions: Tensor) -> Tensor:
        hidden = self.dropout(F.relu(self.hidden(self.dropout(descriptions))))
        logits: Tensor = self.out(hidden)
        return logits


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


def load_speech_net(path: Path) -> SpeechNet:
    """Return the network of a file, ready to predict on the processor.

    Raises
    ------
    WeightsMissing
        If the file is missing or holds another network.
    """
    return load_shipped(SpeechNet(), path)
