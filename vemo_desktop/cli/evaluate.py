"""``vemo evaluate``: how good are the networks, and is one better than another?"""

from __future__ import annotations

from contextlib import ExitStack
from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.errors import UsageError


@console.telling_what_is_safe(console.NOTHING_CHANGED)
def evaluate(
    projects: Annotated[
        list[ProjectPlace],
        typer.Argument(
            parser=place_of,
            metavar="P.vemo [MORE.vemo]",
            help="Project whose networks to judge; more projects bring others who labelled the same videos.",
        ),
    ],
    network: Annotated[
        str | None, typer.Option(metavar="A", help="Judge only this network: ID or ID@VERSION.")
    ] = None,
    against: Annotated[
        str | None, typer.Option(metavar="B", help="Say whether A is better than this one.")
    ] = None,
    scheme: Annotated[str | None, typer.Option(metavar="ID", help="The label scheme to judge in.")] = None,
    every_video: Annotated[
        bool,
        typer.Option("--every-video", help="Judge also by videos that networks here may have learnt from."),
    ] = False,
    errors: Annotated[
        int, typer.Option(metavar="N", min=0, help="List the first N mistakes of each network.")
    ] = 10,
    resamples: Annotated[
        int, typer.Option(min=100, max=100_000, help="Draws of the videos for the intervals.")
    ] = 1000,
    as_json: console.AsJson = False,
) -> None:
    """Judge networks by the videos that people have gone through from end to end, with intervals over videos.

    Exit code 1 if there was nothing to judge by.
    """
    from vemo_desktop.cli import evaluate_report
    from vemo_desktop.domain.judging.draws import DrawSettings
    from vemo_desktop.domain.places import has_repeats
    from vemo_desktop.services.judging import evaluate as evaluate_networks
    from vemo_desktop.services.project import open_project

    if has_repeats(projects):
        raise UsageError("One project was named twice.")
    with ExitStack() as opened:
        evaluation = evaluate_networks(
            [opened.enter_context(open_project(path, author="", read_only=True)) for path in projects],
            network=network,
            against=against,
            scheme=scheme,
            every_video=every_video,
            settings=DrawSettings(resamples),
        )
    if as_json:
        console.print_json(evaluate_report.answer(evaluation))
    else:
        evaluate_report.show(evaluation, errors)
    if evaluation.nothing:
        console.say(evaluation.nothing)
        raise typer.Exit(console.EXIT_FAILED)
