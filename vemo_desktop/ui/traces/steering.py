"""Arrow keys that move the value while a recording runs, before any shortcut sees them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from vemo_desktop.ui.keys import is_text_field
from vemo_desktop.ui.traces.hand import Hand

_PUSH = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class Steering(QObject):
    """Turns arrow keys into pushes of the hand while it is on.

    Parameters
    ----------
    hand : Hand
    window : QWidget
        Only keys that go to it, or to something inside, count.
    """

    def __init__(self, hand: Hand, window: QWidget) -> None:
        super().__init__(window)
        self._hand = hand
        self._window = window
        self._is_on = False

    def turn(self, is_on: bool) -> None:
        """Take arrow keys from now on, or leave them to the window."""
        app = QApplication.instance()
        if is_on == self._is_on or app is None:
            return
        self._is_on = is_on
        if is_on:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)
            self._hand.let_go()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowDeactivate and watched is self._window.window():
            self._hand.let_go()  # a key that goes up in another window is not heard of here
        if event.type() not in _KEY_EVENTS or not isinstance(event, QKeyEvent):
            return False
        push = _PUSH.get(Qt.Key(event.key())) if event.modifiers() in _PLAIN else None
        if push is None and event.type() is not QEvent.Type.KeyRelease:
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window.window():
            return False
        if event.type() is QEvent.Type.KeyRelease:
            if not event.isAutoRepeat():
                self._hand.let_go(str(event.key()))
            return False
        if push is None or is_text_field(QApplication.focusWidget()):
            return False
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._hand.hold(str(event.key()), *push)
        event.accept()
        return True
