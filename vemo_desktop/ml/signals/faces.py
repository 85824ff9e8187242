"""Faces: whether there are any, how large, and how much the mouth of the largest looks like a smile."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.ml.encoding import EncoderInput, EncoderItem, State, VideoNeed
from vemo_desktop.ml.opencv import opencv
from vemo_desktop.ml.signals.face_finder import Box, FaceFinder, Grey, largest
from vemo_desktop.ml.signals.video_steps import PICTURES
from vemo_desktop.ml.step_encoder import StepEncoder

SAMPLES_PER_STEP = 4
STEPS_PER_SEARCH, STEPS_PER_SEARCH_FOLLOWING = 2, 4
"""The whole picture is searched once a second; every two seconds while a face is followed, which costs a
tenth, and at once when it is lost."""


class FacesEncoder(StepEncoder):
    """Faces at 2 Hz by the Haar cascades that opencv ships (Viola and Jones, CVPR 2001).

    Columns: `faces` is their number; `size` the height of the largest as a share of the picture's height;
    `smile` the number of raw hits of the smile cascade on its lower half. That many windows agree grows
    with how broad the smile is: 20 to 50 on neutral faces of the clips of known content, 100 and more on
    broad smiles, but also on open mouths that cry.
    """

    id: ClassVar[str] = "signals.faces"
    version: ClassVar[str] = "1"
    input: ClassVar[EncoderInput] = "video"
    names: ClassVar[tuple[str, ...]] = ("faces", "size", "smile")
    hop_us: ClassVar[int] = 500_000
    video: ClassVar[VideoNeed | None] = PICTURES

    def __init__(self) -> None:
        super().__init__()
        self._finder = FaceFinder()
        self._seen = 0
        self._count = 0
        self._largest: Box | None = None

    def push(self, item: EncoderItem) -> None:
        """Take the next picture."""
        assert isinstance(item, VideoSample)
        step, offset = divmod(self._seen, SAMPLES_PER_STEP)
        if offset == 0:
            self._look(item.rgb, step)
        self._seen += 1

    def _look(self, rgb: npt.NDArray[np.uint8], step: int) -> None:
        cv2 = opencv()
        grey = cv2.equalizeHist(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY))
        followed = self._follow(grey, step)
        if followed is not None:
            self._largest = followed
        elif self._largest is not None or step % STEPS_PER_SEARCH == 0:
            boxes = self._finder.everywhere(grey)
            self._count, self._largest = len(boxes), largest(boxes)
        if self._largest is None:
            self.rows.extend([[0, 0, 0]], [True])
        else:
            share = self._largest[3] / grey.shape[0]
            self.rows.extend([[self._count, share, self._finder.smile_hits(grey, self._largest)]], [True])

    def _follow(self, grey: Grey, step: int) -> Box | None:
        """Return where the largest face has moved, or None: lost, or time to search everywhere."""
        if self._largest is None or step % STEPS_PER_SEARCH_FOLLOWING == 0:
            return None
        return self._finder.near(grey, self._largest)

    def _memory(self) -> State:
        return {
            "seen": np.array(self._seen),
            "count": np.array(self._count),
            "largest": np.array(self._largest or (), dtype=np.int64),
        }

    def _remember(self, state: State) -> None:
        self._seen, self._count = int(state["seen"]), int(state["count"])
        left, top, width, height = state["largest"].tolist() or (0, 0, 0, 0)
        self._largest = (left, top, width, height) if width else None
