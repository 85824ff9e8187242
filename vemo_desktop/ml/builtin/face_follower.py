"""Finding faces step by step: the whole picture now and then, known places in between."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.builtin.face_detector import MOST_OVERLAP, START_SCORE, Box, FaceDetector, Rgb
from vemo_desktop.ml.builtin.faces import Faces, Floats, distinct, overlaps
from vemo_desktop.ml.opencv import opencv

State = dict[str, npt.NDArray[np.generic]]

STEPS_PER_SEARCH = 4
"""Whole pictures are searched once a second, and at once when the picture changes or a face is lost."""
MOST_FACES = 6
"""So many of the largest are followed: each costs a tenth of a search."""
CHANGED = 0.1
"""Mean difference of two pictures, as a share of the whole range, from which on they count as others."""
_GLANCE = (32, 18)


class Detector(Protocol):
    """What finds faces; see `FaceDetector`."""

    def everywhere(self, rgb: Rgb) -> Faces:
        """Return all that may be faces in a picture, the largest first."""
        ...

    def near(self, rgb: Rgb, box: Box) -> Faces:
        """Return the face that was at a place a moment ago, as one or no faces."""
        ...


class FaceFollower:
    """Finds the faces of pictures that follow each other.

    Parameters
    ----------
    detector : Detector, optional
        Not shared with another follower.
    """

    def __init__(self, detector: Detector | None = None) -> None:
        self._detector = detector or FaceDetector()
        self._boxes: Floats = np.zeros((0, 4), np.float32)
        self._glance: Floats = np.zeros((0, 0), np.float32)
        self._since_search = STEPS_PER_SEARCH

    def look(self, rgb: Rgb) -> Faces:
        """Return the largest faces of the next picture, the largest first, never more than `MOST_FACES`.

        Parameters
        ----------
        rgb : ndarray of uint8, shape (H, W, 3)
        """
        is_due = self._is_time_to_search(rgb)
        faces = distinct(Faces.joined([self._detector.near(rgb, box) for box in self._boxes]), MOST_OVERLAP)
        self._since_search += 1
        if is_due or len(faces) < len(self._boxes):
            faces, self._since_search = self._with_new(rgb, faces), 1
        self._boxes = faces.boxes
        return faces

    def state(self) -> State:
        """Return what is needed to go on, as arrays that later pictures do not change."""
        return {
            "followed": self._boxes,
            "glance": self._glance,
            "since_search": np.array(self._since_search),
        }

    def restore(self, state: State) -> None:
        """Go on from a state."""
        self._boxes = state["followed"].astype(np.float32).reshape(-1, 4)
        self._glance = state["glance"].astype(np.float32)
        self._since_search = int(state["since_search"])

    def _is_time_to_search(self, rgb: Rgb) -> bool:
        cv2 = opencv()
        before = self._glance
        small = cv2.resize(rgb, _GLANCE, interpolation=cv2.INTER_AREA)
        self._glance = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
        if before.size == 0 or self._since_search >= STEPS_PER_SEARCH:
            return True
        return float(np.abs(self._glance - before).mean()) > CHANGED

    def _with_new(self, rgb: Rgb, followed: Faces) -> Faces:
        """Search the whole picture for faces beside those that are followed.

        What is found is looked at once more from near: that is surer, and landmarks, which come out a little
        different at different sizes, are alike at each step.
        """
        found = self._detector.everywhere(rgb)
        is_new = overlaps(found.boxes, followed.boxes).max(axis=1, initial=0) <= MOST_OVERLAP
        nearer = [self._detector.near(rgb, box) for box in found.chosen(is_new).boxes[:MOST_FACES]]
        started = [face for face in nearer if len(face) and face.scores[0] >= START_SCORE]
        return distinct(Faces.joined([followed, *started]), MOST_OVERLAP).chosen(slice(MOST_FACES))
