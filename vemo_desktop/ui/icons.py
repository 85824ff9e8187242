"""Icons of the window: drawn for it as SVG in ``resources/icons``, in the colours of a look.

An icon font would cost a quarter of a second at every start.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from vemo_desktop import paths
from vemo_desktop.ui.palette import Theme

_SIZES_PX = (16, 18, 20, 24)
_SCALES = (1, 2)


def icon(name: str, theme: Theme) -> QIcon:
    """Return an icon in the colours of a look, sharp on fine screens too.

    Raises
    ------
    FileNotFoundError
        If no icon has this name.
    """
    drawn = QIcon()
    for mode, color in ((QIcon.Mode.Normal, theme.text), (QIcon.Mode.Disabled, theme.strong_line)):
        for size in _SIZES_PX:
            for scale in _SCALES:
                drawn.addPixmap(_picture(name, color, size, scale), mode)
    return drawn


@cache
def _source(name: str) -> str:
    return (paths.resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _picture(name: str, color: str, size_px: int, scale: int) -> QPixmap:
    picture = QPixmap(size_px * scale, size_px * scale)
    picture.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size_px * scale, size_px * scale))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture
