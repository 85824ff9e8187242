"""Which axes of a gamepad say valence and arousal, where they rest, and how that looks right now."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from vemo_desktop.domain.sticks import MOST_DEAD_ZONE, StickAxis, Sticks
from vemo_desktop.ui.dialogs.frame import dialog_column, ok_and_cancel
from vemo_desktop.ui.number_fields import WholeField
from vemo_desktop.ui.palette import GRID_PX, Theme
from vemo_desktop.ui.traces.gamepad import PadState
from vemo_desktop.ui.traces.pad import AffectPad
from vemo_desktop.wording import tr

_LEAST_AXES = 4
"""Offered while no gamepad is there: two sticks."""


class GamepadDialog(QDialog):
    """Asks for axes, dead zone and centre; shows what they make of the gamepad.

    Signals
    -------
    chosen(Sticks)
    """

    chosen = Signal(object)

    def __init__(
        self, sticks: Sticks, state: PadState | None, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Gamepad for traces"))
        self._sticks = sticks
        self._state: PadState | None = None
        self.name = QLabel(self, wordWrap=True)
        self.valence, self.arousal = QComboBox(self), QComboBox(self)
        self.valence.setAccessibleName(tr("Axis of valence"))
        self.arousal.setAccessibleName(tr("Axis of arousal"))
        self.valence_turned = QCheckBox(tr("turned round"), self)
        self.valence_turned.setAccessibleName(tr("Valence turned round"))
        self.arousal_turned = QCheckBox(tr("turned round"), self)
        self.arousal_turned.setAccessibleName(tr("Arousal turned round"))
        self.dead_zone = WholeField(self, minimum=0, maximum=round(MOST_DEAD_ZONE * 100), suffix=" %")
        self.dead_zone.setAccessibleName(tr("Dead zone"))
        self.rest = QPushButton(tr("It is at rest now"), self)
        self.rest.setToolTip(tr("Let go of the sticks, then press: where they are now counts as the middle."))
        self.pad = AffectPad(self)
        self.pad.set_theme(theme)
        self.pad.setMinimumHeight(140)
        self._fill(_LEAST_AXES)
        self._show_sticks()
        self._lay_out()
        for box in (self.valence, self.arousal):
            box.currentIndexChanged.connect(self._on_edited)
        for check in (self.valence_turned, self.arousal_turned):
            check.toggled.connect(self._on_edited)
        self.dead_zone.valueChanged.connect(self._on_edited)
        self.rest.clicked.connect(self._on_rest)
        self.accepted.connect(self._on_accepted)
        self.show_state(state)

    @property
    def sticks(self) -> Sticks:
        """What is chosen so far."""
        return self._sticks

    def show_state(self, state: PadState | None) -> None:
        """Show how the gamepad is held now."""
        self._state = state
        self.name.setText(state.name if state is not None else tr("No gamepad is there."))
        self.rest.setEnabled(state is not None)
        if state is not None and len(state.axes) > self.valence.count():
            self._fill(len(state.axes))
        values = self._sticks.values(state.axes) if state is not None else None
        if values is not None:
            self.pad.set_value(*values)

    def _fill(self, count: int) -> None:
        for box in (self.valence, self.arousal):
            for number in range(box.count(), max(count, self._sticks.axis_count)):
                box.addItem(tr("Axis {number}", number=number + 1))

    def _show_sticks(self) -> None:
        sticks = self._sticks
        self.valence.setCurrentIndex(sticks.valence.number)
        self.arousal.setCurrentIndex(sticks.arousal.number)
        self.valence_turned.setChecked(sticks.valence.is_inverted)
        self.arousal_turned.setChecked(sticks.arousal.is_inverted)
        self.dead_zone.setValue(round(sticks.dead_zone * 100))

    def _on_edited(self) -> None:
        old = self._sticks
        self._sticks = Sticks(
            _edited(old.valence, self.valence.currentIndex(), self.valence_turned.isChecked()),
            _edited(old.arousal, self.arousal.currentIndex(), self.arousal_turned.isChecked()),
            self.dead_zone.value() / 100,
        )
        self.show_state(self._state)

    def _on_rest(self) -> None:
        state = self._state
        if state is None or len(state.axes) < self._sticks.axis_count:
            return
        self._sticks = replace(
            self._sticks,
            valence=_rested(self._sticks.valence, state),
            arousal=_rested(self._sticks.arousal, state),
        )
        self.show_state(state)

    def _on_accepted(self) -> None:
        self.chosen.emit(self._sticks)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(GRID_PX * 2)
        form.addRow(tr("Gamepad"), self.name)
        for name, box, check in (
            (tr("Valence"), self.valence, self.valence_turned),
            (tr("Arousal"), self.arousal, self.arousal_turned),
        ):
            row = QHBoxLayout()
            row.addWidget(box, 1)
            row.addWidget(check)
            form.addRow(name, row)
        form.addRow(tr("Dead zone"), self.dead_zone)
        form.addRow(tr("Centre"), self.rest)
        column = dialog_column(self, GRID_PX * 2)
        column.addLayout(form)
        column.addWidget(self.pad, 1)
        column.addWidget(ok_and_cancel(self))
        self.setMinimumWidth(420)


def _edited(axis: StickAxis, number: int, is_inverted: bool) -> StickAxis:
    """Another axis has another centre."""
    return StickAxis(number, is_inverted, axis.center if number == axis.number else 0.0)


def _rested(axis: StickAxis, state: PadState) -> StickAxis:
    return replace(axis, center=min(max(state.axes[axis.number], -0.5), 0.5))
