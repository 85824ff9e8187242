"""What the documents claim must be there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer.main

from vemo_desktop.cli import main as command_line
from vemo_desktop.ui.actions.catalogue import ACTIONS

ROOT = Path(__file__).resolve().parents[1]
COMPLAINTS = ROOT / "docs" / "complaints.md"
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def rows() -> list[list[str]]:
    """Return the cells of every row that begins with a number."""
    lines = COMPLAINTS.read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return [row for row in cells if row[0].isdigit()]


@cache
def defined_in(path: Path) -> frozenset[str]:
    """Return the names of the tests that a file defines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(
        node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name[:5] == "test_"
    )


def test_every_complaint_has_its_line() -> None:
    numbers = [int(row[0]) for row in rows()]
    assert numbers == list(range(1, 93)), "none may be missing"
    assert {len(row) for row in rows()} == {5}


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_a_complaint_is_open_or_has_a_test_that_exists(row: list[str]) -> None:
    named = _TEST.findall(row[4])
    assert bool(named) != row[3].startswith("Open"), row
    for path, name in named:
        assert name in defined_in(ROOT / path), f"{path}::{name}"


# The tables of the README

README = ROOT / "README.md"
KEYS = re.compile(r"`((?:(?:Ctrl|Alt|Shift)\+)*(?:[A-Z?0-9←→↑↓]|\[|\]|[A-Z][A-Za-z]+))`")
OPTION = re.compile(r"--[a-z][a-z0-9-]*")
SHOWN = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter", "PgDown": "PgDn"}


def section(title: str) -> list[str]:
    """Return the rows of the table below a heading, without their bars at the ends."""
    text = README.read_text(encoding="utf-8").split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]
    return [line.strip("| ") for line in text.splitlines() if line.startswith("| `")]


@cache
def whole() -> Any:
    """Return the command ``vemo`` with everything in it.

    Of no type that can be named: some versions of typer bring their own copy of click.
    """
    return typer.main.get_command(command_line.app)


def commands_of(call: str) -> list[Any]:
    """Return the commands that ``./vemo …`` names: one, or several with ``|`` between them."""
    found = [whole()]
    for word in call.split():
        offered = [getattr(one, "commands", {}) for one in found]
        named = [commands[name] for commands in offered for name in word.split("|") if name in commands]
        found = named or found
    return found


def test_every_key_in_the_table_is_the_default_of_an_action() -> None:
    defaults = {
        "+".join(SHOWN.get(part, part) for part in re.split(r"\+(?=.)", key))
        for spec in ACTIONS
        for key in spec.keys
    }
    written = [key for row in section("Keys") for key in KEYS.findall(row.split(" | ")[0])]
    assert len(written) > 60
    assert [key for key in written if key not in defaults and key not in ("Alt", "Ctrl", "Shift")] == []


@pytest.mark.parametrize("row", section("Commands"), ids=lambda row: row.split("`")[1])
def test_every_option_in_the_table_exists(row: str) -> None:
    row = row.replace("\\|", "|")
    commands = []
    for call in re.findall(r"`\./vemo([^`]*)`", row.split(" | ")[0]):
        named = commands_of(call)
        assert named != [whole()] or not re.match(r" [a-z]", call), f"{call} is no command"
        commands += named
    assert commands
    options = {
        name for one in commands for option in one.params for name in (*option.opts, *option.secondary_opts)
    }
    assert set(OPTION.findall(row)) <= options
