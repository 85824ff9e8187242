"""Settings of the project and the label schemes used in it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.scheme_json import label_from_json, label_to_json
from vemo_desktop.domain.segments import Change
from vemo_desktop.storage.engines import put, upsert
from vemo_desktop.storage.rows import (
    GoldSegmentRow,
    HumanSegmentRow,
    LabelSchemeRow,
    ProposalRow,
    SettingRow,
)


def all_settings(session: Session) -> dict[str, Any]:
    """Return every setting by name."""
    return {row.key: row.value for row in session.scalars(select(SettingRow).order_by(SettingRow.key))}


def setting(session: Session, key: str) -> Any:
    """Return one setting, None where it was never set."""
    return session.scalar(select(SettingRow.value).where(SettingRow.key == key))


def set_setting(session: Session, key: str, value: Any) -> None:
    """Write one setting; `value` is any JSON value."""
    upsert(session, SettingRow, {"key": key, "value": value}, "key", {"value": value})


def schemes(session: Session) -> dict[str, LabelScheme]:
    """Return the label schemes of this project, without those that were removed."""
    query = select(LabelSchemeRow).where(LabelSchemeRow.removed.is_(False)).order_by(LabelSchemeRow.id)
    return {row.id: _scheme(row) for row in session.scalars(query)}


def scheme_ids(session: Session) -> frozenset[str]:
    """Return the identifiers of all label schemes that ever were in this project."""
    return frozenset(session.scalars(select(LabelSchemeRow.id)))


def keep_scheme(session: Session, scheme: LabelScheme) -> None:
    """Write a label scheme unless it is there already; one that was removed comes back as it was."""
    upsert(session, LabelSchemeRow, _values(scheme), "id", {"removed": False})


def write_scheme(session: Session, change: Change) -> None:
    """Make a label scheme what a change leaves.

    One that segments have stays: undo takes back that it was made, and passes over proposals that came since.
    """
    if change.scheme_after is not None:
        values = _values(change.scheme_after)
        upsert(session, LabelSchemeRow, values, "id", values)
    elif change.scheme_before is not None and not used_labels(session, change.scheme_before.id):
        gone = update(LabelSchemeRow).where(LabelSchemeRow.id == change.scheme_before.id)
        put(session, gone.values(removed=True))


def used_labels(session: Session, scheme: str) -> dict[str, int]:
    """Return how many segments of any layer and video have each label of a scheme."""
    counts: dict[str, int] = {}
    for rows in (ProposalRow, HumanSegmentRow, GoldSegmentRow):
        query = select(rows.label, func.count()).where(rows.scheme == scheme).group_by(rows.label)
        for label, count in session.execute(query):
            counts[label] = counts.get(label, 0) + count
    return counts


def _values(scheme: LabelScheme) -> dict[str, Any]:
    return {
        "id": scheme.id,
        "name": scheme.name,
        "labels": [label_to_json(label) for label in scheme.labels],
        "version": scheme.version,
        "description": scheme.description,
        "removed": False,
    }


def _scheme(row: LabelSchemeRow) -> LabelScheme:
    labels = tuple(label_from_json(value) for value in row.labels)
    return LabelScheme(row.id, row.name, labels, row.version, row.description)
