"""Making the demo library beside the window: how far it is, and that it stops with the window."""

from __future__ import annotations

from concurrent.futures import CancelledError
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vemo_desktop.errors import VemoError
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.library.controller import LibraryController
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.status_line import StatusLine
from vemo_desktop.wording import tr


class DemoLibrary(QObject):
    """Draws the clips on a thread, adds them to the library, and tells meanwhile how much is done.

    Parameters
    ----------
    library : LibraryController
        Takes the clips.
    status : StatusLine
        Says how far it is: on a small machine this takes half a minute.
    background : Background
    messages : MessageBar
    """

    _stepped = Signal(int)

    def __init__(
        self,
        library: LibraryController,
        status: StatusLine,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._status = status
        self._background = background
        self._messages = messages
        self._is_making = self._is_stopped = False
        self._percent = -1
        self._stepped.connect(self._show)

    def make(self, folder: Path) -> None:
        """Make the clips in a folder, or find them made, and add them; once at a time."""
        if not self._is_making:
            self._is_making = True
            self._messages.note(tr("Making the demo library: a few short clips. This takes a moment."))
            self._show(0)
            self._background.run(lambda: self._clips(folder), self._on_made, self._on_refused)

    def stop(self) -> None:
        """Make no further picture: the window closes, and nobody should wait for the rest."""
        self._is_stopped = True

    def _clips(self, folder: Path) -> tuple[Path, ...]:
        from vemo_desktop.media.demo.clips import make_demo_clips  # loads what draws, plays and encodes

        try:
            return make_demo_clips(folder, self._step)
        except OSError as error:
            sentence = tr("The demo library could not be made. Nothing else was changed.")
            raise VemoError(sentence, details=str(error)) from error

    def _step(self, _name: str, share: float) -> None:
        """Hear on the thread how far it is; a hundred times at most is told."""
        if self._is_stopped:
            raise CancelledError
        percent = int(share * 100)
        if percent > self._percent:
            self._percent = percent
            self._stepped.emit(percent)

    def _show(self, percent: int) -> None:
        if self._is_making:
            self._status.show_making(
                tr("Making the demo library: {percent} %", percent=percent), percent / 100
            )

    def _end(self) -> None:
        self._is_making, self._percent = False, -1
        self._status.show_making(None, 0.0)

    def _on_made(self, clips: tuple[Path, ...]) -> None:
        self._end()
        self._library.add(clips)

    def _on_refused(self, error: VemoError) -> None:
        self._end()
        self._background.refused.emit(error)
