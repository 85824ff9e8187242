"""What a sound is made of over time: loudness in bands from low to high, at every zoom."""

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

RATE_HZ = 16_000
"""Speech and most of music lie below 8 kHz."""
STEP_US = 40_000
BANDS = 64
LOWEST_HZ, HIGHEST_HZ = 60.0, 7_900.0
FLOOR_DB = 80.0
"""So far below full scale, nothing is drawn."""

_HOP = RATE_HZ * STEP_US // US_PER_S
_WINDOW = 1024
_PAD = (_WINDOW - _HOP) // 2

Levels = npt.NDArray[np.uint8]
Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Spectrogram:
    """Loudness of bands over equal steps, at several zooms.

    Parameters
    ----------
    base : ndarray of uint8, shape (T, 64)
        For each 40 ms step from time zero and each band, low to high: 0 at 80 dB below full scale or less,
        255 at full scale.
    """

    base: Levels
    zooms: tuple[Levels, ...] = field(init=False)
    """`base` first, each next one four times coarser; the loudest of each group is kept."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "zooms", zooms_of(self.base, _loudest))

    def columns(self, start_us: int, end_us: int, count: int) -> Levels:
        """Return the loudest of each band for each of `count` equal parts of a span; zeros outside.

        Returns
        -------
        ndarray of uint8, shape (count, 64)
        """
        return rows_over(self.zooms, _loudest, STEP_US, start_us, end_us, count)

    def to_arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """Return the spectrogram as named arrays, for a cache."""
        return {"base": self.base}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[np.generic]]) -> Spectrogram:
        """Rebuild a spectrogram from what `to_arrays` returned."""
        return cls(arrays["base"].astype(np.uint8).reshape(-1, BANDS))


def build_spectrogram(
    path: Path, index: MediaIndex, on_progress: Callable[[float], None] | None = None
) -> Spectrogram:
    """Read the main sound track of a file into a spectrogram; empty where the file has no sound.

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
        has_sound = audio_stream(container, None) is not None
    if not has_sound:
        return Spectrogram(np.zeros((0, BANDS), np.uint8))
    analyser = _Analyser(-(-index.duration_us // STEP_US))
    for first, samples in heard(path, index, RATE_HZ, on_progress):
        analyser.add(first, samples)
    return Spectrogram(analyser.finished())


class _Analyser:
    """Takes blocks of sound in order; holds no more of it than a window and a block."""

    def __init__(self, steps: int) -> None:
        self._levels = np.zeros((steps, BANDS), np.uint8)
        self._at = -_PAD
        self._tail = np.zeros(_PAD, np.float32)
        self._window = np.hanning(_WINDOW + 1)[:-1].astype(np.float32)
        self._filters = band_filters()

    def add(self, first: int, samples: Samples) -> None:
        """Take a block that begins at sample `first`; what is missing before it is silence."""
        end = self._at + len(self._tail)
        if first > end:
            self._take(np.zeros(min(first - end, _WINDOW), np.float32))
            if first - end > _WINDOW:
                self._at, self._tail = first - _WINDOW, np.zeros(_WINDOW, np.float32)
        self._take(samples[max(end - first, 0) :])

    def finished(self) -> Levels:
        """Return the levels, after the last windows were filled up with silence."""
        self._take(np.zeros(_WINDOW, np.float32))
        return self._levels

    def _take(self, samples: Samples) -> None:
        tail = np.concatenate([self._tail, samples])
        first = max(-(-(self._at + _PAD) // _HOP), 0)
        stop = (self._at + len(tail) - _WINDOW + _PAD) // _HOP + 1
        stop = min(stop, len(self._levels))
        if stop > first:
            starts = np.arange(first, stop) * _HOP - _PAD - self._at
            windows = np.lib.stride_tricks.sliding_window_view(tail, _WINDOW)[starts]
            self._levels[first:stop] = _levels(windows * self._window, self._filters)
            cut = int(stop * _HOP - _PAD - self._at)
            tail, self._at = tail[cut:], self._at + cut
        elif first >= len(self._levels):  # sound behind the last picture is nowhere to be drawn
            self._at, tail = self._at + len(tail), tail[:0]
        self._tail = tail


def _levels(windows: npt.NDArray[np.float32], filters: npt.NDArray[np.float64]) -> Levels:
    """Return the loudness of bands; a sine at full scale in the middle of a band is 255."""
    power = np.abs(np.fft.rfft(windows)) ** 2 / (_WINDOW / 4) ** 2
    decibel = 10 * np.log10(power @ filters.T + 1e-12)
    return np.clip(np.rint((decibel + FLOOR_DB) * (255 / FLOOR_DB)), 0, 255).astype(np.uint8)


def _loudest(levels: Levels, borders: npt.NDArray[np.int64]) -> Levels:
    return np.maximum.reduceat(levels, borders, axis=0)


def band_centres_hz() -> npt.NDArray[np.float64]:
    """Return the middle of each band, equally far apart on the mel scale of O'Shaughnessy (1987)."""
    return _hz(np.linspace(_mel(LOWEST_HZ), _mel(HIGHEST_HZ), BANDS + 2))[1:-1]


def band_filters() -> npt.NDArray[np.float64]:
    """Return triangles from centre to centre over the lines of the transform, shape (64, 513), peak one."""
    edges = _hz(np.linspace(_mel(LOWEST_HZ), _mel(HIGHEST_HZ), BANDS + 2))
    lines = np.arange(_WINDOW // 2 + 1) * (RATE_HZ / _WINDOW)
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    rising, falling = (lines - low) / (middle - low), (high - lines) / (high - middle)
    return np.clip(np.minimum(rising, falling), 0, None)


def _mel(hz: float) -> float:
    return float(2595 * np.log10(1 + hz / 700))


def _hz(mel: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return 700 * (10 ** (mel / 2595) - 1)
