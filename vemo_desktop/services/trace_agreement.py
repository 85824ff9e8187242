"""How far people agree on valence, arousal and the like along the same videos."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

import numpy as np

from vemo_desktop.domain.agreement.bootstrap import RESAMPLES, Bounds, bounds
from vemo_desktop.domain.agreement.lag import LONGEST_LAG_S, Lag, rater_lag
from vemo_desktop.domain.agreement.reading import MEASURES, Measure
from vemo_desktop.domain.agreement.trace_moments import (
    TraceMoments,
    concordance_of,
    error_of,
    intraclass_of,
    pearson_of,
    sign_agreement_of,
)
from vemo_desktop.domain.agreement.traces import (
    Intraclass,
    concordance,
    cronbach_alpha,
    intraclass,
    pearson,
    root_mean_square_error,
    sign_agreement,
)
from vemo_desktop.domain.agreement.values import Agreement, Floats
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.trace_steps import bin_edges, binned
from vemo_desktop.domain.traces import Trace
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.raters import suffixes
from vemo_desktop.services.traces import mean_known

RATE_HZ = 10.0
MOST_PAIRED = 6
"""With more people, each is compared with the mean of the others instead of with each of them."""
OTHERS = "mean of the others"
STRETCH_S = 20.0
"""With one video only, stretches of it are drawn instead of videos: long against the seconds over which a
trace resembles itself, short enough that a few minutes hold ten of them. Chosen."""
_FEWEST_STRETCHES = 5

Of = Callable[[Floats], Agreement]
OfMoments = Callable[[TraceMoments], Agreement]

_PAIR: tuple[tuple[str, str, Of, OfMoments], ...] = (
    ("ccc", "Concordance (CCC)", lambda rows: concordance(rows[0], rows[1]), concordance_of),
    ("pearson", "Correlation", lambda rows: pearson(rows[0], rows[1]), pearson_of),
    ("rmse", "Mean distance (RMSE)", lambda rows: root_mean_square_error(rows[0], rows[1]), error_of),
    ("sign", "Same side", lambda rows: sign_agreement(rows[0], rows[1]), sign_agreement_of),
)
_FORMS: tuple[tuple[str, str, Of, OfMoments], ...] = (
    *(
        ("icc", str(form), partial(intraclass, form=form), partial(intraclass_of, form=form))
        for form in Intraclass
    ),
    ("cronbach", "Cronbach's alpha", cronbach_alpha, partial(intraclass_of, form=Intraclass.C_K)),
)


@dataclass(frozen=True, slots=True)
class TraceScore:
    """The value of one measure with its interval over videos."""

    key: str
    name: str
    answer: Agreement
    bounds: Bounds | None

    @property
    def measure(self) -> Measure | None:
        """How to read it; None where nobody published bands."""
        return MEASURES.get(self.key)


@dataclass(frozen=True, slots=True)
class TracesCompared:
    """Some people compared on one dimension.

    Parameters
    ----------
    dimension : str
    raters : tuple of str
    lags_s : tuple of tuple of float
        The lags of each on these videos: one number where it is the same on all.
    videos : int
    seconds : float
        For how long all of them say something.
    scores : tuple of TraceScore
    lag : Lag or None
        How much later the first of two is than the second, beyond the lags that were taken off; None for
        more than two.
    """

    dimension: str
    raters: tuple[str, ...]
    lags_s: tuple[tuple[float, ...], ...]
    videos: int
    seconds: float
    scores: tuple[TraceScore, ...]
    lag: Lag | None = None

    def score(self, name: str) -> TraceScore | None:
        """Return a score by its name, such as ``ICC(A,1)``."""
        return next((one for one in self.scores if one.name == name), None)


@dataclass(frozen=True, slots=True, eq=False)
class Rated:
    """One rater on one video: means in bins, and the lag that was taken off or not."""

    values: Floats
    lag_s: float


def trace_raters(sessions: Sequence[ProjectSession]) -> list[str]:
    """Return everybody who rated anything, as they are named in a comparison."""
    return sorted({key for dimension in read_rated(sessions).values() for key in dimension}, key=by_name)


def compare_traces(
    sessions: Sequence[ProjectSession],
    *,
    between: Sequence[str] = (),
    with_lag: bool = True,
    resamples: int = RESAMPLES,
    only: Collection[str] | None = None,
) -> tuple[TracesCompared, ...]:
    """Compare people on what they rated over time; videos of several projects are matched by content.

    Parameters
    ----------
    sessions : sequence of ProjectSession
    between : sequence of str
        Only these people; all otherwise.
    with_lag : bool
        Take off each person's lag first.
    resamples : int
        Draws of the videos for the intervals; with one video only, of stretches of it.
    only : collection of str, optional
        Fingerprints of the videos that count.

    Returns
    -------
    tuple of TracesCompared
        Dimension by dimension: all together where there are more than two, then pairs; with more than
        `MOST_PAIRED` people each with the mean of the others.

    Notes
    -----
    Traces are compared as means in bins of a tenth of a second, on the common scale from -1 to 1. The
    intervals of one video come from drawing stretches of `STRETCH_S` that do not overlap (Carlstein 1986,
    "The use of subseries values for estimating the variance of a general statistic from a stationary
    sequence"): they tell of other moments like these, not of other videos.
    """
    found = []
    for dimension, people in sorted(read_rated(sessions, with_lag=with_lag, only=only).items()):
        chosen = {key: rated for key, rated in people.items() if not between or key in between}
        names = sorted(chosen, key=by_name)
        groups = [tuple(names)] if len(names) > 2 else []
        groups += list(combinations(names, 2)) if len(names) <= MOST_PAIRED else [(one,) for one in names]
        compared = (_compare(dimension, group, chosen, resamples) for group in groups)
        found += [one for one in compared if one is not None]
    return tuple(found)


def _compare(
    dimension: str, group: tuple[str, ...], people: dict[str, dict[str, Rated]], resamples: int
) -> TracesCompared | None:
    """Compare a group on the videos that all of it rated; one alone with the mean of the others."""
    shared = sorted(set.intersection(*(set(people[name]) for name in group)))
    blocks = []
    for video in shared:
        rows = [people[name][video].values for name in group]
        if len(group) == 1:
            others = [
                rated[video].values for name, rated in people.items() if name not in group and video in rated
            ]
            if not others:
                continue
            rows.append(mean_known(even(others)))
        blocks.append(even(rows))
    together = np.concatenate(blocks, axis=1) if blocks else np.empty((2, 0))
    known = int((~np.isnan(together).any(axis=0)).sum())
    if known < 2:
        return None
    measures = (*_PAIR, *_FORMS) if len(together) == 2 else _FORMS
    ranges = _ranges(blocks, {name: of_moments for _, name, _, of_moments in measures}, resamples)
    scores = tuple(TraceScore(key, name, of(together), ranges[name]) for key, name, of, _ in measures)
    lags = tuple(tuple(sorted({people[name][video].lag_s for video in shared})) for name in group)
    raters = group if len(group) > 1 else (*group, OTHERS)
    lag = _lag(blocks) if len(together) == 2 else None
    return TracesCompared(dimension, raters, lags, len(blocks), known / RATE_HZ, scores, lag)


def _ranges(
    blocks: Sequence[Floats], measures: Mapping[str, OfMoments], resamples: int
) -> dict[str, Bounds | None]:
    """Draw whole videos again; where there is one only, stretches of it, if it has enough of them."""
    if len(blocks) > 1:
        return bounds([TraceMoments.of(block) for block in blocks], measures, resamples=resamples)
    complete = blocks[0][:, ~np.isnan(blocks[0]).any(axis=0)]
    count = int(complete.shape[1] / RATE_HZ / STRETCH_S)
    if count < _FEWEST_STRETCHES:
        return dict.fromkeys(measures)
    stretches = [TraceMoments.of(one) for one in np.array_split(complete, count, axis=1)]
    return bounds(stretches, measures, resamples=resamples, of=f"stretches of {STRETCH_S:g} s")


def _lag(blocks: Sequence[Floats]) -> Lag:
    """Return how much later the first of two is, by the same shift on all videos."""
    gap = np.full((2, round(LONGEST_LAG_S * RATE_HZ) + 1), np.nan)  # so that two videos never touch
    late, early = np.concatenate([part for block in blocks for part in (block, gap)], axis=1)
    return rater_lag(late, early, RATE_HZ)


def read_rated(
    sessions: Sequence[ProjectSession], *, with_lag: bool = True, only: Collection[str] | None = None
) -> dict[str, dict[str, dict[str, Rated]]]:
    """Return what everybody rated: by dimension, rater and fingerprint of the video."""
    found: dict[str, dict[str, dict[str, Rated]]] = {}
    for session, suffix in zip(sessions, suffixes(sessions), strict=True):
        traces = session.traces.all()
        for item in session.library.media():
            if only is not None and item.fingerprint not in only:
                continue
            for trace in traces.get(item.id, ()):
                rated = _rated(session, trace, with_lag, item.duration_us)
                people = found.setdefault(trace.dimension, {})
                people.setdefault(trace.author + suffix, {})[item.fingerprint] = rated
    return found


def _rated(session: ProjectSession, trace: Trace, with_lag: bool, duration_us: int) -> Rated:
    steps = session.traces.steps(trace, with_lag=with_lag)
    edges = bin_edges(RATE_HZ, duration_us or trace.interval.end_us)
    return Rated(binned(steps, edges), trace.lag_us / 1e6)


def even(rows: Sequence[Floats]) -> Floats:
    """Return rows of one length: two projects may know the length of a video differently by a frame."""
    length = min(map(len, rows))
    return np.array([row[:length] for row in rows])
