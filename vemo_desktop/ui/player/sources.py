"""What is played, and how pictures and sound are read from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from vemo_desktop.domain.media import AS_RECORDED, Cue, MediaInfo, SoundChoice, VideoSample
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.proxy import Proxy, ProxyReader
from vemo_desktop.media.reader import VideoReader
from vemo_desktop.media.sound import SoundReader
from vemo_desktop.ui.player.outputs import CHANNELS, Samples


@dataclass(frozen=True, eq=False)
class MediaSource:
    """One loaded file. Compared by identity: loading a file again is another source."""

    path: Path
    index: MediaIndex
    info: MediaInfo
    sound: SoundChoice = AS_RECORDED
    cues: tuple[Cue, ...] = ()
    """What is said, for showing it; sorted by start."""

    @property
    def frames(self) -> FrameIndex | None:
        """The frames, where there is a picture."""
        return self.index.frames if self.info.video is not None else None

    @property
    def has_sound(self) -> bool:
        """Whether there is anything to hear."""
        return bool(self.info.audio)

    @property
    def end_us(self) -> int:
        """Where picture and sound are over."""
        frames = self.frames
        return max(self.index.duration_us, frames.end_us if frames is not None else 0)


class PictureReader(Protocol):
    """Gives frames by number."""

    def frame(self, number: int, /) -> VideoSample:
        """Return one frame; raises MediaError where it cannot be decoded."""

    def close(self) -> None:
        """Close the file."""


class SoundSource(Protocol):
    """Gives sound by time."""

    def read(self, start_us: int, frame_count: int) -> Samples:
        """Return `frame_count` samples from an instant on; silence where there is none."""

    def close(self) -> None:
        """Close the file."""


class SourceOpener(Protocol):
    """Opens the readers of a source; each worker thread opens its own."""

    def open_picture(self, source: MediaSource, height: int) -> PictureReader:
        """Open a reader whose frames have a height in pixels."""

    def open_proxy(self, proxy: Proxy, height: int) -> PictureReader:
        """Open a reader of a proxy whose frames are at most so high."""

    def open_sound(self, source: MediaSource, rate_hz: int) -> SoundSource:
        """Open a reader of stereo sound."""


class FileOpener:
    """Reads the files themselves."""

    def open_picture(self, source: MediaSource, height: int) -> PictureReader:
        """Open a reader whose frames have a height in pixels."""
        return VideoReader(source.path, source.index, height=height)

    def open_proxy(self, proxy: Proxy, height: int) -> PictureReader:
        """Open a reader of a proxy whose frames are at most so high."""
        return ProxyReader(proxy, height)

    def open_sound(self, source: MediaSource, rate_hz: int) -> SoundSource:
        """Open a reader of stereo sound."""
        numbers = [track.index for track in source.info.audio]
        # A file that was exchanged may lack the track: the main one is better than silence.
        track = source.sound.track if source.sound.track in numbers else None
        reader = SoundReader(source.path, source.index, rate_hz=rate_hz, channels=CHANNELS, stream=track)
        return DelayedSound(reader, source.sound.delay_us) if source.sound.delay_us else reader


class DelayedSound:
    """A sound that is heard later than it was recorded, or earlier.

    Parameters
    ----------
    reader : SoundSource
        Owned: closed with this.
    delay_us : int
    """

    def __init__(self, reader: SoundSource, delay_us: int) -> None:
        self._reader = reader
        self._delay_us = delay_us

    def read(self, start_us: int, frame_count: int) -> Samples:
        """Return `frame_count` samples from an instant on; silence where there is none."""
        return self._reader.read(start_us - self._delay_us, frame_count)

    def close(self) -> None:
        """Close the file."""
        self._reader.close()
