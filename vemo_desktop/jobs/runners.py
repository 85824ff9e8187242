"""Who carries a job out: the same steps, here on the queue's thread or in the worker process."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from vemo_desktop.errors import NetworkError, VemoError
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Event, JobCancelled, JobFailed
from vemo_desktop.jobs.requests import Request

_log = logging.getLogger(__name__)

Step = Callable[[Any, JobContext], Event]
"""Carries one kind of request out and returns the event that ends the job.

``Any`` because each step takes its own kind of request; `Steps` pairs them.
"""
Steps = Mapping[type, Step]


class Runner(Protocol):
    """Carries one job out at a time."""

    def run(self, request: Request, emit: Callable[[Event], None], cut: Callable[[], bool]) -> None:
        """Carry a job out and return when the next may come.

        `emit` gets every event of the job, the last of them one of `ENDINGS`. `cut` tells whether to stop;
        it must be asked at least ten times a second, and answered by `JobCancelled` within half a second.
        """

    def close(self) -> None:
        """Release what the runner holds; no job follows."""


class InlineRunner:
    """Carries jobs out in this process: for the command line and tests.

    Parameters
    ----------
    steps : mapping of request type to Step
    """

    def __init__(self, steps: Steps) -> None:
        self._steps = steps

    def run(self, request: Request, emit: Callable[[Event], None], cut: Callable[[], bool]) -> None:
        """Carry a job out."""
        emit(carry_out(request, self._steps, JobContext(request.job_id, emit, cut)))

    def close(self) -> None:
        """Nothing is held."""


def carry_out(request: Request, steps: Steps, ctx: JobContext) -> Event:
    """Run the step for a request and turn however it ends into the event that says so."""
    try:
        return steps[type(request)](request, ctx)
    except Cancelled:
        return JobCancelled(request.job_id)
    except VemoError as error:
        is_refusal = isinstance(error, NetworkError)
        return JobFailed(request.job_id, error.message, error.details, is_refusal)
    except MemoryError:
        return JobFailed(request.job_id, memory_message(request), traceback.format_exc())
    except Exception:
        _log.exception("job %d failed", request.job_id)
        return JobFailed(request.job_id, defect_message(request), traceback.format_exc())


def defect_message(request: Request) -> str:
    """Return the sentence for a job that met a defect of the program."""
    return (
        f"{request.purpose} “{request.path.name}” stopped because of a defect in the program. "
        "Your labels are safe and the other videos go on; the details help to report it."
    )


def memory_message(request: Request) -> str:
    """Return the sentence for a job that needed more memory than there is."""
    return (
        f"{request.purpose} “{request.path.name}” stopped because the computer ran out of memory. "
        "Your labels are safe; close other programs and start it again, it goes on where it was."
    )
