"""Follows what others write into a shared project while nobody here does anything."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.messages import Message, MessageBar
from vemo_desktop.wording import tr

_EVERY_MS = 1500
_AWAY_MS = 5000
"""Between attempts while the server is away: each takes some seconds itself."""


class SharedWatch(QObject):
    """Looks for changes every second and a half, beside the window, and says once when the server is away.

    Each gesture follows the others' by itself; this is for watching.

    Signals
    -------
    returned()
        A server that was away is there again.
    """

    returned = Signal()

    def __init__(self, session: ProjectSession, messages: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        # Its own thread: the window is not busy because somebody waits for a server.
        self._background = Background(self, threads=1)
        self._timer = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.is_away = False
        """Whether the server did not answer the last time."""
        self._said: Message | None = None

    def start(self) -> None:
        """Begin, if the project is one that others may write."""
        if self._session.is_shared:
            self._timer.start()

    def look(self) -> None:
        """Look now."""
        self._timer.stop()
        if self._background.is_idle:
            self._background.run(self._session.refresh, self._on_seen, self._on_refused)

    def close(self) -> None:
        """Stop looking."""
        self._timer.stop()
        self._background.close()

    def _on_seen(self, _has_news: bool) -> None:
        if self.is_away:
            self.is_away = False
            if self._messages.current is self._said:
                self._messages.dismiss()
            self._messages.note(tr("The server is there again. Everything that was saved is here."))
            self.returned.emit()
        self._timer.start(_EVERY_MS)

    def _on_refused(self, error: VemoError) -> None:
        if not self.is_away:
            self.is_away = True
            self._messages.error(error)
            self._said = self._messages.current
        self._timer.start(_AWAY_MS)
