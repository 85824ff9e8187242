"""What a panel shows while it has nothing: one sentence that says what to do, and the buttons for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from vemo_desktop.ui.palette import GRID_PX


class EmptyState(QWidget):
    """A centred sentence with buttons under it; the first button is the one that is meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID_PX * 2, GRID_PX * 2, GRID_PX * 2, GRID_PX * 2)
        self._column.setSpacing(GRID_PX)
        self._column.addStretch(1)
        self._label = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._label.setProperty("role", "muted")
        self._column.addWidget(self._label)
        self._column.addSpacing(GRID_PX)
        self._column.addStretch(1)
        self._buttons: list[QPushButton] = []

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons on offer."""
        return tuple(self._buttons)

    def say(self, sentence: str, buttons: Iterable[tuple[str, Callable[[], object]]] = ()) -> None:
        """Show a sentence and buttons, each with what it does."""
        for old in self._buttons:
            self._column.removeWidget(old)
            old.deleteLater()
        self._buttons.clear()
        self._label.setText(sentence)
        for number, (text, act) in enumerate(buttons):
            button = QPushButton(text, self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            if number == 0:
                button.setProperty("role", "primary")
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._column.insertWidget(self._column.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._buttons.append(button)
