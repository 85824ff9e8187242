"""What every classifier of the recipes is judged by."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.judging.steps import (
    Floats,
    Ints,
    expected_calibration_error,
    macro_f1,
    unweighted_recall,
)
from vemo_desktop.ml.encoding import Json


def judged(probabilities: Floats, labels: Ints) -> dict[str, float]:
    """Return how good probabilities (N, K) are for labels (N,).

    Returns
    -------
    dict of str to float
        ``examples``; ``accuracy``; ``macro_f1`` and ``unweighted_recall``, in which each class counts the
        same; ``calibration_error`` (15 bins); ``always_same``, the accuracy of the most frequent label.
    """
    classes = probabilities.shape[1]
    predicted = probabilities.argmax(axis=1)
    return {
        "examples": len(labels),
        "accuracy": float(np.mean(labels == predicted)),
        "macro_f1": macro_f1(labels, predicted, classes),
        "unweighted_recall": unweighted_recall(labels, predicted, classes),
        "calibration_error": expected_calibration_error(probabilities, labels),
        "always_same": float(np.bincount(labels).max() / len(labels)),
    }


def confusions(labels: Ints, predicted: Ints, classes: int) -> list[list[int]]:
    """Return how often each label (rows) got each answer (columns)."""
    table: npt.NDArray[np.int64] = np.zeros((classes, classes), dtype=np.int64)
    np.add.at(table, (labels, predicted), 1)
    return [[int(count) for count in row] for row in table]


def recall_by_name(names: Sequence[str], table: Sequence[Sequence[int]]) -> dict[str, Json]:
    """Return the recall of each class that has examples, from a table of confusions."""
    return {
        name: row[place] / sum(row)
        for place, (name, row) in enumerate(zip(names, table, strict=True))
        if sum(row)
    }


def percent(share: float) -> str:
    """Return a share in words."""
    return f"{100 * share:.1f} %"
