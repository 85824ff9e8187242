"""Jobs in a real worker process: its death, its deafness, and its manners."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.jobs.fake_worker import FAKE_STEPS
from tests.jobs.jobs_kit import Heard, analyse, prepare
from vemo_desktop.jobs.events import (
    Analysed,
    JobCancelled,
    JobFailed,
    JobPaused,
    JobProgress,
    JobStarted,
    PreparedMedia,
    WorkerRestarted,
)
from vemo_desktop.jobs.process_runner import Patience, ProcessRunner
from vemo_desktop.jobs.queue import JobQueue, JobState
from vemo_desktop.jobs.runners import InlineRunner


def test_the_worker_lasts_gives_way_and_knows_no_window(heard: Heard, runner: ProcessRunner) -> None:
    answers = []
    for _ in range(2):
        job_id = heard.queue.submit(analyse(act="pid"))
        assert heard.queue.wait([job_id], 20)
        answers.append(heard.of(Analysed, job_id)[0].predictions[0].settings)
    assert answers[0]["pid"] == answers[1]["pid"] == runner.worker_pid != os.getpid()
    assert answers[0]["niceness"] > os.nice(0)
    assert not {"PySide6", "torch", "pytest", "__mp_main__"} & set(answers[0]["modules"])


def test_inline_and_process_tell_the_same(heard: Heard) -> None:
    inline = Heard(JobQueue(InlineRunner(FAKE_STEPS)))
    for queue in (heard.queue, inline.queue):
        queue.submit(analyse(act="count", to=2))
        queue.submit(analyse("b.mp4", act="fail"))
        assert queue.wait(timeout_s=20)
    inline.queue.close()
    for kind in (JobStarted, JobFailed):
        assert heard.of(kind) == inline.of(kind)
    ours, theirs = heard.of(Analysed)[0], inline.of(Analysed)[0]
    assert ours.predictions[0].settings == theirs.predictions[0].settings


def test_a_running_job_is_cancelled_long_before_its_end(heard: Heard, runner: ProcessRunner) -> None:
    job_id = heard.queue.submit(analyse(to=30_000))
    heard.wait_for(JobProgress, job_id)
    pid = runner.worker_pid
    heard.queue.cancel(job_id)
    heard.wait_for(JobCancelled, job_id)
    assert heard.of(Analysed, job_id) == []
    assert heard.of(JobProgress, job_id)[-1].fraction < 0.5
    after = heard.queue.submit(analyse())
    assert heard.queue.wait([after], 10)
    assert runner.worker_pid == pid, "a job that stops by itself costs no new worker"


def test_a_deaf_job_counts_as_cancelled_within_half_a_second_and_its_worker_is_replaced(
    heard: Heard, runner: ProcessRunner
) -> None:
    assert Patience().cancel_s + Patience().poll_s < 0.5
    warm = heard.queue.submit(analyse())
    assert heard.queue.wait([warm], 20)
    pid = runner.worker_pid
    job_id = heard.queue.submit(analyse(act="stuck"))
    heard.wait_for(JobProgress, job_id)  # the last that it says
    heard.queue.cancel(job_id)
    heard.wait_for(JobCancelled, job_id)
    after = heard.queue.submit(analyse())
    assert heard.queue.wait([after], 20)
    assert heard.queue.job(after).state is JobState.DONE
    assert runner.worker_pid != pid
    assert not psutil.pid_exists(pid)


def test_an_urgent_job_interrupts_the_worker_too(heard: Heard) -> None:
    slow = heard.queue.submit(analyse(to=100))
    heard.wait_for(JobProgress, slow)
    urgent = heard.queue.submit(prepare())
    assert heard.queue.wait(timeout_s=20)
    assert heard.of(JobPaused, slow)
    assert heard.time_of(heard.of(PreparedMedia, urgent)[0]) < heard.time_of(heard.of(Analysed, slow)[0])


@pytest.mark.parametrize(("name", "word"), [("SIGKILL", "memory"), ("SIGSEGV", "unexpectedly")])
def test_a_dead_worker_costs_one_job_and_one_plain_message(heard: Heard, name: str, word: str) -> None:
    dying = heard.queue.submit(analyse(act="die", signal=name))
    after = heard.queue.submit(analyse("b.mp4"))
    assert heard.queue.wait(timeout_s=20)
    (failure,) = heard.of(JobFailed)
    assert failure.job_id == dying
    assert word in failure.message
    assert "labels are safe" in failure.message
    assert name in failure.details
    assert "last words" in failure.details
    assert len(heard.of(WorkerRestarted)) == 1
    assert heard.queue.job(after).state is JobState.DONE


def test_a_worker_killed_from_outside_in_mid_job(heard: Heard, runner: ProcessRunner) -> None:
    job_id = heard.queue.submit(analyse(to=3000))
    after = heard.queue.submit(analyse("b.mp4"))
    heard.wait_for(JobProgress, job_id)
    os.kill(runner.worker_pid, signal.SIGKILL)
    failure = heard.wait_for(JobFailed, job_id, timeout_s=5)
    assert "ended from outside, most likely" in failure.message, "who killed it is not known"
    assert heard.queue.wait([after], 20)
    assert heard.queue.job(after).state is JobState.DONE


def test_a_worker_killed_between_jobs_is_replaced_without_a_word(heard: Heard, runner: ProcessRunner) -> None:
    for _ in range(2):
        job_id = heard.queue.submit(analyse())
        assert heard.queue.wait([job_id], 20)
        psutil.Process(runner.worker_pid).kill()
        psutil.wait_procs([psutil.Process(runner.worker_pid)], timeout=1)
    assert not heard.of(JobFailed)


@pytest.mark.parametrize("act", ["stuck", "circles"])
def test_work_without_progress_is_a_hang(heard: Heard, act: str) -> None:
    hanging = heard.queue.submit(analyse(act=act))
    after = heard.queue.submit(analyse("b.mp4"))
    assert heard.queue.wait(timeout_s=30)
    (failure,) = heard.of(JobFailed)
    assert failure.job_id == hanging
    assert "no progress" in failure.message
    assert heard.queue.job(after).state is JobState.DONE


def test_printing_libraries_do_not_break_the_messages(heard: Heard) -> None:
    job_id = heard.queue.submit(analyse(act="print"))
    assert heard.queue.wait([job_id], 20)
    assert heard.of(Analysed, job_id)


def test_a_worker_that_cannot_even_begin_fails_each_job_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    from vemo_desktop.jobs.worker_process import WorkerProcess

    queue = JobQueue(ProcessRunner(lambda: WorkerProcess("no_such_module")))
    heard = Heard(queue)
    ids = [queue.submit(analyse(f"{n}.mp4")) for n in range(2)]
    assert queue.wait(timeout_s=20)
    queue.close()
    assert [event.job_id for event in heard.of(JobFailed)] == ids
    assert "no_such_module" in heard.of(JobFailed)[0].details


def test_closing_ends_the_worker(runner: ProcessRunner) -> None:
    queue = JobQueue(runner)
    heard = Heard(queue)
    queue.submit(analyse(to=3000))
    heard.wait_for(JobProgress)
    pid = runner.worker_pid
    queue.close()
    assert not psutil.pid_exists(pid)


_PARENT = """
import time
from tests.jobs.jobs_kit import Heard, analyse
from vemo_desktop.jobs.events import JobProgress, JobStarted
from vemo_desktop.jobs.process_runner import ProcessRunner
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.worker_process import WorkerProcess
runner = ProcessRunner(lambda: WorkerProcess("tests.jobs.fake_worker"))
heard = Heard(JobQueue(runner))
heard.queue.submit(analyse(to=2)); heard.queue.wait()
heard.queue.submit(analyse(act={act!r}, to=100000))
heard.wait_for(JobStarted, 2)
print(runner.worker_pid, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("act", ["count", "stuck"])
def test_no_worker_outlives_a_killed_window(act: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[2]))
    code = _PARENT.format(act=act)
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as parent:
        pid = int(parent.stdout.readline())
        worker = psutil.Process(pid)
        parent.kill()
        parent.wait()
        with contextlib.suppress(psutil.NoSuchProcess):
            worker.wait(timeout=3)
    assert not worker.is_running() or worker.status() == psutil.STATUS_ZOMBIE
