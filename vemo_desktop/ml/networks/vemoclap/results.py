"""From probabilities of stretches to curves and segments."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.labels import EKMAN_6, VALENCE_AROUSAL
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.ml.signals.emotions import REGIONS

CLASSES = ("anger", "disgust", "fear", "joy", "sadness", "surprise")


def emotion_curves(edges_us: npt.NDArray[np.int64], probabilities: npt.NDArray[np.float32]) -> Curves:
    """Return the curves of six emotions: a whole-video answer, repeated on windows."""
    return Curves(EKMAN_6.id, CLASSES, edges_us, probabilities, CurveKind.WINDOWED)


def plane_curves(emotions: Curves) -> Curves:
    """Return valence and arousal: the mean place of the emotions, weighted by their probabilities.

    Source of the places: the table beside the released program, see `REGIONS`. The program itself does not
    use it, so this is derived, not learned.
    """
    places = np.array([[REGIONS[name].valence, REGIONS[name].arousal] for name in emotions.names])
    values = (emotions.values @ places).astype(np.float32)
    return Curves(VALENCE_AROUSAL.id, VALENCE_AROUSAL.keys, emotions.edges_us, values, CurveKind.DERIVED)


def runs(emotions: Curves, least: float) -> tuple[Proposed, ...]:
    """Return the runs of steps with the same strongest emotion at or above `least`; score: its mean."""
    found: list[Proposed] = []
    strongest = np.where(np.isnan(emotions.values), -1.0, emotions.values)
    labels, tops = strongest.argmax(axis=1), strongest.max(axis=1)
    labels = np.where(tops >= least, labels, -1)
    borders = np.flatnonzero(np.diff(labels)) + 1
    for steps in np.split(np.arange(len(labels)), borders):
        if len(steps) and labels[steps[0]] >= 0:
            span = Interval(int(emotions.edges_us[steps[0]]), int(emotions.edges_us[steps[-1] + 1]))
            found.append(Proposed(span, emotions.names[labels[steps[0]]], float(tops[steps].mean())))
    return tuple(found)
