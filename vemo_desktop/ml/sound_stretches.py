"""Cutting sound into stretches of equal length, however it arrives."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import AudioBlock

Samples = npt.NDArray[np.float32]


class Stretches:
    """Collects blocks of sound and gives them back in stretches of exactly `length` samples.

    Working on stretches of one length makes results independent of how the sound was cut: sums in numpy
    and in its matrix products depend on the number of elements in their last bits.
    """

    def __init__(self, length: int) -> None:
        self._length = length
        self._parts: list[Samples] = []
        self._waiting = 0

    def push(self, block: AudioBlock) -> Iterator[Samples]:
        """Take a block and yield every stretch that it completes."""
        self._parts.append(block.samples)
        self._waiting += len(block.samples)
        if self._waiting < self._length:
            return
        joined = np.concatenate(self._parts)
        whole = len(joined) // self._length * self._length
        self.refill(joined[whole:])
        for start in range(0, whole, self._length):
            yield joined[start : start + self._length]

    def rest(self) -> tuple[Samples, int] | None:
        """Return the last stretch, filled up with silence, and how many samples of it are real."""
        if not self._waiting:
            return None
        joined = np.concatenate(self._parts)
        self.refill(joined[:0])
        return np.pad(joined, (0, self._length - len(joined))), len(joined)

    def waiting(self) -> Samples:
        """Return a copy of the samples that belong to no stretch yet."""
        return np.concatenate([np.zeros(0, dtype=np.float32), *self._parts])

    def refill(self, samples: Samples) -> None:
        """Put these samples in place of what is waiting."""
        self._parts = [np.array(samples, dtype=np.float32)]
        self._waiting = len(samples)
