"""The faces of FER2013 with the votes of FER+, as arrays."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow.parquet as pq

from vemo_desktop.ml.builtin.faces import EXPRESSIONS, SIDE
from vemo_desktop.ml.opencv import opencv

_CLEAR = 0.5
"""A face has a clear majority where one expression has more than this share of all ten votes."""


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """Grey crops (N, 48, 48), shares of votes (N, 8), and the clear majority of each, -1 where none."""

    crops: npt.NDArray[np.uint8]
    targets: npt.NDArray[np.float32]
    majority: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.crops)

    def at(self, places: npt.NDArray[np.generic]) -> Faces:
        """Return some of the faces, by number or mask."""
        return Faces(self.crops[places], self.targets[places], self.majority[places])


def read_faces(path: Path) -> Faces:
    """Read a part of FER+ that was packed as Parquet: columns ``image`` (WebP) and ``votes`` (ten counts).

    Faces that most voters took for unknown or for no face are left out. A single vote for an expression is
    taken for a slip and not counted, as Barsoum and others do ("Training deep networks for facial
    expression recognition with crowd-sourced label distribution", ICMI 2016).
    """
    cv2 = opencv()
    table = pq.read_table(path, columns=["image", "votes"])
    votes = np.array(table["votes"].to_pylist(), dtype=np.float32)
    images = [
        cv2.imdecode(np.frombuffer(image, np.uint8), cv2.IMREAD_GRAYSCALE)
        for image in table["image"].to_pylist()
    ]
    crops = np.stack(images).reshape(-1, SIDE, SIDE)
    total = votes.sum(axis=1)
    told = votes[:, : len(EXPRESSIONS)]
    share = told / total[:, None]
    majority = np.where(share.max(axis=1) > _CLEAR, share.argmax(axis=1), -1)
    counted = np.where(told > 1, told, 0.0)
    is_face = (votes.argmax(axis=1) < len(EXPRESSIONS)) & (counted.sum(axis=1) > 0)
    targets = counted / np.maximum(counted.sum(axis=1, keepdims=True), 1)
    return Faces(crops, targets.astype(np.float32), majority).at(is_face)
