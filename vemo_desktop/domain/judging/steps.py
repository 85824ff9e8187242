"""Figures over steps that have one label each, and how far probabilities can be believed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.agreement.values import Agreement, undefined

Floats = npt.NDArray[np.floating]
Ints = npt.NDArray[np.integer]
Sums = npt.NDArray[np.float64]

CALIBRATION_BINS = 15
NO_PROBABILITIES = "The network gives no probabilities where a person gave one label."


def recalls(labels: Ints, predicted: Ints, classes: int) -> Sums:
    """Return the share of each class that was found, shape (classes,); NaN for classes without examples."""
    found = np.bincount(labels[labels == predicted], minlength=classes)
    there = np.bincount(labels, minlength=classes)
    shares: Sums = np.divide(found, there, out=np.full(classes, np.nan), where=there > 0)
    return shares


def unweighted_recall(labels: Ints, predicted: Ints, classes: int) -> float:
    """Return the mean recall over the classes that have examples: each class counts the same."""
    return float(np.nanmean(recalls(labels, predicted, classes)))


def macro_f1(labels: Ints, predicted: Ints, classes: int) -> float:
    """Return the mean over the classes that have examples of the harmonic mean of precision and recall."""
    hits = np.bincount(labels[labels == predicted], minlength=classes)
    there = np.bincount(labels, minlength=classes)
    total = there + np.bincount(predicted, minlength=classes)
    return float(np.mean(2 * hits[there > 0] / total[there > 0]))


def expected_calibration_error(probabilities: Floats, labels: Ints) -> float:
    """Return by how much confidence and accuracy differ on average, see `CalibrationTally`."""
    return CalibrationTally.of(probabilities, labels).error().value


@dataclass(frozen=True, slots=True, eq=False)
class CalibrationTally:
    """How often the chosen class was right, by how sure the network was; tallies of videos add up.

    Parameters
    ----------
    counts, gaps : ndarray, shape (bins,)
        Per bin, equally wide over the probability of the chosen class: the number of steps, and the number of
        right ones less the sum of the probabilities.

    Notes
    -----
    Source: Guo, Pleiss, Sun and Weinberger, "On calibration of modern neural networks", ICML 2017, eq. 3.
    """

    counts: Sums
    gaps: Sums

    @classmethod
    def of(cls, probabilities: Floats, labels: Ints, bins: int = CALIBRATION_BINS) -> CalibrationTally:
        """Count steps.

        Parameters
        ----------
        probabilities : ndarray, shape (N, K)
        labels : ndarray of int, shape (N,)
        bins : int
        """
        if len(labels) == 0:
            return cls(np.zeros(bins), np.zeros(bins))
        confidence = probabilities.max(axis=1)
        is_right = probabilities.argmax(axis=1) == labels
        where = np.clip(np.ceil(confidence * bins).astype(np.int64) - 1, 0, bins - 1)
        return cls(
            np.bincount(where, minlength=bins).astype(np.float64),
            np.bincount(where, weights=is_right - confidence, minlength=bins).astype(np.float64),
        )

    def error(self) -> Agreement:
        """Return by how much confidence and accuracy differ on average, in [0, 1]."""
        total = self.counts.sum()
        if total == 0:
            return undefined(NO_PROBABILITIES)
        return Agreement(float(np.abs(self.gaps).sum() / total))
