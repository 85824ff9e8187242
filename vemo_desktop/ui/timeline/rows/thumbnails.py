"""Small pictures along the video."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from vemo_desktop.ui.timeline.rows.base import Heights, Row
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.ui.timeline.values import ThumbnailsLike
from vemo_desktop.wording import later

_KEPT_PIXMAPS = 512


class ThumbnailRow(Row):
    """What is seen when, in tiles that keep the shape of the picture."""

    key = "thumbnails"
    title = later("Picture")
    heights = Heights(22, 46)
    importance = 1

    def __init__(self) -> None:
        self._source: ThumbnailsLike | None = None
        self._pixmaps: dict[tuple[int, int], QPixmap] = {}

    def is_present(self, state: TimelineState) -> bool:
        """Tell whether the file has a picture."""
        return state.frames is not None

    def paint(self, painter: QPainter, rect: QRect, state: TimelineState) -> None:
        """Fill the row with tiles; each shows the picture nearest to its middle."""
        painter.fillRect(rect, QColor(state.theme.sunken))
        thumbnails = state.thumbnails
        if thumbnails is None or len(thumbnails.times_us) == 0:
            return
        if thumbnails is not self._source:
            self._source, self._pixmaps = thumbnails, {}
        _, height, width, _ = thumbnails.pictures.shape
        tile_height = rect.height() - 2
        # A hairline stays free, so that pictures of one scene can be told apart.
        tile = max(math.ceil(tile_height * width / height) + 1, 8)
        scale = state.scale
        left, right = scale.x_of(0), scale.x_of(scale.duration_us)
        painter.save()
        painter.setClipRect(QRectF(left, rect.top(), right - left, rect.height()).toAlignedRect() & rect)
        # Tiles hang on the video, not on the window, so that they scroll with it.
        first = int(max((rect.left() - left) // tile, 0))
        last = int((min(rect.right(), right) - left) // tile) + 1
        for number in range(first, last):
            x = left + number * tile
            picture = nearest(thumbnails, scale.us_of(x + tile / 2))
            painter.drawPixmap(round(x), rect.top() + 1, self._pixmap(painter, picture, tile_height))
        painter.restore()

    def _pixmap(self, painter: QPainter, picture: int, height: int) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        key = (picture, round(height * ratio))
        if key not in self._pixmaps:
            if len(self._pixmaps) >= _KEPT_PIXMAPS:
                self._pixmaps.pop(next(iter(self._pixmaps)))
            assert self._source is not None
            self._pixmaps[key] = thumbnail_pixmap(self._source, picture, height, ratio)
        return self._pixmaps[key]


def nearest(thumbnails: ThumbnailsLike, time_us: int) -> int:
    """Return the number of the picture taken nearest to an instant."""
    times = thumbnails.times_us
    after = int(np.clip(np.searchsorted(times, time_us), 1, max(len(times) - 1, 1)))
    if after >= len(times):
        return 0
    return after if times[after] - time_us < time_us - times[after - 1] else after - 1


def thumbnail_pixmap(thumbnails: ThumbnailsLike, picture: int, height: int, ratio: float) -> QPixmap:
    """Return one small picture, `height` logical pixels high."""
    rgb = np.ascontiguousarray(thumbnails.pictures[picture])
    rows, columns, _ = rgb.shape
    image = QImage(rgb.data, columns, rows, columns * 3, QImage.Format.Format_RGB888)
    scaled = image.scaledToHeight(round(height * ratio), Qt.TransformationMode.SmoothTransformation)
    pixmap = QPixmap.fromImage(scaled)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
