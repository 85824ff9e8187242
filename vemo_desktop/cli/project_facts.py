"""What ``vemo info`` says of a project."""

from __future__ import annotations

from collections import Counter

from vemo_desktop.cli import console
from vemo_desktop.domain.library import MediaItem, MediaState
from vemo_desktop.domain.places import Place
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.services.project import open_project
from vemo_desktop.wording import counted


def show_project(path: Place, as_json: bool) -> None:
    """Print the videos of a project and how far each has come.

    Raises
    ------
    ProjectError
        If it cannot be opened.
    """
    session = open_project(path, author="", read_only=True)
    try:
        items = session.library.media_looked_for()
        notices = list(session.notices)
    finally:
        session.close()
    if as_json:
        answer = {"path": str(path), "videos": [_answer(item) for item in items], "notices": notices}
        console.print_json(answer)
        return
    _print(path, items)
    console.say_all(f"{item.title}: {item.problem}" for item in items if item.problem)
    console.say_all(notices)
    missing = sum(item.state is MediaState.MISSING for item in items)
    if missing:
        said = counted("{count} video is", "{count} videos are", missing)
        console.say(
            f"{said} missing; labels are safe. `vemo analyze FOLDER --project P.vemo` with the folder where"
            " the files lie now finds them by their content."
        )


def _answer(item: MediaItem) -> dict[str, object]:
    return {
        "id": item.id,
        "title": item.title,
        "path": str(item.path),
        "duration_us": item.duration_us,
        "state": str(item.state),
        "proposals_open": item.proposals_open,
        "proposals_total": item.proposals_total,
        "segments_human": item.segments_human,
        "problem": item.problem or None,
    }


def _print(path: Place, items: list[MediaItem]) -> None:
    states = Counter(str(item.state) for item in items)
    console.print_pairs(
        [
            ("project", str(path)),
            (
                "videos",
                f"{len(items)} ({', '.join(f'{n} {state}' for state, n in states.items()) or 'none yet'})",
            ),
            ("length", format_time(sum(item.duration_us for item in items))),
        ]
    )
    console.print_table(
        ("video", "length", "state", "proposals left", "decided segments"),
        [
            (
                item.title,
                format_time(item.duration_us),
                str(item.state),
                f"{item.proposals_open} of {item.proposals_total}",
                str(item.segments_human),
            )
            for item in items
        ],
    )
