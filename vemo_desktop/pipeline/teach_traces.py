"""Teaching valence and arousal from traces: learn, and compare with the present network."""

from __future__ import annotations

import time

import numpy as np

from vemo_desktop.domain.judging.trace_comparing import compare_traces
from vemo_desktop.domain.labels import VALENCE_AROUSAL
from vemo_desktop.domain.learning import Side
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import Taught
from vemo_desktop.jobs.requests import TeachHead
from vemo_desktop.ml import registry
from vemo_desktop.ml.cards import BUILT_IN
from vemo_desktop.pipeline.comparing import COMPARING, comparison_to_json, example_of, nothing_held_out
from vemo_desktop.pipeline.lesson import LessonMaterial, LessonPart

_LEARNING = "Learning"
_SHARES = 1000


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
    from vemo_desktop.ml.heads.carding import card_for
    from vemo_desktop.ml.trace_heads.head import DIMENSIONS, first_of
    from vemo_desktop.ml.trace_heads.teaching import TracedVideo, lesson_identity, teach_traces, truth_of
    from vemo_desktop.ml.training.results import versions

    began = time.monotonic()
    under = registry.load(BUILT_IN)

    def traced(part: LessonPart) -> TracedVideo:
        curves = under.predict(part.tracks(), part.subject).curves[VALENCE_AROUSAL.id]
        truth = truth_of(part.video.traces, part.inputs.edges)
        return TracedVideo(part.video.fingerprint, part.video.group, part.inputs, curves, truth)

    recipe = request.recipe
    videos = [traced(one) for one in material.side(Side.TRAIN)]
    lesson = teach_traces(
        videos,
        folds=recipe.folds,
        seed=recipe.seed,
        on_share=lambda share: ctx.step(_LEARNING, share * _SHARES, _SHARES),
    )
    ctx.step(COMPARING, 0, 1)
    held_out = material.side(Side.HELD_OUT)
    comparison = nothing_held_out()
    if held_out:
        judging = [traced(one) for one in held_out]
        network = registry.load(request.present)
        present = [
            first_of(network.predict(one.tracks(), one.subject).curves[VALENCE_AROUSAL.id])
            for one in held_out
        ]
        new = [first_of(lesson.head.curves(one.inputs, one.under)) for one in judging]
        found = compare_traces([one.truth for one in judging], present, new, DIMENSIONS)
        comparison = comparison_to_json(found)
    ctx.step(COMPARING, 1, 1)
    weights = lesson.head.to_bytes()
    identity = lesson_identity(videos, recipe.folds, recipe.seed)
    card = card_for(
        lesson.head, weights, project=request.path.stem, training=identity[:12], videos=len(videos)
    )
    report = {
        "examples": [
            {**example_of(one), "traced_s": _traced_s(traced_steps)}
            for one, traced_steps in (
                (one, truth_of(one.video.traces, one.inputs.edges)) for one in material.parts
            )
        ],
        "versions": {**versions(), "identity": identity},
        "losses": [],
        "judgements": [
            {"step": number, "ccc": value, "penalty": penalty if np.isfinite(penalty) else -1.0}
            for number, (penalty, value) in enumerate(lesson.tried)
            if np.isfinite(value)
        ],
        "comparison": comparison,
        "seconds": time.monotonic() - began,
        "step": 0,
        "steps": 0,
        "device": "cpu",
    }
    notices = [f"“{title}” is no example: {why}" for title, why in material.left_out.items()]
    if not np.isfinite(lesson.penalty):
        notices.append(
            "On the videos that were left out in turn, nothing that was learnt followed traces better than "
            "the built-in network does, so the new network says what that one says."
        )
    return Taught(request.job_id, card.model_dump(mode="json"), weights, report, tuple(notices))


def _traced_s(truth: np.ndarray) -> float:
    """Return for how long anybody traced anything, in seconds."""
    return round(float(np.isfinite(truth).any(axis=1).sum()) * 0.25, 3)
