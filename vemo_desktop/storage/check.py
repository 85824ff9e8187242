"""Verifying a whole project: the file, the links, the history, the curves."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from vemo_desktop.domain.editing import apply, apply_to_traces
from vemo_desktop.domain.places import Place
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.traces import Trace
from vemo_desktop.errors import ProjectError
from vemo_desktop.storage.opening import open_store
from vemo_desktop.storage.repositories import learning, revisions, runs, traces
from vemo_desktop.storage.repositories.segments import segments_of
from vemo_desktop.storage.rows import Base, MediaRow


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What verifying a project found.

    Parameters
    ----------
    ok : bool
    findings : tuple of str
        One sentence per fault; empty if all is well.
    counts : dict of str to int
        Rows per table.
    """

    ok: bool
    findings: tuple[str, ...]
    counts: dict[str, int]


def check(place: Place) -> CheckReport:
    """Verify a project without changing it; it may be open elsewhere.

    Looked at: every page and foreign key; that the revisions, replayed from the first, give exactly the
    present segments and traces; that undo is in turn; that origins lie in the same video; that curves,
    the segments of runs and the samples of takes are whole; that taught networks are as they were stored.

    Raises
    ------
    ProjectMissing, ProjectDamaged, ProjectNewer
        If it cannot be opened at all.
    """
    store = open_store(place, read_only=True)
    try:
        with store.reading() as session:
            findings = list(store.faults(session))
            # A torn page makes every further reading a matter of luck.
            if not findings:
                findings += _history(session, is_shared=store.is_shared)
                findings += [*_curves(session), *_own_segments(session), *_takes(session)]
                findings += _trainings(session)
            counts = _counts(session)
    except ProjectError as error:
        return CheckReport(False, (f"Reading stopped: {error.details or error.message}.",), {})
    finally:
        store.close()
    return CheckReport(not findings, tuple(findings), counts)


def _history(session: Session, *, is_shared: bool) -> Iterator[str]:
    """Replay all revisions and compare with what is there."""
    replayed: dict[str, dict[str, Segment]] = {}
    drawn: dict[str, dict[str, Trace]] = {}
    removed: dict[str, bool] = {}
    number = 0
    try:
        for row in revisions.all_rows(session):
            number = row.number
            change = revisions.change_from(row)
            for media_id in change.media_ids:
                part = change.part(media_id)
                replayed[media_id] = apply(replayed.get(media_id, {}), part)
                drawn[media_id] = apply_to_traces(drawn.get(media_id, {}), part)
            if change.removed is not None:
                removed[change.media_id] = change.removed
    except (KeyError, TypeError, ValueError) as error:
        yield f"The history does not follow from itself at or after revision {number}: {error}."
        return
    try:
        # On a server everybody takes back what is theirs; in a file, whoever has it open the last gesture.
        for person in revisions.people(session) if is_shared else [None]:
            revisions.undo_stacks(session, person)
    except ValueError as error:
        yield f"The undo history is out of turn: {error}."
    for media_id, is_removed, title in session.execute(select(MediaRow.id, MediaRow.removed, MediaRow.title)):
        yield from _differences(session, media_id, title, replayed.get(media_id, {}))
        yield from _trace_differences(session, media_id, title, drawn.get(media_id, {}))
        if removed.get(media_id, False) != is_removed:
            yield f'"{title}": the history and the list of videos disagree on whether it was removed.'


def _differences(session: Session, media_id: str, title: str, replayed: dict[str, Segment]) -> Iterator[str]:
    try:
        present = {segment.id: segment for segment in segments_of(session, media_id)}
    except ValueError as error:
        yield f'"{title}" has a segment that is none: {error}.'
        return
    differing = [id_ for id_ in present.keys() | replayed.keys() if present.get(id_) != replayed.get(id_)]
    if differing:
        said = "1 segment is" if len(differing) == 1 else f"{len(differing)} segments are"
        yield f'"{title}": {said} not as the history leaves them.'
    for segment in present.values():
        origin = present.get(segment.origin_id or "")
        if segment.layer is Layer.HUMAN and segment.origin_id is not None and origin is None:
            yield f'"{title}": a segment at {segment.interval.start_us} µs has lost its proposal.'


def _trace_differences(
    session: Session, media_id: str, title: str, replayed: dict[str, Trace]
) -> Iterator[str]:
    try:
        present = {trace.id: trace for trace in traces.traces_of(session, media_id)}
    except (TypeError, ValueError) as error:
        yield f'"{title}" has a trace that is none: {error}.'
        return
    if present != replayed:
        yield f'"{title}": the traces are not as the history leaves them.'


def _curves(session: Session) -> Iterator[str]:
    for row in runs.all_curve_rows(session):
        try:
            runs.decode_curves(row)
        except ValueError as error:
            yield f'The curves "{row.scheme}" of run {row.run_id} cannot be read: {error}.'
            continue
        if runs.digest_of(row.edges_us, row.values) != row.digest:
            yield f'The curves "{row.scheme}" of run {row.run_id} are not as they were stored.'


def _own_segments(session: Session) -> Iterator[str]:
    for row in runs.all_own_segments_rows(session):
        try:
            runs.decode_own_segments(row)
        except (TypeError, ValueError) as error:
            yield f"The segments of run {row.run_id} cannot be read: {error}."


def _takes(session: Session) -> Iterator[str]:
    for row, chunks in traces.all_takes(session):
        last_us = -1
        for number, chunk in enumerate(chunks):
            try:
                samples = traces.decode_chunk(chunk, len(row.dimensions)).samples
            except ValueError as error:
                yield f"Take {row.id}, part {chunk.number}: {error}."
                continue
            if chunk.number != number or (len(samples) and samples.times_us[0] <= last_us):
                yield f"Take {row.id}: part {chunk.number} does not follow the one before."
            last_us = int(samples.times_us[-1]) if len(samples) else last_us


def _trainings(session: Session) -> Iterator[str]:
    for training_id, weights, digest in learning.weights_of_all(session):
        if hashlib.sha256(weights).hexdigest() != digest:
            yield f"The weights of training {training_id} are not as they were stored."


def _counts(session: Session) -> dict[str, int]:
    return {
        table.name: session.execute(select(func.count()).select_from(table)).scalar_one()
        for table in Base.metadata.sorted_tables
    }
