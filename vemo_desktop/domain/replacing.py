"""What new proposals do to the old ones: decisions stay, open proposals give way."""

from __future__ import annotations

from collections.abc import Sequence

from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState
from vemo_desktop.domain.standing import Segments

SAME_PLACE_IOU = 0.5
"""From this overlap on, two segments are about the same stretch: the customary threshold of temporal
localisation (Heilbron et al. 2015, "ActivityNet", section 4)."""


def replace_proposals(
    segments: Segments, media_id: str, scheme: str, fresh: Sequence[Segment], gesture: str
) -> Change:
    """Put fresh proposals in place of the open ones of a scheme.

    Decided proposals and human segments stay. A fresh proposal is left out where a person has spoken
    already: it lies (IoU of at least `SAME_PLACE_IOU`) on a human segment, or on a rejected proposal of
    the same label. An open proposal that the same run proposes again stays as it is, with its note.

    Parameters
    ----------
    segments : mapping of str to Segment
        All segments of the video.
    media_id, scheme : str
    fresh : sequence of Segment
        Proposals of one run in this scheme.
    gesture : str
        Name for the history.
    """
    ours = [segment for segment in segments.values() if segment.scheme == scheme]
    waiting = [one for one in ours if one.layer is Layer.PROPOSAL and one.state is SegmentState.OPEN]
    decided = [one for one in ours if one.state is not SegmentState.OPEN]
    again = {_content(one): one for one in waiting}
    kept: set[str] = set()
    after: list[Segment] = []
    for proposal in fresh:
        same = again.get(_content(proposal))
        if same is not None:
            kept.add(same.id)
        elif not _is_settled(proposal, decided):
            after.append(proposal)
    before = tuple(one for one in waiting if one.id not in kept)
    return Change(gesture, media_id, before=before, after=tuple(after))


def _content(proposal: Segment) -> tuple[object, ...]:
    return (proposal.interval, proposal.label, proposal.run_id, proposal.confidence)


def _is_settled(proposal: Segment, decided: Sequence[Segment]) -> bool:
    """Tell whether a person has decided about this stretch."""
    return any(
        one.interval.iou(proposal.interval) >= SAME_PLACE_IOU
        for one in decided
        if one.state is not SegmentState.REJECTED or one.label == proposal.label
    )
