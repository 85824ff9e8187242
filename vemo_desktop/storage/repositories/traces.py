"""Takes with their samples, and the traces that stand of them."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

import numpy as np
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from vemo_desktop.domain.segments import Change
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.traces import Chunk, Device, Samples, Stretch, Take, Trace
from vemo_desktop.storage.columns import pack_times, pack_values, unpack_times, unpack_values
from vemo_desktop.storage.engines import put
from vemo_desktop.storage.rows import MediaRow, TakeChunkRow, TakeRow, TraceRow

MOST_CHUNK_BYTES = 1 << 28
"""More than any chunk holds; a damaged one must not unpack to fill the memory."""


def begin_take(session: Session, take: Take) -> None:
    """Write a take that has no samples yet."""
    row = TakeRow(
        id=take.id,
        media_id=take.media_id,
        author=take.author,
        dimensions=list(take.dimensions),
        low=take.low,
        high=take.high,
        recorded_at=take.recorded_at,
        source=take.source,
        ended_at=None,
    )
    session.add(row)
    session.flush()


def append_chunk(session: Session, take_id: str, chunk: Chunk) -> None:
    """Add samples behind those that a take has."""
    count = session.scalar(select(func.count()).where(TakeChunkRow.take_id == take_id)) or 0
    times, values = pack_times(chunk.samples.times_us), pack_values(chunk.samples.values)
    row = {
        "take_id": take_id,
        "number": count,
        "device": chunk.device.value,
        "speed": chunk.speed,
        "times_us": zlib.compress(times),
        "values": zlib.compress(values),
        "digest": digest_of(times, values),
    }
    put(session, insert(TakeChunkRow), row)


def end_take(session: Session, take_id: str, at: datetime) -> None:
    """Say that a take is over: it gets no further samples."""
    put(session, update(TakeRow).where(TakeRow.id == take_id).values(ended_at=at))


def put_take(session: Session, take: Take, chunks: Iterable[Chunk]) -> None:
    """Write a whole take at once."""
    begin_take(session, take)
    for chunk in chunks:
        append_chunk(session, take.id, chunk)
    end_take(session, take.id, take.recorded_at)


def unfinished(session: Session) -> list[Take]:
    """Return takes that nothing ended, oldest first: the program was stopped while it recorded."""
    rows = session.scalars(select(TakeRow).where(TakeRow.ended_at.is_(None)).order_by(TakeRow.recorded_at))
    return [_take(row) for row in rows]


def take_of(session: Session, take_id: str) -> Take | None:
    """Return a take, or None if there is no such one."""
    row = session.get(TakeRow, take_id)
    return None if row is None else _take(row)


def whole_take(session: Session, take_id: str) -> tuple[Take, Samples]:
    """Return a take with all its samples.

    Raises
    ------
    KeyError
        If there is no such take.
    ValueError
        If its samples are not as they were stored.
    """
    take = take_of(session, take_id)
    if take is None:
        raise KeyError(take_id)
    return take, samples_of(session, take)


def chunks_of(session: Session, take: Take) -> list[Chunk]:
    """Return the chunks of a take, in order.

    Raises
    ------
    ValueError
        If a chunk is not as it was stored.
    """
    rows = session.scalars(
        select(TakeChunkRow).where(TakeChunkRow.take_id == take.id).order_by(TakeChunkRow.number)
    )
    return [decode_chunk(row, len(take.dimensions)) for row in rows]


def samples_of(session: Session, take: Take) -> Samples:
    """Return all samples of a take as one."""
    chunks = [chunk.samples for chunk in chunks_of(session, take)]
    return Samples(
        np.concatenate([np.empty(0, np.int64), *(one.times_us for one in chunks)]),
        np.concatenate([np.empty((0, len(take.dimensions)), np.float32), *(one.values for one in chunks)]),
    )


def decode_chunk(row: TakeChunkRow, columns: int) -> Chunk:
    """Return what a row holds.

    Raises
    ------
    ValueError
        If it is not as it was stored.
    """
    times, values = _unpacked(row.times_us), _unpacked(row.values)
    if digest_of(times, values) != row.digest:
        raise ValueError("samples are not as they were stored")
    samples = Samples(unpack_times(times), unpack_values(values, columns))
    return Chunk(samples, Device(row.device), row.speed)


def all_takes(session: Session) -> Iterator[tuple[TakeRow, list[TakeChunkRow]]]:
    """Return every take with its chunks."""
    for row in session.scalars(select(TakeRow).order_by(TakeRow.recorded_at, TakeRow.id)):
        query = select(TakeChunkRow).where(TakeChunkRow.take_id == row.id).order_by(TakeChunkRow.number)
        yield row, list(session.scalars(query))


def traces_of(session: Session, media_id: str) -> list[Trace]:
    """Return the traces of a video, by author and dimension."""
    return [_trace(row) for row in session.scalars(_TRACES.where(TraceRow.media_id == media_id))]


def traces_of_all(session: Session) -> dict[str, list[Trace]]:
    """Return the traces of every video in the project that has any, each as `traces_of` does."""
    found: dict[str, list[Trace]] = {}
    query = _TRACES.join(MediaRow, MediaRow.id == TraceRow.media_id).where(MediaRow.removed.is_(False))
    for row in session.scalars(query):
        found.setdefault(row.media_id, []).append(_trace(row))
    return found


_TRACES = select(TraceRow).order_by(TraceRow.author, TraceRow.dimension, TraceRow.id)


def _trace(row: TraceRow) -> Trace:
    return Trace(
        row.id, row.media_id, row.author, row.dimension, stretches_from_json(row.stretches), row.lag_us
    )


def write_traces(session: Session, change: Change) -> None:
    """Make the traces as a change leaves them."""
    before = {trace.id for trace in change.traces_before}
    after = {trace.id for trace in change.traces_after}
    for id_ in before - after:
        put(session, delete(TraceRow).where(TraceRow.id == id_))
    for trace in change.traces_after:
        values = trace_to_json(trace)
        if trace.id in before:
            put(session, update(TraceRow).where(TraceRow.id == trace.id).values(**values))
        else:
            put(session, insert(TraceRow), values)


def trace_to_json(trace: Trace) -> dict[str, Any]:
    """Return a trace as a JSON value; also the columns of its row."""
    return {
        "id": trace.id,
        "media_id": trace.media_id,
        "author": trace.author,
        "dimension": trace.dimension,
        "lag_us": trace.lag_us,
        "stretches": [[one.interval.start_us, one.interval.end_us, one.take_id] for one in trace.stretches],
    }


def trace_from_json(value: dict[str, Any]) -> Trace:
    """Return the trace that `trace_to_json` wrote.

    Raises
    ------
    KeyError, TypeError, ValueError
        If the value is no trace.
    """
    return Trace(
        value["id"],
        value["media_id"],
        value["author"],
        value["dimension"],
        stretches_from_json(value["stretches"]),
        value["lag_us"],
    )


def stretches_from_json(value: list[list[Any]]) -> tuple[Stretch, ...]:
    """Return stretches by their start, end and take."""
    return tuple(Stretch(Interval(start_us, end_us), take_id) for start_us, end_us, take_id in value)


def digest_of(times: bytes, values: bytes) -> str:
    """Return the SHA-256 of unpacked samples."""
    return hashlib.sha256(times + values).hexdigest()


def _unpacked(blob: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(blob, MOST_CHUNK_BYTES)
    except zlib.error as error:
        raise ValueError(f"samples cannot be unpacked: {error}") from error
    if not unpacking.eof:
        raise ValueError("samples are cut off")
    return data


def _take(row: TakeRow) -> Take:
    return Take(
        row.id,
        row.media_id,
        row.author,
        tuple(row.dimensions),
        row.low,
        row.high,
        row.recorded_at,
        row.source,
    )
