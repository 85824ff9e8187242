from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.judging.steps import (
    CalibrationTally,
    expected_calibration_error,
    macro_f1,
    unweighted_recall,
)

_LABELS, _PREDICTED = np.array([0, 0, 1, 1]), np.array([0, 1, 1, 1])


def test_macro_f1_by_hand_leaves_out_classes_without_examples() -> None:
    assert macro_f1(_LABELS, _PREDICTED, 3) == pytest.approx((2 / 3 + 4 / 5) / 2)


def test_unweighted_recall_by_hand() -> None:
    assert unweighted_recall(_LABELS, _PREDICTED, 3) == pytest.approx(0.75)


def test_calibration_error_by_hand() -> None:
    probabilities = np.array([[0.9, 0.1], [0.9, 0.1], [0.4, 0.6], [0.4, 0.6]])
    labels = np.array([0, 1, 1, 1])  # 0.9 sure and right in one of two; 0.6 sure and right in both
    assert expected_calibration_error(probabilities, labels) == pytest.approx((0.8 + 0.8) / 4)


def test_a_probability_on_the_border_of_two_bins_belongs_to_the_lower_one() -> None:
    tally = CalibrationTally.of(np.array([[0.8, 0.2], [0.81, 0.19]]), np.array([0, 0]), bins=5)
    assert tally.counts.tolist() == [0, 0, 0, 1, 1]


def test_tallies_of_parts_add_up_to_that_of_the_whole() -> None:
    chance = np.random.default_rng(0)
    probabilities = chance.dirichlet(np.ones(3), 100)
    labels = chance.integers(0, 3, 100)
    parts = [CalibrationTally.of(probabilities[at], labels[at]) for at in (slice(40), slice(40, 100))]
    joined = CalibrationTally(parts[0].counts + parts[1].counts, parts[0].gaps + parts[1].gaps)
    assert joined.error().value == pytest.approx(expected_calibration_error(probabilities, labels))


def test_calibration_of_nothing_has_no_value() -> None:
    empty = CalibrationTally.of(np.zeros((0, 3)), np.zeros(0, dtype=np.int64))
    assert not empty.error().is_defined
