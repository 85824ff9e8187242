"""``vemo annotators``: who codes what in a project, how far they are, and blind coding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.errors import UsageError

if TYPE_CHECKING:
    from vemo_desktop.services.project import ProjectSession


Removed = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="Take somebody off the list; labels stay.")
]
Given = Annotated[
    str | None, typer.Option(metavar="NAME", help="Give somebody the videos named with --video.")
]
Withdrawn = Annotated[
    str | None, typer.Option(metavar="NAME", help="Take the videos named with --video away again.")
]
SharedOut = Annotated[bool, typer.Option("--share-out", help="Share all videos out among everybody.")]
Overlap = Annotated[float, typer.Option(metavar="SHARE", help="Share of them given to two people, 0 to 1.")]
State = Annotated[
    str | None, typer.Option(metavar="open|done|locked", help="Say how far --of is with each --video.")
]
Blind = Annotated[
    bool | None,
    typer.Option("--blind/--no-blind", help="Hide what others decided until one is done with a video."),
]
Videos = Annotated[
    list[str] | None, typer.Option(metavar="V", help="Video by name; may be repeated. All by default.")
]


def annotators(
    project: Annotated[ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project.")],
    add: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Add somebody.")] = None,
    remove: Removed = None,
    assign: Given = None,
    withdraw: Withdrawn = None,
    share_out: SharedOut = False,
    overlap: Overlap = 0.0,
    state: State = None,
    of: Annotated[str | None, typer.Option(metavar="NAME", help="Whose state; you by default.")] = None,
    video: Videos = None,
    blind: Blind = None,
    as_json: console.AsJson = False,
) -> None:
    """List the annotators, or change who codes what. Labels are never touched."""
    from vemo_desktop.domain.annotators import CodingState
    from vemo_desktop.services.finding import video_named
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    settings, _ = load_settings()
    writes = bool(add or remove or assign or withdraw or share_out or state) or blind is not None
    _require_company(overlap, share_out, of, state)
    reached = None if state is None else console.choice(CodingState, state, "--state")
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
        if reached is not None:
            if of is not None and of not in [settings.author, *(one.name for one in people.all)]:
                raise UsageError(f'There is no annotator "{of}"; --add makes one.')
            people.set_state(media_ids, reached, of)
        if blind is not None:
            people.set_blind(blind)
        _tell(session, as_json)


def _require_company(overlap: float, share_out: bool, of: str | None, state: str | None) -> None:
    if overlap and not share_out:
        raise UsageError("--overlap belongs to --share-out.")
    if of is not None and state is None:
        raise UsageError("--of belongs to --state.")


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
