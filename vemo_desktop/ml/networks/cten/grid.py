"""Where CTEN looks: one pass over the whole video, and overlapping windows on one row of snippets.

The number of segments S is fixed by the weights, so finer curves come from running the network on windows.
The video is divided into short equal parts; a window is S parts in a row, and the next one begins a
quarter of S later. One part then means the same snippet in every window that holds it, so that the trunk
looks at each snippet once.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import US_PER_S, FrameIndex
from vemo_desktop.ml.encoders.snippets import Snippet
from vemo_desktop.ml.networks.cten.sampling import snippets

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

_HOPS_PER_WINDOW = 4
_LEEWAY = 0.1
"""How far parts may differ from the wished length so that windows reach closer to the end of the video."""


@dataclass(frozen=True, slots=True)
class WholePass:
    """One pass over all frames.

    Parameters
    ----------
    frame_count : int
        Frames of the video; repeated from the beginning where there are fewer than S x D.
    segments, length : int
        S and D.
    """

    frame_count: int
    segments: int
    length: int

    @property
    def snippets(self) -> Ints:
        """Frame numbers, shape (S, D)."""
        return snippets(np.arange(self.frame_count), self.segments, self.length)

    def spread(self, values: npt.NDArray[np.floating]) -> tuple[Ints, Floats]:
        """Lay one value per segment over the frames that the segments stand for.

        Parameters
        ----------
        values : ndarray, shape (S, K)

        Returns
        -------
        edges : ndarray of int64, shape (T + 1,)
            Frame numbers, from 0 to `frame_count`.
        spread : ndarray of float32, shape (T, K)
            NaN for frames at the end that no segment covers. A frame of a repeated video gets the mean of
            all segments that it was part of.
        """
        if self.frame_count < self.segments * self.length:
            return self._spread_repeated(values)
        edges = np.arange(self.segments + 1) * (self.frame_count // self.segments)
        return _with_rest(edges, values.astype(np.float32), self.frame_count)

    def _spread_repeated(self, values: npt.NDArray[np.floating]) -> tuple[Ints, Floats]:
        entries = np.arange(self.segments * self.length)
        sums = np.zeros((self.frame_count, values.shape[1]))
        np.add.at(sums, entries % self.frame_count, values[entries // self.length])
        times = np.bincount(entries % self.frame_count, minlength=self.frame_count)
        # Segments begin there, and the last repetition breaks off.
        borders = np.arange(self.segments + 1) * self.length
        edges = np.unique(borders % self.frame_count)
        means = (sums / times[:, None])[edges]
        return np.append(edges, self.frame_count), means.astype(np.float32)


@dataclass(frozen=True, slots=True)
class Windows:
    """Overlapping windows of S parts on one row of equal parts.

    Parameters
    ----------
    frame_count, segments, length : int
        As of `WholePass`.
    part : int
        Frames per part; at least `length`.
    hop : int
        Parts between the beginnings of two windows.
    """

    frame_count: int
    segments: int
    length: int
    part: int
    hop: int

    @property
    def count(self) -> int:
        """Number of windows."""
        return (self.frame_count // self.part - self.segments) // self.hop + 1

    @property
    def covered(self) -> int:
        """Frames that windows cover; the rest at the end belongs to none."""
        return self.parts * self.part

    @property
    def parts(self) -> int:
        """Number of parts that windows cover."""
        return self.segments + (self.count - 1) * self.hop

    @property
    def snippets(self) -> Ints:
        """Frame numbers of the snippet of each part, shape (parts, D)."""
        return snippets(np.arange(self.covered), self.parts, self.length)

    def parts_of(self, window: int) -> range:
        """Return the parts of one window."""
        first = window * self.hop
        return range(first, first + self.segments)

    def frames_of(self, window: int) -> range:
        """Return the frames of one window."""
        parts = self.parts_of(window)
        return range(parts.start * self.part, parts.stop * self.part)

    def spread(self, values: npt.NDArray[np.floating]) -> tuple[Ints, Floats]:
        """Let each frame take the value of the window whose middle is nearest.

        Parameters
        ----------
        values : ndarray, shape (count, K)

        Returns
        -------
        edges : ndarray of int64, shape (T + 1,)
            Frame numbers, from 0 to `frame_count`.
        spread : ndarray of float32, shape (T, K)
            NaN for frames at the end that no window covers.
        """
        borders = ((2 * np.arange(1, self.count) - 1) * self.hop + self.segments) * self.part // 2
        edges = np.concatenate([[0], borders, [self.covered]])
        return _with_rest(edges, values.astype(np.float32), self.frame_count)


def lay_windows(frames: FrameIndex, segments: int, length: int, window_s: float) -> Windows | None:
    """Lay windows over a video.

    Parameters
    ----------
    frames : FrameIndex
    segments, length : int
        S and D.
    window_s : float
        Wished length of a window in seconds. It lasts up to a tenth more or less, whatever leaves the
        fewest frames at the end uncovered, and at least S x D frames.

    Returns
    -------
    Windows or None
        None where the video has no room for two windows: the whole pass then says as much.
    """
    wished = window_s / segments * len(frames) * US_PER_S / frames.end_us
    shortest = max(length, math.ceil(wished * (1 - _LEEWAY)))
    longest = max(shortest, math.floor(wished * (1 + _LEEWAY)))
    hop = max(1, segments // _HOPS_PER_WINDOW)
    laid = [
        Windows(len(frames), segments, length, part, hop)
        for part in range(shortest, longest + 1)
        if len(frames) // part >= segments + hop
    ]
    return min(laid, key=lambda w: (len(frames) - w.covered, abs(w.part - wished)), default=None)


def in_order(*tables: Ints) -> tuple[Snippet, ...]:
    """Return the distinct snippets of some tables, shape (…, D), in the order in which they are complete."""
    distinct: set[Snippet] = set()
    for table in tables:
        distinct.update(map(tuple, table.reshape(-1, table.shape[-1]).tolist()))
    return tuple(sorted(distinct, key=lambda snippet: (max(snippet), snippet)))


def times_of(edges: Ints, frames: FrameIndex) -> Ints:
    """Return the instants at which frames appear; the number behind the last one stands for the end."""
    times: Ints = np.append(frames.starts_us, frames.end_us)[edges]
    return times


def _with_rest(edges: Ints, rows: Floats, frame_count: int) -> tuple[Ints, Floats]:
    if edges[-1] == frame_count:
        return edges, rows
    unknown = np.full((1, rows.shape[1]), np.nan, np.float32)
    return np.append(edges, frame_count), np.concatenate([rows, unknown])
