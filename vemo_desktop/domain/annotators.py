"""Who codes which video, how far they are, and what they may see of each other before they are done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vemo_desktop.domain.segments import Layer, Segment, SegmentState


class CodingState(StrEnum):
    """How far one person is with one video."""

    OPEN = "open"
    DONE = "done"
    LOCKED = "locked"  # done, and not to be changed any more


@dataclass(frozen=True, slots=True)
class Annotator:
    """One person of a project and the videos given to them, with how far they are."""

    name: str
    videos: Mapping[str, CodingState] = field(default_factory=dict)

    def count(self, state: CodingState) -> int:
        """Return how many videos stand so."""
        return sum(one is state for one in self.videos.values())

    def is_finished(self, media_id: str) -> bool:
        """Tell whether this person is done with a video."""
        return self.videos.get(media_id, CodingState.OPEN) is not CodingState.OPEN


def seen_blind(segments: Iterable[Segment], name: str, rejected_by: Mapping[str, str]) -> tuple[Segment, ...]:
    """Return what a person sees of a video that they code blind: nothing that tells what others decided.

    Shown are their own segments, proposals that nobody decided on, and those they decided on themselves.
    A proposal that somebody else decided on is hidden, since its state would tell how.

    Parameters
    ----------
    segments : iterable of Segment
    name : str
        The person.
    rejected_by : mapping of str to str
        Who rejected which proposal.
    """
    listed = list(segments)
    own = {one.origin_id for one in listed if one.layer is Layer.HUMAN and one.author == name}

    def is_seen(one: Segment) -> bool:
        if one.layer is Layer.HUMAN:
            return one.author == name
        if one.layer is Layer.GOLD:
            return False
        return one.state is SegmentState.OPEN or one.id in own or rejected_by.get(one.id) == name

    return tuple(one for one in listed if is_seen(one))


def shared_out(media_ids: Collection[str], names: Collection[str], overlap: float) -> dict[str, list[str]]:
    """Share videos out evenly, a part of them to two people so that agreement can be told.

    Parameters
    ----------
    media_ids, names : collection of str
        In order; the answer depends on nothing else.
    overlap : float
        Share of videos given to a second person, in [0, 1]; spread evenly over the list.

    Returns
    -------
    dict of str to list of str
        Videos by name: nobody has more than one more than another. A second person is, among those who have
        least, the one who shares fewest videos with the first, so that all pairs can be compared.
    """
    given: dict[str, list[str]] = {name: [] for name in names}
    pairs: Counter[frozenset[str]] = Counter()
    for number, media_id in enumerate(media_ids):
        first = min(given, key=lambda name: len(given[name]))
        given[first].append(media_id)
        # One more whenever the running total of the overlap passes a whole number.
        is_double = int((number + 1) * overlap + 1e-9) > int(number * overlap + 1e-9)
        others = [
            (len(given[name]), pairs[frozenset((first, name))], name) for name in given if name != first
        ]
        if is_double and others:
            second = min(others, key=lambda one: one[:2])[2]
            given[second].append(media_id)
            pairs[frozenset((first, second))] += 1
    return given
