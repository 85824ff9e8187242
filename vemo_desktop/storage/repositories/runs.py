"""Runs of networks and the curves they left."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update
from sqlalchemy.orm import Session

from vemo_desktop.domain.library import Run
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.storage.columns import pack_times, pack_values, unpack_times, unpack_values
from vemo_desktop.storage.rows import CurveRow, OwnSegmentsRow, RunRow

_CHUNK = 500
"""Identifiers per statement; a database takes a limited number of parameters."""


def add_run(
    session: Session, run: Run, curves: list[CurveRow], own_segments: Sequence[Proposed] | None = None
) -> None:
    """Write a finished run with its curves, packed by `pack_curves`, and the segments of its own rule."""
    session.add(
        RunRow(
            id=run.id,
            media_id=run.media_id,
            fingerprint=run.fingerprint,
            network=run.network,
            version=run.version,
            card_digest=run.card_digest,
            settings=run.settings,
            device=run.device,
            program_version=run.program_version,
            started_at=run.started_at,
            ended_at=run.ended_at,
            main_scheme=run.main_scheme,
            video_distribution=run.video_distribution,
            proposal_settings=run.proposal_settings,
        )
    )
    session.flush()
    session.add_all(curves)
    if own_segments is not None:
        session.add(OwnSegmentsRow(run_id=run.id, segments=[_as_json(one) for one in own_segments]))
    session.flush()


def copy_run(
    source: Session,
    target: Session,
    run_id: str,
    media_ids: Mapping[str, str],
    scheme_ids: Mapping[str, str],
) -> None:
    """Write a run of another project into this one, curves and own segments to the bit.

    Parameters
    ----------
    source, target : Session
    run_id : str
        A run that the target does not have.
    media_ids, scheme_ids : mapping of str to str
        What videos and schemes of the source are called in the target; schemes that are left out are alike.
    """
    run = run_by_id(source, run_id)
    if run is None:
        raise KeyError(run_id)
    curves = [
        CurveRow(
            run_id=row.run_id,
            scheme=scheme_ids.get(row.scheme, row.scheme),
            kind=row.kind,
            names=row.names,
            edges_us=row.edges_us,
            values=row.values,
            digest=row.digest,
        )
        for row in source.scalars(select(CurveRow).where(CurveRow.run_id == run_id))
    ]
    main_scheme = scheme_ids.get(run.main_scheme, run.main_scheme)
    moved = replace(run, media_id=media_ids[run.media_id], main_scheme=main_scheme)
    add_run(target, moved, curves, own_segments_of(source, run_id))


def runs_of(session: Session, media_id: str) -> list[Run]:
    """Return the runs on a video, oldest first."""
    return runs_of_some(session, [media_id])[media_id]


def runs_of_some(session: Session, media_ids: Sequence[str]) -> dict[str, list[Run]]:
    """Return the runs on some videos, by video, each oldest first."""
    found: dict[str, list[Run]] = {media_id: [] for media_id in media_ids}
    for start in range(0, len(media_ids), _CHUNK):
        chosen = RunRow.media_id.in_(media_ids[start : start + _CHUNK])
        # Columns, not whole rows: objects that SQLAlchemy watches take several times as long.
        query = select(*_RUN_COLUMNS).where(chosen).order_by(RunRow.ended_at, RunRow.id)
        for row in session.execute(query):
            found[row.media_id].append(_run(row))
    return found


def run_by_id(session: Session, run_id: str) -> Run | None:
    """Return one run, or None."""
    row = session.get(RunRow, run_id)
    return None if row is None else _run(row)


def latest_run(session: Session, media_id: str) -> Run | None:
    """Return the run that ended last on a video, or None."""
    runs = runs_of(session, media_id)
    return runs[-1] if runs else None


def media_by_run(session: Session) -> dict[str, str]:
    """Return the video of every run."""
    return {row.id: row.media_id for row in session.execute(select(RunRow.id, RunRow.media_id))}


def analysed_media(session: Session, media_ids: Collection[str] | None = None) -> frozenset[str]:
    """Return the videos that have a run, of some videos or of all."""
    query = select(RunRow.media_id).distinct()
    if media_ids is None:
        return frozenset(session.scalars(query))
    wanted = list(media_ids)
    found: set[str] = set()
    for start in range(0, len(wanted), _CHUNK):
        found.update(session.scalars(query.where(RunRow.media_id.in_(wanted[start : start + _CHUNK]))))
    return frozenset(found)


def networks_by_media(
    session: Session, media_ids: Collection[str] | None = None
) -> dict[str, frozenset[str]]:
    """Return which networks have looked at each video, of a few videos or of all."""
    query = select(RunRow.media_id, RunRow.network).distinct()
    if media_ids is not None:
        query = query.where(RunRow.media_id.in_(media_ids))
    found: dict[str, set[str]] = {}
    for media_id, network in session.execute(query):
        found.setdefault(media_id, set()).add(network)
    return {media_id: frozenset(networks) for media_id, networks in found.items()}


def set_proposal_settings(session: Session, run_id: str, settings: dict[str, object]) -> None:
    """Note with which settings proposals were last made from a run."""
    session.execute(update(RunRow).where(RunRow.id == run_id).values(proposal_settings=settings))


def curves_of(session: Session, run_id: str) -> dict[str, Curves]:
    """Return the curves of a run by scheme, contributions (scheme ``streams``) and extras included."""
    return curves_of_some(session, [run_id])[run_id]


def curves_of_some(session: Session, run_ids: Sequence[str]) -> dict[str, dict[str, Curves]]:
    """Return the curves of some runs, by run and scheme, contributions and extras included."""
    found: dict[str, dict[str, Curves]] = {run_id: {} for run_id in run_ids}
    for start in range(0, len(run_ids), _CHUNK):
        chosen = CurveRow.run_id.in_(run_ids[start : start + _CHUNK])
        for row in session.scalars(select(CurveRow).where(chosen).order_by(CurveRow.scheme)):
            found[row.run_id][row.scheme] = decode_curves(row)
    return found


def curves_to_propose_from(
    session: Session, run_ids: Sequence[str], scheme: str | None = None
) -> dict[str, Curves]:
    """Return of some runs the curves from which they propose, or those of a scheme; without runs of none."""
    columns = (
        CurveRow.run_id,
        CurveRow.scheme,
        CurveRow.names,
        CurveRow.edges_us,
        CurveRow.values,
        CurveRow.kind,
    )
    wanted = CurveRow.scheme == (RunRow.main_scheme if scheme is None else scheme)
    query = select(*columns).join(RunRow, RunRow.id == CurveRow.run_id).where(wanted)
    found: dict[str, Curves] = {}
    for start in range(0, len(run_ids), _CHUNK):
        for row in session.execute(query.where(CurveRow.run_id.in_(run_ids[start : start + _CHUNK]))):
            found[row.run_id] = decode_curves(row)
    return found


def runs_with_curves(session: Session, scheme: str) -> frozenset[str]:
    """Return the runs that gave curves in a scheme, without reading any."""
    return frozenset(session.scalars(select(CurveRow.run_id).where(CurveRow.scheme == scheme)))


def last_ends(session: Session) -> dict[str, datetime]:
    """Return when the last run on each video ended; without videos on which none has."""
    query = select(RunRow.media_id, func.max(RunRow.ended_at)).group_by(RunRow.media_id)
    return {row[0]: row[1] for row in session.execute(query)}


def curve_names(session: Session) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the names of all curves by run and scheme, without reading the curves."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for run_id, scheme, names in session.execute(select(CurveRow.run_id, CurveRow.scheme, CurveRow.names)):
        found.setdefault(run_id, {})[scheme] = tuple(names)
    return found


def main_curves(session: Session, run_id: str) -> Curves | None:
    """Return the curves from which a run's proposals are made, or None."""
    query = (
        select(CurveRow)
        .join(RunRow, RunRow.id == CurveRow.run_id)
        .where(RunRow.id == run_id, CurveRow.scheme == RunRow.main_scheme)
    )
    row = session.scalar(query)
    return None if row is None else decode_curves(row)


