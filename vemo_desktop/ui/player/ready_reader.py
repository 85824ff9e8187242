"""Reading frames without long waits: in steps that can be given up, and with a spare at a loop's start."""

from __future__ import annotations

from collections.abc import Callable

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.ui.player.sources import PictureReader

# Between the keyframe and the wanted frame, look this often whether it is still wanted. Each look costs
# the conversion of one picture, a tenth of what decoding eight takes.
_STEP = 8
# Jumping back to a frame this close behind its keyframe is quick enough without a spare reader.
_NEAR_KEYFRAME = 8


class ReadyReader:
    """One file's frames, for one thread.

    Decoding starts at a keyframe, which may lie hundreds of frames before the wanted one. So a frame
    that has become unwanted is given up on the way, and where playback will jump back (the start of a
    loop), a second reader is brought into position beforehand, in moments that are free.

    Parameters
    ----------
    open_reader : callable
        Opens a reader of the file.
    frames : FrameIndex
    """

    def __init__(self, open_reader: Callable[[], PictureReader], frames: FrameIndex) -> None:
        self._open = open_reader
        self._frames = frames
        self._reader = open_reader()
        self._last: int | None = None
        self._spare: PictureReader | None = None
        self._jump: int | None = None
        self._prepared = 0  # the frame that the spare reads next on its way to the jump

    def cost(self, number: int) -> int:
        """Return how many frames must probably be decoded before a frame."""
        keyframe = self._frames.keyframe_before(number)
        last = self._last
        if last is None or self._frames.keyframe_before(last) != keyframe:
            return number - keyframe
        # Frames of the same group were decoded on the way to the last one and are still at hand.
        return max(number - last - 1, 0)

    def frame(self, number: int, is_unwanted: Callable[[], bool]) -> VideoSample | None:
        """Return a frame, or None if it became unwanted on the way; raises MediaError as readers do."""
        if number == self._jump and self._is_spare_ready and self._last is not None and self._last > number:
            self._swap()
        for on_the_way in range(number - self.cost(number), number, _STEP):
            if is_unwanted():
                return None
            self._read(on_the_way)
        return None if is_unwanted() else self._read(number)

    def expect_jump_to(self, number: int | None) -> None:
        """Say where playback will jump back to, or that it will not."""
        if number is not None and number - self._frames.keyframe_before(number) <= _NEAR_KEYFRAME:
            number = None
        if number == self._jump:
            return
        self._jump = number
        if number is None:
            self._close_spare()
        else:
            self._prepared = self._frames.keyframe_before(number)

    def prepare(self) -> bool:
        """Bring the spare reader one step nearer to its place; False when there is nothing to do."""
        if self._jump is None or self._is_spare_ready:
            return False
        if self._spare is None:
            self._spare = self._open()
        self._spare.frame(min(self._prepared, self._jump))
        self._prepared += _STEP
        return True

    def close(self) -> None:
        """Close the file."""
        self._reader.close()
        self._close_spare()

    @property
    def _is_spare_ready(self) -> bool:
        return self._spare is not None and self._jump is not None and self._prepared >= self._jump + _STEP

    def _read(self, number: int) -> VideoSample:
        sample = self._reader.frame(number)
        self._last = number
        return sample

    def _swap(self) -> None:
        assert self._spare is not None
        assert self._jump is not None
        self._reader, self._spare = self._spare, self._reader
        self._last = self._jump
        self._prepared = self._frames.keyframe_before(self._jump)

    def _close_spare(self) -> None:
        if self._spare is not None:
            self._spare.close()
        self._spare = None
