"""The history panel: every change of the project; a click goes back or forth to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.history import Place
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.click_list import click_list
from vemo_desktop.ui.history.model import HistoryModel, HistoryRole
from vemo_desktop.ui.history.row_painter import HistoryRowPainter
from vemo_desktop.ui.palette import GRID_PX, Theme
from vemo_desktop.wording import tr


class HistoryPanel(QFrame):
    """Shows a `HistoryModel`.

    Signals
    -------
    moment_wanted(int)
        The user clicked on a change that undo or redo lead to: its number, 0 for the beginning.
    shown()
        The panel has become visible.
    """

    moment_wanted = Signal(int)
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._painter: HistoryRowPainter | None = None
        self.view = click_list(self)
        self.view.setAccessibleName(tr("Changes, the newest first"))
        self.view.clicked.connect(self._on_clicked)
        self.undo, self.redo = QPushButton(tr("Undo"), self), QPushButton(tr("Redo"), self)
        self.note = QLabel(self)
        self.note.setProperty("role", "small")
        row = QHBoxLayout()
        row.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        row.setSpacing(GRID_PX)
        for button in (self.undo, self.redo):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.view, 1)

    def set_model(self, model: HistoryModel, title_of: Callable[[str], str]) -> None:
        """Show a history; `title_of` names a video by its identifier."""
        self._painter = HistoryRowPainter(title_of, self.view)
        self.view.setModel(model)
        self.view.setItemDelegate(self._painter)

    def set_actions(self, actions: ActionSet) -> None:
        """Give the buttons their actions."""
        for button, action_id in ((self.undo, "undo"), (self.redo, "redo")):
            action = actions[action_id]
            button.clicked.connect(action.trigger)
            button.setEnabled(action.isEnabled())
            action.enabledChanged.connect(button.setEnabled)

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        if self._painter is not None:
            self._painter.theme = theme
        self.view.viewport().update()

    def show_way(self, text: str) -> None:
        """Say how far a long way has been gone, or nothing; no other moment can be chosen meanwhile."""
        self.note.setText(text)
        self.view.setEnabled(not text)

    def _on_clicked(self, index: QModelIndex) -> None:
        # Qt hands the value back as plain text.
        if Place(index.data(HistoryRole.PLACE)).is_reachable:
            self.moment_wanted.emit(index.data(HistoryRole.MOMENT))

    # Qt overrides --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()
