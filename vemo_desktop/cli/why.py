"""``vemo why``: what the networks, the faces, the sound and the words say of one instant."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of


def why(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project to look at.")
    ],
    video: Annotated[str, typer.Argument(help="Title, file name or identifier of the video.")],
    at: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.0, max=console.LONGEST_S, help="Instant to look at.")
    ] = 0.0,
    as_json: console.AsJson = False,
) -> None:
    """Tell what every network says of an instant, each stream's share, and what was found there."""
    from vemo_desktop.domain.timebase import format_time, us_from_s
    from vemo_desktop.errors import UsageError
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.services.finding import video_named
    from vemo_desktop.services.moments import evidence_of, faces_text, said_at, sound_text, words_text
    from vemo_desktop.services.project import open_project

    time_us = us_from_s(at)
    with open_project(project, author="", read_only=True) as session:
        item = video_named(session.library.media(), video)
        predictions = session.runs.latest_predictions(item.id)
    if not predictions:
        raise UsageError(f"{item.title} was not analysed yet: vemo analyze does that.")
    if time_us >= item.duration_us:
        raise UsageError(f"{item.title} ends at {format_time(item.duration_us)}.")
    moment = evidence_of(item, cache_dir()).at(time_us)
    says = said_at(predictions.values(), time_us)
    if as_json:
        console.print_json({"video": item.title, "at_us": time_us, "says": says, "found": asdict(moment)})
        return
    console.print_table(
        ("network", "of", "what", "value"),
        [
            (network, scheme, label, f"{value:.2f}")
            for network, schemes in says.items()
            for scheme, values in schemes.items()
            for label, value in values.items()
        ],
    )
    if moment.faces is not None:
        console.say(faces_text(moment.faces))
    if moment.sound is not None:
        console.say(sound_text(moment.sound))
    if moment.words is not None:
        console.say(f"“{moment.words.text}” {words_text(moment.words)}".rstrip())
