"""Time, frame number and the buttons under the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSlider, QToolButton, QWidget

from vemo_desktop.domain.timebase import format_time
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.icons import icon
from vemo_desktop.ui.palette import FONT_BASE_PX, FONT_LARGE_PX, GRID_PX, Theme
from vemo_desktop.ui.player.speeds import SPEEDS, format_speed
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import later, tr

_ICON_PX = 20
_PLAY_ICON_PX = 28
# So narrow, the bar keeps what the keys cannot show and leaves out what they and the menu can do.
_NARROWEST_PX = 33 * GRID_PX
_FITTINGS = (
    (True, True, True),
    (True, False, True),
    (False, True, True),
    (False, False, True),
    (False, False, False),
)
"""What is shown from wide to narrow: all buttons, the frame number, speed and subtitles."""


@dataclass(frozen=True, slots=True)
class _Look:
    """A button's picture and its sentence, in one of its two states."""

    icon: str
    tip: str
    action: str = ""
    """Whose key the tooltip names."""


_START = _Look("go_start", later("Go to the beginning"), "go_start")
_BACK = _Look("step_back", later("One frame back"), "step_back")
_PLAY = _Look("play", later("Play"), "play")
_PAUSE = _Look("pause", later("Pause"), "play")
_FORWARD = _Look("step_forward", later("One frame forward"), "step_forward")
_END = _Look("go_end", later("Go to the end"), "go_end")
_LOOP = _Look("loop", later("Play the selected segment again and again"), "loop")
_CUES = _Look("subtitles", later("Show subtitles"))
_LOUD = _Look("loud", later("Mute"), "mute")
_MUTED = _Look("muted", later("Unmute"), "mute")
_LOOKS = (_START, _BACK, _PLAY, _PAUSE, _FORWARD, _END, _LOOP, _CUES, _LOUD, _MUTED)


