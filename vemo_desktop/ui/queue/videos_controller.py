"""Which video to label next, in the window: read when it is looked at, opened by a click."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.choosing import NextVideo
from vemo_desktop.services.choosing import next_videos
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.queue.panel import QueuePanel
from vemo_desktop.ui.queue.videos import NextVideosModel
from vemo_desktop.ui.viewstate import ViewState


class NextVideosController(QObject):
    """Keeps the list of the queue panel's second page, which takes long to read.

    It is read anew whenever somebody turns to the page after something changed, never in between: while one
    works through a video, the order of the others should stand still.

    Signals
    -------
    media_wanted(str)
        The user clicked on a video.
    """

    media_wanted = Signal(str)

    def __init__(
        self,
        session: ProjectSession,
        view: ViewState,
        panel: QueuePanel,
        background: Background,
        cache_dir: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._panel = panel
        self._background = background
        self._cache_dir = cache_dir
        self._is_stale, self._is_reading = True, False
        self.model = NextVideosModel(self)
        panel.videos.set_model(self.model)
        panel.videos_shown.connect(self._on_shown)
        panel.videos.chosen.connect(self.media_wanted)
        view.media_changed.connect(self._on_media)

    def forget(self) -> None:
        """Something changed: read anew when the list is looked at next."""
        self._is_stale = True

    def _on_shown(self) -> None:
        if not self._is_stale or self._is_reading:
            return
        self._is_reading, self._is_stale = True, False
        self._panel.videos.show_reading()
        session, cache_dir = self._session, self._cache_dir
        self._background.run(lambda: next_videos(session, cache_dir), self._on_read)

    def _on_read(self, videos: tuple[NextVideo, ...]) -> None:
        self._is_reading = False
        self.model.set_videos(videos)
        self._panel.videos.show_videos(len(videos))

    def _on_media(self, media_id: str | None) -> None:
        self._panel.videos.show_open(media_id)
