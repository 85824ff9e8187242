"""Observers that come, go and fail."""

from __future__ import annotations

import logging

import pytest

from vemo_desktop.observers import Observers


def test_each_is_told_in_order_until_it_goes() -> None:
    heard: list[tuple[str, int]] = []
    observers: Observers[int] = Observers()
    end = observers.add(lambda number: heard.append(("a", number)))
    observers.add(lambda number: heard.append(("b", number)))
    observers.tell(1)
    end()
    end()  # twice does no harm
    observers.tell(2)
    observers.clear()
    observers.tell(3)
    assert heard == [("a", 1), ("b", 1), ("b", 2)]


def test_one_may_go_and_another_come_while_being_told() -> None:
    heard: list[int] = []
    observers: Observers[int] = Observers()

    def once(number: int) -> None:
        end()
        observers.add(heard.append)

    end = observers.add(once)
    observers.tell(1)
    observers.tell(2)
    assert heard == [2]


def test_a_defect_of_one_is_logged_and_the_others_hear(caplog: pytest.LogCaptureFixture) -> None:
    heard: list[int] = []
    observers: Observers[int] = Observers()

    def fail(number: int) -> None:
        raise RuntimeError(f"no view for {number}")

    observers.add(fail)
    observers.add(heard.append)
    with caplog.at_level(logging.CRITICAL, logger="vemo_desktop.observers"):
        observers.tell(1)
    assert heard == [1]
    with pytest.raises(RuntimeError, match="no view for 2"):
        next(iter(observers))(2)
