"""The BEATs network: patches of a log-mel picture through a transformer with gated relative positions.

Source: Chen et al., "BEATs: Audio Pre-Training with Acoustic Tokenizers", ICML 2023.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vemo_desktop.ml.encoders.beats import filterbank


@dataclass(frozen=True, slots=True)
class BeatsConfiguration:
    """Sizes of the network; defaults are those of the AudioSet checkpoint that VEMOCLAP uses."""

    patch: int = 16
    patch_width: int = 512
    width: int = 768
    inner: int = 3072
    heads: int = 12
    layers: int = 12
    position_kernel: int = 128
    position_groups: int = 16
    buckets: int = 320
    furthest: int = 800
    classes: int = 527


def position_buckets(distance: Tensor, buckets: int, furthest: int) -> Tensor:
    """Return the bucket of each key - query distance: exact when near, logarithmic when far."""
    half = buckets // 2
    exact = half // 2
    away = distance.abs()
    far = (away.clamp(min=1).float() / exact).log() / math.log(furthest / exact) * (half - exact)
    far = (exact + far.to(torch.int64)).clamp(max=half - 1)
    return half * (distance > 0) + torch.where(away < exact, away, far)


class _Attention(nn.Module):
    """Self-attention whose position bias each query may weaken or strengthen."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self._heads = heads
        self.q_proj = nn.Linear(width, width)
        self.k_proj = nn.Linear(width, width)
        self.v_proj = nn.Linear(width, width)
        self.out_proj = nn.Linear(width, width)
        self.grep_linear = nn.Linear(width // heads, 8)
        self.grep_a = nn.Parameter(torch.ones(1, heads, 1, 1))

    def gate(self, query: Tensor) -> Tensor:
        """Return the factor of the position bias for queries of shape (B, H, P, d), shape (B, H, P, 1)."""
        strength = self.grep_linear(query).unflatten(-1, (2, 4)).sum(-1).sigmoid()
        first, second = strength[..., :1], strength[..., 1:]
        gate: Tensor = first * (second * self.grep_a - 1) + 2
        return gate

    def forward(self, x: Tensor, bias: Tensor, padding: Tensor | None) -> Tensor:
        query, key, value = (
            layer(x).unflatten(-1, (self._heads, -1)).transpose(1, 2)
            for layer in (self.q_proj, self.k_proj, self.v_proj)
        )
        mask = self.gate(query) * bias
        if padding is not None:
            mask = mask.masked_fill(padding[:, None, None, :], -torch.inf)
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        joined: Tensor = self.out_proj(mixed.transpose(1, 2).flatten(2))
        return joined


class _Layer(nn.Module):
    def __init__(self, config: BeatsConfiguration) -> None:
        super().__init__()
        # Deep-norm: how much of the input each residual keeps follows from the number of layers.
        self._keep = (2 * config.layers) ** 0.25
        self.self_attn = _Attention(config.width, config.heads)
        self.self_attn_layer_norm = nn.LayerNorm(config.width)
        self.fc1 = nn.Linear(config.width, config.inner)
        self.fc2 = nn.Linear(config.inner, config.width)
        self.final_layer_norm = nn.LayerNorm(config.width)

    def forward(self, x: Tensor, bias: Tensor, padding: Tensor | None) -> Tensor:
        x = self.self_attn_layer_norm(self._keep * x + self.self_attn(x, bias, padding))
        normed: Tensor = self.final_layer_norm(self._keep * x + self.fc2(F.gelu(self.fc1(x))))
        return normed


class Beats(nn.Module):
    """Sound in, one vector per patch out; weights come through `checkpoint.converted`."""

    def __init__(self, config: BeatsConfiguration | None = None) -> None:
        super().__init__()
        self.config = config = config or BeatsConfiguration()
        self.patch_embedding = nn.Conv2d(1, config.patch_width, config.patch, config.patch, bias=False)
        self.layer_norm = nn.LayerNorm(config.patch_width)
        self.post_extract_proj = nn.Linear(config.patch_width, config.width)
        kernel = config.position_kernel
        self.position = nn.Conv1d(
            config.width, config.width, kernel, padding=kernel // 2, groups=config.position_groups
        )
        self.encoder_norm = nn.LayerNorm(config.width)
        self.position_bias = nn.Embedding(config.buckets, config.heads)
        self.layers = nn.ModuleList(_Layer(config) for _ in range(config.layers))
        self.predictor = nn.Linear(config.width, config.classes)

    def forward(self, waveforms: Tensor, padding: Tensor | None = None) -> Tensor:
        """Return the encoder output, shape (B, P, width).

        Parameters
        ----------
        waveforms : Tensor, shape (B, N)
            16 kHz mono, at least 2800 samples.
        padding : Tensor of bool, shape (B, N), optional
            True where a sample is padding.
        """
        with torch.autocast(waveforms.device.type, enabled=False):  # energies do not fit into half precision
            mel = filterbank.normalised(filterbank.log_mel(waveforms))
        x = self.embedded(mel)
        hidden = None
        if padding is not None:
            hidden = patch_padding(padding, mel.shape[1], x.shape[1])
            x = x.masked_fill(hidden.unsqueeze(-1), 0.0)
        x = self.placed(x)
        bias = self.bias(x.shape[1])
        for layer in self.layers:
            x = layer(x, bias, hidden)
        return x

    def embedded(self, mel: Tensor) -> Tensor:
        """Return projected patches, shape (B, P, width), time first and low mels first."""
        patches = self.patch_embedding(mel.unsqueeze(1)).flatten(2).transpose(1, 2)
        projected: Tensor = self.post_extract_proj(self.layer_norm(patches))
        return projected

    def placed(self, x: Tensor) -> Tensor:
        """Add the convolutional position and normalise."""
        # An even kernel yields one position too many: the last one goes.
        position = F.gelu(self.position(x.transpose(1, 2))[..., :-1]).transpose(1, 2)
        normed: Tensor = self.encoder_norm(x + position)
        return normed

    def bias(self, patches: int) -> Tensor:
        """Return the relative position bias of all layers, shape (heads, P, P)."""
        places = torch.arange(patches, device=self.position_bias.weight.device)
        distance = places.unsqueeze(0) - places.unsqueeze(1)
        buckets = position_buckets(distance, self.config.buckets, self.config.furthest)
        table: Tensor = self.position_bias(buckets)
        return table.permute(2, 0, 1)

    def event_logits(self, x: Tensor, hidden: Tensor | None = None) -> Tensor:
        """Return AudioSet logits, shape (B, classes), from encoder output of shape (B, P, width)."""
        logits: Tensor = self.predictor(x)
        if hidden is None:
            return logits.mean(dim=1)
        shown = (~hidden).unsqueeze(-1)
        return (logits * shown).sum(dim=1) / shown.sum(dim=1)


def patch_padding(padding: Tensor, frames: int, patches: int) -> Tensor:
    """Return which patches are padding throughout, shape (B, P), from a mask over samples, shape (B, N)."""
    for count in (frames, patches):
        usable = padding.shape[1] - padding.shape[1] % count
        padding = padding[:, :usable].unflatten(1, (count, -1)).all(dim=2)
    return padding
