"""``vemo import``: take the labels of another tool's file, or what a network proposed, into a project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.errors import ImportRefused, UsageError
from vemo_desktop.wording import counted

if TYPE_CHECKING:
    from vemo_desktop.services.importing import ImportReport


@console.telling_what_is_safe(
    "Stopped; each video has all labels of the file or none of them, and undo takes out labels that came."
)
def import_labels(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILES...", help="Files of labels, as of one tool for many videos."),
    ],
    project: Annotated[
        ProjectPlace, typer.Option(parser=place_of, metavar="P.vemo", help="Project to put them in.")
    ],
    video: Annotated[
        str | None, typer.Option(help="File name or title of the video; found by its name otherwise.")
    ] = None,
    format_id: Annotated[
        str | None,
        typer.Option(
            "--format",
            help="Kind of the file, if its content does not tell: activitynet, eaf, textgrid, boris,"
            " label-studio, webvtt, srt, audacity, nova, via, anvil, x-anylabeling, datavyu, cvat, carma,"
            " pagan, ceap, csv.",
        ),
    ] = None,
    recording: Annotated[
        str, typer.Option(metavar="NAME", help="Which recording of a file that holds several, for --video.")
    ] = "",
    rate: Annotated[
        float | None,
        typer.Option(metavar="HZ", help="Frames per second, for files that count frames."),
    ] = None,
    columns: Annotated[
        str,
        typer.Option(
            metavar="start=A,end=B,label=C", help="Which column of a table is what; start=A:ms says its unit."
        ),
    ] = "",
    author: Annotated[
        str, typer.Option(metavar="NAME", help="Who rated or labelled it, where the file does not tell.")
    ] = "",
    network: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="Network of your own that found the segments: they wait for review as its proposals.",
        ),
    ] = "",
    scheme: Annotated[
        str,
        typer.Option(
            metavar="SCHEME",
            help="Label scheme they join, see `vemo schemes`; otherwise the first that has all labels.",
        ),
    ] = "",
    as_json: console.AsJson = False,
) -> None:
    """Take labels into a project, signed by an author of their own; undo takes them out again.

    With --network they are proposals instead, as those of an analysis: they wait to be accepted or rejected.
    """
    from vemo_desktop.exchange.formats import ImportOptions
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    settings, notices = load_settings()
    console.say_all(notices)
    mapping = dict(console.split_change(one) for one in columns.split(",") if one.strip())
    if folder := next((one for one in files if one.is_dir()), None):
        raise UsageError(f'"{folder.name}" is a folder. Name the files in it, as with *.eaf behind its name.')
    options = ImportOptions(rate, mapping, recording, author, network, scheme)
    with open_project(project, author=settings.author) as session:
        console.say_all(session.notices)

        def take(file: Path) -> dict[str, object]:
            report = session.imports.take(file, options, format_id=format_id, video=video)
            if not as_json:
                _tell(report)
            return _answer(report)

        refused: list[dict[str, str]] = []
        if len(files) == 1:
            answer = take(files[0])
        else:
            taken, refused = _taken(files, take)
            answer = {"files": taken, "refused": refused}
    if as_json:
        console.print_json(answer)
    if refused:
        raise typer.Exit(console.EXIT_FAILED)


def _taken(
    files: Sequence[Path], take: Callable[[Path], dict[str, object]]
) -> tuple[list[dict[str, object]], list[dict[str, str]]]:
    """Take several files; what cannot be taken is told, and the others are taken all the same."""
    taken: list[dict[str, object]] = []
    refused: list[dict[str, str]] = []
    for file in files:
        try:
            taken.append({"file": str(file), **take(file)})
        except (ImportRefused, UsageError) as error:
            console.say(error.message)
            refused.append({"file": str(file), "problem": error.message})
    return taken, refused


def _answer(report: ImportReport) -> dict[str, object]:
    return {
        "format": report.format_id,
        "network": report.network or None,
        "videos": [
            {
                "path": str(one.item.path),
                "segments": len(one.change.after),
                "traces": len(one.change.traces_after),
                "authors": list(one.authors),
                "schemes": list(one.schemes),
            }
            for one in report.videos
        ],
        "changed": [{"what": loss.what, "count": loss.count} for loss in report.changes],
        "report": None if report.report is None else str(report.report),
    }


def _tell(report: ImportReport) -> None:
    for one in report.videos:
        count = len(one.change.after)
        taken = (
            counted("{count} proposal", "{count} proposals", count)
            if report.network
            else counted("{count} segment", "{count} segments", count)
        )
        if traces := len(one.change.traces_after):
            taken += counted(" and {count} trace", " and {count} traces", traces)
        where = f" in {', '.join(one.schemes)}" if one.schemes else ""
        print(f"{one.item.path.name}: {taken} by {', '.join(one.authors)}{where}")
    if not report.videos:
        console.say(f'"{report.path.name}" holds no labels that could be taken.')
    console.say_all(f"Changed: {loss.text}" for loss in report.changes)
    if report.report is not None:
        console.say(f"Report: {report.report}")
