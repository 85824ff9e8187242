"""The gamepad as a hand: what its sticks say goes where the mouse and the arrow keys put it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from vemo_desktop.domain.sticks import Sticks
from vemo_desktop.domain.traces import Device
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.traces.controller import TraceController
from vemo_desktop.ui.traces.gamepad import GamepadReader, PadSource, PadState
from vemo_desktop.ui.traces.sdl_pads import SdlPads
from vemo_desktop.wording import tr


class GamepadController(QObject):
    """Moves the hand by a gamepad while that is wanted.

    A stick at rest says nothing new, so mouse and keys move the hand until it is touched again. A recording
    begins where the stick is.

    Signals
    -------
    held(PadState or None)
        How the gamepad is held now; None while there is none.
    stopped()
        Gamepads cannot be read here; the user was told.
    """

    held = Signal(object)
    stopped = Signal()

    def __init__(self, traces: TraceController, messages: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._traces = traces
        self._messages = messages
        self._reader: GamepadReader | None = None
        self._state: PadState | None = None
        self._told = ""
        self._said: tuple[float, float] | None = None
        self.sticks = Sticks()
        """Which axes are read; may be replaced at any time."""
        self.make_source: Callable[[], PadSource] = SdlPads
        """How gamepads are read."""
        traces.recording_changed.connect(self._on_recording)

    @property
    def is_on(self) -> bool:
        """Whether a gamepad is read, or waited for."""
        return self._reader is not None

    @property
    def state(self) -> PadState | None:
        """How the gamepad is held; None while there is none."""
        return self._state

    def turn(self, is_on: bool) -> None:
        """Read a gamepad from now on, or no longer."""
        if is_on == self.is_on:
            return
        if is_on:
            reader = self._reader = GamepadReader(self.make_source, self)
            reader.held.connect(self._on_held, Qt.ConnectionType.QueuedConnection)
            reader.unreadable.connect(self._on_unreadable, Qt.ConnectionType.QueuedConnection)
            reader.start()
        else:
            self.close()

    def close(self) -> None:
        """End the thread."""
        reader, self._reader = self._reader, None
        self._state, self._said, self._told = None, None, ""
        if reader is not None:
            reader.close()
            reader.deleteLater()

    def _on_held(self, state: PadState | None) -> None:
        if not self.is_on:
            return
        self._state = state
        self._say_what_is_missing(state)
        if self._says() != self._said:  # a stick that trembles in its dead zone leaves the hand to the mouse
            self._move()
        self.held.emit(state)

    def _move(self) -> None:
        self._said = self._says()
        if self._said is not None:
            self._traces.hand.put(*self._said, Device.GAMEPAD)

    def _says(self) -> tuple[float, float] | None:
        return self.sticks.values(self._state.axes) if self._state is not None else None

    def _say_what_is_missing(self, state: PadState | None) -> None:
        """Say it once, and again only after something else was so."""
        text = ""
        if state is None:
            text = tr("No gamepad is there. It is used as soon as one is plugged in; mouse and keys record.")
        elif len(state.axes) < self.sticks.axis_count:
            text = tr(
                "“{name}” has only {count} axes. Choose others under Review, Gamepad settings.",
                name=state.name,
                count=len(state.axes),
            )
        if text and text != self._told:
            self._messages.note(text)
        self._told = text

    def _on_unreadable(self, reason: str) -> None:
        self.close()
        self._messages.warn(reason)
        self.stopped.emit()

    def _on_recording(self) -> None:
        if self._traces.is_recording:
            self._move()
