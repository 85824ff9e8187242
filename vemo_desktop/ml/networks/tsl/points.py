"""Single-frame labels as TSL-Net's training reads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.networks.tsl.proposals import FRAMES_PER_STEP

_LABELLED, _OTHER = 0.9, 0.1


@dataclass(frozen=True, slots=True)
class PointLabel:
    """One labelled frame; class 0 is negative, 1 positive."""

    frame: int
    label: int


@dataclass(frozen=True, slots=True, eq=False)
class PointTarget:
    """Labels of one video.

    Parameters
    ----------
    points : ndarray of float32, shape (T, 2)
        0.9 and 0.1 in labelled steps, 0 elsewhere.
    present : ndarray of float32, shape (2,)
        1 for each class that occurs.
    distribution : ndarray of float32, shape (2,)
        Share of the points of each class.
    """

    points: npt.NDArray[np.float32]
    present: npt.NDArray[np.float32]
    distribution: npt.NDArray[np.float32]


def point_target(labels: Sequence[PointLabel], steps: int) -> PointTarget:
    """Place labelled frames on steps; of several in one step the last one counts.

    Raises
    ------
    ValueError
        If there is no label, or one lies behind the last step.
    """
    if not labels:
        raise ValueError("a training video needs at least one labelled frame")
    points = np.zeros((steps, 2), np.float32)
    counts = np.zeros(2, np.float32)
    for label in labels:
        step = label.frame // FRAMES_PER_STEP
        if not 0 <= step < steps:
            raise ValueError(f"frame {label.frame} lies outside the {steps} steps of the video")
        points[step] = _OTHER
        points[step, label.label] = _LABELLED
        counts[label.label] += 1
    return PointTarget(points, (counts > 0).astype(np.float32), counts / counts.sum())
