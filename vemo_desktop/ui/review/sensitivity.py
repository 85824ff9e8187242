"""The slider that decides how easily the network's curves become proposals."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.ui.palette import FONT_SMALL_PX, GRID_PX
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import counted, tr

_LOW, _HIGH = 0, 100
"""In hundredths, all that can be set: at 0 stands what was loaded from a file, of which all is proposed."""
_SETTLE_MS = 500


class SensitivitySlider(QWidget):
    """Moves the threshold at which a proposal begins; the one at which it ends follows at the same distance.

    Signals
    -------
    previewed(ProposalSettings)
        While it moves.
    applied(ProposalSettings)
        Once it rests: the mouse is released, or the wheel stopped half a second ago.
    """

    previewed = Signal(object)
    applied = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = ProposalSettings()
        self._distance = self._settings.enter - self._settings.leave
        self._build()
        self._rest = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._rest.timeout.connect(self._apply)
        self.show_settings(self._settings)

    @property
    def settings(self) -> ProposalSettings:
        """The settings the slider stands at."""
        if self.slider.value() == _hundredths(self._settings):
            return self._settings  # which may lie between two steps of the slider
        enter = self.slider.value() / 100
        return replace(self._settings, enter=enter, leave=max(enter - self._distance, 0.0))

    def show_settings(self, settings: ProposalSettings) -> None:
        """Stand where these settings are, without telling anyone."""
        if self.slider.isSliderDown() or self._rest.isActive():
            return
        self._settings = settings
        if settings.leave > 0:  # else the end of the slider may have cut the distance off
            self._distance = settings.enter - settings.leave
        with QSignalBlocker(self.slider):
            self.slider.setValue(_hundredths(settings))
        self._show_value()

    def show_count(self, count: int | None) -> None:
        """Say how many proposals the settings give; None where nothing is analysed."""
        if count is None:
            self._count.setText(tr("Not analysed yet"))
            return
        proposals = counted("{count} proposal", "{count} proposals", count)
        self._count.setText(tr("{proposals} of this network", proposals=proposals))

    def _build(self) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(tr("Sensitivity: how sure the network must be"))
        self.slider.setRange(_LOW, _HIGH)
        self.slider.setInvertedAppearance(True)
        self.slider.setInvertedControls(True)
        self.slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.slider.setToolTip(
            tr(
                "How sure the network must be. Moving it makes the open proposals anew;\n"
                "what you have decided stays. One undo takes it back."
            )
        )
        self.slider.valueChanged.connect(self._on_value)
        self.slider.sliderReleased.connect(self._on_released)
        self._value = QLabel(self)
        self._value.setFont(number_font(FONT_SMALL_PX))
        self._value.setProperty("role", "small")
        self._count = QLabel(self)
        self._count.setProperty("role", "heading")
        few, many = QLabel(tr("Few"), self), QLabel(tr("Many"), self)
        for label in (few, many):
            label.setProperty("role", "small")
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addWidget(few)
        row.addWidget(self.slider, 1)
        row.addWidget(many)
        above = QHBoxLayout()
        above.addWidget(self._count)
        above.addStretch(1)
        above.addWidget(self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(above)
        column.addLayout(row)

    def _show_value(self) -> None:
        self._value.setText(tr("threshold {value:.2f}", value=self.slider.value() / 100))

    def _on_value(self) -> None:
        self._show_value()
        self.previewed.emit(self.settings)
        if not self.slider.isSliderDown():
            self._rest.start()

    def _on_released(self) -> None:
        self._rest.stop()
        self._apply()

    def _apply(self) -> None:
        settings = self.settings
        if settings != self._settings:
            self._settings = settings
            self.applied.emit(settings)


def _hundredths(settings: ProposalSettings) -> int:
    return round(settings.enter * 100)