class TransportBar(QWidget):
    """Shows where playback is and says what the user wants; does nothing itself.

    Signals
    -------
    start_requested(), end_requested(), play_toggled()
    step_requested(int)
        Frames, forwards or backwards.
    speed_chosen(float)
    loop_toggled(bool), cues_toggled(bool), mute_toggled(bool)
    volume_chosen(float)
        In [0, 1].
    """

    start_requested = Signal()
    end_requested = Signal()
    play_toggled = Signal()
    step_requested = Signal(int)
    speed_chosen = Signal(float)
    loop_toggled = Signal(bool)
    cues_toggled = Signal(bool)
    mute_toggled = Signal(bool)
    volume_chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks: dict[QToolButton, _Look] = {}
        self._keys: dict[str, str] = {}
        self._theme = theme
        self._has_cues = False
        self._time = QLabel(format_time(0))
        self._time.setFont(number_font(FONT_LARGE_PX))
        self._time.setMinimumWidth(self._time.sizeHint().width())
        self._time.setAccessibleName(tr("Time"))
        self._frame = QLabel("")
        self._frame.setFont(number_font(FONT_BASE_PX))
        self._frame.setProperty("role", "muted")
        self._frame.setAccessibleName(tr("Frame number"))
        self._start = self._button(_START, self.start_requested.emit)
        self._back = self._button(_BACK, self._on_back)
        self._play = self._button(_PLAY, self.play_toggled.emit)
        self._forward = self._button(_FORWARD, self._on_forward)
        self._end = self._button(_END, self.end_requested.emit)
        self._loop = self._switch(_LOOP, self.loop_toggled.emit)
        self._cues = self._switch(_CUES, self.cues_toggled.emit)
        self._mute = self._switch(_LOUD, self.mute_toggled.emit)
        self._speed, self._speeds = self._speed_button()
        self._volume = self._volume_slider()
        self._play.setIconSize(QSize(_PLAY_ICON_PX, _PLAY_ICON_PX))
        self._arrange()
        self.set_enabled(has_picture=False, has_sound=False, has_cues=False, is_loaded=False)

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self._theme = theme
        for button, look in self._looks.items():
            self._dress(button, look)

    def show_keys(self, actions: ActionSet) -> None:
        """Name the keys in the tooltips as they are now: anybody may have changed them."""
        self._keys = {look.action: actions.key_text(look.action) for look in _LOOKS if look.action}
        for button, look in self._looks.items():
            self._dress(button, look)

    def set_enabled(self, *, is_loaded: bool, has_picture: bool, has_sound: bool, has_cues: bool) -> None:
        """Offer only what the loaded file allows."""
        for button in (self._start, self._play, self._end, self._speed, self._loop):
            button.setEnabled(is_loaded)
        for button in (self._back, self._forward):
            button.setEnabled(has_picture)
        self._mute.setEnabled(has_sound)
        self._volume.setEnabled(has_sound)
        self._has_cues = has_cues
        self._fit()

    def set_position(self, time_us: int, frame: int | None) -> None:
        """Show time and frame number."""
        self._time.setText(format_time(time_us))
        text = "" if frame is None else f"f {frame}"
        has_other_width = len(text) != len(self._frame.text())
        self._frame.setText(text)
        if has_other_width:
            self._fit()

    def set_playing(self, is_playing: bool) -> None:
        """Show the button that does the opposite."""
        self._dress(self._play, _PAUSE if is_playing else _PLAY)

    def set_rate(self, rate: float) -> None:
        """Show the effective speed."""
        self._speed.setText(format_speed(rate))
        for action in self._speeds.actions():
            action.setChecked(action.data() == rate)

    def set_volume(self, volume: float, is_muted: bool) -> None:
        """Show volume and mute."""
        with QSignalBlocker(self._volume), QSignalBlocker(self._mute):
            self._volume.setValue(round(volume * 100))
            self._mute.setChecked(is_muted)
        self._dress(self._mute, _MUTED if is_muted else _LOUD)

    def set_looping(self, is_looping: bool) -> None:
        """Show whether a stretch is looped."""
        with QSignalBlocker(self._loop):
            self._loop.setChecked(is_looping)

    def set_cues_shown(self, are_shown: bool) -> None:
        """Show whether subtitles are."""
        with QSignalBlocker(self._cues):
            self._cues.setChecked(are_shown)

    def _on_back(self) -> None:
        self.step_requested.emit(-1)

    def _on_forward(self) -> None:
        self.step_requested.emit(1)

    def _on_speed(self, action: QAction) -> None:
        self.speed_chosen.emit(action.data())

    def _on_volume(self, percent: int) -> None:
        self.volume_chosen.emit(percent / 100)

    def _button(self, look: _Look, on_click: Callable[[], None]) -> QToolButton:
        button = self._bare_button(look)
        button.clicked.connect(on_click)
        return button

    def _switch(self, look: _Look, on_toggle: Callable[[bool], None]) -> QToolButton:
        button = self._bare_button(look)
        button.setCheckable(True)
        button.toggled.connect(on_toggle)
        return button

    def _bare_button(self, look: _Look) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "flat")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the window
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self._dress(button, look)
        return button

    def _dress(self, button: QToolButton, look: _Look) -> None:
        self._looks[button] = look
        button.setIcon(icon(look.icon, self._theme))
        name, key = tr(look.tip), self._keys.get(look.action, "")
        button.setToolTip(f"{name}  ({key})" if key else name)
        button.setAccessibleName(name)

    def _speed_button(self) -> tuple[QToolButton, QActionGroup]:
        button = QToolButton(self)
        button.setProperty("role", "flat")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setFont(number_font(FONT_BASE_PX))
        button.setText(format_speed(1.0))
        button.setToolTip(tr("Speed; the pitch of the sound stays"))
        button.setAccessibleName(tr("Speed"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMinimumWidth(7 * GRID_PX)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(button)
        group = QActionGroup(menu)
        for speed in SPEEDS:
            action = group.addAction(format_speed(speed))
            action.setData(speed)
            action.setCheckable(True)
            action.setChecked(speed == 1.0)
            menu.addAction(action)
        group.triggered.connect(self._on_speed)
        button.setMenu(menu)
        return button, group

    def _volume_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, 100)
        slider.setValue(100)
        slider.setFixedWidth(10 * GRID_PX)
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        slider.setToolTip(tr("Volume"))
        slider.setAccessibleName(tr("Volume"))
        slider.valueChanged.connect(self._on_volume)
        return slider

    def _arrange(self) -> None:
        """Time to the left, moving in the middle, hearing to the right; the middle stays in the middle."""
        left, middle, right = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for label in (self._time, self._frame):
            left.addWidget(label)
        left.setSpacing(2 * GRID_PX)
        left.addStretch(1)
        for button in (self._start, self._back, self._play, self._forward, self._end):
            middle.addWidget(button)
        middle.setSpacing(GRID_PX // 2)
        right.addStretch(1)
        for widget in (self._speed, self._loop, self._cues, self._mute, self._volume):
            right.addWidget(widget)
        right.setSpacing(GRID_PX // 2)
        whole = self._whole = QHBoxLayout(self)
        whole.setContentsMargins(GRID_PX, GRID_PX // 2, GRID_PX, GRID_PX // 2)
        whole.addLayout(left, 1)
        whole.addLayout(middle)
        whole.addLayout(right, 1)

    def _fit(self) -> None:
        """Show what has room: the frame number goes first, which stands at the time line too."""
        for has_more, has_frame, has_choice in _FITTINGS:
            for widget in (self._start, self._end, self._loop, self._mute, self._volume):
                widget.setVisible(has_more)
            self._speed.setVisible(has_choice)
            self._cues.setVisible(has_choice and self._has_cues)
            self._frame.setVisible(has_frame)
            self._whole.activate()  # layouts inside another hear of other sizes only then
            if self._whole.minimumSize().width() <= self.width():
                return

    def minimumSizeHint(self) -> QSize:
        """Allow to be narrow: some buttons go then."""
        return QSize(_NARROWEST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many buttons as there is room for."""
        self._fit()
        super().resizeEvent(event)
