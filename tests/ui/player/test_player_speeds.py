"""Which speeds there are, what keys lead to, and how they are written."""

from __future__ import annotations

import pytest

from vemo_desktop.ui.player.speeds import (
    FASTEST,
    SLOWEST,
    SPEEDS,
    clamped,
    format_speed,
    next_speed,
    shuttle_rate,
)


def test_speeds_are_written_short() -> None:
    assert [format_speed(rate) for rate in (0.25, 1.0, 1.5, -2.0)] == ["0.25×", "1.0×", "1.5×", "−2.0×"]


def test_what_is_too_slow_or_too_fast_is_held_at_the_end() -> None:
    assert [clamped(rate) for rate in (0.0, 0.3, 9.0)] == [SLOWEST, 0.3, FASTEST]


def test_one_step_after_another_goes_through_the_list_and_ends() -> None:
    for step, wanted in ((1, SPEEDS), (-1, SPEEDS[::-1])):
        walked = [wanted[0]]
        while (speed := next_speed(walked[-1], step)) is not None:
            walked.append(speed)
        assert tuple(walked) == wanted


@pytest.mark.parametrize(
    ("rate", "step", "wanted"), [(1.1, 1, 1.25), (1.1, -1, 1.0), (-2.0, 1, 4.0), (-4.0, 1, None)]
)
def test_the_next_speed_is_seen_from_the_present_one(rate: float, step: int, wanted: float | None) -> None:
    assert next_speed(rate, step) == wanted


def test_l_and_j_begin_at_one_and_double_up_to_the_fastest() -> None:
    for direction in (1, -1):
        rates: list[float] = []
        for _ in range(4):
            rates.append(shuttle_rate(rates[-1] if rates else None, direction))
        assert rates == [direction * rate for rate in (1.0, 2.0, FASTEST, FASTEST)]


def test_the_other_direction_begins_at_one_again() -> None:
    assert shuttle_rate(4.0, -1) == -1.0
    assert shuttle_rate(-4.0, 1) == 1.0
    assert shuttle_rate(0.25, 1) == 1.0, "from slow motion to full speed"
