"""The strip of the guided start above the panels."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import tr


class TourBar(QFrame):
    """The strip: where one is, what to do, and the ways on and out.

    Signals
    -------
    skipped()
    ended()
    """

    skipped = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tourBar")
        self.place = QLabel(self)
        self.place.setProperty("role", "strong")
        self.sentence = QLabel(self, wordWrap=True)
        self.skip = QPushButton(tr("Skip this step"), self)
        self.end = QPushButton(tr("End the guide"), self)
        self.skip.clicked.connect(self.skipped)
        self.end.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID_PX * 2, GRID_PX, GRID_PX * 2, GRID_PX)
        row.setSpacing(GRID_PX * 2)
        row.addWidget(self.place)
        row.addWidget(self.sentence, 1)
        for button in (self.skip, self.end):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()
