"""What people feel along a video as numbers: takes of raw samples, and the traces that stand of them.

A take is one recording, or one rating from a file. Its samples are never altered: what a trace shows is put
together of stretches of takes, so recording a stretch again replaces just that stretch, and undo brings the
one before back. Lag and smoothing are taken off when a trace is looked at or written out, see
`domain.trace_steps`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import Interval

VALENCE, AROUSAL = "valence", "arousal"
PAD_DIMENSIONS = (VALENCE, AROUSAL)
"""What the two axes of the pad record, left to right and bottom to top."""
SLOWEST, FASTEST = 0.5, 2.0
"""Speeds at which a person can follow a video and be recorded."""
LONGEST_LAG_US = 10_000_000
"""Nobody reacts later; a larger number is a slip of the pen."""

Times = npt.NDArray[np.int64]
Values = npt.NDArray[np.float32]


class Device(StrEnum):
    """What samples were given with."""

    MOUSE = "mouse"
    KEYS = "keys"
    GAMEPAD = "gamepad"
    FILE = "file"


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """Raw values at instants of the video, as they came.

    Parameters
    ----------
    times_us : ndarray of int64, shape (N,)
        Presentation times of the frames that were shown, strictly increasing. A value holds until the next.
    values : ndarray of float32, shape (N, D)
        One column per dimension, in the unit of the take; NaN where nothing is known.

    Raises
    ------
    ValueError
        If they do not fit, or times do not increase from 0 on.
    """

    times_us: Times
    values: Values

    def __post_init__(self) -> None:
        if self.values.ndim != 2 or len(self.times_us) != len(self.values):
            raise ValueError(f"{len(self.times_us)} times do not fit values of shape {self.values.shape}")
        if (np.diff(self.times_us) <= 0).any() or (len(self.times_us) and self.times_us[0] < 0):
            raise ValueError("times of samples must increase from 0 on")
        if np.isinf(self.values).any():
            raise ValueError("values of samples must be finite; what is unknown is NaN")

    def __len__(self) -> int:
        return len(self.times_us)


@dataclass(frozen=True, slots=True, eq=False)
class Chunk:
    """Samples that were committed together: given with one device, at one speed of the video."""

    samples: Samples
    device: Device
    speed: float = 1.0


@dataclass(frozen=True, slots=True)
class Take:
    """One recording, or one rating from a file; its samples lie beside it and never change.

    Parameters
    ----------
    id, media_id, author : str
    dimensions : tuple of str
        What the columns of its samples are: ``valence``, ``arousal``, or what a file calls them.
    low, high : float
        Ends of the scale that the values are on.
    recorded_at : datetime
    source : str
        Name of the file it came from; empty for what was recorded here.

    Raises
    ------
    ValueError
        If it has no dimension, or the scale is none.
    """

    id: str
    media_id: str
    author: str
    dimensions: tuple[str, ...]
    low: float
    high: float
    recorded_at: datetime
    source: str = ""

    def __post_init__(self) -> None:
        if not self.dimensions or len(set(self.dimensions)) < len(self.dimensions):
            raise ValueError("a take needs dimensions of different names")
        if not self.low < self.high:
            raise ValueError(f"no scale: from {self.low} to {self.high}")


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A part of a video that a trace takes from one take."""

    interval: Interval
    take_id: str


@dataclass(frozen=True, slots=True)
class Trace:
    """What one person says of one dimension along one video; there is one per person, dimension and video.

    Parameters
    ----------
    id, media_id, author, dimension : str
    stretches : tuple of Stretch
        By time, not overlapping, at least one. Between them nothing is known.
    lag_us : int
        How much later than the video this person reacts; taken off on view and export only.

    Raises
    ------
    ValueError
        If there is no stretch, they overlap, or the lag is too long.
    """

    id: str
    media_id: str
    author: str
    dimension: str
    stretches: tuple[Stretch, ...]
    lag_us: int = 0

    def __post_init__(self) -> None:
        if not self.stretches:
            raise ValueError("a trace needs a stretch")
        ends = [0, *(one.interval.end_us for one in self.stretches[:-1])]
        if any(one.interval.start_us < end for one, end in zip(self.stretches, ends, strict=True)):
            raise ValueError("stretches of a trace must follow each other")
        if abs(self.lag_us) > LONGEST_LAG_US:
            raise ValueError(f"no lag: {self.lag_us} µs")

    @property
    def interval(self) -> Interval:
        """From the first instant that is known to the last."""
        return Interval(self.stretches[0].interval.start_us, self.stretches[-1].interval.end_us)
