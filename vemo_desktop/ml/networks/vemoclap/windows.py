"""Stretches of a video that are each shown to the classifier, and what it is shown of each.

The released program looks at whole videos. A curve repeats it on sliding windows: each window is treated
as a video of its own, with the 16 frames and the 16 windows of sound that the program would take from it.
With windows of 32 s every whole second, all those frames lie on full seconds and all the sound starts on half
seconds, so that neighbouring windows share them and each is described once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import US_PER_S, FrameIndex, Interval
from vemo_desktop.ml.networks.vemoclap.preparation import (
    FEATURE_LENGTHS,
    SOUND_RATE_HZ,
    sound_starts,
    sound_windows,
)

Ints = npt.NDArray[np.int64]

FRAMES = FEATURE_LENGTHS["clip"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is looked at.

    Parameters
    ----------
    duration_us : int
    windows : tuple of Interval
        In order; empty where the video is shorter than one window.
    """

    duration_us: int
    windows: tuple[Interval, ...]

    @property
    def whole(self) -> Interval:
        """The whole video, shown to the classifier as the released program does."""
        return Interval(0, self.duration_us)

    @property
    def stretches(self) -> tuple[Interval, ...]:
        """All windows, then the whole video."""
        return (*self.windows, self.whole)

    @property
    def edges_us(self) -> Ints:
        """Edges of the steps of the curve: one per window, or one for the whole video.

        An instant belongs to the window whose centre is nearest: step n begins half-way between the centres
        of windows n - 1 and n. The first step begins and the last one ends with the video.
        """
        centres = np.array([window.middle_us for window in self.windows], np.int64)
        inner = (centres[:-1] + centres[1:]) // 2
        return np.concatenate([[0], inner, [self.duration_us]]).astype(np.int64)


def plan(duration_us: int, window_us: int, hop_us: int) -> Plan:
    """Lay windows over a video, one every `hop_us`, all of them inside.

    Raises
    ------
    ValueError
        If there is no video, or the hop is not a whole number of half seconds: windows must begin with a
        sample of sound, and share what they look at.
    """
    if duration_us <= 0 or hop_us <= 0 or hop_us % (US_PER_S // 2):
        raise ValueError(f"no windows every {hop_us} µs on {duration_us} µs")
    starts = range(0, duration_us - window_us + 1, hop_us)
    return Plan(duration_us, tuple(Interval(start, start + window_us) for start in starts))


def frames_of(frames: FrameIndex, stretch: Interval) -> Ints:
    """Return the 16 frames that ffmpeg's ``fps`` filter takes from a stretch at 16 per its length.

    The filter rounds times of frames to the nearest of its own, so it shows at each the last frame that came
    before the middle of the step. Frames that are shown for long come several times.
    """
    step_us = stretch.duration_us / FRAMES
    middles = stretch.start_us + (np.arange(FRAMES) + 0.5) * step_us
    shown = np.searchsorted(frames.starts_us, middles, side="left") - 1
    return np.maximum(shown, 0).astype(np.int64)


def sound_of(stretch: Interval, *, as_released: bool = False) -> Ints:
    """Return the first samples of all windows of sound that a stretch may be shown.

    As intended, these are more than 16 for more than 27 s: which ones are shown is chosen among those that
    the sound turns out to reach. As released, see `sound_windows`.
    """
    first = round(stretch.start_us * SOUND_RATE_HZ / US_PER_S)
    samples = round(stretch.duration_us * SOUND_RATE_HZ / US_PER_S)
    return first + (sound_windows(samples, as_released=True) if as_released else sound_starts(samples))


def all_frames(frames: FrameIndex, stretches: Sequence[Interval]) -> Ints:
    """Return the distinct frames that any of some stretches is shown, increasing."""
    return np.unique(np.concatenate([frames_of(frames, stretch) for stretch in stretches]))


def all_sound(stretches: Sequence[Interval], *, as_released: bool = False) -> Ints:
    """Return the distinct first samples that any of some stretches may be shown, increasing."""
    return np.unique(np.concatenate([sound_of(stretch, as_released=as_released) for stretch in stretches]))
