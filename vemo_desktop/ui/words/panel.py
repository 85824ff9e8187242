"""Subtitles as a panel: search them, click to go there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLineEdit,
    QListView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.ui.click_list import click_list
from vemo_desktop.ui.empty_state import EmptyState
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.words.model import SPOKEN, WordsModel
from vemo_desktop.wording import tr


class _TwoLines(QStyledItemDelegate):
    """Gives every row two lines: few subtitles are longer.

    Rows as high as each needs held the window up for 0.4 s with 3000 of them, measured on a busy machine.
    """

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 2 * option.fontMetrics.lineSpacing() + GRID_PX // 2)


class WordsPanel(QFrame):
    """A search field over the list of what is said.

    Signals
    -------
    searched()
        Other words are looked for, or in other videos.
    chosen(Spoken)
        A subtitle was clicked.
    shown()
        The panel has become visible.
    """

    searched = Signal()
    chosen = Signal(object)
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.model = WordsModel(self)
        self.search = QLineEdit(self, placeholderText=tr("Search what is said"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Search what is said"))
        self.search.textChanged.connect(self.searched)
        self.everywhere = QCheckBox(tr("In all videos"), self)
        self.everywhere.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.everywhere.toggled.connect(self.searched)
        self.view = click_list(self)
        self.view.setObjectName("words")
        self.view.setAccessibleName(tr("What is said"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(_TwoLines(self.view))
        self.view.setWordWrap(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.clicked.connect(self._on_clicked)
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        head = QVBoxLayout()
        head.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        head.setSpacing(GRID_PX)
        head.addWidget(self.search)
        head.addWidget(self.everywhere)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def say_nothing_found(self, sentence: str) -> None:
        """Show the list, or a sentence where it is empty."""
        self.empty.say(sentence)
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else self.empty)

    def reveal(self, row: int) -> None:
        """Scroll to a row, unless the user points at the list."""
        if not self.view.underMouse():
            self.view.scrollTo(self.model.index(row))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(SPOKEN))

    # Qt overrides --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()
