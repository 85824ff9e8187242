"""How well predicted segments match known ones: average precision over temporal overlap.

The protocol is that of the ActivityNet detection task (Caba Heilbron et al., CVPR 2015): per class,
predictions of all videos by falling score, each taking the unused true segment it overlaps most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

LOW_OVERLAPS = (0.1, 0.15, 0.2, 0.25, 0.3)
"""Temporal intersection over union that the evaluation of TSL-300 averages over (Zhang et al. 2022)."""
HIGH_OVERLAPS = (0.3, 0.4, 0.5, 0.6, 0.7)
"""Those customary for actions (THUMOS 14)."""


@dataclass(frozen=True, slots=True)
class TrueSegment:
    """A known segment, in seconds."""

    video: str
    label: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class ScoredSegment:
    """A predicted segment, in seconds."""

    video: str
    label: str
    start_s: float
    end_s: float
    score: float


@dataclass(frozen=True, slots=True)
class ClassScores:
    """Scores of one class, one value per overlap threshold.

    Parameters
    ----------
    average_precision : ndarray, shape (K,)
        Area under the precision envelope at every change of recall.
    mean_precision, mean_recall : ndarray, shape (K,)
        Mean of the cumulative precision and recall over the whole ranked list; TSL-300 reports these as
        "precision" and "recall".
    """

    average_precision: Floats
    mean_precision: Floats
    mean_recall: Floats


@dataclass(frozen=True, slots=True)
class DetectionScores:
    """Scores of a set of predictions; `by_label` holds each class of the ground truth."""

    thresholds: tuple[float, ...]
    by_label: Mapping[str, ClassScores]

    @property
    def mean_average_precision(self) -> Floats:
        """Mean over classes, shape (K,)."""
        return self._mean([scores.average_precision for scores in self.by_label.values()])

    @property
    def precision(self) -> Floats:
        """Mean precision over classes, shape (K,)."""
        return self._mean([scores.mean_precision for scores in self.by_label.values()])

    @property
    def recall(self) -> Floats:
        """Mean recall over classes, shape (K,)."""
        return self._mean([scores.mean_recall for scores in self.by_label.values()])

    @property
    def f2(self) -> Floats:
        """``5 P R / (4 P + R)``, shape (K,); 0 where both are 0."""
        precision, recall = self.precision, self.recall
        total = 4 * precision + recall
        return np.divide(5 * precision * recall, total, out=np.zeros_like(total), where=total > 0)

    @staticmethod
    def _mean(rows: list[Floats]) -> Floats:
        mean: Floats = np.mean(rows, axis=0)
        return mean


def detection_scores(
    truth: Sequence[TrueSegment], predicted: Sequence[ScoredSegment], thresholds: Sequence[float]
) -> DetectionScores:
    """Score predicted segments against known ones.

    Parameters
    ----------
    truth, predicted : sequences
        Classes are those of `truth`; predictions of other classes are left out.
    thresholds : sequence of float
        Temporal intersection over union that counts as found.

    Raises
    ------
    ValueError
        If there is no true segment.
    """
    if not truth:
        raise ValueError("there is no true segment to score against")
    labels = list(dict.fromkeys(segment.label for segment in truth))
    by_label = {
        label: _class_scores(
            [segment for segment in truth if segment.label == label],
            [segment for segment in predicted if segment.label == label],
            np.asarray(thresholds, dtype=np.float64),
        )
        for label in labels
    }
    return DetectionScores(tuple(thresholds), by_label)


def _class_scores(
    truth: list[TrueSegment], predicted: list[ScoredSegment], thresholds: Floats
) -> ClassScores:
    if not predicted:
        zeros = np.zeros(len(thresholds))
        return ClassScores(zeros, zeros, zeros)
    found = hits(truth, predicted, thresholds).cumsum(axis=1)
    recall = found / len(truth)
    precision = found / np.arange(1, len(predicted) + 1)
    area = np.array([_envelope_area(p, r) for p, r in zip(precision, recall, strict=True)])
    return ClassScores(area, precision.mean(axis=1), recall.mean(axis=1))


def ranking(predicted: Sequence[ScoredSegment]) -> list[int]:
    """Return the places of predictions by falling score."""
    places: list[int] = np.array([segment.score for segment in predicted]).argsort()[::-1].tolist()
    return places


def hits(truth: Sequence[TrueSegment], predicted: Sequence[ScoredSegment], thresholds: Floats) -> Floats:
    """Return 1 where a prediction of one class, in the order of `ranking`, takes a true segment.

    Returns
    -------
    ndarray, shape (K, N)
    """
    places: dict[str, list[int]] = {}
    for number, known in enumerate(truth):
        places.setdefault(known.video, []).append(number)
    starts = np.array([segment.start_s for segment in truth])
    ends = np.array([segment.end_s for segment in truth])
    taken = np.zeros((len(thresholds), len(truth)), bool)
    found = np.zeros((len(thresholds), len(predicted)))
    for rank, number in enumerate(ranking(predicted)):
        segment = predicted[number]
        here = np.array(places.get(segment.video, []), dtype=int)
        if len(here) == 0:
            continue
        overlap = _overlaps(segment, starts[here], ends[here])
        ranked = overlap.argsort()[::-1]
        for level, threshold in enumerate(thresholds):
            for place in ranked:
                if overlap[place] < threshold:
                    break
                if not taken[level, here[place]]:
                    taken[level, here[place]] = True
                    found[level, rank] = 1
                    break
    return found


def _overlaps(segment: ScoredSegment, starts: Floats, ends: Floats) -> Floats:
    """Return the temporal intersection over union with each true segment."""
    shared = np.clip(np.minimum(segment.end_s, ends) - np.maximum(segment.start_s, starts), 0, None)
    union = (ends - starts) + (segment.end_s - segment.start_s) - shared
    overlap: Floats = shared / union
    return overlap


def _envelope_area(precision: Floats, recall: Floats) -> float:
    """Return the area under the falling envelope of precision over recall."""
    envelope = np.maximum.accumulate(np.concatenate([[0.0], precision, [0.0]])[::-1])[::-1]
    steps = np.concatenate([[0.0], recall, [1.0]])
    changes = np.flatnonzero(steps[1:] != steps[:-1]) + 1
    return float(((steps[changes] - steps[changes - 1]) * envelope[changes]).sum())
