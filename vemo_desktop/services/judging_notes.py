"""What must be said beside figures of networks: by whose word, what flatters, and why there are none."""

from __future__ import annotations

from collections.abc import Sequence, Set

from vemo_desktop.domain.agreement.bootstrap import FEW_VIDEOS
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.services.figure_texts import videos_text
from vemo_desktop.services.raters import Voices
from vemo_desktop.services.truth import TrueVideo, judges_of


def notes_on(videos: Sequence[TrueVideo], held_out: Set[str] | None, skip: Set[str]) -> tuple[str, ...]:
    """Return what to keep in mind with the figures."""
    who = ", ".join(f"{name} ({videos_text(count)})" for name, count in judges_of(videos).most_common())
    notes = [f"What counts as true was said by {who}."]
    taken, total = sum(one.taken for one in videos), sum(one.said for one in videos)
    if taken:
        notes.append(
            f"{taken} of {total} true segments began as proposals of a network, which flatters that network."
        )
    if held_out is None:
        notes.append(
            "Videos that networks of this project may learn from count as well: one that was taught with"
            " these decisions is judged by what it has seen."
        )
    if len(videos) < FEW_VIDEOS:
        notes.append(f"{videos_text(len(videos))} only: take the intervals as a hint.")
    if skip:
        notes.append(f"Time labelled {', '.join(sorted(skip))} counts as time without a segment.")
    return tuple(notes)


def why_nothing(
    voices: Voices,
    scheme: LabelScheme,
    videos: Sequence[TrueVideo],
    held_out: Set[str] | None,
    *,
    is_compared: bool,
) -> str:
    """Say why nothing could be judged, or compared; empty where all that was asked for was done."""
    if videos:
        return (
            "" if is_compared else "The two networks have no video in common that a person has gone through."
        )
    if held_out is not None:
        return (
            f"No held-out video has been gone through by a person in the scheme “{scheme.name}”: review all"
            f" proposals of one, or say Done for it. Held out: {videos_text(len(held_out))}."
        )
    waiting = sum(
        project.open_proposals(print_) > 0 for project in voices.projects for print_ in project.items
    )
    where = f" In {videos_text(waiting)} proposals still wait." if waiting else ""
    return (
        f"No video that a network ran on has been gone through by a person in the scheme “{scheme.name}”,"
        f" so there is nothing to judge by.{where}"
    )
