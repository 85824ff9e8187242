"""What the tests of jobs share: requests for the fake worker, and an ear for events."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

from vemo_desktop.jobs.events import Event
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.requests import AnalyseMedia, PrepareMedia


class Heard:
    """Every event of a queue, in order, with the time it came."""

    def __init__(self, queue: JobQueue) -> None:
        self.queue = queue
        self.events: list[Event] = []
        self.times: list[float] = []
        self._news = threading.Condition()
        queue.subscribe(self._take)

    def _take(self, event: Event) -> None:
        with self._news:
            self.events.append(event)
            self.times.append(time.monotonic())
            self._news.notify_all()

    def of(self, kind: type | tuple[type, ...], job_id: int | None = None) -> list[Any]:
        """Return the events of some kind, of one job or of all."""
        with self._news:
            return [e for e in self.events if isinstance(e, kind) and job_id in (None, e.job_id)]

    def wait_for(self, kind: type, job_id: int | None = None, timeout_s: float = 20) -> Any:
        """Wait for the first event of a kind and return it."""
        with self._news:
            found = self._news.wait_for(lambda: self.of(kind, job_id), timeout_s)
        assert found, f"no {kind.__name__} of job {job_id} in {timeout_s} s; heard {self.events}"
        return found[0]

    def time_of(self, event: Event) -> float:
        """Return when an event came."""
        return self.times[next(n for n, e in enumerate(self.events) if e is event)]


def analyse(name: str = "a.mp4", **settings: object) -> AnalyseMedia:
    """Return a request that tells the fake worker what to do."""
    return AnalyseMedia(
        media_id=name,
        path=Path("/nowhere") / name,
        fingerprint=name,
        cache_dir=Path("/nowhere"),
        network_ids=(json.dumps(settings),),
    )


def prepare(name: str = "a.mp4") -> PrepareMedia:
    """Return a request that is more urgent than `analyse`."""
    return PrepareMedia(
        media_id=name, path=Path("/nowhere") / name, fingerprint=name, cache_dir=Path("/nowhere")
    )
