"""Choosing the networks of an analysis: which, what kind of answer, what it costs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.kinds import KIND_NAMES, KIND_SENTENCES
from vemo_desktop.services.networks import NetworkStatus
from vemo_desktop.ui.networks.texts import ready_text
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import told, tr


class AnalyseDialog(QDialog):
    """Lists the networks with a tick each; those that cannot run say what would enable them.

    Signals
    -------
    analyse_wanted(tuple of str)
        Identifiers of the chosen networks, in the order of the list.
    networks_wanted(str)
        The user wants to know more of a network, or to install it.
    """

    analyse_wanted = Signal(object)
    networks_wanted = Signal(str)

    def __init__(
        self,
        title: str,
        statuses: Sequence[NetworkStatus],
        chosen: Collection[str],
        costs: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Analyse with"))
        self.setMinimumWidth(560)
        self.ticks: dict[str, QCheckBox] = {}
        self.go = QPushButton(tr("Analyse"), self, default=True)
        self.go.setProperty("role", "primary")
        self.go.clicked.connect(self._on_go)
        cancel = QPushButton(tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        about = QPushButton(tr("Networks…"), self, autoDefault=False)
        about.setToolTip(tr("What each network is, and installing what it needs"))
        about.clicked.connect(lambda: self._leave_for(""))
        heading = QLabel(title, self)
        heading.setProperty("role", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX * 3, GRID_PX * 2, GRID_PX * 3, GRID_PX * 2)
        column.setSpacing(GRID_PX)
        column.addWidget(heading)
        column.addWidget(self._build_list(statuses, chosen, costs), 1)
        hint = QLabel(
            tr("The video is read once for all of them. The choice is kept for new videos too."),
            self,
            wordWrap=True,
        )
        hint.setProperty("role", "small")
        column.addWidget(hint)
        row = QHBoxLayout()
        row.addWidget(about)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.go)
        column.addLayout(row)
        self._refresh()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ticked networks."""
        return tuple(id_ for id_, tick in self.ticks.items() if tick.isEnabled() and tick.isChecked())

    def _build_list(
        self, statuses: Sequence[NetworkStatus], chosen: Collection[str], costs: Mapping[str, str]
    ) -> QScrollArea:
        area = QScrollArea(self, widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(320)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, GRID_PX, 0)
        column.setSpacing(2)
        for status in statuses:
            card = status.card
            tick = self.ticks[card.id] = QCheckBox(told(card.name), page)
            tick.setEnabled(status.unavailable is None)
            tick.setChecked(status.unavailable is None and card.id in chosen)
            tick.setToolTip(told(KIND_SENTENCES[card.curve_kind]))
            tick.toggled.connect(self._refresh)
            column.addWidget(tick)
            cost = costs.get(card.id, "")
            facts = "; ".join(
                part for part in (told(KIND_NAMES[card.curve_kind]).capitalize(), told(cost)) if part
            )
            for text in (told(card.summary), facts if status.unavailable is None else ready_text(status)):
                line = QLabel(text, page, wordWrap=True, indent=24)
                line.setProperty("role", "small")
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                column.addWidget(line)
            if status.unavailable is not None:
                column.addWidget(self._way(card.id, page), 0, Qt.AlignmentFlag.AlignLeft)
            column.addSpacing(GRID_PX)
        column.addStretch(1)
        area.setWidget(page)
        return area

    def _way(self, network_id: str, parent: QWidget) -> QPushButton:
        button = QPushButton(tr("Show what it needs"), parent, flat=True, autoDefault=False)
        button.setProperty("role", "link")
        button.clicked.connect(lambda: self._leave_for(network_id))
        return button

    def _refresh(self) -> None:
        self.go.setEnabled(bool(self.chosen))

    def _leave_for(self, network_id: str) -> None:
        self.networks_wanted.emit(network_id)
        self.reject()

    def _on_go(self) -> None:
        self.analyse_wanted.emit(self.chosen)
        self.accept()
