"""``vemo check``: is a project whole?"""

from __future__ import annotations

from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of


@console.telling_what_is_safe(console.NOTHING_CHANGED)
def check(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project to verify.")
    ],
    as_json: console.AsJson = False,
) -> None:
    """Verify a project: the database, its links, its history. Changes nothing. Exit code 1 if not whole."""
    from vemo_desktop.storage.check import check as check_project

    report = check_project(project)
    if as_json:
        answer = {"ok": report.ok, "findings": list(report.findings), "counts": dict(report.counts)}
        console.print_json(answer)
    else:
        console.print_pairs((name, str(count)) for name, count in report.counts.items())
        console.say_all(report.findings)
        console.results.print("The project is whole." if report.ok else "The project is not whole.")
    if not report.ok:
        raise typer.Exit(console.EXIT_FAILED)
