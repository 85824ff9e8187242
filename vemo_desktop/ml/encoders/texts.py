"""Texts of encoders: in their tracks, and in their states, which are plain arrays."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.tracks import FeatureTrack


def packed(texts: Sequence[str]) -> npt.NDArray[np.uint8]:
    """Return texts as the bytes of a JSON list."""
    return np.frombuffer(json.dumps(list(texts)).encode(), np.uint8).copy()


def unpacked(array: npt.NDArray[np.generic]) -> list[str]:
    """Return the texts that `packed` was given."""
    return [str(text) for text in json.loads(array.astype(np.uint8).tobytes())]


def with_texts(track: FeatureTrack, texts: Sequence[str]) -> FeatureTrack:
    """Return a track with the texts of its first steps; those behind them have none."""
    count = len(track.values)
    known = tuple(texts[:count])
    return replace(track, texts=(*known, *[""] * (count - len(known))))
