"""Sharing videos out, and what is seen of a video that is coded blind."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.annotators import Annotator, CodingState, seen_blind, shared_out
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval


@given(st.integers(0, 60), st.integers(1, 5), st.floats(0, 1))
def test_everybody_gets_as_much_and_so_many_are_double(count: int, people: int, overlap: float) -> None:
    videos = [f"v{number}" for number in range(count)]
    names = [f"n{number}" for number in range(people)]
    given_out = shared_out(videos, names, overlap)
    times = Counter(video for own in given_out.values() for video in own)
    assert set(times) == set(videos)
    assert all(len(own) == len(set(own)) for own in given_out.values())
    if people > 1:
        assert sum(times.values()) - count == int(count * overlap + 1e-9)
    else:
        assert set(times.values()) <= {1}
    loads = [len(given_out[name]) for name in names]
    assert max(loads) - min(loads) <= 1


def test_all_pairs_share_as_many_videos() -> None:
    given_out = shared_out([f"v{number}" for number in range(12)], ["ann", "ben", "cleo", "dan"], 1.0)
    shared = {len(set(given_out[a]) & set(given_out[b])) for a, b in combinations(given_out, 2)}
    assert shared == {2}


def test_nothing_tells_what_others_decided() -> None:
    one = Segment("p-open", "v", Interval(0, 10), "sentiment", "positive", Layer.PROPOSAL, "network:x")
    mine = replace(one, id="p-mine", state=SegmentState.ACCEPTED)
    theirs = replace(one, id="p-theirs", state=SegmentState.ACCEPTED)
    segments = [
        one,
        mine,
        theirs,
        replace(one, id="p-no", state=SegmentState.REJECTED),
        replace(one, id="p-other-no", state=SegmentState.REJECTED),
        replace(mine, id="h-mine", layer=Layer.HUMAN, author="ann", origin_id="p-mine"),
        replace(mine, id="h-theirs", layer=Layer.HUMAN, author="bob", origin_id="p-theirs"),
        replace(mine, id="g", layer=Layer.GOLD, author="cleo", origin_id="h-theirs"),
        replace(one, id="g-open", layer=Layer.GOLD, author="cleo"),
    ]
    seen = seen_blind(segments, "ann", {"p-no": "ann", "p-other-no": "bob"})
    assert [segment.id for segment in seen] == ["p-open", "p-mine", "p-no", "h-mine"]


def test_counts_and_finishing() -> None:
    person = Annotator("ann", {"a": CodingState.OPEN, "b": CodingState.DONE, "c": CodingState.LOCKED})
    assert [person.count(state) for state in CodingState] == [1, 1, 1]
    assert [person.is_finished(one) for one in "abcd"] == [False, True, True, False]
