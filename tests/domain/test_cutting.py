"""Making room in a lane: nothing overlaps afterwards, nothing else changes, and it can be taken back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain import bulk, editing
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval

Segments = dict[str, Segment]


def drawn(id_: str, start: int, end: int, author: str = "ann", scheme: str = "sentiment") -> Segment:
    return Segment(
        id_,
        "film",
        Interval(start, end),
        scheme,
        "positive",
        Layer.HUMAN,
        author,
        state=SegmentState.ACCEPTED,
    )


def spans(segments: Segments, author: str = "ann") -> list[tuple[int, int]]:
    found = [one.interval for one in segments.values() if one.layer is Layer.HUMAN and one.author == author]
    return sorted((one.start_us, one.end_us) for one in found)


def create(now: Segments, start: int, end: int) -> Segments:
    change = editing.create(now, "film", Interval(start, end), "sentiment", "negative", "ann", cuts=True)
    after = editing.apply(now, change)
    assert editing.apply(after, change.reversed()) == now
    return after


def test_neighbours_are_cut_covered_ones_go_and_a_long_one_becomes_two() -> None:
    now = {one.id: one for one in (drawn("a", 0, 10), drawn("b", 12, 15), drawn("c", 18, 30))}
    assert spans(create(now, 8, 20)) == [(0, 8), (8, 20), (20, 30)]
    assert spans(create({"a": drawn("a", 0, 30)}, 10, 20)) == [(0, 10), (10, 20), (20, 30)]


def test_touching_is_not_overlapping() -> None:
    now = {one.id: one for one in (drawn("a", 0, 10), drawn("b", 20, 30))}
    change = editing.create(now, "film", Interval(10, 20), "sentiment", "negative", "ann", cuts=True)
    assert (change.gesture, change.before) == ("Draw segment", ())


def test_other_lanes_stay_as_they_are() -> None:
    others = (drawn("x", 0, 30, author="bob"), drawn("y", 0, 30, scheme="ekman-6"))
    now = {one.id: one for one in others}
    after = create(now, 10, 20)
    assert [after[one.id] for one in others] == list(others)


def test_a_moved_edge_cuts_too_and_a_proposal_follows_what_stands_for_it() -> None:
    proposal = Segment(
        "p", "film", Interval(20, 30), "sentiment", "positive", Layer.PROPOSAL, "network:n", run_id="run"
    )
    now: Segments = {"p": proposal, "a": drawn("a", 0, 10)}
    now = editing.apply(now, editing.accept(now, ["p"], "ann"))
    change = editing.adjust(now, "a", Interval(0, 25), "ann", cuts=True)
    assert change.gesture == "Move edge over others"
    after = editing.apply(now, change)
    assert spans(after) == [(0, 25), (25, 30)]
    assert after["p"].state is SegmentState.ADJUSTED
    gone = editing.apply(after, editing.adjust(after, "a", Interval(0, 40), "ann", cuts=True))
    assert spans(gone) == [(0, 40)]
    assert gone["p"].state is SegmentState.REJECTED


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=8),
    st.integers(0, 60),
    st.integers(1, 30),
)
def test_nothing_lies_under_a_new_segment_and_the_rest_is_kept(
    there: list[tuple[int, int]], start: int, length: int
) -> None:
    now = {str(n): drawn(str(n), at, at + long) for n, (at, long) in enumerate(there)}
    after = create(now, start, start + length)
    new = [one for one in after.values() if one.label == "negative"]
    assert [one.interval for one in new] == [Interval(start, start + length)]
    old = [one for one in after.values() if one.label == "positive"]
    assert not any(one.interval.overlaps(new[0].interval) for one in old)

    def covered(segments: list[Segment]) -> set[int]:
        return {us for one in segments for us in range(one.interval.start_us, one.interval.end_us)}

    assert covered(old) == covered(list(now.values())) - set(range(start, start + length))


def test_ripple_moves_and_deletes_in_one_change() -> None:
    now = {one.id: one for one in (drawn("a", 0, 10), drawn("b", 12, 15), drawn("c", 18, 30))}
    change = bulk.ripple(now, {"c": Interval(15, 27)}, ["b"], "ann")
    assert change.gesture == "Delete segment and move what follows"
    after = editing.apply(now, change)
    assert spans(after) == [(0, 10), (15, 27)]
    assert after["a"] == replace(now["a"])
    assert editing.apply(after, change.reversed()) == now
