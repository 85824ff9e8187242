"""Learning from traces: as much as videos that were left out bear out, and nothing where they do not."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.agreement.traces import concordance
from vemo_desktop.domain.trace_steps import TraceSteps, binned
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.errors import TrainingError
from vemo_desktop.ml.heads.folds import folds_of
from vemo_desktop.ml.heads.inputs import HeadInputs
from vemo_desktop.ml.trace_heads.head import DIMENSIONS, WINDOWS, Floats, TraceHead, columns, first_of

LEAST_VIDEOS = 2
PENALTIES = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0, math.inf)
"""Pulls towards what the built-in network says, per step; the last one learns nothing."""
_LEAST_SPREAD = 1e-3
OnShare = Callable[[float], None]


@dataclass(frozen=True, slots=True, eq=False)
class TracedVideo:
    """One video with what people traced of it.

    Parameters
    ----------
    fingerprint, group : str
        The group is what it is left out with.
    inputs : HeadInputs
    under : Curves
        Valence and arousal by the built-in network, on the same steps.
    truth : ndarray of float64, shape (T, 2)
        As `truth_of` returns it.
    """

    fingerprint: str
    group: str
    inputs: HeadInputs
    under: Curves
    truth: Floats


@dataclass(frozen=True, slots=True, eq=False)
class TraceLesson:
    """A finished training; `tried` is the mean concordance on left-out videos by each pull."""

    head: TraceHead
    penalty: float
    tried: tuple[tuple[float, float], ...]


def truth_of(traces: Iterable[tuple[str, TraceSteps]], edges: np.ndarray) -> Floats:
    """Return the mean of everybody's trace on some steps, shape (T, 2); NaN where nobody traced.

    Parameters
    ----------
    traces : iterable of (str, TraceSteps)
        Dimension and trace of each person, its lag taken off.
    edges : ndarray, shape (T + 1,)
    """
    found = np.full((len(edges) - 1, len(DIMENSIONS)), np.nan)
    own = list(traces)
    for place, dimension in enumerate(DIMENSIONS):
        rows = np.array([binned(one, edges.astype(np.float64)) for name, one in own if name == dimension])
        if len(rows):
            count = np.isfinite(rows).sum(axis=0)
            total = np.nansum(rows, axis=0)
            found[:, place] = np.divide(total, count, out=np.full(len(total), np.nan), where=count > 0)
    return found


def teach_traces(
    videos: Sequence[TracedVideo], *, folds: int, seed: int, on_share: OnShare = lambda _: None
) -> TraceLesson:
    """Teach a head from traces, by ridge regression on what the built-in network leaves to explain.

    How strongly it is held back is told by videos that were left out, groups as wholes. The same videos give
    the same head, in whatever order.

    Parameters
    ----------
    videos : sequence of TracedVideo
    folds, seed : int
    on_share : callable
        Told how much is done, in [0, 1]; may raise to stop.

    Raises
    ------
    TrainingError
        If there are too few videos.
    """
    chosen = sorted(videos, key=lambda one: one.fingerprint)
    chosen = [one for one in chosen if np.isfinite(one.truth - first_of(one.under)).any()]
    if len(chosen) < LEAST_VIDEOS:
        raise TrainingError(
            f"To learn from traces, {LEAST_VIDEOS} traced videos are needed beside those held out to judge; "
            f"there are {len(chosen)}. Trace one more and try again."
        )
    parts = folds_of([one.fingerprint for one in chosen], folds, seed, [one.group for one in chosen])
    said: dict[float, list[Floats]] = {penalty: [] for penalty in PENALTIES}
    judged: list[TracedVideo] = []
    for number, fold in enumerate(sorted(set(parts) - {-1})):
        on_share(number / (max(parts) + 2))
        heads = _fitted([one for one, own in zip(chosen, parts, strict=True) if own != fold], PENALTIES)
        left_out = [one for one, own in zip(chosen, parts, strict=True) if own == fold]
        judged += left_out
        for penalty, head in zip(PENALTIES, heads, strict=True):
            said[penalty] += [first_of(head.curves(one.inputs, one.under)) for one in left_out]
    truth = [one.truth for one in judged]
    tried = tuple((penalty, mean_concordance(truth, said[penalty])) for penalty in PENALTIES)
    best = max(tried, key=lambda one: (-math.inf if math.isnan(one[1]) else one[1], one[0]))[0]
    on_share(1.0)
    return TraceLesson(_fitted(chosen, (best,))[0], best, tried)


def mean_concordance(truth: Sequence[Floats], said: Sequence[Floats]) -> float:
    """Return Lin's concordance over all steps of all videos, the mean of the dimensions that have one."""
    x, y = np.concatenate(truth), np.concatenate(said)
    values = [concordance(x[:, place], y[:, place]).value for place in range(len(DIMENSIONS))]
    known = [value for value in values if not math.isnan(value)]
    return sum(known) / len(known) if known else math.nan


def lesson_identity(videos: Sequence[TracedVideo], folds: int, seed: int) -> str:
    """Return a digest of everything that decides what a head becomes."""
    digest = hashlib.sha256(repr((folds, seed, PENALTIES, WINDOWS)).encode())
    for one in sorted(videos, key=lambda one: one.fingerprint):
        digest.update(f"{one.fingerprint}/{one.group}".encode())
        for values in (one.inputs.features, one.truth, first_of(one.under)):
            digest.update(np.ascontiguousarray(values).tobytes())
    return digest.hexdigest()


def _fitted(videos: Sequence[TracedVideo], penalties: Sequence[float]) -> list[TraceHead]:
    """Return a head per penalty; every step counts alike."""
    features = np.concatenate([one.inputs.features for one in videos]).astype(np.float64)
    mean, scale = _scale(features)
    read = np.concatenate([columns(one.inputs, mean, scale) for one in videos])
    rest = np.concatenate([one.truth - first_of(one.under) for one in videos])
    width = read.shape[1]
    found = [(np.zeros((width, len(DIMENSIONS))), np.zeros(len(DIMENSIONS))) for _ in penalties]
    for place in range(len(DIMENSIONS)):
        known = np.isfinite(rest[:, place])
        if not known.any():
            continue
        x, y = read[known], rest[known, place]
        middle, level = x.mean(axis=0), y.mean()
        gram = (x - middle).T @ (x - middle) / len(x)
        pull = (x - middle).T @ (y - level) / len(x)
        for (weights, bias), penalty in zip(found, penalties, strict=True):
            if math.isfinite(penalty):
                weights[:, place] = np.linalg.solve(gram + penalty * np.eye(width), pull)
                bias[place] = level - middle @ weights[:, place]
    return [TraceHead(mean, scale, weights, bias) for weights, bias in found]


def _scale(features: Floats) -> tuple[Floats, Floats]:
    known = np.isfinite(features)
    count = np.maximum(known.sum(axis=0), 1)
    mean = np.where(known, features, 0).sum(axis=0) / count
    spread = np.sqrt(np.where(known, (features - mean) ** 2, 0).sum(axis=0) / count)
    return mean, np.where(spread > _LEAST_SPREAD, spread, 1.0)
