"""All work together: how much was asked for, how much of it is over, and how long the rest takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vemo_desktop.jobs.queue import Job, JobState


@dataclass(frozen=True, slots=True)
class WorkSum:
    """All open jobs together: how many, how much of the work is over, in [0, 1], and seconds left."""

    count: int
    fraction: float
    left_s: float | None


class WorkTally:
    """Adds up jobs, those that have ended since nothing was to be done included.

    Without these the share of what is over would fall back each time a job ends, and with many short jobs
    would stay at nothing until the last one.
    """

    def __init__(self) -> None:
        self._asked: set[int] = set()

    def sum_up(self, jobs: Iterable[Job]) -> WorkSum:
        """Add up the jobs; waiting ones are taken to last as long as the running one."""
        still = [job for job in jobs if not job.state.is_ended]
        if not still:
            self._asked.clear()
            return WorkSum(0, 0.0, None)
        self._asked.update(job.id for job in still)
        over = len(self._asked) - len(still)
        fraction = (over + sum(job.fraction for job in still)) / len(self._asked)
        return WorkSum(len(still), fraction, _left_s(still))


def _left_s(still: list[Job]) -> float | None:
    left = [job.left_s for job in still if job.left_s is not None]
    if not left:
        return None
    running = next((job for job in still if job.state is JobState.RUNNING), None)
    waiting = sum(1 for job in still if job.state is JobState.QUEUED and job.left_s is None)
    if running is None or not running.left_s or not 0 < running.fraction < 1:
        return sum(left)
    return sum(left) + waiting * running.left_s / (1 - running.fraction)
