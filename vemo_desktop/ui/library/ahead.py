"""What a window needs of a project at once, read while it is still being made."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait

from vemo_desktop.domain.library import MediaItem
from vemo_desktop.domain.pace import Pace
from vemo_desktop.services.project import ProjectSession


class VideosAhead:
    """Begins to read the videos at once: counting a million segments takes as long as making the window.

    Parameters
    ----------
    session : ProjectSession
    """

    def __init__(self, session: ProjectSession) -> None:
        self._library = session.library
        self._is_stale = False
        self._stop_listening = session.on_change(self._on_news)
        reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="videos-ahead")
        self._pace = reader.submit(session.queue.pace)
        self._videos = reader.submit(self._library.media)
        reader.shutdown(wait=False)  # ends once they are read

    @property
    def is_stale(self) -> bool:
        """Whether something has changed since they were read."""
        return self._is_stale

    def pace(self) -> Pace:
        """Return how fast the present person decides; waits until it is read.

        Raises
        ------
        ProjectError
            If it cannot be read.
        """
        return self._pace.result()

    def wait(self) -> None:
        """Wait until everything is read, so that nobody waits for it afterwards.

        Raises
        ------
        ProjectError
            If it cannot be read.
        """
        self._pace.result()
        self._videos.result()

    def take_as_read(self) -> list[MediaItem]:
        """Return all videos as they were read, though something may have changed since."""
        self._stop_listening()
        return self._videos.result()

    def take(self) -> list[MediaItem]:
        """Return all videos as they stand, in the order they were added; waits until they are read.

        Whoever takes them must hear of changes already.

        Raises
        ------
        ProjectError
            If they cannot be read.
        """
        self._stop_listening()
        found = self._videos.result()
        return self._library.media() if self._is_stale else found

    def close(self) -> None:
        """Wait until nothing is being read any more, so that the project can be closed."""
        self._stop_listening()
        wait([self._pace])
        wait([self._videos])

    def _on_news(self, _news: object) -> None:
        self._is_stale = True
