"""Which videos were gone through, as changes come one by one."""

from __future__ import annotations

from dataclasses import replace

from vemo_desktop.domain.history import RevisionKind
from vemo_desktop.domain.looking import LookedThrough
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval


def _proposal(name: str, media_id: str = "m") -> Segment:
    return Segment(name, media_id, Interval(0, 10), "sentiment", "positive", Layer.PROPOSAL, "network:n")


def _decided(*proposals: Segment, state: SegmentState = SegmentState.REJECTED) -> Change:
    after = tuple(replace(one, state=state) for one in proposals)
    return Change("Decide", proposals[0].media_id, before=proposals, after=after)


_A, _B = _proposal("a"), _proposal("b")
_ARRIVED = Change("Propose", "m", after=(_A, _B))


def test_a_video_is_gone_through_when_its_last_proposal_is_decided() -> None:
    looked = LookedThrough()
    looked.take(RevisionKind.MACHINE, _ARRIVED)
    looked.take(RevisionKind.GESTURE, _decided(_A))
    assert looked.videos == frozenset()
    looked.take(RevisionKind.GESTURE, _decided(_B))
    assert looked.videos == {"m"}


def test_it_stays_so_when_a_network_proposes_later_and_ends_with_undo() -> None:
    looked = LookedThrough()
    looked.take(RevisionKind.MACHINE, _ARRIVED)
    looked.take(RevisionKind.GESTURE, _decided(_A, _B))
    looked.take(RevisionKind.MACHINE, Change("Propose", "m", after=(_proposal("c"),)))
    assert looked.videos == {"m"}
    looked.take(RevisionKind.UNDO, _decided(_A, _B).reversed())
    assert looked.videos == frozenset()


def test_replacing_what_waits_makes_no_video_gone_through() -> None:
    looked = LookedThrough()
    looked.take(RevisionKind.MACHINE, _ARRIVED)
    looked.take(RevisionKind.GESTURE, _decided(_A))
    looked.take(RevisionKind.MACHINE, Change("Propose", "m", before=(_B,)))
    assert looked.videos == frozenset()


def test_one_gesture_over_several_videos_counts_for_each() -> None:
    other = _proposal("c", "other")
    looked = LookedThrough()
    looked.take(RevisionKind.MACHINE, _ARRIVED)
    looked.take(RevisionKind.MACHINE, Change("Propose", "other", after=(other,)))
    looked.take(RevisionKind.GESTURE, _decided(_A, _B, other))
    assert looked.videos == {"m", "other"}


def test_drawing_in_a_video_without_proposals_is_going_through_it() -> None:
    looked = LookedThrough()
    drawn = replace(_A, layer=Layer.HUMAN, author="ann", state=SegmentState.ACCEPTED)
    looked.take(RevisionKind.GESTURE, Change("Draw", "m", after=(drawn,)))
    assert looked.videos == {"m"}
