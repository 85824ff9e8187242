"""The text network in torch, for training; `vemo_desktop.ml.builtin.text_net` is the one that is used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from vemo_desktop.ml.builtin.text_net import CLASSES, REGISTERS, UNKNOWN, WIDE_SCALE, WIDTHS, Line


@dataclass(frozen=True, slots=True)
class LineBatch:
    """Lines side by side.

    Parameters
    ----------
    rows : Tensor of int64, shape (B, N)
        Of word vectors; `UNKNOWN` behind the end of shorter lines.
    lengths : Tensor of int64, shape (B,)
    buckets : Tensor of int64, shape (M,)
        Of all lines, one line after the other.
    starts : Tensor of int64, shape (B,)
        Where the buckets of each line begin.
    counts : Tensor of float32, shape (B,)
        How many buckets each line has; at least 1.
    """

    rows: Tensor
    lengths: Tensor
    buckets: Tensor
    starts: Tensor
    counts: Tensor


def batch_of(lines: Sequence[Line]) -> LineBatch:
    """Put lines side by side."""
    lengths = np.array([len(line.rows) for line in lines])
    rows = np.full((len(lines), lengths.max()), UNKNOWN, dtype=np.int64)
    for row, line in zip(rows, lines, strict=True):
        row[: len(line.rows)] = line.rows
    counts = np.array([len(line.buckets) for line in lines])
    starts = np.cumsum(counts) - counts
    return LineBatch(
        torch.from_numpy(rows),
        torch.from_numpy(lengths),
        torch.from_numpy(np.concatenate([line.buckets for line in lines])),
        torch.from_numpy(starts),
        torch.from_numpy(np.maximum(counts, 1).astype(np.float32)),
    )


class TextNetwork(nn.Module):
    """Gives logits of the classes for a batch of lines, each of one of `REGISTERS`.

    Parameters
    ----------
    words : int
        In the vocabulary.
    numbers : int
        Length of a word vector.
    filters : int
        For each width.
    buckets : int
        Of the wide part.
    dropout : float
        Of word vectors and of what the filters answer.
    """

    def __init__(self, words: int, numbers: int, filters: int, buckets: int, dropout: float) -> None:
        super().__init__()
        self.vectors = nn.Embedding(words + 1, numbers)
        nn.init.normal_(self.vectors.weight, 0.0, 0.1)
        self.filters = nn.ModuleList(
            [nn.Conv1d(numbers, filters, width, padding=width - 1) for width in WIDTHS]
        )
        self.dropout = nn.Dropout(dropout)
        self.out = nn.Linear(len(WIDTHS) * filters + numbers, len(REGISTERS) * len(CLASSES))
        self.wide = nn.EmbeddingBag(buckets, len(CLASSES), mode="sum")
        nn.init.zeros_(self.wide.weight)

    def forward(self, batch: LineBatch, registers: Tensor) -> Tensor:
        """Return logits, shape (B, 7).

        Parameters
        ----------
        batch : LineBatch
        registers : Tensor of int64, shape (B,)
            Places among `REGISTERS`.
        """
        places = torch.arange(batch.rows.shape[1])
        is_there = (places < batch.lengths[:, None]).float()[:, :, None]
        vectors = self.dropout(self.vectors(batch.rows)) * is_there
        strongest = [
            self._strongest(layer, vectors.transpose(1, 2), batch.lengths + width - 1)
            for layer, width in zip(self.filters, WIDTHS, strict=True)
        ]
        mean = vectors.sum(dim=1) / batch.lengths[:, None]
        either: Tensor = self.out(self.dropout(torch.cat([*strongest, mean], dim=1)))
        narrow: Tensor = either.unflatten(1, (len(REGISTERS), -1))[torch.arange(len(registers)), registers]
        wide: Tensor = self.wide(batch.buckets, batch.starts)
        return narrow + wide * (WIDE_SCALE / batch.counts.sqrt()[:, None])

    @staticmethod
    def _strongest(layer: nn.Module, vectors: Tensor, counts: Tensor) -> Tensor:
        """Return the strongest answer of each filter among the first `counts` places of each line."""
        answers: Tensor = torch.relu(layer(vectors))
        is_behind = torch.arange(answers.shape[2]) >= counts[:, None]
        # Answers are at least 0, so that 0 never wins over one that counts.
        return answers.masked_fill(is_behind[:, None], 0.0).amax(dim=2)

    def tensors(self) -> dict[str, np.ndarray]:
        """Return the weights as `TextNet` stores them, in 16 bits."""
        named = {"vectors": self.vectors.weight, "out": self.out.weight, "bias": self.out.bias}
        named["wide"] = self.wide.weight
        for layer, width in zip(self.filters, WIDTHS, strict=True):
            assert isinstance(layer, nn.Conv1d)
            assert layer.bias is not None
            named |= {f"filters.{width}": layer.weight, f"filter_biases.{width}": layer.bias}
        return {name: value.detach().cpu().numpy().astype(np.float16) for name, value in named.items()}
