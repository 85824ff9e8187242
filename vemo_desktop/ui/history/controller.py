"""Going back and forth in the history: beside the window, and long ways in short stretches."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.segments import Change
from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.history.model import Answer, HistoryModel, ask_at_once
from vemo_desktop.ui.history.panel import HistoryPanel
from vemo_desktop.ui.library.controller import LibraryController
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.wording import tr

STRETCH = 20
"""Steps in one transaction: few enough to tell progress, enough not to wait for the disk at each."""


class HistoryController(QObject):
    """Keeps the history panel up to date, and takes the project to the moment that was clicked.

    Signals
    -------
    busy_changed()
        A way has begun or ended; nothing else should be edited between.
    arrived(Change)
        The last change on the way.
    """

    busy_changed = Signal()
    arrived = Signal(object)

    def __init__(
        self,
        session: ProjectSession,
        panel: HistoryPanel,
        library: LibraryController,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history = session.history
        self._panel = panel
        self._library = library
        self._background = background
        self._messages = messages
        self._goal: int | None = None
        self._steps = 0
        self.model = HistoryModel(
            session.history, self._ask_beside if session.is_shared else ask_at_once, self
        )
        panel.set_model(self.model, self._title)
        panel.moment_wanted.connect(self.go_to)
        panel.shown.connect(self.refresh)

    @property
    def is_busy(self) -> bool:
        """Whether a way is being gone."""
        return self._goal is not None

    def refresh(self) -> None:
        """Show what has changed, if anyone can see it."""
        if self._panel.isVisible():
            self.model.refresh()

    def go_to(self, moment: int) -> None:
        """Undo or redo until a gesture is the last one in effect; 0 is before the first."""
        if self.is_busy:
            return
        self._steps = self._history.steps_to(moment)
        if self._steps == 0:
            return
        self._goal = moment
        self.busy_changed.emit()
        self._go_on(moment)

    def _go_on(self, goal: int) -> None:
        done = self._steps - self._history.steps_to(goal)
        self._panel.show_way(
            tr("{done} of {steps} steps", done=done, steps=self._steps)
            if self._steps > 1
            else tr("One moment")
        )
        self._background.run(
            lambda: self._history.go_to(goal, at_most=STRETCH), self._on_gone, self._on_refused
        )

    def _on_gone(self, changes: tuple[Change, ...]) -> None:
        goal = self._goal
        if goal is not None and changes and self._history.steps_to(goal):
            self._go_on(goal)
            return
        self._end()
        if changes:
            self.arrived.emit(changes[-1])

    def _on_refused(self, error: VemoError) -> None:
        self._end()
        self._messages.error(error)

    def _end(self) -> None:
        self._goal = None
        self._panel.show_way("")
        self.busy_changed.emit()
        self.refresh()

    def _ask_beside(
        self, read: Callable[[], Answer], done: Callable[[Answer], None], failed: Callable[[], None]
    ) -> None:
        """Read without making the window wait: a server may be far."""

        def refused(error: VemoError) -> None:
            failed()
            self._messages.error(error)

        self._background.run(read, done, refused)

    def _title(self, media_id: str) -> str:
        if not media_id:
            return tr("label schemes")
        item = self._library.item(media_id)
        return tr("removed video") if item is None else item.title
