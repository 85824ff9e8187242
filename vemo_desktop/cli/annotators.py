"""``vemo annotators``: who codes what in a project, how far they are, and blind coding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.errors import UsageError

if TYPE_CHECKING:
    from vemo_desktop.services.project import ProjectSession


def annotators(
    project: Annotated[ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project.")],
    add: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Add somebody.")] = None,
    remove: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Take somebody off the list; labels stay.")
    ] = None,
    assign: Annotated[
        str | None, typer.Option(metavar="NAME", help="Give somebody the videos named with --video.")
    ] = None,
    withdraw: Annotated[
        str | None, typer.Option(metavar="NAME", help="Take the videos named with --video away again.")
    ] = None,
    share_out: Annotated[
        bool, typer.Option("--share-out", help="Share all videos out among everybody.")
    ] = False,
    overlap: Annotated[
        float, typer.Option(metavar="SHARE", help="Share of them given to two people, 0 to 1.")
    ] = 0.0,
    state: Annotated[
        str | None, typer.Option(metavar="open|done|locked", help="Say how far --of is with each --video.")
    ] = None,
    of: Annotated[str | None, typer.Option(metavar="NAME", help="Whose state; you by default.")] = None,
    video: Annotated[
        list[str] | None, typer.Option(metavar="V", help="Video by name; may be repeated. All by default.")
    ] = None,
    blind: Annotated[
        bool | None,
        typer.Option("--blind/--no-blind", help="Hide what others decided until one is done with a video."),
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """List the annotators, or change who codes what. Labels are never touched."""
    from vemo_desktop.domain.annotators import CodingState
    from vemo_desktop.services.finding import video_named
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    settings, _ = load_settings()
    writes = bool(add or remove or assign or withdraw or share_out or state) or blind is not None
    if overlap and not share_out:
        raise UsageError("--overlap belongs to --share-out.")
    if of is not None and state is None:
        raise UsageError("--of belongs to --state.")
    if state is not None and state not in set(CodingState):
        raise typer.BadParameter(f"--state is one of {', '.join(CodingState)}")
    with open_project(project, author=settings.author, read_only=not writes) as session:
        items = session.library.media()
        media_ids = [video_named(items, one).id for one in video] if video else [item.id for item in items]
        people = session.annotators
        for name in add or ():
            people.add(name)
        for name in remove or ():
            people.remove(name)
        if assign is not None:
            people.assign(assign, media_ids)
        if withdraw is not None:
            people.withdraw(withdraw, media_ids)
        if share_out:
            people.share_out(media_ids, [one.name for one in people.all], overlap)
        if state is not None:
            if of is not None and of not in [settings.author, *(one.name for one in people.all)]:
                raise UsageError(f'There is no annotator "{of}"; --add makes one.')
            people.set_state(media_ids, CodingState(state), of)
        if blind is not None:
            people.set_blind(blind)
        _tell(session, as_json)


def _tell(session: ProjectSession, as_json: bool) -> None:
    from vemo_desktop.domain.annotators import CodingState

    people = session.annotators
    if as_json:
        console.print_json(
            {
                "blind": people.is_blind,
                "annotators": [
                    {"name": one.name, "videos": {id_: str(state) for id_, state in one.videos.items()}}
                    for one in people.all
                ],
            }
        )
        return
    if not people.all:
        console.say("There are no annotators yet; --add NAME makes one.")
        return
    console.print_table(
        ("name", "given", *CodingState),
        [
            (one.name, str(len(one.videos)), *(str(one.count(state)) for state in CodingState))
            for one in people.all
        ],
    )
    console.say(
        "Blind: what others decided is hidden until one is done."
        if people.is_blind
        else "Everybody sees what others decided."
    )
