"""A small copy of a picture that decodes faster than it plays: same frames, same times, all key frames.

A proxy lies in pieces of so many frames. A piece is whole or not there: whoever stops in between goes on
with the next one, and what is there can be played while the rest is being made. Sound stays where it is.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from av.container import OutputContainer

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.errors import CacheUnwritable, MediaUnreadable
from vemo_desktop.media.closable import Closable
from vemo_desktop.media.h264 import TICK, FrameWriter
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.reader import VideoReader

Check = Callable[[int], None]
"""Told how many frames of the whole video are made; may raise to stop."""

PROXY_HEIGHT = 540
_VERSION = 1
_PIECE_FRAMES = 600
"""What a stop costs at most, and what is waited for until the first stretch plays: seconds of work."""
_WRITING = ".part"
_AHEAD_BYTES = 64 * 1024 * 1024
_CACHE_BYTES = 64 * 1024 * 1024
# Each frame a key frame and nothing to take back from the loop filter: a 540p picture then decodes in two or
# three milliseconds on one processor. No B-frames, so every frame keeps the time it was given. Two films took
# 10 to 11 kB a frame so, a gigabyte for an hour at 25 Hz; with crf 25 and ultrafast they took 17 to 20, made
# with 10 % less work.
_ENCODER = {
    "crf": "28", "preset": "veryfast", "tune": "fastdecode", "g": "1", "bf": "0",
    "x264-params": "force-cfr=0",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Proxy:
    """Where the proxy of a video lies, and which frames it has.

    Parameters
    ----------
    folder : Path
        Of this video and these frames alone, see `proxy_name`.
    frames : FrameIndex
        Of the original.
    """

    folder: Path
    frames: FrameIndex

    @property
    def piece_count(self) -> int:
        """How many pieces the whole proxy has."""
        return -(-len(self.frames) // _PIECE_FRAMES)

    def piece_of(self, frame: int) -> int:
        """Return the piece that holds a frame."""
        return frame // _PIECE_FRAMES

    def span(self, piece: int) -> range:
        """Return the frames of a piece."""
        return range(piece * _PIECE_FRAMES, min((piece + 1) * _PIECE_FRAMES, len(self.frames)))

    def path(self, piece: int) -> Path:
        """Return where a piece lies, or will."""
        return self.folder / f"{piece:05d}.mp4"

    def has(self, frame: int) -> bool:
        """Tell whether a frame can be read; the file system is asked anew each time."""
        return self.path(self.piece_of(frame)).is_file()

    def missing(self) -> list[int]:
        """Return the pieces that are still to be made, in order."""
        return [piece for piece in range(self.piece_count) if not self.path(piece).is_file()]

    @property
    def is_begun(self) -> bool:
        """Whether any piece is there."""
        return len(self.missing()) < self.piece_count

    @property
    def is_whole(self) -> bool:
        """Whether every frame can be read."""
        return not self.missing()

    @property
    def all_keys(self) -> FrameIndex:
        """The same frames, each of which decoding can start at."""
        return FrameIndex(self.frames.starts_us, self.frames.end_us, np.arange(len(self.frames)))


def proxy_name(frames: FrameIndex) -> str:
    """Return a name that says how a proxy is made and of which frames.

    Where a later version reads other frames in the file, the proxy is another one too.
    """
    digest = hashlib.blake2b(np.ascontiguousarray(frames.starts_us).tobytes(), digest_size=6)
    digest.update(str(frames.end_us).encode())
    return f"{_VERSION}-{PROXY_HEIGHT}-{digest.hexdigest()}"


class ProxyMaker(Closable):
    """Makes the pieces of a proxy; for one thread.

    Parameters
    ----------
    path : Path
    index : MediaIndex
        Of this file; it must have a picture.
    proxy : Proxy
    shown_height : int
        Of the original: a smaller picture is not made larger.

    Raises
    ------
    MediaMissing, MediaUnreadable
        If the file cannot be opened or has no picture.
    """

    def __init__(self, path: Path, index: MediaIndex, proxy: Proxy, shown_height: int) -> None:
        self._proxy = proxy
        self._reader = VideoReader(path, index, height=proxy_height(shown_height), cache_bytes=_AHEAD_BYTES)

    def make(self, piece: int, check: Check) -> int:
        """Make one piece and return its bytes; whatever stops that leaves nothing of it.

        Raises
        ------
        MediaUnreadable
            If the original can no longer be decoded.
        CacheUnwritable
            If the disk is full or the folder cannot be written.
        """
        path = self._proxy.path(piece)
        aside = path.with_name(f".{path.stem}-{os.getpid()}{_WRITING}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                with av.open(str(aside), "w", format="mp4") as container:
                    self._encode(container, piece, check)
                aside.replace(path)
            finally:
                aside.unlink(missing_ok=True)
            return path.stat().st_size
        except OSError as error:
            raise CacheUnwritable(
                f"The proxy cannot be kept in {path.parent}: {error.strerror or error}. The video plays from "
                "its own file. Free some space or choose another cache folder.",
                details=str(error),
            ) from error

    def close(self) -> None:
        """Close the file."""
        self._reader.close()

    def _encode(self, container: OutputContainer, piece: int, check: Check) -> None:
        frames, span = self._proxy.frames, self._proxy.span(piece)
        video = FrameWriter(container, frames, span.start, self._reader.frame(span.start).rgb, _ENCODER)
        for number in span:
            video.write(number, self._reader.frame(number).rgb)
            check(number + 1)
        video.end()


class ProxyReader:
    """Reads the pictures of a proxy by the numbers of the original's frames; for one thread at a time.

    Parameters
    ----------
    proxy : Proxy
    height : int
        Height of the pictures to return; never larger than the proxy has them.
    """

    def __init__(self, proxy: Proxy, height: int) -> None:
        self._proxy = proxy
        self._height = min(height, PROXY_HEIGHT)
        self._piece = -1
        self._reader: VideoReader | None = None

    def frame(self, number: int) -> VideoSample:
        """Return a frame by its number and time in the original.

        Raises
        ------
        IndexError
            If the video has no such frame.
        MediaMissing, MediaUnreadable
            If its piece is not there, or not whole.
        """
        time_us = self._proxy.frames.us_of(number)
        piece = self._proxy.piece_of(number)
        if self._reader is None or piece != self._piece:
            self.close()
            self._reader = self._opened(piece)
            self._piece = piece
        sample = self._reader.frame(number - self._proxy.span(piece).start)
        return VideoSample(number, time_us, sample.rgb)

    def close(self) -> None:
        """Close the piece that is open."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _opened(self, piece: int) -> VideoReader:
        """Open a piece by the index that it was written with: reading it back would decode all of it."""
        frames, span = self._proxy.frames, self._proxy.span(piece)
        starts = frames.starts_us[span.start : span.stop] - frames.us_of(span.start)
        end_us = frames.interval_of(span.stop - 1).end_us - frames.us_of(span.start)
        known = FrameIndex(starts, end_us, np.arange(len(span)))
        index = MediaIndex(known, starts, starts, False, 0, end_us)
        reader = VideoReader(self._proxy.path(piece), index, height=self._height, cache_bytes=_CACHE_BYTES)
        if reader.tick != TICK:
            reader.close()
            raise MediaUnreadable("A proxy was not made by this program; it is not used.")
        return reader


def proxy_height(shown_height: int) -> int:
    """Return the height of the proxy of a picture: even, and never higher than the picture is shown."""
    return max(2, min(PROXY_HEIGHT, shown_height) // 2 * 2)
