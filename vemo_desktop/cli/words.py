"""``vemo words``: what is said in the videos of a project."""

from __future__ import annotations

from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of


def words(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project to look at.")
    ],
    text: Annotated[str, typer.Argument(metavar="[TEXT]", help="Words that must occur; all if none.")] = "",
    video: Annotated[str | None, typer.Option(help="Only in this video: title, file name or id.")] = None,
    as_json: console.AsJson = False,
) -> None:
    """Search the subtitles of all videos; lists where it is said."""
    from vemo_desktop.domain.timebase import US_PER_S, format_time
    from vemo_desktop.services.finding import video_named
    from vemo_desktop.services.project import open_project
    from vemo_desktop.services.words import read_words, with_words

    with open_project(project, author="", read_only=True) as session:
        items = session.library.media()
    found = read_words(items if video is None else [video_named(items, video)])
    for title in found.unread:
        console.say(f"The subtitles of “{title}” could not be read.")
    chosen = with_words(found.spoken, text)
    if as_json:
        console.print_json(
            [
                {
                    "video": one.title,
                    "start_s": one.cue.interval.start_us / US_PER_S,
                    "end_s": one.cue.interval.end_us / US_PER_S,
                    "text": one.cue.text,
                }
                for one in chosen
            ]
        )
        return
    if not chosen:
        console.say("Nobody says that." if text else "There are no subtitles.")
        return
    console.print_table(
        ("video", "at", "what is said"),
        [
            (one.title, format_time(one.cue.interval.start_us), " ".join(one.cue.text.split()))
            for one in chosen
        ],
    )
