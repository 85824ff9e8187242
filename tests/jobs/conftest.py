"""Queues with fake steps, in a worker process and inline."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.jobs.jobs_kit import Heard
from vemo_desktop.jobs.process_runner import Patience, ProcessRunner
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.worker_process import WorkerProcess

_ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def fake_worker(monkeypatch: pytest.MonkeyPatch) -> Callable[[], WorkerProcess]:
    """Return what starts a worker process with fake steps."""
    monkeypatch.setenv("PYTHONPATH", str(_ROOT))
    return lambda: WorkerProcess("tests.jobs.fake_worker")


@pytest.fixture
def runner(fake_worker: Callable[[], WorkerProcess]) -> ProcessRunner:
    """Return a runner with a fake worker and little patience."""
    return ProcessRunner(fake_worker, Patience(tidy_s=1.0, hang_s=4.0))


@pytest.fixture
def heard(runner: ProcessRunner) -> Iterator[Heard]:
    """Return a queue over a worker process, with everything it tells."""
    queue = JobQueue(runner)
    yield Heard(queue)
    queue.close()
