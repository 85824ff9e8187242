"""Kappa, AC1 and alpha on labels: published numbers, and rules that hold for all data."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from vemo_desktop.domain.agreement.bootstrap import pooled
from vemo_desktop.domain.agreement.gwet import gwet_ac1
from vemo_desktop.domain.agreement.kappa import cohen_kappa, fleiss_kappa
from vemo_desktop.domain.agreement.krippendorff import alpha_nominal
from vemo_desktop.domain.agreement.tallies import (
    MISSING,
    contingency,
    percent_agreement,
    specific_agreement,
    tally,
)
from vemo_desktop.domain.agreement.values import Agreement, Ints

NAN = np.nan
FOUR_RATERS = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NAN, NAN, NAN],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NAN, 3],
        [NAN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NAN],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NAN],
    ]
)
"""Krippendorff's standard example, with gaps; irrCAC calls the same data ``cac.raw4raters``."""
FOUR_RATERS_CODES = np.where(np.isnan(FOUR_RATERS), 0, FOUR_RATERS).astype(np.int64) - 1

CATEGORIES = 4
RATINGS = st.tuples(st.integers(2, 4), st.integers(1, 25)).flatmap(
    lambda shape: arrays.arrays(np.int64, shape, elements=st.integers(MISSING, CATEGORIES - 1))
)
MEASURES = (fleiss_kappa, gwet_ac1, alpha_nominal, percent_agreement)


def same(first: Agreement, second: Agreement) -> bool:
    """Tell whether two answers are equal but for rounding, or both missing for the same reason."""
    return first.reason == second.reason and bool(
        np.isclose(first.value, second.value, atol=1e-9, equal_nan=True)
    )


# Published numbers


def test_labels_of_the_standard_example_as_irrcac_has_them() -> None:
    counted = tally(FOUR_RATERS_CODES, 5)
    assert alpha_nominal(counted).value == pytest.approx(0.74342, abs=5e-6)
    assert fleiss_kappa(counted).value == pytest.approx(0.76117, abs=5e-6)
    assert gwet_ac1(counted).value == pytest.approx(0.77544, abs=5e-6)
    assert percent_agreement(counted).value == pytest.approx(0.8181818, abs=5e-8)


def test_fleiss_kappa_of_three_items_as_statsmodels_has_it() -> None:
    assert fleiss_kappa(tally(np.array([[0, 1, 0], [0, 1, 1]]), 2)).value == pytest.approx(1 / 3)


def test_cohen_kappa_of_the_three_abstractors_as_irrcac_has_it() -> None:
    table = np.array([[13.0, 0, 0], [0, 20, 7], [0, 4, 56]])
    assert cohen_kappa(table).value == pytest.approx(0.7964094, abs=5e-8)


def test_cohen_kappa_counted_by_hand() -> None:
    # 20 + 15 of 50 equal; by chance (25 * 30 + 25 * 20) / 2500 = 0.5.
    assert cohen_kappa(np.array([[20.0, 5], [10, 15]])).value == pytest.approx((0.7 - 0.5) / 0.5)


def test_kappa_collapses_where_one_label_prevails_and_ac1_does_not() -> None:
    first = np.array([0] * 95 + [1] * 3 + [0] * 2)
    second = np.array([0] * 95 + [0] * 3 + [1] * 2)
    counted = tally(np.stack([first, second]), 2)
    assert percent_agreement(counted).value == 0.95
    assert cohen_kappa(contingency(first, second, 2)).value < 0
    assert gwet_ac1(counted).value > 0.94


def test_agreement_on_one_label_is_f1_with_two_raters() -> None:
    first, second = np.array([0, 0, 0, 1, 1]), np.array([0, 0, 1, 1, 0])
    counted = tally(np.stack([first, second]), 3)
    assert specific_agreement(counted, 0).value == pytest.approx(2 * 2 / (3 + 3))
    assert "Nobody chose" in specific_agreement(counted, 2).reason


# Rules


@settings(max_examples=40, deadline=None)
@given(RATINGS)
def test_full_agreement_is_one_or_has_a_reason(codes: Ints) -> None:
    alike = np.broadcast_to(codes[0], codes.shape)
    counted = tally(alike, CATEGORIES)
    for measure in MEASURES:
        answer = measure(counted)
        assert answer.value == pytest.approx(1.0) if answer.is_defined else answer.reason
    if len(set(codes[0]) - {MISSING}) > 1:
        assert all(measure(counted).is_defined for measure in MEASURES)
        assert cohen_kappa(contingency(alike[0], alike[1], CATEGORIES)).value == pytest.approx(1.0)


