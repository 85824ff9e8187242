"""How often and how long each label was given, and where in the videos."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.ordering import by_name

Floats = npt.NDArray[np.float64]
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
    marks : tuple of Mark
    """

    duration_us: int
    marks: tuple[Mark, ...]


def label_uses(judged: Iterable[Judged], keys: Sequence[str]) -> tuple[LabelUse, ...]:
    """Return the use of each label, in the order of `keys`; those given besides come behind, by name."""
    lengths: dict[str, list[int]] = {key: [] for key in keys}
    for one in judged:
        for mark in one.marks:
            lengths.setdefault(mark.label, []).append(mark.interval.duration_us)
    order = [*keys, *sorted(set(lengths) - set(keys), key=by_name)]
    return tuple(_use(key, lengths[key]) for key in order)


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
        In [0, 1] per label; all zero where nothing was judged. Every judged video weighs the same.
    """
    rows = {key: row for row, key in enumerate(keys)}
    shares: Floats = np.zeros((len(keys), places))
    count = 0
    for one in judged:
        if one.duration_us <= 0:
            continue
        count += 1
        edges = np.arange(places + 1) / places
        for mark in one.marks:
            row = rows.get(mark.label)
            if row is None:
                continue
            start, end = mark.interval.start_us / one.duration_us, mark.interval.end_us / one.duration_us
            covered = np.minimum(edges[1:], end) - np.maximum(edges[:-1], start)
            shares[row] += np.clip(covered, 0, None) * places
    return shares / count if count else shares


def _use(key: str, lengths: Sequence[int]) -> LabelUse:
    if not lengths:
        return LabelUse(key, 0, 0, 0, 0)
    return LabelUse(key, len(lengths), sum(lengths), int(np.median(lengths)), max(lengths))
