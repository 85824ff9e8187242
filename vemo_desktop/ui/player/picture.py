"""A decoded frame as an image that fits the screen, made off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.ui.player.moments import Moment


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One frame, ready to be painted pixel by pixel.

    `proportions` is a size of its exact shape; `due` is the moment from which on it is the right one;
    `is_exact` is False for a stand-in that is shown while the exact frame is still being decoded. `is_proxy`
    tells that it is the very frame, in the smaller size of the proxy.
    """

    generation: int
    frame: int
    due: Moment
    image: QImage
    proportions: QSize
    is_exact: bool = True
    is_proxy: bool = False


def fitted_size(proportions: QSize, box: QSize) -> QSize:
    """Return the size of a picture inside a box of pixels, in its own proportions."""
    return proportions.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(2, 2))


def to_image(sample: VideoSample, size: QSize) -> QImage:
    """Copy a frame into an image of exactly `size` pixels.

    In 32 bits per pixel and at the size of the screen, painting is a plain copy: scaling here, on the
    decoding thread, is what keeps the window's thread free.
    """
    rgb = np.ascontiguousarray(sample.rgb)  # rows of a reader's buffer may be padded
    height, width, channels = rgb.shape
    image = QImage(rgb.data, width, height, width * channels, QImage.Format.Format_RGB888)
    image = image.convertToFormat(QImage.Format.Format_RGB32)  # copies: the array may go
    if image.size() != size:
        image = image.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return image
