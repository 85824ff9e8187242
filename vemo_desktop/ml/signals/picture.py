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


def colourfulness(rgb: Picture) -> float:
    """Return how colourful a picture is: 0 for greys, about 15 slightly, 45 fairly, 82 highly.

    Notes
    -----
    Source: Hasler and Süsstrunk, "Measuring colourfulness in natural images", SPIE 5007 (2003), section 7:
    spread plus 0.3 times the mean distance from grey, in the opponent axes red - green and
    (red + green) / 2 - blue, of sRGB values in 0-255.
    """
    red, green, blue = (rgb[..., channel].astype(np.int16) for channel in range(3))
    red_green = red - green
    doubled = red + green - 2 * blue  # twice yellow - blue, so that it stays whole
    # Sums of whole numbers are exact, whatever the order they are added in.
    count = red_green.size
    mean_rg, square_rg = int(red_green.sum(dtype=np.int64)) / count, _square_mean(red_green)
    mean_yb, square_yb = int(doubled.sum(dtype=np.int64)) / count / 2, _square_mean(doubled) / 4
    spread = max(square_rg - mean_rg**2, 0.0) + max(square_yb - mean_yb**2, 0.0)
    return float(np.sqrt(spread) + 0.3 * np.hypot(mean_rg, mean_yb))


def _square_mean(values: npt.NDArray[np.int16]) -> float:
    wide = values.astype(np.int32).ravel()
    return int(np.sum(wide * wide, dtype=np.int64)) / wide.size


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
    _, saturation, value, _ = cv2.mean(cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV))
    red, _, blue, _ = cv2.mean(rgb)
    _, deviation = cv2.meanStdDev(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY))
    contrast = float(deviation[0, 0]) / 255
    return value / 255, saturation / 255, (red - blue) / 255, colourfulness(rgb), contrast
