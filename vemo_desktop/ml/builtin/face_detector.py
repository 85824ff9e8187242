"""Finding faces with YuNet, in whole pictures and near where they were.

Source: Wu, Peng and Yu, "YuNet: a tiny millisecond-level face detector", Machine Intelligence Research 20,
2023. The weights are those of the OpenCV Zoo, ``face_detection_yunet_2023mar.onnx``.
"""

from __future__ import annotations

import hashlib
from types import ModuleType

import numpy as np
import numpy.typing as npt

from vemo_desktop.errors import WeightsMissing
from vemo_desktop.ml.builtin.faces import Faces, distinct
from vemo_desktop.ml.builtin.folder import shipped_file
from vemo_desktop.ml.opencv import opencv

Rgb = npt.NDArray[np.uint8]
Box = npt.NDArray[np.float32]

WEIGHTS = "face-detector.onnx"
SHA256 = "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4"
"""Of these weights. Two newer sets by the same authors have other shapes inside, which opencv 4 refuses."""

SEARCH_PIXELS = 270 * 480
"""What a whole picture is made smaller to before it is searched; time grows with it."""
SEARCH_SCORE, START_SCORE, FOLLOW_SCORE = 0.4, 0.7, 0.5
"""How sure the detector must be of what may be a face in a whole picture, of what it then sees from near, and
of a face it knew. In 221 pictures of four films with few faces, half of the faces that both looks find are
below 0.7 in the whole picture; walls and meadows that are above 0.4 there are no faces from near.
"""
PATCH = 128
PATCH_PER_FACE = 1.8
"""Near a known face, a square of 1.8 times its size is looked at, scaled to 128 pixels."""
MOST_OVERLAP = 0.4
"""Of faces of two persons, and the detector's own limit among its candidates."""
_CANDIDATES = 200
_LEAST_SIDE = 64
"""Where a side is at most 32 pixels, opencv 4.14 reads memory it never wrote to, and sees faces there."""


class FaceDetector:
    """The detector, loaded with the first picture; not to be used by two threads at a time."""

    id = "yunet-2023mar"

    def __init__(self) -> None:
        self._whole: _Eye | None = None
        self._patch: _Eye | None = None

    def everywhere(self, rgb: Rgb) -> Faces:
        """Return all that may be faces in a picture, the largest first.

        Parameters
        ----------
        rgb : ndarray of uint8, shape (H, W, 3)

        Raises
        ------
        WeightsMissing
            If the weights that ship with the program are missing or were changed.
        """
        self._whole = self._whole or _Eye(SEARCH_SCORE)
        cv2, (height, width) = opencv(), rgb.shape[:2]
        scale = min((SEARCH_PIXELS / (height * width)) ** 0.5, 1.0)
        size = (max(round(width * scale), 1), max(round(height * scale), 1))
        small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA) if scale < 1 else rgb
        found = self._whole.see(small).moved(1 / scale, np.full(2, (1 / scale - 1) / 2, np.float32))
        return distinct(found, MOST_OVERLAP)

    def near(self, rgb: Rgb, box: Box) -> Faces:
        """Return the face that was at `box` a moment ago, as one or no faces.

        Raises as `everywhere` does.
        """
        self._patch = self._patch or _Eye(FOLLOW_SCORE)
        side = PATCH_PER_FACE * float(max(box[2], box[3], 1.0))
        scale = side / PATCH
        middle = box[:2] + box[2:] / 2
        first = (middle - side / 2 + scale / 2).astype(np.float32)
        found = self._patch.see(_patch(opencv(), rgb, first, scale))
        return _closest(found).moved(scale, first)


def _patch(cv2: ModuleType, rgb: Rgb, first: Box, scale: float) -> Rgb:
    """Return a square of `PATCH` pixels that are `scale` apart; beyond the borders the last pixel goes on.

    Parameters
    ----------
    first : ndarray of float32, shape (2,)
        Where the centre of its first pixel lies.
    """
    to_picture = np.array([[scale, 0, first[0]], [0, scale, first[1]]], np.float64)
    patch: Rgb = cv2.warpAffine(
        rgb,
        to_picture,
        (PATCH, PATCH),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return patch


def _closest(faces: Faces) -> Faces:
    """Return the face nearest to the middle of a patch."""
    if len(faces) == 0:
        return faces
    away = np.abs(faces.boxes[:, :2] + faces.boxes[:, 2:] / 2 - PATCH / 2).sum(axis=1)
    return faces.chosen(slice(nearest := int(away.argmin()), nearest + 1))


class _Eye:
    """One detector of opencv; each looks at pictures of one size, because another size costs milliseconds."""

    def __init__(self, score: float) -> None:
        # Read by us: opencv cannot open every path on every system.
        weights = np.frombuffer(_shipped_weights(), np.uint8)
        create = opencv().FaceDetectorYN.create
        self._detector = create(
            "onnx", weights, np.zeros(0, np.uint8), (PATCH, PATCH), score, 0.3, _CANDIDATES
        )
        self._size = (PATCH, PATCH)

    def see(self, rgb: Rgb) -> Faces:
        """Return what is found in a picture as it is."""
        cv2, rgb = opencv(), _at_least(_LEAST_SIDE, rgb)
        size = (rgb.shape[1], rgb.shape[0])
        if size != self._size:
            self._detector.setInputSize(size)
            self._size = size
        _, rows = self._detector.detect(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))
        if rows is None:
            return Faces.none()
        rows = rows.astype(np.float32)
        return Faces(rows[:, :4], rows[:, 4:14].reshape(-1, 5, 2), rows[:, 14])


def _at_least(side: int, rgb: Rgb) -> Rgb:
    """Return a picture that is filled up with black at the right and below where it is too small."""
    lacking = [(0, max(side - length, 0)) for length in rgb.shape[:2]]
    return np.pad(rgb, [*lacking, (0, 0)]) if any(more for _, more in lacking) else rgb


def _shipped_weights() -> bytes:
    path = shipped_file(WEIGHTS)
    data = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise WeightsMissing(
            "The face detector that ships with the program is missing or was changed. Install the program "
            "again.",
            details=str(path),
        )
    return data
