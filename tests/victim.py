"""A labelling program to be killed: edits at random, has real clips analysed by its worker process.

It tells each gesture only when the service has returned, as the window does when it draws it, and each
analysis only when its end has been heard, as the window does when it shows the curves.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import random
import threading
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from tests.projects import S, analyse, proposed
from vemo_desktop.domain.segments import Change, Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused
from vemo_desktop.jobs.events import Analysed, Event, JobFailed, JobProgress
from vemo_desktop.jobs.process_runner import ProcessRunner
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.services.analysis import AnalysisService
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.segment_json import segment_to_json

LABELS = ("negative", "neutral", "positive")
EDITED = "edited"
"""Title of the video that is labelled; all others are analysed."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A gesture is acknowledged."""

    digest: str


@dataclass(frozen=True, slots=True)
class AtWork:
    """The worker process with this number has begun a job."""

    pid: int


@dataclass(frozen=True, slots=True)
class Stored:
    """An analysis has ended and its curves are in the project."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An analysis has failed."""

    message: str


Told = Edited | AtWork | Stored | Refused


class Teller:
    """Tells the killer what is acknowledged, from any thread."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    def tell(self, word: Told) -> None:
        """Send a word."""
        with self._lock:
            self._connection.send(word)


def work_for_ever(path: Path, told: Connection, seed: int, is_analysing: bool) -> None:
    """Be the victim: edit at random until killed, and have clips analysed all the while if wanted."""
    luck = random.Random(seed)
    teller = Teller(told)
    with open_project(path, author="ann") as session:
        media_id = next(item.id for item in session.library.media() if item.title == EDITED)
        if is_analysing:
            threading.Thread(
                target=_analyse_for_ever, args=(session, path, seed, teller), daemon=True
            ).start()
        while True:
            try:
                change = random_gesture(session, media_id, luck)
            except EditRefused:
                continue
            if change is not None and not change.is_empty:
                teller.tell(Edited(digest_of(change)))


def digest_of(change: Change) -> str:
    """Return a digest of a gesture and all segments before and after it."""
    parts = [[segment_to_json(one) for one in side] for side in (change.before, change.after)]
    text = json.dumps([change.gesture, change.media_id, change.removed, *parts], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def random_gesture(session: ProjectSession, media_id: str, luck: random.Random) -> Change | None:
    """Make some gesture on a video, and return what it changed; `EditRefused` where the rules say no."""
    review, history = session.review, session.history
    segment: Segment = luck.choice(review.segments(media_id))
    start, length = luck.randrange(590 * S), luck.randrange(1, 9 * S)
    interval, label = Interval(start, start + length), luck.choice(LABELS)
    choice = luck.random()
    if choice < 0.25:
        return history.undo() if luck.random() < 0.6 else history.redo()
    if choice < 0.5:
        return review.create(media_id, interval, "sentiment", label)
    if choice < 0.6 and segment.layer is Layer.HUMAN:
        return review.delete(segment.id)
    gestures = (
        lambda: review.accept(segment.id),
        lambda: review.reject(segment.id),
        lambda: review.reopen(segment.id),
        lambda: review.adjust(segment.id, interval),
        lambda: review.relabel(segment.id, label),
        lambda: review.split(segment.id, segment.interval.middle_us),
        lambda: review.set_note(segment.id, label * luck.randrange(200)),
        lambda: review.accept_open(media_id, at_least=luck.random()),
    )
    return luck.choice(gestures)()


def _analyse_for_ever(session: ProjectSession, path: Path, seed: int, teller: Teller) -> None:
    """Have real clips analysed over and over, most often from nothing, and the edited video between."""
    runner = ProcessRunner()
    queue = JobQueue(runner)
    clips = [item.id for item in session.library.media() if item.title != EDITED]
    edited = next(item.id for item in session.library.media() if item.title == EDITED)
    for number in itertools.count(1):
        is_known = number % 4 == 0
        cache = path.parent / ("cache" if is_known else f"cache-{seed}-{os.getpid()}-{number}")
        service = AnalysisService(session, queue, cache)
        service.subscribe(_Listener(runner, teller).on_event)
        service.analyse(clips, ("signals",))  # torch would be loaded anew after every kill
        service.wait()
        service.close()
        analyse(session, edited, [proposed(start, start + 8) for start in range(number % 7, 590, 11)])


class _Listener:
    """Hears the events of jobs and tells which worker is at them and how they end."""

    def __init__(self, runner: ProcessRunner, teller: Teller) -> None:
        self._runner = runner
        self._teller = teller
        self._pid: int | None = None

    def on_event(self, _media_id: str, event: Event) -> None:
        """Take one event; on the queue's thread."""
        pid = self._runner.worker_pid
        if isinstance(event, JobProgress) and pid is not None and pid != self._pid:
            self._pid = pid
            self._teller.tell(AtWork(pid))
        elif isinstance(event, Analysed):
            self._teller.tell(Stored())
        elif isinstance(event, JobFailed):
            self._teller.tell(Refused(event.message))
