"""Traces of valence, arousal and the like: recording, reading, keeping a lag, erasing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

import numpy as np
from sqlalchemy.orm import Session

from vemo_desktop.domain.labels import VALENCE_AROUSAL
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.segments import Change, new_id
from vemo_desktop.domain.timebase import Interval, format_time
from vemo_desktop.domain.trace_editing import erase, record, set_lag
from vemo_desktop.domain.trace_steps import (
    Floats,
    TraceSteps,
    earlier,
    put_together,
    smooth,
)
from vemo_desktop.domain.traces import PAD_DIMENSIONS, Chunk, Samples, Take, Trace
from vemo_desktop.errors import EditRefused, ProjectDamaged, ProjectError, ProjectReadOnly
from vemo_desktop.services.recording import Recording
from vemo_desktop.services.workspace import Entry, Workspace
from vemo_desktop.storage.repositories import traces as rows
from vemo_desktop.storage.repositories.runs import networks_with

AFFECT_SCHEME = VALENCE_AROUSAL.id
_KEPT_TAKES = 64

_log = logging.getLogger(__name__)


class TraceService:
    """The traces of one project.

    Parameters
    ----------
    workspace : Workspace
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._takes: dict[str, tuple[Take, Samples]] = {}
        self._recordings: list[Recording] = []

    # Reading

    def traces(self, media_id: str) -> list[Trace]:
        """Return the traces of a video, by author and dimension."""
        return sorted(
            self._workspace.traces(media_id).values(), key=lambda one: (by_name(one.author), one.dimension)
        )

    def all(self) -> dict[str, list[Trace]]:
        """Return the traces of every video in the project that has any, by video."""
        with self._workspace.store.reading() as session:
            return rows.traces_of_all(session)

    def take(self, take_id: str) -> tuple[Take, Samples]:
        """Return a take with all its raw samples.

        Raises
        ------
        KeyError
            If there is no such take.
        ProjectDamaged
            If its samples are not as they were stored.
        """
        found = self._takes.get(take_id)
        if found is None:
            with self._workspace.store.reading() as session:
                take = rows.take_of(session, take_id)
                if take is None:
                    raise KeyError(take_id)
                found = take, _samples(session, take)
            while len(self._takes) >= _KEPT_TAKES:
                self._takes.pop(next(iter(self._takes)))
            self._takes[take_id] = found
        return found

    def chunks(self, take_id: str) -> tuple[Take, list[Chunk]]:
        """Return a take in the parts it was recorded in: each with its device and speed."""
        take, _ = self.take(take_id)
        with self._workspace.store.reading() as session:
            return take, rows.chunks_of(session, take)

    def steps(self, trace: Trace, *, with_lag: bool = False, smooth_us: int = 0) -> TraceSteps:
        """Return a trace as it stands, from -1 to 1.

        Parameters
        ----------
        trace : Trace
        with_lag : bool
            Take its lag off.
        smooth_us : int
            Mean over a window of so many microseconds; 0 for none.
        """
        takes = {one.take_id: self.take(one.take_id) for one in trace.stretches}
        steps = put_together(trace, takes)
        if with_lag:
            steps = earlier(steps, trace.lag_us)
        return smooth(steps, smooth_us)

    def sample_count(self, trace: Trace) -> int:
        """Return how many raw samples stand."""
        count = 0
        for stretch in trace.stretches:
            times = self.take(stretch.take_id)[1].times_us
            first, last = np.searchsorted(times, [stretch.interval.start_us, stretch.interval.end_us])
            count += int(last - first)
        return count

    def networks(self, media_id: str) -> list[str]:
        """Return the networks that say anything of valence and arousal in a video."""
        with self._workspace.store.reading() as session:
            return networks_with(session, media_id, AFFECT_SCHEME)

    # Recording

    def start(
        self,
        media_id: str,
        dimensions: tuple[str, ...] = PAD_DIMENSIONS,
        *,
        within: Interval | None = None,
        author: str | None = None,
    ) -> Recording:
        """Begin to record on the common scale from -1 to 1; end it with `Recording.end`.

        Parameters
        ----------
        media_id : str
        dimensions : tuple of str
        within : Interval, optional
            Punch in: only this stretch is recorded, and only it is replaced.
        author : str, optional
            If not the person who has the project open.

        Raises
        ------
        ProjectReadOnly
            If the project cannot be written.
        EditRefused
            If this person may not change this video.
        """
        if self._workspace.store.read_only:
            raise ProjectReadOnly("This project is open for reading only, so nothing was recorded.")
        if self._workspace.guard is not None:
            # Better refused now than after an hour of recording.
            wanted = Entry(Change("Record", media_id))
            self._workspace.guard([wanted], author or self._workspace.author)
        take = Take(
            new_id(), media_id, author or self._workspace.author, dimensions, -1.0, 1.0, datetime.now(UTC)
        )
        recording = Recording(self._workspace, take, within)
        self._recordings = [one for one in self._recordings if not one.is_written] + [recording]
        return recording

    def has_unfinished(self, session: Session) -> bool:
        """Tell whether there are takes that nothing has ended yet."""
        return bool(rows.unfinished(session))

    def recover(self) -> list[str]:
        """Put takes in their place that were cut short when the program was stopped.

        Returns
        -------
        list of str
            A sentence for the user about each.
        """
        workspace, sentences = self._workspace, []
        with workspace.store.lock:
            with workspace.store.looking() as session:
                open_takes = rows.unfinished(session)
            if workspace.store.is_shared:  # others may be recording right now
                open_takes = [take for take in open_takes if take.author == workspace.author]
            for take in open_takes:
                end = _ending(take)
                try:
                    _, samples = self.take(take.id)
                except ProjectDamaged as error:
                    _log.error("take %s: %s", take.id, error.details)
                    sentences.append(error.message)
                    continue
                if not len(samples):
                    with workspace.store.writing() as session:
                        end(session)
                    continue
                interval = _interval_of(samples)
                gesture = f"Recover recording of {' and '.join(take.dimensions)}"
                change = record(workspace.traces(take.media_id), take, interval, gesture)
                try:
                    workspace.commit(change, author=take.author, within=end)
                except EditRefused as error:
                    sentences.append(f"A recording that was cut short waits: {error.message}")
                    continue
                sentences.append(
                    f"A recording of {' and '.join(take.dimensions)} was cut short when the program ended."
                    f" It was kept up to {format_time(interval.end_us)}."
                )
        return sentences

    def waiting(self) -> list[tuple[Take, Samples]]:
        """Return takes with samples that nothing ended, oldest first.

        They are being recorded in another window, or were cut short and wait for `recover`.
        """
        found = []
        with self._workspace.store.reading() as session:
            for take in rows.unfinished(session):
                try:
                    found.append((take, _samples(session, take)))  # not kept at hand: more may come
                except ProjectDamaged as error:
                    _log.error("take %s: %s", take.id, error.details)  # check and recover tell of it
        return [(take, samples) for take, samples in found if len(samples)]

    def close(self) -> None:
        """End what is being recorded where it is, and wait until it is written."""
        for recording in self._recordings:
            recording.end(recording.last_us + 1)
            try:
                recording.wait()
            except (ProjectError, EditRefused) as error:
                # What was written is put in its place at the next opening; closing must go on.
                _log.error("a recording was not ended: %s (%s)", error.message, error.details)

    # Changing

    def erase(self, media_id: str, ids: Iterable[str], gap: Interval | None = None) -> Change:
        """Take traces away, or what they say in a part of the video; undo brings them back.

        Raises
        ------
        EditRefused
            If there is nothing to erase.
        ProjectReadOnly, ProjectError
            If it could not be written; nothing changed then.
        """
        return self._do(lambda: erase(self._workspace.traces(media_id), ids, gap))

    def set_lag(self, traces: Iterable[Trace], lag_us: int) -> Change:
        """Keep how late these traces are; one gesture. It is taken off on view and export only.

        Raises
        ------
        EditRefused
            If that is the lag already, or it is too long.
        """
        wanted = [(trace.media_id, trace.id) for trace in traces]
        return self._do(
            lambda: set_lag(
                [
                    found[id_]
                    for media_id, id_ in wanted
                    if id_ in (found := self._workspace.traces(media_id))
                ],
                lag_us,
            )
        )

    def _do(self, decide: Callable[[], Change]) -> Change:
        with self._workspace.store.lock:
            change = decide()
            self._workspace.commit(change)
        self._workspace.announce(change)
        return change


