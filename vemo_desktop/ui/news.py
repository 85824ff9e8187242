"""Follows what changes in the project, here and elsewhere, and knows what undo and redo would do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from vemo_desktop.domain.library import CodingChanged, LibraryChanged, Notice, RunStored
from vemo_desktop.domain.segments import Change
from vemo_desktop.ui.controllers import Controllers


class NewsFollower(QObject):
    """Has every controller show the project as it stands.

    Signals
    -------
    names_changed()
        Undo or redo would do something else now.
    """

    names_changed = Signal()

    def __init__(self, controllers: Controllers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = controllers
        self.undo_name: str | None = None
        self.redo_name: str | None = None
        self._stale: frozenset[str] = frozenset()
        self._asked = 0
        self._catch_up = QTimer(self, singleShot=True, interval=0)
        self._catch_up.timeout.connect(self._on_catch_up)
        controllers.bridge.news_arrived.connect(self._on_news)
        controllers.edits.edited.connect(self._on_edited)

    @property
    def is_behind(self) -> bool:
        """Whether something that changed elsewhere is not shown yet."""
        return self._catch_up.isActive()

    def read_names(self) -> None:
        """Read what undo and redo would do."""
        # Beside the window: reading a long history, or asking a server, takes longer than it may wait.
        self._at.background.forget(self._asked)
        self._asked = self._at.background.run(self._history_names, self._show_history_names)

    def _on_news(self, news: object) -> None:
        self._at.next_videos.forget()
        match news:
            case Change():
                self._at.traces.follow(news)
                if (news.scheme_before or news.scheme_after) is not None:
                    self._at.segments.follow_schemes()
                    self._at.panels.queue.set_schemes(self._at.segments.schemes)
                self._tell_apart(news)
            case RunStored():
                self._at.queue.refresh()
                if news.media_id == self._at.view.media_id:
                    self._at.runs.take_stored(news)
                    self._at.traces.reload()
                    self._at.segments.reload()
                self._at.library.refresh({news.media_id})
            case CodingChanged():
                self._at.traces.reload()
                self._at.coding.take_news()
            case LibraryChanged():
                self._at.queue.refresh()
                self._at.library.refresh(news.media_ids)
            case Notice():
                self._at.panels.messages.warn(news.sentence)
        self._read_history()

    def _tell_apart(self, change: Change) -> None:
        """Catch up with a change made elsewhere; one made here is shown already."""
        if self._at.edits.is_asking:
            # Heard before the gesture returns, so before it can be told whether the change was made here.
            QTimer.singleShot(0, self, partial(self._tell_apart, change))
        elif self._at.edits.is_own(change):
            self._at.library.refresh(change.media_ids)
        else:
            self._at.queue.follow(change)
            self._stale |= change.media_ids
            self._catch_up.start()

    def _on_catch_up(self) -> None:
        """Show what changed elsewhere, once for many changes: going back in the history makes a burst."""
        stale, self._stale = self._stale, frozenset()
        if self._at.view.media_id in stale:
            self._at.segments.reload()
        self._at.library.refresh(stale)
        self._read_history()

    def _on_edited(self, change: Change) -> None:
        self._at.queue.follow(change)
        self._at.next_videos.forget()
        self._read_history()

    def _read_history(self) -> None:
        if self._at.services.session.is_shared:
            self.read_names()
        else:
            self._show_history_names(self._history_names())

    def _history_names(self) -> tuple[str | None, str | None]:
        history = self._at.services.session.history
        return history.next_undo(), history.next_redo()

    def _show_history_names(self, names: tuple[str | None, str | None]) -> None:
        self.undo_name, self.redo_name = names
        self._at.history.refresh()
        self.names_changed.emit()
