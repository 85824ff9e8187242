"""What people decided, read in columns and some videos at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from sqlalchemy import Select, literal_column, null, select, union_all
from sqlalchemy.orm import Session

from vemo_desktop.domain.agreement.continuum import Marks
from vemo_desktop.domain.decided import Decided
from vemo_desktop.domain.segments import SegmentState
from vemo_desktop.storage.rows import GoldSegmentRow, HumanSegmentRow, ProposalRow

AT_ONCE = 150
"""Videos read together: each is named once for each layer, and a database takes few parameters."""
_REJECTED, _HUMAN, _GOLD = range(3)
_ROWS: dict[int, type[ProposalRow | HumanSegmentRow | GoldSegmentRow]] = {
    _REJECTED: ProposalRow,
    _HUMAN: HumanSegmentRow,
    _GOLD: GoldSegmentRow,
}


def decided_of_some(
    session: Session, media_ids: Sequence[str], scheme: str | None = None
) -> dict[str, Decided]:
    """Return what people decided on some videos, by video; without those on which nobody decided anything.

    Parameters
    ----------
    session : Session
    media_ids : sequence of str
        At most `AT_ONCE`.
    scheme : str, optional
        Only this label scheme.
    """
    # One question for all layers: to a server that is far away each takes a way there and back.
    layers = (_layer(layer, media_ids, scheme) for layer in _ROWS)
    order = ("layer", "start_us", "end_us", "id")
    found: dict[str, _Collected] = {}
    for row in session.execute(union_all(*layers).order_by(*map(literal_column, order))).all():
        own = found.get(row[1])
        if own is None:
            own = found[row[1]] = _Collected()
        own.take(*row)
    return {media_id: one.decided() for media_id, one in found.items()}


def _layer(layer: int, media_ids: Sequence[str], scheme: str | None) -> Select[Any]:
    rows = _ROWS[layer]
    query = select(
        literal_column(str(layer)).label("layer"),
        rows.media_id,
        rows.scheme,
        rows.author,
        rows.start_us,
        rows.end_us,
        rows.label,
        rows.id,
        null().label("origin_id") if rows is ProposalRow else rows.origin_id,  # type: ignore[union-attr]
    ).where(rows.media_id.in_(media_ids))
    if layer == _REJECTED:
        query = query.where(rows.state == SegmentState.REJECTED.value)
    return query if scheme is None else query.where(rows.scheme == scheme)


class _Collected:
    """The rows of one video, put where they belong as they come."""

    def __init__(self) -> None:
        self._columns: dict[tuple[int, str, str], tuple[list[int], list[int], list[str]]] = {}
        self._taken: Counter[tuple[int, str, str]] = Counter()
        self._began: set[str] = set()
        self._rejected: list[tuple[str, str]] = []
        self._end_us = 0

    def take(
        self,
        layer: int,
        _media_id: str,
        scheme: str,
        author: str,
        start_us: int,
        end_us: int,
        label: str,
        id_: str,
        origin_id: str | None,
    ) -> None:
        self._end_us = max(self._end_us, end_us)
        if layer == _REJECTED:
            self._rejected.append((id_, scheme))
            return
        key = (layer, author if layer == _HUMAN else "", scheme)
        columns = self._columns.get(key)
        if columns is None:
            columns = self._columns[key] = ([], [], [])
        starts, ends, labels = columns
        starts.append(start_us)
        ends.append(end_us)
        labels.append(label)
        # Gold comes last, and its origin is what a person said: that may have begun as a proposal or not.
        if origin_id is not None and (layer == _HUMAN or origin_id in self._began):
            self._taken[key] += 1
            self._began.add(id_)

    def decided(self) -> Decided:
        known: dict[str, str] = {}  # one text for all equal labels: the database makes one for each row
        marks = {
            key: Marks(
                np.array(starts, np.int64),
                np.array(ends, np.int64),
                tuple(known.setdefault(label, label) for label in labels),
            )
            for key, (starts, ends, labels) in self._columns.items()
        }
        return Decided(
            human={
                (author, scheme): one for (layer, author, scheme), one in marks.items() if layer == _HUMAN
            },
            gold={scheme: one for (layer, _, scheme), one in marks.items() if layer == _GOLD},
            taken={key[1:]: count for key, count in self._taken.items() if key[0] == _HUMAN},
            taken_for_gold={
                scheme: count for (layer, _, scheme), count in self._taken.items() if layer == _GOLD
            },
            rejected=tuple(self._rejected),
            end_us=self._end_us,
        )
