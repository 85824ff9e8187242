"""``vemo export``: write a project as a dataset."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.one_job import one_bar
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.cli.running import progress_bars
from vemo_desktop.domain.places import Place

if TYPE_CHECKING:
    from vemo_desktop.domain.splits import SplitPlan
    from vemo_desktop.exchange.formats import ExportOptions
    from vemo_desktop.exchange.huggingface.options import DatasetOptions
    from vemo_desktop.exchange.writing import ExportReport

_DATASET = "dataset"


FormatId = Annotated[
    str,
    typer.Option(
        "--format",
        help="dataset (to train on), activitynet, csv, parquet, or of another tool: eaf, textgrid,"
        " label-studio, webvtt, srt, audacity, nova, via, anvil, x-anylabeling.",
    ),
]
AsTsl300 = Annotated[
    bool,
    typer.Option("--tsl300", help="Write activitynet files as TSL-300 has them: p and n, text bounds."),
]
Rate = Annotated[
    float | None,
    typer.Option(
        metavar="HZ", help="Frames per second, for formats that count frames; bins of a dataset, else 4."
    ),
]
Media = Annotated[str, typer.Option(metavar="none|link|copy|clips", help="How videos come along (dataset).")]
WithFeatures = Annotated[
    bool, typer.Option("--features", help="Take along what encoders computed (dataset).")
]
Split = Annotated[str, typer.Option(metavar="video|subject|source", help="What stays in one part (dataset).")]
Shares = Annotated[str, typer.Option(metavar="A,B,C", help="Train, validation and test (dataset).")]
Subject = Annotated[
    str | None,
    typer.Option(
        metavar="REGEX", help="Finds the subject in file names; else what is before _ - . (dataset)."
    ),
]
Anonymous = Annotated[
    bool, typer.Option("--anonymous", help="Number the raters instead of naming them (dataset).")
]


@console.telling_what_is_safe("Stopped; nothing was written, and the project is as it was.")
def export(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project to export.")
    ],
    format_id: FormatId,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder to write to; made if not there.")],
    subset: Annotated[str, typer.Option(help="Name of the subset (activitynet).")] = "train",
    tsl300: AsTsl300 = False,
    rate: Rate = None,
    media: Media = "none",
    tables: Annotated[
        str, typer.Option(metavar="parquet|jsonl|both", help="Form of the tables (dataset).")
    ] = "both",
    features: WithFeatures = False,
    split: Split = "video",
    shares: Shares = "0.8,0.1,0.1",
    seed: Annotated[int, typer.Option(help="Decides which videos go where (dataset).")] = 0,
    subject: Subject = None,
    anonymous: Anonymous = False,
    title: Annotated[str, typer.Option(help="Name of the dataset.")] = "",
    licence: Annotated[str, typer.Option(metavar="SPDX", help="Licence of the labels (dataset).")] = "",
    as_json: console.AsJson = False,
) -> None:
    """Write decisions, proposals and curves into files of their own, all or nothing."""
    from vemo_desktop.exchange.formats import ExportOptions
    from vemo_desktop.exchange.huggingface.options import DatasetOptions, MediaMode, Tables

    if format_id == _DATASET:
        options = DatasetOptions(
            media=console.choice(MediaMode, media, "--media"),
            tables=console.choice(Tables, tables, "--tables"),
            rate_hz=4.0 if rate is None else rate,
            features=features,
            split=_plan(split, shares, seed, subject),
            anonymous=anonymous,
            title=title,
            licence=licence,
        )
        report = _dataset(project, out, options)
    else:
        report = _files(project, format_id, out, ExportOptions(subset=subset, tsl300=tsl300, rate_hz=rate))
    _tell(report, as_json)


def _files(project: Place, format_id: str, out: Path, options: ExportOptions) -> ExportReport:
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.services.exporting import export_project
    from vemo_desktop.services.project import open_project

    with open_project(project, author="", read_only=True) as session, progress_bars() as bars:
        task = bars.add_task("Gathering", total=None, left="")
        return export_project(
            session,
            format_id,
            out,
            options,
            cache_dir=cache_dir(),
            on_progress=lambda done, total: bars.update(task, completed=done, total=max(total, 1)),
        )


def _dataset(project: Place, out: Path, options: DatasetOptions) -> ExportReport:
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.services.datasets import export_dataset
    from vemo_desktop.services.project import open_project

    # Not for reading only: the parts that videos get are kept in the project.
    with open_project(project, author="") as session, one_bar("Looking at who said what") as show:
        console.say_all(session.notices)
        return export_dataset(session, out, options, cache_dir=cache_dir(), on_progress=show)


def _plan(split: str, shares: str, seed: int, subject: str | None) -> SplitPlan:
    from vemo_desktop.domain.splits import SplitBy, SplitPlan

    try:
        train, validation, test = (float(one) for one in shares.split(","))
    except ValueError:
        raise typer.BadParameter(f'--shares are three numbers such as 0.8,0.1,0.1, not "{shares}"') from None
    try:
        more = {} if subject is None else {"subject": subject}
        return SplitPlan(
            by=console.choice(SplitBy, split, "--split"), shares=(train, validation, test), seed=seed, **more
        )
    except ValueError as error:
        raise typer.BadParameter(f"--shares or --subject: {error}") from error


def _tell(report: ExportReport, as_json: bool) -> None:
    if as_json:
        console.print_json(
            {
                "folder": str(report.folder),
                "files": [path.relative_to(report.folder).as_posix() for path in report.files],
                "cannot_carry": list(report.cannot_carry),
                "lost": [{"what": loss.what, "count": loss.count} for loss in report.losses],
            }
        )
        return
    for path in report.files:
        print(path)
    console.say_all(f"Not kept: {loss.text}" for loss in report.losses)
