"""``vemo segments``: list segments of a video, and do something to many of them in one gesture."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.domain.timebase import Interval, format_time
from vemo_desktop.errors import UsageError
from vemo_desktop.wording import counted

if TYPE_CHECKING:
    from vemo_desktop.domain.segments import Change, Segment
    from vemo_desktop.services.project import ProjectSession


def segments(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project to look at.")
    ],
    video: Annotated[str, typer.Option(help="Title, file name or identifier of the video.")],
    lane: Annotated[str | None, typer.Option(help="Only of this lane, as `vemo lanes` lists them.")] = None,
    label: Annotated[str | None, typer.Option(help="Only with this label.")] = None,
    relabel: Annotated[str | None, typer.Option(metavar="LABEL", help="Give them another label.")] = None,
    accept: Annotated[bool, typer.Option("--accept", help="Accept open proposals among them.")] = False,
    discard: Annotated[
        bool, typer.Option("--discard", help="Reject proposals and delete decisions among them.")
    ] = False,
    shift_ms: Annotated[
        float | None,
        typer.Option(
            min=-console.LONGEST_S * 1000, max=console.LONGEST_S * 1000, help="Move them by so much, exactly."
        ),
    ] = None,
    to_scheme: Annotated[
        str | None, typer.Option(metavar="SCHEME", help="Move them to your lane of this label scheme.")
    ] = None,
    copy: Annotated[
        bool, typer.Option("--copy", help="With --to-scheme: yours stay too; what is not yours always does.")
    ] = False,
    as_json: console.AsJson = False,
) -> None:
    """List segments of a video; relabel, accept, discard or move all that are listed, undone at once."""
    from vemo_desktop.services.finding import video_named
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    wanted = [relabel is not None and to_scheme is None, accept, discard, shift_ms is not None, to_scheme]
    if sum(map(bool, wanted)) > 1:
        raise UsageError("Say one thing to do: --relabel, --accept, --discard, --shift-ms or --to-scheme.")
    if copy and to_scheme is None:
        raise UsageError("--copy goes with --to-scheme, which says the lane to copy to.")
    settings, _ = load_settings()
    with open_project(project, author=settings.author, read_only=not any(wanted)) as session:
        item = video_named(session.library.media(), video)
        if session.annotators.hides(item.id):
            console.say("This video is coded blind: what others decided is left out until you are done.")
        found = _chosen(session, item.id, lane, label)
        if not any(wanted):
            _list(found, as_json)
            return
        if not found:
            raise UsageError("No segment fits, so nothing was changed.")
        change = _act(session, found, relabel, accept, discard, shift_ms, to_scheme, copy)()
    count = len({*change.touched})
    if as_json:
        console.print_json({"change": change.gesture, "touched": sorted(change.touched)})
    else:
        touched = counted("{count} segment", "{count} segments", count)
        console.say(f"{change.gesture}: done, {touched} touched." if count else "Nothing to change.")


def _chosen(session: ProjectSession, media_id: str, lane: str | None, label: str | None) -> list[Segment]:
    from vemo_desktop.domain.lanes import LaneKey

    return [
        one
        for one in session.annotators.seen(media_id, session.review.segments(media_id))
        if lane in (None, LaneKey.of(one).text) and label in (None, one.label)
    ]


def _act(
    session: ProjectSession,
    found: list[Segment],
    relabel: str | None,
    accept: bool,
    discard: bool,
    shift_ms: float | None,
    to_scheme: str | None,
    is_copy: bool,
) -> Callable[[], Change]:
    from vemo_desktop.domain.segments import Layer, SegmentState

    review, ids = session.review, [one.id for one in found]
    if accept:
        waiting = [one.id for one in found if one.layer is Layer.PROPOSAL and one.state is SegmentState.OPEN]
        if not waiting:
            raise UsageError("None of them is an open proposal, so nothing was changed.")
        return lambda: review.accept_all(waiting)
    if discard:
        return lambda: review.discard(ids)
    if to_scheme is not None:
        scheme = session.schemes.named(to_scheme).id
        return lambda: review.to_lane(ids, scheme, relabel, is_copy=is_copy)
    if shift_ms is not None:
        shift_us = round(shift_ms * 1000)
        moved = {
            one.id: Interval(one.interval.start_us + shift_us, one.interval.end_us + shift_us)
            for one in found
        }
        return lambda: review.move_all(moved)
    return lambda: review.relabel_all(ids, relabel or "")


def _list(found: list[Segment], as_json: bool) -> None:
    from vemo_desktop.domain.lanes import LaneKey

    rows = [
        {
            "id": one.id,
            "start_us": one.interval.start_us,
            "end_us": one.interval.end_us,
            "label": one.label,
            "lane": LaneKey.of(one).text,
            "state": one.state.value,
            "certainty": one.confidence,
            "note": one.note,
        }
        for one in found
    ]
    if as_json:
        console.print_json({"segments": rows})
        return
    console.print_table(
        ("start", "end", "label", "lane", "state", "certainty", "note"),
        [
            (
                format_time(one.interval.start_us),
                format_time(one.interval.end_us),
                one.label,
                LaneKey.of(one).text,
                one.state.value,
                "" if one.confidence is None else f"{one.confidence:.2f}",
                one.note,
            )
            for one in found
        ],
    )
