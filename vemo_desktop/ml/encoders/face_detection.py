"""Finding the faces of a frame; other detectors may take the place of the one that is always there."""

from __future__ import annotations

from typing import Protocol

from vemo_desktop.ml.encoders.frames import Rgb
from vemo_desktop.ml.opencv import opencv
from vemo_desktop.ml.signals.face_finder import Box, FaceFinder


class FaceDetector(Protocol):
    """Finds faces in upright colour pictures."""

    @property
    def id(self) -> str:
        """Name and version, part of the cache key of everything that rests on the faces."""
        ...

    def find(self, rgb: Rgb) -> list[Box]:
        """Return the faces of a picture of shape (H, W, 3); boxes may reach over its borders."""
        ...


class HaarFaces:
    """The Haar cascades that opencv ships, as the built-in network uses them.

    The released weights of VEMOCLAP were trained on faces that YOLOv5m-face found (GPL-3.0 family). The
    cascades find frontal faces of at least a sixth of the picture's height, so fewer, and cut them closer.
    """

    id = "haar-alt2-1"

    def __init__(self) -> None:
        self._finder: FaceFinder | None = None  # reading the cascades takes a while

    def find(self, rgb: Rgb) -> list[Box]:
        """Return frontal faces."""
        cv2 = opencv()
        self._finder = self._finder or FaceFinder()
        return self._finder.everywhere(cv2.equalizeHist(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)))


def two_largest(boxes: list[Box]) -> list[Box]:
    """Return the two largest faces by area, in an order that does not depend on how they were found."""
    return sorted(boxes, key=lambda box: (box[2] * box[3], box), reverse=True)[:2]


def crop(rgb: Rgb, box: Box) -> Rgb:
    """Return the part of a picture inside a box; empty where the box lies outside."""
    left, top, width, height = box
    return rgb[max(top, 0) : max(top + height, 0), max(left, 0) : max(left + width, 0)]
