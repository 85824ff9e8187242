"""When the work was done."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from vemo_desktop.domain.overview.progress import Gestures, periods, worked_s

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def at(author: str, *seconds: float) -> Gestures:
    times = [(NINE + timedelta(seconds=one)).replace(tzinfo=None) for one in seconds]
    return {author: np.array(times, "datetime64[us]")}


def test_breaks_are_no_work_and_people_work_side_by_side() -> None:
    gestures = at("ann", 1060, 0, 10, 130, 1000) | at("ben", 5, 6)
    assert worked_s(gestures) == {"ann": pytest.approx(10 + 120 + 60), "ben": pytest.approx(1)}


def test_days_without_anything_are_there_too() -> None:
    found = periods(at("ann", 0, 1) | at("ben", 2 * 86_400.0))
    assert [(one.first, one.gestures) for one in found] == [
        (date(2026, 3, 2), {"ann": 2}),
        (date(2026, 3, 3), {}),
        (date(2026, 3, 4), {"ben": 1}),
    ]
    assert periods({}) == ()


@pytest.mark.parametrize(("span", "days"), [(10, 1), (11, 7), (70, 7), (71, 28), (281, 29)])
def test_long_projects_are_put_together(span: int, days: int) -> None:
    gestures = at("ann", *(day * 86_400.0 for day in range(span)))
    found = periods(gestures, most=10)
    assert {one.days for one in found} == {days}
    assert len(found) <= 10
    assert sum(one.gestures.get("ann", 0) for one in found) == span
