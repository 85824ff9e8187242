"""Making room in a lane: where a segment comes to lie, the others of its lane give way."""

from __future__ import annotations

from dataclasses import replace

from vemo_desktop.domain.segments import Layer, Segment, SegmentState, new_id
from vemo_desktop.domain.standing import Segments, Touched, orphans, settle
from vemo_desktop.domain.timebase import Interval


def make_room(segments: Segments, touched: Touched, wanted: Segment) -> int:
    """Cut the human segments of the same scheme and author that a segment comes to lie on.

    What is covered whole goes, what sticks out at both sides becomes two. Proposals that lose their last
    segment count as rejected, as if it had been deleted.

    Parameters
    ----------
    segments : mapping of str to Segment
    touched : dict
        What becomes of segments so far, `wanted` among it; the others are added.
    wanted : Segment

    Returns
    -------
    int
        How many others gave way.
    """
    others = [one for one in segments.values() if _is_in_way(one, wanted, touched)]
    for other in others:
        pieces = _left_of(other.interval, wanted.interval)
        touched[other.id] = replace(other, interval=pieces[0]) if pieces else None
        for piece in pieces[1:]:
            fresh = replace(other, id=new_id(), interval=piece)
            touched[fresh.id] = fresh
    for orphan in orphans(segments, touched):
        touched[orphan.id] = replace(orphan, state=SegmentState.REJECTED)
    settle(segments, touched, {one.origin_id for one in others if one.origin_id is not None})
    return len(others)


def _is_in_way(other: Segment, wanted: Segment, touched: Touched) -> bool:
    return (
        other.layer is Layer.HUMAN
        and other.id not in touched
        and (other.scheme, other.author) == (wanted.scheme, wanted.author)
        and other.interval.overlaps(wanted.interval)
    )


def _left_of(interval: Interval, cut: Interval) -> list[Interval]:
    """Return what is left of an interval around another one."""
    found = []
    if interval.start_us < cut.start_us:
        found.append(Interval(interval.start_us, cut.start_us))
    if cut.end_us < interval.end_us:
        found.append(Interval(cut.end_us, interval.end_us))
    return found
