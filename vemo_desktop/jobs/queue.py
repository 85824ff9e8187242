"""Jobs in order, one at a time, on a thread that nobody has to wait for."""

from __future__ import annotations

import dataclasses
import logging
import threading
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from vemo_desktop.errors import VemoError
from vemo_desktop.jobs.events import (
    ENDINGS,
    Event,
    JobCancelled,
    JobFailed,
    JobPaused,
    JobProgress,
    JobQueued,
    JobStarted,
    WorkerRestarted,
)
from vemo_desktop.jobs.requests import Request
from vemo_desktop.jobs.runners import Runner, defect_message
from vemo_desktop.observers import Observers

_log = logging.getLogger(__name__)
_KEPT_ENDED = 200
"""Ended jobs that stay listed; older ones are forgotten."""


class JobState(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_ended(self) -> bool:
        """Whether nothing more will be heard of the job."""
        return self in (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Job:
    """One job as it stands now; `step`, `fraction` and `left_s` as in `JobProgress`."""

    request: Request
    state: JobState = JobState.QUEUED
    step: str = ""
    fraction: float = 0.0
    left_s: float | None = None
    message: str = ""

    @property
    def id(self) -> int:
        """The job's number."""
        return self.request.job_id


class JobQueue:
    """Hands requests to a runner, most urgent first, and passes on what it answers.

    Every method may be called from any thread and returns at once, except `wait` and `close`. Subscribers
    are called on the queue's own thread, in order; what they do delays the next job, never the caller.

    Parameters
    ----------
    runner : Runner
        The queue owns it: it is used on the queue's thread only, and closed with the queue.
    """

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._news = threading.Condition()
        self._jobs: dict[int, Job] = {}
        self._keepers: dict[int, Callable[[Event], None]] = {}
        self._cancelled: set[int] = set()
        self._pending_events: list[Event] = []
        self._subscribers: Observers[Event] = Observers()
        self._last_id = 0
        self._is_closing = False
        self._is_delivering = False
        self._thread = threading.Thread(target=self._run, name="vemo-jobs", daemon=True)
        self._thread.start()

    def submit(self, request: Request, keep: Callable[[Event], None] | None = None) -> int:
        """Take a request on and return its job number.

        Parameters
        ----------
        request : Request
        keep : callable, optional
            Stores what the job brings: called on the queue's thread with its last event before anybody else
            hears of it. If it raises, the job has failed.
        """
        with self._news:
            if self._is_closing:
                raise RuntimeError("the queue is closed")
            self._last_id += 1
            job_id = self._last_id
            self._jobs[job_id] = Job(dataclasses.replace(request, job_id=job_id))
            if keep is not None:
                self._keepers[job_id] = keep
            self._forget_old()
            self._pending_events.append(JobQueued(job_id))
            self._news.notify_all()
        return job_id

    def cancel(self, job_id: int) -> bool:
        """Ask for one job to stop, waiting or running; False if it has ended already or never was."""
        with self._news:
            job = self._jobs.get(job_id)
            if job is None or job.state.is_ended:
                return False
            if job.state is JobState.QUEUED:
                self._end(job_id, JobCancelled(job_id))
                self._pending_events.append(JobCancelled(job_id))
            else:
                self._cancelled.add(job_id)
            self._news.notify_all()
        return True

    def cancel_all(self) -> None:
        """Ask for every job to stop."""
        for job in self.jobs():
            self.cancel(job.id)

    def jobs(self) -> tuple[Job, ...]:
        """Return every job as it stands now, oldest first, with the most recently ended ones."""
        with self._news:
            return tuple(self._jobs.values())

    def job(self, job_id: int) -> Job | None:
        """Return one job as it stands now, or None if it is unknown or long ended."""
        with self._news:
            return self._jobs.get(job_id)

    def subscribe(self, callback: Callable[[Event], None]) -> Callable[[], None]:
        """Have every later event; returns a function that ends it."""
        return self._subscribers.add(callback)

    def wait(self, job_ids: Iterable[int] | None = None, timeout_s: float | None = None) -> bool:
        """Wait until the given jobs (default: all) have ended and their events were delivered.

        Not to be called on the queue's thread nor on the window's. Returns False on timeout.
        """
        wanted = None if job_ids is None else set(job_ids)

        def is_over() -> bool:
            chosen = [job for job in self._jobs.values() if wanted is None or job.id in wanted]
            is_told = not self._pending_events and not self._is_delivering
            return is_told and all(job.state.is_ended for job in chosen)

        with self._news:
            return self._news.wait_for(is_over, timeout_s)

    def close(self, timeout_s: float = 10.0) -> None:
        """Cancel everything, stop the runner, and return when both are done."""
        self.cancel_all()
        with self._news:
            self._is_closing = True
            self._news.notify_all()
        if threading.current_thread() is not self._thread:
            self._thread.join(timeout_s)

    def _run(self) -> None:
        """Work until closed: the queue's thread."""
        try:
            while (request := self._next()) is not None:
                self._publish(JobStarted(request.job_id))
                self._run_one(request)
        finally:
            self._runner.close()

    def _next(self) -> Request | None:
        """Wait for the most urgent waiting job and mark it running; None when the queue closes."""
        while True:
            self._deliver_pending()
            with self._news:
                if self._pending_events:
                    continue
                if waiting := self._waiting():
                    job = min(waiting, key=lambda job: (job.request.priority, job.id))
                    self._jobs[job.id] = dataclasses.replace(job, state=JobState.RUNNING)
                    return job.request
                if self._is_closing:
                    return None
                self._news.wait()

    def _run_one(self, request: Request) -> None:
        job_id = request.job_id
        try:
            self._runner.run(request, self._take, lambda: self._should_stop(request))
        except Exception:
            # A runner turns every failure of a step into an event; this is a defect of the runner itself.
            _log.exception("runner failed on job %d", job_id)
        job = self.job(job_id)
        if job is not None and job.state is JobState.RUNNING:
            self._take(JobFailed(job_id, defect_message(request), "the runner gave no ending; see the log"))

    def _should_stop(self, request: Request) -> bool:
        """Tell the runner whether to stop; it asks often, so this is also where others get their news."""
        self._deliver_pending()
        with self._news:
            if request.job_id in self._cancelled:
                return True
            return any(job.request.priority < request.priority for job in self._waiting())

    def _take(self, event: Event) -> None:
        """Take an event of the running job from the runner, bring the list up to date, pass it on."""
        if isinstance(event, WorkerRestarted):
            self._publish(event)
            return
        if isinstance(event, ENDINGS):
            event = self._kept(event)
        with self._news:
            job = self._jobs.get(event.job_id)
            if job is None or job.state is not JobState.RUNNING:
                return  # a late answer of a job that is over
            if isinstance(event, JobProgress):
                self._jobs[job.id] = dataclasses.replace(
                    job, step=event.step, fraction=event.fraction, left_s=event.left_s
                )
            elif isinstance(event, JobCancelled) and job.id not in self._cancelled:
                self._jobs[job.id] = dataclasses.replace(job, state=JobState.QUEUED, left_s=None)
                event = JobPaused(job.id)
            elif isinstance(event, ENDINGS):
                self._end(job.id, event)
            self._is_delivering = True
        self._publish(event)

    def _kept(self, event: Event) -> Event:
        """Let the ending of a job be stored; return how it really ended."""
        with self._news:
            job = self._jobs.get(event.job_id)
            is_open = job is not None and job.state is JobState.RUNNING
            is_pause = isinstance(event, JobCancelled) and event.job_id not in self._cancelled
            keep = self._keepers.get(event.job_id)
        if job is None or keep is None or is_pause or not is_open:
            return event
        try:
            keep(event)
        except VemoError as error:
            return JobFailed(event.job_id, error.message, error.details)
        except Exception:
            _log.exception("what job %d brought could not be kept", event.job_id)
            return JobFailed(event.job_id, defect_message(job.request), traceback.format_exc())
        return event

    def _publish(self, event: Event) -> None:
        with self._news:
            self._is_delivering = True
        self._subscribers.tell(event)
        with self._news:
            self._is_delivering = False
            self._news.notify_all()

    def _deliver_pending(self) -> None:
        while True:
            with self._news:
                if not self._pending_events:
                    return
                event = self._pending_events.pop(0)
                self._is_delivering = True
            self._publish(event)

    def _waiting(self) -> list[Job]:
        return [job for job in self._jobs.values() if job.state is JobState.QUEUED]

    def _end(self, job_id: int, event: Event) -> None:
        state, message = JobState.DONE, ""
        if isinstance(event, JobFailed):
            state, message = JobState.FAILED, event.message
        elif isinstance(event, JobCancelled):
            state = JobState.CANCELLED
        job = self._jobs[job_id]
        self._jobs[job_id] = dataclasses.replace(job, state=state, left_s=None, message=message)
        self._cancelled.discard(job_id)
        self._keepers.pop(job_id, None)

    def _forget_old(self) -> None:
        ended = [job.id for job in self._jobs.values() if job.state.is_ended]
        for job_id in ended[: max(len(ended) - _KEPT_ENDED, 0)]:
            del self._jobs[job_id]
