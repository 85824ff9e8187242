"""Figures of the fused network on composed timelines: with all streams, and what each is worth."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.matching import F1_OVERLAP, pair_segments, segment_f1
from vemo_desktop.domain.judging.steps import expected_calibration_error, unweighted_recall
from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.proposing import propose
from vemo_desktop.domain.timebase import US_PER_S, Interval
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.ml.builtin.fusion import EMOTIONS, LEARNT_STREAMS, FusionWeights, together
from vemo_desktop.ml.builtin.network import sentiment_of
from vemo_desktop.ml.recipes.fusing import Sample

Floats = npt.NDArray[np.float64]
_SIDES = {"joy": "positive", "neutral": None, "surprise": None}
"""Sentiment of emotions; all others are negative. Surprise has no side."""


def judge(samples: Sequence[Sample], weights: FusionWeights) -> dict[str, float]:
    """Return figures of steps and of the segments that would be proposed."""
    said = [together(one.said, one.rest, weights).probabilities for one in samples]
    truth = np.concatenate([one.timeline.truth for one in samples])
    joined = np.concatenate(said)
    known = np.isfinite(joined.sum(axis=1))
    filled = np.where(known[:, None], joined, np.eye(len(EMOTIONS))[0])
    pairs = [
        pair_segments(_true_marks(one), _proposed_marks(one, probabilities), (F1_OVERLAP,))
        for one, probabilities in zip(samples, said, strict=True)
    ]
    whole = pairs[0]
    for more in pairs[1:]:
        whole = whole + more
    figures = {
        "minutes": float(sum(one.timeline.edges[-1] for one in samples) / US_PER_S / 60),
        "unweighted recall": unweighted_recall(truth, filled.argmax(axis=1), len(EMOTIONS)),
        "segment F1": segment_f1(whole, F1_OVERLAP).value,
    }
    if known.any():
        figures["calibration error"] = expected_calibration_error(joined[known], truth[known])
    return figures


def ablation(samples: Sequence[Sample], weights: FusionWeights) -> dict[str, dict[str, float]]:
    """Return figures of each stream alone, and of all but one; a silent stream leaves nothing known."""
    streams = (*LEARNT_STREAMS, "formulas")
    chosen: dict[str, tuple[str, ...]] = {f"{name} alone": (name,) for name in streams}
    chosen |= {f"all but {name}": tuple(one for one in streams if one != name) for name in streams}
    return {
        how: judge([one.with_streams(names) for one in samples], weights) for how, names in chosen.items()
    }


def _true_marks(sample: Sample) -> list[Mark]:
    return [
        Mark(Interval(round(start_s * US_PER_S), round(end_s * US_PER_S)), side)
        for start_s, end_s, emotion in sample.timeline.stretches
        if (side := _SIDES.get(emotion, "negative")) is not None
    ]


def _proposed_marks(sample: Sample, probabilities: Floats) -> list[Mark]:
    values = sentiment_of(probabilities).astype(np.float32)
    curves = Curves(SENTIMENT.id, SENTIMENT.keys, sample.timeline.edges, values, CurveKind.TRAINED)
    return [Mark(one.interval, one.label) for one in propose(curves)]
