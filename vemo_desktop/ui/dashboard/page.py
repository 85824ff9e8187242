"""The dashboard: the parts of the report at the side, the chosen one beside it, saved on request."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.services.charts.drawing import draw
from vemo_desktop.services.charts.values import Chart, is_wide
from vemo_desktop.services.sections import Section
from vemo_desktop.ui.dashboard.controller import DashboardController
from vemo_desktop.ui.dashboard.part import DashboardPart
from vemo_desktop.ui.empty_state import EmptyState
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.sizes import open_at
from vemo_desktop.wording import later, told, tr

_LIST_PX = 220
_SAVED_PX, _SAVED_WIDE_PX = 640, 960
_COUNTING = later("Counting…")


class DashboardPage(QDialog):
    """Shows the sections; numbers follow the project while it is open.

    Signals
    -------
    add_wanted()
        There are no videos yet, and the user wants to add some.
    """

    add_wanted = Signal()

    def __init__(self, controller: DashboardController, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Dashboard"))
        open_at(self, 1080, 760)
        self._controller = controller
        self._folder = folder
        self._shown: tuple[Section, ...] = ()
        self.facts = QLabel(self, wordWrap=True)
        self.facts.setProperty("role", "muted")
        self.list = QListWidget(self)
        self.list.setFixedWidth(_LIST_PX)
        self.list.setObjectName("networks")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Parts"))
        self.body = QScrollArea(self)
        self.body.setWidgetResizable(True)
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        self.body.setAccessibleName(tr("Chosen part"))
        self.state = QLabel(self)
        self.state.setProperty("role", "small")
        self.save = QPushButton(tr("Save report…"), self, autoDefault=False)
        self.save.setToolTip(tr("Write all parts as one page (HTML), or for print (PDF)"))
        self.empty = EmptyState(self)
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_row)
        self.save.clicked.connect(self._on_save)
        controller.changed.connect(self._on_changed)
        controller.saved.connect(self._on_saved)
        controller.refused.connect(self._on_refused)
        self._on_changed()

    @property
    def part(self) -> DashboardPart | None:
        """The part on screen."""
        shown = self.body.widget()
        return shown if isinstance(shown, DashboardPart) else None

    def choose(self, key: str) -> None:
        """Show a part by its key."""
        keys = [one.key for one in self._shown]
        if key in keys:
            self.list.setCurrentRow(keys.index(key))

    # What is shown -------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        controller = self._controller
        if not controller.has_videos:
            self._pages.setCurrentWidget(self.empty)
            self.empty.say(
                tr("There is nothing to count yet. Add videos and label them; the numbers follow."),
                [(tr("Add files…"), self.add_wanted.emit)],
            )
            return
        self._pages.setCurrentWidget(self._filled)
        sections = controller.sections
        self.state.setText(controller.problem or ("" if sections else tr(_COUNTING)))
        self.facts.setText(" · ".join(f"{told(one.number)} {told(one.what)}" for one in controller.facts))
        self._fill(sections)

    def _fill(self, sections: tuple[Section, ...]) -> None:
        if sections == self._shown:
            return
        row = self.list.currentRow()
        chosen = self._shown[row].key if 0 <= row < len(self._shown) else ""
        self._shown = sections
        keys = [one.key for one in sections]
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems([told(one.title) for one in sections])
            self.list.setCurrentRow(keys.index(chosen) if chosen in keys else 0)
        self._on_row(self.list.currentRow())

    def _on_row(self, row: int) -> None:
        if not 0 <= row < len(self._shown):
            return
        section, before = self._shown[row], self.part
        if before is not None and before.section == section:
            return
        bar = self.body.verticalScrollBar()
        place = bar.value() if before is not None and before.section.key == section.key else 0
        self.body.setWidget(DashboardPart(section, self._on_save_chart))
        bar.setValue(place)

    # Saving --------------------------------------------------------------------------------------

    def _on_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save report"),
            str(self._folder / "report.html"),
            f"{tr('Web page')} (*.html);;{tr('Print')} (*.pdf)",
        )
        if name:
            self.state.setText(tr("Writing…"))
            self._controller.save_report(Path(name))

    def _on_save_chart(self, chart: Chart) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save chart"),
            str(self._folder / f"{chart.key}.png"),
            f"{tr('Picture')} (*.png);;{tr('Drawing')} (*.svg)",
        )
        if name:
            width = _SAVED_WIDE_PX if is_wide(chart) else _SAVED_PX
            self._controller.save_chart(draw(chart, width), Path(name))

    def _on_saved(self, path: Path) -> None:
        self.state.setText(tr("Saved as {name}.", name=path.name))

    def _on_refused(self, error: Exception) -> None:
        self.state.setText(told(str(error)))

    # Building ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setContentsMargins(GRID_PX * 3, GRID_PX, GRID_PX * 3, GRID_PX * 2)
        below.setSpacing(GRID_PX)
        below.addWidget(self.state, 1)
        below.addWidget(self.save)
        head = QVBoxLayout()
        head.setContentsMargins(GRID_PX * 3, GRID_PX * 2, GRID_PX * 3, 0)
        head.addWidget(self.facts)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(head)
        right.addWidget(self.body, 1)
        right.addLayout(below)
        self._filled = QWidget(self)
        row = QHBoxLayout(self._filled)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._filled)
        self._pages.addWidget(self.empty)

    def showEvent(self, event: QShowEvent) -> None:
        self._controller.is_watched = True
        self._controller.refresh()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._controller.is_watched = False
        super().hideEvent(event)