def own_segments_of(session: Session, run_id: str) -> tuple[Proposed, ...] | None:
    """Return the segments that a run made by its network's own rule; None where it made none that way."""
    row = session.get(OwnSegmentsRow, run_id)
    return None if row is None else decode_own_segments(row)


def own_segments_of_some(session: Session, run_ids: Sequence[str]) -> dict[str, tuple[Proposed, ...]]:
    """Return the segments of those of some runs that made them by their network's own rule, by run."""
    found: dict[str, tuple[Proposed, ...]] = {}
    for start in range(0, len(run_ids), _CHUNK):
        chosen = OwnSegmentsRow.run_id.in_(run_ids[start : start + _CHUNK])
        for row in session.scalars(select(OwnSegmentsRow).where(chosen)):
            found[row.run_id] = decode_own_segments(row)
    return found


def all_own_segments_rows(session: Session) -> Iterator[OwnSegmentsRow]:
    """Return the segments of all runs that made some by their own rule."""
    return iter(session.scalars(select(OwnSegmentsRow)))


def decode_own_segments(row: OwnSegmentsRow) -> tuple[Proposed, ...]:
    """Return the segments of a row.

    Raises
    ------
    TypeError, ValueError
        If it holds something else.
    """
    return tuple(
        Proposed(Interval(int(start), int(end)), str(label), float(score))
        for start, end, label, score in row.segments
    )


