"""The rules of review, by example and by property: do, undo, redo is identity."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vemo_desktop.domain import editing, standing
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused

Segments = dict[str, Segment]


def proposal(id_: str, start: int, end: int, label: str = "positive", **more: object) -> Segment:
    return Segment(
        id_,
        "film",
        Interval(start, end),
        "sentiment",
        label,
        Layer.PROPOSAL,
        "network:signals",
        confidence=0.5,
        run_id="run",
        **more,  # type: ignore[arg-type]
    )


def three() -> Segments:
    return {"p": proposal("p", 10, 20), "q": proposal("q", 20, 30), "r": proposal("r", 50, 60, "negative")}


def human(segments: Segments) -> list[Segment]:
    found = [segment for segment in segments.values() if segment.layer is Layer.HUMAN]
    return sorted(found, key=lambda segment: (segment.interval, segment.id))


def after(segments: Segments, change: Change) -> Segments:
    return editing.apply(segments, change)


def test_accepting_leaves_the_proposal_as_it_is_and_puts_a_segment_of_the_person_beside_it():
    now = after(three(), editing.accept(three(), ["p"], "ann"))
    (mine,) = human(now)
    assert (mine.interval, mine.label, mine.author) == (Interval(10, 20), "positive", "ann")
    assert (mine.origin_id, mine.run_id, mine.state) == ("p", "run", SegmentState.ACCEPTED)
    assert mine.confidence is None
    assert now["p"] == proposal("p", 10, 20, state=SegmentState.ACCEPTED)


def test_several_proposals_are_accepted_in_one_change():
    change = editing.accept(three(), ["p", "r"], "ann")
    assert change.gesture == "Accept 2 proposals"
    assert len(human(after(three(), change))) == 2


@pytest.mark.parametrize("decided", [SegmentState.ACCEPTED, SegmentState.ADJUSTED])
def test_a_proposal_is_not_accepted_twice(decided: SegmentState):
    segments = {"p": proposal("p", 10, 20, state=decided)}
    with pytest.raises(EditRefused, match="accepted already"):
        editing.accept(segments, ["p"], "ann")


def test_a_rejected_proposal_can_be_accepted_after_all():
    now = after(three(), editing.reject(three(), ["p"]))
    now = after(now, editing.accept(now, ["p"], "ann"))
    assert now["p"].state is SegmentState.ACCEPTED
    assert len(human(now)) == 1


def test_rejecting_an_accepted_proposal_takes_the_segment_away():
    now = after(three(), editing.accept(three(), ["p"], "ann"))
    mine = human(now)[0].id
    for id_ in ("p", mine):
        then = after(now, editing.reject(now, [id_]))
        assert human(then) == []
        assert then["p"].state is SegmentState.REJECTED


def test_rejecting_twice_and_rejecting_ones_own_drawing_are_refused():
    now = after(three(), editing.reject(three(), ["p"]))
    with pytest.raises(EditRefused, match="rejected already"):
        editing.reject(now, ["p"])
    now = after(now, editing.create(now, "film", Interval(1, 2), "sentiment", "neutral", "ann"))
    with pytest.raises(EditRefused, match="drawn by hand"):
        editing.reject(now, [human(now)[0].id])


def test_reopening_makes_the_proposal_wait_again():
    now = after(three(), editing.adjust(three(), "p", Interval(11, 20), "ann"))
    now = after(now, editing.reopen(now, ["p"]))
    assert now == three()
    with pytest.raises(EditRefused, match="open already"):
        editing.reopen(now, ["p"])


def test_adjusting_a_proposal_draws_a_segment_and_keeps_the_proposal():
    now = after(three(), editing.adjust(three(), "p", Interval(12, 25), "ann"))
    assert human(now)[0].interval == Interval(12, 25)
    assert human(now)[0].state is SegmentState.ADJUSTED
    assert now["p"] == proposal("p", 10, 20, state=SegmentState.ADJUSTED)


def test_a_segment_moved_back_to_its_proposal_counts_as_accepted():
    now = after(three(), editing.adjust(three(), "p", Interval(12, 20), "ann"))
    now = after(now, editing.adjust(now, human(now)[0].id, Interval(10, 20), "bob"))
    assert (human(now)[0].state, now["p"].state) == (SegmentState.ACCEPTED, SegmentState.ACCEPTED)
    assert human(now)[0].author == "bob"


def test_moving_names_the_edge_or_the_whole():
    now = after(three(), editing.accept(three(), ["p"], "ann"))
    mine = human(now)[0].id
    assert editing.adjust(now, mine, Interval(10, 21), "ann").gesture == "Move edge"
    assert editing.adjust(now, mine, Interval(11, 21), "ann").gesture == "Move segment"


def test_an_edit_that_changes_nothing_is_empty():
    now = after(three(), editing.accept(three(), ["p"], "ann"))
    mine = human(now)[0]
    assert editing.adjust(now, mine.id, mine.interval, "ann").is_empty
    assert editing.relabel(now, mine.id, mine.label, "ann").is_empty
    assert editing.set_note(now, "p", "").is_empty


def test_relabelling_a_proposal_is_an_adjustment():
    now = after(three(), editing.relabel(three(), "p", "negative", "ann"))
    assert human(now)[0].label == "negative"
    assert now["p"].state is SegmentState.ADJUSTED
    assert now["p"].label == "positive"


def test_splitting_keeps_the_first_part_and_the_origin():
    now = after(three(), editing.accept(three(), ["p"], "ann"))
    mine = human(now)[0].id
    now = after(now, editing.split(now, mine, 13, "ann"))
    first, second = human(now)
    assert (first.id, first.interval, second.interval) == (mine, Interval(10, 13), Interval(13, 20))
    assert first.origin_id == second.origin_id == "p"
    assert now["p"].state is SegmentState.ADJUSTED


def test_splitting_a_proposal_makes_two_segments_of_it():
    now = after(three(), editing.split(three(), "p", 13, "ann"))
    assert [segment.interval for segment in human(now)] == [Interval(10, 13), Interval(13, 20)]


@pytest.mark.parametrize("at", [10, 20, 5, 99])
def test_splitting_at_an_edge_or_outside_is_refused(at: int):
    with pytest.raises(EditRefused, match="not inside"):
        editing.split(three(), "p", at, "ann")


def test_merging_joins_from_first_start_to_last_end():
    now = after(three(), editing.accept(three(), ["p", "q"], "ann"))
    p, q = human(now)
    merged = after(now, editing.merge(now, [q.id, p.id], "ann"))
    (whole,) = human(merged)
    assert (whole.id, whole.interval, whole.origin_id) == (q.id, Interval(10, 30), "p")
    assert merged["p"].state is merged["q"].state is SegmentState.ADJUSTED


def test_merging_takes_the_label_of_the_first_named_and_all_notes():
    now = after(three(), editing.accept(three(), ["p", "r"], "ann"))
    p, r = human(now)
    now = after(now, editing.set_note(now, p.id, "smile"))
    now = after(now, editing.set_note(now, r.id, "frown"))
    (whole,) = human(after(now, editing.merge(now, [r.id, p.id], "ann")))
    assert (whole.label, whole.note) == ("negative", "smile\nfrown")


def test_open_proposals_can_be_merged_into_one_segment():
    now = after(three(), editing.merge(three(), ["p", "q"], "ann"))
    assert [segment.interval for segment in human(now)] == [Interval(10, 30)]
    assert now["p"].state is now["q"].state is SegmentState.ADJUSTED


def test_rejecting_or_deleting_a_merged_segment_decides_on_all_its_proposals():
    now = after(three(), editing.merge(three(), ["p", "q"], "ann"))
    whole = human(now)[0].id
    for change in (editing.reject(now, [whole]), editing.delete(now, [whole])):
        then = after(now, change)
        assert then["p"].state is then["q"].state is SegmentState.REJECTED
    assert after(now, editing.reopen(now, [whole])) == three()


def test_merging_one_segment_or_two_schemes_is_refused():
    with pytest.raises(EditRefused, match="at least two"):
        editing.merge(three(), ["p", "p"], "ann")
    mixed = three() | {"e": Segment("e", "film", Interval(1, 2), "ekman-6", "joy", Layer.HUMAN, "ann")}
    with pytest.raises(EditRefused, match="different label schemes"):
        editing.merge(mixed, ["p", "e"], "ann")


def test_deleting_the_last_segment_of_a_proposal_rejects_it():
    now = after(three(), editing.split(three(), "p", 13, "ann"))
    first, second = human(now)
    now = after(now, editing.delete(now, [first.id]))
    assert now["p"].state is SegmentState.ADJUSTED
    now = after(now, editing.delete(now, [second.id]))
    assert now["p"].state is SegmentState.REJECTED


def test_proposals_are_not_deleted_and_gold_is_not_edited():
    with pytest.raises(EditRefused, match="never deleted"):
        editing.delete(three(), ["p"])
    gold = {"g": Segment("g", "film", Interval(1, 2), "sentiment", "neutral", Layer.GOLD, "panel")}
    with pytest.raises(EditRefused, match="adjudication"):
        editing.adjust(gold, "g", Interval(1, 3), "ann")


def test_what_is_gone_cannot_be_edited():
    for gesture in (editing.accept, editing.delete):
        with pytest.raises(EditRefused, match="no longer there"):
            gesture(three(), ["x"], "ann") if gesture is editing.accept else gesture(three(), ["x"])


def test_certainty_belongs_to_people():
    now = after(three(), editing.accept(three(), ["p"], "ann"))
    sure = after(now, editing.set_confidence(now, human(now)[0].id, 0.8, "ann"))
    assert human(sure)[0].confidence == 0.8
    with pytest.raises(EditRefused, match="network's own"):
        editing.set_confidence(now, "q", 0.8, "ann")
    with pytest.raises(EditRefused, match="from 0 to 1"):
        editing.set_confidence(now, human(now)[0].id, 1.5, "ann")


def test_a_change_that_does_not_fit_is_a_defect():
    change = editing.accept(three(), ["p"], "ann")
    now = after(three(), change)
    with pytest.raises(ValueError, match="is not as"):
        editing.apply(now, change)


def _gesture(draw: st.DrawFn, now: Segments) -> Change:
    """Try one random gesture on random segments."""
    ids = sorted(now)
    picked = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
    start = draw(st.integers(0, 90))
    interval = Interval(start, start + draw(st.integers(1, 30)))
    label = draw(st.sampled_from(["negative", "neutral", "positive"]))
    gestures: list[Callable[[], Change]] = [
        lambda: editing.accept(now, picked, "ann"),
        lambda: editing.reject(now, picked),
        lambda: editing.reopen(now, picked),
        lambda: editing.adjust(now, picked[0], interval, "bob"),
        lambda: editing.relabel(now, picked[0], label, "ann"),
        lambda: editing.split(now, picked[0], start, "ann"),
        lambda: editing.merge(now, picked, "ann"),
        lambda: editing.create(now, "film", interval, "sentiment", label, "ann"),
        lambda: editing.delete(now, picked),
        lambda: editing.set_note(now, picked[0], label),
    ]
    return draw(st.sampled_from(gestures))()


@st.composite
def sessions(draw: st.DrawFn) -> list[tuple[Segments, Change]]:
    """Draw a session of review: each state with the change that was made on it."""
    now = three()
    steps: list[tuple[Segments, Change]] = []
    names = map("new{:03d}".format, itertools.count())
    for _ in range(draw(st.integers(1, 12))):
        try:
            # Counted identifiers, because hypothesis must be able to repeat a session exactly.
            with (
                mock.patch.object(editing, "new_id", side_effect=names),
                mock.patch.object(standing, "new_id", side_effect=names),
            ):
                change = _gesture(draw, now)
        except EditRefused:
            continue
        steps.append((now, change))
        now = editing.apply(now, change)
    return steps


@settings(max_examples=200, deadline=None)
@given(sessions())
def test_do_undo_redo_is_identity(steps: list[tuple[Segments, Change]]):
    for before, change in steps:
        done = editing.apply(before, change)
        assert editing.apply(done, change.reversed()) == before
        assert editing.apply(editing.apply(done, change.reversed()), change) == done


@settings(max_examples=200, deadline=None)
@given(sessions())
def test_proposals_keep_their_content_and_states_tell_what_stands(steps: list[tuple[Segments, Change]]):
    for before, change in steps:
        now = editing.apply(before, change)
        for id_, first in three().items():
            one = now[id_]
            assert (one.interval, one.label, one.author) == (first.interval, first.label, first.author)
            stands = [segment for segment in now.values() if segment.origin_id == id_]
            if one.state in (SegmentState.OPEN, SegmentState.REJECTED):
                assert stands == []
            if one.state is SegmentState.ACCEPTED:
                assert [(part.interval, part.label) for part in stands] == [(one.interval, one.label)]
        for mine in human(now):
            origin = now[mine.origin_id] if mine.origin_id else None
            same = origin is None or (origin.interval, origin.label) == (mine.interval, mine.label)
            assert mine.state is (SegmentState.ACCEPTED if same else SegmentState.ADJUSTED)
