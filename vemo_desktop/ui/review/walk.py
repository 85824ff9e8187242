"""Which segment comes next: rules without a window."""

from __future__ import annotations

from collections.abc import Iterable

from vemo_desktop.domain.replacing import SAME_PLACE_IOU
from vemo_desktop.domain.segments import Layer, Segment, SegmentState


def in_order(segments: Iterable[Segment]) -> list[Segment]:
    """Return segments by time; equal times by layer and identifier, so that the order never flickers."""
    return sorted(segments, key=lambda one: (one.interval, one.layer, one.id))


def is_waiting(segment: Segment) -> bool:
    """Tell whether a segment is a proposal that nobody has decided."""
    return segment.layer is Layer.PROPOSAL and segment.state is SegmentState.OPEN


def waiting(segments: Iterable[Segment]) -> list[Segment]:
    """Return the proposals that nobody has decided, in order."""
    return in_order(one for one in segments if is_waiting(one))


def walkable(segments: Iterable[Segment]) -> list[Segment]:
    """Return what next and previous walk through: open proposals, or else the human segments."""
    segments = list(segments)
    return waiting(segments) or in_order(one for one in segments if one.layer is not Layer.PROPOSAL)


def neighbour(
    segments: Iterable[Segment], selected: Segment | None, playhead_us: int, step: int
) -> Segment | None:
    """Return the next (`step` 1) or previous (-1) segment, going round at the ends; None if there is none.

    Without a selection the walk starts at the playhead.
    """
    stops = walkable(segments)
    if not stops:
        return None
    if selected is None:
        ahead = [one for one in stops if one.interval.end_us > playhead_us]
        behind = [one for one in stops if one.interval.start_us < playhead_us]
        return (ahead or stops)[0] if step > 0 else (behind or stops)[-1]
    place = (selected.interval, selected.layer, selected.id)
    if step > 0:
        after = [one for one in stops if (one.interval, one.layer, one.id) > place]
        return (after or stops)[0]
    before = [one for one in stops if (one.interval, one.layer, one.id) < place]
    return (before or stops)[-1]


def merge_partner(segments: Iterable[Segment], selected: Segment) -> Segment | None:
    """Return the segment after the selected one that it can be merged with, or None."""
    wants_open = is_waiting(selected)
    after = [
        one
        for one in in_order(segments)
        if one.id != selected.id
        and one.scheme == selected.scheme
        and (one.layer is Layer.HUMAN or (wants_open and is_waiting(one)))
        and one.interval >= selected.interval
    ]
    return after[0] if after else None


def follower(gone: Segment, segments: Iterable[Segment]) -> Segment | None:
    """Return the segment that stands where one lay that is no longer there; None if none does.

    New proposals take the place of old ones, so that the selection need not go.
    """
    alike = [one for one in segments if (one.layer, one.scheme) == (gone.layer, gone.scheme)]
    best = max(alike, key=lambda one: one.interval.iou(gone.interval), default=None)
    return best if best is not None and best.interval.iou(gone.interval) >= SAME_PLACE_IOU else None
