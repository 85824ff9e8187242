"""What the actions about networks do: choosing some for an analysis, and the page of them all."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from vemo_desktop.jobs.events import Event, JobFailed, Measured
from vemo_desktop.services.costs import cost_text
from vemo_desktop.ui.action_set import Acts
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.networks.analyse_dialog import AnalyseDialog
from vemo_desktop.ui.networks.controller import NetworksController
from vemo_desktop.ui.networks.page import NetworksPage
from vemo_desktop.wording import tr


class NetworkActs(QObject):
    """Opens the dialogs about networks and carries out what is chosen there.

    Signals
    -------
    preferred(str, object)
        The user chose something to be remembered: name of a setting and its value.
    """

    preferred = Signal(str, object)

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self.networks = NetworksController(self)
        self.page: NetworksPage | None = None
        self.dialog: AnalyseDialog | None = None
        self._is_asking = False
        self._costs: dict[str, str] = {}
        self.networks.changed.connect(self._on_changed)
        desk.view.media_changed.connect(self._read_costs)
        desk.bridge.event_arrived.connect(self._on_event)

    def acts(self) -> Acts:
        """Return what the actions do."""
        return {
            "analyse_with": self.analyse_with,
            "choose_run": self.choose_run,
            "networks": self.show_networks,
        }

    def analyse_with(self) -> None:
        """Ask which networks should look at the open video, once it is known how they stand."""
        if self._desk.video.item is not None:
            self._is_asking = True
            self.networks.refresh()

    def show_networks(self, network_id: str = "") -> None:
        """Show the page of networks, and one of them if it is named."""
        if self.page is None:
            self.page = NetworksPage(self.networks, self._window)
            self.page.measure_wanted.connect(self._measure)
        self.networks.refresh()
        self.page.show()
        self.page.raise_()
        if network_id:
            self.page.show_network(network_id)

    def choose_run(self) -> None:
        """Open the list of runs beside the curves."""
        self._desk.panels.timeline.header.run_button.click()

    def close(self) -> None:
        """Stop work on weights."""
        self.networks.close()

    def _on_changed(self) -> None:
        self._read_costs()

    def _read_costs(self) -> None:
        """Look up what runs over the open video cost; measurements are files, so beside the window."""
        item, analysis = self._desk.video.item, self._desk.services.analysis
        if item is None or not self.networks.statuses:
            self._on_costs({})
            return
        cards = [status.card for status in self.networks.statuses]
        device = self._desk.analysis.device

        def look_up() -> dict[str, str]:
            found = ((card.id, analysis.costs.find(card, device)) for card in cards)
            return {id_: cost_text(cost, item.duration_us) for id_, cost in found if cost is not None}

        self._desk.background.run(look_up, self._on_costs)

    def _on_costs(self, costs: dict[str, str]) -> None:
        self._costs = costs
        if self.page is not None:
            self.page.show_costs(costs, can_measure=self._desk.video.item is not None)
        if self._is_asking and self.networks.statuses:
            self._is_asking = False
            self._ask()

    def _measure(self, network_id: str) -> None:
        media_id = self._desk.view.media_id
        if media_id is None:
            return
        analysis, device = self._desk.services.analysis, self._desk.analysis.device
        if self.page is not None:
            self.page.show_costs({**self._costs, network_id: tr("Measuring…")}, can_measure=False)
        self._desk.background.run(
            lambda: analysis.measure(media_id, network_id, device), lambda _job_id: None
        )

    def _on_event(self, _media_id: str, event: Event) -> None:
        """A measurement is there, or did not come about: the message bar says why."""
        if isinstance(event, Measured | JobFailed):
            self._read_costs()

    def _ask(self) -> None:
        item = self._desk.video.item
        if item is None:
            return
        dialog = AnalyseDialog(
            tr("Analyse “{title}” with", title=item.title),
            self.networks.statuses,
            self._desk.analysis.network_ids,
            self._costs,
            self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.analyse_wanted.connect(self._on_analyse)
        dialog.networks_wanted.connect(self.show_networks)
        self.dialog = dialog
        dialog.open()

    def _on_analyse(self, network_ids: tuple[str, ...]) -> None:
        self._desk.analysis.network_ids = network_ids
        self.preferred.emit("network", ",".join(network_ids))
        media_id = self._desk.view.media_id
        if media_id is not None:
            self._desk.analyse([media_id])
