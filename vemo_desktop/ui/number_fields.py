"""Fields for numbers, with the room before the text that other fields have.

A style sheet does not reach the field inside a spin box: its padding and margins change nothing there.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QWidget

_ROOM_PX = 6


class WholeField(QSpinBox):
    """Takes whole numbers; properties are given by name, as to Qt's own."""

    def __init__(self, parent: QWidget, **properties: Any) -> None:
        super().__init__(parent, **properties)
        _make_room(self)


class NumberField(QDoubleSpinBox):
    """Takes numbers; properties are given by name, as to Qt's own."""

    def __init__(self, parent: QWidget, **properties: Any) -> None:
        super().__init__(parent, **properties)
        _make_room(self)


def _make_room(field: QAbstractSpinBox) -> None:
    field.lineEdit().setTextMargins(_ROOM_PX, 0, 0, 0)
