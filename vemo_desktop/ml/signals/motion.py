"""Motion between pictures: how far things move, in shares of the picture per second."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.ml.encoding import EncoderInput, EncoderItem, State, VideoNeed
from vemo_desktop.ml.opencv import opencv
from vemo_desktop.ml.signals.video_steps import HOP_US, PICTURES, SAMPLES_PER_STEP
from vemo_desktop.ml.step_encoder import StepEncoder

FLOW_HEIGHT = 90
"""Lines of the pictures between which motion is sought; chosen for speed, 0.25 ms a pair."""

Grey = npt.NDArray[np.uint8]


class MotionEncoder(StepEncoder):
    """Motion at 4 Hz, from dense inverse search flow between pictures an eighth of a second apart.

    Columns: `motion` is the mean length of the motion vectors, in picture diagonals per second (Hanjalic
    and Xu, "Affective video content representation and modeling", 2005, use the mean length of motion
    vectors in shares of the largest possible one); `change` is the mean difference of grey in [0, 1].
    The flow is Kroeger et al., "Fast optical flow using dense inverse search", ECCV 2016, in opencv.
    """

    id: ClassVar[str] = "signals.motion"
    version: ClassVar[str] = "1"
    input: ClassVar[EncoderInput] = "video"
    names: ClassVar[tuple[str, ...]] = ("motion", "change")
    hop_us: ClassVar[int] = HOP_US
    video: ClassVar[VideoNeed | None] = PICTURES

    def __init__(self) -> None:
        super().__init__()
        cv2 = opencv()
        self._flow = cv2.DISOpticalFlow_create(cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST)
        self._last: Grey | None = None
        self._pairs: list[tuple[float, float]] = []

    def push(self, item: EncoderItem) -> None:
        """Take the next picture."""
        assert isinstance(item, VideoSample)
        grey = _small_grey(item.rgb)
        self._pairs.append((np.nan, np.nan) if self._last is None else self._compare(self._last, grey))
        self._last = grey
        if len(self._pairs) == SAMPLES_PER_STEP:
            self._flush()

    def _compare(self, before: Grey, after: Grey) -> tuple[float, float]:
        cv2 = opencv()
        change = cv2.norm(before, after, cv2.NORM_L1) / (255 * after.size)
        vectors = self._flow.calc(before, after, None)
        lengths = cv2.magnitude(vectors[..., 0], vectors[..., 1])
        diagonal = float(np.hypot(*after.shape))
        return cv2.mean(lengths)[0] / diagonal * PICTURES.rate_hz, change

    def _flush(self) -> None:
        """Append the step of the pairs at hand; the very first picture has nothing to be compared with."""
        known = [pair for pair in self._pairs if not np.isnan(pair[0])]
        if self._pairs:
            self.rows.extend([np.mean(known, axis=0) if known else (0.0, 0.0)], [bool(known)])
        self._pairs = []

    def _memory(self) -> State:
        last = np.zeros((0, 0), dtype=np.uint8) if self._last is None else self._last.copy()
        return {"last": last, "pairs": np.array(self._pairs, dtype=np.float64).reshape(-1, 2)}

    def _remember(self, state: State) -> None:
        last = np.ascontiguousarray(state["last"], dtype=np.uint8)
        self._last = last if last.size else None
        self._pairs = [(float(motion), float(change)) for motion, change in state["pairs"]]


def _small_grey(rgb: npt.NDArray[np.uint8]) -> Grey:
    cv2 = opencv()
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    width = max(round(grey.shape[1] * FLOW_HEIGHT / grey.shape[0]), 16)
    small: Grey = cv2.resize(grey, (width, FLOW_HEIGHT), interpolation=cv2.INTER_AREA)
    return small
