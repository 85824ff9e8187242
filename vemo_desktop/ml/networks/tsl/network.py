"""TSL-Net: temporal sentiment localization from pictures and sound, with single-frame supervision.

Source: Zhang and Yang, "Temporal Sentiment Localization: Listen and Look in Untrimmed Videos",
ACM MM 2022. Where paper and released program differ, this follows the released program, because the
released checkpoint does.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

MEL_FRAMES_PER_STEP = 32
MEL_BANDS = 60
VISUAL_WIDTH = 1024
POSITIONS = 4000
# The released program stacks each step with its neighbours inside chunks of this many steps, and the
# neighbours wrap around at the ends of a chunk. Another number gives other outputs.
CHUNK_STEPS = 600
_IMAGES_AT_ONCE = 128
"""Steps the audio CNN looks at together outside of training: each takes 0.6 MB of memory."""


@dataclass(frozen=True, slots=True)
class TslNetOutput:
    """What one pass yields; `B` is the batch, `T` the number of 16-frame steps.

    Parameters
    ----------
    video_score : Tensor, shape (B, 2)
        Mean of the T // 8 largest class probabilities, negative and positive.
    fused : Tensor, shape (B, T, 3)
        Class activation sequence: negative and positive, each times one minus background; then background.
    class_logits, distribution_logits : Tensor, shape (B, T, 3)
        Raw outputs of both heads.
    video_distribution : Tensor, shape (B, 2)
        Softmax over negative and positive of the distribution head's largest values.
    audio, visual : Tensor, shape (B, T, 512)
        Aligned features of each side.
    fused_features : Tensor, shape (B, 2048, T)
        What both heads look at.
    """

    video_score: Tensor
    fused: Tensor
    class_logits: Tensor
    distribution_logits: Tensor
    video_distribution: Tensor
    audio: Tensor
    visual: Tensor
    fused_features: Tensor


def _positions() -> Tensor:
    """Return the sinusoidal table, shape (POSITIONS, MEL_BANDS)."""
    steps = torch.arange(POSITIONS, dtype=torch.float32).unsqueeze(1)
    pairs = torch.arange(0, MEL_BANDS, 2, dtype=torch.float32)
    angles = steps * torch.exp(pairs * (-torch.log(torch.tensor(10000.0)) / MEL_BANDS))
    return torch.stack([angles.sin(), angles.cos()], dim=2).reshape(POSITIONS, MEL_BANDS)


def _with_neighbours(mel: Tensor) -> Tensor:
    """Stack each step with the one before and after it, circularly within each chunk.

    Parameters
    ----------
    mel : Tensor, shape (B, T, 32, 60)

    Returns
    -------
    Tensor, shape (B, T, 96, 60)
    """
    chunks = [
        torch.cat([chunk.roll(1, dims=1), chunk, chunk.roll(-1, dims=1)], dim=2)
        for chunk in mel.split(CHUNK_STEPS, dim=1)
    ]
    return torch.cat(chunks, dim=1)


def _audio_extractor() -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(1, 64, 7, stride=(3, 2), padding=3),
        nn.ReLU(),
        nn.BatchNorm2d(64),
        nn.MaxPool2d(4, 4),
        nn.Conv2d(64, 256, 3, padding=1),
        nn.ReLU(),
        nn.Conv2d(256, 256, 1),
        nn.ReLU(),
        nn.BatchNorm2d(256),
        nn.MaxPool2d(2, 2),
        nn.Conv2d(256, 512, 3, padding=1),
        nn.ReLU(),
        nn.Conv2d(512, 512, 1),
        nn.ReLU(),
        nn.BatchNorm2d(512),
        nn.AvgPool2d((4, 3)),
    )


class _ReverseMapping(nn.Module):
    """Predicts one side's features back from the fused ones; used in training only."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for width in (2048, 2048, 2048, 512):
            layers += [nn.Conv1d(2048, width, 3, padding=1), nn.ReLU()]
        self.net = nn.Sequential(*layers)

    def forward(self, fused_features: Tensor) -> Tensor:
        mapped: Tensor = self.net(fused_features)
        return mapped


