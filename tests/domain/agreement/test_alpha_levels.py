"""Krippendorff's alpha on numbers, against its definition by pairs of values."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from vemo_desktop.domain.agreement.krippendorff import Level, krippendorff_alpha
from vemo_desktop.domain.agreement.values import Floats

VALUES = st.tuples(st.integers(2, 4), st.integers(1, 12)).flatmap(
    lambda shape: arrays.arrays(
        np.float64, shape, elements=st.sampled_from([np.nan, 0.0, 0.5, 1.0, 2.0, 3.5, 7.0])
    )
)


def by_definition(values: Floats, level: Level) -> float:
    """Return ``1 - D_o / D_e`` from all pairs, as Krippendorff (2019) writes it out."""
    units = [[v for v in column if not np.isnan(v)] for column in values.T]
    units = [unit for unit in units if len(unit) > 1]
    everything = [value for unit in units for value in unit]
    n = len(everything)

    def apart(c: float, k: float) -> float:
        if level is Level.NOMINAL:
            return float(c != k)
        if level is Level.INTERVAL:
            return (c - k) ** 2
        if level is Level.RATIO:
            return 0.0 if c + k == 0 else ((c - k) / (c + k)) ** 2
        low, high = min(c, k), max(c, k)
        between = sum(1 for value in everything if low <= value <= high)
        ends = (everything.count(c) + everything.count(k)) / 2
        return 0.0 if c == k else (between - ends) ** 2

    observed = sum(apart(a, b) / (len(unit) - 1) for unit in units for a in unit for b in unit) / n
    expected = sum(apart(a, b) for a in everything for b in everything) / (n * (n - 1))
    return 1 - observed / expected


@settings(max_examples=40, deadline=None)
@given(VALUES, st.sampled_from(Level))
def test_sums_of_squares_give_what_pairs_give(values: Floats, level: Level) -> None:
    answer = krippendorff_alpha(values, level)
    if answer.is_defined:
        assert answer.value == pytest.approx(by_definition(values, level), abs=1e-9)
    else:
        assert answer.reason


@settings(max_examples=40, deadline=None)
@given(VALUES, st.floats(0.1, 50), st.floats(-20, 20))
def test_interval_alpha_does_not_depend_on_unit_and_zero(values: Floats, unit: float, zero: float) -> None:
    before = krippendorff_alpha(values, Level.INTERVAL)
    after = krippendorff_alpha(values * unit + zero, Level.INTERVAL)
    assert after.value == pytest.approx(before.value, abs=1e-6, nan_ok=True)


@settings(max_examples=40, deadline=None)
@given(VALUES)
def test_ordinal_alpha_depends_on_order_only(values: Floats) -> None:
    before = krippendorff_alpha(values, Level.ORDINAL)
    after = krippendorff_alpha(np.exp(values), Level.ORDINAL)
    assert after.value == pytest.approx(before.value, nan_ok=True)


@pytest.mark.parametrize("level", Level)
def test_full_agreement_is_one_at_every_level(level: Level) -> None:
    row = np.array([0.1, 0.2, 0.2, 0.7, 1e-3])
    assert krippendorff_alpha(np.stack([row] * 3), level).value == pytest.approx(1.0)


@pytest.mark.parametrize("level", Level)
def test_a_constant_has_no_alpha_even_if_rounding_makes_it_vary(level: Level) -> None:
    assert "one and the same value" in krippendorff_alpha(np.full((3, 7), 0.1), level).reason


def test_a_ratio_scale_has_nothing_below_zero() -> None:
    assert "true zero" in krippendorff_alpha(np.array([[-1.0, 2], [1, 2]]), Level.RATIO).reason


def test_long_traces_of_many_values_take_no_table_of_all_pairs() -> None:
    drawn = np.random.default_rng(1).random((2, 40_000))
    assert abs(krippendorff_alpha(drawn, Level.INTERVAL).value) < 0.05
    assert abs(krippendorff_alpha(drawn, Level.ORDINAL).value) < 0.05
