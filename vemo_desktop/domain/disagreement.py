"""What other networks say where a proposal lies: the same, something else, or nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.domain.segments import Segment

_SILENT_VOTE = 0.5
"""A network that proposes nothing is half against: its threshold may have kept a weak yes back."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one other network says over the time of a proposal; shares in [0, 1].

    `same` and `contrary` are the shares over which it proposes the same, and something else; where it does
    both, both count. `label` is what it says instead over the longest time, empty if it does not.
    """

    network: str
    same: float
    contrary: float
    label: str = ""

    @property
    def silent(self) -> float:
        """The share of the time over which it proposes nothing."""
        return max(1.0 - self.same - self.contrary, 0.0)

    @property
    def vote(self) -> float:
        """How much it is against the proposal, from 0 to 1."""
        return min(self.contrary + _SILENT_VOTE * self.silent, 1.0)


class Opinions:
    """The proposals of one network on one video, in order of time."""

    def __init__(self, network: str, proposals: Iterable[Segment]) -> None:
        self.network = network
        self._proposals = sorted(proposals, key=lambda one: (one.interval, one.id))
        self._starts = [one.interval.start_us for one in self._proposals]
        self._longest_us = max((one.interval.duration_us for one in self._proposals), default=0)

    def on(self, proposal: Segment) -> Verdict | None:
        """Return what the network says where a proposal lies; None if its labels cannot be compared."""
        place = proposal.interval
        first = bisect_left(self._starts, place.start_us - self._longest_us)
        last = bisect_left(self._starts, place.end_us)
        there = [one for one in self._proposals[first:last] if one.interval.overlaps(place)]
        answers = [(one, _is_same(one, proposal)) for one in there]
        known = [(one, is_same) for one, is_same in answers if is_same is not None]
        if there and not known:
            return None
        others = [one for one, is_same in known if not is_same]
        by_label: dict[str, int] = {}
        for one in others:
            by_label[one.label] = by_label.get(one.label, 0) + _covered_us([one], proposal)
        return Verdict(
            self.network,
            _covered_us([one for one, is_same in known if is_same], proposal) / place.duration_us,
            _covered_us(others, proposal) / place.duration_us,
            max(by_label, key=lambda label: (by_label[label], label), default=""),
        )


def verdicts(proposal: Segment, opinions: Mapping[str, Opinions]) -> tuple[Verdict, ...]:
    """Return what every other network that looked at the video says of a proposal, the most against first."""
    found = [one.on(proposal) for network, one in opinions.items() if network != proposal.network]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: (-one.vote, one.network)))


def disagreement(verdicts: Sequence[Verdict]) -> float:
    """Return how much other networks are against a proposal, from 0 (all agree, or none looked) to 1.

    Notes
    -----
    The share of votes against, averaged over the committee: query by committee, Seung, Opper and
    Sompolinsky 1992, COLT. Half a vote for silence is chosen.
    """
    return sum(one.vote for one in verdicts) / len(verdicts) if verdicts else 0.0


def priority(uncertainty: float, disagreement: float) -> float:
    """Return how urgently a person should look, from 0 to 1: when the network is unsure, or others object.

    Notes
    -----
    The probability that at least one of two independent doubts is right. Without other networks it is the
    uncertainty itself.
    """
    # Written so that nothing is rounded where nobody disagrees: a database orders by the uncertainty itself.
    return min(uncertainty + disagreement * (1.0 - uncertainty), 1.0)


def _is_same(one: Segment, other: Segment) -> bool | None:
    """Tell whether two labels say the same: in one scheme by label, else by polarity; None if unknowable."""
    if one.scheme == other.scheme:
        return one.label == other.label
    sides = [_polarity(one), _polarity(other)]
    return None if None in sides else sides[0] == sides[1]


def _polarity(segment: Segment) -> int | None:
    scheme = BUILT_IN_SCHEMES.get(segment.scheme)
    if scheme is None or segment.label not in scheme.keys:
        return None
    return scheme.label(segment.label).polarity


def _covered_us(segments: Sequence[Segment], proposal: Segment) -> int:
    """Return over how much of a proposal's time any of some segments lies; they come by start."""
    covered, reached = 0, proposal.interval.start_us
    for one in segments:
        end = min(one.interval.end_us, proposal.interval.end_us)
        covered += max(end - max(one.interval.start_us, reached), 0)
        reached = max(reached, end)
    return covered
