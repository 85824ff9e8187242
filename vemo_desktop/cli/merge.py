"""``vemo merge``: take what another project file has into a project."""

from __future__ import annotations

from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of


def merge(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="A.vemo", help="Project that gets something.")
    ],
    other: Annotated[
        ProjectPlace,
        typer.Argument(parser=place_of, metavar="B.vemo", help="Project to take from; it is only read."),
    ],
    preview: Annotated[bool, typer.Option("--preview", help="Only tell what would happen.")] = False,
    as_json: console.AsJson = False,
) -> None:
    """Merge B into A: nothing is overwritten, conflicts are listed; one undo for labels and traces."""
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    settings, _ = load_settings()
    with open_project(project, author=settings.author, read_only=preview) as session:
        report = session.merging.merge(other, is_preview=preview)
    if as_json:
        console.print_json(
            {
                "videos_added": list(report.videos_added),
                "counts": dict(report.counts),
                "conflicts": [
                    {"video": title, "kind": str(one.kind), "what": one.what, "handled": one.handled}
                    for title, one in report.conflicts
                ],
                "report": None if report.report is None else str(report.report),
            }
        )
        return
    console.print_pairs((what, str(count)) for what, count in report.counts.items())
    for name in report.videos_added:
        print(f"added {name}")
    if report.conflicts:
        console.print_table(
            ("video", "conflict", "what", "what became of it"),
            [(title, str(one.kind), one.what, one.handled) for title, one in report.conflicts],
        )
    if preview:
        console.say("This is a preview; nothing was changed.")
    elif not report.change.is_empty:
        stays = " The videos that were added stay." if report.videos_added else ""
        console.say(f"Undo takes all labels and traces out again.{stays}")
    if report.report is not None:
        print(report.report)
