"""What new proposals do to the old ones: decisions stay, open proposals give way."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from vemo_desktop.domain.learning import gives_way
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState, network_of
from vemo_desktop.domain.standing import Segments

SAME_PLACE_IOU = 0.5
"""From this overlap on, two segments are about the same stretch: the customary threshold of temporal
localisation (Heilbron et al. 2015, "ActivityNet", section 4)."""


def replace_proposals(
    segments: Segments,
    media_id: str,
    scheme: str,
    author: str,
    fresh: Sequence[Segment],
    gesture: str,
    *,
    from_us: int = 0,
) -> Change:
    """Put fresh proposals in place of the open ones of the same network in a scheme.

    A network that was taught from corrections and the one it was taught over count as the same: what one of
    them left open gives way to what the other says now.
    Decided proposals, human segments and what other networks propose stay. A fresh proposal is left out
    where a person has spoken already: it lies (IoU of at least `SAME_PLACE_IOU`) on a human segment, or on
    a rejected proposal of the same label. An open proposal that the same run proposes again stays as it is,
    with its note.

    Parameters
    ----------
    segments : mapping of str to Segment
        All segments of the video.
    media_id, scheme : str
    author : str
        Who proposes, ``network:<id>``.
    fresh : sequence of Segment
        Proposals of one run of that network in this scheme.
    gesture : str
        Name for the history.
    from_us : int
        Only proposals that begin at or after this instant come and go, in microseconds.
    """
    ours = [segment for segment in segments.values() if segment.scheme == scheme]
    network = network_of(author) or ""
    proposed = [one for one in ours if one.layer is Layer.PROPOSAL and gives_way(one.author, network)]
    waiting = [one for one in proposed if one.state is SegmentState.OPEN and one.interval.start_us >= from_us]
    decided = _Decided(one for one in ours if one.state is not SegmentState.OPEN)
    again = {_content(one): one for one in waiting}
    kept: set[str] = set()
    after: list[Segment] = []
    for proposal in fresh:
        same = again.get(_content(proposal))
        if same is not None:
            kept.add(same.id)
        elif proposal.interval.start_us >= from_us and not decided.settle(proposal):
            after.append(proposal)
    before = tuple(one for one in waiting if one.id not in kept)
    return Change(gesture, media_id, before=before, after=tuple(after))


def _content(proposal: Segment) -> tuple[object, ...]:
    return (proposal.interval, proposal.label, proposal.run_id, proposal.confidence)


class _Decided:
    """Segments that a person has decided, in order of time: a slider asks for hundreds of proposals."""

    def __init__(self, decided: Iterable[Segment]) -> None:
        self._segments = sorted(decided, key=lambda one: one.interval.start_us)
        self._starts = [one.interval.start_us for one in self._segments]

    def settle(self, proposal: Segment) -> bool:
        """Tell whether a person has decided about the stretch of a proposal."""
        place = proposal.interval
        # Whatever shares this much with it is at most so many times as long, and so starts after `reach`.
        reach = place.start_us - int(place.duration_us / SAME_PLACE_IOU)
        first, last = bisect_left(self._starts, reach), bisect_left(self._starts, place.end_us)
        return any(
            one.interval.iou(place) >= SAME_PLACE_IOU
            for one in self._segments[first:last]
            if one.state is not SegmentState.REJECTED or one.label == proposal.label
        )
