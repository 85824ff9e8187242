"""Progress: one fraction that never falls, and an estimate that settles."""

from __future__ import annotations

import pytest

from vemo_desktop.jobs import context
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Event, JobProgress
from vemo_desktop.jobs.progress import ProgressEstimate


def test_steps_add_up_by_their_weight() -> None:
    estimate = ProgressEstimate({"open": 1, "watch": 8, "finish": 1})
    assert estimate.advance("open", 1.0, 0)[0] == pytest.approx(0.1)
    assert estimate.advance("watch", 0.5, 1)[0] == pytest.approx(0.5)
    assert estimate.advance("watch", 0.25, 2)[0] == pytest.approx(0.5), "it never falls"
    assert estimate.advance("finish", 1.0, 3)[0] == pytest.approx(1.0)


def test_time_left_of_steady_work_is_right_and_silent_at_first() -> None:
    estimate = ProgressEstimate({"watch": 1})
    left = [estimate.advance("watch", second / 100, second)[1] for second in range(61)]
    assert left[1] is None
    assert left[10] == pytest.approx(90)
    assert left[60] == pytest.approx(40)


def test_time_left_follows_a_machine_that_becomes_busy() -> None:
    estimate = ProgressEstimate({"watch": 1})
    for second in range(31):
        estimate.advance("watch", second / 100, second)
    left = None
    for second in range(1, 61):  # from now on at half the speed
        left = estimate.advance("watch", 0.30 + second / 200, 30 + second)[1]
    assert left == pytest.approx(80, rel=0.1)


def test_what_was_cached_does_not_make_the_estimate_too_good() -> None:
    estimate = ProgressEstimate({"watch": 1})
    estimate.advance("watch", 0.5, 0)  # half of it lay in a checkpoint
    for second in range(1, 11):
        left = estimate.advance("watch", 0.5 + second / 100, second)[1]
    assert left == pytest.approx(40)


def test_reports_are_few_and_only_what_is_new() -> None:
    events: list[Event] = []
    now = [0.0]
    ctx = JobContext(7, events.append, lambda: False, lambda: now[0])
    ctx.plan({"watch": 1})
    for done in range(1000):
        now[0] = done / 1000
        ctx.step("watch", done, 1000)
    assert 8 <= len(events) <= 12
    for _ in range(100):
        now[0] += 1
        ctx.step("watch", 999, 1000)
    assert len(events) <= 13, "turning in circles is silent"
    assert all(isinstance(event, JobProgress) and event.job_id == 7 for event in events)


def test_a_step_stops_when_asked() -> None:
    events: list[Event] = []
    ctx = JobContext(1, events.append, lambda: True)
    with pytest.raises(Cancelled):
        ctx.step("watch", 1, 2)
    assert not events


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 1.9])
def test_long_work_shows_that_it_is_alive_only_while_it_computes(
    share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[Event] = []
    now = [0.0]
    monkeypatch.setattr(context.time, "process_time", lambda: share * now[0])
    ctx = JobContext(7, events.append, lambda: False, lambda: now[0])
    ctx.plan({"watch": 1})
    ctx.step("watch", 1, 4)
    for tenth in range(1, 1000):
        now[0] = tenth / 10
        ctx.step("watch", 1, 4)
        ctx.busy()
    signs = events[1:]
    assert len(signs) == (9 if share > 0.2 else 0), "a sign every ten seconds, none of a hang"
    assert {(event.step, event.fraction) for event in signs} <= {("watch", 0.25)}