def _as_json(one: Proposed) -> list[object]:
    return [one.interval.start_us, one.interval.end_us, one.label, float(one.score)]


def all_curve_rows(session: Session) -> Iterator[CurveRow]:
    """Return every curve row, a few at a time."""
    with session.scalars(select(CurveRow).execution_options(yield_per=8)) as rows:
        yield from rows


def decode_curves(row: CurveRow | Row[Any]) -> Curves:
    """Return the curves of a row.

    Raises
    ------
    ValueError
        If the bytes are not curves of these names.
    """
    values = unpack_values(row.values, len(row.names))
    return Curves(row.scheme, tuple(row.names), unpack_times(row.edges_us), values, CurveKind(row.kind))


def networks_with(session: Session, media_id: str, scheme: str) -> list[str]:
    """Return the networks whose runs on a video gave curves in a scheme, by name."""
    query = (
        select(RunRow.network)
        .join(CurveRow, CurveRow.run_id == RunRow.id)
        .where(RunRow.media_id == media_id, CurveRow.scheme == scheme)
        .distinct()
        .order_by(RunRow.network)
    )
    return list(session.scalars(query))


def digest_of(edges: bytes, values: bytes) -> str:
    """Return the SHA-256 of the bytes of curves."""
    return hashlib.sha256(edges + values).hexdigest()


def pack_curves(run_id: str, curves: Curves) -> CurveRow:
    """Return the row of one scheme's curves; slow for long films, so done before the transaction."""
    edges, values = pack_times(curves.edges_us), pack_values(curves.values)
    return CurveRow(
        run_id=run_id,
        scheme=curves.scheme,
        kind=curves.kind.value,
        names=list(curves.names),
        edges_us=edges,
        values=values,
        digest=digest_of(edges, values),
    )


_RUN_COLUMNS = tuple(RunRow.__table__.columns)


def _run(row: RunRow | Row[Any]) -> Run:
    return Run(
        id=row.id,
        media_id=row.media_id,
        fingerprint=row.fingerprint,
        network=row.network,
        version=row.version,
        card_digest=row.card_digest,
        settings=row.settings,
        device=row.device,
        program_version=row.program_version,
        started_at=row.started_at,
        ended_at=row.ended_at,
        main_scheme=row.main_scheme,
        video_distribution=row.video_distribution,
        proposal_settings=row.proposal_settings,
    )
