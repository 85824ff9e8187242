"""Labels and curves in equal bins."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.bins import bin_edges, label_in, labels_in_bins, means_in_bins
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves

S = 1_000_000
ORDER = ("negative", "positive")


def test_edges_are_exact_at_uneven_rates_and_the_last_bin_is_cut() -> None:
    edges = bin_edges(1_100_000, 3)
    assert edges.tolist() == [0, 333_333, 666_667, 1_000_000, 1_100_000]
    assert bin_edges(S, 4).tolist() == [0, 250_000, 500_000, 750_000, S]
    assert bin_edges(0, 4).tolist() == [0]
    with pytest.raises(ValueError, match="positive"):
        bin_edges(S, 0)


def test_the_label_that_covers_at_least_half_holds() -> None:
    edges = bin_edges(4 * S, 1)
    marks = [
        (Interval(500_000, 2_400_000), "positive"),
        (Interval(2_400_000, 2_800_000), "negative"),
        (Interval(3 * S, 3_500_000), "negative"),
        (Interval(3_500_000, 4 * S), "positive"),
    ]
    # Half is enough; two fifths are not, though nothing else covers more; of halves the first of the scheme.
    assert labels_in_bins(edges, marks, ORDER) == ["positive", "positive", "", "negative"]
    assert labels_in_bins(edges, [], ORDER) == [""] * 4
    assert labels_in_bins(edges, [], ()) == [""] * 4
    assert label_in(Interval(0, 2 * S), marks, ORDER) == "positive"


def test_overlapping_marks_of_one_label_count_once_and_unknown_labels_come_last() -> None:
    edges = bin_edges(S, 1)
    twice = [(Interval(0, 300_000), "negative"), (Interval(100_000, 400_000), "negative")]
    assert labels_in_bins(edges, twice, ORDER) == [""]
    halves = [(Interval(0, 500_000), "aside"), (Interval(500_000, S), "positive")]
    assert labels_in_bins(edges, halves, ORDER) == ["positive"]


def test_means_are_weighted_by_time_and_leave_unknown_out() -> None:
    steps = np.array([0, 500_000, 1_500_000, 2 * S, 3 * S])
    values = np.array([[1.0], [4.0], [np.nan], [np.nan]], np.float32)
    curves = Curves("x", ("a",), steps, values, CurveKind.FORMULA)
    means = means_in_bins(bin_edges(4 * S, 1), curves)
    assert means[:2, 0].tolist() == pytest.approx([2.5, 4.0])
    assert np.isnan(means[2:]).all()


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 30), st.sampled_from("abcz")), max_size=6),
    st.integers(0, 30),
    st.integers(1, 30),
)
def test_one_stretch_is_told_as_a_bin_is(drawn: list[tuple[int, int, str]], start: int, length: int) -> None:
    marks = [(Interval(one, one + size), label) for one, size, label in drawn]
    stretch = Interval(start, start + length)
    edges = np.array([stretch.start_us, stretch.end_us])
    assert [label_in(stretch, marks, ("c", "a", "b"))] == labels_in_bins(edges, marks, ("c", "a", "b"))


@given(st.integers(1, 40), st.floats(0.3, 9.0), st.randoms(use_true_random=False))
def test_means_agree_with_a_count_of_microseconds(count: int, rate: float, mixer) -> None:  # type: ignore[no-untyped-def]
    steps = np.cumsum([0, *(mixer.randint(1, 400) for _ in range(count))])
    values = np.array([[mixer.uniform(-1, 1)] for _ in range(count)], np.float32)
    curves = Curves("x", ("a",), steps, values, CurveKind.FORMULA)
    edges = bin_edges(int(steps[-1]), rate * 1e4)
    each = np.repeat(values[:, 0].astype(np.float64), np.diff(steps))
    wanted = [each[start:end].mean() for start, end in pairwise(edges)]
    assert means_in_bins(edges, curves)[:, 0] == pytest.approx(wanted, abs=1e-5)
