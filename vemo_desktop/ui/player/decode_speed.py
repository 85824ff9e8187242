"""How fast pictures of a file are decoded here, measured while they are."""

from __future__ import annotations

from vemo_desktop.domain.timebase import US_PER_S, FrameIndex
from vemo_desktop.ui.player.sources import MediaSource

# Shorter evidence is a busy moment: another program starting, a disk waking up.
_ENOUGH_S = 2.0
# What is older than this fades, so that a drive that has become slow is noticed.
_MEMORY_S = 8.0
_REAL_TIME = 1.0


class DecodeSpeed:
    """Media time per time spent on decoding: below 1, playing must leave frames out.

    It is the decoder that is measured, with the drive the file lies on, whatever the speed of playing.
    """

    def __init__(self) -> None:
        self._media_s = 0.0
        self._spent_s = 0.0

    def note(self, media_us: int, spent_s: float) -> None:
        """Note that going on by so much media time took so long; going back says nothing."""
        if media_us <= 0:
            return
        self._media_s += media_us / US_PER_S
        self._spent_s += spent_s
        if self._spent_s > _MEMORY_S:
            self._media_s, self._spent_s = self._media_s / 2, self._spent_s / 2

    @property
    def speed(self) -> float | None:
        """Times real time; None before anything was measured."""
        return self._media_s / self._spent_s if self._spent_s > 0 else None

    @property
    def is_slow(self) -> bool:
        """Whether it is known to be slower than real time."""
        speed = self.speed
        return speed is not None and self._spent_s >= _ENOUGH_S and speed < _REAL_TIME

    @property
    def is_clear(self) -> bool:
        """Whether a trial need not go on: a second of media was fast enough, or it is slow."""
        speed = self.speed
        return self.is_slow or (speed is not None and self._media_s >= 1.0 and speed >= _REAL_TIME)


class SpeedWatch:
    """Measures one source after the other, and says once of each that it is too slow."""

    def __init__(self) -> None:
        self._source: MediaSource | None = None
        self._speed = DecodeSpeed()
        self._is_told = False

    def note(self, source: MediaSource, last: int, frame: int, spent_s: float) -> float | None:
        """Note how long the way from one frame to a later one took.

        Returns
        -------
        float or None
            The speed, times real time, when a source turns out to be too slow for the first time.
        """
        frames = source.frames
        assert frames is not None
        if self._source is not source:
            self._source, self._speed, self._is_told = source, DecodeSpeed(), False
        self._speed.note(_decoded_us(frames, last, frame), spent_s)
        if self._is_told or not self._speed.is_slow:
            return None
        self._is_told = True
        return self._speed.speed

    def is_clear(self, source: MediaSource) -> bool:
        """Whether enough is known of a source."""
        return self._source is source and self._speed.is_clear


def _decoded_us(frames: FrameIndex, last: int, frame: int) -> int:
    """Return how much media was decoded on the way to a frame; what a jump to a key frame left out is not."""
    keyframe = frames.keyframe_before(frame)
    return frames.us_of(frame) - frames.us_of(max(last, keyframe - 1, 0))
