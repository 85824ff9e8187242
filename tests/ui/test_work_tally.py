"""The bar of all work together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from vemo_desktop.jobs.queue import Job, JobState
from vemo_desktop.jobs.requests import PrepareMedia
from vemo_desktop.ui.work_tally import WorkSum, WorkTally


def a_job(number: int) -> Job:
    return Job(
        PrepareMedia(
            media_id=f"id{number}",
            path=Path(f"/videos/clip_{number}.mp4"),
            fingerprint=f"print{number}",
            cache_dir=Path("/cache"),
            job_id=number,
        )
    )


def test_what_is_over_never_gets_less_while_jobs_end_and_are_forgotten() -> None:
    tally = WorkTally()
    first, second, third, fourth = (a_job(number) for number in range(1, 5))
    running = replace(first, state=JobState.RUNNING, fraction=0.5)
    assert tally.sum_up([running, second, third, fourth]) == WorkSum(4, 0.125, None)
    ended = replace(first, state=JobState.DONE, fraction=1.0)
    assert tally.sum_up([ended, second, third, fourth]) == WorkSum(3, 0.25, None)
    assert tally.sum_up([third, fourth]) == WorkSum(2, 0.5, None), "the queue remembers only so many"
    stopped = replace(third, state=JobState.CANCELLED)
    assert tally.sum_up([stopped, fourth]).fraction == 0.75


def test_counting_begins_anew_after_everything_was_done() -> None:
    tally = WorkTally()
    tally.sum_up([a_job(1), a_job(2)])
    assert tally.sum_up([replace(a_job(1), state=JobState.DONE)]) == WorkSum(0, 0.0, None)
    assert tally.sum_up([a_job(3), a_job(4)]).fraction == 0


def test_waiting_jobs_are_taken_to_last_as_long_as_the_running_one() -> None:
    running = replace(a_job(1), state=JobState.RUNNING, fraction=0.75, left_s=5.0)
    assert WorkTally().sum_up([running, a_job(2), a_job(3)]).left_s == pytest.approx(45)
    assert WorkTally().sum_up([a_job(2)]).left_s is None
