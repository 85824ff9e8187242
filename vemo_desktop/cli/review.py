"""``vemo review``: what waits for a person in a whole project, and accepting what is sure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.errors import UsageError
from vemo_desktop.wording import counted

if TYPE_CHECKING:
    from vemo_desktop.domain.queue import QueueItem, QueueProgress
    from vemo_desktop.services.project import ProjectSession


def review(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project to review.")
    ],
    queue: Annotated[
        bool, typer.Option("--queue", help="List open proposals, the most urgent first.")
    ] = False,
    next_videos: Annotated[
        bool, typer.Option("--next", help="List videos, those first that teach most, with the reasons.")
    ] = False,
    limit: Annotated[int, typer.Option(min=0, help="How many to list; 0 for all.")] = 50,
    accept_above: Annotated[
        float | None,
        typer.Option(
            metavar="SCORE", min=0.0, max=1.0, help="Accept what scores at least so high; one undo."
        ),
    ] = None,
    contradicted: Annotated[
        bool, typer.Option("--contradicted", help="Accept those too that another network contradicts.")
    ] = False,
    preview: Annotated[
        bool, typer.Option("--preview", help="Only list what would be accepted; change nothing.")
    ] = False,
    complete: Annotated[
        str | None,
        typer.Option(
            "--complete",
            metavar="VIDEO",
            help="Propose the rest of a video anew, as agrees best with what you decided before it.",
        ),
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """Show the review queue of all videos with the reasons, accept what scores high, or complete a video."""
    if sum((queue, next_videos, accept_above is not None, complete is not None)) != 1:
        raise UsageError(
            "Say what to do: --queue lists what waits, --next the videos to label next, --accept-above SCORE"
            " accepts, --complete VIDEO proposes its rest anew."
        )
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    settings, _ = load_settings()
    is_change = complete is not None or (accept_above is not None and not preview)
    with open_project(project, author=settings.author, read_only=not is_change) as session:
        if complete is not None:
            _complete(session, complete, as_json)
        elif next_videos:
            _list_videos(session, limit, as_json)
        elif accept_above is None:
            _list(session, limit, as_json)
        else:
            _accept(session, accept_above, contradicted, preview, as_json)


def _list(session: ProjectSession, limit: int, as_json: bool) -> None:
    items, progress = session.queue.items(), session.queue.progress()
    shown = items[:limit] if limit else items
    if as_json:
        console.print_json({**_progress(progress), "items": [_answer(item) for item in shown]})
        return
    _print(shown)
    console.say(_sentence(progress))


def _list_videos(session: ProjectSession, limit: int, as_json: bool) -> None:
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.services.choosing import next_videos, why_next

    videos = next_videos(session, cache_dir())
    shown = videos[:limit] if limit else videos
    if as_json:
        console.print_json(
            {
                "left": len(videos),
                "videos": [
                    {
                        "id": one.candidate.media_id,
                        "video": one.candidate.title,
                        "gain": round(one.gain, 6),
                        "unsure": round(one.candidate.unsure, 6),
                        "disagreement": round(one.candidate.disagreement, 6),
                        "newness": round(one.newness, 6),
                        "alike": one.alike,
                        "waiting": one.candidate.waiting,
                        "reason": why_next(one),
                    }
                    for one in shown
                ],
            }
        )
        return
    console.print_table(
        ("gain", "video", "why"), [(f"{one.gain:.2f}", one.candidate.title, why_next(one)) for one in shown]
    )
    waiting = counted("{count} video waits", "{count} videos wait", len(videos))
    console.say(f"{waiting} to be gone through.")


def _accept(
    session: ProjectSession, at_least: float, contradicted: bool, preview: bool, as_json: bool
) -> None:
    from vemo_desktop.services.ranked_queue import PagedItems

    choice = session.queue.above(at_least, contradicted=contradicted)
    items = PagedItems(choice.ids, session.queue.items_of)
    # Read before they are accepted, to tell what was open.
    chosen = tuple(item for rank in range(len(items)) if (item := items.item(rank)) is not None)
    if chosen and not preview:
        session.queue.accept(choice.ids)
    done = bool(chosen) and not preview
    if as_json:
        console.print_json(
            {
                "accepted": len(chosen) if done else 0,
                "videos": choice.video_count,
                "held_back": choice.held_back,
                "items": [_answer(item) for item in chosen],
            }
        )
        return
    _print(chosen)
    proposals = counted("{count} proposal", "{count} proposals", len(chosen))
    videos = counted("{count} video", "{count} videos", choice.video_count)
    held = counted("{count} contradicted one stays", "{count} contradicted ones stay", choice.held_back)
    verb = "Accepted" if done else "Would accept"
    console.say(f"{verb} {proposals} in {videos}; {held} open.")
    if done:
        console.say("One undo takes it back, in the window or with vemo history --to.")


def _complete(session: ProjectSession, video: str, as_json: bool) -> None:
    from vemo_desktop.services.finding import video_named
    from vemo_desktop.services.runs import completion_text

    item = video_named(session.library.media(), video)
    runs = session.runs.runs(item.id)
    if not runs:
        raise UsageError(f"{item.title} was not analysed yet: vemo analyze does that.")
    change, found = session.runs.complete_rest(item.id, runs[-1].id, session.author)
    if as_json:
        console.print_json(
            {
                "video": item.title,
                "until_us": found.part.until_us,
                "decisions": found.part.decisions,
                "f1_before": round(found.f1_before, 6),
                "f1_after": round(found.f1_after, 6),
                "settings": found.settings.to_json(),
                "new": len(change.after),
                "gone": len(change.before),
            }
        )
        return
    console.say(completion_text(change, found))


def _answer(item: QueueItem) -> dict[str, object]:
    from vemo_desktop.services.queue import reason

    segment = item.segment
    return {
        "id": segment.id,
        "video": item.title,
        "start_us": segment.interval.start_us,
        "end_us": segment.interval.end_us,
        "scheme": segment.scheme,
        "label": segment.label,
        "network": segment.network,
        "score": segment.confidence,
        "priority": round(item.priority, 6),
        "uncertainty": round(item.uncertainty, 6),
        "disagreement": round(item.disagreement, 6),
        "reason": reason(item),
    }


def _progress(progress: QueueProgress) -> dict[str, object]:
    return {
        "left": progress.left,
        "total": progress.total,
        "per_hour": progress.per_hour,
        "left_s": progress.left_s,
    }


def _sentence(progress: QueueProgress) -> str:
    from vemo_desktop.services.costs import duration_text

    total = counted("{count} proposal", "{count} proposals", progress.total)
    text = f"{progress.left} of {total} left"
    if progress.per_hour is None or not progress.left_s:
        return f"{text}."
    return f"{text}; at {progress.per_hour:.0f} per hour that is {duration_text(progress.left_s)}."


def _print(items: tuple[QueueItem, ...]) -> None:
    from vemo_desktop.services.queue import reason

    console.print_table(
        ("priority", "video", "from", "to", "label", "score", "why"),
        [
            (
                f"{item.priority:.2f}",
                item.title,
                format_time(item.segment.interval.start_us),
                format_time(item.segment.interval.end_us),
                item.segment.label,
                f"{item.score:.2f}",
                reason(item),
            )
            for item in items
        ],
    )
