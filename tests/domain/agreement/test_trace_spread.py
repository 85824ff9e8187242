"""Where traces lie far apart."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from vemo_desktop.domain.agreement.trace_spread import wide_stretches

grid = st.sampled_from([-1.0, -0.4, 0.0, 0.4, 1.0, float("nan")])


def test_a_difference_is_found_where_it_is_and_says_who_said_what() -> None:
    values = np.zeros((3, 200))
    values[0, 50:100] = 0.8
    values[1, 50:100] = -0.4
    values[2, 50:100] = np.nan
    [found] = wide_stretches(values, 10, window_s=0.1)
    assert (found.first, found.behind) == (50, 100)
    assert np.isclose(found.spread, 1.2)
    assert np.allclose(found.means[:2], (0.8, -0.4))
    assert np.isnan(found.means[2])


def test_a_stretch_ends_where_the_difference_does_also_in_the_mean_of_seconds() -> None:
    values = np.zeros((2, 300))
    values[0, 100:200] = 1.0
    values[0, 250:253] = 1.0
    [found] = wide_stretches(values, 10)
    assert (found.first, found.behind, found.spread) == (100, 200, 1.0)


def test_what_is_shorter_than_a_second_is_left_out_and_no_more() -> None:
    values = np.zeros((2, 100))
    values[0, 10:20] = 1.0
    values[0, 40:49] = 1.0
    [found] = wide_stretches(values, 10, window_s=0.1)
    assert (found.first, found.behind) == (10, 20)


def test_one_alone_differs_from_nobody() -> None:
    values = np.array([[1.0] * 100, [np.nan] * 100])
    assert wide_stretches(values, 10) == []
    assert wide_stretches(np.full((2, 0), np.nan), 10) == []


@given(arrays.arrays(np.float64, st.tuples(st.integers(2, 4), st.integers(1, 60)), elements=grid))
def test_without_a_window_stretches_hold_exactly_what_is_wide(values: np.ndarray) -> None:
    found = wide_stretches(values, 10, least=0.5, window_s=0.1, shortest_s=0)
    wide = {at for one in found for at in range(one.first, one.behind)}
    for at, column in enumerate(values.T):
        known = column[~np.isnan(column)]
        assert (at in wide) == (len(known) >= 2 and known.max() - known.min() >= 0.5)
    assert all(before.behind < after.first for before, after in pairwise(found))
