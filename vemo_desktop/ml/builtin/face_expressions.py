"""Expressions of the faces of a video, person by person, every quarter of a second."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

import numpy as np

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.ml.builtin.face_crops import Crops, face_crops, face_looks
from vemo_desktop.ml.builtin.face_detector import FaceDetector, Rgb
from vemo_desktop.ml.builtin.face_follower import Detector, FaceFollower
from vemo_desktop.ml.builtin.face_people import People
from vemo_desktop.ml.builtin.face_quality import face_weights
from vemo_desktop.ml.builtin.face_sightings import NAMES, REACH, SAYS, Sightings, summary
from vemo_desktop.ml.builtin.faces import SIDE, Floats
from vemo_desktop.ml.encoding import EncoderInput, EncoderItem, Json, State, VideoNeed
from vemo_desktop.ml.opencv import opencv
from vemo_desktop.ml.step_encoder import StepEncoder

STEPS_AT_ONCE = 4
"""Always the same four steps share a batch, whatever was interrupted where: other batches differ in the last
bits. Read one by one, faces take the network twice as long."""

Read = Callable[[Crops], Floats]
"""Turns crops of shape (N, 48, 48) into what is read in faces, shape (N, 40), see `Sightings.says`."""


class FaceExpressionsEncoder(StepEncoder):
    """Faces at 4 Hz from the picture shown at the start of each step; columns: see `face_sightings.summary`.

    Every step that was looked at is known; without a face all its columns are 0, the weight among them. Steps
    are told half a second late, when what follows them has been seen.

    Parameters
    ----------
    weights : str
        Digest of the weights of the expression network and of its calibration.
    load : callable
        Returns what reads expressions; called when the first face is there.
    detector : Detector, optional
        Not shared with another encoder.
    """

    id: ClassVar[str] = "builtin.faces"
    version: ClassVar[str] = "2"
    input: ClassVar[EncoderInput] = "video"
    names: ClassVar[tuple[str, ...]] = NAMES
    hop_us: ClassVar[int] = 250_000
    # At 360 lines a face of a seventh of the height still fills its crop of 48 pixels; 180 would blur it.
    video: ClassVar[VideoNeed | None] = VideoNeed(rate_hz=4.0, height=360)
    libraries: ClassVar[tuple[str, ...]] = ("torch",)

    def __init__(self, weights: str, load: Callable[[], Read], detector: Detector | None = None) -> None:
        super().__init__()
        self._weights, self._load = weights, load
        self._read: Read | None = None
        self._follower = FaceFollower(detector or FaceDetector())
        self._people = People()
        self._seen = 0
        self._crops: Crops = np.zeros((0, SIDE, SIDE), np.uint8)
        self._waiting = Sightings.none()
        self._known = Sightings.none()

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        return {**super().parameters, "detector": FaceDetector.id, "weights": self._weights}

    def push(self, item: EncoderItem) -> None:
        """Take the next picture."""
        assert isinstance(item, VideoSample)
        self._meet(item.rgb)
        self._seen += 1
        if self._seen % STEPS_AT_ONCE == 0:
            self._read_waiting()
            self._tell(self._seen - REACH)

    def _flush(self) -> None:
        self._read_waiting()
        self._tell(self._seen)

    def _meet(self, rgb: Rgb) -> None:
        """Find the faces of a picture and let them wait."""
        cv2, (height, width) = opencv(), rgb.shape[:2]
        faces = self._follower.look(rgb)
        crops = face_crops(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), faces)
        met = Sightings(
            steps=np.full(len(faces), self._seen, np.int64),
            people=self._people.meet(faces.boxes, face_looks(rgb, faces)),
            weights=face_weights(faces, crops, height),
            boxes=(faces.boxes / [width, height, width, height]).astype(np.float32),
            says=np.zeros((len(faces), SAYS), np.float32),
        )
        self._crops = np.concatenate([self._crops, crops])
        self._waiting = Sightings.joined([self._waiting, met])

    def _read_waiting(self) -> None:
        """Read the expressions of the faces that wait."""
        if len(self._waiting):
            self._read = self._read or self._load()
            read = replace(self._waiting, says=self._read(self._crops))
            self._known = Sightings.joined([self._known, read])
            self._waiting, self._crops = Sightings.none(), self._crops[:0]

    def _tell(self, end: int) -> None:
        """Append the rows of all steps before `end`, and forget what later ones do not need."""
        for step in range(len(self.rows), end):
            self.rows.extend(summary(self._known, step), True)
        self._known = self._known.chosen(self._known.steps >= len(self.rows) - REACH)

    def _memory(self) -> State:
        return {
            "seen": np.array(self._seen),
            "crops": self._crops,
            **self._waiting.state("waiting"),
            **self._known.state("known"),
            **self._follower.state(),
            **self._people.state(),
        }

    def _remember(self, state: State) -> None:
        self._seen = int(state["seen"])
        self._crops = state["crops"].astype(np.uint8).reshape(-1, SIDE, SIDE)
        self._waiting = Sightings.of_state(state, "waiting")
        self._known = Sightings.of_state(state, "known")
        self._follower.restore(state)
        self._people.restore(state)
