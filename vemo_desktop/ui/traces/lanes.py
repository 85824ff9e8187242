"""Traces as the timeline draws them: one lane per person, valence and arousal on common steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.trace_steps import Floats, TraceSteps
from vemo_desktop.domain.traces import Samples, Times, Trace
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.services.traces import AFFECT_SCHEME, TraceService


def lanes_of(
    service: TraceService, traces: Sequence[Trace], own: str, *, with_lag: bool, smooth_us: int
) -> dict[str, Curves]:
    """Return the curves of each person, one's own first; reads from the disk."""
    people = dict.fromkeys(trace.author for trace in traces)
    lanes = {}
    for author in sorted(people, key=lambda name: (name != own, by_name(name))):
        steps = {
            trace.dimension: service.steps(trace, with_lag=with_lag, smooth_us=smooth_us)
            for trace in traces
            if trace.author == author
        }
        found = joined({name: one for name, one in sorted(steps.items(), reverse=True) if len(one)})
        if found is not None:
            lanes[author] = found
    return lanes


def joined(steps: dict[str, TraceSteps]) -> Curves | None:
    """Return traces of several dimensions as curves over the edges of all of them."""
    if not steps:
        return None
    edges = np.unique(np.concatenate([one.edges_us for one in steps.values()]))
    values = np.array([held_at(one, edges[:-1]) for one in steps.values()], np.float32).T
    return Curves(AFFECT_SCHEME, tuple(steps), edges, np.ascontiguousarray(values), CurveKind.PERSON)


def held_at(steps: TraceSteps, times_us: Times) -> Floats:
    """Return the values that hold at instants, NaN outside."""
    if not len(steps):
        return np.full(len(times_us), np.nan)
    places = np.searchsorted(steps.edges_us, times_us, side="right") - 1
    inside = (places >= 0) & (places < len(steps))
    return np.where(inside, steps.values[np.clip(places, 0, len(steps) - 1)], np.nan)


def live_curves(samples: Samples, dimensions: Iterable[str], end_us: int) -> Curves:
    """Return what is being recorded, held until an instant."""
    edges = np.append(samples.times_us, max(end_us, int(samples.times_us[-1]) + 1))
    return Curves(AFFECT_SCHEME, tuple(dimensions), edges, samples.values, CurveKind.PERSON)
