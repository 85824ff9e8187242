"""The second page of the queue panel: which video to label next."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from vemo_desktop.domain.choosing import NextVideo
from vemo_desktop.ui.click_list import click_list
from vemo_desktop.ui.empty_state import EmptyState
from vemo_desktop.ui.palette import Theme
from vemo_desktop.ui.queue.videos import NextVideoPainter, NextVideosModel, VideoRole
from vemo_desktop.wording import later, tr

_READING = later("Comparing the videos of the library…")
_EMPTY = later(
    "No video waits. Those that were analysed are listed here until you have gone through them, the "
    "ones that would teach a network most first."
)


class VideoPage(QStackedWidget):
    """Shows a `NextVideosModel`.

    Signals
    -------
    chosen(str)
        The user clicked on a video: its identifier.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = NextVideoPainter(self)
        self.view = click_list(self)
        self.view.setAccessibleName(tr("Videos, the most useful first"))
        self.view.setItemDelegate(self._painter)
        self.view.clicked.connect(self._on_clicked)
        self.empty = EmptyState(self)
        self.addWidget(self.view)
        self.addWidget(self.empty)
        self.show_reading()

    def set_model(self, model: NextVideosModel) -> None:
        """Show a list of videos."""
        self.view.setModel(model)

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        self._painter.theme = theme
        self.view.viewport().update()

    def show_reading(self) -> None:
        """Say that the library is being looked through."""
        self.empty.say(tr(_READING))
        self.setCurrentWidget(self.empty)

    def show_videos(self, count: int) -> None:
        """Show the list, or say that nothing waits."""
        if count == 0:
            self.empty.say(tr(_EMPTY))
        self.setCurrentWidget(self.view if count else self.empty)

    def show_open(self, media_id: str | None) -> None:
        """Mark the open video."""
        self._painter.open_id = media_id
        self.view.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        video = index.data(VideoRole.VIDEO)
        if isinstance(video, NextVideo):
            self.chosen.emit(video.candidate.media_id)
