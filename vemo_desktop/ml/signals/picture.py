"""Colour of the picture: brightness, saturation, hue, colourfulness, contrast."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.ml.encoding import EncoderInput, EncoderItem, State, VideoNeed
from vemo_desktop.ml.opencv import opencv
from vemo_desktop.ml.signals.video_steps import HOP_US, PICTURES, SAMPLES_PER_STEP
from vemo_desktop.ml.step_encoder import StepEncoder

Picture = npt.NDArray[np.uint8]


_OPPONENT = np.array([[1.0, -1.0, 0.0], [0.5, 0.5, -1.0]])
"""Red - green, and (red + green) / 2 - blue."""


def colourfulness(rgb: Picture) -> float:
    """Return how colourful a picture is: 0 for greys, about 15 slightly, 45 fairly, 82 highly.

    Notes
    -----
    Source: Hasler and Süsstrunk, "Measuring colourfulness in natural images", SPIE 5007 (2003), section 7:
    spread plus 0.3 times the mean distance from grey in two opponent axes, of sRGB values in 0-255.
    """
    cv2 = opencv()
    means, deviations = cv2.meanStdDev(cv2.transform(rgb.astype(np.float32), _OPPONENT))
    return float(np.hypot(*deviations[:, 0]) + 0.3 * np.hypot(*means[:, 0]))


class PictureEncoder(StepEncoder):
    """Colour at 4 Hz, from the picture shown at the start of each step.

    Columns: `brightness` and `saturation` are means of value and saturation of HSV in [0, 1]; `warmth` is
    the mean of red minus blue in [-1, 1]; `colourfulness` after Hasler and Süsstrunk; `contrast` is the
    standard deviation of grey in [0, 0.5].
    """

    id: ClassVar[str] = "signals.picture"
    version: ClassVar[str] = "1"
    input: ClassVar[EncoderInput] = "video"
    names: ClassVar[tuple[str, ...]] = ("brightness", "saturation", "warmth", "colourfulness", "contrast")
    hop_us: ClassVar[int] = HOP_US
    video: ClassVar[VideoNeed | None] = PICTURES

    def __init__(self) -> None:
        super().__init__()
        self._seen = 0

    def push(self, item: EncoderItem) -> None:
        """Take the next picture."""
        assert isinstance(item, VideoSample)
        if self._seen % SAMPLES_PER_STEP == 0:
            self.rows.extend([_describe(item.rgb)], [True])
        self._seen += 1

    def _memory(self) -> State:
        return {"seen": np.array(self._seen)}

    def _remember(self, state: State) -> None:
        self._seen = int(state["seen"])


def _describe(rgb: Picture) -> tuple[float, float, float, float, float]:
    cv2 = opencv()
    # Halved, a picture has the same colours, only less noise; all means over it cost a quarter.
    size = (max(rgb.shape[1] // 2, 1), max(rgb.shape[0] // 2, 1))
    rgb = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    _, saturation, value, _ = cv2.mean(cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV))
    red, _, blue, _ = cv2.mean(rgb)
    _, deviation = cv2.meanStdDev(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY))
    contrast = float(deviation[0, 0]) / 255
    return value / 255, saturation / 255, (red - blue) / 255, colourfulness(rgb), contrast
