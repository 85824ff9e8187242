"""Settings of the project and the label schemes used in it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from vemo_desktop.domain.labels import Label, LabelScheme, Pattern
from vemo_desktop.storage.rows import LabelSchemeRow, SettingRow


def all_settings(session: Session) -> dict[str, Any]:
    """Return every setting by name."""
    return {row.key: row.value for row in session.scalars(select(SettingRow).order_by(SettingRow.key))}


def setting(session: Session, key: str) -> Any:
    """Return one setting, None where it was never set."""
    return session.scalar(select(SettingRow.value).where(SettingRow.key == key))


def set_setting(session: Session, key: str, value: Any) -> None:
    """Write one setting; `value` is any JSON value."""
    statement = insert(SettingRow).values(key=key, value=value)
    session.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def schemes(session: Session) -> dict[str, LabelScheme]:
    """Return the label schemes used here, as they were when first used."""
    return {
        row.id: _scheme(row) for row in session.scalars(select(LabelSchemeRow).order_by(LabelSchemeRow.id))
    }


def keep_scheme(session: Session, scheme: LabelScheme) -> None:
    """Write a label scheme unless it is there already."""
    labels = [
        {
            "key": label.key,
            "name": label.name,
            "color": label.color,
            "pattern": label.pattern.value,
            "letter": label.letter,
            "polarity": label.polarity,
        }
        for label in scheme.labels
    ]
    statement = insert(LabelSchemeRow).values(id=scheme.id, name=scheme.name, labels=labels)
    session.execute(statement.on_conflict_do_nothing())


def _scheme(row: LabelSchemeRow) -> LabelScheme:
    labels = tuple(
        Label(
            value["key"],
            value["name"],
            value["color"],
            Pattern(value["pattern"]),
            value["letter"],
            value["polarity"],
        )
        for value in row.labels
    )
    return LabelScheme(row.id, row.name, labels)
