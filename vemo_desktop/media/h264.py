"""Writing frames as H.264, each shown exactly as long as in the original."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import numpy as np
import numpy.typing as npt
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from vemo_desktop.domain.timebase import US_PER_S, FrameIndex

TICK = Fraction(1, US_PER_S)
"""Seconds per tick of what is written."""


class FrameWriter:
    """Writes a run of frames into a container, the first one at time zero.

    Parameters
    ----------
    container : OutputContainer
        Gets a video stream; nothing may have been written to it yet.
    frames : FrameIndex
        Of the original.
    first : int
        Number of the first frame that is written.
    picture : ndarray of uint8, shape (H, W, 3)
        This frame, for its size.
    options : mapping of str to str
        Of the encoder. Without ``bf`` 0 and ``force-cfr=0`` it would not keep the times it is given.
    """

    def __init__(
        self,
        container: OutputContainer,
        frames: FrameIndex,
        first: int,
        picture: npt.NDArray[np.uint8],
        options: Mapping[str, str],
    ) -> None:
        rate = Fraction(US_PER_S, frames.typical_frame_us).limit_denominator(1001)
        stream = container.add_stream("libx264", rate=rate, options=dict(options))
        assert isinstance(stream, VideoStream)
        stream.height, stream.width = _even(picture).shape[:2]
        stream.pix_fmt = "yuv420p"
        stream.time_base = stream.codec_context.time_base = TICK
        self._container, self._stream = container, stream
        self._frames, self._start_us = frames, frames.us_of(first)
        self._lasting: dict[int, int] = {}

    def write(self, number: int, picture: npt.NDArray[np.uint8]) -> None:
        """Write the next frame, by its number in the original."""
        shown = self._frames.interval_of(number)
        frame = VideoFrame.from_ndarray(_even(picture), format="rgb24")
        frame.pts, frame.time_base = shown.start_us - self._start_us, TICK
        self._lasting[frame.pts] = shown.duration_us
        self._mux(frame)

    def end(self) -> None:
        """Write what the encoder still holds."""
        self._mux(None)

    def _mux(self, frame: VideoFrame | None) -> None:
        """Write what the encoder gives, and how long each frame is shown, which the encoder does not keep."""
        for packet in self._stream.encode(frame):
            assert packet.pts is not None
            packet.duration = self._lasting.pop(packet.pts)
            self._container.mux(packet)


def _even(rgb: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Repeat the last row or column where the number is odd: the encoder's colours take two at a time."""
    height, width = rgb.shape[:2]
    return np.ascontiguousarray(np.pad(rgb, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge"))
