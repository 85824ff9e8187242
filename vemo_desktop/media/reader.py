"""Pictures of a video by number, exact after any seek, with the ones around the playhead kept ready."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import numpy.typing as npt
from av.video.frame import VideoFrame

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.media.closable import Closable
from vemo_desktop.media.decoding import numbered_frames
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.picture import Painter, scaled_size, shown_size
from vemo_desktop.media.probe import clockwise_rotation
from vemo_desktop.media.source import open_container, time_base, use_only, video_stream

CACHE_BYTES = 256 * 1024 * 1024
# Stepping back past what is kept decodes at least this much at once, so that such waits are rare ...
_FRAMES_BACK = 32
# ... and a jump keeps this many frames before its aim; those further back are passed as fast as can be.
_FRAMES_BEFORE_JUMP = 6
# Decoding on is cheaper than seeking back to a key frame that lies this close behind the position.
_FRAMES_WORTH_DECODING_ON = 4


class VideoReader(Closable):
    """Reads the pictures of one file; for one thread at a time.

    Decoded pictures stay in the cache as they come from the decoder and become RGB only when asked for.

    Parameters
    ----------
    path : Path
    index : MediaIndex
        Of this file; it must have a picture.
    height : int, optional
        Height of the pictures to return; as shown by default.
    cache_bytes : int
        How much memory decoded pictures may take.

    Raises
    ------
    MediaMissing, MediaUnreadable
        If the file cannot be opened or has no picture.
    """

    def __init__(
        self, path: Path, index: MediaIndex, *, height: int | None = None, cache_bytes: int = CACHE_BYTES
    ) -> None:
        if index.frames is None:
            raise MediaUnreadable(f'"{path.name}" has no picture to read. Its sound can still be used.')
        self._index = index
        self._frames: FrameIndex = index.frames
        self._height = height
        self._painter: Painter | None = None
        self._kept = _FrameCache(cache_bytes)
        self._coming: Iterator[tuple[int, VideoFrame]] = iter(())
        self._next = len(self._frames)
        """The frame that decoding on would give next."""
        self._last_number = -1
        """The frame asked for last."""
        self._last_sample: VideoSample | None = None
        self._container = open_container(path)
        stream = video_stream(self._container)
        if stream is None:
            self._container.close()
            raise MediaUnreadable(
                f'The picture of "{path.name}" can no longer be read. Was the file replaced?'
            )
        self._stream = stream
        use_only(self._container, stream)
        stream.thread_type = "AUTO"

    def frame(self, number: int) -> VideoSample:
        """Return a frame by number.

        Where the file is damaged and the frame cannot be decoded, the picture is the nearest one before
        it (after it, if there is none), which is what a player would keep showing.

        Raises
        ------
        IndexError
            If the video has no such frame.
        MediaUnreadable
            If no picture can be decoded any more, because the file was changed or its drive removed.
        """
        time_us = self._frames.us_of(number)
        if self._last_sample is None or self._last_sample.frame != number:
            self._last_sample = VideoSample(number, time_us, self._paint(self.picture(number)))
        return self._last_sample

    def picture(self, number: int) -> VideoFrame:
        """Return a frame as the decoder gave it: not turned, not in RGB; raises as `frame` does."""
        if not 0 <= number < len(self._frames):
            raise IndexError(f"frame {number} of {len(self._frames)}")
        is_step_back = number == self._last_number - 1
        self._last_number = number
        picture = self._kept.get(number)
        if picture is not None:
            return picture
        keyframe = self._frames.keyframe_before(number)
        if is_step_back:
            return self._decode_from(self._frames.keyframe_before(max(0, number - _FRAMES_BACK)), 0, number)
        is_ahead = self._next <= number
        if is_ahead and number - self._next <= number - keyframe + _FRAMES_WORTH_DECODING_ON:
            return self._decode_to(number)
        return self._decode_from(keyframe, max(0, number - _FRAMES_BEFORE_JUMP), number)

    @property
    def tick(self) -> Fraction:
        """Seconds per tick of the picture's timestamps."""
        return time_base(self._stream)

    def frames(self, start: int = 0) -> Iterator[VideoSample]:
        """Yield all frames from a number on, in order."""
        for number in range(start, len(self._frames)):
            yield self.frame(number)

    def close(self) -> None:
        """Close the file and forget all pictures."""
        self._kept.clear()
        self._coming = iter(())
        self._container.close()

    def _decode_from(self, keyframe: int, whole_from: int, number: int) -> VideoFrame:
        self._coming = numbered_frames(self._container, self._stream, self._index, keyframe, whole_from)
        self._next = keyframe
        return self._decode_to(number)

    def _decode_to(self, number: int) -> VideoFrame:
        """Decode until a frame appears, keeping every picture on the way."""
        latest: VideoFrame | None = None
        for found, picture in self._coming:
            self._kept.put(found, picture)
            self._next = found + 1
            if found == number:
                return picture
            if found > number:
                return latest if latest is not None else self._before_damage(number, picture)
            latest = picture
        self._next = len(self._frames)
        return latest if latest is not None else self._before_damage(number, None)

    def _before_damage(self, number: int, after: VideoFrame | None) -> VideoFrame:
        """Return the nearest picture that can be decoded around one that cannot."""
        keyframe = self._frames.keyframe_before(number)
        while keyframe > 0:
            keyframe = self._frames.keyframe_before(keyframe - 1)
            nearest: VideoFrame | None = None
            for found, picture in numbered_frames(self._container, self._stream, self._index, keyframe):
                if found > number:
                    break
                nearest = picture
            self._next = len(self._frames)
            if nearest is not None:
                return nearest
        if after is None:
            raise MediaUnreadable(
                "The picture can no longer be read: the file was changed or its drive is gone. "
                "Your labels are safe; check the file and open it again."
            )
        return after

    def _paint(self, picture: VideoFrame) -> npt.NDArray[np.uint8]:
        if self._painter is None:
            rotation = clockwise_rotation(picture)
            shown = shown_size(picture.width, picture.height, self._stream.sample_aspect_ratio, rotation)
            self._painter = Painter(*scaled_size(*shown, self._height), rotation)
        return self._painter.paint(picture)


class _FrameCache:
    """Decoded pictures by number; forgets the ones not used for longest when over its size."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._pictures: OrderedDict[int, VideoFrame] = OrderedDict()

    def get(self, number: int) -> VideoFrame | None:
        picture = self._pictures.get(number)
        if picture is not None:
            self._pictures.move_to_end(number)
        return picture

    def put(self, number: int, picture: VideoFrame) -> None:
        if number in self._pictures:
            self._pictures.move_to_end(number)
            return
        self._pictures[number] = picture
        self._bytes += _size_bytes(picture)
        while self._bytes > self._most_bytes and len(self._pictures) > 1:
            _, oldest = self._pictures.popitem(last=False)
            self._bytes -= _size_bytes(oldest)

    def clear(self) -> None:
        self._pictures.clear()
        self._bytes = 0


def _size_bytes(picture: VideoFrame) -> int:
    return sum(plane.buffer_size for plane in picture.planes)
