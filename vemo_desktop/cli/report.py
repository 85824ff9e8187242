"""``vemo report``: one page about a whole project, to read, to print, to send."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of


def report(
    project: Annotated[ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="The project.")],
    out: Annotated[
        Path,
        typer.Option(
            metavar="DIR|FILE", help="FILE.html or FILE.pdf; a folder gets report.html and report.pdf."
        ),
    ],
    videos: Annotated[
        bool,
        typer.Option(
            "--videos", help="Also show each video with curves, segments and pictures, in the HTML."
        ),
    ] = False,
) -> None:
    """Write a report: who did how much, labels, progress, agreement, and networks against people.

    The page needs nothing else and is the same as long as the project is. Nothing is changed in the project.
    """
    from vemo_desktop.errors import UsageError
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.services.project import open_project
    from vemo_desktop.services.reporting import write_report

    suffix = out.suffix.lower()
    if suffix not in ("", ".html", ".pdf") and not out.is_dir():
        raise UsageError(f'A report is written as .html or .pdf, not as "{out.suffix}".')
    if videos and suffix == ".pdf":
        raise UsageError(
            "Each video with its curves is shown in the HTML only; leave --videos out for a PDF."
        )
    is_file = suffix in (".html", ".pdf") and not out.is_dir()
    targets = [out] if is_file else [out / "report.html", out / "report.pdf"]
    with open_project(project, author="", read_only=True) as session:
        for target in targets:
            if target.suffix.lower() == ".html":
                write_report(session, target, cache_dir=cache_dir(), with_videos=videos)
            else:
                from vemo_desktop.cli.window import load_app

                load_app().write_report_pdf(session, target)
            console.results.print(str(target), markup=False, soft_wrap=True)