@settings(max_examples=40, deadline=None)
@given(RATINGS, st.permutations(range(CATEGORIES)), st.randoms(use_true_random=False))
def test_names_of_labels_and_order_of_raters_do_not_matter(codes: Ints, names: list[int], random) -> None:
    raters = list(range(len(codes)))
    random.shuffle(raters)
    renamed = np.where(codes == MISSING, MISSING, np.array(names)[codes])[raters]
    before, after = tally(codes, CATEGORIES), tally(renamed, CATEGORIES)
    for measure in MEASURES:
        assert same(measure(before), measure(after))
    pair = cohen_kappa(contingency(codes[0], codes[1], CATEGORIES))
    mirrored = cohen_kappa(contingency(*(np.where(row == MISSING, MISSING, np.array(names)[row])
                                         for row in (codes[1], codes[0])), CATEGORIES))  # fmt: skip
    assert same(pair, mirrored)


@settings(max_examples=40, deadline=None)
@given(RATINGS)
def test_units_that_one_or_nobody_judged_leave_alpha_alone(codes: Ints) -> None:
    alone = np.full((len(codes), 2), MISSING)
    alone[0, 0] = 1
    assert same(
        alpha_nominal(tally(codes, CATEGORIES)), alpha_nominal(tally(np.hstack([codes, alone]), CATEGORIES))
    )


@settings(max_examples=40, deadline=None)
@given(RATINGS)
def test_alpha_is_what_its_definition_by_pairs_gives(codes: Ints) -> None:
    answer = alpha_nominal(tally(codes, CATEGORIES))
    units = [unit for column in codes.T if len(unit := column[column != MISSING].tolist()) > 1]
    if answer.is_defined:
        everything = [code for unit in units for code in unit]
        count = len(everything)
        observed = sum((a != b) / (len(unit) - 1) for unit in units for a in unit for b in unit) / count
        expected = sum(a != b for a in everything for b in everything) / (count * (count - 1))
        assert answer.value == pytest.approx(1 - observed / expected, abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(RATINGS, RATINGS)
def test_counts_of_two_videos_add_up(first: Ints, second: Ints) -> None:
    raters = max(len(first), len(second))
    padded = [
        np.vstack([codes, np.full((raters - len(codes), codes.shape[1]), MISSING)])
        for codes in (first, second)
    ]
    apart = pooled([tally(codes, CATEGORIES) for codes in padded])
    together = tally(np.hstack(padded), CATEGORIES)
    for measure in MEASURES:
        assert same(measure(apart), measure(together))


@settings(max_examples=40, deadline=None)
@given(RATINGS)
def test_no_data_can_crash_a_measure(codes: Ints) -> None:
    counted = tally(codes, CATEGORIES)
    for measure in MEASURES:
        assert measure(counted).value <= 1 + 1e-9 or measure(counted).reason
    answer = cohen_kappa(contingency(codes[0], codes[1], CATEGORIES))
    assert answer.value <= 1 + 1e-9 or answer.reason


# Where there is no value


def test_one_label_throughout_says_why_there_is_no_value() -> None:
    counted = tally(np.zeros((3, 10), np.int64), 3)
    assert "one and the same label" in fleiss_kappa(counted).reason
    assert "one and the same" in alpha_nominal(counted).reason
    assert "Only one label" in gwet_ac1(counted).reason
    assert "one and the same label" in cohen_kappa(np.diag([10.0, 0, 0])).reason
    assert percent_agreement(counted).value == 1.0


def test_one_label_used_of_several_to_choose_from_is_full_ac1() -> None:
    assert gwet_ac1(tally(np.zeros((3, 10), np.int64), 3), categories=3).value == 1.0


def test_two_who_never_judged_the_same_say_so() -> None:
    codes = np.array([[0, 1, MISSING, MISSING], [MISSING, MISSING, 0, 1]])
    for measure in MEASURES:
        assert "nothing to compare" in measure(tally(codes, 2)).reason
    assert "nothing to compare" in cohen_kappa(contingency(codes[0], codes[1], 2)).reason


def test_more_labels_than_there_were_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="5 labels occur"):
        gwet_ac1(tally(FOUR_RATERS_CODES, 5), categories=4)


def test_a_missing_value_needs_a_reason() -> None:
    for value, reason in ((NAN, ""), (0.5, "because")):
        with pytest.raises(ValueError, match="reason"):
            Agreement(value, reason)
