"""Gestures on many segments: one change each, states that follow, and the way back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain import bulk, editing
from vemo_desktop.domain.labels import EKMAN_6, SENTIMENT, VIDEO_EMOTION_8
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.errors import EditRefused

Segments = dict[str, Segment]
OPEN, ACCEPTED = SegmentState.OPEN, SegmentState.ACCEPTED
ADJUSTED, REJECTED = SegmentState.ADJUSTED, SegmentState.REJECTED


def proposal(id_: str, start: int, end: int, label: str = "positive") -> Segment:
    return Segment(
        id_, "film", Interval(start, end), "sentiment", label, Layer.PROPOSAL, "network:signals", run_id="run"
    )


def drawn(id_: str, start: int, end: int, label: str = "positive") -> Segment:
    return Segment(id_, "film", Interval(start, end), "sentiment", label, Layer.HUMAN, "ann", state=ACCEPTED)


def start() -> Segments:
    """Two open proposals, one accepted with what stands for it, and one drawn segment."""
    now: Segments = {
        one.id: one
        for one in (
            proposal("p", 10, 20),
            proposal("q", 30, 40, "negative"),
            proposal("r", 50, 60),
            drawn("d", 70, 80),
        )
    }
    return editing.apply(now, editing.accept(now, ["r"], "ann"))


def mine(segments: Segments) -> list[Segment]:
    return sorted(
        (one for one in segments.values() if one.layer is Layer.HUMAN), key=lambda one: one.interval
    )


def back_and_forth(now: Segments, change: Change) -> Segments:
    after = editing.apply(now, change)
    assert editing.apply(after, change.reversed()) == now
    return after


def test_relabelling_takes_open_proposals_over_and_leaves_decided_ones() -> None:
    now = start()
    [standing] = [one for one in mine(now) if one.origin_id == "r"]
    change = bulk.relabel_all(now, ["p", "q", "r", "d", standing.id], "neutral", "bob")
    assert change.gesture == "Relabel 4 segments"
    assert bulk.relabel_all(now, ["p"], "neutral", "bob").gesture == "Relabel segment"
    after = back_and_forth(now, change)
    assert [one.label for one in mine(after)] == ["neutral"] * 4
    assert {one.author for one in mine(after)} == {"bob"}
    assert [after[id_].state for id_ in "pqr"] == [ADJUSTED, ADJUSTED, ADJUSTED]
    assert after[standing.id].state is ADJUSTED


def test_what_has_the_label_already_keeps_its_author() -> None:
    now = start()
    assert bulk.relabel_all(now, ["d"], "positive", "bob").is_empty


def test_only_decided_proposals_are_refused() -> None:
    with pytest.raises(EditRefused, match="accepted already"):
        bulk.relabel_all(start(), ["r"], "neutral", "bob")


def test_discarding_rejects_proposals_and_deletes_segments() -> None:
    now = start()
    [standing] = [one for one in mine(now) if one.origin_id == "r"]
    change = bulk.discard(now, ["p", "d", standing.id])
    assert change.gesture == "Reject proposal and delete 2 segments"
    after = back_and_forth(now, change)
    assert mine(after) == []
    assert [after[id_].state for id_ in "pqr"] == [REJECTED, OPEN, REJECTED]


def test_moving_many_is_one_change() -> None:
    now = start()
    [standing] = [one for one in mine(now) if one.origin_id == "r"]
    change = bulk.move_all(now, {"d": Interval(75, 85), standing.id: Interval(55, 65)}, "ann")
    after = back_and_forth(now, change)
    assert [one.interval for one in mine(after)] == [Interval(55, 65), Interval(75, 85)]
    assert after["r"].state is ADJUSTED
    # Back at its old place it stands for the proposal as it was.
    again = editing.apply(after, bulk.move_all(after, {standing.id: Interval(50, 60)}, "ann"))
    assert again["r"].state is ACCEPTED


def test_moving_to_another_scheme() -> None:
    now = start()
    [standing] = [one for one in mine(now) if one.origin_id == "r"]
    labels = {("sentiment", "positive"): "joy"}
    there = {id_: now[id_].interval for id_ in ("d", standing.id)}
    now = {**now, standing.id: replace(standing, author="bob"), "d": replace(now["d"], author="bob")}
    change = bulk.to_lane(now, there, labels, "ekman-6", "bob")
    assert change.gesture == "Move 2 segments to another lane"
    after = back_and_forth(now, change)
    assert {(one.scheme, one.label, one.author) for one in mine(after)} == {("ekman-6", "joy", "bob")}
    assert after["r"].state is ADJUSTED
    with pytest.raises(EditRefused, match="no longer there"):
        bulk.to_lane(now, {"gone": now["d"].interval}, labels, "ekman-6", "bob")


def test_what_is_not_ones_own_stays_and_is_copied() -> None:
    now = start()
    later = Interval(5, 900)
    labels = {("sentiment", "positive"): "joy", ("sentiment", "negative"): "fear"}
    change = bulk.to_lane(now, {"d": later, "p": now["p"].interval}, labels, "ekman-6", "anna")
    after = back_and_forth(now, change)
    assert {id_: after[id_] for id_ in now} == now
    new = [one for id_, one in after.items() if id_ not in now]
    assert {(one.scheme, one.author, one.layer, one.origin_id) for one in new} == {
        ("ekman-6", "anna", Layer.HUMAN, None)
    }
    assert {one.interval for one in new} == {later, now["p"].interval}
    assert change.gesture == "Copy 2 segments to another lane"


def test_an_open_proposal_that_goes_to_ones_lane_of_its_scheme_is_taken_over() -> None:
    now = start()
    same = {("sentiment", one.label): one.label for one in now.values()}
    change = bulk.to_lane(now, {"p": now["p"].interval}, same, "sentiment", "anna")
    after = back_and_forth(now, change)
    assert after["p"].state is SegmentState.ACCEPTED
    [made] = [one for one in after.values() if one.origin_id == "p"]
    assert (made.author, made.interval, made.label) == ("anna", now["p"].interval, now["p"].label)
    assert change.gesture == "Accept proposal"


def test_ones_own_are_copied_on_request() -> None:
    now = start()
    own = replace(now["d"], author="bob", note="why")
    now = {**now, "d": own}
    change = bulk.to_lane(
        now, {"d": own.interval}, {("sentiment", own.label): "joy"}, "ekman-6", "bob", is_copy=True
    )
    after = back_and_forth(now, change)
    assert after["d"] == own
    [copy] = [one for id_, one in after.items() if id_ not in now]
    assert (copy.scheme, copy.label, copy.note, copy.interval) == ("ekman-6", "joy", "why", own.interval)


@pytest.mark.parametrize(
    ("scheme", "label", "target", "found"),
    [
        (EKMAN_6, "fear", VIDEO_EMOTION_8, "fear"),
        (SENTIMENT, "positive", EKMAN_6, "joy"),
        (SENTIMENT, "negative", EKMAN_6, None),
        (EKMAN_6, "anger", SENTIMENT, "negative"),
        (EKMAN_6, "surprise", SENTIMENT, None),
        (EKMAN_6, "bliss", SENTIMENT, None),
    ],
)
def test_labels_that_mean_the_same(scheme, label, target, found) -> None:
    assert bulk.matching_label(scheme, label, target) == found


def frames(*lengths: int) -> FrameIndex:
    borders = np.cumsum([0, *lengths]).astype(np.int64)
    return FrameIndex(borders[:-1], int(borders[-1]), borders[:1])


@given(st.lists(st.integers(1, 50), min_size=4, max_size=30), st.data())
def test_shifting_by_frames_keeps_their_number_and_comes_back(
    lengths: list[int], data: st.DataObject
) -> None:
    index = frames(*lengths)
    borders = [*index.starts_us.tolist(), index.end_us]
    pick = st.lists(st.integers(0, len(lengths)), min_size=2, max_size=2, unique=True).map(sorted)
    spans = [Interval(borders[a], borders[b]) for a, b in data.draw(st.lists(pick, min_size=1, max_size=4))]
    steps = data.draw(st.integers(-len(lengths), len(lengths)))
    there = bulk.shifted(spans, steps, index, index.end_us, 1)
    assert all(one.start_us in borders and one.end_us in borders for one in there)
    moved = {
        borders.index(after.start_us) - borders.index(before.start_us)
        for before, after in zip(spans, there, strict=True)
    }
    assert len(moved) == 1
    [done] = moved
    assert done * steps >= 0 or done == 0
    assert abs(done) <= abs(steps)
    assert bulk.shifted(there, -done, index, index.end_us, 1) == spans
    assert bulk.steps_of(spans[0], there[0].start_us - spans[0].start_us, index, 1) == done


def test_shifting_sound_goes_as_far_as_the_first_can() -> None:
    spans = [Interval(30, 50), Interval(70, 90)]
    assert bulk.shifted(spans, -5, None, 100, 10) == [Interval(0, 20), Interval(40, 60)]
    assert bulk.shifted(spans, 5, None, 100, 10) == [Interval(40, 60), Interval(80, 100)]
    assert bulk.shifted([], 5, None, 100, 10) == []