def mean_known(stacked: Floats) -> Floats:
    """Return the mean over rows of what is known, NaN where nothing is; shape (N,) from (R, N)."""
    known = ~np.isnan(stacked)
    count = known.sum(axis=0)
    mean = np.full(stacked.shape[1], np.nan)
    np.divide(np.where(known, stacked, 0.0).sum(axis=0), count, out=mean, where=count > 0)
    return mean


def _ending(take: Take) -> Callable[[Session], None]:
    return lambda session: rows.end_take(session, take.id, datetime.now(UTC))


def _samples(session: Session, take: Take) -> Samples:
    try:
        return rows.samples_of(session, take)
    except ValueError as error:
        raise _damaged(take, error) from error


def _interval_of(samples: Samples) -> Interval:
    """Return where samples count: the last one as long as one usually does."""
    times = samples.times_us
    step = int(np.median(np.diff(times))) if len(times) > 1 else 1
    return Interval(int(times[0]), int(times[-1]) + max(step, 1))


def _damaged(take: Take, error: ValueError) -> ProjectDamaged:
    return ProjectDamaged(
        f"The recording of {' and '.join(take.dimensions)} by {take.author} is not as it was stored, so it is"
        " not shown. Everything else is safe. A backup of the project may hold it whole.",
        details=f"take {take.id}: {error}",
    )
