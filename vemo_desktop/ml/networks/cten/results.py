"""From what CTEN and VAANet compute to curves and segments on the clock of the video."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.polarity import sentiment_from
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.domain.tracks import ATTENTION_SCHEME, CurveKind, Curves, Prediction
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoding import Json
from vemo_desktop.ml.networks.cten.grid import WholePass, times_of
from vemo_desktop.ml.networks.cten.sampling import ERASE_THRESHOLD

Floats = npt.NDArray[np.floating]


@dataclass(frozen=True, slots=True, eq=False)
class WholeResult:
    """What one pass over a whole video says.

    Parameters
    ----------
    logits : ndarray, shape (K,)
    segment_logits : ndarray, shape (S, K)
        Their mean over segments is `logits`.
    attention : ndarray, shape (S,)
        At least 0, not normalised.
    """

    logits: Floats
    segment_logits: Floats
    attention: Floats


def softmax(logits: Floats) -> Floats:
    """Return probabilities along the last axis."""
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    probabilities: Floats = powers / powers.sum(axis=-1, keepdims=True)
    return probabilities


def relative(attention: Floats) -> Floats:
    """Return attention between its least (0) and its most (1); 0 everywhere if nothing stands out."""
    least, most = attention.min(), attention.max()
    return (attention - least) / (most - least) if most > least else np.zeros_like(attention)


def class_curves(
    card: NetworkCard, names: tuple[str, ...], result: WholeResult, whole: WholePass, frames: FrameIndex
) -> Curves:
    """Return the exact split of the logits over segments, as one softmax per segment."""
    edges, values = whole.spread(softmax(result.segment_logits))
    return Curves(card.main_scheme, names, times_of(edges, frames), values, CurveKind.DERIVED)


def attention_curve(result: WholeResult, whole: WholePass, frames: FrameIndex) -> Curves:
    """Return the relative importance of each segment in [0, 1]."""
    edges, values = whole.spread(relative(result.attention)[:, None])
    names = (ATTENTION_SCHEME,)
    return Curves(ATTENTION_SCHEME, names, times_of(edges, frames), values, CurveKind.ATTENTION)


def unknown_curves(card: NetworkCard, names: tuple[str, ...], kind: CurveKind, frames: FrameIndex) -> Curves:
    """Return curves that say nothing yet."""
    values = np.full((1, len(names)), np.nan, np.float32)
    return Curves(card.main_scheme, names, np.array([0, frames.end_us], np.int64), values, kind)


def key_segments(classes: Curves, attention: Curves) -> tuple[Proposed, ...]:
    """Return the stretches that matter most: attention of at least 0.7 and one strongest class throughout.

    Parameters
    ----------
    classes, attention : Curves
        Of one pass, with the same edges. The score of a segment is its mean attention.
    """
    weight = attention.values[:, 0]
    is_key = weight >= ERASE_THRESHOLD  # not where it is NaN
    strongest = np.where(
        is_key, np.where(np.isnan(classes.values), -np.inf, classes.values).argmax(axis=1), -1
    )
    turns = np.flatnonzero(np.diff(strongest)) + 1
    found = []
    for start, end in zip([0, *turns], [*turns, len(weight)], strict=True):
        if is_key[start]:
            interval = Interval(int(classes.edges_us[start]), int(classes.edges_us[end]))
            score = float(weight[start:end].mean())
            found.append(Proposed(interval, classes.names[strongest[start]], score))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Run:
    """Who says it: what every prediction of one run repeats."""

    card: NetworkCard
    names: tuple[str, ...]
    settings: dict[str, Json]
    device: str


def prediction(
    run: Run,
    frames: FrameIndex,
    whole: WholePass,
    result: WholeResult | None,
    *,
    main: Curves | None = None,
    distribution: Floats | None = None,
) -> Prediction:
    """Put together what is known.

    Parameters
    ----------
    result : WholeResult or None
        None while the whole pass is not known.
    main : Curves or None
        Class curves to show in place of those of the whole pass.
    distribution : ndarray, shape (K,), optional
        In place of that of the whole pass.
    """
    extras: dict[str, Curves] = {}
    segments: tuple[Proposed, ...] = ()
    over_video: dict[str, float] = {}
    if result is not None:
        derived = class_curves(run.card, run.names, result, whole, frames)
        attention = attention_curve(result, whole, frames)
        extras, segments = {ATTENTION_SCHEME: attention}, key_segments(derived, attention)
        shares = softmax(result.logits) if distribution is None else distribution
        over_video = {name: float(share) for name, share in zip(run.names, shares, strict=True)}
        main = derived if main is None else main
    if main is None:
        main = unknown_curves(run.card, run.names, CurveKind.DERIVED, frames)
    sentiment = sentiment_from(main)
    return Prediction(
        network=run.card.id,
        version=run.card.version,
        card_digest=run.card.digest,
        settings=dict(run.settings),
        device=run.device,
        curves={main.scheme: main, sentiment.scheme: sentiment},
        main_scheme=main.scheme,
        video_distribution=over_video,
        extras=extras,
        segments=segments,
    )
