"""Teaching a head from corrections: gather, learn, and compare with the present network."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from vemo_desktop.domain.judging.comparing import compare_networks
from vemo_desktop.domain.judging.mistakes import mistakes, mistakes_to_json
from vemo_desktop.domain.judging.videos import answer_on
from vemo_desktop.domain.labels import VALENCE_AROUSAL
from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.proposing import ProposalSettings, proposals_of
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import LearningCurve, Taught
from vemo_desktop.jobs.requests import TeachHead
from vemo_desktop.ml import devices, registry
from vemo_desktop.ml.training.history import History
from vemo_desktop.ml.training.tensorboard import tensorboard_log
from vemo_desktop.pipeline.gathering import GATHERING
from vemo_desktop.pipeline.lesson import LessonPart, gathered_lesson
from vemo_desktop.pipeline.lesson_report import COMPARING, comparison_to_json, nothing_held_out, taught
from vemo_desktop.pipeline.teach_traces import taught_traces

LEARNING = "Learning"
STATES = "teaching"
"""Folder below the caches that holds the states of trainings that were not finished."""
_OLD_S = 30 * 24 * 3600.0
_MOST_LOSSES = 300


def teach_head(request: TeachHead, ctx: JobContext) -> Taught:
    """Teach a head to the end, from where an earlier training of the same examples was stopped.

    Only videos on the side to learn from reach the training, and only held-out ones the comparison: they are
    kept apart before anything is computed.

    Raises
    ------
    Cancelled
        After the training was saved as it stood.
    TrainingError
        If there is too little to learn from, or the training cannot go on.
    NetworkError
        If the present network cannot run here, or the device is not there.
    """
    from vemo_desktop.ml.heads.teaching import TaughtVideo, lesson_identity, teach

    device = devices.pick(request.device)
    ctx.plan({GATHERING: 30, LEARNING: 65, COMPARING: 5})
    material = gathered_lesson(request, ctx)
    if request.scheme.id == VALENCE_AROUSAL.id:
        return taught_traces(request, material, ctx)
    videos = [TaughtVideo(one.decisions, one.inputs, one.video.group) for one in material.side(Side.TRAIN)]
    identity = lesson_identity(videos, request.scheme, request.recipe, device)
    run = f"{request.scheme.id}-{identity[:12]}"
    state_file = _states(request.cache_dir) / f"{identity[:32]}.safetensors"
    with tensorboard_log(request.tensorboard, run, request.recipe.to_json()) as log:
        lesson = teach(
            videos,
            request.scheme,
            request.recipe,
            state_file=state_file,
            watch=_Watch(ctx),
            log=log,
            device=device,
            keeps_state=True,
        )
    ctx.step(COMPARING, 0, 1)
    new_settings = lesson.head.proposals
    held_out = material.side(Side.HELD_OUT)
    new = [(lesson.head.curves(one.inputs), new_settings) for one in held_out]
    present = _present(request, held_out, ctx)
    comparison = compared(request, held_out, present, new)
    ctx.step(COMPARING, 1, 1)
    report = {
        "losses": lesson.history.thinned(),
        "judgements": [{"step": one.step, **one.values} for one in lesson.history.judgements],
        "comparison": comparison,
        "seconds": lesson.seconds,
        "step": lesson.step,
        "steps": lesson.steps,
        "device": device,
    }
    ending = taught(request, material, lesson.head, identity, report)
    # Only now: comparing reads whole videos, and may be stopped or killed as well.
    state_file.unlink(missing_ok=True)
    return ending


def compared(
    request: TeachHead,
    held_out: list[LessonPart],
    present: list[tuple[Curves | None, ProposalSettings]],
    new: list[tuple[Curves, ProposalSettings]],
) -> dict[str, Any]:
    """Return new against present on the held-out videos, as JSON values; see `domain.judging`."""
    if not held_out:
        return nothing_held_out()
    skip = new[0][1].skip
    videos = [one.decisions.held_out(one.video.title, skip) for one in held_out]
    answers = [
        [
            answer_on(video, proposals_of(curves, None, settings), curves)
            for video, (curves, settings) in zip(videos, some, strict=True)
        ]
        for some in (present, new)
    ]
    rest = next((label for label in request.scheme.keys if label in skip), None)
    found = comparison_to_json(compare_networks(videos, *answers, nothing=rest))
    return {**found, **mistakes_to_json(mistakes(videos, answers[1]))}


class _Watch:
    """Passes on how the learning goes, and stops it where asked to."""

    def __init__(self, ctx: JobContext) -> None:
        self._ctx = ctx
        self._told = -1

    def __call__(self, done: float, wanted: int, history: History) -> None:
        self._ctx.step(LEARNING, done, wanted)
        if len(history.judgements) != self._told:
            self._told = len(history.judgements)
            size = -(-len(history.rows) // _MOST_LOSSES) or 1
            losses = tuple(row[0] for row in history.rows[::size])
            judged = tuple((one.step, dict(one.values)) for one in history.judgements)
            self._ctx.emit(LearningCurve(self._ctx.job_id, len(history.rows), wanted, losses, judged))


def _states(cache_dir: Path) -> Path:
    """Return the folder of unfinished trainings; what nobody went on with for a month is removed."""
    folder = cache_dir / STATES
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.safetensors"):
        if time.time() - path.stat().st_mtime > _OLD_S:
            path.unlink(missing_ok=True)
    return folder


def _present(
    request: TeachHead, held_out: list[LessonPart], ctx: JobContext
) -> list[tuple[Curves | None, ProposalSettings]]:
    """Return what the present network says; nothing in schemes that it does not know."""
    network = registry.load(request.present)
    found: list[tuple[Curves | None, ProposalSettings]] = []
    for done, one in enumerate(held_out):
        curves = network.predict(one.tracks(), one.subject).curves.get(request.scheme.id)
        found.append((curves, request.present_proposals))
        ctx.step(COMPARING, done + 1, len(held_out) + 1)
    return found
