"""What was seen of faces over steps, and what all of it says of each step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.builtin.faces import EXPRESSIONS, TRAITS, Floats, Ints

State = dict[str, npt.NDArray[np.generic]]

NAMES = ("faces", "size", "weight", *EXPRESSIONS, "left", "top", "width", "height", *TRAITS)
"""Columns of `summary`."""
SAYS = len(EXPRESSIONS) + len(TRAITS)
"""Numbers that are read in a face."""
_BOX = slice(3 + len(EXPRESSIONS), 7 + len(EXPRESSIONS))

REACH = 2
"""A step is told from what was seen up to two steps, half a second, before and after it."""
_LEAST_WEIGHT = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Sightings:
    """Faces that were seen, one row per face and step, by step.

    Parameters
    ----------
    steps, people : ndarray of int64, shape (M,)
        When, and who it was.
    weights : ndarray of float32, shape (M,)
        How much the face counts, in [0, 1].
    boxes : ndarray of float32, shape (M, 4)
        Left, top, width and height, as shares of the width and height of the picture.
    says : ndarray of float32, shape (M, 40)
        Logarithms of the probabilities of `EXPRESSIONS`, then `TRAITS`.
    """

    steps: Ints
    people: Ints
    weights: Floats
    boxes: Floats
    says: Floats

    @classmethod
    def none(cls) -> Sightings:
        """Return no sightings."""
        ints, floats = np.zeros(0, np.int64), np.zeros(0, np.float32)
        return cls(ints, ints, floats, floats.reshape(0, 4), floats.reshape(0, SAYS))

    @classmethod
    def joined(cls, parts: Sequence[Sightings]) -> Sightings:
        """Return the sightings of several parts, at least one, in their order."""
        return cls(*(np.concatenate([getattr(part, one.name) for part in parts]) for one in fields(cls)))

    @classmethod
    def of_state(cls, state: State, prefix: str) -> Sightings:
        """Return what `state` kept under the same prefix."""
        none = cls.none()
        kept = []
        for one in fields(cls):
            like = getattr(none, one.name)
            kept.append(state[f"{prefix}_{one.name}"].astype(like.dtype).reshape(-1, *like.shape[1:]))
        return cls(*kept)

    def state(self, prefix: str) -> State:
        """Return them as arrays, with a prefix before their names."""
        return {f"{prefix}_{one.name}": getattr(self, one.name) for one in fields(self)}

    def __len__(self) -> int:
        return len(self.steps)

    def chosen(self, which: npt.NDArray[np.bool_]) -> Sightings:
        """Return some of them."""
        return Sightings(*(getattr(self, one.name)[which] for one in fields(self)))


def summary(sightings: Sightings, step: int) -> Floats:
    """Return what is known of the faces of a step.

    Each person's logarithms and traits are averaged over the steps around it, near steps and good views
    counting more; over persons, probabilities and traits are averaged by weight. Who is not seen at the step
    itself counts only where seen both before and after: nobody's expression reaches beyond the shot.

    Parameters
    ----------
    sightings : Sightings
        At least all within `REACH` steps.
    step : int

    Returns
    -------
    ndarray of float32, shape (47,)
        Columns `NAMES`: number of persons; height of the highest face and all boxes as shares of the picture;
        sum of the weights; probabilities; the box of the person that weighs most; traits. All 0 without a
        face.
    """
    near = sightings.chosen(np.abs(sightings.steps - step) <= REACH)
    persons = [near.chosen(near.people == person) for person in np.unique(near.people)]
    present = [_person(one, step) for one in persons if one.steps.min() <= step <= one.steps.max()]
    row = np.zeros(len(NAMES), np.float32)
    if not present:
        return row
    weights = np.array([weight for weight, _, _ in present])
    boxes = np.stack([box for _, box, _ in present])
    said = weights @ np.stack([one for _, _, one in present]) / weights.sum()
    row[0], row[1], row[2] = len(present), boxes[:, 3].max(), weights.sum()
    row[3 : _BOX.start], row[_BOX.stop :] = said[: len(EXPRESSIONS)], said[len(EXPRESSIONS) :]
    row[_BOX] = boxes[weights.argmax()]
    return row


def _person(seen: Sightings, step: int) -> tuple[float, Floats, npt.NDArray[np.float64]]:
    """Return weight, box, and probabilities and traits of one person at a step."""
    away = np.abs(seen.steps - step)
    nearness = (REACH + 1 - away).astype(np.float64)
    shares = nearness * np.maximum(seen.weights, _LEAST_WEIGHT)
    means = shares @ seen.says / shares.sum()
    logs, traits = means[: len(EXPRESSIONS)], means[len(EXPRESSIONS) :]
    likely = np.exp(logs - logs.max())
    said = np.concatenate([likely / likely.sum(), traits])
    return float(shares.sum() / nearness.sum()), seen.boxes[away.argmin()], said
