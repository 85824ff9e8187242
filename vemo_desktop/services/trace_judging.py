"""How well curves of valence and arousal follow what people recorded, and people follow each other."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.judging.draws import DrawSettings, Value
from vemo_desktop.domain.judging.traces import judge_traces
from vemo_desktop.domain.library import MediaItem
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.segments import author_of
from vemo_desktop.domain.trace_steps import binned
from vemo_desktop.domain.traces import PAD_DIMENSIONS, Trace
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.traces import AFFECT_SCHEME, mean_known

Floats = npt.NDArray[np.float64]
MEAN = "all, by their mean"
"""Whose traces these are where several people traced."""
_STEP_US = 250_000
"""Distance at which traces of people are compared with each other: that of the built-in network's steps."""


@dataclass(frozen=True, slots=True)
class TraceJudged:
    """One dimension of a network, or of a person, by the traces of another person.

    Parameters
    ----------
    name, by, dimension : str
        Who is judged, by whose traces, in what.
    is_person : bool
    videos : int
    ccc, rmse : Value
        Lin's concordance correlation, and the error on the scale from -1 to 1.
    """

    name: str
    by: str
    dimension: str
    is_person: bool
    videos: int
    ccc: Value
    rmse: Value


def judged_traces(
    session: ProjectSession, networks: Sequence[str], held_out: Set[str] | None, settings: DrawSettings
) -> tuple[TraceJudged, ...]:
    """Judge the latest run of networks on each video by those who recorded traces there.

    By the mean of all of them first, which is what a lesson learns from and is compared by, then by every
    person. The lag of a person is taken off, and a trace counts with its mean over each step of the network.
    Two people who traced the same videos are compared too: that is the ceiling.

    Parameters
    ----------
    session : ProjectSession
    networks : sequence of str
        Identifiers.
    held_out : set of str or None
        Fingerprints of the videos that count; None for all.
    """
    traces = session.traces.all()  # at once: few of the videos of a large library have any
    items = [
        item
        for item in session.library.media()
        if item.id in traces and (held_out is None or item.fingerprint in held_out)
    ]
    people = sorted({one.author for item in items for one in traces[item.id]}, key=by_name)
    found = []
    for dimension in PAD_DIMENSIONS:
        for by in ([MEAN] if len(people) > 1 else []) + people:
            for network in networks:
                pairs = [
                    pair
                    for item in items
                    if (own := _traces_of(traces[item.id], by, dimension))
                    if (pair := _with_network(session, item, own, network)) is not None
                ]
                found += _judged(author_of(network), by, dimension, False, pairs, settings)
        for by, other in combinations(people, 2):
            pairs = [
                _of_people(session, item, first, second)
                for item in items
                if (first := _trace_of(traces[item.id], by, dimension)) is not None
                if (second := _trace_of(traces[item.id], other, dimension)) is not None
            ]
            found += _judged(other, by, dimension, True, pairs, settings)
    return tuple(found)


def _judged(
    name: str,
    by: str,
    dimension: str,
    is_person: bool,
    pairs: Sequence[tuple[Floats, Floats]],
    settings: DrawSettings,
) -> list[TraceJudged]:
    if not pairs:
        return []
    values = judge_traces([truth for truth, _ in pairs], [said for _, said in pairs], settings)
    return [TraceJudged(name, by, dimension, is_person, len(pairs), values["ccc"], values["rmse"])]


def _traces_of(traces: Sequence[Trace], by: str, dimension: str) -> list[Trace]:
    return [one for one in traces if one.dimension == dimension and by in (one.author, MEAN)]


def _trace_of(traces: Sequence[Trace], author: str, dimension: str) -> Trace | None:
    return next((one for one in traces if (one.author, one.dimension) == (author, dimension)), None)


def _with_network(
    session: ProjectSession, item: MediaItem, traces: Sequence[Trace], network: str
) -> tuple[Floats, Floats] | None:
    """Return the mean of some traces of one dimension, and the curve of a network."""
    curves, dimension = _curves(session, item, network), traces[0].dimension
    if curves is None or dimension not in curves.names:
        return None
    edges = curves.edges_us.astype(np.float64)
    truth = np.array([binned(session.traces.steps(one, with_lag=True), edges) for one in traces])
    return mean_known(truth), curves.column(dimension).astype(np.float64)


def _curves(session: ProjectSession, item: MediaItem, network: str) -> Curves | None:
    run = next((one for one in reversed(session.runs.runs(item.id)) if one.network == network), None)
    prediction = None if run is None else session.runs.prediction(item.id, run.id)
    return None if prediction is None else prediction.curves.get(AFFECT_SCHEME)


def _of_people(
    session: ProjectSession, item: MediaItem, first: Trace, second: Trace
) -> tuple[Floats, Floats]:
    steps = [session.traces.steps(one, with_lag=True) for one in (first, second)]
    end_us = max(item.duration_us, *(int(one.edges_us[-1]) for one in steps if len(one)), _STEP_US)
    edges = np.arange(0, end_us + _STEP_US, _STEP_US, dtype=np.float64)
    truth, said = (binned(one, edges) for one in steps)
    return truth, said
