"""Sides of videos, trainings with their weights, and adoptions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from vemo_desktop.domain.learning import Adoption, Side, Training
from vemo_desktop.storage.rows import AdoptionRow, SplitSideRow, TrainingRow

_SAME = (
    "id", "network", "present", "scheme", "author", "started_at", "ended_at", "seconds", "device",
    "program_version", "settings", "examples", "versions", "losses", "judgements", "comparison", "step",
    "steps",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class TaughtFiles:
    """The network that came of a training: its card as JSON, and its weights."""

    card: Mapping[str, Any]
    weights: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the weights."""
        return hashlib.sha256(self.weights).hexdigest()


def sides(session: Session) -> dict[str, Side]:
    """Return the side of every video that has one, by fingerprint."""
    return {row.fingerprint: Side(row.side) for row in session.scalars(select(SplitSideRow))}


def add_sides(session: Session, fresh: Mapping[str, Side], at: datetime) -> None:
    """Give videos their side, for ever."""
    session.add_all(SplitSideRow(fingerprint=one, side=side.value, at=at) for one, side in fresh.items())
    session.flush()


def add_training(session: Session, training: Training, files: TaughtFiles) -> None:
    """Write a finished training."""
    values = {name: getattr(training, name) for name in _SAME}
    session.add(
        TrainingRow(
            **values,
            notices=list(training.notices),
            card=dict(files.card),
            weights=files.weights,
            digest=files.digest,
        )
    )
    session.flush()


def trainings(session: Session) -> list[Training]:
    """Return all trainings, oldest first; their weights are not read."""
    columns = [getattr(TrainingRow, name) for name in (*_SAME, "notices")]
    query = select(*columns).order_by(TrainingRow.ended_at, TrainingRow.id)
    return [
        Training(**{**row._mapping, "notices": tuple(row._mapping["notices"])})
        for row in session.execute(query)
    ]


def files_of(session: Session, training_id: str) -> TaughtFiles | None:
    """Return the network that came of a training, or None."""
    row = session.get(TrainingRow, training_id)
    return None if row is None else TaughtFiles(row.card, row.weights)


def weights_of_all(session: Session) -> Iterator[tuple[str, bytes, str]]:
    """Return identifier, weights and digest of every training, one at a time."""
    query = select(TrainingRow.id, TrainingRow.weights, TrainingRow.digest).execution_options(yield_per=1)
    with session.execute(query) as rows:
        for row in rows:
            yield row.id, row.weights, row.digest


def adoptions(session: Session) -> list[Adoption]:
    """Return all adoptions, oldest first."""
    rows = session.scalars(select(AdoptionRow).order_by(AdoptionRow.number))
    return [Adoption(row.number, row.scheme, row.training_id, row.author, row.at) for row in rows]


def add_adoption(
    session: Session, scheme: str, training_id: str | None, author: str, at: datetime
) -> Adoption:
    """Write that a network speaks in a scheme from now on."""
    number = (session.scalar(select(func.max(AdoptionRow.number))) or 0) + 1
    session.add(AdoptionRow(number=number, scheme=scheme, training_id=training_id, author=author, at=at))
    session.flush()
    return Adoption(number, scheme, training_id, author, at)
