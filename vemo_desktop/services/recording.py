"""One recording under way: samples come in on any thread, and go to the disk on one of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

import numpy as np
from sqlalchemy.orm import Session

from vemo_desktop.domain.segments import Change
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.trace_editing import record
from vemo_desktop.domain.traces import Chunk, Device, Samples, Take
from vemo_desktop.errors import EditRefused, VemoError
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories import traces as rows

WRITE_S = 0.4
"""How long samples wait for the disk at most while it keeps up: that much is lost with the power."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sample:
    """One value per dimension at the presentation time of a frame, and how it was given."""

    time_us: int
    values: tuple[float, ...]
    device: Device
    speed: float


class Recording:
    """Keeps the samples of one take while they arrive.

    The take is on the disk in parts, each a transaction; ending it writes the last part and puts the take in
    its place in the traces, as one transaction and one gesture of the history.

    Parameters
    ----------
    workspace : Workspace
    take : Take
        Not yet in the project.
    within : Interval or None
        Samples outside it are not taken; None takes all.
    """

    def __init__(self, workspace: Workspace, take: Take, within: Interval | None = None) -> None:
        self.take = take
        self.within = within
        self.change: Change | None = None
        """What ending it did to the traces; None before, and where nothing was recorded."""
        self._workspace = workspace
        self._fresh: list[Sample] = []
        self._last_us = -1
        self._first_us: int | None = None
        self._saved_us = -1
        self._is_begun = False
        self._end_us: int | None = None
        self._error: VemoError | None = None
        self._news = threading.Condition()
        self._writer = threading.Thread(target=self._write_on, name="trace-recording", daemon=True)
        self._writer.start()

    def add(self, time_us: int, values: tuple[float, ...], device: Device, speed: float = 1.0) -> bool:
        """Take one sample; never waits for the disk.

        Returns
        -------
        bool
            False where it was not taken: outside the stretch, or not later than the sample before.
        """
        inside = self.within is None or self.within.contains(time_us)
        if not inside or time_us <= self._last_us or self.is_ended:
            return False
        if self._first_us is None:
            self._first_us = time_us
        self._last_us = time_us
        with self._news:
            self._fresh.append(Sample(time_us, values, device, speed))
        return True

    def end(self, end_us: int) -> None:
        """Say until when the last sample holds, and have the rest written; a second call changes nothing."""
        with self._news:
            if self._end_us is None:
                self._end_us = max(end_us, self._last_us + 1)
                self._news.notify()

    def wait(self) -> Change | None:
        """Wait until everything is written, after `end`; return what it did to the traces.

        Raises
        ------
        ProjectError
            If the end could not be written. What `saved_us` told is kept, and taken up when the project is
            opened again.
        EditRefused
            If this person may not change the video any more. All samples are kept, and taken up likewise.
        """
        self._writer.join()
        if self._error is not None:
            raise self._error
        return self.change

    @property
    def is_ended(self) -> bool:
        """Whether `end` was called."""
        return self._end_us is not None

    @property
    def is_written(self) -> bool:
        """Whether everything is on the disk, or could not be written."""
        return not self._writer.is_alive()

    @property
    def last_us(self) -> int:
        """Time of the latest sample; -1 before the first."""
        return self._last_us

    @property
    def saved_us(self) -> int:
        """Time of the latest sample that is on the disk; -1 before the first."""
        return self._saved_us

    @property
    def error(self) -> VemoError | None:
        """Why the latest writing failed; None once writing works again. No sample is dropped meanwhile."""
        return self._error

    def _write_on(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._end_us is not None, timeout=WRITE_S)
                fresh, end_us = list(self._fresh), self._end_us
            try:
                self._write(fresh, end_us)
                self._error = None
            except VemoError as error:
                _log.warning("samples could not be written: %s (%s)", error.message, error.details)
                self._error = error
            else:
                with self._news:
                    del self._fresh[: len(fresh)]
                if fresh:
                    self._saved_us = fresh[-1].time_us
            if end_us is not None:
                break
        if self.change is not None:
            self._workspace.announce(self.change)

    def _write(self, fresh: list[Sample], end_us: int | None) -> None:
        store = self._workspace.store
        if end_us is None:
            if fresh:
                with store.writing() as session:
                    self._put(session, fresh)
                self._is_begun = True
            return
        if self._first_us is None:
            return
        last_us = end_us if self.within is None else min(end_us, self.within.end_us)
        interval = Interval(self._first_us, last_us)
        with store.lock:
            change = record(self._workspace.traces(self.take.media_id), self.take, interval)

            def finish(session: Session) -> None:
                self._put(session, fresh)
                rows.end_take(session, self.take.id, datetime.now(UTC))

            try:
                self._workspace.commit(change, author=self.take.author, within=finish)
            except EditRefused:  # the video was locked meanwhile: the take waits, whole, for who may end it
                with store.writing() as session:
                    self._put(session, fresh)
                raise
        self.change = change

    def _put(self, session: Session, fresh: list[Sample]) -> None:
        if not self._is_begun:
            rows.begin_take(session, self.take)
        for chunk in chunks(fresh):
            rows.append_chunk(session, self.take.id, chunk)


def chunks(samples: Iterable[Sample]) -> list[Chunk]:
    """Return samples in chunks of one device and one speed, in order."""
    made = []
    for (device, speed), group in groupby(samples, key=lambda one: (one.device, one.speed)):
        some = list(group)
        times = np.array([one.time_us for one in some], np.int64)
        values = np.array([one.values for one in some], np.float32)
        made.append(Chunk(Samples(times, values), device, speed))
    return made
