"""What the list of changes tells afterwards: who did what, when, and what became of proposals."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

import numpy as np
from sqlalchemy import Text, exists, select, type_coerce
from sqlalchemy.orm import Session

from vemo_desktop.domain.history import HistoryEntry, RevisionKind
from vemo_desktop.domain.looking import Waiting
from vemo_desktop.domain.overview.progress import Times
from vemo_desktop.domain.segments import Change, SegmentState
from vemo_desktop.storage.repositories.revisions import change_from
from vemo_desktop.storage.rows import ProposalRow, RevisionRow, RevisionSegmentRow

_CHUNK = 500
"""Identifiers per statement; SQLite takes a limited number of parameters."""
_PAGE = 200
"""Revisions in the memory at once, where many are gone through."""
_MANY = 5_000
"""Rows at once of which only a few words are read."""
_KINDS = {kind.value: kind for kind in RevisionKind}


def touching(session: Session, segment_id: str) -> list[HistoryEntry]:
    """Return the revisions that touched a segment, oldest first."""
    query = (
        select(*_ENTRY)
        .join(RevisionSegmentRow, RevisionSegmentRow.revision == RevisionRow.number)
        .where(RevisionSegmentRow.segment_id == segment_id)
        .order_by(RevisionRow.number)
    )
    return [_entry(*row) for row in session.execute(query)]


def rejecters(
    session: Session, segment_ids: Sequence[str], *, leaving_out: Collection[int] = ()
) -> dict[str, str]:
    """Return who was the last to reject each of some proposals in a gesture; without those nobody did.

    Parameters
    ----------
    session : Session
    segment_ids : sequence of str
    leaving_out : collection of int
        Gestures that do not count.
    """
    found: dict[str, tuple[int, str]] = {}
    is_gesture = RevisionRow.kind == RevisionKind.GESTURE.value
    for start in range(0, len(segment_ids), _CHUNK):
        chunk = frozenset(segment_ids[start : start + _CHUNK])
        touching = select(RevisionSegmentRow.revision).where(RevisionSegmentRow.segment_id.in_(chunk))
        query = select(RevisionRow.number, RevisionRow.author, RevisionRow.after)
        query = query.where(is_gesture, RevisionRow.number.in_(touching))
        with session.execute(query.execution_options(yield_per=_PAGE)) as rows:
            for number, author, after in rows:
                if number in leaving_out:
                    continue
                for one in after:
                    if one["state"] == SegmentState.REJECTED.value and one["id"] in chunk:
                        found[one["id"]] = max(found.get(one["id"], (0, "")), (number, author))
    return {id_: author for id_, (_, author) in found.items()}


def latest_done(
    session: Session, limit: int, *, before: int | None = None, after: int | None = None
) -> list[HistoryEntry]:
    """Return the newest gestures and arrivals (no undo, no redo), newest first.

    Parameters
    ----------
    session : Session
    limit : int
    before, after : int, optional
        Only those with a smaller, or a larger, number.
    """
    done = (RevisionKind.GESTURE.value, RevisionKind.MACHINE.value)
    query = select(*_ENTRY).where(RevisionRow.kind.in_(done)).order_by(RevisionRow.number.desc())
    if before is not None:
        query = query.where(RevisionRow.number < before)
    if after is not None:
        query = query.where(RevisionRow.number > after)
    return [_entry(*row) for row in session.execute(query.limit(limit))]


# Not the whole row: a gesture over a library holds some thousand segments before and after.
_ENTRY = (
    RevisionRow.number,
    RevisionRow.gesture,
    RevisionRow.at,
    RevisionRow.author,
    RevisionRow.media_id,
    RevisionRow.kind,
)


def _entry(
    number: int, gesture: str, at: datetime, author: str, media_id: str | None, kind: str
) -> HistoryEntry:
    return HistoryEntry(number, gesture, at, author, media_id or "", RevisionKind(kind))


def decision_times(session: Session, author: str, limit: int, since: datetime) -> list[datetime]:
    """Return when the latest gestures of a person that touched proposals were made, oldest first.

    It goes back from the newest gesture and stops at one that is older than `since`, whoever made it: of
    somebody who has decided nothing of late, all 400 000 gestures of a project were looked at, in 0.4 s.
    """
    about_proposals = (
        exists()
        .where(RevisionSegmentRow.revision == RevisionRow.number)
        .where(ProposalRow.id == RevisionSegmentRow.segment_id)
    )
    query = (
        select(RevisionRow.at, RevisionRow.author, about_proposals)
        .where(RevisionRow.kind == RevisionKind.GESTURE.value)
        .order_by(RevisionRow.number.desc())
    )
    times: list[datetime] = []
    with session.execute(query.execution_options(yield_per=limit)) as rows:
        for at, person, is_decision in rows:
            if at < since or len(times) == limit:
                break
            if is_decision and person == author:
                times.append(at)
    return times[::-1]


def waiting_after(session: Session, number: int) -> Iterator[tuple[int, RevisionKind, list[Waiting]]]:
    """Yield number, kind and what became of proposals that wait for each revision behind one, oldest first.

    The segments stay text in which words are counted: to make values of those of 400 000 revisions took half
    a minute, and counting takes two seconds. What is sought cannot be part of a note, where each quotation
    mark has a backslash before it.
    """
    texts = [
        type_coerce(one, Text)
        for one in (
            RevisionRow.before,
            RevisionRow.after,
            RevisionRow.traces_before,
            RevisionRow.traces_after,
        )
    ]
    query = select(RevisionRow.number, RevisionRow.kind, RevisionRow.media_id, *texts)
    query = query.where(RevisionRow.number > number).order_by(RevisionRow.number)
    with session.execute(query.execution_options(yield_per=_PAGE)) as rows:
        for at, kind, media_id, *said in rows:
            yield at, _KINDS[kind], _waiting(media_id or "", said)


_OPEN = '"state":"open"'
"""How the JSON of a segment says that it is a proposal which waits; no other segment ever does."""


def _waiting(media_id: str, said: Sequence[str]) -> list[Waiting]:
    """Return what a revision does to each video; `said` is segments and traces before and after, as text."""
    own, every = f'"media_id":"{media_id}"', '"media_id":"'
    if all(text.count(own) == text.count(every) for text in said if text != "[]"):
        before, after, *_ = (text.count(_OPEN) for text in said)
        return [Waiting(media_id, before, after, any(text != "[]" for text in said))] if media_id else []
    found: dict[str, list[int]] = {media_id: [0, 0, 0]} if media_id else {}
    for place, text in enumerate(said):
        for one in json.loads(text):
            counts = found.setdefault(one["media_id"], [0, 0, 0])
            counts[place % 2] += one.get("state") == SegmentState.OPEN.value
            counts[2] += 1
    return [Waiting(name, before, after, touched > 0) for name, (before, after, touched) in found.items()]


def gesture_times(session: Session) -> dict[str, Times]:
    """Return when each person made gestures, in UTC, by name; undone ones as well."""
    query = (
        select(RevisionRow.author, type_coerce(RevisionRow.at, Text))
        .where(RevisionRow.kind == RevisionKind.GESTURE.value)
        .order_by(RevisionRow.number)
    )
    parts: dict[str, list[Times]] = {}
    with session.execute(query.execution_options(yield_per=_MANY)) as rows:
        for some in rows.partitions():
            told: dict[str, list[str]] = {}
            for author, at in some:
                told.setdefault(author, []).append(at)
            for author, texts in told.items():
                # Always UTC, which numpy takes for granted and warns about where it is spelt out.
                times = np.array([text.removesuffix("+00:00") for text in texts], "datetime64[us]")
                parts.setdefault(author, []).append(times)
    return {author: np.concatenate(own) for author, own in parts.items()}


def scheme_versions(session: Session) -> list[tuple[HistoryEntry, Change]]:
    """Return every edit of a label scheme, undoing included, oldest first."""
    before, after = (type_coerce(one, Text) for one in (RevisionRow.scheme_before, RevisionRow.scheme_after))
    is_about_scheme = (before != "null") | (after != "null")
    rows = session.scalars(select(RevisionRow).where(is_about_scheme).order_by(RevisionRow.number))
    return [
        (_entry(row.number, row.gesture, row.at, row.author, row.media_id, row.kind), change_from(row))
        for row in rows
    ]
