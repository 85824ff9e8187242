"""``vemo sound``: which sound of a video is heard, and when."""

from __future__ import annotations

from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of


def sound(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project the video is in.")
    ],
    video: Annotated[str, typer.Argument(metavar="VIDEO", help="Title, file name or id.")],
    track: Annotated[
        int | None, typer.Option(help="Stream number of the track that is heard; -1 for the main one.")
    ] = None,
    delay: Annotated[
        int | None, typer.Option(help="Milliseconds later than the file says; negative for earlier.")
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """List the sound tracks of a video; --track and --delay choose what the player lets you hear."""
    from vemo_desktop.domain.media import SoundChoice
    from vemo_desktop.media.probe import probe
    from vemo_desktop.services.finding import video_named
    from vemo_desktop.services.project import open_project
    from vemo_desktop.services.sound_choices import keep_sound_choice, sound_choice

    is_change = track is not None or delay is not None
    with open_project(project, author="", read_only=not is_change) as session:
        item = video_named(session.library.media(), video)
        tracks = probe(item.path).audio
        choice = sound_choice(session, item.id)
        if is_change:
            choice = SoundChoice(
                choice.track if track is None else None if track < 0 else track,
                choice.delay_us if delay is None else delay * 1000,
            )
            keep_sound_choice(session, item.id, choice, tracks)
    rows = [
        {"track": one.index, "language": one.language, "title": one.title, "channels": one.channels}
        for one in tracks
    ]
    if as_json:
        console.print_json({"track": choice.track, "delay_ms": choice.delay_us / 1000, "tracks": rows})
        return
    heard = "the main track" if choice.track is None else f"track {choice.track}"
    console.say(f"Heard: {heard}, {choice.delay_us / 1000:g} ms later than the file says.")
    console.print_table(
        ("track", "language", "title", "channels"), [[str(value) for value in row.values()] for row in rows]
    )
