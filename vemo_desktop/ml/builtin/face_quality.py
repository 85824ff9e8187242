"""How much the expression of a face can be relied on: size, sharpness, pose, and the detector's own doubt."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.builtin.face_crops import Crops
from vemo_desktop.ml.builtin.face_detector import FOLLOW_SCORE
from vemo_desktop.ml.builtin.faces import Faces, Floats, turned_away
from vemo_desktop.ml.opencv import opencv

SURE_SCORE = 0.9
FULL_SHARE = 0.25
"""Height of a face, as a share of the picture's, from which on it counts fully: a close shot."""
FRONTAL, PROFILE = 0.4, 1.2
"""How far a head may be turned, see `turned_away`: without loss, and until nothing is left."""
SHARP = 0.7
"""Sharpness that three of four crops of FER2013 reach; scaled up from 24 pixels, the middle one has 0.24."""
_LEAST = 0.05
_FLAT = 4.0


def face_weights(faces: Faces, crops: Crops, height: int) -> Floats:
    """Return how much each face counts, in [0.05, 1].

    Parameters
    ----------
    faces : Faces
    crops : ndarray of uint8, shape (N, 48, 48)
        Of these faces.
    height : int
        Of their picture, in pixels.

    Returns
    -------
    ndarray of float32, shape (N,)
    """
    if len(faces) == 0:
        return np.zeros(0, np.float32)
    sure = _ramp(faces.scores, FOLLOW_SCORE, SURE_SCORE)
    frontal = 1 - _ramp(turned_away(faces.points), FRONTAL, PROFILE)
    size = np.sqrt(_ramp(faces.boxes[:, 3] / height, 0, FULL_SHARE))
    sharp = _ramp(sharpness(crops), 0, SHARP)
    weights: Floats = np.maximum(sure * frontal * size * sharp, _LEAST).astype(np.float32)
    return weights


def sharpness(crops: Crops) -> Floats:
    """Return how much fine detail crops show, shape (N,): the deviation of their Laplacian over their own.

    Notes
    -----
    Source of the measure: Pech-Pacheco and others, "Diatom autofocusing in brightfield microscopy", ICPR 2000
    (variance of the Laplacian); divided by the contrast, so that dark faces are not taken for blurred ones.
    """
    cv2 = opencv()
    edges = [cv2.Laplacian(crop, cv2.CV_32F).std() for crop in crops]
    spread = np.maximum([crop.std() for crop in crops], _FLAT)
    measured: Floats = (np.array(edges, np.float32) / spread).astype(np.float32)
    return measured


def _ramp(values: npt.NDArray[np.floating], low: float, high: float) -> Floats:
    """Return 0 up to `low`, 1 from `high` on, straight in between."""
    shares: Floats = np.clip((values - low) / (high - low), 0, 1).astype(np.float32)
    return shares
