"""Pictures decoded ahead of time, between the decoding thread and the window's thread."""

from __future__ import annotations

import threading
from collections import deque

from vemo_desktop.ui.player.moments import Moment
from vemo_desktop.ui.player.picture import Picture

# Half a second of a 1080p screen at 30 Hz would be 120 MB; a third of that rides out what a busy
# machine does to a thread.
_MOST_BYTES = 48_000_000
_MOST_PICTURES = 24


class PictureQueue:
    """A bounded row of pictures of one generation, in the order in which they are due."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self._pictures: deque[Picture] = deque()
        self._generation = -1
        self._is_backward = False
        self._is_complete = False

    def begin(self, generation: int, *, is_backward: bool) -> None:
        """Drop everything and take only pictures of a new generation."""
        with self.changed:
            self._pictures.clear()
            self._generation = generation
            self._is_backward = is_backward
            self._is_complete = False
            self.changed.notify_all()

    @property
    def is_full(self) -> bool:
        """Whether the decoder should wait. Two pictures always have room, however large."""
        pictures = self._pictures
        if len(pictures) <= 2:
            return False
        return (
            len(pictures) >= _MOST_PICTURES or len(pictures) * pictures[0].image.sizeInBytes() > _MOST_BYTES
        )

    def put(self, picture: Picture) -> None:
        """Append a picture; one of an older generation is dropped."""
        with self.changed:
            if picture.generation == self._generation:
                self._pictures.append(picture)

    def complete(self, generation: int) -> None:
        """Note that no more pictures will come."""
        with self.changed:
            self._is_complete = self._is_complete or generation == self._generation

    @property
    def is_ahead(self) -> bool:
        """Whether there is a picture to come, or none is missing."""
        with self.changed:
            return self._is_complete or bool(self._pictures)

    def take_due(self, now: Moment) -> Picture | None:
        """Return the picture that is right at a moment and drop those before it; None if none is due yet."""
        taken = None
        with self.changed:
            while self._pictures and self._is_due(self._pictures[0], now):
                taken = self._pictures.popleft()
            if taken is not None:
                self.changed.notify_all()
        return taken

    def next_due(self) -> Moment | None:
        """Return when the next picture is due."""
        with self.changed:
            return self._pictures[0].due if self._pictures else None

    def _is_due(self, picture: Picture, now: Moment) -> bool:
        return picture.due.us >= now.us if self._is_backward else picture.due <= now
