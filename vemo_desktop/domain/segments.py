"""Labelled stretches of a video, in layers that never mix."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from enum import StrEnum

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.traces import Trace


class Layer(StrEnum):
    """Who speaks. Model output itself is `Curves`; these are the layers made of segments."""

    PROPOSAL = "proposal"
    HUMAN = "human"
    GOLD = "gold"


class SegmentState(StrEnum):
    """What a person has decided about a segment."""

    OPEN = "open"
    ACCEPTED = "accepted"
    ADJUSTED = "adjusted"
    REJECTED = "rejected"


_NETWORK = "network:"


def author_of(network: str) -> str:
    """Return who signs the proposals of a network."""
    return f"{_NETWORK}{network}"


def network_of(author: str) -> str | None:
    """Return the network that signs as an author; None for a person."""
    return author.removeprefix(_NETWORK) if author.startswith(_NETWORK) else None


def new_id() -> str:
    """Return a fresh identifier: 32 hexadecimal digits."""
    return secrets.token_hex(16)


@dataclass(frozen=True, slots=True)
class Segment:
    """One labelled stretch of one video.

    A decision about a proposal never changes its interval or label: the proposal takes the state of the
    decision, and what the person wants stands in a human segment whose `origin_id` names the proposal.

    Parameters
    ----------
    id, media_id : str
    interval : Interval
    scheme, label : str
        Identifier of the label scheme and key of a label; empty where gold says that nothing is felt.
    layer : Layer
    author : str
        Name of the person, or ``network:<id>``.
    state : SegmentState
        Proposals start OPEN. Human segments are ACCEPTED when taken over or drawn as they stand,
        ADJUSTED when they differ from the proposal they came from.
    confidence : float or None
        In [0, 1]; a network's score, or a person's own certainty.
    origin_id, run_id : str or None
        The proposal this came from; the run that proposed it.
    note : str
    """

    id: str
    media_id: str
    interval: Interval
    scheme: str
    label: str
    layer: Layer
    author: str
    state: SegmentState = SegmentState.OPEN
    confidence: float | None = None
    origin_id: str | None = None
    run_id: str | None = None
    note: str = ""

    @property
    def network(self) -> str | None:
        """The network that signs it; None for what a person did."""
        return network_of(self.author)

    @property
    def says_nothing(self) -> bool:
        """Whether it is gold without a label: it was settled that nothing is felt there."""
        return self.layer is Layer.GOLD and not self.label


@dataclass(frozen=True, slots=True)
class Change:
    """One gesture: the segments and traces it touched, before and after.

    Parameters
    ----------
    gesture : str
        Name for the history, in the imperative: "Accept proposal", "Move edge".
    media_id : str
        The video it is about; the first of them where it touches segments of several.
    before, after : tuple of Segment
        A segment only in `before` was deleted, only in `after` created.
    removed : bool or None
        True if the gesture took the whole video out of the project, False if it brought it back.
    traces_before, traces_after : tuple of Trace
        As `before` and `after`.
    scheme_before, scheme_after : LabelScheme or None
        A label scheme that was edited, made (only after) or removed (only before); `media_id` is then empty.
    """

    gesture: str
    media_id: str
    before: tuple[Segment, ...] = ()
    after: tuple[Segment, ...] = ()
    removed: bool | None = None
    traces_before: tuple[Trace, ...] = ()
    traces_after: tuple[Trace, ...] = ()
    scheme_before: LabelScheme | None = None
    scheme_after: LabelScheme | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing changes; such a gesture is not recorded."""
        is_same = self.before == self.after and self.traces_before == self.traces_after
        return is_same and self.removed is None and self.scheme_before == self.scheme_after

    @property
    def touched(self) -> frozenset[str]:
        """Identifiers of all segments and traces before and after."""
        return frozenset(one.id for one in self._all())

    @property
    def media_ids(self) -> frozenset[str]:
        """All videos it is about."""
        return frozenset({self.media_id, *(one.media_id for one in self._all())} - {""})

    def part(self, media_id: str) -> Change:
        """Return what it does to one video."""
        return Change(
            self.gesture,
            media_id,
            before=tuple(segment for segment in self.before if segment.media_id == media_id),
            after=tuple(segment for segment in self.after if segment.media_id == media_id),
            removed=self.removed if media_id == self.media_id else None,
            traces_before=tuple(trace for trace in self.traces_before if trace.media_id == media_id),
            traces_after=tuple(trace for trace in self.traces_after if trace.media_id == media_id),
        )

    def reversed(self) -> Change:
        """Return the change that takes this one back."""
        removed = None if self.removed is None else not self.removed
        return Change(
            self.gesture,
            self.media_id,
            before=self.after,
            after=self.before,
            removed=removed,
            traces_before=self.traces_after,
            traces_after=self.traces_before,
            scheme_before=self.scheme_after,
            scheme_after=self.scheme_before,
        )

    def _all(self) -> tuple[Segment | Trace, ...]:
        return (*self.before, *self.after, *self.traces_before, *self.traces_after)


@dataclass(frozen=True, slots=True)
class Proposed:
    """One segment a network proposes, before it has a place in a project.

    `score` in [0, 1] tells how sure the rule that made it is: how far the segment stands out from its
    surroundings, say.
    """

    interval: Interval
    label: str
    score: float
