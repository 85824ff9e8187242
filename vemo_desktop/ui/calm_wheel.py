"""Fields in a page that scrolls: the wheel turns the page, and not what lies under the pointer by chance."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class CalmWheel(QObject):
    """Leaves the wheel to the page unless the field has the focus.

    Otherwise scrolling through a page changes numbers and choices on its way, which nobody notices.
    """

    def __init__(self, parent: QWidget, *fields: QWidget) -> None:
        super().__init__(parent)
        for field in fields:
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()  # what is ignored goes on to the page
            return True
        return False
