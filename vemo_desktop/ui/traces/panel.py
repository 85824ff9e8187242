"""The panel of traces: what to record and how it goes, the pad, and how late each person is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.traces import AROUSAL, LONGEST_LAG_US, PAD_DIMENSIONS, VALENCE
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.calm_wheel import CalmWheel
from vemo_desktop.ui.number_fields import NumberField
from vemo_desktop.ui.palette import DARK, GRID_PX, Theme, readable_on, recording_color
from vemo_desktop.ui.theme import number_font
from vemo_desktop.ui.traces.pad import AffectPad
from vemo_desktop.wording import later, tr

MODES: tuple[tuple[str, tuple[str, ...], tuple[int, ...]], ...] = (
    (later("Valence and arousal"), PAD_DIMENSIONS, (0, 1)),
    (later("Valence alone"), (VALENCE,), (0,)),
    (later("Arousal alone"), (AROUSAL,), (1,)),
)
"""What can be recorded: name, dimensions, axes of the pad."""
SMOOTHINGS: tuple[tuple[str, int], ...] = (
    (later("As recorded"), 0),
    (later("Mean of 0.5 s"), 500_000),
    (later("Mean of 1 s"), 1_000_000),
    (later("Mean of 2 s"), 2_000_000),
    (later("Mean of 5 s"), 5_000_000),
)
_PAD_TIP = later(
    "While recording, the point follows the mouse over the pad; the arrow keys move it too.\n"
    "Otherwise press to put it. With Review, Gamepad for traces, the sticks of a gamepad move it as well."
)


class TracePanel(QFrame):
    """Shows and asks; knows no services.

    Signals
    -------
    mode_changed()
    view_changed()
        Smoothing, or whether lags are taken off, was chosen.
    rater_chosen(str)
    lag_edited(float)
        The lag of the chosen rater should be so many seconds.
    estimate_wanted(str)
        Estimate the lag of the chosen rater against a reference.
    """

    mode_changed = Signal()
    view_changed = Signal()
    rater_chosen = Signal(str)
    lag_edited = Signal(float)
    estimate_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._theme = DARK
        self._is_recording = False
        self._record_action: QAction | None = None
        self._punch_action: QAction | None = None
        self._keys: dict[str, str] = {}
        self._reference: object = None
        """What a person chose to compare with; it is kept as long as it is offered."""
        self.mode = QComboBox(self)
        self.mode.addItems([tr(name) for name, _, _ in MODES])
        self.mode.setAccessibleName(tr("What to record"))
        self.record, self.punch = QPushButton(tr("Record"), self), QPushButton(tr("Record again"), self)
        self.state = QLabel(self)
        self.state.setFont(number_font())
        self.pad = AffectPad(self)
        self.pad.setToolTip(tr(_PAD_TIP))
        self.rater, self.reference = QComboBox(self), QComboBox(self)
        self.lag = NumberField(self, decimals=2, singleStep=0.1, suffix=" s")
        self.lag.setAccessibleName(tr("Lag of the rater, in seconds"))
        longest_s = LONGEST_LAG_US / 1e6
        self.lag.setRange(-longest_s, longest_s)
        self.lag.setKeyboardTracking(False)
        self.estimate = QPushButton(tr("Estimate the lag"), self)
        self.found = QLabel(self, wordWrap=True)
        self.found.setProperty("role", "small")
        self.keep = QPushButton(tr("Keep"), self)
        self._found_s: float | None = None
        self.with_lag = QCheckBox(tr("Show with lags taken off"), self)
        self.with_lag.setChecked(True)
        self.smoothing = QComboBox(self)
        self.smoothing.addItems([tr(name) for name, _ in SMOOTHINGS])
        CalmWheel(self, self.mode, self.rater, self.lag, self.reference, self.smoothing)
        self._lay_out()
        self._connect()
        self.show_recording(None)
        self.show_raters((), "", 0.0, ())
        self.show_found("")

    # What is chosen

    @property
    def dimensions(self) -> tuple[str, ...]:
        """What is to be recorded."""
        return MODES[self.mode.currentIndex()][1]

    @property
    def axes(self) -> tuple[int, ...]:
        """Which axes of the pad those are."""
        return MODES[self.mode.currentIndex()][2]

    @property
    def smooth_us(self) -> int:
        """The window of the mean that traces are shown with."""
        return SMOOTHINGS[self.smoothing.currentIndex()][1]

    # What is shown

    def set_actions(self, actions: ActionSet) -> None:
        """Have the buttons do, and be possible, as the actions are."""
        for button, name in ((self.record, "record_trace"), (self.punch, "punch_in")):
            action = actions[name]
            button.clicked.connect(action.trigger)
            action.changed.connect(self._on_action_changed)
        self._record_action, self._punch_action = actions["record_trace"], actions["punch_in"]
        self._on_action_changed()
        self.show_keys(actions)

    def show_keys(self, actions: ActionSet) -> None:
        """Name the keys on the buttons."""
        self._keys = {name: actions.key_text(name) for name in ("record_trace", "punch_in")}
        self.show_recording(self.state.text() if self._is_recording else None)

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        self._theme = theme
        self.pad.set_theme(theme)
        self._dress()

    def show_recording(self, text: str | None) -> None:
        """Say how the recording goes, or, with None, that none runs."""
        self._is_recording = text is not None
        keys = self._keys
        word = tr("■ Stop") if self._is_recording else tr("● Record")
        self.record.setText(f"{word}  {keys.get('record_trace', '')}".rstrip())
        self.punch.setText(f"{tr('Record again')}  {keys.get('punch_in', '')}".rstrip())
        self.mode.setEnabled(not self._is_recording)
        self.state.setText(text or tr("Not recording"))
        self.pad.set_recording(self._is_recording)
        self._dress()

    def show_raters(
        self, raters: Sequence[str], chosen: str, lag_s: float, references: Sequence[tuple[str, str]]
    ) -> None:
        """Offer the people who rated this video, and show how late one of them is.

        Parameters
        ----------
        raters : sequence of str
        chosen : str
        lag_s : float
        references : sequence of (str, str)
            What to compare with: name for the user, and for the service.
        """
        with QSignalBlocker(self.rater), QSignalBlocker(self.reference), QSignalBlocker(self.lag):
            if [self.rater.itemText(place) for place in range(self.rater.count())] != list(raters):
                self.rater.clear()
                self.rater.addItems(list(raters))
            self.rater.setCurrentText(chosen)
            self.reference.clear()
            for name, key in references:
                self.reference.addItem(name, key)
            self.reference.setCurrentIndex(max(self.reference.findData(self._reference), 0))
            self.lag.setValue(lag_s)
        for widget in (self.rater, self.lag):
            widget.setEnabled(bool(raters))
        self.reference.setEnabled(bool(raters) and bool(references))
        self.estimate.setEnabled(bool(raters) and bool(references))

    def show_found(self, text: str, seconds: float | None = None) -> None:
        """Say what estimating a lag gave, and offer to keep it where it gave one."""
        self._found_s = seconds
        self.found.setText(text)
        self.found.setVisible(bool(text))
        self.keep.setVisible(seconds is not None)
        if text:
            # Below the fold of a small screen; it has its place only after the layout was made anew.
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.found))

    def _dress(self) -> None:
        if not self._is_recording:
            self.record.setStyleSheet("")
            self.state.setStyleSheet("")
            return
        red = recording_color(self._theme)
        ink = readable_on(red)
        self.record.setStyleSheet(f"background: {red}; color: {ink}; border-color: {red}; font-weight: 600;")
        self.state.setStyleSheet(f"color: {red}; font-weight: 600;")

    def _on_action_changed(self) -> None:
        for button, action in ((self.record, self._record_action), (self.punch, self._punch_action)):
            if action is not None:
                button.setEnabled(action.isEnabled())
                button.setToolTip(action.toolTip())

    def _connect(self) -> None:
        self.mode.currentIndexChanged.connect(self._on_mode)
        self.smoothing.currentIndexChanged.connect(self.view_changed)
        self.with_lag.toggled.connect(self.view_changed)
        self.rater.currentTextChanged.connect(self.rater_chosen)
        self.lag.valueChanged.connect(self.lag_edited)
        self.reference.activated.connect(self._on_reference)
        self.estimate.clicked.connect(self._on_estimate)
        self.keep.clicked.connect(self._on_keep)

    def _on_mode(self) -> None:
        self.pad.set_axes(self.axes)
        self.mode_changed.emit()

    def _on_reference(self) -> None:
        self._reference = self.reference.currentData()

    def _on_estimate(self) -> None:
        self.estimate_wanted.emit(str(self.reference.currentData()))

    def _on_keep(self) -> None:
        if self._found_s is not None:
            self.lag_edited.emit(self._found_s)
            self.show_found("")

    def _lay_out(self) -> None:
        for button in (self.record, self.punch, self.estimate, self.keep):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID_PX)
        buttons.addWidget(self.record, 1)
        buttons.addWidget(self.punch, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID_PX)
        grid.setVerticalSpacing(4)
        rows: tuple[tuple[str, QWidget, QWidget | None], ...] = (
            (tr("Lag of"), self.rater, self.lag),
            (tr("Against"), self.reference, None),
            (tr("Shown"), self.smoothing, None),
        )
        result = QHBoxLayout()
        result.setSpacing(GRID_PX)
        result.addWidget(self.estimate, 1)
        result.addWidget(self.keep, 1)
        grid.addLayout(result, 2, 1, 1, 2)
        grid.addWidget(self.found, 3, 1, 1, 2)
        for row, (name, first, second) in zip((0, 1, 4), rows, strict=True):
            label = QLabel(name, self)
            label.setProperty("role", "small")
            label.setBuddy(first)
            first.setMinimumWidth(60)
            grid.addWidget(label, row, 0)
            grid.addWidget(first, row, 1, 1, 1 if second is not None else 2)
            if second is not None:
                grid.addWidget(second, row, 2)
        grid.setColumnStretch(1, 1)
        # Scrolled, so that this page does not make the whole window higher than a small screen.
        inside = QWidget(self)
        inside.setObjectName("panel")
        self._scroll = scroll = QScrollArea(self, widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(inside)
        column.setContentsMargins(GRID_PX * 2, GRID_PX, GRID_PX * 2, GRID_PX)
        column.setSpacing(GRID_PX)
        column.addWidget(self.mode)
        column.addLayout(buttons)
        column.addWidget(self.state)
        column.addWidget(self.pad, 1)
        column.addLayout(grid)
        column.addWidget(self.with_lag)
        scroll.setWidget(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
