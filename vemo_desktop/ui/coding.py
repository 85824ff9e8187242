"""Ties the annotators of a project to the window: the line in the inspector, and their dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.dialogs.annotators import AnnotatorsDialog
from vemo_desktop.ui.dialogs.parts import is_brought_up
from vemo_desktop.ui.library.controller import LibraryController
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.review.coding_bar import CodingBar
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.viewstate import ViewState


class CodingController(QObject):
    """Shows and changes who codes what."""

    def __init__(
        self,
        session: ProjectSession,
        view: ViewState,
        segments: OpenSegments,
        library: LibraryController,
        bar: CodingBar,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._segments = segments
        self._library = library
        self._bar = bar
        self._background = background
        self._messages = messages
        bar.state_wanted.connect(self.set_state)

    def refresh(self) -> None:
        """Show where the present person stands with the open video."""
        media_id, annotators = self._view.media_id, self._session.annotators
        if media_id is None or not (annotators.all or annotators.is_blind):
            self._bar.hide()
            return
        hidden = annotators.others(media_id) if annotators.hides(media_id) else 0
        self._bar.show_state(
            self._session.author,
            annotators.state(media_id),
            hidden,
            is_read_only=self._session.read_only,
        )

    def take_news(self) -> None:
        """Show the open video again: what may be seen of it can be other now."""
        if self._view.media_id is not None:
            self._segments.reload()
        self.refresh()

    def set_state(self, state: CodingState) -> None:
        """Say how far the present person is with the open video."""
        media_id = self._view.media_id
        if media_id is not None:
            self._ask(lambda: self._session.annotators.set_state([media_id], state))

    def show_dialog(self, window: QWidget) -> None:
        """Show who codes what."""
        if is_brought_up(window, AnnotatorsDialog):
            return
        videos = [item.id for item in self._library.items]
        dialog = AnnotatorsDialog(self._session, self._background, videos, self._view.media_id, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _ask(self, act: Callable[[], None]) -> None:
        try:
            act()
        except VemoError as error:
            self._messages.error(error)
