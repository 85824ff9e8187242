"""A video cut into pieces, in columns: at each instant and in each step what looking at every mark says."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.agreement.continuum import NOTHING, Continuum, Mark, Marks, continuum
from vemo_desktop.domain.agreement.differences import differences
from vemo_desktop.domain.agreement.tallies import MISSING, contingency, tally
from vemo_desktop.domain.timebase import Interval

LABELS = ("a", "b", "c")
SPAN = Interval(2, 30)

_spans = st.tuples(st.integers(0, 32), st.integers(1, 10)).map(lambda one: Interval(one[0], sum(one)))
_marks = st.lists(st.builds(Mark, _spans, st.sampled_from(LABELS)), max_size=7)
_raters = st.lists(st.none() | _marks, min_size=2, max_size=3)
_gaps = st.lists(_spans, max_size=2)


def _at(marks: list[Mark] | None, gaps: list[Interval], time_us: int) -> int:
    said = {mark.label for mark in marks or () if mark.interval.contains(time_us)}
    if marks is None or any(gap.contains(time_us) for gap in gaps) or len(said) > 1:
        return MISSING
    return LABELS.index(said.pop()) + 1 if said else NOTHING


def _instants(video: Continuum) -> np.ndarray:
    return np.repeat(video.codes, video.lengths_us, axis=1)


@given(_raters, _gaps)
def test_each_instant_has_what_the_marks_say(raters, gaps) -> None:
    video = continuum(SPAN, raters, LABELS, [gaps])
    assert (video.edges_us[0], video.edges_us[-1]) == (SPAN.start_us, SPAN.end_us)
    assert (video.lengths_us > 0).all()
    expected = [
        [_at(row, gaps if rater == 0 else [], time_us) for time_us in range(SPAN.start_us, SPAN.end_us)]
        for rater, row in enumerate(raters)
    ]
    assert _instants(video).tolist() == expected


@given(_marks)
def test_a_unit_is_a_mark_or_a_gap_and_marks_that_say_the_same_at_once_are_one(marks) -> None:
    video = continuum(SPAN, [marks], LABELS)
    units = np.repeat(video.units[0], video.lengths_us)
    codes = _instants(video)[0]
    clear = codes != MISSING
    for unit in np.unique(units[clear]):
        assert len(set(codes[clear & (units == unit)].tolist())) == 1, "one label or none"
    # Neighbours that say the same are apart only where one mark ends and another one begins.
    borders = {mark.interval.start_us for mark in marks} & {mark.interval.end_us for mark in marks}
    for place in range(1, len(units)):
        is_same = clear[place] and clear[place - 1] and codes[place] == codes[place - 1]
        if is_same and place + SPAN.start_us not in borders:
            assert units[place] == units[place - 1]


@given(_raters, st.integers(1, 9))
def test_counting_the_steps_of_pieces_is_looking_at_each_step(raters, step_us: int) -> None:
    video = continuum(SPAN, raters, LABELS)
    middles = np.arange(SPAN.start_us + step_us // 2, SPAN.end_us, step_us)
    each = _instants(video)[:, middles - SPAN.start_us]
    times = video.step_counts(step_us)
    assert times.sum() == len(middles)
    found, expected = tally(video.codes, 4, times), tally(each, 4)
    assert found.vector() == pytest.approx(expected.vector(), abs=1e-9)
    assert contingency(video.codes[0], video.codes[1], 4, times).tolist() == (
        contingency(each[0], each[1], 4).tolist()
    )


@given(_marks, _marks)
def test_differences_are_where_two_say_different_things(ours, theirs) -> None:
    video = continuum(SPAN, [ours, theirs], LABELS)
    first, second = _instants(video)
    found = differences(video)
    told = {}
    for one in found:
        for time_us in range(one.interval.start_us, one.interval.end_us):
            told[time_us] = (one.first, one.second)
    names = dict(enumerate((None, *LABELS)))
    expected = {
        place + SPAN.start_us: (names[our], names[their])
        for place, (our, their) in enumerate(zip(first.tolist(), second.tolist(), strict=True))
        if our != their and MISSING not in (our, their)
    }
    assert told == expected
    ranks = [(-one.interval.duration_us, one.interval) for one in found]
    assert ranks == sorted(ranks)
    assert list(found[1:]) == list(found)[1:]
    assert [found[place] for place in range(len(found))] == list(found)


@given(_marks)
def test_marks_in_columns_are_those_marks(marks) -> None:
    columns = Marks.of(marks)
    assert columns == tuple(marks)
    assert [columns[place] for place in range(len(columns))] == list(columns) == marks
    assert columns[1:] == marks[1:]
    assert columns.where(columns.middles_us < 9) == [one for one in marks if one.interval.middle_us < 9]
    assert Marks.of(columns) is columns
