"""Where CTEN's training takes the features of snippets from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.networks.cten.sampling import Ints

Floats = npt.NDArray[np.float32]


class SnippetSource(Protocol):
    """Features of any snippets of one video.

    A source that decodes and runs the trunk gives exactly what the released program sees; one over cached
    features gives the nearest that is there.
    """

    @property
    def frame_count(self) -> int:
        """Frames of the video, numbered from 1."""
        ...

    def features(self, rows: Ints) -> Floats:
        """Return trunk features, shape (S, 2048), of snippets given by frame numbers of shape (S, D)."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class CachedSnippets:
    """Features of snippets that were computed once.

    A snippet that was not computed is replaced by the cached one whose middle is nearest. With one cached
    snippet per segment, drawing others inside a segment therefore changes nothing, and an erased video is
    put together from whole segments; with a finer grid both come closer to the released program.

    Parameters
    ----------
    frame_count : int
    middles : ndarray of int64, shape (N,)
        The middle frame of each cached snippet, counted from 1, increasing.
    values : ndarray of float32, shape (N, 2048)
    """

    frame_count: int
    middles: Ints
    values: Floats

    def features(self, rows: Ints) -> Floats:
        """Return the nearest cached features, shape (S, 2048), of snippets of shape (S, D)."""
        wanted = rows[:, rows.shape[1] // 2]
        borders = (self.middles[:-1] + self.middles[1:] + 1) // 2
        chosen: Floats = self.values[np.searchsorted(borders, wanted, side="right")]
        return chosen
