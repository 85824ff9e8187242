"""``vemo train P.vemo``: the built-in network learns from corrections, without a window."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.one_job import follow
from vemo_desktop.domain.places import Place
from vemo_desktop.wording import counted

if TYPE_CHECKING:
    from vemo_desktop.domain.learning import Training
    from vemo_desktop.domain.splits import Together
    from vemo_desktop.ml.training.recipes import HeadRecipe
    from vemo_desktop.services.project import ProjectSession


def together(split: str | None, subject: str | None) -> Together | None:
    """Return who must stay together, as the options say; None where they say nothing."""
    from vemo_desktop.domain.splits import DEFAULT_SUBJECT, SplitBy, Together

    if split is None and subject is None:
        return None
    by = SplitBy.SUBJECT if split is None else console.choice(SplitBy, split, "--split")
    if subject is not None and by is not SplitBy.SUBJECT:
        raise typer.BadParameter("--subject belongs to --split subject")
    try:
        return Together(by, DEFAULT_SUBJECT if subject is None else subject)
    except ValueError as error:
        raise typer.BadParameter(f"--subject: {error}") from error


def teach(
    project: Place,
    scheme: str | None,
    recipe: HeadRecipe,
    together: Together | None,
    tensorboard: Path | None,
    device: str,
    *,
    as_json: bool,
) -> None:
    """Teach a head from the corrections of a project and tell how it compares.

    Raises
    ------
    JobFailed
        If nothing came of it.
    """
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    settings, notices = load_settings()
    console.say_all(notices)
    with open_project(project, author=settings.author) as session:
        console.say_all(session.notices)
        training = _taught(session, scheme, recipe, together, tensorboard, device)
        if as_json:
            console.print_json(training_to_json(training))
        else:
            tell(training, project)


def _taught(
    session: ProjectSession,
    scheme: str | None,
    recipe: HeadRecipe,
    together: Together | None,
    tensorboard: Path | None,
    device: str,
) -> Training:
    from vemo_desktop.jobs.process_runner import ProcessRunner
    from vemo_desktop.jobs.queue import JobQueue
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.services.teaching import TeachingService

    with (
        closing(JobQueue(ProcessRunner())) as queue,
        closing(TeachingService(session, queue, cache_dir())) as teaching,
    ):
        follow(
            "Learning",
            subscribe=teaching.subscribe,
            ask=lambda: teaching.teach(scheme, recipe, together, tensorboard, device),
            wait=teaching.wait,
            stop=teaching.cancel,
            kept="what was learnt is kept",
        )
    return session.taught.trainings()[-1]


def training_to_json(training: Training) -> dict[str, Any]:
    """Return a training as JSON values, without its curves of loss."""
    from vemo_desktop.domain.learning import Side

    return {
        "id": training.id,
        "network": training.network,
        "present": training.present,
        "scheme": training.scheme,
        "author": training.author,
        "ended_at": training.ended_at.isoformat(),
        "seconds": round(training.seconds, 3),
        "learnt_from": training.videos(Side.TRAIN),
        "held_out": training.videos(Side.HELD_OUT),
        "device": training.device,
        "split": training.settings.get("split", "video"),
        "step": training.step,
        "steps": training.steps,
        "comparison": dict(training.comparison),
        "notices": list(training.notices),
    }


def tell(training: Training, project: Place) -> None:
    """Say what came of a training."""
    from vemo_desktop.domain.learning import Side

    console.say_all(training.notices)
    console.print_pairs(
        [
            ("network", training.network),
            ("learnt from", counted("{count} video", "{count} videos", training.videos(Side.TRAIN))),
            (
                "judged by",
                counted("{count} held-out video", "{count} held-out videos", training.videos(Side.HELD_OUT)),
            ),
            ("computed", _computed(training)),
        ]
    )
    figures = training.comparison["figures"]
    if figures:
        console.results.print()
        console.print_table(
            ("figure", f"present: {training.present}", "new", "difference"),
            [(one["name"], *(_value(one[side]) for side in ("present", "new", "more"))) for one in figures],
        )
    console.results.print()
    print(verdict_sentence(training.comparison))
    command = shlex.join(("vemo", "networks", "adopt", str(project), training.network))
    console.say(f"Nothing was adopted. To let it speak: {command}")


def _computed(training: Training) -> str:
    seconds = f"{training.seconds:.0f} s on {training.device}"
    return f"{seconds}, {training.step} of {training.steps} updates kept" if training.steps else seconds


def verdict_sentence(comparison: Mapping[str, Any]) -> str:
    """Return what the comparison comes to, in plain words."""
    said = {
        "better": "The new network is better.",
        "worse": "The new network is worse.",
        "not shown": "It is not shown that the new network is better.",
    }
    return f"{said[comparison['verdict']]} {comparison['reason']}"


def _value(value: Mapping[str, float | None]) -> str:
    number, low, high = value["value"], value["low"], value["high"]
    if number is None:
        return "–"
    return f"{number:.3f}" if low is None or high is None else f"{number:.3f} ({low:.3f} to {high:.3f})"
