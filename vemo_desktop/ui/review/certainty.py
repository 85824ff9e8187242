"""How certain a person is of a segment: a slider that can also stand nowhere."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from vemo_desktop.ui.icons import icon
from vemo_desktop.ui.palette import FONT_SMALL_PX, GRID_PX, Theme
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import tr

_SETTLE_MS = 500
_STEP = 10
_VALUE_PX = 48


class CertaintyRow(QWidget):
    """Shows a certainty from 0 to 1, or that none was stated.

    Signals
    -------
    edited(float or None)
        Once the slider rests, or the statement was taken back.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._certainty: float | None = None
        name = QLabel(tr("Certainty"), self)
        name.setProperty("role", "small")
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(tr("Certainty"))
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(_STEP)
        self.slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.value = QLabel(self)
        self.value.setFont(number_font(FONT_SMALL_PX))
        self.value.setProperty("role", "small")
        self.value.setFixedWidth(_VALUE_PX)
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.clear = QToolButton(self)
        self.clear.setProperty("role", "flat")
        self.clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear.setToolTip(tr("State no certainty"))
        self.clear.setAccessibleName(tr("State no certainty"))
        self._rest = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._rest.timeout.connect(self._tell)
        self.slider.valueChanged.connect(self._on_value)
        self.slider.sliderReleased.connect(self._tell)
        self.clear.clicked.connect(self._on_clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID_PX)
        row.addWidget(name)
        row.addWidget(self.slider, 1)
        row.addWidget(self.value)
        row.addWidget(self.clear)
        self.show_certainty(None)

    def show_certainty(self, certainty: float | None) -> None:
        """Stand at a certainty, without telling anyone."""
        if self.slider.isSliderDown():
            return
        self._rest.stop()
        self._certainty = certainty
        with QSignalBlocker(self.slider):
            self.slider.setValue(round((certainty or 0.0) * 100))
        self._show_value()

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        self.clear.setIcon(icon("close", theme))

    def _show_value(self) -> None:
        self.value.setText(tr("not said") if self._certainty is None else f"{self._certainty:.0%}")
        self.clear.setEnabled(self._certainty is not None)

    def _on_value(self, value: int) -> None:
        self._certainty = value / 100
        self._show_value()
        if not self.slider.isSliderDown():
            self._rest.start()

    def _on_clear(self) -> None:
        self.show_certainty(None)
        self._tell()

    def _tell(self) -> None:
        self._rest.stop()
        self.edited.emit(self._certainty)
