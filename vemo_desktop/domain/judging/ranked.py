"""Average precision when videos count several times, as they do in the draws of a bootstrap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.judging.detection import ScoredSegment, TrueSegment, hits, ranking

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
_CELLS = 2_000_000
"""Draws times predictions held at once, 16 MB an array."""


@dataclass(frozen=True, slots=True, eq=False)
class RankedClass:
    """The predictions of one class in all videos by falling score, and which of them are right.

    Which true segment a prediction takes depends on its own video alone, so it is found once for all draws.

    Parameters
    ----------
    videos : ndarray of int, shape (N,)
        The video of each prediction.
    hits : ndarray, shape (K, N)
        1 where a prediction takes a true segment, per threshold.
    truths : ndarray, shape (V,)
        Number of true segments in each video.
    """

    videos: Ints
    hits: Floats
    truths: Floats

    @classmethod
    def of(
        cls,
        names: Sequence[str],
        truth: Sequence[TrueSegment],
        predicted: Sequence[ScoredSegment],
        thresholds: Sequence[float],
    ) -> RankedClass:
        """Rank predictions of one class; `names` are those of all videos in the order of their counts."""
        number = {name: place for place, name in enumerate(names)}
        order = ranking(predicted) if predicted else []
        where = np.array([number[predicted[place].video] for place in order], dtype=np.int64)
        found = (
            hits(truth, predicted, np.asarray(thresholds)) if predicted else np.zeros((len(thresholds), 0))
        )
        truths = np.bincount([number[one.video] for one in truth], minlength=len(names)).astype(np.float64)
        return cls(where, found, truths)

    def average_precision(self, times: Floats) -> Floats:
        """Return the area under the precision envelope.

        Parameters
        ----------
        times : ndarray, shape (R, V)
            How often each video counts.

        Returns
        -------
        ndarray, shape (R, K)
            NaN where no true segment counts.
        """
        chunk = max(_CELLS // max(len(self.videos), 1), 1)
        parts = [self._areas(times[start : start + chunk]) for start in range(0, len(times), chunk)]
        return np.concatenate(parts)

    def _areas(self, times: Floats) -> Floats:
        total = times @ self.truths
        areas = np.zeros((len(times), len(self.hits)))
        # Precision falls from one right prediction to the next, so only those are looked at.
        right_ones = np.flatnonzero(self.hits.any(axis=0))
        weights = times[:, self.videos]
        seen = np.cumsum(weights, axis=1)[:, right_ones]
        weights = weights[:, right_ones]
        for level, found in enumerate(self.hits[:, right_ones]):
            steps = weights * found
            right = np.cumsum(steps, axis=1)
            precision = np.divide(right, seen, out=np.zeros_like(right), where=seen > 0)
            # Precision only rises while one right prediction counts again and again, so its last value stands
            # for all of its copies in the envelope.
            envelope = np.maximum.accumulate(precision[:, ::-1], axis=1)[:, ::-1]
            areas[:, level] = (steps * envelope).sum(axis=1)
        with np.errstate(invalid="ignore"):
            return np.where(total[:, None] > 0, areas / total[:, None], np.nan)
