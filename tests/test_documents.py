"""What the documents claim must be there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

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
    assert numbers[:60] == list(range(1, 61))  # on time, playing, lost work and editing: none may be missing
    assert numbers == sorted(set(numbers))
    assert {len(row) for row in rows()} == {5}


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_a_complaint_is_open_or_has_a_test_that_exists(row: list[str]) -> None:
    named = _TEST.findall(row[4])
    assert bool(named) != row[3].startswith("Open"), row
    for path, name in named:
        assert name in defined_in(ROOT / path), f"{path}::{name}"
