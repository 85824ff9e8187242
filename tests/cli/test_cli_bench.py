"""``vemo bench``: what it lists can be started."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from vemo_desktop.cli import bench, main, run_tests

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


def vemo(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["vemo", *arguments])
    with pytest.raises(SystemExit) as ended:
        main.main()
    return int(ended.value.code or 0)


def test_options_go_to_the_one_measurement_before_them(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(bench.subprocess, "run", run)
    assert vemo(monkeypatch, "bench", "window", "--only", "start", "--minutes", "2") == 0
    ((*_, script, only, start, minutes, two),) = ran
    assert Path(script).name == "bench_window.py"
    assert (only, start, minutes, two) == ("--only", "start", "--minutes", "2")
    for wrong in (("--minutes", "2"), ("window", "editing", "--minutes", "2"), ("windows",)):
        assert vemo(monkeypatch, "bench", *wrong) == 2
    assert len(ran) == 1


def test_options_of_pytest_reach_it(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[tuple[str, ...]] = []

    def run(arguments: tuple[str, ...], *_: object) -> int:
        given.append(arguments)
        return 0

    monkeypatch.setattr(run_tests, "_run", run)
    assert vemo(monkeypatch, "test", "tests/media", "-x", "-k", "clock or time") == 0
    assert given == [(*run_tests.TESTS, "tests/media", "-x", "-k", "clock or time")]
