"""The second process: carries jobs out, one after the other, and knows no window.

It lives as long as the process that started it, never longer: the end of its input ends it, and on Linux
the kernel does too, should it be stuck where no Python runs.
"""

from __future__ import annotations

import ctypes
import faulthandler
import logging
import os
import queue
import signal
import sys
import threading
import time
from typing import BinaryIO

from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.requests import Request
from vemo_desktop.jobs.runners import Steps, carry_out
from vemo_desktop.jobs.wire import MessageWriter, Run, Stop, read_message
from vemo_desktop.logs import start_logging

_log = logging.getLogger(__name__)
_PR_SET_PDEATHSIG = 1
_NICENESS = 10
_OOM_SCORE = 500
_GIVE_BACK_S = 2.0


def main() -> None:
    """Run the worker with the program's own steps."""
    from vemo_desktop.pipeline.steps import STEPS  # here, so that tests can run a worker without media or ml

    serve(STEPS)


def serve(steps: Steps) -> None:
    """Carry out what arrives on standard input until it ends; events leave on standard output."""
    commands, events = _take_over_streams()
    _be_a_good_second(os.getppid())
    start_logging("worker")
    requests: queue.SimpleQueue[Request] = queue.SimpleQueue()
    stopped: set[int] = set()
    listener = threading.Thread(target=_listen, args=(commands, requests, stopped), daemon=True)
    listener.start()
    threading.Thread(target=_give_memory_back, daemon=True).start()
    writer = MessageWriter(events)
    while True:
        request = requests.get()
        job_id = request.job_id
        ctx = JobContext(job_id, writer.send, lambda job_id=job_id: job_id in stopped)  # type: ignore[misc]
        ending = carry_out(request, steps, ctx)
        stopped.discard(job_id)
        writer.send(ending)


def _listen(commands: BinaryIO, requests: queue.SimpleQueue[Request], stopped: set[int]) -> None:
    """Take commands in, also while a job runs; leave with the parent."""
    try:
        while True:
            match read_message(commands):
                case Run(request):
                    requests.put(request)
                case Stop(job_id):
                    stopped.add(job_id)
    except EOFError:
        # Caches are written aside and renamed, so nothing half-written can stay behind.
        os._exit(0)
    except BaseException:
        _log.exception("a command could not be read; without commands the worker is of no use")
        os._exit(1)


def _give_memory_back() -> None:
    """Return freed memory to the system now and then: glibc keeps holes between what is in use.

    Opening and indexing a two-hour MP4 left 5 MB of them. The call takes about a millisecond.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    while trim is not None:
        time.sleep(_GIVE_BACK_S)
        trim(0)


def _take_over_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep the two pipes private: a library that prints must not break the messages."""
    commands, events = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    faulthandler.enable()
    return commands, events


def _be_a_good_second(parent: int) -> None:
    """Give way to the window's process in everything: time, memory, and the end."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    if not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it died before the kernel was asked
        os._exit(0)
    try:
        with open("/proc/self/oom_score_adj", "w") as score:  # noqa: PTH123 - no Path for the kernel's files
            score.write(str(_OOM_SCORE))
    except OSError as error:
        _log.info("the kernel may not prefer to end the worker when memory is short: %s", error)
