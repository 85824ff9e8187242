"""What is known of a media file, and the pieces that reading it yields."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import Interval


@dataclass(frozen=True, slots=True)
class VideoStream:
    """The picture of a file. Sizes are as shown: after rotation and for square pixels."""

    index: int
    codec: str
    width: int
    height: int
    rotation: int
    """Degrees clockwise that the stored picture must be turned before it is shown: 0, 90, 180 or 270."""
    rate: Fraction | None
    """Frames per second as the file states them; None where it states nothing credible."""
    start_us: int
    """First shown frame on the container's clock."""
    is_interlaced: bool = False


@dataclass(frozen=True, slots=True)
class AudioStream:
    """One sound track of a file."""

    index: int
    codec: str
    rate_hz: int
    channels: int
    layout: str
    start_us: int
    """First sample on the container's clock."""
    language: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class SubtitleStream:
    """One subtitle track of a file; `is_text` is False for pictures of text."""

    index: int
    codec: str
    is_text: bool
    language: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class MediaInfo:
    """What `media.probe` tells of a file without decoding it.

    `notices` holds sentences for the user about what was odd and how it is handled.
    """

    path: Path
    container: str
    size_bytes: int
    duration_us: int
    video: VideoStream | None
    audio: tuple[AudioStream, ...]
    subtitles: tuple[SubtitleStream, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SoundChoice:
    """Which sound of a video is heard, and when.

    Parameters
    ----------
    track : int or None
        Stream number of the track; the main one if None.
    delay_us : int
        So much later than the file says; negative for earlier.
    """

    track: int | None = None
    delay_us: int = 0


AS_RECORDED = SoundChoice()
"""The main track, when the file says."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One subtitle: when it is shown and its plain text."""

    interval: Interval
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class VideoSample:
    """One decoded picture: `rgb` is uint8 of shape (H, W, 3), upright."""

    frame: int
    time_us: int
    rgb: npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class AudioBlock:
    """A stretch of mono sound on the presentation clock: `samples` is float32 of shape (N,), in [-1, 1].

    Where `is_missing` the file has no sound and `samples` are zeros that mean nothing.
    """

    start_us: int
    rate_hz: int
    samples: npt.NDArray[np.float32]
    is_missing: bool = False
