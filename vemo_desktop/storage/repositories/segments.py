"""Proposals, human and gold segments: reading them, and applying a change to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    null,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.orm import Session

from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.uncertainty import uncertainties
from vemo_desktop.storage.engines import put
from vemo_desktop.storage.repositories.runs import main_curves
from vemo_desktop.storage.rows import GoldSegmentRow, HumanSegmentRow, MediaRow, ProposalRow, RunRow

_SegmentRow = ProposalRow | HumanSegmentRow | GoldSegmentRow

_ROWS: dict[Layer, type[_SegmentRow]] = {
    Layer.PROPOSAL: ProposalRow,
    Layer.HUMAN: HumanSegmentRow,
    Layer.GOLD: GoldSegmentRow,
}

# Proposals come before what is made of them, and go after it: foreign keys are checked at once.
_CREATE_ORDER = (Layer.PROPOSAL, Layer.HUMAN, Layer.GOLD)
_NAMES = (
    "id",
    "media_id",
    "start_us",
    "end_us",
    "scheme",
    "label",
    "author",
    "state",
    "confidence",
    "origin_id",
    "run_id",
    "note",
)
_CHUNK = 500
"""Identifiers per statement; SQLite takes a limited number of parameters."""


# Spelt out, not a parameter: only then does SQLite use the index of open proposals.
_IS_OPEN = ProposalRow.state == literal_column("'open'")


def segments_of(session: Session, media_id: str) -> list[Segment]:
    """Return all segments of a video, ordered by layer, start, end and identifier."""
    return segments_of_some(session, [media_id])[media_id]


def segments_of_some(session: Session, media_ids: Sequence[str]) -> dict[str, list[Segment]]:
    """Return all segments of some videos, by video, ordered by layer, start, end and identifier."""
    found: dict[str, list[Segment]] = {media_id: [] for media_id in media_ids}
    step = _CHUNK // len(_CREATE_ORDER)  # each is named once for each layer
    for start in range(0, len(media_ids), step):
        # One question for all layers: to a server that is far away each takes a way there and back.
        chosen = media_ids[start : start + step]
        layers = (
            select(literal_column(str(rank)).label("rank"), *_columns(_ROWS[layer])).where(
                _ROWS[layer].media_id.in_(chosen)
            )
            for rank, layer in enumerate(_CREATE_ORDER)
        )
        query = union_all(*layers).order_by(*map(literal_column, ("rank", "start_us", "end_us", "id")))
        for rank, *row in session.execute(query):
            found[row[1]].append(_segment(_CREATE_ORDER[rank], *row))
    return found


def media_of_segment(session: Session, segment_id: str) -> str | None:
    """Return the video a segment lies in, or None if there is no such segment."""
    for rows in _ROWS.values():
        media_id = session.scalar(select(rows.media_id).where(rows.id == segment_id))
        if media_id is not None:
            return media_id
    return None


def write_change(session: Session, change: Change, ranks: Mapping[str, float] | None = None) -> None:
    """Make the rows what a change leaves; whether it fits was checked before.

    Parameters
    ----------
    session : Session
    change : Change
    ranks : mapping of str to float, optional
        Uncertainty of new proposals where it is known; measured here for all others.
    """
    before = {segment.id: segment for segment in change.before}
    after = {segment.id: segment for segment in change.after}
    for layer in reversed(_CREATE_ORDER):
        gone = [id_ for id_, segment in before.items() if id_ not in after and segment.layer is layer]
        _delete(session, layer, gone)
    for layer in _CREATE_ORDER:
        fresh = [new for id_, new in after.items() if id_ not in before and new.layer is layer]
        _insert(session, layer, fresh, ranks or {})
    _update(session, before, (segment for id_, segment in after.items() if id_ in before))


def proposals_of_library(session: Session) -> list[tuple[Segment, float]]:
    """Return the proposals that a queue is made of, with how uncertain each is.

    These are the open ones of all videos in the project, and where several networks have looked at a video
    the decided ones too, since they tell what another network says.
    """
    return _ranked_proposals(session, or_(_IS_OPEN, ProposalRow.media_id.in_(_compared())))


def compared_proposals(session: Session) -> list[tuple[Segment, float]]:
    """Return all proposals on videos at which several networks have looked, with how uncertain each is."""
    return _ranked_proposals(session, ProposalRow.media_id.in_(_compared()))


def proposals_of_some(session: Session, media_ids: Collection[str]) -> list[tuple[Segment, float]]:
    """Return all proposals on a few videos, with how uncertain each is."""
    return _ranked_proposals(session, ProposalRow.media_id.in_(media_ids))


def proposals_by_id(session: Session, ids: Collection[str]) -> list[tuple[Segment, float]]:
    """Return a few proposals of videos in the project, with how uncertain each is, in any order."""
    return _ranked_proposals(session, ProposalRow.id.in_(ids))


def waiting_proposals(session: Session) -> tuple[list[str], list[float]]:
    """Return the open proposals on videos at which one network has looked, the most uncertain first.

    Only identifiers and uncertainties, and those of other videos are taken out afterwards: so only an index
    is read. Asking each of 300 000 for its video took eight times as long. Each in a list of its own, since
    Python would look through as many pairs for garbage and hold a window up for half a second.
    """
    removed = select(MediaRow.id).where(MediaRow.removed.is_(True))
    elsewhere = select(ProposalRow.id).where(
        _IS_OPEN, or_(ProposalRow.media_id.in_(removed), ProposalRow.media_id.in_(_compared()))
    )
    others = frozenset(session.scalars(elsewhere))
    query = (
        select(ProposalRow.id, ProposalRow.uncertainty)
        .where(_IS_OPEN)
        .order_by(ProposalRow.uncertainty.desc(), ProposalRow.id)
    )
    ids: list[str] = []
    doubts: list[float] = []
    for id_, uncertainty in session.execute(query.execution_options(yield_per=_CHUNK)):
        if id_ not in others:
            ids.append(id_)
            doubts.append(uncertainty)
    return ids, doubts


def waiting_scores(session: Session) -> Iterator[tuple[float, str, str]]:
    """Yield score, identifier and video of the open proposals on videos at which one network has looked.

    The weakest first, then by identifier. Sorted by the database, which lets other threads run meanwhile.
    """
    score = func.coalesce(ProposalRow.confidence, 0.0)
    gone = select(MediaRow.id).where(MediaRow.removed.is_(True))
    others = frozenset(session.scalars(gone)) | frozenset(session.scalars(_compared()))
    query = (
        select(score, ProposalRow.id, ProposalRow.media_id).where(_IS_OPEN).order_by(score, ProposalRow.id)
    )
    for value, id_, media_id in session.execute(query.execution_options(yield_per=_CHUNK)):
        if media_id not in others:
            yield value, id_, media_id


def _compared() -> Select[Any]:
    """Return the query for the videos at which several networks have looked."""
    return select(RunRow.media_id).group_by(RunRow.media_id).having(func.count(RunRow.network.distinct()) > 1)


def _ranked_proposals(session: Session, chosen: ColumnElement[bool]) -> list[tuple[Segment, float]]:
    query: Select[Any] = (
        select(*_columns(ProposalRow), ProposalRow.uncertainty)
        .join(MediaRow, MediaRow.id == ProposalRow.media_id)
        .where(MediaRow.removed.is_(False), chosen)
    )
    return [(_segment(Layer.PROPOSAL, *row[:-1]), row[-1]) for row in session.execute(query)]


def count_by_lane(session: Session) -> list[tuple[Layer, str, str, int]]:
    """Return layer, scheme, author and number of the segments of videos that are in the project."""
    found: list[tuple[Layer, str, str, int]] = []
    for layer, rows in _ROWS.items():
        query = (
            select(rows.scheme, rows.author, func.count())
            .join(MediaRow, MediaRow.id == rows.media_id)
            .where(MediaRow.removed.is_(False))
            .group_by(rows.scheme, rows.author)
        )
        found += [(layer, scheme, author, count) for scheme, author, count in session.execute(query)]
    return found


def open_by_media(session: Session, segment_ids: Sequence[str]) -> dict[str, list[str]]:
    """Return those of some proposals that are open, by video, videos and proposals in the given order."""
    media: dict[str, str] = {}
    for start in range(0, len(segment_ids), _CHUNK):
        chunk = segment_ids[start : start + _CHUNK]
        query = select(ProposalRow.id, ProposalRow.media_id).where(_IS_OPEN, ProposalRow.id.in_(chunk))
        media.update((id_, media_id) for id_, media_id in session.execute(query))
    found: dict[str, list[str]] = {}
    for id_ in dict.fromkeys(segment_ids):
        if id_ in media:
            found.setdefault(media[id_], []).append(id_)
    return found


def count_proposals(session: Session) -> tuple[int, int]:
    """Return how many proposals of videos in the project are open, and how many there are."""
    query = (
        select(func.count().filter(_IS_OPEN), func.count())
        .select_from(ProposalRow)
        .join(MediaRow, MediaRow.id == ProposalRow.media_id)
        .where(MediaRow.removed.is_(False))
    )
    left, total = session.execute(query).one()
    return int(left), int(total)


def counts(session: Session, media_ids: Collection[str] | None = None) -> dict[str, tuple[int, int, int]]:
    """Return (open proposals, all proposals, human segments) by video, of some videos or of all."""
    if media_ids is None:
        return _counts(session, None)
    wanted = list(media_ids)
    found: dict[str, tuple[int, int, int]] = {}
    for start in range(0, len(wanted), _CHUNK):
        found |= _counts(session, wanted[start : start + _CHUNK])
    return found


def _counts(session: Session, media_ids: Sequence[str] | None) -> dict[str, tuple[int, int, int]]:
    is_open = func.count().filter(_IS_OPEN)  # a sum of comparisons comes back as a truth value
    proposals = select(ProposalRow.media_id, is_open, func.count()).group_by(ProposalRow.media_id)
    humans = select(HumanSegmentRow.media_id, func.count()).group_by(HumanSegmentRow.media_id)
    if media_ids is not None:
        proposals = proposals.where(ProposalRow.media_id.in_(media_ids))
        humans = humans.where(HumanSegmentRow.media_id.in_(media_ids))
    found = {media: (int(opened), total, 0) for media, opened, total in session.execute(proposals)}
    for media, drawn in session.execute(humans):
        opened, total, _ = found.get(media, (0, 0, 0))
        found[media] = (opened, total, drawn)
    return found


def _columns(rows: type[_SegmentRow]) -> tuple[ColumnElement[Any], ...]:
    """Return what `_segment` takes.

    Columns, not whole rows: objects that SQLAlchemy watches took three times as long.
    """
    table = rows.__table__
    return tuple(table.columns.get(name, null().label(name)) for name in _NAMES)


def _segment(
    layer: Layer,
    id_: str,
    media_id: str,
    start_us: int,
    end_us: int,
    scheme: str,
    label: str,
    author: str,
    state: str,
    confidence: float | None,
    origin_id: str | None,
    run_id: str | None,
    note: str,
) -> Segment:
    return Segment(
        id_,
        media_id,
        Interval(start_us, end_us),
        scheme,
        label,
        layer,
        author,
        state=SegmentState(state),
        confidence=confidence,
        origin_id=origin_id,
        run_id=run_id,
        note=note,
    )


def _values(segment: Segment) -> dict[str, object]:
    values: dict[str, object] = {
        "id": segment.id,
        "media_id": segment.media_id,
        "scheme": segment.scheme,
        "start_us": segment.interval.start_us,
        "end_us": segment.interval.end_us,
        "label": segment.label,
        "author": segment.author,
        "state": segment.state.value,
        "confidence": segment.confidence,
        "note": segment.note,
    }
    if segment.layer is not Layer.GOLD:
        values["run_id"] = segment.run_id
    if segment.layer is not Layer.PROPOSAL:
        values["origin_id"] = segment.origin_id
    return values


def _insert(session: Session, layer: Layer, segments: Sequence[Segment], ranks: Mapping[str, float]) -> None:
    if not segments:
        return
    values = [_values(segment) for segment in segments]
    if layer is Layer.PROPOSAL:
        unranked = [segment for segment in segments if segment.id not in ranks]
        ranks = {**ranks, **_uncertainty_by_id(session, unranked)}
        for value, segment in zip(values, segments, strict=True):
            value["uncertainty"] = ranks[segment.id]
    put(session, insert(_ROWS[layer]), values)


def _uncertainty_by_id(session: Session, proposals: Sequence[Segment]) -> dict[str, float]:
    """Measure proposals by the curves of the runs they come from."""
    by_run: dict[str, list[Segment]] = {}
    for proposal in proposals:
        by_run.setdefault(proposal.run_id or "", []).append(proposal)
    ranks: dict[str, float] = {}
    for run_id, group in by_run.items():
        values = uncertainties(group, main_curves(session, run_id))
        ranks.update(zip((proposal.id for proposal in group), values, strict=True))
    return ranks


def _update(session: Session, before: dict[str, Segment], after: Iterable[Segment]) -> None:
    """Write only what differs: a guard refuses even equal values for the content of a proposal."""
    batches: dict[tuple[Layer, tuple[str, ...]], list[dict[str, object]]] = {}
    for segment in after:
        old, new = _values(before[segment.id]), _values(segment)
        changed = {name: value for name, value in new.items() if value != old[name]}
        batches.setdefault((segment.layer, tuple(changed)), []).append({"this_id": segment.id, **changed})
    for (layer, _), batch in batches.items():
        statement = update(_ROWS[layer]).where(_ROWS[layer].id == bindparam("this_id"))
        put(session, statement, batch)


def _delete(session: Session, layer: Layer, ids: Sequence[str]) -> None:
    rows = _ROWS[layer]
    for start in range(0, len(ids), _CHUNK):
        put(session, delete(rows).where(rows.id.in_(ids[start : start + _CHUNK])))
