"""Undo and redo by key: taken back at once where that is quick, and said where it was."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.library import MediaItem
from vemo_desktop.domain.segments import Change
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.review.edits import LARGE, Edits
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.viewstate import ViewState
from vemo_desktop.wording import later, told, tr

_CHANGED = later("{gesture}: changed in “{title}”.")
_TAKEN_BACK = later("Taken back in “{title}”: {gesture}.")
_DONE_AGAIN = later("Done again in “{title}”: {gesture}.")


class UndoController(QObject):
    """Takes the last gesture back, in whichever video it was made, or does it again.

    Signals
    -------
    media_wanted(str, str)
        The user wants to see what changed in another video: its identifier, and a segment's.
    long_way_wanted(int)
        Undo or redo would touch so many segments that the window cannot wait: the moment to go to.
    """

    media_wanted = Signal(str, str)
    long_way_wanted = Signal(int)

    def __init__(
        self,
        session: ProjectSession,
        view: ViewState,
        segments: OpenSegments,
        edits: Edits,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._segments = segments
        self._edits = edits
        self._background = background
        self._messages = messages

    def undo(self) -> None:
        """Take the last gesture back."""
        history = self._session.history
        self._travel(history.undo, history.before_undo(), _TAKEN_BACK)

    def redo(self) -> None:
        """Do again what was taken back."""
        history = self._session.history
        self._travel(history.redo, history.after_redo(), _DONE_AGAIN)

    def show_travelled(self, change: Change, said: str = _CHANGED) -> None:
        """Show what undo or redo did last: select it here, or say where it was.

        Parameters
        ----------
        change : Change
        said : str
            The sentence about another video.
        """
        if self._view.media_id in change.media_ids:
            by_id = self._segments.by_id
            touched = [one.id for one in (*change.after, *change.before) if one.id in by_id]
            if touched and self._view.selection not in touched:
                self._view.select(touched[0])
            return
        if not change.media_id:
            self._messages.note(tr("{gesture}: changed.", gesture=told(change.gesture)))
            return
        self._background.run(
            lambda: self._session.library.media_item(change.media_id), partial(self._say_where, change, said)
        )

    def _travel(self, move: Callable[[], Change | None], moment: int | None, said: str) -> None:
        if moment is None:
            return
        if self._session.history.size_of(moment) > LARGE:
            self.long_way_wanted.emit(moment)
            return
        change = self._edits.do(move)
        if change is not None:
            self.show_travelled(change, said)

    def _say_where(self, change: Change, said: str, item: MediaItem) -> None:
        segment_id = next((one.id for one in change.after), "")
        self._messages.note(
            tr(said, gesture=told(change.gesture), title=item.title),
            button=tr("Show it"),
            act=lambda: self.media_wanted.emit(change.media_id, segment_id),
        )
