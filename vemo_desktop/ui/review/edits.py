"""Committing gestures: each at once and whole, with the segments at hand kept in step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.segments import Change
from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.wording import tr

LARGE = 100
"""Segments that a gesture changes while the window waits; writing so many takes some 20 ms."""


class Edits(QObject):
    """Commits gestures, and tells which of the changes that observers hear of were made here.

    Signals
    -------
    edited(Change)
        A gesture, undo or redo was committed, for whichever video.
    """

    edited = Signal(object)

    def __init__(
        self,
        session: ProjectSession,
        segments: OpenSegments,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._segments = segments
        self._messages = messages
        self._own: dict[int, Change] = {}
        """Changes made here that observers have not told of yet, by identity, which is held."""
        self.is_asking = False
        """Whether a gesture is being committed: what observers hear then may be of this very gesture."""
        self.is_paused = False
        """Whether many changes are being written beside the window: a gesture would wait for them."""

    def do(self, edit: Callable[[], Change | None]) -> Change | None:
        """Commit one gesture; None where it is refused, which the user is told, or there is none."""
        if self.is_paused:
            self._messages.note(
                tr("One moment: many changes are being written. Nothing was changed just now.")
            )
            return None
        self.is_asking = True
        try:
            with self._session.quickly():
                change = edit()
        except VemoError as error:
            self._messages.error(error)
            return None
        finally:
            self.is_asking = False
        if change is not None and not change.is_empty:
            self._own[id(change)] = change
            self._segments.take(change)
            self.edited.emit(change)
        return change

    def is_own(self, change: object) -> bool:
        """Tell, once, whether a change that observers hear of is one made here."""
        return self._own.pop(id(change), None) is not None
