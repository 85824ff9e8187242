"""``vemo lanes``: how the lanes of the timeline are arranged in a project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.errors import ProjectReadOnly, UsageError

if TYPE_CHECKING:
    from vemo_desktop.domain.lanes import LaneKey
    from vemo_desktop.services.project import ProjectSession

_Lane = Annotated[str | None, typer.Option(metavar="LANE", help="As listed, such as human/sentiment/anna.")]


def lanes(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project to look at.")
    ],
    show: _Lane = None,
    hide: _Lane = None,
    up: _Lane = None,
    down: _Lane = None,
    new_segments: Annotated[
        str | None,
        typer.Option(metavar="SCHEME", help="Have new segments go into your lane of this label scheme."),
    ] = None,
    reset: Annotated[bool, typer.Option("--reset", help="Usual order, all lanes shown.")] = False,
    as_json: console.AsJson = False,
) -> None:
    """List the lanes of all videos; show, hide and order them, and say where new segments go."""
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    settings, _ = load_settings()
    is_reading = not (show or hide or up or down or new_segments or reset)
    with open_project(project, author=settings.author, read_only=is_reading) as session:
        if not is_reading and session.read_only:
            why = " ".join(session.notices)
            raise ProjectReadOnly(f"{why} So its lanes stay as they are.".lstrip())
        if reset:
            session.lanes.reset()
        for lane, is_shown in ((show, True), (hide, False)):
            if lane is not None:
                session.lanes.show(session.lanes.of_project(), _key(lane), is_shown)
        for lane, step in ((up, -1), (down, 1)):
            if lane is not None:
                session.lanes.step(session.lanes.of_project(), _key(lane), step)
        if new_segments is not None:
            session.lanes.open(session.lanes.of_project(), session.schemes.named(new_segments).id)
        _tell(session, as_json)


def _key(text: str) -> LaneKey:
    from vemo_desktop.domain.lanes import LaneKey

    try:
        return LaneKey.parse(text)
    except ValueError:
        raise UsageError(f'"{text}" names no lane. `vemo lanes P.vemo` lists them.') from None


def _tell(session: ProjectSession, as_json: bool) -> None:
    lanes, counts = session.lanes.of_project(), session.lanes.counts()
    rows = [
        {
            "lane": key.text,
            "shown": key not in lanes.hidden,
            "new_segments": key == lanes.active,
            "segments": counts.get(key, 0),
        }
        for key in lanes.keys
    ]
    if as_json:
        console.print_json({"lanes": rows})
        return
    console.print_table(
        ("lane", "shown", "new segments", "segments"),
        [
            (
                str(row["lane"]),
                "yes" if row["shown"] else "no",
                "here" if row["new_segments"] else "",
                str(row["segments"]),
            )
            for row in rows
        ],
    )
