"""How an action is declared: what menu, keys, tooltip and key sheet derive from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vemo_desktop.ui.conditions import When, always
from vemo_desktop.wording import later


class Menu(StrEnum):
    """Menus of the window, in order; also the groups of the key sheet."""

    FILE = later("&File")
    EDIT = later("&Edit")
    REVIEW = later("&Review")
    PLAY = later("&Play")
    ANALYSIS = later("&Analysis")
    VIEW = later("&View")
    HELP = later("&Help")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Parameters
    ----------
    id : str
        Stable name; keys that the user has changed are stored under it.
    text : str
        What the menu says.
    menu : Menu
    sentence : str
        What it does, for tooltip and key sheet.
    keys : tuple of str
        Default keys in Qt's portable notation; the first is the one shown.
    when : callable
        Whether it is possible at the present `Conditions`.
    group : int
        Actions of a menu are separated by a line where this number changes.
    is_toggle, repeats : bool
        Has an on and off state; fires again while the key is held.
    """

    id: str
    text: str
    menu: Menu
    sentence: str
    keys: tuple[str, ...] = ()
    when: When = always
    group: int = 0
    is_toggle: bool = False
    repeats: bool = False
