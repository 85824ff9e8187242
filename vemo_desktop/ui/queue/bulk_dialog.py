"""Accepting every proposal above a score: what it would take over is listed before anything is done."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.queue import BulkChoice, BulkPool, QueueItem
from vemo_desktop.services.ranked_queue import PagedItems
from vemo_desktop.ui.number_fields import NumberField
from vemo_desktop.ui.palette import GRID_PX, Theme
from vemo_desktop.ui.queue.model import QueueModel, for_view
from vemo_desktop.ui.queue.row_painter import QueueRowPainter
from vemo_desktop.ui.sizes import open_at
from vemo_desktop.wording import counted, tr

_FIRST = 80
"""Per cent that the slider stands at first: few enough to read through."""


class BulkDialog(QDialog):
    """Chooses a score and shows what lies above it.

    Parameters
    ----------
    pool : BulkPool
        What can be accepted.
    read : callable
        Reads a few proposals, by identifier.
    theme : Theme
    parent : QWidget, optional

    Signals
    -------
    chosen(BulkChoice)
        The user wants these accepted.
    """

    chosen = Signal(object)

    def __init__(
        self,
        pool: BulkPool,
        read: Callable[[Collection[str]], Mapping[str, QueueItem]],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Accept above a score"))
        open_at(self, 520, 600)
        self._pool = pool
        self._read = read
        self._choice = BulkChoice()
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(tr("Least score"))
        self.slider.setRange(0, 100)
        self.score = NumberField(self)
        self.score.setAccessibleName(tr("Least score"))
        self.score.setRange(0.0, 1.0)
        self.score.setSingleStep(0.01)
        self.score.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.score.setFixedWidth(64)
        self.contradicted = QCheckBox(tr("Also what another network contradicts"), self)
        self.summary = QLabel(self, wordWrap=True)
        self.summary.setProperty("role", "strong")
        self.held = QLabel(self, wordWrap=True)
        self.held.setProperty("role", "muted")
        self._model = QueueModel(self)
        painter = QueueRowPainter(self)
        painter.theme = theme
        self.list = QListView(self)
        self.list.setAccessibleName(tr("Proposals that will be accepted"))
        for_view(self._model, self.list)
        self.list.setItemDelegate(painter)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.go, cancel = QPushButton(self), QPushButton(tr("Cancel"), self)
        self.go.setProperty("role", "primary")
        self.go.clicked.connect(self._on_go)
        cancel.clicked.connect(self.reject)
        self.slider.valueChanged.connect(lambda value: self._set_score(value / 100))
        self.score.valueChanged.connect(self._set_score)
        self.contradicted.toggled.connect(self._show)
        self._lay_out(cancel)
        self._set_score(_FIRST / 100)

    def _lay_out(self, cancel: QPushButton) -> None:
        top = QHBoxLayout()
        top.setSpacing(GRID_PX)
        top.addWidget(QLabel(tr("Score of at least"), self))
        top.addWidget(self.slider, 1)
        top.addWidget(self.score)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX * 2, GRID_PX * 2, GRID_PX * 2, GRID_PX * 2)
        column.setSpacing(GRID_PX)
        column.addLayout(top)
        column.addWidget(self.contradicted)
        column.addWidget(self.summary)
        column.addWidget(self.held)
        column.addWidget(self.list, 1)
        column.addLayout(row)

    def _set_score(self, score: float) -> None:
        with QSignalBlocker(self.slider), QSignalBlocker(self.score):
            self.slider.setValue(round(score * 100))
            self.score.setValue(score)
        self._show()

    def _show(self) -> None:
        choice = self._choice = self._pool.above(
            self.score.value(), contradicted=self.contradicted.isChecked()
        )
        count = len(choice.ids)
        proposals = counted("{count} proposal", "{count} proposals", count)
        videos = counted("{count} video", "{count} videos", choice.video_count)
        self.summary.setText(
            tr(
                "{proposals} in {videos} would be accepted as they stand. One undo takes all of it back.",
                proposals=proposals,
                videos=videos,
            )
            if count
            else tr("No open proposal scores so high. Lower the score to accept some.")
        )
        self.held.setText(
            tr(
                "{count} more are contradicted by another network and stay open.",
                count=choice.held_back,
            )
        )
        self.held.setVisible(choice.held_back > 0)
        self._model.set_items(PagedItems(choice.ids, self._read))
        self.go.setText(tr("Accept {count}", count=count) if count else tr("Accept"))
        self.go.setEnabled(count > 0)

    def _on_go(self) -> None:
        self.chosen.emit(self._choice)
        self.accept()
