"""Tracks on the steps of curves."""

from __future__ import annotations

from collections.abc import Mapping

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
) -> dict[str, Floats]:
    """Return the columns of some encoders on other steps, NaN where unknown or not run."""
    columns: dict[str, Floats] = {}
    for kind in kinds:
        track = tracks.get(kind.id)
        if track is None:
            columns |= {name: np.full(len(edges) - 1, np.nan) for name in kind.names}
        else:
            columns |= dict(zip(track.names, resampled(track, edges).T, strict=True))
    return columns


def resampled(track: FeatureTrack, edges: Edges) -> Floats:
    """Return the means of a track over other steps, shape (T, D); NaN where less than half is known."""
    steps = np.full((len(edges) - 1, track.values.shape[1]), np.nan)
    shared = min(len(track.edges_us), len(edges)) - 1
    if np.array_equal(track.edges_us[:shared], edges[:shared]):
        np.copyto(steps[:shared], track.values[:shared], where=track.valid[:shared, None])
        return steps
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
