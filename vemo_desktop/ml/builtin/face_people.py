"""Telling persons apart over time: which face of this picture was which one before."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.builtin.face_crops import LOOK_WIDTH
from vemo_desktop.ml.builtin.faces import Floats, Ints, overlaps

State = dict[str, npt.NDArray[np.generic]]

SAME, LEAST_LIKE = 1.0, 0.35
"""Least likeness plus overlap of one person a quarter of a second later, and least likeness.

In eleven clips of known content likeness is at least 0.85 from step to step, and between persons of different
clips it is half of the time below -0.2; faces that move fast in the small pictures of a silent film come down
to 0.35 beside an overlap of more than a half.
"""
SAME_ELSEWHERE = 0.85
"""Least likeness where they do not overlap: after a leap, or when the camera returns."""
STEPS_REMEMBERED = 4
"""For how long a person who is not seen can come back as the same."""


class People:
    """Numbers persons in the order they appear. Place and looks must agree, so that a cut ends a person."""

    def __init__(self) -> None:
        self._met = 0
        self._numbers = np.zeros(0, np.int64)
        self._missed = np.zeros(0, np.int64)
        self._boxes = np.zeros((0, 4), np.float32)
        self._looks = np.zeros((0, LOOK_WIDTH), np.float32)

    def meet(self, boxes: Floats, looks: Floats) -> Ints:
        """Return the number of the person behind each face of the next step.

        Parameters
        ----------
        boxes : ndarray of float32, shape (N, 4)
        looks : ndarray of float32, shape (N, D)
            Of length 1.

        Returns
        -------
        ndarray of int64, shape (N,)
            No number twice.
        """
        known = self._recognised(boxes, looks)
        is_new = known < 0
        numbers = np.empty(len(boxes), np.int64)
        numbers[~is_new] = self._numbers[known[~is_new]]
        numbers[is_new] = self._met + np.arange(is_new.sum())
        self._met += int(is_new.sum())
        self._remember_step(numbers, boxes, looks)
        return numbers

    def state(self) -> State:
        """Return what is needed to go on, as arrays that later steps do not change."""
        return {
            "people_met": np.array(self._met),
            "people": self._numbers,
            "people_missed": self._missed,
            "people_boxes": self._boxes,
            "people_looks": self._looks,
        }

    def restore(self, state: State) -> None:
        """Go on from a state."""
        self._met = int(state["people_met"])
        self._numbers = state["people"].astype(np.int64)
        self._missed = state["people_missed"].astype(np.int64)
        self._boxes = state["people_boxes"].astype(np.float32).reshape(-1, 4)
        self._looks = state["people_looks"].astype(np.float32).reshape(-1, LOOK_WIDTH)

    def _recognised(self, boxes: Floats, looks: Floats) -> Ints:
        """Return for each face the row of its person, or -1; the best pairs are taken first."""
        likeness = (looks[:, None] * self._looks[None]).sum(axis=2)
        shared = overlaps(boxes, self._boxes)
        is_near = (shared > 0) & (likeness >= LEAST_LIKE) & (likeness + shared >= SAME)
        faces, rows = np.nonzero(is_near | (likeness >= SAME_ELSEWHERE))
        best = np.argsort(-(likeness + shared)[faces, rows], kind="stable")
        found = np.full(len(boxes), -1, np.int64)
        taken: set[int] = set()
        for face, row in zip(faces[best].tolist(), rows[best].tolist(), strict=True):
            if found[face] < 0 and row not in taken:
                found[face] = row
                taken.add(row)
        return found

    def _remember_step(self, numbers: Ints, boxes: Floats, looks: Floats) -> None:
        """Keep those who are here as they are now, and for a while those who are not as they were."""
        is_kept = ~np.isin(self._numbers, numbers) & (self._missed < STEPS_REMEMBERED)
        self._missed = np.concatenate([np.zeros(len(numbers), np.int64), self._missed[is_kept] + 1])
        self._numbers = np.concatenate([numbers, self._numbers[is_kept]])
        self._boxes = np.concatenate([boxes, self._boxes[is_kept]])
        self._looks = np.concatenate([looks, self._looks[is_kept]])
