"""How proposals and the human segments made of them hang together while a gesture is put together.

One rule: a proposal keeps its interval and label for ever, and its state says what became of it::

    OPEN       nobody has decided
    ACCEPTED   one human segment stands for it, with the same interval and label
    ADJUSTED   human segments stand for it that differ from it (moved, relabelled, split, merged)
    REJECTED   a person wants no segment there
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from vemo_desktop.domain.segments import Layer, Segment, SegmentState, new_id
from vemo_desktop.domain.timebase import Interval

Segments = Mapping[str, Segment]
"""The segments of one video by identifier."""

Touched = dict[str, Segment | None]
"""What becomes of segments: by identifier, None where one is deleted."""


def origin_id(segment: Segment) -> str | None:
    """Return the proposal that a segment is or was made of, or None for one drawn by hand."""
    return segment.id if segment.layer is Layer.PROPOSAL else segment.origin_id


def human_from(proposal: Segment, author: str) -> Segment:
    """Return a human segment made of a proposal as it stands, not yet decided on."""
    return replace(
        proposal, id=new_id(), layer=Layer.HUMAN, author=author, confidence=None, origin_id=proposal.id
    )


def take_over(touched: Touched, proposal: Segment, author: str, interval: Interval, label: str) -> None:
    """Put a human segment beside a proposal and mark the proposal accordingly."""
    wanted = replace(human_from(proposal, author), interval=interval, label=label)
    state = state_by(proposal, [wanted])
    touched[proposal.id] = replace(proposal, state=state)
    touched[wanted.id] = replace(wanted, state=state)


def revise(touched: Touched, segments: Segments, wanted: Segment) -> None:
    """Put a human segment in place, with the states that follow for it and for its proposal."""
    if wanted.origin_id is None:
        touched[wanted.id] = replace(wanted, state=SegmentState.ACCEPTED)
        return
    proposal = segments[wanted.origin_id]
    touched[wanted.id] = replace(wanted, state=state_by(proposal, [wanted]))
    standing = standing_for(proposal.id, segments, touched)
    touched[proposal.id] = replace(proposal, state=state_by(proposal, standing))


def state_by(proposal: Segment, standing: Sequence[Segment]) -> SegmentState:
    """Tell how a proposal relates to the human segments that stand for it."""
    wanted = (proposal.interval, proposal.scheme, proposal.label)
    same = [(one.interval, one.scheme, one.label) == wanted for one in standing]
    return SegmentState.ACCEPTED if same == [True] else SegmentState.ADJUSTED


def standing_for(proposal_id: str, segments: Segments, touched: Touched) -> list[Segment]:
    """Return the human segments made of a proposal, as they will be."""
    untouched = (one for one in segments.values() if one.origin_id == proposal_id and one.id not in touched)
    fresh = (one for one in touched.values() if one is not None and one.origin_id == proposal_id)
    return [*untouched, *fresh]


def let_go(segments: Segments, proposals: Iterable[Segment], state: SegmentState) -> Touched:
    """Delete what stands for proposals and give them, and those merged into them, another state."""
    touched: Touched = {}
    wanted = {proposal.id: proposal for proposal in proposals}
    for segment in segments.values():
        if segment.origin_id in wanted:
            touched[segment.id] = None
    for orphan in orphans(segments, touched):
        touched[orphan.id] = replace(orphan, state=state)
    for proposal in wanted.values():
        touched[proposal.id] = replace(proposal, state=state)
    return touched


def settle(segments: Segments, touched: Touched, origins: set[str]) -> None:
    """Give proposals, and what stands for them, the states that follow; once over all segments."""
    standing: dict[str, list[Segment]] = {id_: [] for id_ in origins}
    for segment in segments.values():
        if segment.origin_id in standing and segment.id not in touched:
            standing[segment.origin_id].append(segment)
    for fresh in touched.values():
        if fresh is not None and fresh.origin_id in standing:
            standing[fresh.origin_id].append(fresh)
    for id_, left in standing.items():
        proposal = segments[id_]
        for one in left:
            if one.id in touched:
                touched[one.id] = replace(one, state=state_by(proposal, [one]))
        touched[id_] = replace(proposal, state=state_by(proposal, left) if left else SegmentState.REJECTED)


def orphans(segments: Segments, touched: Touched) -> list[Segment]:
    """Return proposals that were merged into segments now deleted and that nothing stands for any more."""
    gone = [segments[id_] for id_, after in touched.items() if after is None]
    left = [one for one in segments.values() if one.layer is Layer.HUMAN and one.id not in touched]
    origins = {one.origin_id for one in segments.values()}
    return [
        proposal
        for proposal in segments.values()
        if proposal.layer is Layer.PROPOSAL
        and proposal.state is SegmentState.ADJUSTED
        and proposal.id not in origins
        and any(_covers(one, proposal) for one in gone)
        and not any(_covers(one, proposal) for one in left)
    ]


def _covers(human: Segment, proposal: Segment) -> bool:
    return human.scheme == proposal.scheme and human.interval.overlaps(proposal.interval)
