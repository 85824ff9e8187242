"""Where a dialog that asks for videos begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from vemo_desktop.ui.background import Background

_PATIENCE_MS = 300
_MOST = 2
"""How many folders are looked for: a disk that is slow is slow for each."""


class FirstFolder(QObject):
    """Finds a folder that is there, beside the window.

    A disk that does not answer, in a network for one, is not waited for: the dialog then begins anywhere.

    Parameters
    ----------
    background : Background
    parent : QObject
    """

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._is_looking = False
        self._then: Callable[[str], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._timer.timeout.connect(lambda: self._tell(""))

    def find(self, folders: Iterable[Path], then: Callable[[str], None]) -> None:
        """Call a function once, soon, with the first folder that is there, or with nothing.

        Asked again meanwhile, only the later question is answered.
        """
        self._then = then
        self._timer.start()
        if not self._is_looking:  # one thread at most is held up
            wanted = list(islice(dict.fromkeys(folders), _MOST))
            self._is_looking = True
            self._background.run(lambda: _first(wanted), self._on_found)

    def _on_found(self, folder: str) -> None:
        self._is_looking = False
        self._tell(folder)

    def _tell(self, folder: str) -> None:
        self._timer.stop()
        then, self._then = self._then, None
        if then is not None:
            then(folder)


def _first(folders: Iterable[Path]) -> str:
    return next((str(folder) for folder in folders if folder.is_dir()), "")
