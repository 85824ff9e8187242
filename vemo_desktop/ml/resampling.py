"""Tracks on the steps of curves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.running_means import RunningMeans, ratio
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.step_encoder import SteppedEncoder

Floats = npt.NDArray[np.float64]
Edges = npt.NDArray[np.int64]

_BLOCK = 4096
"""Steps that are resampled at a time: hours at once would need many times the memory of their features."""


def columns_of(
    tracks: Mapping[str, FeatureTrack], edges: Edges, *kinds: type[SteppedEncoder]
) -> Mapping[str, Floats]:
    """Return the columns of some encoders on other steps, NaN where unknown or not run.

    A column of a track that has these steps already is made each time it is asked for: twice as wide as the
    features, all of them would be large.
    """
    return _Columns(tracks, edges, kinds)


class _Columns(Mapping[str, Floats]):
    def __init__(
        self, tracks: Mapping[str, FeatureTrack], edges: Edges, kinds: Sequence[type[SteppedEncoder]]
    ) -> None:
        self._count = len(edges) - 1
        self._places: dict[str, tuple[FeatureTrack | None, int]] = {}
        self._resampled: dict[str, Floats] = {}
        for kind in kinds:
            track = tracks.get(kind.id)
            names = kind.names if track is None else track.names
            self._places |= {name: (track, place) for place, name in enumerate(names)}
            if track is not None and not _has_steps(track, edges):
                self._resampled |= dict(zip(names, resampled(track, edges).T, strict=True))

    def __getitem__(self, name: str) -> Floats:
        if name in self._resampled:
            return self._resampled[name]
        track, place = self._places[name]
        column = np.full(self._count, np.nan)
        if track is not None:
            shared = min(len(track.values), self._count)
            np.copyto(column[:shared], track.values[:shared, place], where=track.valid[:shared])
        return column

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _has_steps(track: FeatureTrack, edges: Edges) -> bool:
    """Tell whether the steps of a track are those of the curves, as far as both go."""
    shared = min(len(track.edges_us), len(edges)) - 1
    return np.array_equal(track.edges_us[:shared], edges[:shared])


def resampled(track: FeatureTrack, edges: Edges) -> Floats:
    """Return the means of a track over other steps, shape (T, D); NaN where less than half is known."""
    steps = np.full((len(edges) - 1, track.values.shape[1]), np.nan)
    if len(track.values) == 0 or len(steps) == 0:
        return steps
    values = np.where(track.valid[:, None], track.values, np.float32(np.nan))
    running = RunningMeans(track.edges_us, values)
    for first in range(0, len(steps), _BLOCK):
        some = edges[first : first + _BLOCK + 1].astype(np.float64)
        total, known_s = running.between(some[:-1], some[1:])
        enough = known_s >= 0.5 * np.diff(some) / 1e6
        steps[first : first + _BLOCK] = np.where(enough, ratio(total, known_s), np.nan).T
    return steps
