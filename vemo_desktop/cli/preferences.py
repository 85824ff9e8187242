"""``vemo settings``: see and change what a user prefers."""

from __future__ import annotations

from typing import Annotated

import typer

from vemo_desktop.cli import console


def settings(
    changes: Annotated[list[str] | None, typer.Argument(metavar="[NAME=VALUE]...")] = None,
    as_json: console.AsJson = False,
) -> None:
    """Show the settings; NAME=VALUE changes one."""
    from vemo_desktop.settings import Settings, change_settings, load_settings

    if changes:
        change_settings(**dict(map(console.split_change, changes)))
    current, notices = load_settings()
    console.say_all(notices)
    if as_json:
        console.print_json(current.model_dump(mode="json"))
        return
    console.print_table(
        ("setting", "value", "meaning"),
        [
            (name, str(getattr(current, name)), field.description or "")
            for name, field in Settings.model_fields.items()
        ],
    )
