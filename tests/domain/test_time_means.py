"""Means over bins of time."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.time_means import means_between


@given(st.sampled_from([1.0, -1.0, 0.5, 0.25]), st.lists(st.integers(1, 90_000), min_size=1, max_size=40))
def test_a_value_of_few_digits_that_never_changes_is_its_own_mean(value: float, lengths: list[int]) -> None:
    edges = np.concatenate([[0], np.cumsum(lengths)])
    bins = np.arange(0, edges[-1] + 40_000, 40_000)
    means = means_between(edges, np.full(len(lengths), value), bins[:-1], bins[1:])
    assert (means == value).all()


def test_steps_that_are_not_there_say_nothing_anywhere() -> None:
    means = means_between(np.zeros(1, np.int64), np.zeros(0), np.array([0, 5]), np.array([5, 9]))
    assert np.isnan(means).all()
