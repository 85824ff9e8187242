"""``vemo history``: what was done in a project, and going back or forth in it."""

from __future__ import annotations

from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.wording import counted


def history(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project to look at.")
    ],
    limit: Annotated[int, typer.Option(min=1, help="How many changes to list, the newest first.")] = 50,
    to: Annotated[
        int | None,
        typer.Option("--to", metavar="NUMBER", help="Undo or redo until this is the last; 0 for none."),
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """List every change with who made it and when; with --to, go back or forth to one of them."""
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    settings, _ = load_settings()
    with open_project(project, author=settings.author, read_only=to is None) as session:
        changes = session.history.go_to(to) if to is not None else ()
        reach, entries = session.history.reach(), session.history.entries(limit)
        titles = {item.id: item.title for item in (*session.library.media(), *session.library.removed())}
    if to is not None:
        moved = counted("{count} change was", "{count} changes were", len(changes))
        console.say(f"{moved} taken back or done again.")
    rows = [
        {
            "number": entry.number,
            "change": entry.gesture,
            "when": entry.when.isoformat(),
            "who": entry.author,
            "video": titles.get(entry.media_id, ""),
            "place": reach.place(entry.number, entry.kind).value,
        }
        for entry in entries
    ]
    if as_json:
        console.print_json({"position": reach.position, "changes": rows})
        return
    console.print_table(
        ("number", "change", "when", "who", "video", "place"),
        [[str(value) for value in row.values()] for row in rows],
    )