class _Module(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.a_extractor = _audio_extractor()
        self.v_align = nn.Sequential(nn.Conv1d(VISUAL_WIDTH, 512, 3, padding=1), nn.ReLU())
        self.neck = nn.Sequential(nn.Conv1d(1024, 2048, 3, padding=1), nn.ReLU())
        self.rev_fa = _ReverseMapping()
        self.rev_fv = _ReverseMapping()
        self.classifier = nn.Sequential(nn.Conv1d(2048, 3, 1, bias=False))
        self.distribution = nn.Sequential(nn.Conv1d(2048, 3, 1, bias=False))
        self.dropout = nn.Dropout(0.7)
        self.register_buffer("positions", _positions(), persistent=False)

    positions: Tensor


class TslNet(nn.Module):
    """The whole network; keys of its state dict equal those of the official checkpoint.

    Parameters
    ----------
    dropout : float
        In front of both heads, in training.
    """

    def __init__(self, dropout: float = 0.7) -> None:
        super().__init__()
        self.cls_module = _Module()
        self.cls_module.dropout.p = dropout

    def forward(self, visual: Tensor, mel: Tensor) -> TslNetOutput:
        """Run the network over whole videos.

        Parameters
        ----------
        visual : Tensor, shape (B, T, 1024)
            I3D features, one per 16 frames.
        mel : Tensor, shape (B, T, 32, 60)
            Log-mel frames of each step, normalised by ``(dB + 50) / 80``.

        Raises
        ------
        ValueError
            If both disagree on T, or T exceeds 4000 steps (the positional table of the released network).
        """
        steps = visual.shape[1]
        if mel.shape[1] != steps:
            raise ValueError(f"{steps} visual steps do not fit {mel.shape[1]} sound steps")
        if steps > POSITIONS:
            raise ValueError(f"TSL-Net reads at most {POSITIONS} steps of 16 frames, not {steps}")
        net = self.cls_module
        audio = self._audio_features(mel)
        aligned = net.v_align(visual.transpose(1, 2))
        features = net.neck(torch.cat([aligned, audio.transpose(1, 2)], dim=1))
        dropped = net.dropout(features)
        class_logits = net.classifier(dropped).transpose(1, 2)
        distribution_logits = net.distribution(dropped).transpose(1, 2)
        scores = class_logits.sigmoid()
        background = scores[:, :, 2:]
        largest = max(1, steps // 8)  # the released program divides by zero below 8 steps
        return TslNetOutput(
            video_score=scores[:, :, :2].topk(largest, dim=1).values.mean(dim=1),
            fused=torch.cat([scores[:, :, :2] * (1 - background), background], dim=2),
            class_logits=class_logits,
            distribution_logits=distribution_logits,
            video_distribution=distribution_logits[:, :, :2]
            .topk(largest, dim=1)
            .values.mean(dim=1)
            .softmax(1),
            audio=audio,
            visual=aligned.transpose(1, 2),
            fused_features=features,
        )

    def reverse_mappings(self, output: TslNetOutput) -> tuple[Tensor, Tensor]:
        """Return audio and visual features predicted back from the fused ones, each of shape (B, T, 512)."""
        net = self.cls_module
        audio = net.rev_fa(output.fused_features).transpose(1, 2)
        visual = net.rev_fv(output.fused_features).transpose(1, 2)
        return audio, visual

    def _audio_features(self, mel: Tensor) -> Tensor:
        """Return sound features, shape (B, T, 512), for mel frames of shape (B, T, 32, 60)."""
        batch, steps = mel.shape[:2]
        placed = mel + self.cls_module.positions[:steps].view(1, steps, 1, MEL_BANDS)
        images = _with_neighbours(placed).flatten(0, 1).unsqueeze(1)
        extractor = self.cls_module.a_extractor
        # In training, batch normalisation looks at the whole video; otherwise steps are independent.
        parts = [images] if self.training else images.split(_IMAGES_AT_ONCE)
        features = torch.cat([extractor(part) for part in parts])
        return features.reshape(batch, steps, -1)

    def drop_training_parts(self) -> None:
        """Forget the reverse mappings, nine tenths of all parameters, which only training uses."""
        del self.cls_module.rev_fa, self.cls_module.rev_fv
