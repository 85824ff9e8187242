"""What a measure of agreement answers: a number, or the reason why there is none."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The value of a measure.

    Parameters
    ----------
    value : float
        NaN where the measure has no meaning for the data.
    reason : str
        Sentence that says why there is no value; empty where there is one.

    Raises
    ------
    ValueError
        If a value has a reason to be missing, or a missing one has none.
    """

    value: float
    reason: str = ""

    def __post_init__(self) -> None:
        if math.isnan(self.value) != bool(self.reason):
            raise ValueError("a missing value needs a reason, and only a missing one")

    @property
    def is_defined(self) -> bool:
        """Whether there is a value."""
        return not self.reason


def undefined(reason: str) -> Agreement:
    """Return a missing value with its reason."""
    return Agreement(math.nan, reason)


def chance_corrected(observed: float, expected: float, why_certain: str) -> Agreement:
    """Return ``(observed - expected) / (1 - expected)``: the share of possible agreement beyond chance.

    Parameters
    ----------
    observed, expected : float
        Share of agreement seen, and to be expected by chance, in [0, 1].
    why_certain : str
        Reason given where chance alone brings full agreement, which leaves nothing to measure.
    """
    # A tolerance, because shares summed over many units miss one by rounding.
    if expected >= 1 - 1e-12:
        return undefined(why_certain)
    return Agreement((observed - expected) / (1 - expected))
