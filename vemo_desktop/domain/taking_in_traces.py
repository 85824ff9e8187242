"""Making takes of the curves of a document that another tool wrote."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from vemo_desktop.domain import document
from vemo_desktop.domain.segments import new_id
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.traces import PAD_DIMENSIONS, Samples, Stretch, Take, Trace, Values


@dataclass(frozen=True, slots=True, eq=False)
class TakenTrace:
    """One curve of a file as a project has it: the raw samples, and the trace that stands of them."""

    take: Take
    samples: Samples
    trace: Trace


def take_trace(
    curve: document.Trace,
    author: str,
    media_id: str,
    duration_us: int,
    source: str,
    now: datetime,
    counts: Counter[str],
) -> TakenTrace | None:
    """Return what a curve becomes; None where nothing of it lies in the video.

    Parameters
    ----------
    curve : document.Trace
    author : str
        Who signs it.
    media_id : str
    duration_us : int
        Length of the video, 0 where it is unknown.
    source : str
        Name of the file.
    now : datetime
    counts : Counter
        Counts what was changed or left out.
    """
    last_us = duration_us or curve.end_us
    count = int(np.searchsorted(np.array(curve.times_us, np.int64), last_us, side="left"))
    counts["samples left out because they lie after the end of the video"] += len(curve.times_us) - count
    if not count:
        return None
    times = np.array(curve.times_us[:count], np.int64)
    values = np.array([np.nan if one is None else one for one in curve.values[:count]], np.float32)
    if np.isinf(values).any():
        counts["samples that no number here can hold"] += int(np.isinf(values).sum())
        values = np.where(np.isinf(values), np.float32(np.nan), values)
    low, high = _scale(curve, values, counts)
    name = dimension_name(curve.name)
    take = Take(new_id(), media_id, author, (name,), low, high, now, source)
    stretch = Stretch(Interval(int(times[0]), min(curve.end_us, last_us)), take.id)
    trace = Trace(new_id(), media_id, author, name, (stretch,))
    return TakenTrace(take, Samples(times, values[:, None]), trace)


def dimension_name(name: str) -> str:
    """Return what a dimension is called here: valence and arousal as everywhere, others as in the file."""
    plain = name.strip()
    return plain.casefold() if plain.casefold() in PAD_DIMENSIONS else plain or "rating"


def _scale(curve: document.Trace, values: Values, counts: Counter[str]) -> tuple[float, float]:
    if curve.low is not None and curve.high is not None and curve.low < curve.high:
        return curve.low, curve.high
    known = values[~np.isnan(values)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (-1.0, 1.0)
    if low >= -1 and high <= 1:
        return -1.0, 1.0
    counts["scales taken from the values, because the file states none"] += 1
    return (low, high) if low < high else (low - 1, high + 1)
