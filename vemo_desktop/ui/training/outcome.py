"""What came of a training: figures of the new network beside the present one, and each of its mistakes."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.judging.mistakes import mistakes_from_json
from vemo_desktop.domain.learning import Training
from vemo_desktop.ui.dialogs.parts import dress_table
from vemo_desktop.ui.judging.mistakes import MistakeList
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.training import figures
from vemo_desktop.wording import counted, later, tr

_LEAST_PX = 14 * GRID_PX
_COLUMNS = (later("Figure"), later("Present"), later("New"), later("Difference"))


class Outcome(QWidget):
    """Two pages: the figures, and the mistakes of the new network on the held-out videos.

    Signals
    -------
    mistake_chosen(Mistake)
        The user wants to see a mistake.
    """

    mistake_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(tr("Figures"))
        self.tabs.addTab(tr("Mistakes"))
        self.table = _figure_table(self)
        self.mistakes = MistakeList(self)
        self.mistakes.mistake_chosen.connect(self.mistake_chosen)
        self.said = QLabel(self, wordWrap=True)
        self.said.setProperty("role", "muted")
        listed = QWidget(self)
        below = QVBoxLayout(listed)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.said)
        below.addWidget(self.mistakes, 1)
        self.pages = QStackedWidget(self)
        for page in (self.table, listed):
            self.pages.addWidget(page)
        # As high as what is left over: what tables would like to have must not make the page scroll. The list
        # is asked by itself, since a sentence of several lines is above it.
        for part in (self.pages, self.mistakes):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.pages.setMinimumHeight(_LEAST_PX)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)

    def show_training(self, training: Training, seen: Set[str] | None) -> None:
        """Show what came of a training; mistakes only of videos whose labels may be seen, None for all."""
        rows = figures.figure_rows(training)
        self.table.setRowCount(len(rows))
        for row, (*cells, asks) in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(asks)
                self.table.setItem(row, column, item)
        kept = mistakes_from_json(training.comparison)
        found = [one for one in kept if seen is None or one.video_id in seen]
        self.mistakes.show_mistakes(found)
        self.mistakes.setVisible(bool(found))
        self.said.setText(_said_of(training.comparison, len(kept), len(found)))


def _said_of(comparison: Mapping[str, Any], kept: int, listed: int) -> str:
    """Return what the list of mistakes is, or why there is none."""
    count = comparison.get("mistake_count")
    if count is None:
        return tr("For this training, no mistakes were kept.")
    if not count:
        return tr("The new network makes no mistake on the held-out videos.")
    if listed < kept:
        return tr("Mistakes in videos that you code blind appear once you are done with them.")
    told = counted(
        "{count} mistake of the new network on the held-out videos; a click goes there",
        "{count} mistakes of the new network on the held-out videos; a click goes there",
        count,
    )
    return (
        told
        if listed == count
        else tr("{mistakes}. The first {listed} are listed.", mistakes=told, listed=listed)
    )


def _figure_table(parent: QWidget) -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS), parent)
    table.setHorizontalHeaderLabels([tr(name) for name in _COLUMNS])
    table.setAccessibleName(tr("New against present on the held-out videos"))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    dress_table(table, widest=0)
    return table
