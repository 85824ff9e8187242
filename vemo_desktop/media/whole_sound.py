"""The sound of a short file in one piece, for learning from recordings."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.media.index import build_index
from vemo_desktop.media.sound import SoundReader


def whole_sound(path: Path, rate_hz: int) -> npt.NDArray[np.float32]:
    """Return the main sound track of a file, mixed to one channel.

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
