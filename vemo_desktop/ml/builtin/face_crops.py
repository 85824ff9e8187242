"""Cutting faces out as the expression network was shown them: 48 × 48 grey pixels, landmarks in place."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.builtin.faces import SIDE, Faces, Floats
from vemo_desktop.ml.opencv import opencv

Grey = npt.NDArray[np.uint8]
Crops = npt.NDArray[np.uint8]

PLACES = np.array([[14.2, 17.9], [32.4, 18.0], [23.3, 28.2], [16.3, 35.8], [30.7, 35.9]])
"""Where eyes, nose and corners of the mouth lie in the crops of FER2013.

Medians of what the detector says of every third of the 28 558 crops that have FER+ votes, enlarged four
times; it finds a face in 98 % of them. Quartiles lie 2 to 4 pixels apart.
"""

_LOOK_SIDE = 16
LOOK_WIDTH = 3 * _LOOK_SIDE**2
_LOOK_PLACES = (PLACES - (SIDE - 1) / 2) * (_LOOK_SIDE / (2 * SIDE)) + (_LOOK_SIDE - 1) / 2
"""The look of a face takes in twice as much as its crop: hair, collar and what is behind it."""


def face_crops(grey: Grey, faces: Faces) -> Crops:
    """Cut out the faces of a picture, turned and scaled until their landmarks lie nearest to `PLACES`.

    Parameters
    ----------
    grey : ndarray of uint8, shape (H, W)
    faces : Faces
        Of this picture.

    Returns
    -------
    ndarray of uint8, shape (N, 48, 48)
        Beyond the borders of the picture its last pixels go on.
    """
    crops = np.empty((len(faces), SIDE, SIDE), np.uint8)
    for number, points in enumerate(faces.points.astype(np.float64)):
        crops[number] = cut_out(grey, similarity(points, PLACES), SIDE)
    return crops


def similarity(points: npt.NDArray[np.float64], places: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the turn, scale and shift that brings points nearest to their places, by least squares.

    Parameters
    ----------
    points, places : ndarray, shape (N, 2)

    Returns
    -------
    ndarray, shape (2, 3)

    Notes
    -----
    Source: Umeyama, "Least-squares estimation of transformation parameters between two point patterns", IEEE
    PAMI 13(4), 1991; in the plane, written with complex numbers: a turn with a scale is one factor.
    """
    from_xy, to_xy = points @ [1, 1j], places @ [1, 1j]
    spread = from_xy - from_xy.mean()
    size = float((np.abs(spread) ** 2).sum())
    factor = (np.conj(spread) * (to_xy - to_xy.mean())).sum() / size if size > 0 else 1.0 + 0j
    shift = to_xy.mean() - factor * from_xy.mean()
    return np.array(
        [[factor.real, -factor.imag, shift.real], [factor.imag, factor.real, shift.imag]], np.float64
    )


def cut_out(picture: Grey, transform: npt.NDArray[np.float64], side: int) -> Grey:
    """Return a square of a picture, which may have colours, that a similarity says where to find.

    What is made much smaller is averaged first: the few pixels that a transform reads would be noise.
    """
    cv2 = opencv()
    scale = float(np.hypot(*transform[:, 0]))
    shrink = min(int(1 / max(scale, 1e-6)), min(picture.shape[:2]))
    if shrink >= 2:
        height, width = picture.shape[0] // shrink, picture.shape[1] // shrink
        whole = picture[: height * shrink, : width * shrink]
        picture = cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA)
        # Pixel k of the smaller picture is the mean of those from k * shrink on: its centre lies there.
        before = transform @ [(shrink - 1) / 2, (shrink - 1) / 2, 1]
        transform = np.column_stack([transform[:, :2] * shrink, before])
    cut: Grey = cv2.warpAffine(
        picture, transform, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return cut


def face_looks(rgb: npt.NDArray[np.uint8], faces: Faces) -> Floats:
    """Return what each face and its surroundings look like, to know them again.

    Parameters
    ----------
    rgb : ndarray of uint8, shape (H, W, 3)
    faces : Faces
        Of this picture.

    Returns
    -------
    ndarray of float32, shape (N, 768)
        Rows of length 1 and mean 0, whatever the light; their products are in [-1, 1], and 1 for the same.
    """
    looks = np.empty((len(faces), LOOK_WIDTH), np.float32)
    for number, points in enumerate(faces.points.astype(np.float64)):
        seen = cut_out(rgb, similarity(points, _LOOK_PLACES), _LOOK_SIDE).astype(np.float32).ravel()
        seen -= seen.mean()
        looks[number] = seen / max(float(np.sqrt((seen * seen).sum())), 1.0)
    return looks
