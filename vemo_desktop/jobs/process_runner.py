"""Carries jobs out in one lasting worker process, and outlives whatever happens to it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from vemo_desktop.jobs.events import (
    ENDINGS,
    Event,
    JobCancelled,
    JobFailed,
    WorkerRestarted,
)
from vemo_desktop.jobs.requests import Request
from vemo_desktop.jobs.wire import Run, Stop
from vemo_desktop.jobs.worker_process import WorkerGone, WorkerProcess

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the runner waits, in seconds.

    Parameters
    ----------
    poll_s : float
        Between two looks at whether somebody wants the job to stop.
    cancel_s : float
        Until a job that was asked to stop counts as stopped, whatever the worker still does.
    tidy_s : float
        Until a worker that does not come to an end of a stopped job is ended itself. Long enough to save
        what was computed, so that the job can go on later.
    hang_s : float
        Without progress until a worker is taken to hang. Generous: loading a network from a slow disk, or
        one long frame on a busy machine, is no hang.
    """

    poll_s: float = 0.04
    cancel_s: float = 0.35
    tidy_s: float = 5.0
    hang_s: float = 180.0


class ProcessRunner:
    """Carries jobs out in the worker process.

    The process is started with the first job, kept between jobs (so that networks stay loaded), and
    started anew after it died or hung; that costs the one job it was at.

    Parameters
    ----------
    start_worker : callable
        Starts a process.
    patience : Patience
    """

    def __init__(
        self, start_worker: Callable[[], WorkerProcess] = WorkerProcess, patience: Patience | None = None
    ) -> None:
        self._start_worker = start_worker
        self._patience = patience or Patience()
        self._worker: WorkerProcess | None = None

    @property
    def worker_pid(self) -> int | None:
        """The number of the present worker process, if there is one."""
        return self._worker.pid if self._worker is not None else None

    def run(self, request: Request, emit: Callable[[Event], None], cut: Callable[[], bool]) -> None:
        """Carry a job out."""
        try:
            worker = self._ready_worker()
        except OSError as error:
            message = (
                f"{request.purpose} “{request.path.name}” could not begin: the system does not let the "
                "program start its background process. Your labels are safe; restart the program."
            )
            emit(JobFailed(request.job_id, message, str(error)))
            return
        try:
            worker.send(Run(request))
            is_idle = self._follow(worker, request, emit, cut)
        except WorkerGone:
            self._mourn(worker, request, emit)
            return
        if not is_idle:
            self._replace(request, emit)

    def close(self) -> None:
        """End the worker process."""
        if self._worker is not None:
            self._worker.close()
            self._worker = None

    def _ready_worker(self) -> WorkerProcess:
        if self._worker is not None and not self._worker.is_alive:
            _log.warning("the idle worker process had ended: %s", self._worker.obituary())
            self.close()
        if self._worker is None:
            self._worker = self._start_worker()
        return self._worker

    def _follow(
        self, worker: WorkerProcess, request: Request, emit: Callable[[Event], None], cut: Callable[[], bool]
    ) -> bool:
        """Pass a job's events on until it ends. False if the worker must not be used any more."""
        patience, heard_at, stop_at, is_over = self._patience, time.monotonic(), None, False
        while True:
            event = worker.receive(patience.poll_s)
            now = time.monotonic()
            if event is not None and event.job_id == request.job_id:
                heard_at = now
                if not is_over:
                    emit(event)
                if isinstance(event, ENDINGS):
                    return True
            if cut() and stop_at is None:
                stop_at = now
                worker.send(Stop(request.job_id))
            if stop_at is not None and now - stop_at > patience.cancel_s and not is_over:
                is_over = True
                emit(JobCancelled(request.job_id))
            if stop_at is not None and now - stop_at > patience.tidy_s:
                return False
            if now - heard_at > patience.hang_s:
                emit(JobFailed(request.job_id, _hang_message(request), "no progress; the worker was ended"))
                return False

    def _mourn(self, worker: WorkerProcess, request: Request, emit: Callable[[Event], None]) -> None:
        """Say what the end of the worker means for the job, and start another for the next."""
        details = worker.obituary()
        _log.error("job %d: %s", request.job_id, details)
        message = _killed_message(request) if worker.was_killed else _crash_message(request)
        emit(JobFailed(request.job_id, message, details))
        self._replace(request, emit)

    def _replace(self, request: Request, emit: Callable[[Event], None]) -> None:
        if self._worker is not None:
            self._worker.kill()
            self._worker = None
        try:
            self._worker = self._start_worker()
        except OSError:
            _log.exception("no new worker process; the next job tries again")
            return
        emit(WorkerRestarted(request.job_id, "The background process was started again."))


def _killed_message(request: Request) -> str:
    # The system does that when memory runs out, but a person or a supervisor can do it too.
    return (
        f"{request.purpose} “{request.path.name}” was ended from outside, most likely because the computer "
        "ran out of memory. Your labels are safe; close other programs and start it again, it goes on where "
        "it was."
    )


def _crash_message(request: Request) -> str:
    return (
        f"{request.purpose} “{request.path.name}” stopped because the background process ended unexpectedly. "
        "Your labels are safe and the other videos go on. Start it again to go on where it was; if it "
        "stops at the same place, the file is probably damaged there."
    )


def _hang_message(request: Request) -> str:
    return (
        f"{request.purpose} “{request.path.name}” was stopped because it made no progress for minutes. "
        "Your labels are safe and the other videos go on. Re-save the file with another program, or leave "
        "it out."
    )
