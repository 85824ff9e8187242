"""How fast decisions are made, with breaks left out."""

from __future__ import annotations

import pytest

from vemo_desktop.domain.pace import REMEMBERED, Pace
from vemo_desktop.domain.queue import QueueProgress


def test_the_pace_is_that_of_the_work_between() -> None:
    pace = Pace([0, 10, 20])
    assert pace.per_hour(20) == pytest.approx(360)
    pace.note(30)
    assert pace.per_hour(30) == pytest.approx(360)


def test_breaks_do_not_count() -> None:
    lunch = 3600
    pace = Pace([0, 10, 20, lunch, lunch + 20])
    assert pace.per_hour(lunch + 20) == pytest.approx(3 * 3600 / 40)


def test_too_few_or_too_old_decisions_give_no_pace() -> None:
    assert Pace([0, 10]).per_hour(10) is None
    assert Pace([0, 10, 20]).per_hour(9 * 3600) is None
    assert Pace([5, 5, 5]).per_hour(5) is None


def test_only_the_latest_count() -> None:
    slow = [at * 100 for at in range(50)]
    quick = [5000 + at for at in range(REMEMBERED)]
    assert Pace([*slow, *quick]).per_hour(6000) == pytest.approx(3600)


def test_what_is_left_takes_as_long_as_the_pace_says() -> None:
    assert QueueProgress(100, 400, 200.0).left_s == pytest.approx(1800)
    assert QueueProgress(100, 400).left_s is None
    assert QueueProgress(0, 400, 200.0).left_s == 0
