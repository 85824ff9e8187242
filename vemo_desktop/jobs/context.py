"""A step's only link to the outside: one call reports and stops."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from vemo_desktop.jobs.events import Event, JobProgress
from vemo_desktop.jobs.progress import ProgressEstimate

_REPORT_EVERY_S = 0.1
_SIGN_EVERY_S = 10.0
_BUSY_SHARE = 0.2
"""Whoever computes uses at least this share of one processor; whoever waits for ever uses next to none."""


class Cancelled(Exception):
    """Somebody asked the job to stop. Not an error: steps let it pass, after saving what they have."""


class JobContext:
    """What a running step may tell and ask.

    Parameters
    ----------
    job_id : int
    emit : callable
        Takes the events of the job.
    cut : callable
        Tells whether the job should stop; cheap, and may be called from any thread.
    clock : callable
        Seconds that only grow.
    """

    def __init__(
        self,
        job_id: int,
        emit: Callable[[Event], None],
        cut: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.job_id = job_id
        self.emit = emit
        self.cut = cut
        self._clock = clock
        self._estimate = ProgressEstimate({"": 1.0})
        self._reported: tuple[str, float] = ("", -1.0)
        self._reported_at = float("-inf")
        self._told: tuple[float, float | None] = (0.0, None)
        self._cpu_s = time.process_time()

    def plan(self, weights: Mapping[str, float]) -> None:
        """Declare the steps to come, in order, with their expected share of the time."""
        self._estimate = ProgressEstimate(weights)

    def check(self) -> None:
        """Stop here if asked to.

        Raises
        ------
        Cancelled
        """
        if self.cut():
            raise Cancelled

    def step(self, name: str, done: float, total: float) -> None:
        """Report that `done` of `total` of a step is done; stop here if asked to.

        Reports at most ten times a second, and only what is new: a step that turns in circles is silent,
        which is how a hang is noticed.

        Raises
        ------
        Cancelled
        """
        self.check()
        now = self._clock()
        share = done / total if total > 0 else 1.0
        is_due = now - self._reported_at >= _REPORT_EVERY_S or name != self._reported[0] or share >= 1.0
        if not is_due or (name, share) == self._reported:
            return
        fraction, left_s = self._estimate.advance(name, share, now)
        self._told = fraction, left_s
        self._reported, self._reported_at, self._cpu_s = (name, share), now, time.process_time()
        self.emit(JobProgress(self.job_id, name, fraction, left_s))

    def busy(self) -> None:
        """Say now and then that one long piece of work goes on, of which nothing can be counted.

        A network may take minutes over half a minute of sound, which is no hang. It counts as one unless the
        process computed in the meantime. Stops here if asked to.

        Raises
        ------
        Cancelled
        """
        self.check()
        now, cpu_s = self._clock(), time.process_time()
        silence_s = now - self._reported_at
        if silence_s < _SIGN_EVERY_S or cpu_s - self._cpu_s < _BUSY_SHARE * silence_s:
            return
        self._reported_at, self._cpu_s = now, cpu_s
        self.emit(JobProgress(self.job_id, self._reported[0], *self._told))
