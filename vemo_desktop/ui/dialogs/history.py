"""The history: every gesture of the project, newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.history import HistoryEntry
from vemo_desktop.ui.palette import GRID_PX, Theme


class HistoryDialog(QDialog):
    """Lists gestures with time, author and video; undo and redo work from here too.

    Signals
    -------
    undo_requested(), redo_requested()
    """

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("History")
        self.resize(640, 520)
        self._theme = theme
        self.tree = QTreeWidget(self, columnCount=4)
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderLabels(["When", "Gesture", "Video", "Who"])
        self.tree.setUniformRowHeights(True)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column in (0, 1, 3):
            self.tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.undo = QPushButton("Undo", self)
        self.redo = QPushButton("Redo", self)
        close = QPushButton("Close", self)
        self.undo.clicked.connect(self.undo_requested)
        self.redo.clicked.connect(self.redo_requested)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        row.addWidget(close)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(GRID_PX * 2, GRID_PX * 2, GRID_PX * 2, GRID_PX * 2)
        column_layout.setSpacing(GRID_PX)
        column_layout.addWidget(self.tree, 1)
        column_layout.addLayout(row)

    def show_entries(
        self, entries: Sequence[HistoryEntry], titles: Mapping[str, str], *, can_undo: bool, can_redo: bool
    ) -> None:
        """Show these gestures, newest first; those taken back are faint."""
        self.tree.clear()
        for entry in entries:
            when = entry.when.astimezone()
            item = QTreeWidgetItem(
                self.tree,
                [
                    f"{when.day} {when:%b %Y, %H:%M:%S}",
                    f"{entry.gesture} (taken back)" if entry.undone else entry.gesture,
                    titles.get(entry.media_id, "removed video"),
                    entry.author,
                ],
            )
            if entry.undone:
                for column in range(4):
                    item.setForeground(column, QColor(self._theme.strong_line))
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)
