"""``vemo recent``: the projects opened before."""

from __future__ import annotations

from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of


def recent(
    forget: Annotated[
        ProjectPlace | None,
        typer.Option(
            "--forget",
            parser=place_of,
            metavar="P.vemo",
            help="Take a project off the list; it stays as it is.",
        ),
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """List the projects opened before, the latest first, and which of them are missing."""
    from vemo_desktop.errors import UsageError
    from vemo_desktop.services.recent_projects import forget_project, recent_projects

    if forget is not None and not forget_project(forget):
        raise UsageError(f"“{forget}” is not on the list of recent projects.")
    known = recent_projects()
    if as_json:
        console.print_json([{"path": str(one.path), "missing": one.is_missing} for one in known])
        return
    console.print_table(
        ("project", "state"), [(str(one.path), "missing" if one.is_missing else "there") for one in known]
    )
