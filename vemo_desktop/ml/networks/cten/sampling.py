"""Which frames CTEN looks at: temporal segments and what erasing leaves of them."""

from __future__ import annotations

import random

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

ERASE_THRESHOLD = 0.7


def snippets(frames: Ints, segments: int, length: int, *, chance: random.Random | None = None) -> Ints:
    """Choose one run of `length` entries in each of `segments` equal parts of a list of frames.

    Parameters
    ----------
    frames : ndarray of int64, shape (N,)
        Frame numbers; repeated cyclically when there are fewer than segments x length.
    chance : random.Random, optional
        Draws where each run begins; without it the run lies in the middle of its part.

    Returns
    -------
    ndarray of int64, shape (segments, length)

    Raises
    ------
    ValueError
        If there is no frame.
    """
    if len(frames) == 0:
        raise ValueError("there is no frame to choose from")
    if len(frames) < segments * length:
        frames = np.resize(frames, segments * length)
    part = len(frames) // segments
    if chance is None:
        begins = [max(0, part // 2 - length // 2)] * segments
    else:
        # The last possible begin is never drawn in the reference.
        begins = [chance.randint(0, max(0, part - length - 1)) for _ in range(segments)]
    first = np.arange(segments) * part + np.array(begins)
    chosen: Ints = frames[first[:, None] + np.arange(length)]
    return chosen


def erase_threshold(attention: npt.NDArray[np.floating]) -> npt.NDArray[np.floating]:
    """Return the attention from which on a segment is erased, for attention of shape (..., S)."""
    highest, lowest = attention.max(axis=-1), attention.min(axis=-1)
    threshold: npt.NDArray[np.floating] = ERASE_THRESHOLD * highest + (1 - ERASE_THRESHOLD) * lowest
    return threshold


def kept_frames(attention: npt.NDArray[np.floating], frame_count: int) -> Ints:
    """Return the frames, counted from 1, of the segments that erasing keeps.

    Parameters
    ----------
    attention : ndarray, shape (S,)
    frame_count : int
        Frames that the rest of the division leaves over belong to no segment.

    Notes
    -----
    With equal attention everywhere nothing would be kept (the reference then reuses the video before);
    here everything is, as of a video with fewer frames than segments.
    """
    kept = np.flatnonzero(attention < erase_threshold(attention))
    if len(kept) == 0:
        kept = np.arange(len(attention))
    part = frame_count // len(attention)
    if part == 0:
        return np.arange(1, frame_count + 1)
    frames: Ints = (kept[:, None] * part + np.arange(1, part + 1)).reshape(-1)
    return frames
