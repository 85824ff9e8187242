"""``vemo agreement``: how far do people, or people and networks, agree?"""

from __future__ import annotations

from contextlib import ExitStack
from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of

Projects = Annotated[
    list[ProjectPlace],
    typer.Argument(
        parser=place_of,
        metavar="P.vemo [MORE.vemo]",
        help="One project, or several with the same videos.",
    ),
]
Between = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME",
        help="Compare only these (repeat it): a person's name, network:ID, network:ID@VERSION or gold.",
    ),
]
Step = Annotated[
    float,
    typer.Option(
        "--step",
        metavar="SECONDS",
        min=0.001,
        max=console.LONGEST_S,
        help="Distance of the moments compared.",
    ),
]
Overlaps = Annotated[
    list[float] | None,
    typer.Option(min=0.01, max=1.0, help="Overlap that makes two segments partners (repeat it)."),
]
Resamples = Annotated[int, typer.Option(min=100, max=100_000, help="Draws of the videos for the intervals.")]
Differences = Annotated[
    int, typer.Option(metavar="N", min=0, help="List the N longest stretches at which two differ.")
]


@console.telling_what_is_safe(console.NOTHING_CHANGED)
def agreement(
    projects: Projects,
    between: Between = None,
    scheme: Annotated[str | None, typer.Option(metavar="ID", help="Only this label scheme.")] = None,
    networks: Annotated[bool, typer.Option("--networks", help="Compare the networks too.")] = False,
    step_s: Step = 0.1,
    iou: Overlaps = None,
    resamples: Resamples = 1000,
    differences: Differences = 5,
    lag: Annotated[
        bool, typer.Option("--lag/--no-lag", help="Whether each rater's lag is taken off traces first.")
    ] = True,
    traces: Annotated[bool, typer.Option("--traces", help="Compare traces only, no labels.")] = False,
    as_json: console.AsJson = False,
) -> None:
    """Compare those who judged the same videos, on moments, segments and traces, with intervals over videos.

    Videos of several projects are matched by the content of their files. Exit code 1 if there was nothing to
    compare.
    """
    from vemo_desktop.cli import agreement_report, trace_report
    from vemo_desktop.domain.agreement.comparing import ComparisonSettings
    from vemo_desktop.domain.agreement.matching import IOU_THRESHOLDS
    from vemo_desktop.domain.timebase import us_from_s
    from vemo_desktop.services.comparing import compare_on_all
    from vemo_desktop.services.project import open_project

    thresholds = tuple(sorted(set(iou))) if iou else IOU_THRESHOLDS
    settings = ComparisonSettings(us_from_s(step_s), thresholds, resamples)
    with ExitStack() as opened:
        found = compare_on_all(
            [opened.enter_context(open_project(path, author="", read_only=True)) for path in projects],
            between=between or (),
            scheme=scheme,
            networks=networks,
            with_lag=lag,
            only_traces=traces,
            settings=settings,
        )
    if as_json:
        on_traces = trace_report.answer(found, lag)
        console.print_json({**agreement_report.answer(found.labels), "traces": on_traces})
    else:
        agreement_report.show(found.labels, differences)
        trace_report.show(found, lag, differences)
    if found.labels.nothing and not found.traces:
        console.say(found.labels.nothing)
        raise typer.Exit(console.EXIT_FAILED)
