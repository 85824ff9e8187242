"""The list of committed changes, to which rows are only ever added; what undo and merging need of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Text, func, insert, literal_column, select, type_coerce
from sqlalchemy.orm import Session

from vemo_desktop.domain.history import RevisionKind, RevisionStep, UndoStacks
from vemo_desktop.domain.scheme_json import scheme_from_json, scheme_to_json
from vemo_desktop.domain.segments import Change
from vemo_desktop.storage.engines import put
from vemo_desktop.storage.repositories.traces import trace_from_json, trace_to_json
from vemo_desktop.storage.rows import (
    RevisionRow,
    RevisionSegmentRow,
)
from vemo_desktop.storage.segment_json import segment_from_json, segment_to_json

_CHUNK = 500
"""Numbers per statement; SQLite takes a limited number of parameters."""
_PAGE = 200
"""Revisions in the memory at once, where many are gone through."""
_KINDS = {kind.value: kind for kind in RevisionKind}


def last_number(session: Session) -> int:
    """Return the number of the last revision; 0 where there is none."""
    return session.scalar(select(func.max(RevisionRow.number))) or 0


def append(
    session: Session,
    change: Change,
    *,
    number: int,
    kind: RevisionKind,
    author: str,
    at: datetime,
    target: int | None = None,
    overtakes: tuple[int, ...] = (),
) -> RevisionStep:
    """Write one change at the end of the list, where `number` is the next, and return its place there."""
    row = {
        "number": number,
        "kind": kind.value,
        "gesture": change.gesture,
        "media_id": change.media_id or None,
        "author": author,
        "at": at,
        "target": target,
        "overtakes": list(overtakes),
        "before": [segment_to_json(segment) for segment in change.before],
        "after": [segment_to_json(segment) for segment in change.after],
        "removed": change.removed,
        "traces_before": [trace_to_json(trace) for trace in change.traces_before],
        "traces_after": [trace_to_json(trace) for trace in change.traces_after],
        "scheme_before": None if change.scheme_before is None else scheme_to_json(change.scheme_before),
        "scheme_after": None if change.scheme_after is None else scheme_to_json(change.scheme_after),
    }
    put(session, insert(RevisionRow), row)
    if change.touched:
        links = [{"revision": number, "segment_id": id_} for id_ in sorted(change.touched)]
        put(session, insert(RevisionSegmentRow), links)
    return RevisionStep(number, kind, target, overtakes)


def undo_stacks(session: Session, person: str | None = None) -> UndoStacks:
    """Return what can be undone and redone, by all revisions.

    Only indices are read for the gestures, which are nearly all: the rows hold whole segments, and going
    through those of 400 000 gestures took five seconds. Their numbers come as stretches without a gap, so
    that the database counts and not Python, for which a window that opens would have to wait: of those
    400 000 it took 0.6 s of processor time, and takes 0.3 s that hold nobody up.

    Parameters
    ----------
    session : Session
    person : str, optional
        Only by the gestures of this person, where everybody takes back their own.

    Raises
    ------
    ValueError
        If a revision undoes or redoes a gesture whose turn it is not.
    """
    number, kind = RevisionRow.number, RevisionRow.kind
    gestures = select(number).where(kind == RevisionKind.GESTURE.value)
    turns = select(number, kind, RevisionRow.target).where(
        kind.in_((RevisionKind.UNDO.value, RevisionKind.REDO.value))
    )
    if person is not None:
        gestures, turns = (
            gestures.where(RevisionRow.author == person),
            turns.where(RevisionRow.author == person),
        )
    # Spelt out, not a parameter: only then does SQLite use the index of those few.
    overtaking = type_coerce(RevisionRow.overtakes, Text) != literal_column("'[]'")
    overtakers = select(number, RevisionRow.overtakes).where(overtaking)
    # What a step passes over goes before the step itself is taken.
    others = [
        RevisionStep(one, RevisionKind.MACHINE, overtakes=tuple(listed))
        for one, listed in session.execute(overtakers)
    ]
    others += [RevisionStep(one, _KINDS[how], target) for one, how, target in session.execute(turns)]
    return UndoStacks.of(_numbers(session, gestures), sorted(others, key=lambda step: step.number))


def _numbers(session: Session, chosen: Select[Any]) -> list[int]:
    """Return the numbers that a query chooses, in order."""
    number = chosen.subquery().c[0]
    # Within a stretch without a gap, a number and its place among all differ by the same.
    placed = select(number, (number - func.row_number().over(order_by=number)).label("stretch")).subquery()
    first = func.min(placed.c[0])
    stretches = select(first, func.max(placed.c[0])).group_by(placed.c.stretch).order_by(first)
    found: list[int] = []
    for start, end in session.execute(stretches):
        found += range(start, end + 1)
    return found


def people(session: Session) -> list[str]:
    """Return who made any gesture, by name."""
    query = select(RevisionRow.author).where(RevisionRow.kind == RevisionKind.GESTURE.value)
    return list(session.scalars(query.distinct().order_by(RevisionRow.author)))


def author_of(session: Session, number: int) -> str:
    """Return who made a revision."""
    return session.execute(select(RevisionRow.author).where(RevisionRow.number == number)).scalar_one()


def is_for(name: str, author: str, step: RevisionStep) -> bool:
    """Tell whether the undo of a person has to know a revision where everybody takes back their own."""
    return author == name or step.kind is RevisionKind.MACHINE


def step_of(row: RevisionRow) -> RevisionStep:
    """Return what undo needs to know of a row."""
    return RevisionStep(row.number, _KINDS[row.kind], row.target, tuple(row.overtakes))


def rows_after(session: Session, number: int) -> Iterator[RevisionRow]:
    """Return the revisions behind one, oldest first, some at a time."""
    query = select(RevisionRow).order_by(RevisionRow.number).limit(_PAGE)
    while rows := session.scalars(query.where(RevisionRow.number > number)).all():
        yield from rows
        if len(rows) < _PAGE:
            return
        number = rows[-1].number


def change_of(session: Session, number: int) -> Change:
    """Return the change of a revision.

    Raises
    ------
    KeyError
        If there is no such revision.
    """
    row = session.get(RevisionRow, number)
    if row is None:
        raise KeyError(number)
    return change_from(row)


def touched_by(session: Session, number: int) -> frozenset[str]:
    """Return the segments a revision touched."""
    query = select(RevisionSegmentRow.segment_id).where(RevisionSegmentRow.revision == number)
    return frozenset(session.scalars(query))


def touching_any(session: Session, segment_ids: Iterable[str]) -> set[int]:
    """Return the numbers of all revisions that touched any of some segments."""
    ids = list(segment_ids)
    found: set[int] = set()
    for start in range(0, len(ids), _CHUNK):
        chunk = RevisionSegmentRow.segment_id.in_(ids[start : start + _CHUNK])
        found.update(session.scalars(select(RevisionSegmentRow.revision).where(chunk)))
    return found


def parting(first: Session, second: Session) -> int:
    """Return the last revision that the histories of two projects share; 0 if they share none."""
    # What is shared is a beginning, so the border is found by halving; `at` is exact to the microsecond.
    low, high = 0, min(last_number(first), last_number(second))
    while low < high:
        middle = (low + high + 1) // 2
        if _sign(first, middle) == _sign(second, middle):
            low = middle
        else:
            high = middle - 1
    return low


def _sign(session: Session, number: int) -> tuple[object, ...]:
    """Return what tells a revision from one of another project with the same number."""
    columns = (
        RevisionRow.kind,
        RevisionRow.gesture,
        RevisionRow.author,
        RevisionRow.at,
        RevisionRow.media_id,
    )
    row = session.execute(select(*columns).where(RevisionRow.number == number)).one()
    return tuple(row)


def last_touches(
    session: Session, segment_ids: Sequence[str], *, leaving_out: Collection[int] = ()
) -> dict[str, int]:
    """Return the last revision that touched each of some segments; without those that none ever did.

    Parameters
    ----------
    session : Session
    segment_ids : sequence of str
    leaving_out : collection of int
        Revisions that do not count.
    """
    found: dict[str, int] = {}
    for start in range(0, len(segment_ids), _CHUNK):
        chunk = RevisionSegmentRow.segment_id.in_(segment_ids[start : start + _CHUNK])
        query = select(RevisionSegmentRow.segment_id, RevisionSegmentRow.revision).where(chunk)
        for id_, number in session.execute(query):
            if number not in leaving_out:
                found[id_] = max(found.get(id_, 0), number)
    return found


def without_effect(session: Session, after: int) -> frozenset[int]:
    """Return the gestures behind a revision that stand undone, with all undoing and redoing of them."""
    of_turn = RevisionRow.kind.in_((RevisionKind.UNDO.value, RevisionKind.REDO.value))
    query = select(RevisionRow.number, RevisionRow.kind, RevisionRow.target).where(
        of_turn, RevisionRow.target > after
    )
    turns: dict[int, list[tuple[int, str]]] = {}
    for row in session.execute(query.order_by(RevisionRow.number)):
        turns.setdefault(row.target, []).append((row.number, row.kind))
    undone = {gesture: told for gesture, told in turns.items() if told[-1][1] == RevisionKind.UNDO.value}
    return frozenset(undone) | {number for told in undone.values() for number, _ in told}


def count_touched(session: Session, numbers: Sequence[int]) -> int:
    """Return how many segments revisions touched, each revision counted by itself."""
    count = 0
    for start in range(0, len(numbers), _CHUNK):
        chunk = numbers[start : start + _CHUNK]
        query = select(func.count()).where(RevisionSegmentRow.revision.in_(chunk))
        count += session.scalar(query) or 0
    return count


def all_rows(session: Session) -> Iterator[RevisionRow]:
    """Return every revision, oldest first, some at a time."""
    query = select(RevisionRow).order_by(RevisionRow.number)
    with session.scalars(query.execution_options(yield_per=200)) as rows:
        yield from rows


def change_from(row: RevisionRow) -> Change:
    """Return the change that a row holds.

    Raises
    ------
    KeyError, ValueError
        If the row holds none.
    """
    return Change(
        row.gesture,
        row.media_id or "",
        before=tuple(segment_from_json(value) for value in row.before),
        after=tuple(segment_from_json(value) for value in row.after),
        removed=row.removed,
        traces_before=tuple(trace_from_json(value) for value in row.traces_before),
        traces_after=tuple(trace_from_json(value) for value in row.traces_after),
        scheme_before=None if row.scheme_before is None else scheme_from_json(row.scheme_before),
        scheme_after=None if row.scheme_after is None else scheme_from_json(row.scheme_after),
    )
