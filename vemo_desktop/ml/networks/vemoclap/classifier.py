"""VEMOCLAP's classifier: pretrained features fused by attention between every pair of sequences.

Source: Sulun, Viana and Davies, "VEMOCLAP: A Video Emotion Classification Web Application", IEEE ISM
2024. Written from a description of the computation.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

import torch
from torch import Tensor, nn

from vemo_desktop.ml.networks.vemoclap.preparation import FEATURE_WIDTHS, SEQUENCES

WIDTH = 512


class AttentionClassifier(nn.Module):
    """Six emotions from five features; keys of its state dict equal those of the released file.

    Parameters
    ----------
    classes : int
    heads : int
        Not visible in the weights. The released application computes with 4, its configuration says 8.
    """

    def __init__(self, classes: int = 6, heads: int = 4, dropout: float = 0.5) -> None:
        super().__init__()
        self.encoders = nn.ModuleDict(
            {name: nn.Linear(width, WIDTH) for name, width in FEATURE_WIDTHS.items()}
        )
        self.query_proj = nn.ModuleDict({name: nn.Linear(WIDTH, WIDTH) for name in SEQUENCES})
        self.key_proj = nn.ModuleDict({name: nn.Linear(WIDTH, WIDTH) for name in SEQUENCES})
        self.value_proj = nn.ModuleDict({name: nn.Linear(WIDTH, WIDTH) for name in SEQUENCES})
        pairs = [f"{query}_{key}" for query, key in permutations(SEQUENCES, 2)]
        self.attention_layers = nn.ModuleDict(
            {pair: nn.MultiheadAttention(WIDTH, heads, batch_first=True) for pair in pairs}
        )
        self.attn_norms = nn.ModuleDict({pair: nn.LayerNorm(WIDTH) for pair in pairs})
        self.dropout = nn.Dropout(dropout)
        self.cls_mlp = nn.Sequential(nn.Linear(WIDTH * (len(pairs) + 2), classes))

    def fused(self, features: Mapping[str, Tensor]) -> Tensor:
        """Return what the last layer looks at, shape (B, 4096)."""
        encoded = {name: self.dropout(layer(features[name])) for name, layer in self.encoders.items()}
        queries, keys, values = (
            {name: self.dropout(layers[name](encoded[name])) for name in SEQUENCES}
            for layers in (self.query_proj, self.key_proj, self.value_proj)
        )
        parts = {name: encoded[name].squeeze(1) for name in FEATURE_WIDTHS if name not in SEQUENCES}
        for query, key in permutations(SEQUENCES, 2):
            pair = f"{query}_{key}"
            attended, _ = self.attention_layers[pair](
                queries[query], keys[key], values[key], need_weights=False
            )
            parts[pair] = self.dropout(self.attn_norms[pair](attended)).mean(dim=1)
        return torch.cat([parts[name] for name in sorted(parts)], dim=1).relu()

    def forward(self, features: Mapping[str, Tensor]) -> Tensor:
        """Return logits, shape (B, classes).

        Parameters
        ----------
        features : mapping of str to Tensor, shapes (B, L, D)
            All of `FEATURE_WIDTHS`, prepared by `preparation.prepared`; an absent feature is all zeros.
        """
        logits: Tensor = self.cls_mlp(self.fused(features))
        return logits
