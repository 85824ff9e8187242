"""Where shots of a video begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True, eq=False)
class Shots:
    """The first frames after each cut.

    Parameters
    ----------
    cuts_us : ndarray of int64, shape (N,)
        Starts of those frames, increasing; the first shot begins at 0, which is no cut.
    """

    cuts_us: npt.NDArray[np.int64]

    def __len__(self) -> int:
        """Return how many shots there are."""
        return len(self.cuts_us) + 1

    def to_arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """Return the cuts as named arrays, for a cache."""
        return {"cuts_us": self.cuts_us}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[np.generic]]) -> Shots:
        """Rebuild shots from what `to_arrays` returned."""
        return cls(arrays["cuts_us"].astype(np.int64))
