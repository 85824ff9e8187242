"""``vemo adjudicate``: where people differ, proposals of gold, and settling it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.errors import UsageError
from vemo_desktop.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vemo_desktop.domain.timebase import Interval
    from vemo_desktop.services.adjudication import Docket, Line
    from vemo_desktop.services.project import ProjectSession

_NOTHING = "nothing"
"""What is typed to settle that nothing is felt; no shipped scheme has it for a label."""


def adjudicate(
    project: Annotated[ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project.")],
    scheme: Annotated[str, typer.Option(metavar="S", help="Label scheme.")] = "sentiment",
    video: Annotated[
        list[str] | None, typer.Option(metavar="V", help="Video by name; may be repeated. All by default.")
    ] = None,
    method: Annotated[str, typer.Option(metavar="vote|dawid-skene", help="How gold is proposed.")] = "vote",
    accept: Annotated[
        bool, typer.Option("--accept", help="Make gold of what is proposed and not settled yet.")
    ] = False,
    at_least: Annotated[
        float,
        typer.Option(
            "--at-least", metavar="SHARE", min=0.0, max=1.0, help="Only what is so certain, 0 to 1."
        ),
    ] = 0.0,
    settle: Annotated[
        str | None,
        typer.Option(
            metavar="START,END,LABEL",
            help='Settle a stretch, in seconds; "nothing" as label settles that nothing is felt.',
        ),
    ] = None,
    why: Annotated[str, typer.Option(help="Reason, kept with the gold.")] = "",
    as_json: console.AsJson = False,
) -> None:
    """List where people differ, or settle it: gold is signed by you, and what people said stays."""
    from vemo_desktop.domain.adjudicating.stretches import Method
    from vemo_desktop.services.finding import video_named
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    if method not in set(Method):
        raise typer.BadParameter(f"--method is one of {', '.join(Method)}")
    settings, _ = load_settings()
    with open_project(project, author=settings.author, read_only=not (accept or settle)) as session:
        scheme = session.schemes.named(scheme).id
        items = session.library.media()
        ids = [video_named(items, one).id for one in video] if video else [item.id for item in items]
        service = session.adjudication
        if settle is not None:
            if not video or len(ids) != 1:
                raise UsageError("--settle is about one video; name it with --video.")
            change = service.settle(ids[0], *_stretch(settle, scheme), why)
            console.say("That was settled so already." if change.is_empty else f"{change.gesture}: done.")
        docket = service.docket(ids, scheme, Method(method))
        if accept:
            for case in docket.cases:
                service.accept(case, Method(method), at_least)
            docket = service.docket(ids, scheme, Method(method))
        _tell(docket, {item.id: item.title for item in items}, as_json)
        _say_left_out(session, ids, docket)


def _stretch(text: str, scheme: str) -> tuple[Interval, str, str | None]:
    """Return what is to be settled; none of it may be missing, also where nothing is felt."""
    from vemo_desktop.domain.timebase import Interval, us_from_s

    start, end, label = ([one.strip() for one in text.split(",", 2)] + ["", "", ""])[:3]
    try:
        interval = Interval(us_from_s(float(start)), us_from_s(float(end)))
    except (ValueError, OverflowError):
        raise typer.BadParameter(
            f'--settle is START,END,LABEL with the end after the start, in seconds; "{text}" is not.'
        ) from None
    if not label:
        raise typer.BadParameter(f'--settle lacks a label; "{_NOTHING}" settles that nothing is felt.')
    return interval, scheme, None if label == _NOTHING else label


def _tell(docket: Docket, titles: dict[str, str], as_json: bool) -> None:
    if as_json:
        console.print_json(
            {
                "scheme": docket.scheme,
                "method": str(docket.method),
                "competence": {one.rater: one.share_right for one in docket.competences},
                "videos": [
                    {
                        "video": titles[case.media_id],
                        "raters": list(case.raters),
                        "not_settled": len(case.open),
                        "disputed": [_line(line) for line in case.disputed],
                    }
                    for case in docket.cases
                ],
            }
        )
        return
    for number, case in enumerate(docket.cases):
        # The name goes where the table goes: in a file the tables would be about nobody knows what.
        if number:
            console.results.print()
        console.print_pairs(
            [
                ("video", titles[case.media_id]),
                ("disputed", str(len(case.disputed))),
                ("not settled", str(len(case.open))),
            ]
        )
        if case.disputed:
            heading = ("from", "to", *case.raters, "proposed", "gold")
            console.print_table(heading, [_cells(line) for line in case.disputed])
    console.say_all(f"{one.rater} is right {one.share_right:.0%} of the time." for one in docket.competences)


def _say_left_out(session: ProjectSession, ids: Sequence[str], docket: Docket) -> None:
    """Say why nothing, or not everything, is listed."""
    schemes = session.schemes.all()
    if not docket.cases:
        console.say(f'No video was judged by two people in "{schemes[docket.scheme].name}" yet.')
        judged = [id_ for id_ in schemes if session.adjudication.docket(ids, id_).cases]
        if judged:
            console.say(f"There are some in {', '.join(judged)}: say which with --scheme.")
    if hidden := sum(map(session.annotators.hides, ids)):
        videos = counted("{count} video is", "{count} videos are", hidden)
        console.say(
            f"{videos} left out, since you code blind and are not done there. `vemo annotators` says that"
            " you are with --state done; --no-blind ends it for everybody."
        )


def _cells(line: Line) -> tuple[str, ...]:
    from vemo_desktop.domain.timebase import format_time

    stretch, answer = line.stretch, line.answer
    said = ("?" if one is None else one or "-" for one in stretch.said)
    proposed = "undecided" if answer.label is None else f"{answer.label or '-'} {answer.confidence:.0%}"
    gold = "not settled" if line.gold is None else line.gold or "nothing here"
    start, end = stretch.interval.start_us, stretch.interval.end_us
    return (format_time(start), format_time(end), *said, proposed, gold)


def _line(line: Line) -> dict[str, object]:
    return {
        "start_us": line.stretch.interval.start_us,
        "end_us": line.stretch.interval.end_us,
        "said": list(line.stretch.said),
        "proposed": line.answer.label,
        "confidence": line.answer.confidence,
        "gold": line.gold,
    }
