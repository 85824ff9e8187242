"""Teaching valence and arousal from traces: learn, and compare with the present network."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Any

from vemo_desktop.domain.judging.trace_comparing import compare_traces
from vemo_desktop.domain.labels import VALENCE_AROUSAL
from vemo_desktop.domain.learning import Side
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import Taught
from vemo_desktop.jobs.requests import TeachHead
from vemo_desktop.ml import registry
from vemo_desktop.ml.cards import BUILT_IN
from vemo_desktop.ml.encoding import Network
from vemo_desktop.pipeline.lesson import LessonMaterial, LessonPart
from vemo_desktop.pipeline.lesson_report import COMPARING, comparison_to_json, nothing_held_out, taught

if TYPE_CHECKING:
    from vemo_desktop.ml.trace_heads.head import TraceHead
    from vemo_desktop.ml.trace_heads.teaching import TracedVideo

_LEARNING = "Learning"
_SHARES = 1000
_NOTHING_LEARNT = (
    "On the videos that were left out in turn, nothing that was learnt followed traces better than "
    "the built-in network does, so the new network says what that one says."
)


def taught_traces(request: TeachHead, material: LessonMaterial, ctx: JobContext) -> Taught:
    """Teach a head from the mean of everybody's traces; their lags were taken off before.

    Raises
    ------
    Cancelled
        Features are in the cache; the learning itself takes seconds and begins anew.
    TrainingError
        If there are too few videos.
    NetworkError
        If the present network cannot run here.
    """
    from vemo_desktop.ml.trace_heads.teaching import lesson_identity, teach_traces

    began = time.monotonic()
    under, recipe = registry.load(BUILT_IN), request.recipe
    videos = [_traced(one, under) for one in material.side(Side.TRAIN)]
    lesson = teach_traces(
        videos,
        folds=recipe.folds,
        seed=recipe.seed,
        on_share=lambda share: ctx.step(_LEARNING, share * _SHARES, _SHARES),
    )
    ctx.step(COMPARING, 0, 1)
    comparison = _compared(request, material.side(Side.HELD_OUT), under, lesson.head)
    ctx.step(COMPARING, 1, 1)
    report = {
        "losses": [],
        "judgements": [
            {"step": number, "ccc": value, **_pull(penalty)}
            for number, (penalty, value) in enumerate(lesson.tried)
            if math.isfinite(value)
        ],
        "comparison": comparison,
        "seconds": time.monotonic() - began,
        "step": 0,
        "steps": 0,
        "device": "cpu",
    }
    identity = lesson_identity(videos, recipe.folds, recipe.seed)
    notices = () if math.isfinite(lesson.penalty) else (_NOTHING_LEARNT,)
    return taught(request, material, lesson.head, identity, report, notices)


def _traced(part: LessonPart, under: Network) -> TracedVideo:
    from vemo_desktop.ml.trace_heads.teaching import TracedVideo, truth_of

    curves = under.predict(part.tracks(), part.subject).curves[VALENCE_AROUSAL.id]
    truth = truth_of(part.video.traces, part.inputs.edges)
    return TracedVideo(part.video.fingerprint, part.video.group, part.inputs, curves, truth)


def _compared(
    request: TeachHead, held_out: list[LessonPart], under: Network, head: TraceHead
) -> dict[str, Any]:
    """Return new against present on the held-out videos, as JSON values."""
    from vemo_desktop.ml.trace_heads.head import DIMENSIONS, first_of

    if not held_out:
        return nothing_held_out()
    judging = [_traced(one, under) for one in held_out]
    network = registry.load(request.present)
    said = [network.predict(one.tracks(), one.subject).curves[VALENCE_AROUSAL.id] for one in held_out]
    present = [first_of(one) for one in said]
    new = [first_of(head.curves(one.inputs, one.under)) for one in judging]
    return comparison_to_json(compare_traces([one.truth for one in judging], present, new, DIMENSIONS))


def _pull(penalty: float) -> dict[str, float]:
    """Return how strongly a head was held back; nothing where it learns nothing: JSON has no infinity."""
    return {"penalty": penalty} if math.isfinite(penalty) else {}
