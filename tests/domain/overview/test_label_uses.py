"""How often, how long and where labels were given."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.overview.labels import Judged, label_places, label_uses
from vemo_desktop.domain.timebase import Interval

S = 1_000_000


def mark(start_s: float, end_s: float, label: str = "joy") -> Mark:
    return Mark(Interval(int(start_s * S), int(end_s * S)), label)


def test_labels_are_counted_and_those_without_use_stay() -> None:
    judged = [
        Judged(10 * S, (mark(0, 1), mark(2, 5), mark(6, 7, "old"))),
        Judged(20 * S, (mark(0, 2),)),
    ]
    joy, fear, old = label_uses(judged, ("joy", "fear"))
    assert (joy.segments, joy.total_us, joy.median_us, joy.longest_us) == (3, 6 * S, 2 * S, 3 * S)
    assert (fear.segments, fear.total_us, fear.median_us) == (0, 0, 0)
    assert (old.key, old.segments) == ("old", 1)


def test_places_are_parts_of_each_video_whatever_its_length() -> None:
    judged = [
        Judged(10 * S, (mark(0, 5),)),
        Judged(100 * S, (mark(25, 100, "fear"),)),
        Judged(0, (mark(0, 1),)),
    ]
    joy, fear = label_places(judged, ("joy", "fear"), 4)
    assert joy == pytest.approx([0.5, 0.5, 0, 0])
    assert fear == pytest.approx([0, 0.5, 0.5, 0.5])
    assert not label_places([], ("joy",), 4).any()


@given(
    st.lists(
        st.tuples(st.integers(0, 99), st.integers(1, 100)).map(lambda pair: (pair[0], pair[0] + pair[1])),
        max_size=5,
    )
)
def test_places_hold_once_all_time_that_lies_in_the_video(spans: list[tuple[int, int]]) -> None:
    marks = tuple(mark(start, end) for start, end in spans)
    [row] = label_places([Judged(100 * S, marks)], ("joy",), 7)
    inside = {second for start, end in spans for second in range(start, min(end, 100))}
    assert np.mean(row) * 100 == pytest.approx(len(inside))
    assert (row <= 1 + 1e-9).all()
