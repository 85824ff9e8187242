"""What chance alone does to figures."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import softmax

from vemo_desktop.domain.judging.steps import expected_calibration_error
from vemo_desktop.ml.recipes.measures import calibration_error_by_chance


def said(count: int, seed: int = 0) -> np.ndarray:
    return softmax(np.random.default_rng(seed).normal(0, 1.5, (count, 6)), axis=1)


def test_who_is_always_sure_leaves_nothing_to_chance():
    assert calibration_error_by_chance(np.eye(4)[[0, 1, 2, 3, 3]], seed=1) == (0.0, 0.0)


def test_one_toss_of_a_coin_is_off_by_half():
    assert calibration_error_by_chance(np.full((1, 2), 0.5), seed=1) == (0.5, 0.5)


def test_two_tosses_of_a_coin_are_off_by_a_quarter_on_average():
    """Alike in half of the cases, which is off by a half; right once in the others."""
    mean, high = calibration_error_by_chance(np.full((2, 2), 0.5), seed=1)
    assert mean == pytest.approx(0.25, abs=0.03)
    assert high == 0.5


def test_more_examples_leave_less_to_chance():
    few, many = (calibration_error_by_chance(said(count), seed=1, rounds=200)[0] for count in (100, 6400))
    assert many == pytest.approx(few / 8, rel=0.3)


def test_labels_that_follow_the_probabilities_stay_below_the_quantile():
    probabilities = said(300)
    _, high = calibration_error_by_chance(probabilities, seed=1)
    chance = np.random.default_rng(2)
    errors = [
        expected_calibration_error(
            probabilities, np.array([chance.choice(6, p=row) for row in probabilities], dtype=np.int64)
        )
        for _ in range(60)
    ]
    assert np.mean(np.array(errors) <= high) > 0.85
    sharper = softmax(3 * np.log(probabilities), axis=1)
    labels = np.array([chance.choice(6, p=row) for row in probabilities], dtype=np.int64)
    assert expected_calibration_error(sharper, labels) > calibration_error_by_chance(sharper, seed=1)[1]
