"""What emotions tell of the labels of any scheme, before anybody corrected anything."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.ml.builtin.fusion import EMOTIONS
from vemo_desktop.ml.heads.classes import HeadClasses


def first_curves(
    scheme: LabelScheme, emotions: npt.NDArray[np.floating], edges: npt.NDArray[np.int64]
) -> Curves:
    """Return what the built-in network says of the labels of a scheme, as far as it knows them.

    Parameters
    ----------
    scheme : LabelScheme
    emotions : ndarray, shape (T, 7)
        Probabilities of `EMOTIONS`; NaN where nothing is known, and there the curves are NaN too.
    edges : ndarray of int64, shape (T + 1,)
    """
    logits = HeadClasses.of(scheme).first_logits(emotions)
    values = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    known = np.isfinite(emotions).all(axis=1)
    values = np.where(known[:, None], values[:, : len(scheme.keys)], np.float32(np.nan))
    return Curves(scheme.id, scheme.keys, edges, values.astype(np.float32), CurveKind.TRAINED)


def from_ekman(scheme: LabelScheme, ekman: Curves) -> Curves | None:
    """Return what curves of Ekman's emotions say of another scheme; None where they tell none of its labels.

    What the six leave over is taken for neutral, as the built-in network means it.
    """
    told = HeadClasses.of(scheme).told
    if not told:
        return None
    felt = np.stack([ekman.column(name) for name in EMOTIONS[1:]], axis=1).astype(np.float64)
    neutral = np.clip(1 - felt.sum(axis=1), 0, None)
    curves = first_curves(scheme, np.column_stack([neutral, felt]), ekman.edges_us)
    names = tuple(scheme.keys[number] for number in told)
    return Curves(scheme.id, names, curves.edges_us, curves.values[:, list(told)], ekman.kind)
