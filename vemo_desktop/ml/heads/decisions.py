"""What people decided about one video in one label scheme, as a head learns from it. No torch here.

Only what somebody judged counts: human and gold segments, rejected proposals, and silence where somebody
looked. A proposal that nobody judged is no example and no silence either.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vemo_desktop.domain.adjudicating.silence import left_open
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.judging.videos import HeldOutVideo
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.spans import joined, without
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
        return not (self.stretches or self.refused or self.looked_at)

    def lasting(self, skip: Container[str]) -> tuple[Stretch, ...]:
        """Return the stretches that proposals can meet: no moments, and no labels that are skipped."""
        return tuple(one for one in self.stretches if not one.is_point and one.label not in skip)

    def held_out(self, title: str, skip: Container[str]) -> HeldOutVideo:
        """Return the video as one to judge by, without labels that are skipped.

        Known is what is true where somebody looked, and nowhere else.
        """
        seen = self.looked_at
        span = Interval(seen[0].start_us, seen[-1].end_us) if seen else Interval(0, 1)
        truth = tuple(Mark(one.interval, one.label) for one in self.lasting(skip))
        return HeldOutVideo(self.fingerprint, title, span, truth, tuple(without([span], seen)))

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
    gold is silent although at least half of the people say something, it does not, unless it was settled that
    nothing is there; see `left_open`.

    Parameters
    ----------
    segments : iterable of Segment
        All of the video, of every layer, state and scheme. Labels that the scheme does not have any more
        are left out.
    is_finished : bool
        Whether it is known otherwise that somebody went through all of it; what a network proposed later
        does not change that.
    """
    own = [
        one for one in segments if one.scheme == scheme.id and (one.label in scheme.keys or one.says_nothing)
    ]
    stretches = tuple(
        _stretch(one, duration_us) for one in decided(own) if one.interval.start_us < duration_us
    )
    proposals = [one for one in own if one.layer is Layer.PROPOSAL and one.interval.start_us < duration_us]
    refused = tuple(
        sorted(_stretch(one, duration_us) for one in proposals if one.state is SegmentState.REJECTED)
    )
    settled = [
        _stretch(one, duration_us) for one in own if one.says_nothing and one.interval.start_us < duration_us
    ]
    waiting = [one.interval for one in proposals if one.state is SegmentState.OPEN]
    if (is_finished or (proposals and not waiting)) and (stretches or refused or settled):
        looked_at = [Interval(0, duration_us)] if duration_us > 0 else []
    else:
        looked_at = _looked_at((*stretches, *refused, *settled), waiting, duration_us)
    looked_at = without(looked_at, _left_open(own))
    return Decisions(fingerprint, duration_us, stretches, refused, tuple(looked_at))


def _left_open(segments: Iterable[Segment]) -> list[Interval]:
    gold: list[Mark] = []
    people: dict[str, list[Mark]] = {}
    for one in segments:
        if one.layer is not Layer.PROPOSAL:
            own = gold if one.layer is Layer.GOLD else people.setdefault(one.author, [])
            own.append(Mark(one.interval, one.label))
    return left_open(gold, people)


def _stretch(segment: Segment, duration_us: int) -> Stretch:
    end_us = min(segment.interval.end_us, duration_us)
    return Stretch(Interval(segment.interval.start_us, end_us), segment.label)


def _looked_at(decided: Sequence[Stretch], waiting: Sequence[Interval], duration_us: int) -> list[Interval]:
    """Return where somebody looked in a video that is not finished."""
    judged = sorted(one.interval for one in decided)
    near = [
        Interval(max(one.start_us - REACH_US, 0), min(one.end_us + REACH_US, duration_us)) for one in judged
    ]
    # Between two decisions somebody passed by; what waits there was passed over.
    near += [Interval(a.end_us, b.start_us) for a, b in pairwise(judged) if b.start_us > a.end_us]
    return without(joined(near), [one for one in waiting if not any(one.overlaps(own) for own in judged)])
