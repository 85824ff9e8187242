"""The loudest and lowest samples of a sound at every zoom, so that drawing never touches the sound itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.source import audio_stream, opened
from vemo_desktop.media.whole_sound import heard
from vemo_desktop.media.zooms import rows_over, zooms_of

STEPS_PER_S = 200
"""Finest pairs per second: 5 ms, a few pixels apart when single syllables fill the window."""

_STEP_US = US_PER_S // STEPS_PER_S
_FULL_SCALE = 32767

Pairs = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True, eq=False)
class Waveform:
    """Minimum and maximum of the mono mix over equal steps, at several zooms.

    Parameters
    ----------
    base : ndarray of int16, shape (T, 2)
        Lowest and highest sample of each 5 ms step from time zero, full scale at 32767.
    """

    base: Pairs
    zooms: tuple[Pairs, ...] = field(init=False)
    """`base` first, each next one four times coarser."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "zooms", zooms_of(self.base, _widest))

    def peaks(self, start_us: int, end_us: int, columns: int) -> npt.NDArray[np.float32]:
        """Return lowest and highest sample for each of `columns` equal parts of a span.

        Returns
        -------
        ndarray of float32, shape (columns, 2)
            In [-1, 1]; zeros outside the sound.
        """
        pairs = rows_over(self.zooms, _widest, _STEP_US, start_us, end_us, columns)
        peaks: npt.NDArray[np.float32] = np.divide(pairs, _FULL_SCALE, dtype=np.float32)
        return peaks

    def to_arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """Return the waveform as named arrays, for a cache."""
        return {"base": self.base}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[np.generic]]) -> Waveform:
        """Rebuild a waveform from what `to_arrays` returned."""
        return cls(arrays["base"].astype(np.int16).reshape(-1, 2))


def build_waveform(
    path: Path, index: MediaIndex, on_progress: Callable[[float], None] | None = None
) -> Waveform:
    """Read the main sound track of a file into a waveform; empty where the file has no sound.

    Parameters
    ----------
    path : Path
    index : MediaIndex
        Of this file.
    on_progress : callable, optional
        Called with the share done, in [0, 1]; may raise to stop.

    Raises
    ------
    MediaMissing, MediaUnreadable
        If the file cannot be opened.
    """
    with opened(path) as container:
        track = audio_stream(container, None)
        rate_hz = None if track is None else track.codec_context.rate
    if rate_hz is None:
        return Waveform(np.zeros((0, 2), np.int16))
    base = np.zeros((-(-index.duration_us // _STEP_US), 2), np.int16)
    # At the track's own rate: a lower one would smooth the peaks away.
    for first, samples in heard(path, index, rate_hz, on_progress):
        _add(base, first, rate_hz, samples)
    return Waveform(base)


def _add(base: Pairs, first: int, rate_hz: int, samples: npt.NDArray[np.float32]) -> None:
    """Widen the pairs of the steps that a block of samples, beginning at sample `first`, lies in."""
    low_step = first * STEPS_PER_S // rate_hz
    high_step = min(len(base), (first + len(samples) - 1) * STEPS_PER_S // rate_hz + 1)
    steps = np.arange(low_step, high_step)
    starts = np.maximum(0, -(-steps * rate_hz // STEPS_PER_S) - first)
    scaled = np.clip(np.rint(samples * _FULL_SCALE), -_FULL_SCALE, _FULL_SCALE).astype(np.int16)
    if len(steps) == 0:
        return
    # A step cut by the border of two blocks keeps what the first block found.
    base[steps, 0] = np.minimum(base[steps, 0], np.minimum.reduceat(scaled, starts))
    base[steps, 1] = np.maximum(base[steps, 1], np.maximum.reduceat(scaled, starts))


def _widest(pairs: Pairs, borders: npt.NDArray[np.int64]) -> Pairs:
    low = np.minimum.reduceat(pairs[:, 0], borders)
    high = np.maximum.reduceat(pairs[:, 1], borders)
    return np.stack([low, high], axis=1)
