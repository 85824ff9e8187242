"""Small pictures along a video, for the timeline and the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation

from vemo_desktop.domain.timebase import US_PER_S, FrameIndex
from vemo_desktop.media.decoding import numbered_frames
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.picture import Painter, scaled_size, shown_size
from vemo_desktop.media.probe import clockwise_rotation
from vemo_desktop.media.source import opened, use_only, video_stream

HEIGHT = 72
MOST = 360
"""Pictures per video at most: 360 of 128 x 72 take 10 MB."""

# A key frame is decoded alone, any other with all frames before it. A key frame this close stands in
# for the frame at the wanted time (the picture keeps its own time, so nothing is shown wrongly) ...
_KEYFRAME_WITHIN_US = 5 * US_PER_S
# ... unless the video is so small that decoding all of it costs about a second.
_CHEAP_PIXELS = 500_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Thumbnails:
    """Pictures in the order of their times.

    Parameters
    ----------
    times_us : ndarray of int64, shape (N,)
        Start of the frame that each picture shows.
    pictures : ndarray of uint8, shape (N, H, W, 3)
    """

    times_us: npt.NDArray[np.int64]
    pictures: npt.NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.times_us)

    def at(self, time_us: int) -> npt.NDArray[np.uint8] | None:
        """Return the picture nearest to an instant, shape (H, W, 3); None if there is none."""
        if len(self) == 0:
            return None
        nearest: npt.NDArray[np.uint8] = self.pictures[int(np.abs(self.times_us - time_us).argmin())]
        return nearest

    def to_arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """Return the pictures as named arrays, for a cache."""
        return {"times_us": self.times_us, "pictures": self.pictures}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[np.generic]]) -> Thumbnails:
        """Rebuild thumbnails from what `to_arrays` returned."""
        return cls(arrays["times_us"].astype(np.int64), arrays["pictures"].astype(np.uint8))


def build_thumbnails(
    path: Path,
    index: MediaIndex,
    on_progress: Callable[[float], None] | None = None,
    *,
    count: int = MOST,
    height: int = HEIGHT,
) -> Thumbnails:
    """Take up to `count` pictures evenly along a video; none where the file has no picture.

    Parameters
    ----------
    path : Path
    index : MediaIndex
        Of this file.
    on_progress : callable, optional
        Called with the share done, in [0, 1]; may raise to stop.
    count, height : int
        How many at most, and how many pixels high.

    Raises
    ------
    MediaMissing, MediaUnreadable
        If the file cannot be opened.
    """
    frames = index.frames
    times: list[int] = []
    pictures: list[npt.NDArray[np.uint8]] = []
    if frames is not None:
        for done, (number, picture) in enumerate(_pictures(path, index, frames, count, height)):
            times.append(frames.us_of(number))
            pictures.append(picture)
            if on_progress is not None:
                on_progress(min(1.0, (done + 1) / count))
    if on_progress is not None:
        on_progress(1.0)
    if not pictures:
        return Thumbnails(np.zeros(0, np.int64), np.zeros((0, height, 0, 3), np.uint8))
    return Thumbnails(np.array(times, np.int64), np.stack(pictures))


def _pictures(
    path: Path, index: MediaIndex, frames: FrameIndex, count: int, height: int
) -> Iterator[tuple[int, npt.NDArray[np.uint8]]]:
    with opened(path) as container:
        stream = video_stream(container)
        if stream is None:
            return
        use_only(container, stream)
        # Threads that decode several frames at once would make each key frame wait for those behind it.
        stream.thread_count = 1
        pixels = stream.codec_context.width * stream.codec_context.height * len(frames)
        wanted = _wanted(frames, count, can_decode_all=pixels <= _CHEAP_PIXELS)
        painter: Painter | None = None
        coming: Iterator[tuple[int, VideoFrame]] = iter(())
        next_number = len(frames)
        for number in wanted:
            keyframe = frames.keyframe_before(number)
            if not keyframe <= next_number <= number:
                coming = numbered_frames(container, stream, index, keyframe)
            frame = _reach(coming, number)
            if frame is None:
                next_number = len(frames)
                continue
            next_number = number + 1
            if painter is None:
                rotation = clockwise_rotation(frame)
                shown = shown_size(frame.width, frame.height, stream.sample_aspect_ratio, rotation)
                painter = Painter(*scaled_size(*shown, height), rotation, Interpolation.AREA)
            yield number, painter.paint(frame)


def _reach(coming: Iterator[tuple[int, VideoFrame]], number: int) -> VideoFrame | None:
    """Decode on to a frame, or to the one after it where it is damaged."""
    return next((frame for found, frame in coming if found >= number), None)


def _wanted(frames: FrameIndex, count: int, *, can_decode_all: bool) -> list[int]:
    """Choose frames evenly in time, moved to a key frame near by where that is much cheaper."""
    hop_us = max(frames.end_us / count, frames.typical_frame_us)
    instants = np.arange(0, frames.end_us, hop_us)
    numbers = {frames.frame_at(int(instant)) for instant in instants}
    if can_decode_all:
        return sorted(numbers)
    within_us = max(_KEYFRAME_WITHIN_US, hop_us / 2)
    return sorted({_keyframe_near(frames, number, within_us) for number in numbers})


def _keyframe_near(frames: FrameIndex, number: int, within_us: float) -> int:
    before = frames.keyframe_before(number)
    position = int(np.searchsorted(frames.keyframes, number))
    after = int(frames.keyframes[min(position, len(frames.keyframes) - 1)])
    time_us = frames.us_of(number)
    nearest = min(before, after, key=lambda keyframe: abs(frames.us_of(keyframe) - time_us))
    return nearest if abs(frames.us_of(nearest) - time_us) <= within_us else number
