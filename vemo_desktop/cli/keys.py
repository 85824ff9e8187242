"""``vemo keys``: see and change which key does what in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.window import load_from_window
from vemo_desktop.errors import UsageError

if TYPE_CHECKING:
    from vemo_desktop.ui.keys import KeyMap


def keys(
    changes: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ACTION=KEYS]...", help='Such as split=X or "fit=0 Home"; no keys: none.'),
    ] = None,
    take: Annotated[
        bool, typer.Option("--take", help="Take keys that belong to another action from it.")
    ] = False,
    reset: Annotated[
        list[str] | None, typer.Option("--reset", metavar="ACTION", help="Back to the defaults; or: all.")
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """List every action with its keys and change them; an open window has them at its next start."""
    module = load_from_window("vemo_desktop.ui.keys")
    known: KeyMap = module.KeyMap(module.keys_path())
    try:
        for action_id in reset or ():
            known.reset(None if action_id == "all" else action_id)
        for action_id, wanted in map(console.split_change, changes or ()):
            known.change(action_id, tuple(wanted.split()), take=take)
    except ValueError as error:
        raise UsageError(f"{error} `vemo keys` lists actions and keys; --take takes a key over.") from error
    _print(known, as_json)


def _print(known: KeyMap, as_json: bool) -> None:
    clashes, changed = known.conflicts(), known.is_changed
    if as_json:
        rows = [
            {
                "action": one.id,
                "keys": list(known.keys(one.id)),
                "changed": changed(one.id),
                "sentence": one.sentence,
            }
            for one in known.specs
        ]
        console.print_json({"keys": rows, "conflicts": [list(clash) for clash in clashes]})
        return
    console.print_table(
        ("action", "keys", "changed", "what it does"),
        [
            (one.id, " ".join(known.keys(one.id)), "yes" if changed(one.id) else "", one.sentence)
            for one in known.specs
        ],
    )
    for key, first, second in clashes:
        console.say(f"{key} is claimed by {first} and {second}, so neither gets it.")
