"""Lists of which several rows can be selected keep the keys that select further rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_EXTENDING = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)


class ListKeys(QObject):
    """Lets a focused list have Shift with an arrow, and Ctrl+A, which are keys of actions elsewhere.

    Qt asks the focused widget first whether it wants a key (``ShortcutOverride``); lists do not claim these,
    so Shift+Down would change the speed of the video.
    """

    def watch(self, root: QWidget) -> None:
        """Guard every such list below a widget."""
        for view in root.findChildren(QAbstractItemView):
            if view.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection:
                view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _selects_further(event)
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)


def _selects_further(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == _CONTROL:
        return event.key() == Qt.Key.Key_A
    return modifiers == _SHIFT and event.key() in _EXTENDING
