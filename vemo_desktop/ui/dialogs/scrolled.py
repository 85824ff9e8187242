"""A form that scrolls where a screen is too low for a whole dialog."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from vemo_desktop.ui.palette import GRID_PX

_LEAST_PX = 12 * GRID_PX


class Scrolled(QScrollArea):
    """As high as what it holds where there is room, so that nobody sees that it scrolls."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inside = inside
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        wanted = self._inside.sizeHint()
        if self._inside.hasHeightForWidth() and self.isVisible():
            wanted.setHeight(self._inside.heightForWidth(self.viewport().width()))
        return wanted

    def minimumSizeHint(self) -> QSize:
        least, beside = self._inside.minimumSizeHint(), self.verticalScrollBar().sizeHint().width()
        return QSize(least.width() + beside, min(_LEAST_PX, least.height()))
