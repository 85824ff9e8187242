"""Agreement on numbers over time: published numbers, rules, and data without an answer."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from vemo_desktop.domain.agreement.traces import (
    Intraclass,
    concordance,
    cronbach_alpha,
    intraclass,
    pearson,
    root_mean_square_error,
    sign_agreement,
)
from vemo_desktop.domain.agreement.values import Floats

X, Y = np.array([1.0, 2, 3, 4, 5]), np.array([1.5, 2.5, 3, 4.5, 6])
THREE_RATERS = np.array([[1, 2, 3, 4], [1.2, 2.1, 2.9, 4.2], [0.8, 2.2, 3.1, 3.7]])
SHROUT_FLEISS = np.array([[9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7.0]])
"""Shrout and Fleiss (1979), table 2: four judges, six targets."""

TRACES = st.tuples(st.integers(2, 4), st.integers(2, 15)).flatmap(
    lambda shape: arrays.arrays(np.float64, shape, elements=st.integers(-5, 5).map(float))
)


def test_concordance_with_moments_over_n() -> None:
    assert concordance(X, Y).value == pytest.approx(0.926316, abs=5e-7)
    assert concordance(X, Y).value != pytest.approx(0.936170, abs=1e-3)


def test_pearson() -> None:
    assert pearson(X, Y).value == pytest.approx(0.983870, abs=5e-7)


def test_cronbach_equals_consistency_of_the_mean() -> None:
    assert cronbach_alpha(THREE_RATERS).value == pytest.approx(0.993070, abs=5e-7)
    assert intraclass(THREE_RATERS, Intraclass.C_K).value == pytest.approx(0.993070, abs=5e-7)


@pytest.mark.parametrize(
    ("form", "expected"),
    [(Intraclass.A_1, 0.29), (Intraclass.A_K, 0.62), (Intraclass.C_1, 0.71), (Intraclass.C_K, 0.91)],
)
def test_intraclass_of_shrout_and_fleiss(form: Intraclass, expected: float) -> None:
    assert round(intraclass(SHROUT_FLEISS, form).value, 2) == expected


def test_error_and_sides() -> None:
    assert root_mean_square_error(X, Y).value == pytest.approx(np.sqrt((0.25 + 0.25 + 0 + 0.25 + 1) / 5))
    assert sign_agreement(np.array([-1.0, 0, 1, 2]), np.array([-2.0, 1, 1, -1])).value == 0.5
    assert sign_agreement(X, Y, middle=4.2).value == 0.8


@settings(max_examples=40, deadline=None)
@given(TRACES)
def test_cronbach_and_consistency_are_one_thing(values: Floats) -> None:
    assert cronbach_alpha(values).value == pytest.approx(
        intraclass(values, Intraclass.C_K).value, nan_ok=True, rel=1e-6, abs=1e-6
    )


@settings(max_examples=40, deadline=None)
@given(TRACES)
def test_every_answer_has_a_value_of_at_most_one_or_a_reason(values: Floats) -> None:
    answers = [intraclass(values, form) for form in Intraclass]
    answers += [cronbach_alpha(values), concordance(values[0], values[1]), pearson(values[0], values[1])]
    for answer in answers:
        assert answer.reason or answer.value <= 1 + 1e-9


@settings(max_examples=40, deadline=None)
@given(TRACES)
def test_full_agreement_is_one(values: Floats) -> None:
    alike = np.stack([values[0]] * 3)
    answers = [intraclass(alike, form) for form in Intraclass]
    answers += [cronbach_alpha(alike), concordance(alike[0], alike[1])]
    for answer in answers:
        assert answer.reason or answer.value == pytest.approx(1.0)
    assert all(answer.is_defined for answer in answers) == (values[0].min() < values[0].max())


@settings(max_examples=40, deadline=None)
@given(TRACES, st.integers(1, 4))
def test_another_level_costs_absolute_agreement_only(values: Floats, shift: int) -> None:
    moved = values.copy()
    moved[0] += shift
    for form in (Intraclass.C_1, Intraclass.C_K):
        assert intraclass(moved, form).value == pytest.approx(
            intraclass(values, form).value, nan_ok=True, rel=1e-6, abs=1e-6
        )
    alike = np.stack([values[0], values[0] + shift])
    absolute = intraclass(alike, Intraclass.A_1)
    if absolute.is_defined:
        assert absolute.value < 1
        assert concordance(alike[0], alike[1]).value < 1


@settings(max_examples=40, deadline=None)
@given(TRACES)
def test_order_of_raters_does_not_matter(values: Floats) -> None:
    for form in Intraclass:
        assert intraclass(values[::-1], form).value == pytest.approx(
            intraclass(values, form).value, nan_ok=True, rel=1e-6, abs=1e-6
        )
    assert concordance(values[1], values[0]).value == pytest.approx(
        concordance(values[0], values[1]).value, nan_ok=True
    )


@settings(max_examples=40, deadline=None)
@given(TRACES)
def test_instants_without_a_value_do_not_count(values: Floats) -> None:
    holes = np.column_stack([values, np.full(len(values), 3.0)])
    holes[1, -1] = np.nan
    for form in Intraclass:
        assert intraclass(holes, form).value == pytest.approx(intraclass(values, form).value, nan_ok=True)
    assert concordance(holes[0], holes[1]).value == pytest.approx(
        concordance(values[0], values[1]).value, nan_ok=True
    )


def test_flat_traces_say_why_there_is_no_value() -> None:
    flat = np.full(6, 0.1)
    assert "never changes" in pearson(flat, X[:1].repeat(6)).reason
    assert "stay at the same value" in concordance(flat, flat).reason
    assert concordance(flat, flat + 1).value == pytest.approx(0.0)
    assert "No trace ever changes" in intraclass(np.stack([flat, flat + 1]), Intraclass.A_1).reason
    assert "No trace ever changes" in cronbach_alpha(np.stack([flat, flat])).reason


def test_raters_who_cancel_out_say_so() -> None:
    mirrored = np.stack([X, -X])
    assert "cancel out" in cronbach_alpha(mirrored).reason
    assert "cancel out" in intraclass(mirrored, Intraclass.C_K).reason


def test_traces_that_never_meet_say_so() -> None:
    first, second = np.array([1.0, 2, np.nan, np.nan]), np.array([np.nan, np.nan, 1.0, 2])
    assert "Fewer than two" in concordance(first, second).reason
    assert "Fewer than two" in pearson(first, second).reason
    assert "Fewer than two" in intraclass(np.stack([first, second]), Intraclass.A_1).reason
    assert "No instant" in root_mean_square_error(first, second).reason
    assert "No instant" in sign_agreement(first, second).reason
