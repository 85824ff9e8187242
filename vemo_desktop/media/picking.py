"""Which frames a need is about, and making pictures of them as they come out of the decoder."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import numpy.typing as npt
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.domain.needs import VideoNeed
from vemo_desktop.domain.timebase import US_PER_S, FrameIndex
from vemo_desktop.media.picture import Painter, scaled_size, shown_size
from vemo_desktop.media.probe import clockwise_rotation

Ints = npt.NDArray[np.int64]
Picture = npt.NDArray[np.uint8]

_INTERPOLATIONS = {"area": Interpolation.AREA, "bicubic": Interpolation.BICUBIC}


def pictures_of(need: VideoNeed, frames: FrameIndex) -> tuple[Ints, Ints]:
    """Return frame number and instant in microseconds of every picture that a need is about.

    Raises
    ------
    IndexError
        If it names a frame that the file does not have.
    """
    if need.rate_hz is not None:
        step_us = US_PER_S / need.rate_hz
        count = -int(-frames.end_us // step_us)
        instants = np.rint(np.arange(count) * step_us).astype(np.int64)
        return np.searchsorted(frames.starts_us, instants, side="right") - 1, instants
    if need.frames is None:
        return np.arange(len(frames), dtype=np.int64), frames.starts_us
    numbers = np.array(need.frames, dtype=np.int64)
    if len(numbers) and not 0 <= numbers.min() <= numbers.max() < len(frames):
        raise IndexError(f"frames {numbers.min()} to {numbers.max()} of {len(frames)}")
    return numbers, frames.starts_us[numbers]


def needed_size(width: int, height: int, need: VideoNeed) -> tuple[int, int]:
    """Return width and height of the pictures of a need, from those of the file as shown."""
    return scaled_size(width, height, need.height, side=need.side, is_even=need.scaling == "area")


class Easel:
    """Paints frames of one stream at the sizes of several needs; what they share is painted once.

    Parameters
    ----------
    sample_aspect_ratio : Fraction or None
        Width of a stored pixel by its height.
    """

    def __init__(self, sample_aspect_ratio: Fraction | None) -> None:
        self._sample_aspect_ratio = sample_aspect_ratio
        self._painters: dict[tuple[int, str, str], Painter] = {}
        self._painted: dict[tuple[int, str, str], tuple[VideoFrame, Picture]] = {}

    def paint(self, frame: VideoFrame, need: VideoNeed) -> Picture:
        """Return a frame as a need wants it."""
        look = (need.height, need.side, need.scaling)
        painted = self._painted.get(look)
        if painted is None or painted[0] is not frame:
            painted = (frame, self._painter(frame, need, look).paint(frame))
            self._painted[look] = painted
        return painted[1]

    def _painter(self, frame: VideoFrame, need: VideoNeed, look: tuple[int, str, str]) -> Painter:
        if look not in self._painters:
            rotation = clockwise_rotation(frame)
            shown = shown_size(frame.width, frame.height, self._sample_aspect_ratio, rotation)
            size = needed_size(*shown, need)
            self._painters[look] = Painter(*size, rotation, _INTERPOLATIONS[need.scaling])
        return self._painters[look]


class Picker:
    """Takes from the frames of a stream those that one need is about.

    What it gives depends on nothing but the frames of this need: which others are decoded for somebody
    else, or from where decoding began, changes no picture. In place of a damaged frame stands the one this
    need had before it.

    Parameters
    ----------
    need : VideoNeed
    first : int
        How many of its pictures are left out at the beginning.
    frames : FrameIndex
    easel : Easel
    """

    def __init__(self, need: VideoNeed, first: int, frames: FrameIndex, easel: Easel) -> None:
        self._need = need
        self._easel = easel
        self._numbers, self._instants = pictures_of(need, frames)
        self._done = min(first, len(self._numbers))
        self._latest: VideoFrame | None = None

    @property
    def is_done(self) -> bool:
        """Whether every wanted picture has been given."""
        return self._done >= len(self._numbers)

    @property
    def next_us(self) -> int | None:
        """The instant of the picture that is given next; None after the last."""
        return None if self.is_done else int(self._instants[self._done])

    @property
    def wanted(self) -> Ints:
        """Numbers of the frames to decode: the last one left out too, should the first be damaged."""
        return self._numbers[:0] if self.is_done else self._numbers[max(self._done - 1, 0) :]

    def take(self, number: int, frame: VideoFrame) -> list[VideoSample]:
        """Return the pictures that are known with the next decoded frame, whoever it was decoded for."""
        if self.is_done:
            return []
        before = int(np.searchsorted(self._numbers, number))
        after = int(np.searchsorted(self._numbers, number, side="right"))
        is_ours = after > before
        # Frames that should have come before this one are damaged: the last one stays on screen.
        substitute = frame if is_ours and self._latest is None else self._latest
        samples = [] if substitute is None else self._give(substitute, before)
        if is_ours:
            self._latest = frame
            samples += self._give(frame, after)
        return samples

    def finish(self) -> list[VideoSample]:
        """Return the pictures whose frames never came."""
        return [] if self._latest is None else self._give(self._latest, len(self._numbers))

    def _give(self, frame: VideoFrame, until: int) -> list[VideoSample]:
        """Return the pictures up to a place, all showing one frame."""
        if until <= self._done:
            return []
        rgb = self._easel.paint(frame, self._need)
        places = range(self._done, until)
        self._done = until
        return [VideoSample(int(self._numbers[place]), int(self._instants[place]), rgb) for place in places]
