"""``vemo bench``: what it lists can be started."""

from __future__ import annotations

import ast
from importlib.util import find_spec
from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).resolve().parents[1] / "benchmarks").glob("*.py"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_a_measurement_finds_what_it_imports(script: Path) -> None:
    # From the root of the checkout, as here: a name that only the folder of the scripts knows is not found.
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for name in node.names:
                assert find_spec(name.name) is not None, name.name
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            assert find_spec(node.module) is not None, node.module
