"""Having heads taught in the background, and keeping what comes of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from vemo_desktop.domain.labels import VALENCE_AROUSAL
from vemo_desktop.domain.splits import Together
from vemo_desktop.errors import UsageError
from vemo_desktop.jobs.events import ENDINGS, Event, LearningCurve, Taught
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.requests import TeachHead
from vemo_desktop.ml.training.recipes import HeadRecipe
from vemo_desktop.ml.training.tensorboard import require_tensorboard
from vemo_desktop.observers import Observers
from vemo_desktop.services.project import ProjectSession

Observer = Callable[[Event], None]


class TeachingService:
    """Asks for lessons of one project. What was learnt is stored before anybody hears of it.

    Parameters
    ----------
    session : ProjectSession
    queue : JobQueue
        May be shared; only lessons that were asked for here are looked at.
    cache_dir : Path
        Root of the caches; trainings that were stopped go on from there.
    """

    def __init__(self, session: ProjectSession, queue: JobQueue, cache_dir: Path) -> None:
        self._session = session
        self._queue = queue
        self._cache_dir = cache_dir
        self._lock = threading.Lock()
        self._requests: dict[int, tuple[TeachHead, datetime]] = {}
        self._curve: LearningCurve | None = None
        self._observers: Observers[Event] = Observers()
        self._unsubscribe = queue.subscribe(self._on_event)

    def teach(
        self,
        scheme_id: str | None = None,
        recipe: HeadRecipe | None = None,
        together: Together | None = None,
        tensorboard: Path | None = None,
        device: str = "cpu",
    ) -> int:
        """Ask for a head to be taught from all corrections in a scheme; returns the job's number.

        One that was stopped, or whose process died, goes on if videos, decisions and settings are the same.

        Parameters
        ----------
        scheme_id, recipe, together
            See `LearningService.lesson`.
        tensorboard : Path, optional
            Folder for the course of the training, as TensorBoard reads it.
        device : str
            ``auto``, ``cpu``, ``cuda[:n]`` or ``mps``. Traces are learnt on the processor in any case.

        Raises
        ------
        ProjectReadOnly, TrainingError, EditRefused
            See `LearningService.lesson`.
        UsageError
            If TensorBoard is wanted and not installed, or there is nothing to show in it.
        """
        if tensorboard is not None:
            require_tensorboard()
        lesson = self._session.learning.lesson(scheme_id, recipe or HeadRecipe(), self._cache_dir, together)
        if tensorboard is not None and lesson.scheme.id == VALENCE_AROUSAL.id:
            raise UsageError(
                "Traces are learnt in one go, so there is no course to show in TensorBoard. Learn without it."
            )
        request = replace(lesson, tensorboard=tensorboard, device=device)
        with self._lock:  # the job's first event must find its request
            job_id = self._queue.submit(request, self._keep)
            self._requests[job_id] = (request, datetime.now(UTC))
            self._curve = None
        return job_id

    def cancel(self) -> None:
        """Stop what was asked for here; the same lesson goes on from there later."""
        with self._lock:
            chosen = list(self._requests)
        for job_id in chosen:
            self._queue.cancel(job_id)

    @property
    def job_id(self) -> int | None:
        """The lesson that waits or runs, if there is one."""
        with self._lock:
            return next(iter(self._requests), None)

    @property
    def curve(self) -> LearningCurve | None:
        """How the last lesson that was asked for here goes, or went."""
        with self._lock:
            return self._curve

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until everything that was asked for here has ended and is stored. Not on a window's thread."""
        with self._lock:
            chosen = list(self._requests)
        return self._queue.wait(chosen, timeout_s)

    def subscribe(self, observer: Observer) -> Callable[[], None]:
        """Have every event of the lessons asked for here, on the queue's thread; returns what ends it."""
        return self._observers.add(observer)

    def close(self) -> None:
        """Stop what was asked for here and hear no more of it. The queue stays open."""
        self.cancel()
        self._unsubscribe()
        self._observers.clear()

    def _keep(self, event: Event) -> None:
        """Store what was learnt; on the queue's thread, before anybody hears of it."""
        if isinstance(event, Taught):
            with self._lock:
                request, started_at = self._requests[event.job_id]
            self._session.taught.store(request, event, started_at)

    def _on_event(self, event: Event) -> None:
        with self._lock:
            if event.job_id not in self._requests:
                return
            if isinstance(event, LearningCurve):
                self._curve = event
            if isinstance(event, ENDINGS):
                self._requests.pop(event.job_id)
        self._observers.tell(event)
