"""How often and how long each label was given, and where in the videos."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.agreement.continuum import Mark, Marks, inside_of
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.timebase import Interval

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
PLACES = 20
"""Parts of a video that are told apart. Chosen: a plot shows them all, and each holds enough of a library."""


@dataclass(frozen=True, slots=True)
class LabelUse:
    """How one label was used.

    Parameters
    ----------
    key : str
    segments : int
    total_us : int
        Together.
    median_us, longest_us : int
        Of one segment; 0 where there is none.
    """

    key: str
    segments: int
    total_us: int
    median_us: int
    longest_us: int


@dataclass(frozen=True, slots=True)
class Judged:
    """What one person said of one video.

    Parameters
    ----------
    duration_us : int
        Length of the video; 0 where it is unknown.
    marks : sequence of Mark
    """

    duration_us: int
    marks: Sequence[Mark]


def label_uses(judged: Iterable[Judged], keys: Sequence[str]) -> tuple[LabelUse, ...]:
    """Return the use of each label, in the order of `keys`; those given besides come behind, by name."""
    own = [Marks.of(one.marks) for one in judged]
    labels = [label for one in own for label in one.labels]
    order = [*keys, *sorted(set(labels) - set(keys), key=by_name)]
    rows = {key: row for row, key in enumerate(order)}
    codes = np.array([rows[label] for label in labels], np.int64)
    lengths = np.concatenate([one.ends_us - one.starts_us for one in own] or [np.zeros(0, np.int64)])
    return tuple(_use(key, lengths[codes == row]) for key, row in rows.items())


def label_places(judged: Iterable[Judged], keys: Sequence[str], places: int = PLACES) -> Floats:
    """Return what share of each part of the videos was given each label.

    Parameters
    ----------
    judged : iterable of Judged
        Videos of unknown length are left out.
    keys : sequence of str
    places : int
        Equal parts that each video is cut into, whatever its length.

    Returns
    -------
    ndarray, shape (K, places)
        In [0, 1] per label, time that has it twice counting once; all zero where nothing was judged. Every
        judged video weighs the same.
    """
    rows = {key: row for row, key in enumerate(keys)}
    shares: Floats = np.zeros((len(keys) + 1, places))
    edges = np.arange(places + 1) / places
    known = [(one.duration_us, Marks.of(one.marks)) for one in judged if one.duration_us > 0]
    for duration_us, marks in known:
        # Other labels go into a row behind the last, which is left out.
        row_of = {label: rows.get(label, len(keys)) for label in marks.labels}
        starts, ends, codes = inside_of(Interval(0, duration_us), marks, row_of)
        low, high = starts[:, None] / duration_us, ends[:, None] / duration_us
        covered = np.clip(np.minimum(edges[1:], high) - np.maximum(edges[:-1], low), 0, None)
        np.add.at(shares, codes, covered * places)
    return shares[:-1] / len(known) if known else shares[:-1]


def _use(key: str, lengths: Ints) -> LabelUse:
    if not len(lengths):
        return LabelUse(key, 0, 0, 0, 0)
    return LabelUse(key, len(lengths), int(lengths.sum()), int(np.median(lengths)), int(lengths.max()))
