"""Finding faces and broad smiles with the Haar cascades that opencv ships."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.opencv import opencv

Grey = npt.NDArray[np.uint8]
Box = tuple[int, int, int, int]
"""Left, top, width and height in pixels."""

LEAST_SHARE = 1 / 6
"""Smallest face, as a share of the picture's height. Searching for smaller ones costs several times more."""
SCALE_STEP = 1.2
NEIGHBOURS = 4
"""Hits that must agree. With 4, no face is seen in the faceless clips of known content."""
FOLLOW_SCALE = 1.3
"""How much a face may grow or shrink in the half second between two looks."""

MOUTH_WIDTH = 72
MOUTH_TOP, MOUTH_BOTTOM, MOUTH_SIDE = 0.55, 1.05, 0.1
"""Where the mouth is sought, in shares of the face; chosen on the clips of known content."""


class FaceFinder:
    """The cascades, loaded once; not to be used by two threads at a time."""

    def __init__(self) -> None:
        cv2 = opencv()
        folder = Path(cv2.data.haarcascades)
        self._face = cv2.CascadeClassifier(str(folder / "haarcascade_frontalface_alt2.xml"))
        self._smile = cv2.CascadeClassifier(str(folder / "haarcascade_smile.xml"))

    def everywhere(self, grey: Grey) -> list[Box]:
        """Return all faces of a picture that are large enough."""
        return self._search(grey, round(grey.shape[0] * LEAST_SHARE), 0)

    def near(self, grey: Grey, box: Box) -> Box | None:
        """Return the face that moved from `box`, or None: within half its size, and about as large."""
        left, top, width, height = box
        first_x, first_y = max(left - width // 2, 0), max(top - height // 2, 0)
        around = np.ascontiguousarray(grey[first_y : top + height * 3 // 2, first_x : left + width * 3 // 2])
        found = largest(self._search(around, round(height / FOLLOW_SCALE), round(height * FOLLOW_SCALE)))
        return found and (found[0] + first_x, found[1] + first_y, found[2], found[3])

    def smile_hits(self, grey: Grey, box: Box) -> int:
        """Count the windows of the lower half of a face that pass the smile cascade."""
        cv2 = opencv()
        left, top, width, height = box
        lines = slice(top + round(MOUTH_TOP * height), top + round(MOUTH_BOTTOM * height))
        columns = slice(left + round(MOUTH_SIDE * width), left + round((1 - MOUTH_SIDE) * width))
        mouth = grey[lines, columns]
        scaled_height = max(round(mouth.shape[0] * MOUTH_WIDTH / mouth.shape[1]), 1)
        scaled = cv2.resize(mouth, (MOUTH_WIDTH, scaled_height), interpolation=cv2.INTER_AREA)
        smallest = (MOUTH_WIDTH // 3, MOUTH_WIDTH // 6)
        return len(self._smile.detectMultiScale(cv2.equalizeHist(scaled), 1.1, 0, 0, smallest))

    def _search(self, grey: Grey, least: int, most: int) -> list[Box]:
        """Return faces at least `least` and, unless it is 0, at most `most` pixels high."""
        found = self._face.detectMultiScale(grey, SCALE_STEP, NEIGHBOURS, 0, (least, least), (most, most))
        boxes = np.asarray(found, dtype=np.int32).reshape(-1, 4).tolist()
        return [(left, top, width, height) for left, top, width, height in boxes]


def largest(boxes: list[Box]) -> Box | None:
    """Return the largest face, or None; the order of equal ones does not depend on how they were found."""
    return max(boxes, key=lambda box: (box[2] * box[3], box), default=None)
