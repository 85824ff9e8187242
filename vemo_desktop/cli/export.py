"""``vemo export``: write a project as a dataset."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.running import progress_bars


def export(
    project: Annotated[Path, typer.Argument(metavar="P.vemo", help="Project to export.")],
    format_id: Annotated[
        str,
        typer.Option(
            "--format",
            help="activitynet, csv, parquet, or of another tool: eaf, textgrid, label-studio, webvtt, srt,"
            " audacity, nova, via, anvil.",
        ),
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder to write to; made if not there.")],
    subset: Annotated[str, typer.Option(help="Name of the subset (activitynet).")] = "train",
    tsl300: Annotated[
        bool,
        typer.Option("--tsl300", help="Write activitynet files as TSL-300 has them: p and n, text bounds."),
    ] = False,
    rate: Annotated[
        float | None, typer.Option(metavar="HZ", help="Frames per second, for formats that count frames.")
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """Write decisions, proposals and curves into files of their own, all or nothing."""
    from vemo_desktop.exchange.formats import ExportOptions
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.services.exporting import export_project
    from vemo_desktop.services.project import open_project

    with open_project(project, author="", read_only=True) as session, progress_bars() as bars:
        task = bars.add_task("Gathering", total=None, left="")
        report = export_project(
            session,
            format_id,
            out,
            ExportOptions(subset=subset, tsl300=tsl300, rate_hz=rate),
            cache_dir=cache_dir(),
            on_progress=lambda done, total: bars.update(task, completed=done, total=max(total, 1)),
        )
    if as_json:
        console.print_json(
            {
                "folder": str(report.folder),
                "files": [path.name for path in report.files],
                "cannot_carry": list(report.cannot_carry),
                "lost": [{"what": loss.what, "count": loss.count} for loss in report.losses],
            }
        )
        return
    for path in report.files:
        print(path)
    console.say_all(f"Not kept: {loss.count} {loss.what}" for loss in report.losses)
