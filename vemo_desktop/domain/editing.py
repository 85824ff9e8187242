"""What each gesture of review does to the segments of one video, as pure functions.

Every function takes the segments as they are (by identifier) and returns the `Change` to commit, or
refuses with a sentence. How proposals and what is made of them hang together is in `domain.standing`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from vemo_desktop.domain.cutting import make_room
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState, new_id
from vemo_desktop.domain.standing import (
    Segments,
    Touched,
    human_from,
    let_go,
    origin_id,
    orphans,
    revise,
    standing_for,
    state_by,
    take_over,
)
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.traces import Trace
from vemo_desktop.errors import EditRefused

_Value = TypeVar("_Value", Segment, Trace)
_TAKEN = (SegmentState.ACCEPTED, SegmentState.ADJUSTED)


def apply(segments: Segments, change: Change) -> dict[str, Segment]:
    """Return the segments after a change.

    Raises
    ------
    ValueError
        If the segments are not as the change expects to find them.
    """
    return _applied(segments, change.before, change.after, change.gesture)


def apply_to_traces(traces: Mapping[str, Trace], change: Change) -> dict[str, Trace]:
    """Return the traces after a change, as `apply` does the segments."""
    return _applied(traces, change.traces_before, change.traces_after, change.gesture)


def _applied(
    values: Mapping[str, _Value], before: Sequence[_Value], after: Sequence[_Value], gesture: str
) -> dict[str, _Value]:
    result = dict(values)
    for one in before:
        if result.pop(one.id, None) != one:
            raise ValueError(f"{type(one).__name__.lower()} {one.id} is not as '{gesture}' left it")
    for one in after:
        if one.id in result:
            raise ValueError(f"{type(one).__name__.lower()} {one.id} exists before '{gesture}' creates it")
        result[one.id] = one
    return result


def accept(segments: Segments, ids: Sequence[str], author: str) -> Change:
    """Take proposals over as they stand; several at once are one gesture."""
    touched: Touched = {}
    for proposal in _undecided(segments, ids):
        take_over(touched, proposal, author, proposal.interval, proposal.label)
    return changed(counted("Accept", "proposal", len(ids)), segments, touched)


def reject(segments: Segments, ids: Sequence[str]) -> Change:
    """Decide that there is no segment where proposals (or the human segments made of them) lie."""
    proposals = [_proposal_of(segments, id_, "rejected") for id_ in ids]
    if all(proposal.state is SegmentState.REJECTED for proposal in proposals):
        raise EditRefused("This proposal is rejected already. Reopen it to decide again.")
    touched = let_go(segments, proposals, SegmentState.REJECTED)
    return changed(counted("Reject", "proposal", len(ids)), segments, touched)


def reopen(segments: Segments, ids: Sequence[str]) -> Change:
    """Take decisions back: human segments made of the proposals go, the proposals wait again."""
    proposals = [_proposal_of(segments, id_, "reopened") for id_ in ids]
    if all(proposal.state is SegmentState.OPEN for proposal in proposals):
        raise EditRefused("This proposal is open already; nobody has decided on it.")
    touched = let_go(segments, proposals, SegmentState.OPEN)
    return changed(counted("Reopen", "proposal", len(ids)), segments, touched)


def adjust(segments: Segments, id_: str, interval: Interval, author: str, *, cuts: bool = False) -> Change:
    """Give a human segment another interval, or take a proposal over with another one.

    With `cuts` the others of its lane make room.
    """
    segment = editable(segments, id_)
    touched: Touched = {}
    if segment.layer is Layer.PROPOSAL:
        take_over(touched, _undecided(segments, [id_])[0], author, interval, segment.label)
        return changed("Adjust proposal" + _making_room(segments, touched, cuts), segments, touched)
    revise(touched, segments, replace(segment, interval=interval, author=author))
    kept = segment.interval.start_us == interval.start_us or segment.interval.end_us == interval.end_us
    gesture = "Move edge" if kept else "Move segment"
    return changed(gesture + _making_room(segments, touched, cuts), segments, touched)


def relabel(segments: Segments, id_: str, label: str, author: str) -> Change:
    """Give a human segment another label, or take a proposal over with another one."""
    segment = editable(segments, id_)
    touched: Touched = {}
    if segment.layer is Layer.PROPOSAL:
        take_over(touched, _undecided(segments, [id_])[0], author, segment.interval, label)
        return changed("Relabel proposal", segments, touched)
    revise(touched, segments, replace(segment, label=label, author=author))
    return changed("Relabel segment", segments, touched)


def split(segments: Segments, id_: str, at_us: int, author: str) -> Change:
    """Cut a segment in two at an instant; a proposal becomes two human segments."""
    segment = editable(segments, id_)
    start, end = segment.interval.start_us, segment.interval.end_us
    if not start < at_us < end:
        raise EditRefused("The playhead is not inside the segment. Move it there to split.")
    touched: Touched = {}
    if segment.layer is Layer.PROPOSAL:
        first = human_from(_undecided(segments, [id_])[0], author)
    else:
        first = replace(segment, author=author)
    revise(touched, segments, replace(first, interval=Interval(start, at_us)))
    revise(touched, segments, replace(first, id=new_id(), interval=Interval(at_us, end)))
    return changed("Split segment", segments, touched)


def merge(segments: Segments, ids: Sequence[str], author: str) -> Change:
    """Join segments into one human segment from the first start to the last end.

    The first of `ids` decides the label and, if it is a human segment, keeps its identifier. The origin
    is that of the earliest part that has one; other proposals among the parts count as adjusted.
    """
    parts = [editable(segments, id_) for id_ in dict.fromkeys(ids)]
    if len(parts) < 2:
        raise EditRefused("Merging needs at least two segments. Select another one as well.")
    if len({part.scheme for part in parts}) > 1:
        raise EditRefused("Segments of different label schemes cannot be merged.")
    _undecided(segments, [part.id for part in parts if part.layer is Layer.PROPOSAL], none_is_fine=True)
    by_start = sorted(parts, key=lambda part: (part.interval, part.id))
    touched: Touched = {part.id: None for part in parts if part.layer is Layer.HUMAN}
    for origin in filter(None, map(origin_id, parts)):
        touched[origin] = replace(segments[origin], state=SegmentState.ADJUSTED)
    hull = Interval(by_start[0].interval.start_us, max(part.interval.end_us for part in parts))
    revise(touched, segments, _joined(parts[0], by_start, hull, author))
    return changed("Merge segments", segments, touched)


def create(
    segments: Segments,
    media_id: str,
    interval: Interval,
    scheme: str,
    label: str,
    author: str,
    *,
    cuts: bool = False,
) -> Change:
    """Draw a new human segment; with `cuts` the others of its lane make room."""
    drawn = Segment(
        new_id(), media_id, interval, scheme, label, Layer.HUMAN, author, state=SegmentState.ACCEPTED
    )
    touched: Touched = {drawn.id: drawn}
    return changed("Draw segment" + _making_room(segments, touched, cuts), segments, touched)


def delete(segments: Segments, ids: Sequence[str]) -> Change:
    """Delete human segments; a proposal that loses its last one counts as rejected."""
    parts = [editable(segments, id_) for id_ in dict.fromkeys(ids)]
    if any(part.layer is Layer.PROPOSAL for part in parts):
        raise EditRefused("A proposal is never deleted, so that the decision on it stays known. Reject it.")
    touched: Touched = {part.id: None for part in parts}
    for proposal in orphans(segments, touched):
        touched[proposal.id] = replace(proposal, state=SegmentState.REJECTED)
    for origin in filter(None, map(origin_id, parts)):
        left = standing_for(origin, segments, touched)
        state = state_by(segments[origin], left) if left else SegmentState.REJECTED
        touched[origin] = replace(segments[origin], state=state)
    return changed(counted("Delete", "segment", len(parts)), segments, touched)


def set_note(segments: Segments, id_: str, note: str) -> Change:
    """Write a note on a human segment or a proposal."""
    return changed("Write note", segments, {id_: replace(editable(segments, id_), note=note)})


def set_confidence(segments: Segments, id_: str, confidence: float | None, author: str) -> Change:
    """Say how certain a person is of a human segment, from 0 to 1, or None to leave it unsaid."""
    segment = editable(segments, id_)
    if segment.layer is not Layer.HUMAN:
        raise EditRefused("The score of a proposal is the network's own. Accept it to give it yours.")
    if confidence is not None and not 0 <= confidence <= 1:
        raise EditRefused("Certainty is a number from 0 to 1.")
    touched: Touched = {id_: replace(segment, confidence=confidence, author=author)}
    return changed("Set certainty", segments, touched)


def _making_room(segments: Segments, touched: Touched, cuts: bool) -> str:
    """Have the others of the lane make room where that is wanted; return what to add to the gesture."""
    wanted = next((one for one in touched.values() if one is not None and one.layer is Layer.HUMAN), None)
    return " over others" if cuts and wanted is not None and make_room(segments, touched, wanted) else ""


def counted(verb: str, noun: str, count: int) -> str:
    """Name a gesture by how many it is about."""
    return f"{verb} {noun}" if count == 1 else f"{verb} {count} {noun}s"


def changed(gesture: str, segments: Segments, touched: Touched, media_id: str = "") -> Change:
    """Build the change from what becomes of segments, leaving out what stays as it is.

    `media_id` is needed where nothing may be touched at all.
    """
    media_id = media_id or next(one.media_id for id_ in touched if (one := touched[id_] or segments[id_]))
    before = [segments[id_] for id_, after in touched.items() if id_ in segments and segments[id_] != after]
    after = [new for id_, new in touched.items() if new is not None and segments.get(id_) != new]
    return Change(gesture, media_id, before=tuple(before), after=tuple(after))


def editable(segments: Segments, id_: str) -> Segment:
    """Return a segment that a person may change, or refuse."""
    segment = segments.get(id_)
    if segment is None:
        raise EditRefused("This segment is no longer there: it was deleted or replaced. Nothing was changed.")
    if segment.layer is Layer.GOLD:
        raise EditRefused("Gold segments are the result of adjudication and are not edited by hand.")
    return segment


def _undecided(segments: Segments, ids: Sequence[str], *, none_is_fine: bool = False) -> list[Segment]:
    """Return proposals on which nothing human stands yet (open or rejected), or refuse."""
    proposals = [editable(segments, id_) for id_ in dict.fromkeys(ids)]
    if not proposals and not none_is_fine:
        raise EditRefused("No proposal is selected.")
    if any(proposal.layer is not Layer.PROPOSAL for proposal in proposals):
        raise EditRefused("This segment is a person's own already; there is nothing to accept.")
    if any(proposal.state in _TAKEN for proposal in proposals):
        raise EditRefused(
            "This proposal was accepted already. Change the segment made of it, or reopen the proposal."
        )
    return proposals


def _proposal_of(segments: Segments, id_: str, done: str) -> Segment:
    """Return a proposal itself, or the one a human segment was made of."""
    segment = editable(segments, id_)
    origin = origin_id(segment)
    if origin is None:
        raise EditRefused(f"A segment drawn by hand cannot be {done}; it can be deleted.")
    return segments[origin]


def _joined(first: Segment, by_start: Sequence[Segment], hull: Interval, author: str) -> Segment:
    """Return the segment that merged parts become."""
    origin = next(filter(lambda part: origin_id(part) is not None, by_start), None)
    notes = dict.fromkeys(part.note for part in by_start if part.note)
    return Segment(
        first.id if first.layer is Layer.HUMAN else new_id(),
        first.media_id,
        hull,
        first.scheme,
        first.label,
        Layer.HUMAN,
        author,
        origin_id=None if origin is None else origin_id(origin),
        run_id=None if origin is None else origin.run_id,
        note="\n".join(notes),
    )
