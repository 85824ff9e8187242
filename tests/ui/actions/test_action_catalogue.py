"""The declared actions: none clash, each says what it does, and menus keep together what belongs together."""

from __future__ import annotations

from itertools import pairwise

import pytest

from vemo_desktop.ui.actions.catalogue import ACTIONS
from vemo_desktop.ui.actions.spec import Menu
from vemo_desktop.ui.keys import KeyMap


def test_no_key_belongs_to_two_actions() -> None:
    assert KeyMap().conflicts() == []


def test_every_action_says_what_it_does() -> None:
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)
    for spec in ACTIONS:
        assert spec.sentence.endswith("."), spec.id
        assert spec.text, spec.id


@pytest.mark.parametrize(
    ("action_id", "keys"),
    [
        ("play", {"Space"}),
        ("step_back", {"Left", "W"}),
        ("step_forward", {"Right", "E"}),
        ("shuttle_back", {"J"}),
        ("shuttle_stop", {"K"}),
        ("shuttle_forward", {"L"}),
        ("mark_in", {"I"}),
        ("mark_out", {"O"}),
        ("go_start", {"Home"}),
        ("go_end", {"End"}),
        ("undo", {"Ctrl+Z"}),
        ("redo", {"Ctrl+Shift+Z", "Ctrl+Y"}),
        ("next", {"Tab", "."}),
        ("previous", {"Shift+Tab", ","}),
        ("accept", {"Return", "Enter", "F"}),
        ("reject", {"Backspace", "Delete", "D"}),
        ("skip", {"G"}),
        ("split", {"S"}),
        ("fit", {"0"}),
        ("keys", {"?", "F1"}),
        ("label_1", {"1"}),
    ],
)
def test_keys_are_those_annotators_expect(action_id: str, keys: set[str]) -> None:
    assert set(KeyMap().keys(action_id)) == keys


@pytest.mark.parametrize("menu", Menu)
def test_no_group_of_a_menu_is_torn_apart(menu: Menu) -> None:
    groups = [spec.group for spec in ACTIONS if spec.menu is menu]
    assert groups[0] == 0
    assert all(after - before in (0, 1) for before, after in pairwise(groups))


def test_actions_come_in_the_order_of_the_menus() -> None:
    menus = list(Menu)
    assert [spec.menu for spec in ACTIONS] == sorted((spec.menu for spec in ACTIONS), key=menus.index)
