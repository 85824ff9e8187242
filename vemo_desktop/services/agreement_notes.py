"""What must be said beside numbers of agreement: who was not independent, what was left out, why none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from vemo_desktop.services.figure_texts import videos_text
from vemo_desktop.services.raters import Rater, RaterKind, Said, Voices

Rows = Mapping[str, Sequence[Said | None]]
"""What each of the compared raters says of each video, by fingerprint; None where he did not judge it."""


def notes_on(raters: Sequence[Rater], rows: Rows) -> tuple[str, ...]:
    """Return what to keep in mind with one comparison."""
    notes = []
    for place, rater in enumerate(raters):
        said = [one for row in rows.values() if (one := row[place]) is not None]
        taken, total = sum(one.taken for one in said), sum(len(one.marks) for one in said)
        if taken:
            notes.append(
                f"{taken} of {total} segments of {rater.key} began as proposals of a network. Agreement with"
                " networks, and with others who saw the same proposals, is partly their doing."
            )
    judged = [sum(one is not None for one in row) for row in rows.values()]
    if sum(count >= 2 for count in judged) == 1:
        notes.append("One video only: there are no intervals, which come from drawing whole videos again.")
    alone = sum(count == 1 for count in judged)
    if alone:
        notes.append(f"{videos_text(alone)} that only one of them judged {_were(alone)} left out.")
    some = sum(2 <= count < len(raters) for count in judged)
    if some:
        notes.append(f"{videos_text(some)} {_were(some)} judged by some of them only, and counted for those.")
    return tuple(notes)


def notes_on_all(voices: Voices, chosen: Sequence[Rater]) -> tuple[str, ...]:
    """Return what to keep in mind with all comparisons."""
    notes = []
    people = [rater for rater in chosen if rater.kind is RaterKind.PERSON]
    if any(count > 1 for count in Counter(rater.project for rater in people).values()):
        notes.append(
            "People who label in one project see each other's segments, and changing one makes it one's own."
            " For independent judgements, let each work in a project of their own and compare the projects,"
            " or import the labels of each."
        )
    namesakes = [name for name, count in Counter(one.name for one in people).items() if count > 1]
    notes += [
        f"{name} appears in several projects; if that is one person, this is agreement with oneself."
        for name in namesakes
    ]
    waiting = sum(_waits(voices, people, fingerprint) for fingerprint in voices.fingerprints)
    if waiting:
        notes.append(
            f"In {videos_text(waiting)} proposals still wait for a decision; until then that time counts as"
            ' "nothing here".'
        )
    missing = sum(
        any(fingerprint not in project.items for project in voices.projects)
        for fingerprint in voices.fingerprints
    )
    if missing:
        notes.append(f"{videos_text(missing)} {'is' if missing == 1 else 'are'} not in all projects.")
    return tuple(notes)


def why_nothing(voices: Voices, chosen: Sequence[Rater], scheme: str | None) -> str:
    """Say why nothing could be compared."""
    if not voices.raters:
        return "There is nothing to compare: nobody has decided anything here, and no network has run."
    if len(chosen) < 2:
        only = (chosen or voices.raters)[0].key
        return (
            f"There is nothing to compare: only {only} was chosen or has judged anything here. Name a second"
            f" rater, or a second project of the same videos. {voices.who()}"
        )
    shared = [set(voices.projects[number].items) for number in {rater.project for rater in chosen}]
    if not set.intersection(*shared):
        return (
            "There is nothing to compare: the projects have no video in common. Videos are matched by the"
            " content of their files, so a copy that was encoded anew counts as another video."
        )
    within = f' in the scheme "{scheme}"' if scheme else " in the same scheme"
    names = ", ".join(rater.key for rater in chosen)
    return f"There is nothing to compare: no two of {names} judged the same video{within}."


def _waits(voices: Voices, people: Sequence[Rater], fingerprint: str) -> bool:
    return any(
        voices.said(one, fingerprint) and voices.projects[one.project].open_proposals(fingerprint)
        for one in people
    )


def _were(count: int) -> str:
    return "was" if count == 1 else "were"
