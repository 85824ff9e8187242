"""The main sound track of a file from start to end: in one piece, or block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.domain.needs import AudioNeed
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.media.forward import Demand, forward_pass
from vemo_desktop.media.index import MediaIndex, build_index
from vemo_desktop.media.sound import SoundReader

_REPORT_EVERY_BLOCKS = 8


def whole_sound(path: Path, rate_hz: int) -> npt.NDArray[np.float32]:
    """Return the main sound track of a short file, mixed to one channel.

    Parameters
    ----------
    path : Path
    rate_hz : int
        Samples per second to return.

    Returns
    -------
    ndarray of float32, shape (N,)
        In [-1, 1]; empty where the file has no sound.

    Raises
    ------
    MediaMissing, MediaUnreadable
        If the file cannot be opened.
    """
    index = build_index(path)
    with SoundReader(path, index, rate_hz=rate_hz, channels=1) as reader:
        if not reader.has_sound:
            return np.zeros(0, np.float32)
        return reader.read(0, round(index.duration_us * rate_hz / US_PER_S))[:, 0].copy()


def heard(
    path: Path, index: MediaIndex, rate_hz: int, on_progress: Callable[[float], None] | None
) -> Iterator[tuple[int, npt.NDArray[np.float32]]]:
    """Yield the main sound track of a file, mixed to one channel, in blocks of at most a second.

    Parameters
    ----------
    path : Path
    index : MediaIndex
        Of this file.
    rate_hz : int
    on_progress : callable or None
        Called with the share done, in [0, 1]; may raise to stop.

    Yields
    ------
    first : int
        Number of the first sample since time zero.
    samples : ndarray of float32, shape (N,)

    Raises
    ------
    MediaMissing, MediaUnreadable
        If the file cannot be opened.
    """
    for count, piece in enumerate(forward_pass(path, index, [Demand(AudioNeed(rate_hz))])):
        assert isinstance(piece.item, AudioBlock)
        yield round(piece.time_us * rate_hz / US_PER_S), piece.item.samples
        if on_progress is not None and count % _REPORT_EVERY_BLOCKS == 0:
            on_progress(min(1.0, piece.time_us / max(1, index.duration_us)))
    if on_progress is not None:
        on_progress(1.0)
