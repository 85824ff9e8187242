"""VEMOCLAP's classifier: pretrained features fused by attention between every pair of sequences.

Source: Sulun, Viana and Davies, "VEMOCLAP: A Video Emotion Classification Web Application", IEEE ISM
2024. Written from a description of the computation.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

FEATURE_WIDTHS = {"asr_sentiment": 768, "beats": 768, "clip": 512, "face_emotion": 768, "ocr_sentiment": 768}
FEATURE_LENGTHS = {"asr_sentiment": 1, "beats": 16, "clip": 16, "face_emotion": 16, "ocr_sentiment": 1}
SEQUENCES = ("beats", "clip", "face_emotion")
WIDTH = 512

# Smallest and largest value of each feature over the training material of the released weights.
FEATURE_RANGES = {
    "asr_sentiment": (-3.8625614643096924, 31.993480682373047),
    "beats": (-4.4677300453186035, 6.256463527679443),
    "clip": (-11.513216018676758, 5.377770900726318),
    "face_emotion": (-93.499755859375, 83.87972259521484),
    "ocr_sentiment": (-3.536414861679077, 31.442731857299805),
}


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
            All of `FEATURE_WIDTHS`, prepared by `prepared`; an absent feature is all zeros.
        """
        logits: Tensor = self.cls_mlp(self.fused(features))
        return logits


def equidistant(count: int, wanted: int) -> npt.NDArray[np.int64]:
    """Return the rows that thinning `count` rows to `wanted` keeps; all of them when there are no more."""
    if count <= wanted:
        return np.arange(count)
    return np.round(np.linspace(0, count - 1, wanted)).astype(np.int64)


def prepared(name: str, rows: npt.NDArray[np.float32] | None) -> npt.NDArray[np.float32]:
    """Normalise one feature and bring it to the length the classifier reads.

    Parameters
    ----------
    name : str
        A key of `FEATURE_WIDTHS`.
    rows : ndarray of float32, shape (N, D), or None
        None or no rows: the feature is absent, which the released weights know as zeros.

    Returns
    -------
    ndarray of float32, shape (L, D)
        Short features end in rows of zeros, which the network sees like any other: nothing is masked.
    """
    length = FEATURE_LENGTHS[name]
    fixed = np.zeros((length, FEATURE_WIDTHS[name] if rows is None else rows.shape[1]), np.float32)
    if rows is not None and len(rows):
        low, high = FEATURE_RANGES[name]
        scaled = (rows - np.float32(low)) / np.float32(high - low)
        chosen = scaled[equidistant(len(rows), length)]
        fixed[: len(chosen)] = chosen
    return fixed


SOUND_RATE_HZ = 16_000
WINDOW_SAMPLES = 3 * SOUND_RATE_HZ
HOP_SAMPLES = WINDOW_SAMPLES // 2


def sound_windows(samples: int, *, as_released: bool = False) -> npt.NDArray[np.int64]:
    """Return where the 3 s windows of sound begin, at 16 kHz; at most 16.

    Parameters
    ----------
    samples : int
        Length of the sound.
    as_released : bool
        The released application takes positions in the list of windows for sample offsets, and so hears
        only the first 3 s of anything longer than 27 s. Off: windows spread over the whole sound.
    """
    starts = np.arange(0, max(0, samples - WINDOW_SAMPLES), HOP_SAMPLES)
    chosen = equidistant(len(starts), FEATURE_LENGTHS["beats"])
    if as_released and len(starts) > len(chosen):
        return chosen
    return starts[chosen]
