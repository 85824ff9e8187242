"""What the pointer and its wheel do to a widget, with the buttons and keys that are held down meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier
_NO_BUTTON = Qt.MouseButton.NoButton


def move(
    widget: QWidget,
    point: QPoint,
    held: Qt.MouseButton = _NO_BUTTON,
    modifiers: Qt.KeyboardModifier = NONE,
) -> None:
    """Move the pointer; `QTest.mouseMove` would say nothing of what is held down."""
    there = QPointF(widget.mapToGlobal(point))
    event = QMouseEvent(QMouseEvent.Type.MouseMove, QPointF(point), there, _NO_BUTTON, held, modifiers)
    QApplication.sendEvent(widget, event)


def wheel(widget: QWidget, point: QPoint, notches: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Turn the wheel, away from the user for positive notches."""
    event = QWheelEvent(
        QPointF(point), QPointF(widget.mapToGlobal(point)), QPoint(), QPoint(0, 120 * notches),
        _NO_BUTTON, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
