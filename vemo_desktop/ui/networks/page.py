"""The page of networks: each with its state, licence, what it gives and needs, and what a run costs."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.jobs.events import JobProgress
from vemo_desktop.services.networks import NetworkStatus, PackStatus
from vemo_desktop.ui.networks import texts
from vemo_desktop.ui.networks.controller import NetworksController
from vemo_desktop.ui.networks.pack_row import PackRow
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.sizes import open_at
from vemo_desktop.ui.text_label import text_label
from vemo_desktop.wording import told, tr

_ID = Qt.ItemDataRole.UserRole
_LIST_PX = 260


class NetworksPage(QDialog):
    """Lists the networks at the left and tells everything of one at the right.

    Signals
    -------
    measure_wanted(str)
        What a run of this network costs should be measured.
    """

    measure_wanted = Signal(str)

    def __init__(self, controller: NetworksController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Networks"))
        open_at(self, 960, 680)
        self._controller = controller
        self._costs: dict[str, str] = {}
        self._can_measure = False
        self._shown: object = None
        self.rows: dict[str, PackRow] = {}
        self._told = ""
        self._place = 0
        self._optional = QVBoxLayout()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_optional)
        self.list = QListWidget(self)
        self.list.setFixedWidth(_LIST_PX)
        self.list.setObjectName("networks")
        self.list.setWordWrap(True)  # names of networks that were taught are long
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Networks"))
        self.list.currentItemChanged.connect(self._show)
        self.area = QScrollArea(self, widgetResizable=True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cost, self.measure = QLabel(), QPushButton(tr("Measure"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.area, 1)
        controller.changed.connect(self._on_changed)
        controller.progressed.connect(self._on_progress)
        self._on_changed()

    @property
    def network_id(self) -> str:
        """The network that is told of."""
        item = self.list.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def show_network(self, network_id: str) -> None:
        """Tell of a network."""
        for number in range(self.list.count()):
            if self.list.item(number).data(_ID) == network_id:
                self.list.setCurrentRow(number)

    def show_costs(self, costs: dict[str, str], *, can_measure: bool) -> None:
        """Say what runs cost, by network, and whether it can be measured now: a video must be open."""
        self._costs, self._can_measure = costs, can_measure
        self._show_cost()

    # What is shown -------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        """Show how things stand; a page takes some time to make, so only where something has changed."""
        controller = self._controller
        state = (controller.statuses, controller.busy, controller.problem)
        if state != self._shown:
            self._shown = state
            self._fill_list()
            self._show()

    def _fill_list(self) -> None:
        chosen = self.network_id
        self.list.blockSignals(True)
        self.list.clear()
        for status in self._controller.statuses:
            item = QListWidgetItem(f"{told(status.card.name)}\n{texts.state_text(status)}", self.list)
            item.setData(_ID, status.card.id)
            is_ready = status.unavailable is None
            item.setToolTip(told(status.card.summary) if is_ready else texts.ready_text(status))
        self.show_network(chosen)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)

    def _show(self) -> None:
        status = self._controller.status(self.network_id)
        if status is None:
            return
        is_same, self._told = self._told == status.card.id, status.card.id
        self._place = self.area.verticalScrollBar().value() if is_same else 0
        self.rows.clear()
        self.area.setWidget(self._build(status))
        self._show_cost()
        self.area.verticalScrollBar().setValue(self._place)
        self._later.start()

    def _show_optional(self) -> None:
        """Add the weights a network can do without in a turn of their own: many, and mostly out of sight."""
        status = self._controller.status(self.network_id)
        page = self.area.widget()
        if status is not None and status.optional_packs and page is not None:
            self._add_packs(self._optional, tr("Weights it can do without"), status.optional_packs)
            page.adjustSize()
            self.area.verticalScrollBar().setValue(self._place)

    def _show_cost(self) -> None:
        self.cost.setText(self._costs.get(self.network_id, tr("Not measured on this machine yet.")))
        status = self._controller.status(self.network_id)
        is_ready = status is not None and status.unavailable is None
        self.measure.setEnabled(is_ready and self._can_measure)
        self.measure.setToolTip(
            tr("Try the network on a second or two of the open video and work out what a run would cost")
            if self.measure.isEnabled()
            else tr("Open a video first, and install what the network needs")
        )

    def _on_progress(self, progress: JobProgress) -> None:
        row = self.rows.get(self._controller.busy)
        if row is not None:
            row.show_progress(progress)

    # Building ------------------------------------------------------------------------------------

    def _build(self, status: NetworkStatus) -> QWidget:
        card, page = status.card, QWidget()
        page.setObjectName("panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(GRID_PX * 3, GRID_PX * 2, GRID_PX * 3, GRID_PX * 2)
        column.setSpacing(GRID_PX)
        column.addWidget(text_label(told(card.name), "title"))
        column.addWidget(text_label(told(card.summary)))
        column.addWidget(text_label(f"{texts.ready_text(status)}\n\n{told(card.notice)}", "muted"))
        column.addLayout(self._facts(status))
        self._add_packs(column, tr("Weights"), status.packs)
        self._optional = QVBoxLayout()
        self._optional.setSpacing(GRID_PX)
        column.addLayout(self._optional)
        _add_lines(column, tr("What was measured"), card.measured)
        sources = [f"{one.what}: {one.reference}{_in_brackets(one.licence)}" for one in card.sources]
        _add_lines(column, tr("Rests on"), sources)
        column.addStretch(1)
        return page

    def _facts(self, status: NetworkStatus) -> QFormLayout:
        card = status.card
        self.cost, self.measure = text_label(), QPushButton(tr("Measure"))
        self.measure.clicked.connect(lambda: self.measure_wanted.emit(card.id))
        cost = QHBoxLayout()
        cost.addWidget(self.cost, 1)
        cost.addWidget(self.measure)
        form = QFormLayout()
        form.setHorizontalSpacing(GRID_PX * 2)
        form.setVerticalSpacing(GRID_PX // 2)
        for name, said in (
            (tr("Gives"), texts.gives_text(card)),
            (tr("Looks at"), texts.takes_text(card)),
            (tr("Runs on"), texts.runs_text(card)),
            (tr("Weights"), texts.weights_text(status)),
            (tr("Licence"), card.licence),
            (tr("Version"), card.version),
        ):
            form.addRow(text_label(name, "small", wraps=False), text_label(said))
        form.addRow(text_label(tr("A run"), "small", wraps=False), cost)
        return form

    def _add_packs(self, column: QVBoxLayout, heading: str, statuses: tuple[PackStatus, ...]) -> None:
        if not statuses:
            return
        column.addSpacing(GRID_PX)
        column.addWidget(text_label(heading, "heading", wraps=False))
        busy, (concerned, problem) = self._controller.busy, self._controller.problem
        for status in statuses:
            id_ = status.card.id
            said = problem if id_ == concerned else ""
            row = self.rows[id_] = PackRow(status, is_busy=id_ == busy, is_free=not busy, problem=said)
            row.install_wanted.connect(self._on_install)
            row.import_wanted.connect(self._on_import)
            row.verify_wanted.connect(lambda one: self._controller.verify(one.card))
            row.remove_wanted.connect(lambda one: self._controller.remove(one.card))
            row.cancel_wanted.connect(self._controller.cancel)
            column.addWidget(row)

    # Gestures ------------------------------------------------------------------------------------

    def _on_install(self, status: PackStatus) -> None:
        """Install, after asking where a licence limits the use or is not stated."""
        card = status.card
        if not card.asks_first:
            self._controller.install(card)
            return
        box = QMessageBox(self)
        box.setWindowTitle(tr("Licence"))
        box.setText(f"{told(card.name)}: {card.licence}")
        box.setInformativeText(tr("Install it under these terms?"))
        agree = box.addButton(tr("Install"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        agree.clicked.connect(partial(self._controller.install, card))
        box.open()

    def _on_import(self, status: PackStatus) -> None:
        if status.card.kind == "folder":
            name = QFileDialog.getExistingDirectory(self, tr("Import {name}", name=told(status.card.name)))
        else:
            name, _ = QFileDialog.getOpenFileName(self, tr("Import {name}", name=told(status.card.name)))
        if name:
            self._controller.import_weights(Path(name), status.card)


def _add_lines(column: QVBoxLayout, heading: str, lines: tuple[str, ...] | list[str]) -> None:
    if not lines:
        return
    column.addSpacing(GRID_PX)
    column.addWidget(text_label(heading, "heading", wraps=False))
    column.addWidget(text_label("\n".join(f"• {line}" for line in lines), "muted"))


def _in_brackets(text: str) -> str:
    return f" ({text})" if text else ""
