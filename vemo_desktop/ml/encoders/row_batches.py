"""Rows of features that a network computes in batches."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.encoding import State
from vemo_desktop.ml.step_encoder import Mask, Rows

if TYPE_CHECKING:
    from vemo_desktop.ml.inference import BatchRunner

Input = npt.NDArray[np.float32]

ROWS_AT_ONCE = 16


class RowBatches:
    """Rows that are each the mean of what a network makes of any number of inputs of one shape.

    Rows without an input are unknown. Always the same rows share a batch, whatever was interrupted where:
    sums over batches of another size differ in their last bits.

    Parameters
    ----------
    width : int
        Numbers per row.
    load : callable
        Returns the network, on its device; called when the first input is there.
    """

    def __init__(self, width: int, load: Callable[[], BatchRunner]) -> None:
        self._width = width
        self._load = load
        self._runner: BatchRunner | None = None
        self._waiting: list[list[Input]] = []

    def add(self, inputs: list[Input]) -> tuple[Rows, Mask]:
        """Take the inputs of the next row; return the rows that are now complete, often none."""
        self._waiting.append(inputs)
        return self.flush() if len(self._waiting) == ROWS_AT_ONCE else self._nothing()

    def flush(self) -> tuple[Rows, Mask]:
        """Return the rows that wait."""
        counts = [len(inputs) for inputs in self._waiting]
        values = np.zeros((len(counts), self._width), np.float32)
        if any(counts):
            features = self._features(np.stack(self._flat()))
            for row, (end, count) in enumerate(zip(np.cumsum(counts), counts, strict=True)):
                if count:
                    values[row] = features[end - count : end].mean(axis=0)
        self._waiting = []
        return values, np.array(counts, np.int64) > 0

    def state(self) -> State:
        """Return what waits as arrays."""
        flat = self._flat()
        return {
            "counts": np.array([len(inputs) for inputs in self._waiting], np.int64),
            "inputs": np.stack(flat) if flat else np.zeros(0, np.float32),
        }

    def restore(self, state: State) -> None:
        """Go on from a state."""
        counts = state["counts"].tolist()
        inputs = state["inputs"].astype(np.float32)
        self._waiting = [
            list(inputs[end - count : end])
            for end, count in zip(np.cumsum(counts).tolist(), counts, strict=True)
        ]

    def _nothing(self) -> tuple[Rows, Mask]:
        return np.zeros((0, self._width), np.float32), np.zeros(0, np.bool_)

    def _flat(self) -> list[Input]:
        return [one for inputs in self._waiting for one in inputs]

    def _features(self, inputs: Input) -> Input:
        import torch

        self._runner = self._runner or self._load()
        features: Input = self._runner(torch.from_numpy(inputs)).numpy()
        return features
