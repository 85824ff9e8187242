"""New proposals give way to decisions."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain import editing
from vemo_desktop.domain.replacing import SAME_PLACE_IOU, replace_proposals
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState, new_id
from vemo_desktop.domain.timebase import Interval


def proposal(start: int, end: int, label: str = "positive", run: str = "new") -> Segment:
    return Segment(
        new_id(), "film", Interval(start, end), "sentiment", label, Layer.PROPOSAL, "network:x", run_id=run
    )


def renew(segments: list[Segment], fresh: list[Segment]) -> Change:
    by_id = {segment.id: segment for segment in segments}
    return replace_proposals(by_id, "film", "sentiment", "network:x", fresh, "Propose")


def test_open_proposals_give_way():
    old, new = proposal(10, 20, run="old"), proposal(11, 21)
    assert renew([old], [new]) == Change("Propose", "film", before=(old,), after=(new,))


def test_the_same_proposal_of_the_same_run_stays_with_its_note():
    old = replace(proposal(10, 20), note="look here")
    assert renew([old], [proposal(10, 20), later := proposal(30, 40)]).after == (later,)
    assert renew([old], [proposal(10, 20)]).is_empty


def test_what_a_person_has_decided_on_is_not_proposed_again():
    segments = {"p": replace(proposal(10, 20, run="old"), id="p")}
    segments = editing.apply(segments, editing.adjust(segments, "p", Interval(10, 40), "ann"))
    fresh = [proposal(11, 21), proposal(12, 38, "negative"), far := proposal(60, 70)]
    change = renew(list(segments.values()), fresh)
    assert (change.before, change.after) == ((), (far,))


def test_a_rejected_label_is_not_proposed_again_but_another_label_is():
    rejected = replace(proposal(10, 20, run="old"), state=SegmentState.REJECTED)
    other = proposal(10, 20, "negative")
    assert renew([rejected], [proposal(10, 20), other]).after == (other,)


def test_what_another_network_proposes_stays():
    theirs = replace(proposal(10, 20, run="old"), author="network:y")
    ours, new = proposal(12, 22, run="old"), proposal(11, 21)
    assert renew([theirs, ours], [new]) == Change("Propose", "film", before=(ours,), after=(new,))


def test_what_was_rejected_of_another_network_is_not_proposed_again():
    theirs = replace(proposal(10, 20, run="old"), author="network:y", state=SegmentState.REJECTED)
    assert renew([theirs], [proposal(11, 21)]).is_empty


def test_other_schemes_are_left_alone():
    elsewhere = replace(proposal(10, 20, "joy", run="old"), scheme="ekman-6")
    assert renew([elsewhere], []).is_empty


_PLACES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 40)), max_size=8)


@given(_PLACES, _PLACES)
def test_no_decision_is_overlooked_for_speed(decided, fresh):
    told = [replace(proposal(at, at + length), state=SegmentState.REJECTED) for at, length in decided]
    offered = [proposal(at, at + length) for at, length in fresh]
    wanted = [
        one for one in offered if all(one.interval.iou(other.interval) < SAME_PLACE_IOU for other in told)
    ]
    assert list(renew(told, offered).after) == wanted
