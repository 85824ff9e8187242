"""How late somebody is who rates while watching, by what others or networks say of the same videos."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from vemo_desktop.domain.agreement.lag import LONGEST_LAG_S, Lag, rater_lag
from vemo_desktop.domain.segments import network_of
from vemo_desktop.domain.trace_steps import TraceSteps, bin_edges, binned
from vemo_desktop.domain.traces import Trace
from vemo_desktop.errors import UsageError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.traces import AFFECT_SCHEME, mean_known

OTHERS = "others"
"""Reference for a lag: the mean of everybody else."""
_RATE_HZ = 25.0


def find_lag(session: ProjectSession, traces: Iterable[Trace], reference: str) -> Lag:
    """Estimate how late a rater is from the shift at which the traces fit a reference best.

    Parameters
    ----------
    session : ProjectSession
    traces : iterable of Trace
        Of one rater; those of several videos are looked at together, each moved by the same shift.
    reference : str
        Name of another rater, `OTHERS`, or ``network:<id>`` for curves of valence and arousal. Raters are
        taken with their own lag taken off.

    Raises
    ------
    UsageError
        If the reference says nothing on any of these videos.
    """
    gap = np.full(round(LONGEST_LAG_S * _RATE_HZ) + 1, np.nan)
    late, early, is_compared = [gap], [gap], False
    for trace in traces:
        found = _reference(session, trace, reference)
        if found is None:
            continue
        is_compared = True
        end_us = max(trace.interval.end_us, int(found.edges_us[-1]))
        edges = bin_edges(_RATE_HZ, end_us)
        own, other = binned(session.traces.steps(trace), edges), binned(found, edges)
        # Who says one thing throughout is never late; that one video is sadder fits at any shift.
        if all(len(np.unique(one[~np.isnan(one)])) > 1 for one in (own, other)):
            # What lies between two videos must not fit by chance: at no shift do they touch.
            late += [own, gap]
            early += [other, gap]
    if not is_compared:
        raise UsageError(
            f'"{reference}" says nothing on what this rater rated, so there is nothing to compare with.'
        )
    return rater_lag(np.concatenate(late), np.concatenate(early), _RATE_HZ, LONGEST_LAG_S)


def _reference(session: ProjectSession, trace: Trace, reference: str) -> TraceSteps | None:
    network = network_of(reference)
    if network is not None:
        return _network_steps(session, trace, network)
    others = [
        one
        for one in session.traces.traces(trace.media_id)
        if one.dimension == trace.dimension
        and one.author != trace.author
        and reference in (OTHERS, one.author)
    ]
    if len(others) < 2:
        return session.traces.steps(others[0], with_lag=True) if others else None
    edges = bin_edges(_RATE_HZ, max(one.interval.end_us for one in others))
    stacked = np.array([binned(session.traces.steps(one, with_lag=True), edges) for one in others])
    return TraceSteps(np.round(edges).astype(np.int64), mean_known(stacked))


def _network_steps(session: ProjectSession, trace: Trace, network: str) -> TraceSteps | None:
    for run in reversed(session.runs.runs(trace.media_id)):
        if run.network != network:
            continue
        prediction = session.runs.prediction(trace.media_id, run.id)
        curves = prediction.curves.get(AFFECT_SCHEME) if prediction else None
        if curves is not None and trace.dimension in curves.names:
            return TraceSteps(curves.edges_us, curves.column(trace.dimension).astype(np.float64))
    return None
