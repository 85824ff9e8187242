"""What encoders have in common that look or listen at chosen instants."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.step_encoder import SteppedEncoder


class ChosenSteps(SteppedEncoder):
    """An encoder with one row per chosen instant, which lasts until the next one.

    Parameters
    ----------
    starts_us : sequence of int
        The instants, increasing.
    """

    libraries: ClassVar[tuple[str, ...]] = ("torch",)

    def __init__(self, starts_us: Sequence[int]) -> None:
        super().__init__()
        self._starts_us = np.array(starts_us, np.int64)
        self._met = 0

    def _begun(self, until_us: int) -> int:
        return int(np.searchsorted(self._starts_us, until_us))

    def _edges_us(self, count: int) -> npt.NDArray[np.int64]:
        edges = self._starts_us[: count + 1]
        if len(edges) <= count:  # nothing was chosen behind the last step
            edges = np.append(edges, edges[-1:] + 1 if count else [0])
        return edges.copy()


def digest_of(numbers: Sequence[int]) -> str:
    """Return a short digest of numbers, for cache keys."""
    return hashlib.blake2b(np.array(numbers, np.int64).tobytes(), digest_size=12).hexdigest()
