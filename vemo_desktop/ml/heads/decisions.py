"""What people decided about one video in one label scheme, as a head learns from it. No torch here.

Only what somebody judged counts: human and gold segments, rejected proposals, and silence where somebody
looked. A proposal that nobody judged is no example and no silence either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import US_PER_S, Interval
from vemo_desktop.ml.training.examples import decided

POINT_US = 100_000
"""Segments up to this length mark a moment and say nothing of borders: a frame at 10 Hz or faster."""
REACH_US = 2 * US_PER_S
"""How far beside a decision the person who took it surely looked. Chosen: about the shortest time in which
the border of a segment can be heard and seen."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A stretch of a video with a label."""

    interval: Interval
    label: str

    @property
    def is_point(self) -> bool:
        """Whether it marks a moment and no borders."""
        return self.interval.duration_us <= POINT_US


@dataclass(frozen=True, slots=True)
class Decisions:
    """What is known of one video in one scheme.

    Parameters
    ----------
    fingerprint : str
        Of the file's contents: decides on which side of a split the video stands.
    duration_us : int
    stretches : tuple of Stretch
        Human or gold segments.
    refused : tuple of Stretch
        Rejected proposals: this label is not there.
    looked_at : tuple of Interval
        Where silence is a judgement too; apart from each other, by start. Stretches lie inside.
    """

    fingerprint: str
    duration_us: int
    stretches: tuple[Stretch, ...]
    refused: tuple[Stretch, ...]
    looked_at: tuple[Interval, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nobody decided anything."""
        return not (self.stretches or self.refused)

    def lasting(self, skip: Container[str]) -> tuple[Stretch, ...]:
        """Return the stretches that proposals can meet: no moments, and no labels that are skipped."""
        return tuple(one for one in self.stretches if not one.is_point and one.label not in skip)

    def seen(self, interval: Interval) -> bool:
        """Tell whether somebody looked at the middle of a stretch."""
        return any(one.contains(interval.middle_us) for one in self.looked_at)


def decisions_of(
    segments: Iterable[Segment],
    scheme: LabelScheme,
    fingerprint: str,
    duration_us: int,
    *,
    is_finished: bool = False,
) -> Decisions:
    """Return what people decided about a video in one scheme.

    Silence counts as a judgement everywhere in a video whose proposals have all been judged. Otherwise it
    counts between decisions as long as no open proposal lies there, and for two seconds around them. Where
    gold is silent although at least half of the people say something, it does not: that may not be settled.

    Parameters
    ----------
    segments : iterable of Segment
        All of the video, of every layer, state and scheme. Labels that the scheme does not have any more
        are left out.
    is_finished : bool
        Whether it is known otherwise that somebody went through all of it; what a network proposed later
        does not change that.
    """
    own = [one for one in segments if one.scheme == scheme.id and one.label in scheme.keys]
    stretches = tuple(
        _stretch(one, duration_us) for one in decided(own) if one.interval.start_us < duration_us
    )
    proposals = [one for one in own if one.layer is Layer.PROPOSAL and one.interval.start_us < duration_us]
    refused = tuple(
        sorted(_stretch(one, duration_us) for one in proposals if one.state is SegmentState.REJECTED)
    )
    waiting = [one.interval for one in proposals if one.state is SegmentState.OPEN]
    if (is_finished or (proposals and not waiting)) and (stretches or refused):
        looked_at = [Interval(0, duration_us)] if duration_us > 0 else []
    else:
        looked_at = _looked_at(stretches, refused, waiting, duration_us)
    looked_at = _without(looked_at, _left_open(own))
    return Decisions(fingerprint, duration_us, stretches, refused, tuple(looked_at))


def _stretch(segment: Segment, duration_us: int) -> Stretch:
    end_us = min(segment.interval.end_us, duration_us)
    return Stretch(Interval(segment.interval.start_us, end_us), segment.label)


def _looked_at(
    stretches: Sequence[Stretch], refused: Sequence[Stretch], waiting: Sequence[Interval], duration_us: int
) -> list[Interval]:
    """Return where somebody looked in a video that is not finished."""
    judged = sorted(one.interval for one in (*stretches, *refused))
    near = [
        Interval(max(one.start_us - REACH_US, 0), min(one.end_us + REACH_US, duration_us)) for one in judged
    ]
    # Between two decisions somebody passed by; what waits there was passed over.
    near += [Interval(a.end_us, b.start_us) for a, b in pairwise(judged) if b.start_us > a.end_us]
    return _without(_joined(near), [one for one in waiting if not any(one.overlaps(own) for own in judged)])


def _left_open(own: Sequence[Segment]) -> list[Interval]:
    """Return where there is gold in a video, but none for what at least half of its people say."""
    gold = sorted(one.interval for one in own if one.layer is Layer.GOLD)
    people = [one for one in own if one.layer is Layer.HUMAN]
    if not gold or not people:
        return []
    edges = [(one.interval.start_us, 1, one.author) for one in people]
    edges += [(one.interval.end_us, -1, one.author) for one in people]
    count, saying, found = len({one.author for one in people}), Counter[str](), []
    for (start_us, change, author), (end_us, *_) in pairwise(sorted(edges)):
        saying[author] += change
        if end_us > start_us and 2 * len(+saying) >= count:
            found.append(Interval(start_us, end_us))
    return _without(_joined(found), gold)


def _joined(intervals: Sequence[Interval]) -> list[Interval]:
    found: list[Interval] = []
    for one in sorted(intervals):
        if found and one.start_us <= found[-1].end_us:
            found[-1] = Interval(found[-1].start_us, max(found[-1].end_us, one.end_us))
        else:
            found.append(one)
    return found


def _without(intervals: Sequence[Interval], holes: Sequence[Interval]) -> list[Interval]:
    found: list[Interval] = []
    for one in intervals:
        start_us = one.start_us
        for hole in sorted(hole for hole in holes if hole.overlaps(one)):
            if hole.start_us > start_us:
                found.append(Interval(start_us, hole.start_us))
            start_us = max(start_us, hole.end_us)
        if start_us < one.end_us:
            found.append(Interval(start_us, one.end_us))
    return found
