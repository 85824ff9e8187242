"""Faces of one picture, and what their five landmarks say of where and how they look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

EXPRESSIONS = ("neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt")
"""Classes in the order of the expression network's outputs, which is that of the FER+ votes."""
TRAITS = tuple(f"trait {number}" for number in range(32))
"""Names of the numbers by which the expression network describes a face, beside what it says of it."""
SIDE = 48
"""Height and width of the crops it reads, those of FER2013."""

EYES, NOSE, MOUTH = slice(0, 2), 2, slice(3, 5)
"""Rows of the landmarks; left comes first as the viewer sees it."""


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """Faces that were found in one picture.

    Parameters
    ----------
    boxes : ndarray of float32, shape (N, 4)
        Left, top, width and height in pixels; may reach over the borders of the picture.
    points : ndarray of float32, shape (N, 5, 2)
        Eyes, tip of the nose and corners of the mouth, x before y; whole numbers are centres of pixels.
    scores : ndarray of float32, shape (N,)
        How sure the detector is, in [0, 1].
    """

    boxes: Floats
    points: Floats
    scores: Floats

    @classmethod
    def none(cls) -> Faces:
        """Return no faces."""
        return cls(np.zeros((0, 4), np.float32), np.zeros((0, 5, 2), np.float32), np.zeros(0, np.float32))

    @classmethod
    def joined(cls, parts: Sequence[Faces]) -> Faces:
        """Return the faces of several finds in one picture."""
        if not parts:
            return cls.none()
        return cls(
            np.concatenate([part.boxes for part in parts]),
            np.concatenate([part.points for part in parts]),
            np.concatenate([part.scores for part in parts]),
        )

    def __len__(self) -> int:
        return len(self.boxes)

    def chosen(self, which: Ints | npt.NDArray[np.bool_] | slice) -> Faces:
        """Return some of them."""
        return Faces(self.boxes[which], self.points[which], self.scores[which])

    def moved(self, scale: float, shift: Floats) -> Faces:
        """Return where they lie in a picture of which this one shows ``position * scale + shift``.

        Parameters
        ----------
        scale : float
        shift : ndarray of float32, shape (2,)
        """
        boxes = np.concatenate([self.boxes[:, :2] * scale + shift, self.boxes[:, 2:] * scale], axis=1)
        return Faces(boxes.astype(np.float32), (self.points * scale + shift).astype(np.float32), self.scores)


def overlaps(first: Floats, second: Floats) -> Floats:
    """Return the overlap of each of N boxes with each of M, shape (N, M): common area over joined area."""
    low = np.maximum(first[:, None, :2], second[None, :, :2])
    high = np.minimum(
        first[:, None, :2] + first[:, None, 2:],
        second[None, :, :2] + second[None, :, 2:],
    )
    common = np.prod(np.maximum(high - low, 0), axis=2)
    areas = np.prod(first[:, 2:], axis=1)[:, None] + np.prod(second[:, 2:], axis=1)[None]
    shares: Floats = (common / np.maximum(areas - common, 1e-6)).astype(np.float32)
    return shares


def distinct(faces: Faces, most_overlap: float) -> Faces:
    """Return the faces, largest first, without those that lie over one found more surely."""
    kept: list[int] = []
    shares = overlaps(faces.boxes, faces.boxes)
    for number in np.argsort(-faces.scores, kind="stable").tolist():
        if all(shares[number, other] <= most_overlap for other in kept):
            kept.append(number)
    chosen = faces.chosen(np.array(kept, np.int64))
    return chosen.chosen(np.argsort(-np.prod(chosen.boxes[:, 2:], axis=1), kind="stable"))


def turned_away(points: Floats) -> Floats:
    """Return how far each head is turned to a side: 0 to the front, 1 in profile, and more.

    How far the tip of the nose lies from the middle of the eyes, along the line of the eyes, in halves of
    their distance or, where they appear close together, of their distance from the mouth.

    Parameters
    ----------
    points : ndarray of float32, shape (N, 5, 2)

    Returns
    -------
    ndarray of float32, shape (N,)
    """
    along = points[:, 1] - points[:, 0]
    middle = points[:, EYES].mean(axis=1)
    down = points[:, MOUTH].mean(axis=1) - middle
    width = np.maximum(np.linalg.norm(along, axis=1), 1e-3)
    # Seen from the front, eyes are about as far from each other as from the mouth.
    size = np.maximum(width, np.linalg.norm(down, axis=1))
    aside = ((points[:, NOSE] - middle) * along).sum(axis=1) / width
    turned: Floats = np.abs(aside / (size / 2)).astype(np.float32)
    return turned
