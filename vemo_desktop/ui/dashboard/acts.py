"""What the action about the dashboard does: opens its page, which follows the project."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vemo_desktop.ui.action_set import Acts
from vemo_desktop.ui.dashboard.controller import DashboardController
from vemo_desktop.ui.dashboard.page import DashboardPage
from vemo_desktop.ui.desk import Desk


class DashboardActs(QObject):
    """Holds the page and what counts for it."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        services = desk.services
        self.controller = DashboardController(services.session, services.analysis.cache_dir, self)
        self.page: DashboardPage | None = None
        desk.bridge.news_arrived.connect(self.controller.take_news)

    def acts(self) -> Acts:
        """Return what the actions do."""
        return {"dashboard": self.show}

    def show(self) -> None:
        """Show the page."""
        if self.page is None:
            self.page = DashboardPage(self.controller, self._desk.services.offered_folder, self._window)
            self.page.add_wanted.connect(self._on_add_wanted)
        self.page.show()
        self.page.raise_()

    def _on_add_wanted(self) -> None:
        if self.page is not None:
            self.page.close()
        self._desk.library.choose_files()

    def close(self) -> None:
        """Count no more."""
        self.controller.close()
