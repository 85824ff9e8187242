"""Cutting a video at its raters' marks, and Krippendorff's alpha for unitizing."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vemo_desktop.domain.agreement.bootstrap import pooled
from vemo_desktop.domain.agreement.continuum import NOTHING, Mark, continuum
from vemo_desktop.domain.agreement.differences import differences
from vemo_desktop.domain.agreement.matching import pair_segments, segment_f1
from vemo_desktop.domain.agreement.reading import MEASURES
from vemo_desktop.domain.agreement.tallies import MISSING
from vemo_desktop.domain.agreement.unitizing import (
    UnitTally,
    alpha_cu,
    alpha_ku,
    alpha_u,
    alpha_u_binary,
    unit_tally,
)
from vemo_desktop.domain.timebase import Interval

LENGTH = 60
SPAN = Interval(0, LENGTH)
LABELS = ("a", "b", "c")
Row = list[Mark]


def marks(*segments: tuple[int, int, str]) -> Row:
    """Return marks by start, end and label."""
    return [Mark(Interval(start, end), label) for start, end, label in segments]


BOOK = [
    marks((0, 7, "1"), (7, 13, "2"), (30, 32, "5"), (32, 37, "6"), (37, 44, "6"), (44, 60, "7")),
    marks((0, 7, "1"), (7, 13, "3"), (13, 21, "5"), (32, 44, "6")),
    marks((0, 7, "1"), (7, 13, "4"), (13, 21, "5"), (32, 37, "6"), (37, 41, "6"), (41, 44, "6")),
]
"""Krippendorff (2019), figure 12.11: three observers, a continuum of 60."""
BOOK_TALLY = unit_tally(continuum(SPAN, BOOK, "1234567"))


@st.composite
def rows(draw: st.DrawFn) -> Row:
    """Draw the marks of one rater, none overlapping."""
    borders = draw(st.lists(st.integers(0, LENGTH), min_size=2, max_size=8, unique=True).map(sorted))
    pieces = pairwise(borders)
    chosen = [(start, end, draw(st.sampled_from([*LABELS, ""]))) for start, end in pieces]
    return marks(*[piece for piece in chosen if piece[2]])


RATERS = st.lists(rows(), min_size=2, max_size=4)
ALPHAS = (alpha_u, alpha_u_binary, alpha_cu)


def counted(raters: list[Row | None], labels: tuple[str, ...] = LABELS) -> UnitTally:
    return unit_tally(continuum(SPAN, raters, labels))


def values(tallied: UnitTally) -> list[float]:
    return [alpha(tallied).value for alpha in ALPHAS]


# Krippendorff's example


def test_the_example_of_the_book() -> None:
    assert alpha_u(BOOK_TALLY).value == pytest.approx(0.510, abs=5e-4)
    assert alpha_u_binary(BOOK_TALLY).value == pytest.approx(0.413, abs=1e-3)
    assert alpha_cu(BOOK_TALLY).value == pytest.approx(0.724, abs=5e-4)


def test_labels_of_the_example_one_by_one() -> None:
    for label, expected in ((1, 1.0), (2, 0.0), (3, 0.0), (4, 0.0), (5, 1.0), (6, 1.0)):
        assert alpha_ku(BOOK_TALLY, label).value == pytest.approx(expected, abs=1e-9)
    assert "Nobody gave this label" in alpha_ku(BOOK_TALLY, 7).reason


def test_a_finer_clock_changes_the_example_by_a_thousandth_only() -> None:
    fine = [[Mark(Interval(m.interval.start_us * 1000, m.interval.end_us * 1000), m.label) for m in row]
            for row in BOOK]  # fmt: skip
    tallied = unit_tally(continuum(Interval(0, LENGTH * 1000), fine, "1234567"))
    assert alpha_u(tallied).value == pytest.approx(alpha_u(BOOK_TALLY).value, abs=2e-3)
    assert alpha_cu(tallied).value == pytest.approx(alpha_cu(BOOK_TALLY).value)


# Rules


@settings(max_examples=50, deadline=None)
@given(rows(), st.integers(2, 4))
def test_the_same_marks_agree_fully(row: Row, raters: int) -> None:
    tallied = counted([row] * raters)
    for alpha in ALPHAS:
        answer = alpha(tallied)
        assert answer.reason or answer.value == pytest.approx(1.0)
    if row and sum(mark.interval.duration_us for mark in row) < LENGTH:
        assert alpha_u(tallied).is_defined
        assert alpha_u_binary(tallied).is_defined


@settings(max_examples=50, deadline=None)
@given(RATERS, st.permutations(LABELS))
def test_names_of_labels_and_order_of_raters_do_not_matter(raters: list[Row], names: list[str]) -> None:
    new = dict(zip(LABELS, names, strict=True))
    renamed = [[Mark(mark.interval, new[mark.label]) for mark in row] for row in reversed(raters)]
    before, after = counted(list(raters)), counted(list(renamed))
    assert values(after) == pytest.approx(values(before), nan_ok=True)
    for code, label in enumerate(LABELS, start=1):
        there = LABELS.index(new[label]) + 1
        assert alpha_ku(after, there).value == pytest.approx(alpha_ku(before, code).value, nan_ok=True)


@settings(max_examples=50, deadline=None)
@given(RATERS)
def test_one_who_did_not_judge_the_video_does_not_count(raters: list[Row]) -> None:
    assert values(counted([*raters, None])) == pytest.approx(values(counted(list(raters))), nan_ok=True)


@settings(max_examples=50, deadline=None)
@given(RATERS)
def test_no_marks_can_crash_it(raters: list[Row]) -> None:
    tallied = counted(list(raters))
    answers = [alpha(tallied) for alpha in ALPHAS] + [alpha_ku(tallied, code) for code in (1, 2, 3)]
    for answer in answers:
        assert answer.reason or answer.value <= 1 + 1e-9


@settings(max_examples=30, deadline=None)
@given(RATERS)
def test_videos_add_up_as_one_long_video(raters: list[Row]) -> None:
    # A gap at the seam, so that no unit reaches across.
    twice = [
        row + [Mark(Interval(m.interval.start_us + 100, m.interval.end_us + 100), m.label) for m in row]
        for row in raters
    ]
    long = unit_tally(continuum(Interval(0, 100 + LENGTH), twice, LABELS))
    short = unit_tally(continuum(Interval(0, 100), raters, LABELS))
    assert values(pooled([short, counted(list(raters))])) == pytest.approx(values(long), nan_ok=True)


def test_moving_a_border_costs_a_little_and_another_label_costs_more() -> None:
    ours = marks((10, 20, "a"), (30, 40, "b"))
    moved = counted([ours, marks((11, 20, "a"), (30, 40, "b"))])
    renamed = counted([ours, marks((10, 20, "c"), (30, 40, "b"))])
    assert 1 > alpha_u(moved).value > alpha_u(renamed).value
    assert alpha_cu(moved).value == pytest.approx(1.0)
    assert alpha_u_binary(renamed).value == pytest.approx(1.0)


def test_cutting_a_stretch_in_two_costs_nothing_as_its_reading_says() -> None:
    whole, cut = marks((10, 50, "a"), (52, 55, "b")), marks((10, 30, "a"), (30, 50, "a"), (52, 55, "b"))
    assert alpha_u(counted([whole, cut])).value == pytest.approx(1.0)
    assert any("cut a stretch in two" in caveat for caveat in MEASURES["alpha_u"].caveats)
    assert segment_f1(pair_segments(whole, cut, (0.6,)), 0.6).value == pytest.approx(2 * 1 / 5)


def test_what_cannot_be_said_has_a_reason() -> None:
    assert "Nobody marked" in alpha_u(counted([[], []])).reason
    assert "Nobody marked" in alpha_u_binary(counted([[], []])).reason
    assert "No two raters" in alpha_cu(counted([marks((0, 10, "a")), marks((20, 30, "a"))])).reason
    whole = marks((0, LENGTH, "a"))
    assert "one kind" in alpha_u(counted([whole, whole])).reason
    assert "no gaps" in alpha_u_binary(counted([whole, whole])).reason
    assert "one kind" in alpha_cu(counted([marks((0, 9, "a")), marks((0, 9, "a"))])).reason
    assert "Nobody marked" in alpha_u(counted([whole, None])).reason


def test_segments_that_never_meet_agree_less_than_by_chance() -> None:
    assert alpha_u(counted([marks((0, 20, "a")), marks((30, 50, "a"))])).value < 0


# Cutting


def test_pieces_lie_between_all_borders() -> None:
    video = continuum(SPAN, [marks((5, 20, "a")), marks((10, 30, "b")), None], LABELS)
    assert video.edges_us.tolist() == [0, 5, 10, 20, 30, 60]
    assert video.codes.tolist() == [[0, 1, 1, 0, 0], [0, 0, 2, 2, 0], [MISSING] * 5]
    assert video.step_counts(10).tolist() == [0, 1, 1, 1, 3]
    assert video.of([1]).codes.tolist() == [[0, 0, 2, 2, 0]]


def test_marks_reach_no_further_than_the_video() -> None:
    video = continuum(Interval(0, 10), [marks((5, 20, "a"), (30, 40, "b"))], LABELS)
    assert video.edges_us.tolist() == [0, 5, 10]
    assert video.codes.tolist() == [[NOTHING, 1]]


def test_two_labels_at_once_are_unclear_and_the_same_twice_is_one_mark() -> None:
    video = continuum(SPAN, [marks((0, 20, "a"), (10, 30, "b")), marks((0, 20, "a"), (10, 30, "a"))], LABELS)
    assert video.codes[:, :3].tolist() == [[1, MISSING, 2], [1, 1, 1]]
    assert len(set(video.units[1, :3])) == 1
    assert video.unclear_us.tolist() == [10, 0]


def test_unclear_time_does_not_count_and_leaves_a_mark_one_unit() -> None:
    clear = continuum(SPAN, [marks((0, 20, "a")), marks((0, 20, "a"))], LABELS)
    unclear = continuum(SPAN, [marks((0, 20, "a"), (5, 6, "b")), marks((0, 20, "a"))], LABELS)
    assert unit_tally(unclear).coincidences.sum() == unit_tally(clear).coincidences.sum() - 2
    assert unit_tally(unclear).itself[1] == 2 * 19**2


def test_differences_come_longest_first_and_undivided() -> None:
    video = continuum(
        SPAN, [marks((0, 10, "a"), (20, 50, "b")), marks((0, 10, "b")), marks((30, 31, "a"))], LABELS
    )
    found = differences(video, 0, 1)
    assert [(one.interval, one.first, one.second) for one in found] == [
        (Interval(20, 50), "b", None),
        (Interval(0, 10), "a", "b"),
    ]
    assert not differences(video, 1, 1)


@settings(max_examples=50, deadline=None)
@given(rows(), rows())
def test_differences_are_just_the_time_at_which_two_differ(first: Row, second: Row) -> None:
    video = continuum(SPAN, [first, second], LABELS)
    at = np.zeros(LENGTH, bool)
    for one in differences(video):
        at[one.interval.start_us : one.interval.end_us] = True
    codes = video.codes[:, np.searchsorted(video.edges_us, np.arange(LENGTH), side="right") - 1]
    assert (at == (codes[0] != codes[1])).all()
