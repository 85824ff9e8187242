"""Segments as pairs: counted by hand, and rules for all segments."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vemo_desktop.domain.agreement.bootstrap import pooled
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.matching import (
    IOU_THRESHOLDS,
    SegmentPairs,
    border_error,
    overlaps,
    pair_segments,
    partners,
    segment_f1,
)
from vemo_desktop.domain.timebase import US_PER_S, Interval

S = US_PER_S
MARKS = st.lists(
    st.builds(
        lambda start, length, label: Mark(Interval(start * S, (start + length) * S), label),
        st.integers(0, 30),
        st.integers(1, 12),
        st.sampled_from("ab"),
    ),
    max_size=5,
)


def mark(start_s: float, end_s: float, label: str = "a") -> Mark:
    """Return a mark by its times in seconds."""
    return Mark(Interval(round(start_s * S), round(end_s * S)), label)


def test_f1_at_each_overlap_counted_by_hand() -> None:
    first = [mark(0, 10), mark(20, 30), mark(40, 50, "b")]
    second = [mark(0, 8), mark(27, 37), mark(40, 50), mark(60, 70, "b")]
    # 0-10 and 0-8 overlap by 0.8; 20-30 and 27-37 by 3 of 17 seconds; the others differ in label or place.
    pairs = pair_segments(first, second)
    assert pairs.overlaps == {0.1: 2, 0.25: 1, 0.5: 1}
    assert segment_f1(pairs, 0.1).value == pytest.approx(2 * 2 / 7)
    assert segment_f1(pairs, 0.5).value == pytest.approx(2 * 1 / 7)
    assert pairs.onsets_s == (0.0, 7.0)
    assert pairs.offsets_s == (-2.0, 7.0)


def test_borders_of_partners() -> None:
    pairs = pair_segments([mark(0, 10), mark(20, 30)], [mark(0.5, 10), mark(19, 30.25)])
    onsets = border_error(pairs.onsets_s)
    assert onsets is not None
    assert (onsets.median_s, onsets.mean_s, onsets.shift_s, onsets.count) == (0.75, 0.75, -0.25, 2)


def test_one_segment_is_nobodys_partner_twice() -> None:
    pairs = pair_segments([mark(0, 10)], [mark(0, 5), mark(5, 10)], (0.5,))
    assert pairs.overlaps == {0.5: 1}
    assert len(pairs.onsets_s) == 1


def test_more_pairs_beat_better_ones() -> None:
    # 0-10 fits 0-9 best, but then 8-18 finds nobody at this threshold.
    first, second = [mark(0, 10), mark(0, 4)], [mark(0, 9), mark(2, 14)]
    assert pair_segments(first, second, (0.4,)).overlaps == {0.4: 2}


def test_nothing_to_pair_has_a_reason() -> None:
    nothing = pair_segments([], [])
    assert "Neither" in segment_f1(nothing, 0.5).reason
    alone = pair_segments([mark(0, 1)], [])
    assert segment_f1(alone, 0.5).value == 0.0
    assert border_error(alone.onsets_s) is None


@pytest.mark.parametrize("threshold", [0.0, -1.0, 1.5])
def test_thresholds_lie_above_zero(threshold: float) -> None:
    with pytest.raises(ValueError, match="thresholds"):
        pair_segments([], [], (threshold,))


@settings(max_examples=60, deadline=None)
@given(MARKS, MARKS)
def test_who_is_first_does_not_matter(first: list[Mark], second: list[Mark]) -> None:
    there, back = pair_segments(first, second), pair_segments(second, first)
    assert there.overlaps == back.overlaps
    assert len(there.onsets_s) == len(back.onsets_s)


@settings(max_examples=60, deadline=None)
@given(MARKS)
def test_the_same_segments_are_all_partners(segments: list[Mark]) -> None:
    pairs = pair_segments(segments, segments, (*IOU_THRESHOLDS, 1.0))
    assert set(pairs.overlaps.values()) == {len(segments)}
    assert set(pairs.onsets_s) <= {0.0}
    assert len(pairs.onsets_s) == len(segments)


@settings(max_examples=60, deadline=None)
@given(MARKS, MARKS, st.sampled_from([0.05, 0.3, 0.6]))
def test_no_other_choice_makes_more_pairs(first: list[Mark], second: list[Mark], threshold: float) -> None:
    few, many = sorted((first, second), key=len)
    best = max(
        sum(
            one.label == other.label and one.interval.iou(other.interval) >= threshold
            for one, other in zip(few, chosen, strict=True)
        )
        for chosen in itertools.permutations(many, len(few))
    )
    assert pair_segments(first, second, (threshold,)).overlaps[threshold] == best


@settings(max_examples=60, deadline=None)
@given(MARKS, MARKS)
def test_a_lower_threshold_never_finds_fewer(first: list[Mark], second: list[Mark]) -> None:
    overlaps = pair_segments(first, second).overlaps
    assert overlaps[0.1] >= overlaps[0.25] >= overlaps[0.5]


def test_videos_add_up() -> None:
    one = pair_segments([mark(0, 10)], [mark(1, 10)])
    other = pair_segments([mark(0, 10)], [])
    assert one + other == SegmentPairs(2, 1, dict.fromkeys(IOU_THRESHOLDS, 1), (1.0,), (0.0,))
    assert pooled([one, other]) == SegmentPairs(2, 1, dict.fromkeys(IOU_THRESHOLDS, 1))


@given(MARKS, MARKS)
def test_overlaps_of_all_are_those_of_each(ours: list[Mark], theirs: list[Mark]) -> None:
    first, second = [one.interval for one in ours], [one.interval for one in theirs]
    found = overlaps(first, second)
    assert found.shape == (len(first), len(second))
    assert found.tolist() == [[one.iou(other) for other in second] for one in first]


def test_more_pairs_outweigh_any_overlap() -> None:
    iou = np.array([[0.9, 0.3], [0.3, 0.0]])
    assert partners(iou > 0, iou) == [(0, 1), (1, 0)]
