"""The readers that a picture thread has open: of the file itself, and of its proxy."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize

from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.media.proxy import Proxy
from vemo_desktop.ui.player.picture import fitted_size
from vemo_desktop.ui.player.ready_reader import ReadyReader
from vemo_desktop.ui.player.sources import MediaSource, SourceOpener

# A reader is opened again when the wanted height differs by more than this: opening costs a seek.
_HEIGHT_TOLERANCE = 0.1


@dataclass(frozen=True, slots=True)
class _Open:
    """One open reader and what it reads."""

    reader: ReadyReader
    source: MediaSource
    proxy: Proxy | None
    height: int


class OpenReaders:
    """Opens readers when they are first needed, and again for another file or a much different size.

    For one thread, except `proxy`, which any thread may set: it counts from the next picture on.
    """

    def __init__(self, opener: SourceOpener) -> None:
        self._opener = opener
        self._original: _Open | None = None
        self._small: _Open | None = None
        self._all_keys: tuple[Proxy, FrameIndex] | None = None
        self.proxy: Proxy | None = None
        """Of the file that is played, if there is one and it is to be used."""

    def original(self, source: MediaSource, box: QSize) -> ReadyReader:
        """Return a reader of the file itself, for pictures that fit a box."""
        frames, height = source.frames, wanted_height(source, box)
        assert frames is not None
        found = self._original
        if found is None or found.source is not source or not _fits(found, height):
            self._close_original()
            reader = ReadyReader(lambda: self._opener.open_picture(source, height), frames)
            found = self._original = _Open(reader, source, None, height)
        return found.reader

    def small(self, source: MediaSource, box: QSize, frame: int) -> ReadyReader | None:
        """Return a reader of the proxy, or None where that has no such frame (yet)."""
        proxy, height = self.proxy, wanted_height(source, box)
        if proxy is None or not proxy.has(frame):
            return None
        found = self._small
        if found is None or found.proxy is not proxy or not _fits(found, height):
            self.close_small()
            reader = ReadyReader(lambda: self._opener.open_proxy(proxy, height), self._keys_of(proxy))
            found = self._small = _Open(reader, source, proxy, height)
        return found.reader

    def close_small(self) -> None:
        """Close the reader of the proxy; the next picture opens it again."""
        if self._small is not None:
            self._small.reader.close()
        self._small = None

    def close(self) -> None:
        """Close all files."""
        self._close_original()
        self.close_small()
        self._all_keys = None

    def _close_original(self) -> None:
        if self._original is not None:
            self._original.reader.close()
        self._original = None

    def _keys_of(self, proxy: Proxy) -> FrameIndex:
        if self._all_keys is None or self._all_keys[0] is not proxy:
            self._all_keys = proxy, proxy.all_keys
        return self._all_keys[1]


def wanted_height(source: MediaSource, box: QSize) -> int:
    """Return how high the pictures of a source are read for a box: never higher than they are."""
    proportions = proportions_of(source)
    return min(fitted_size(proportions, box).height(), proportions.height())


def proportions_of(source: MediaSource) -> QSize:
    """Return the size of a source's pictures as shown."""
    video = source.info.video
    assert video is not None
    return QSize(video.width, video.height)


def _fits(found: _Open, height: int) -> bool:
    return abs(height - found.height) <= _HEIGHT_TOLERANCE * height
