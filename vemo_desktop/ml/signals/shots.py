"""Cuts between shots, found by PySceneDetect's adaptive detector, picture by picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.ml.encoding import EncoderInput, EncoderItem, Json, State, VideoNeed
from vemo_desktop.ml.opencv import opencv
from vemo_desktop.ml.signals.video_steps import HOP_US, PICTURES, SAMPLES_PER_STEP
from vemo_desktop.ml.step_encoder import StepEncoder

if TYPE_CHECKING:
    from scenedetect.detectors import AdaptiveDetector

Picture = npt.NDArray[np.uint8]

DETECTION_HEIGHT = 90
"""The detector compares mean colours of pixels; at a quarter of the pixels it finds the same cuts."""
WINDOW = 2
"""Pictures to both sides that a cut must stand out from: PySceneDetect's default."""
RATIO, LEAST_CHANGE = 3.0, 15.0
"""How far it must stand out, and how large it must be: PySceneDetect's defaults."""


class ShotsEncoder(StepEncoder):
    """Number of cuts in each step of 4 Hz, in the only column `cuts`.

    The detector is PySceneDetect's `AdaptiveDetector` (a cut is a change of colour that stands out from the
    changes around it, so that fast motion is none). It looks two pictures ahead, so a step is complete a
    quarter of a second after its end. Its inner state is private; to be able to go on later, the last
    pictures are kept and shown again to a new detector.
    """

    id: ClassVar[str] = "signals.shots"
    version: ClassVar[str] = "1"
    input: ClassVar[EncoderInput] = "video"
    names: ClassVar[tuple[str, ...]] = ("cuts",)
    hop_us: ClassVar[int] = HOP_US
    video: ClassVar[VideoNeed | None] = PICTURES

    def __init__(self) -> None:
        super().__init__()
        self._detector: AdaptiveDetector | None = None  # made when needed: PySceneDetect is slow to import
        self._seen = 0
        self._recent: list[Picture] = []
        self._cuts: list[int] = []

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        return {**super().parameters, "window": WINDOW, "ratio": RATIO, "least_change": LEAST_CHANGE}

    def push(self, item: EncoderItem) -> None:
        """Take the next picture."""
        assert isinstance(item, VideoSample)
        picture = _small_bgr(item.rgb)
        self._cuts += self._detect(self._seen, picture)
        # One picture more than the detector's window: the first one only serves to compare the second with.
        self._recent = [*self._recent[-(2 * WINDOW + 1) :], picture]
        self._seen += 1
        self._complete(self._seen - WINDOW)

    def _detect(self, number: int, picture: Picture) -> list[int]:
        from scenedetect.common import FrameTimecode

        if self._detector is None:
            self._detector = new_detector()
        found = self._detector.process_frame(FrameTimecode(number, PICTURES.rate_hz), picture)
        return [timecode.frame_num for timecode in found]

    def _complete(self, known: int) -> None:
        """Append the steps that lie wholly among the first `known` pictures."""
        while (len(self.rows) + 1) * SAMPLES_PER_STEP <= known:
            self._append_step()

    def _append_step(self) -> None:
        end = (len(self.rows) + 1) * SAMPLES_PER_STEP
        inside = [cut for cut in self._cuts if cut < end]
        self._cuts = [cut for cut in self._cuts if cut >= end]
        self.rows.extend([[len(inside)]], [True])

    def _flush(self) -> None:
        """Append the last steps: a cut in the very last pictures cannot be told from a flash."""
        while len(self.rows) * SAMPLES_PER_STEP < self._seen:
            self._append_step()

    def _memory(self) -> State:
        recent = np.stack(self._recent) if self._recent else np.zeros((0, 0, 0, 3), dtype=np.uint8)
        return {"seen": np.array(self._seen), "recent": recent, "cuts": np.array(self._cuts, dtype=np.int64)}

    def _remember(self, state: State) -> None:
        self._detector = None
        self._seen = int(state["seen"])
        self._recent = [np.ascontiguousarray(picture, dtype=np.uint8) for picture in state["recent"]]
        for number, picture in enumerate(self._recent, start=self._seen - len(self._recent)):
            self._detect(number, picture)  # what this finds was found before
        self._cuts = [int(cut) for cut in state["cuts"]]


def new_detector() -> AdaptiveDetector:
    """Return a detector that has seen nothing yet."""
    opencv()  # PySceneDetect imports opencv too; this way Qt's variables and the threads are taken care of
    from scenedetect.detectors import AdaptiveDetector

    return AdaptiveDetector(
        adaptive_threshold=RATIO, min_scene_len=0, window_width=WINDOW, min_content_val=LEAST_CHANGE
    )


def _small_bgr(rgb: Picture) -> Picture:
    cv2 = opencv()
    width = max(round(rgb.shape[1] * DETECTION_HEIGHT / rgb.shape[0]), 16)
    small = cv2.resize(rgb, (width, DETECTION_HEIGHT), interpolation=cv2.INTER_AREA)
    bgr: Picture = cv2.cvtColor(small, cv2.COLOR_RGB2BGR)
    return bgr
