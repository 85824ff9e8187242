"""``vemo agreement``: how far do people, or people and networks, agree?"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.errors import UsageError

if TYPE_CHECKING:
    from vemo_desktop.services.project import ProjectSession


def agreement(
    projects: Annotated[
        list[Path],
        typer.Argument(metavar="P.vemo [MORE.vemo]", help="One project, or several with the same videos."),
    ],
    between: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Compare only these (repeat it): a person's name, network:ID, network:ID@VERSION or gold.",
        ),
    ] = None,
    scheme: Annotated[str | None, typer.Option(metavar="ID", help="Only this label scheme.")] = None,
    networks: Annotated[bool, typer.Option("--networks", help="Compare the networks too.")] = False,
    step_s: Annotated[
        float,
        typer.Option("--step", metavar="SECONDS", min=0.001, help="Distance of the moments compared."),
    ] = 0.1,
    iou: Annotated[
        list[float] | None,
        typer.Option(min=0.01, max=1.0, help="Overlap that makes two segments partners (repeat it)."),
    ] = None,
    resamples: Annotated[
        int, typer.Option(min=100, max=100_000, help="Draws of the videos for the intervals.")
    ] = 1000,
    differences: Annotated[
        int, typer.Option(metavar="N", min=0, help="List the N longest stretches at which two differ.")
    ] = 5,
    lag: Annotated[
        bool, typer.Option("--lag/--no-lag", help="Whether each rater's lag is taken off traces first.")
    ] = True,
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
    from vemo_desktop.services.agreement import AgreementReport, compare_raters
    from vemo_desktop.services.project import open_project
    from vemo_desktop.services.trace_agreement import compare_traces, trace_raters

    if len({path.resolve() for path in projects}) < len(projects):
        raise UsageError("One project was named twice; compared with itself it agrees by definition.")
    thresholds = tuple(sorted(set(iou))) if iou else IOU_THRESHOLDS
    settings = ComparisonSettings(us_from_s(step_s), thresholds, resamples)
    with ExitStack() as opened:
        sessions = [opened.enter_context(open_project(path, author="", read_only=True)) for path in projects]
        labelled = _who_labelled(sessions, between or (), trace_raters(sessions) if between else [])
        if between and not labelled:
            report = AgreementReport((), (), (), "Those named gave no labels, only traces.", (), settings)
        else:
            report = compare_raters(
                sessions, between=labelled, scheme=scheme, networks=networks, settings=settings
            )
        traces = (
            ()
            if scheme is not None
            else compare_traces(sessions, between=between or (), with_lag=lag, resamples=resamples)
        )
    if as_json:
        console.print_json({**agreement_report.answer(report), "traces": trace_report.answer(traces, lag)})
    else:
        agreement_report.show(report, differences)
        trace_report.show(traces, lag)
    if report.nothing and not traces:
        console.say(report.nothing)
        raise typer.Exit(console.EXIT_FAILED)


def _who_labelled(sessions: Sequence[ProjectSession], between: Sequence[str], rated: list[str]) -> list[str]:
    """Leave out those who rated over time and labelled nothing; whoever did neither is told of as unknown."""
    from vemo_desktop.services.raters import Voices

    if not rated:
        return list(between)
    raters = Voices(sessions).raters
    known = {one.key for one in raters} | {one.name for one in raters}
    return [name for name in between if name in known or name not in rated]
