"""What has been gone through of every label, and of it in everybody's voice."""

from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.coverage import Coverage


def test_what_is_rare_so_far_adds_more_than_what_is_common() -> None:
    shares = np.array([[0.9, 0.1], [0.8, 0.2], [0.2, 0.8]])
    covered = Coverage(shares, [None] * 3)
    before = covered.gains()
    assert before == pytest.approx(2 * np.sqrt(shares))
    covered.add(0)
    gains = covered.gains()
    assert (gains < before).all()
    assert gains[2].sum() > gains[1].sum()


def test_a_label_in_a_voice_that_was_not_heard_adds_more() -> None:
    anna, ben = np.array([0.0, 0.0, 5.0]), np.array([9.0, 4.0, 1.0])
    shares = np.ones((4, 1))
    covered = Coverage(shares, [anna, anna + 0.1, ben, ben - 0.1])
    covered.add(0)
    gains = covered.gains()[:, 0]
    # In all videos one of two is as good as the other; among those that sound alike it is not.
    assert (gains[2:] - gains[1] > 0.2).all()
    covered.add(2)
    gains = covered.gains()[:, 0]
    assert gains.max() - gains.min() < 0.1


def test_silent_videos_are_like_each_other_and_like_no_voice() -> None:
    covered = Coverage(np.ones((4, 1)), [None, None, np.array([1.0]), np.array([2.0])])
    covered.add(0)
    silent, heard = covered.gains()[1, 0], covered.gains()[2, 0]
    assert silent == pytest.approx(2 * (np.sqrt(2) - 1))
    assert heard == pytest.approx(1 + np.sqrt(2) - 1)


def test_nothing_is_covered_by_nothing() -> None:
    assert Coverage(np.zeros((0, 3)), []).gains().shape == (0, 3)
    assert Coverage(np.zeros((2, 3)), [None, None]).gains().tolist() == [[0, 0, 0]] * 2
