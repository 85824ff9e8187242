"""``vemo report``: one page about a whole project, to read, to print, to send."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of

if TYPE_CHECKING:
    from vemo_desktop.services.project import ProjectSession


@console.telling_what_is_safe("Stopped; the project is as it was.")
def report(
    project: Annotated[ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="The project.")],
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR|FILE", help="FILE.html or FILE.pdf; a folder gets report.html and report.pdf."
        ),
    ] = None,
    videos: Annotated[
        bool,
        typer.Option(
            "--videos", help="Also show each video with curves, segments and pictures, in the HTML."
        ),
    ] = False,
    as_json: console.AsJson = False,
) -> None:
    """Write a report: who did how much, labels, progress, agreement, and networks against people.

    The page needs nothing else and is the same as long as the project is. Nothing is changed in the project.
    """
    from vemo_desktop.errors import UsageError
    from vemo_desktop.services.project import open_project

    if out is None and not as_json:
        raise UsageError("Say where the report goes: --out DIR, FILE.html or FILE.pdf; or ask for --json.")
    targets = [] if out is None else _targets(out, with_videos=videos)
    with open_project(project, author="", read_only=True) as session:
        for target in targets:
            _write(session, target, with_videos=videos)
            if not as_json:
                console.results.print(str(target), markup=False, soft_wrap=True)
        if as_json:
            console.print_json(_answer(session))


def _targets(out: Path, *, with_videos: bool) -> list[Path]:
    """Return the files that are asked for.

    Raises
    ------
    UsageError
        If it is no kind of report, or one that shows no videos.
    """
    from vemo_desktop.errors import UsageError

    suffix = out.suffix.lower()
    if out.is_dir() or not suffix:
        return [out / "report.html", out / "report.pdf"]
    if suffix not in (".html", ".pdf"):
        raise UsageError(f'A report is written as .html or .pdf, not as "{out.suffix}".')
    if with_videos and suffix == ".pdf":
        raise UsageError(
            "Each video with its curves is shown in the HTML only; leave --videos out for a PDF."
        )
    return [out]


def _write(session: ProjectSession, target: Path, *, with_videos: bool) -> None:
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.services.reporting import write_report

    if target.suffix.lower() == ".html":
        write_report(session, target, cache_dir=cache_dir(), with_videos=with_videos)
        return
    from vemo_desktop.cli.window import load_app

    load_app().write_report_pdf(session, target)


def _answer(session: ProjectSession) -> dict[str, object]:
    """Return the parts of the report as JSON values: sentences, the numbers of charts, and tables."""
    from vemo_desktop.services.reporting import report_on

    found = report_on(session)
    return {**asdict(found), "as_of": None if found.as_of is None else found.as_of.isoformat()}
