"""The keys of the actions: kept in a file, changed, taken over, and refused where they are none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vemo_desktop.ui.keys import KeyMap, shown


def test_changed_keys_survive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    KeyMap(path).change("split", ("X",))
    again = KeyMap(path)
    assert again.keys("split") == ("X",)
    assert again.is_changed("split")
    again.reset("split")
    assert KeyMap(path).keys("split") == ("S",)


def test_a_key_in_use_is_refused_by_name() -> None:
    keys = KeyMap()
    with pytest.raises(ValueError, match="Play or pause"):
        keys.change("split", ("Space",))
    assert keys.keys("split") == ("S",)


def test_an_unreadable_key_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text("{ not json")
    assert KeyMap(path).keys("split") == ("S",)
    assert (tmp_path / "keys.unreadable").read_text() == "{ not json"


def test_keys_of_unknown_actions_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text(json.dumps({"split": ["X"], "of_a_later_version": ["Y"]}))
    assert KeyMap(path).keys("split") == ("X",)


def test_keys_of_unknown_actions_survive_a_change(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text(json.dumps({"of_a_later_version": ["Y"]}))
    KeyMap(path).change("split", ("X",))
    assert json.loads(path.read_text()) == {"of_a_later_version": ["Y"], "split": ["X"]}


def test_a_key_can_be_taken_from_its_action() -> None:
    keys = KeyMap()
    keys.change("split", ("Return", "X"), take=True)
    assert keys.keys("split") == ("Return", "X")
    assert keys.keys("accept") == ("Enter", "F")
    assert keys.conflicts() == []


@pytest.mark.parametrize("wrong", ["", "Foo", "Ctrl+", "X, Y"])
def test_what_is_no_key_is_refused(wrong: str) -> None:
    keys = KeyMap()
    with pytest.raises(ValueError, match="no key"):
        keys.change("split", (wrong,))
    assert keys.keys("split") == ("S",)


def test_an_unknown_action_is_refused() -> None:
    for act in (lambda: KeyMap().change("nonsense", ("X",)), lambda: KeyMap().reset("nonsense")):
        with pytest.raises(ValueError, match="nonsense"):
            act()


def test_keys_are_shown_as_people_know_them() -> None:
    assert shown("Backspace") == "⌫"
    assert shown("Return") == "Enter"
    assert shown("Shift+Left") == "Shift+←"
    assert shown("+") == "+"
    assert shown("Ctrl+Z") == "Ctrl+Z"
