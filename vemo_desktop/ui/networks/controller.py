"""Work on weights beside the window: one piece at a time, watched, and stopped on request."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vemo_desktop import wording
from vemo_desktop.errors import VemoError
from vemo_desktop.jobs.context import Cancelled
from vemo_desktop.ml.pack_cards import PackCard
from vemo_desktop.services import networks
from vemo_desktop.services.networks import Cut, NetworkStatus, OnProgress
from vemo_desktop.ui.background import Background

Work = Callable[[OnProgress, Cut], object]


class NetworksController(QObject):
    """Knows how networks stand on this machine, and changes it on a thread of its own.

    Signals
    -------
    changed()
        `statuses`, `busy` or `problem` are others now.
    progressed(JobProgress)
        How far the work under way is.
    """

    changed = Signal()
    progressed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self, threads=1)
        self._stop = threading.Event()
        self.statuses: tuple[NetworkStatus, ...] = ()
        self.busy = ""
        """Weights that are worked on; empty while nothing is."""
        self.problem: tuple[str, str] = ("", "")
        """Which weights something went wrong with last, and the sentence about it."""

    @property
    def is_settled(self) -> bool:
        """Whether nothing is read or worked on."""
        return self._background.is_idle

    def status(self, network_id: str) -> NetworkStatus | None:
        """Return how one network stands."""
        return next((one for one in self.statuses if one.card.id == network_id), None)

    def refresh(self) -> None:
        """Look again at what is installed."""
        self._background.run(networks.network_statuses, self._on_statuses, self._on_refused)

    def install(self, pack: PackCard) -> None:
        """Fetch and install weights."""
        self._start(pack, lambda told, cut: networks.install([pack], told, cut))

    def import_weights(self, path: Path, pack: PackCard) -> None:
        """Install weights from a file or folder that the user fetched by hand."""
        self._start(pack, lambda told, cut: networks.import_weights(path, told, cut, pack_id=pack.id))

    def verify(self, pack: PackCard) -> None:
        """Compare installed weights with their checksums."""

        def work(told: OnProgress, cut: Cut) -> None:
            [status] = networks.verify([pack], told, cut)
            if status.problem:
                raise VemoError(status.problem)

        self._start(pack, work)

    def remove(self, pack: PackCard) -> None:
        """Remove weights from this machine."""
        self._start(pack, lambda _told, _cut: networks.remove([pack]))

    def cancel(self) -> None:
        """Stop the work under way; what was fetched is kept for the next time."""
        self._stop.set()

    def close(self) -> None:
        """Stop everything and wait for it."""
        self.cancel()
        self._background.close()

    def _start(self, pack: PackCard, work: Work) -> None:
        if self.busy:
            return
        self._stop = stop = threading.Event()
        self.busy, self.problem = pack.id, ("", "")

        def carry_out() -> None:
            try:
                work(self.progressed.emit, stop.is_set)
            except Cancelled:
                return

        self._background.run(carry_out, lambda _done: self._on_ended(), self._on_refused)
        self.changed.emit()

    def _on_ended(self) -> None:
        self.busy = ""
        self.refresh()

    def _on_refused(self, error: VemoError) -> None:
        self.problem = (self.busy, wording.told(error.message))
        if self.busy:
            self._on_ended()
        else:
            self.changed.emit()

    def _on_statuses(self, statuses: list[NetworkStatus]) -> None:
        self.statuses = tuple(statuses)
        self.changed.emit()
